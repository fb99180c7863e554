// LS-A, LS-B, LS-C: the lists by which the register is compared with the national population database: children without
// a personal ID number; with a number of a wrong form or that does not fit the child; with missing basic facts. The
// police write the right number and the result beside each child and sign.
// Source: docs/domain/reports.md REPORT-23 … REPORT-25; domain.md 3.2, 6.5.
#pragma once

#include "reports/child_text.hpp"
#include "reports/paper.hpp"

namespace mangnon::reports {

// FAILS DOCUMENT_TOO_LARGE.
[[nodiscard]] app::Outcome<documents::Document> make_ls_a(app::Context& context, const Asked& asked);
[[nodiscard]] app::Outcome<documents::Document> make_ls_b(app::Context& context, const Asked& asked);
[[nodiscard]] app::Outcome<documents::Document> make_ls_c(app::Context& context, const Asked& asked);

// A row of these lists, on whatever paper; its first cell is left for the number.
struct CleaningRow {
  domain::ChildId child{};
  const domain::ChildFacts& facts;
  std::string address{};  // empty: the hamlet's name stands there
  std::string fault{};
};
[[nodiscard]] std::vector<documents::Column> cleaning_columns(base::Lang lang);
[[nodiscard]] documents::Row cleaning_row(const Asked& asked, const ChildText& words, const CleaningRow& row);

}  // namespace mangnon::reports
