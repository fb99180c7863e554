// One batch handed to the police as an actor may see it: loaded within the scope, with its steps, what stood on its
// lists, and what each answer would do to its record now (docs/domain/police.md).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "app/police_failures.hpp"
#include "domain/police.hpp"
#include "storage/store.hpp"

namespace mangnon::app {

struct LoadedBatch {
  domain::PoliceBatch batch{};
  std::vector<domain::PoliceStep> steps{};

  [[nodiscard]] domain::PoliceStepKind state() const { return domain::state_of(steps); }
  [[nodiscard]] int version() const { return static_cast<int>(steps.size()); }
};
// FAILS POLICE_BATCH_NOT_FOUND, also outside the scope, and for the police before it is handed over.
[[nodiscard]] Outcome<LoadedBatch> load_batch(Context& context, storage::Transaction& transaction,
                                              domain::PoliceBatchId id);
// Whether the actor only answers: the police see a batch from its hand-over on, and not what the register would do.
[[nodiscard]] bool only_answers(const Actor& actor);

// A child as it stood on the lists: the facts of the day of the lists as known when the batch was made.
struct ListedChild {
  domain::ChildFacts facts{};   // without what the actor may not know
  domain::ChildFacts latest{};  // known when the batch was made, of whichever day
  std::string address{};
};
[[nodiscard]] ListedChild listed_child(Context& context, storage::Transaction& transaction,
                                       const domain::PoliceBatch& batch, domain::ChildId child);

// The answers in force: of the latest return that was not sent back. Empty while the batch is with the police.
[[nodiscard]] std::map<domain::ChildId, domain::PoliceAnswer> answers_of(storage::Transaction& transaction,
                                                                         const LoadedBatch& loaded);

enum class PoliceRowState { waiting, ready, nothing, conflict, refused, gone, applied, undone };
inline constexpr std::array<domain::Word<PoliceRowState>, 8> POLICE_ROW_STATE_WORDS = {{
    {PoliceRowState::waiting, "waiting", "Chưa có kết quả", "No result"},
    {PoliceRowState::ready, "ready", "Sẽ cập nhật", "To be applied"},
    {PoliceRowState::nothing, "nothing", "Sổ đã đúng", "Says so already"},
    {PoliceRowState::conflict, "conflict", "Đã sửa sau khi giao", "Changed since hand-over"},
    {PoliceRowState::refused, "refused", "Không ghi được", "Refused"},
    {PoliceRowState::gone, "gone", "Không còn ở địa bàn", "Not here any more"},
    {PoliceRowState::applied, "applied", "Đã cập nhật", "Applied"},
    {PoliceRowState::undone, "undone", "Đã hoàn tác", "Undone"},
}};
constexpr const auto& words_of(PoliceRowState) {
  return POLICE_ROW_STATE_WORDS;
}

// What an answer would do now, or did.
struct PoliceRow {
  PoliceRowState state{};
  int version = 0;  // of the record, as the actor sees it; 0 when it is gone
  domain::FactChanges changes{};
  domain::FactChanges before{};          // the values that the changes replace, in their order
  std::vector<std::string> conflicts{};  // keys
  base::Failures reasons{};              // why it is refused, or cannot be undone
};
[[nodiscard]] PoliceRow police_row(Context& context, storage::Transaction& transaction,
                                   const domain::PoliceBatch& batch, domain::ChildId child,
                                   const domain::PoliceAnswer* answer, base::Moment now);

// The sources by which the journal tells a batch's corrections.
[[nodiscard]] std::string applied_by(const domain::PoliceBatch& batch);
[[nodiscard]] std::string undone_by(const domain::PoliceBatch& batch);

}  // namespace mangnon::app
