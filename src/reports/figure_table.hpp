// A table of figures by place: one row for each unit below, then the total. Every count knows by which filter its
// children are listed, for those who may open the list; a group that the reader may not know of shows "-" everywhere.
// Source: docs/domain/reports.md REPORT-6 … REPORT-10; docs/domain/counting.md.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/figures.hpp"
#include "documents/table.hpp"
#include "reports/paper.hpp"

namespace mangnon::reports {

struct FigureColumn {
  documents::Column column;
  std::function<documents::Cell(const tabulation::Figures&)> cell;
  bool hidden = false;  // the reader may not know of it
};

using Count = std::int64_t tabulation::Figures::*;

// Persons or households; `drill` is the filter of children behind the figure, empty when there is no such list.
[[nodiscard]] FigureColumn count_column(documents::Column column, Count count, std::string drill = {});
// part ÷ whole in percent.
[[nodiscard]] FigureColumn rate_column(documents::Column column, Count part, Count whole);
// One column for each group of a tier, in the law's order, under a common head; episodes (lượt).
[[nodiscard]] std::vector<FigureColumn> group_columns(const app::Context& context, base::Lang lang, domain::Tier tier,
                                                      const std::string& head);

// With the columns "STT", "Đơn vị" before and "Ghi chú" after. Counts open a list only for those who may read children.
[[nodiscard]] documents::Table figure_table(const app::Context& context, const Asked& asked,
                                            const std::vector<FigureColumn>& columns, const app::FiguresAnswer& answer);

// The note that explains "-" in hidden columns; empty when there are none.
[[nodiscard]] std::vector<std::string> hidden_notes(base::Lang lang, const std::vector<FigureColumn>& columns);
// Whether a column tells a confidential group.
[[nodiscard]] bool shows_confidential(const app::Context& context, const std::vector<FigureColumn>& columns);

}  // namespace mangnon::reports
