// The loop with the commune police: a batch of children is made, handed over, handed back, applied to the register, and
// undone (docs/domain/police.md).
#pragma once

#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/police.hpp"

namespace mangnon::app {

inline constexpr std::size_t POLICE_BATCH_CHILDREN = 5'000;  // the most of one batch
inline constexpr std::size_t POLICE_RETURN_FAULTS = 100;     // told of one return; then it is read no further

struct MakePoliceBatch {
  domain::PoliceBatchId batch{};  // made by the client
  std::string unit{};             // commune: code of today, uid:… or id
  base::Date on{};
  std::string lists{};  // "A;B;C"; empty: all three
};

struct HandOverBatch {
  domain::PoliceBatchId batch{};
  int version = 0;
  base::Date on{};
  base::Date due_on{};
  std::string person{};  // to whom
};

// What one row of the returned workbook says, or one typed answer.
struct ReturnedRow {
  domain::ChildId child{};
  std::size_t row = 0;   // where it stands, for messages
  std::string name{};    // as the workbook came with it; empty: typed
  std::string result{};  // matched, corrected, not_found; empty: not answered
  domain::FactChanges facts{};
  std::string note{};
};

struct ReturnBatch {
  domain::PoliceBatchId batch{};
  int version = 0;
  base::Date on{};
  std::string person{};     // who signed
  std::string reference{};  // as the workbook bears it; empty: typed
  std::vector<ReturnedRow> rows{};
};

struct StepOfBatch {
  domain::PoliceBatchId batch{};
  int version = 0;
  std::string reason{};
};

struct ApplyBatch {
  domain::PoliceBatchId batch{};
  int version = 0;
  std::vector<domain::ChildId> left_out{};
};

// Each RETURNS {"id", "reference", "version", "state"}.
// make: and {"children", "waiting", "remaining"}: how many are on it, how many are left out because another batch holds
// them, and how many are left for the next one.
[[nodiscard]] Outcome<wire::Json> make_police_batch(Context& context, const Envelope& envelope,
                                                    const MakePoliceBatch& command);
[[nodiscard]] Outcome<wire::Json> hand_over_police_batch(Context& context, const Envelope& envelope,
                                                         const HandOverBatch& command);
// Nothing of the register changes. FAILS with everything that is wrong at once.
[[nodiscard]] Outcome<wire::Json> return_police_batch(Context& context, const Envelope& envelope,
                                                      const ReturnBatch& command);
[[nodiscard]] Outcome<wire::Json> send_back_police_batch(Context& context, const Envelope& envelope,
                                                         const StepOfBatch& command);
[[nodiscard]] Outcome<wire::Json> cancel_police_batch(Context& context, const Envelope& envelope,
                                                      const StepOfBatch& command);
// Every child that can be is corrected by itself, through the door of correct_child; broken off, it is sent again and
// goes on. RETURNS also {"applied": children of the batch applied so far, "left": those that wait for a person}.
[[nodiscard]] Outcome<wire::Json> apply_police_batch(Context& context, const Envelope& envelope,
                                                     const ApplyBatch& command);
// RETURNS also {"undone", "left"}. FAILS POLICE_CHANGED_SINCE when no child can be undone.
[[nodiscard]] Outcome<wire::Json> undo_police_batch(Context& context, const Envelope& envelope,
                                                    const StepOfBatch& command);

}  // namespace mangnon::app
