// A row of a book that is decided and waits to be written with its batch. What a row that is refused states of its
// household is written with the next row of the same household that is accepted, and with none is not written: an
// import leaves no household without a child. Source: docs/domain/import.md IMPORT-8, register.md REG-5.
#pragma once

#include <optional>
#include <vector>

#include "app/book_import.hpp"
#include "app/book_index.hpp"
#include "app/held_homes.hpp"

namespace mangnon::app {

// What is to be written of one household.
struct HouseholdSteps {
  std::optional<domain::HouseholdHistory> before{};  // absent: new
  domain::HouseholdHistory after{};
  std::vector<domain::Action> actions{};
};

struct Waiting {
  BookRow row;
  RowVerdict verdict;
  KnownChild* child = nullptr;                   // set when the child changes
  std::optional<domain::ChildHistory> before{};  // absent: new
  std::vector<domain::Action> actions{};
  std::vector<const base::FailureType*> coded{};  // findings about the child's codes
  domain::UnitId hamlet{};                        // in which the row was taken
  domain::HouseholdId home{};                     // of which the row speaks; nil: of none
  // The household's writing, when this row is the first to need it.
  std::optional<domain::HouseholdId> household{};
  std::optional<domain::HouseholdHistory> household_before{};
  std::optional<domain::HouseholdHistory> household_after{};
  std::optional<domain::Action> household_action{};
  HouseholdSteps inherited{};   // from refused rows before it
  std::optional<Home> joins{};  // the household that gains the child, as the row was decided

  [[nodiscard]] bool is_refused() const { return verdict.state == RowState::refused; }
  // With what it inherited; no actions when it writes nothing of a household.
  [[nodiscard]] HouseholdSteps household_steps() const;
};

// Gives what each refused row states of its household to the next accepted row of it. RETURNS the rows whose household
// finds none. The rows before any of the batch is written; may be asked again after the verdicts were taken back.
[[nodiscard]] std::vector<const Waiting*> hand_on_households(std::vector<Waiting>& rows);

// Takes those new hamlets in which a row is accepted; the others wait for one.
[[nodiscard]] std::vector<domain::UnitVersion> take_needed_hamlets(std::vector<domain::UnitVersion>& from,
                                                                   const std::vector<Waiting>& rows);

}  // namespace mangnon::app
