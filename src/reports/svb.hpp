// SVB: the register of documents of a unit over a period, outgoing or incoming, as it is kept on paper. Source:
// docs/domain/documents.md DOC-10; NĐ 30/2020/NĐ-CP Phụ lục IV; REQ-85.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

[[nodiscard]] app::Outcome<documents::Document> make_svb(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
