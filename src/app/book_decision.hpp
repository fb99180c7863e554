// What one row means for one household and one child, decided without writing anything.
#pragma once

#include <optional>
#include <vector>

#include "app/book_import.hpp"
#include "app/book_index.hpp"

namespace mangnon::app {

// The row's household: known, or to be registered with the first accepted child.
struct HouseholdDecision {
  KnownHousehold* known = nullptr;         // null: new
  domain::HouseholdId id{};                // where the child lives; nil: in a facility, in no household
  domain::HouseholdFacts facts{};          // as they will be on the reference date
  std::optional<domain::Action> action{};  // absent: nothing to write
  base::Failures findings{};               // warnings, and conflicts with an exported list
  domain::FactChanges stated{};            // by the row, of the known household; later rows of the file agree with it
  bool child_stays = false;                // the child is left where it lives: an exported list's home was not edited
  bool stamp_fits = true;                  // the version of the household in the stamp is one that it had
};

struct ChildDecision {
  KnownChild* known = nullptr;  // null: new
  domain::ChildId id{};
  std::vector<domain::Action> actions{};  // empty: unchanged
  domain::ChildHistory after{};
  std::optional<domain::ChildHistory> exported{};  // what an exported list showed of the child
  base::Failures findings{};                       // field = fact key; errors refuse

  // Whether the row gives the child its first place or another one.
  [[nodiscard]] bool settles() const {
    return !actions.empty() && (known == nullptr || known->history.latest().hamlet != after.latest().hamlet);
  }
};

// One row's surroundings.
struct RowContext {
  Context& context;
  BookIndex& index;
  domain::UnitId hamlet{};
  base::Date on{};
  base::Moment now{};
};

[[nodiscard]] HouseholdDecision decide_household(const RowContext& at, const BookRow& row);
// FAILS (in findings) IMPORT_CONFLICT, IMPORT_CODE_UNKNOWN, IMPORT_STAMP_WRONG, IMPORT_CHILD_TWICE, IMPORT_ROW_STALE,
// ID_NUMBER_TAKEN, and the checks of the book.
[[nodiscard]] ChildDecision decide_child(const RowContext& at, const BookRow& row, const HouseholdDecision& household);

}  // namespace mangnon::app
