// Many records changed together: looked at and kept, written some at a time, undone (docs/domain/bulk.md).
#pragma once

#include <string>
#include <vector>

#include "app/bulk_row.hpp"
#include "app/command.hpp"

namespace mangnon::app {

inline constexpr std::size_t BULK_RECORDS = 2'000;  // the most of one change
inline constexpr int BULK_AT_ONCE = 200;            // written or put back by one command

struct BulkRecord {
  base::Uuid record{};
  std::optional<int> version{};  // as the sender saw it
  domain::FactChanges facts{};   // beside those of all
};

struct MakeBulkChange {
  domain::BulkChangeId change{};  // made by the client
  BulkDeed deed{};
  // Of a trial, instead of records: the children chosen; of poverty, those whose households are meant.
  std::vector<domain::ChildId> children{};
  std::vector<BulkRecord> records{};
};

struct StepOfBulkChange {
  domain::BulkChangeId change{};
  int version = 0;       // 1: kept; 2: undone too
  int after = 0;         // go on after this row
  std::string reason{};  // of undoing
};

struct LoadedBulkChange {
  domain::BulkChange change{};
  std::optional<domain::BulkUndoing> undoing{};

  [[nodiscard]] int version() const { return undoing ? 2 : 1; }
};
// FAILS BULK_NOT_FOUND, also outside the scope.
[[nodiscard]] Outcome<LoadedBulkChange> load_bulk_change(Context& context, storage::Transaction& transaction,
                                                         domain::BulkChangeId id);

// Of a trial RETURNS {"kind", "on", "rows", "ready", "nothing", "left"}: every record as it would be. Kept, RETURNS
// {"id", "version", "records", "left": [{"record", "state", "reasons"}]}; nothing is written to any record yet.
// FAILS BULK_TOO_MANY before anything is looked at, and BULK_EMPTY.
[[nodiscard]] Outcome<wire::Json> make_bulk_change(Context& context, const Envelope& envelope,
                                                   const MakeBulkChange& command);
// Each writes, or puts back, up to BULK_AT_ONCE records. RETURNS {"id", "version", "written" or "put_back": of these,
// "left": of these, "next": where to go on, or null}. FAILS BULK_NOT_FOUND, STALE_VERSION, BULK_UNDONE.
[[nodiscard]] Outcome<wire::Json> apply_bulk_change(Context& context, const Envelope& envelope,
                                                    const StepOfBulkChange& command);
[[nodiscard]] Outcome<wire::Json> undo_bulk_change(Context& context, const Envelope& envelope,
                                                   const StepOfBulkChange& command);

}  // namespace mangnon::app
