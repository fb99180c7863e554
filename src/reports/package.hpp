// What a handover package holds: the figures as they were sealed, as workbooks and as CSV, and, for who may take them
// away, the children behind them. Source: docs/domain/rounds.md HAND-3, HAND-4; REQ-63, REQ-67.
#pragma once

#include <span>
#include <string>

#include "app/handovers.hpp"
#include "documents/paper_writer.hpp"
#include "reports/catalogue.hpp"

namespace mangnon::reports {

struct MadePackage {
  std::string bytes{};
  domain::Handover handover{};
};
// The package, noted as handed over. FAILS as app::allow_handover, DOCUMENT_TOO_LARGE, and what the writers fail with.
// REQUIRES writers of "xlsx" and "csv".
[[nodiscard]] app::Outcome<MadePackage> make_package(app::Context& context, const app::HandOver& command,
                                                     std::span<const documents::PaperWriter> writers);

}  // namespace mangnon::reports
