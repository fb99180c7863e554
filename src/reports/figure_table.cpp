#include "reports/figure_table.hpp"

#include <algorithm>

#include "app/scope.hpp"
#include "reports/group_names.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Cell;
using documents::Row;
using documents::RowKind;
using tabulation::Figures;

Row figure_row(const std::vector<FigureColumn>& columns, const Figures& figures, bool opens_lists) {
  Row row;
  for (const auto& column : columns) {
    row.cells.push_back(column.hidden ? documents::no_data_cell() : column.cell(figures));
    if (!opens_lists) row.cells.back().drill.clear();
  }
  return row;
}

Row named_row(Row row, RowKind kind, std::string key, Cell number, std::string name) {
  row.kind = kind;
  row.key = std::move(key);
  row.cells.insert(row.cells.begin(), {std::move(number), documents::text_cell(std::move(name))});
  return row;
}

}  // namespace

FigureColumn count_column(documents::Column column, Count count, std::string drill) {
  return {.column = std::move(column),
          .cell = [count, drill](const Figures& figures) { return documents::count_cell(figures.*count, drill); }};
}

FigureColumn rate_column(documents::Column column, Count part, Count whole) {
  return {.column = std::move(column), .cell = [part, whole](const Figures& figures) {
            return documents::percent_cell(figures.*part, figures.*whole);
          }};
}

std::vector<FigureColumn> group_columns(const app::Context& context, base::Lang lang, domain::Tier tier,
                                        const std::string& head) {
  const auto& reference = context.reg.reference();
  const auto& codes = reference.groups.codes();
  std::vector<FigureColumn> columns;
  for (std::size_t bit = 0; bit < codes.size(); ++bit) {
    const auto* entry = reference.codebook.find(codes[bit]);
    if (entry->tier != tier) continue;
    columns.push_back(
        {.column = {.key = entry->code, .label = group_name(*entry, lang), .group = head},
         .cell = [bit, drill = "group=" + entry->code](
                     const Figures& figures) { return documents::count_cell(figures.groups[bit], drill); },
         .hidden = !app::may_see(context.actor, *entry)});
  }
  return columns;
}

documents::Table figure_table(const app::Context& context, const Asked& asked, const std::vector<FigureColumn>& columns,
                              const app::FiguresAnswer& answer) {
  // A list opens the children of today: a sealed figure has none.
  const bool opens_lists = !asked.seal && app::may(context.actor.role, app::Permission::read_children);
  documents::Table table{.columns = {{.label = in(asked.lang, "STT", "No."), .align = Align::centre},
                                     {.key = "name",
                                      .label = in(asked.lang, "Đơn vị", "Unit"),
                                      .align = Align::start,
                                      .keeps_together = true}},
                         .numbered_columns = true};
  for (const auto& column : columns) table.columns.push_back(column.column);
  table.columns.push_back({.label = in(asked.lang, "Ghi chú", "Note"), .align = Align::start});

  std::int64_t number = 0;
  for (const auto& place : answer.rows)
    table.rows.push_back(named_row(figure_row(columns, place.figures, opens_lists), RowKind::data, place.code,
                                   documents::count_cell(++number), place.name));
  const auto* whole = asked.units->find(asked.at.unit, asked.at.geography_on);
  table.rows.push_back(named_row(figure_row(columns, answer.total, opens_lists), RowKind::total, whole->code, Cell{},
                                 in(asked.lang, "Tổng cộng", "Total")));
  return table;
}

std::vector<std::string> hidden_notes(base::Lang lang, const std::vector<FigureColumn>& columns) {
  const bool any = std::any_of(columns.begin(), columns.end(), [](const auto& column) { return column.hidden; });
  if (!any) return {};
  return {in(lang, "Dấu “-” ở cột nhóm: thông tin bảo mật, tài khoản lập biểu này không có quyền xem.",
             "“-” in a group's column: confidential, not shown to the account that made this paper.")};
}

bool shows_confidential(const app::Context& context, const std::vector<FigureColumn>& columns) {
  const auto& codebook = context.reg.reference().codebook;
  return std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
    const auto* entry = codebook.find(column.column.key);
    return entry != nullptr && entry->secrecy != domain::Secrecy::ordinary && !column.hidden;
  });
}

}  // namespace mangnon::reports
