// Where a record lives that comes back from a merger: while it was merged away it belonged to no household, so nobody
// took it along when its household moved, or was merged into another one. Source: docs/domain/finding.md DUP-10.
//
// 1. On no day does it live in a household that had ended by then; where its household was merged into another it is
//    taken along, as far as that went on (UNMERGE_HOUSEHOLD_ENDED when there is no such place).
// 2. Its hamlet is its household's on every day (REG-1).
#pragma once

#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "storage/store.hpp"

namespace mangnon::app {

// The actions that follow the return, none as a rule. `back`: the whole record with the return as its last action. The
// household in which it lives at last is held until the transaction ends.
// FAILS UNMERGE_HOUSEHOLD_ENDED, HOUSEHOLD_NOT_FOUND (its household went to another area) at `other`.
[[nodiscard]] Outcome<std::vector<domain::Action>> moves_home(Context& context, storage::Transaction& transaction,
                                                              const storage::Actions& back, base::Moment now);

}  // namespace mangnon::app
