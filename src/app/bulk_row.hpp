// One record of a bulk change as an actor may see it: what it says, what it would say, and why it is left; or, once the
// change is kept, what its own journal tells of it (docs/domain/bulk.md BULK-2 … BULK-7).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/bulk_failures.hpp"
#include "app/context.hpp"
#include "app/outcome.hpp"
#include "domain/bulk.hpp"
#include "storage/store.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// What is to be written to every record, or to one.
struct BulkDeed {
  domain::BulkKind kind{};
  base::Date on{};
  bool is_one_class_up = false;  // of schooling, instead of facts
  domain::FactChanges facts{};
};

enum class BulkRowState { ready, nothing, refused, stale, gone, applied, undone };
inline constexpr std::array<domain::Word<BulkRowState>, 7> BULK_ROW_STATE_WORDS = {{
    {BulkRowState::ready, "ready", "Sẽ ghi", "To be written"},
    {BulkRowState::nothing, "nothing", "Sổ đã đúng", "Says so already"},
    {BulkRowState::refused, "refused", "Không ghi", "Refused"},
    {BulkRowState::stale, "stale", "Đã sửa sau khi xem", "Changed since seen"},
    {BulkRowState::gone, "gone", "Không ở địa bàn", "Not in the area"},
    {BulkRowState::applied, "applied", "Đã ghi", "Written"},
    {BulkRowState::undone, "undone", "Đã hoàn tác", "Undone"},
}};
constexpr const auto& words_of(BulkRowState) {
  return BULK_ROW_STATE_WORDS;
}

struct BulkRow {
  base::Uuid record{};
  BulkRowState state{};
  int version = 0;               // of the record, as the actor sees it; 0 when it is gone
  int actions = 0;               // how many the record has, whole: what a kept change goes by, whoever applies it
  domain::FactChanges facts{};   // what is written
  domain::FactChanges before{};  // the values that it replaces, in their order; of a support none
  base::Failures reasons{};
  std::string name{};  // of the child, or of the household's head; empty when it is gone
  domain::UnitId hamlet{};
  std::optional<int> household_number{};
};

// What the deed would do to a record now. `version`: as its sender saw it; absent: as it is.
[[nodiscard]] BulkRow plan_child(Context& context, storage::Transaction& transaction, const BulkDeed& deed,
                                 domain::ChildId id, std::optional<int> version);
[[nodiscard]] BulkRow plan_household(Context& context, storage::Transaction& transaction, const BulkDeed& deed,
                                     domain::HouseholdId id, std::optional<int> version);
[[nodiscard]] BulkRow plan_record(Context& context, storage::Transaction& transaction, const BulkDeed& deed,
                                  base::Uuid record, std::optional<int> version);

// The version that the actor saw, had they looked at the record when the change was made: what they may not know of
// makes it neither stale nor fresh (ACCESS-12).
[[nodiscard]] int version_of_entry(Context& context, storage::Transaction& transaction,
                                   const domain::BulkChange& change, const domain::BulkEntry& entry);

// A record of a change that is kept: written, put back, or what would be done to it now.
[[nodiscard]] BulkRow kept_row(Context& context, storage::Transaction& transaction, const domain::BulkChange& change,
                               const domain::BulkEntry& entry, bool is_undone);

// The sources by which the journals tell a bulk change.
[[nodiscard]] std::string applied_by(const domain::BulkChange& change);
[[nodiscard]] std::string undone_by(const domain::BulkChange& change);

// The support that an entry gives.
[[nodiscard]] domain::Support support_of(const domain::BulkChange& change, const domain::BulkEntry& entry);

[[nodiscard]] wire::Json bulk_row_json(Context& context, const BulkRow& row, domain::BulkKind kind, base::Date on,
                                       base::Lang lang);

}  // namespace mangnon::app
