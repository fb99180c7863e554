// The paper that goes with a batch to the commune police: its lists A, B and C by hamlet, with room for the police's
// result, and the signatures of both sides (docs/domain/police.md POLICE-6; domain.md 3.2, 6.5).
#pragma once

#include "app/police_queries.hpp"
#include "reports/paper.hpp"

namespace mangnon::reports {

// FAILS NOT_PERMITTED, POLICE_BATCH_NOT_FOUND.
[[nodiscard]] app::Outcome<documents::Document> make_police_paper(app::Context& context, domain::PoliceBatchId batch,
                                                                  base::Lang lang);

}  // namespace mangnon::reports
