// What the commands on a batch share: the version seen, which step may follow, and the answer.
#pragma once

#include "app/police_batch.hpp"
#include "app/police_commands.hpp"

namespace mangnon::app {

// FAILS POLICE_BATCH_NOT_FOUND, STALE_VERSION, POLICE_ALREADY_RETURNED, POLICE_BATCH_STATE.
[[nodiscard]] Outcome<LoadedBatch> load_for_step(Context& context, storage::Transaction& transaction,
                                                 domain::PoliceBatchId id, int version, domain::PoliceStepKind next);
// Whether the batch is in this state now: what is written child by child asks again for each.
// FAILS POLICE_BATCH_NOT_FOUND, POLICE_BATCH_STATE.
[[nodiscard]] Outcome<bool> check_state(Context& context, storage::Transaction& transaction, domain::PoliceBatchId id,
                                        domain::PoliceStepKind state);
// Writes the step with its number, moment and actor.
void add_step(Context& context, storage::Transaction& transaction, LoadedBatch& loaded, domain::PoliceStep step,
              base::Moment now);
[[nodiscard]] Done batch_done(const LoadedBatch& loaded);

}  // namespace mangnon::app
