// Questions about bulk changes: those of the area, and one with what became of each record (docs/domain/bulk.md).
#pragma once

#include "app/bulk_commands.hpp"
#include "base/lang.hpp"

namespace mangnon::app {

// {"on", "changes": [{"id", "kind", "kind_name", "on", "unit", "made_at", "made_by", "records", "version",
// "undone_at"}]}, the latest first, at most 100. FAILS NOT_PERMITTED.
[[nodiscard]] Outcome<wire::Json> list_bulk_changes(Context& context, base::Lang lang);

// The same members of one, "reason", "undone_by", and "rows" after a number, at most BULK_AT_ONCE, with "next".
// FAILS NOT_PERMITTED, BULK_NOT_FOUND.
[[nodiscard]] Outcome<wire::Json> show_bulk_change(Context& context, domain::BulkChangeId id, int after,
                                                   base::Lang lang);

}  // namespace mangnon::app
