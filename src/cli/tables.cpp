#include "cli/tables.hpp"

#include <ostream>

#include "app/scope.hpp"
#include "documents/text/text_table.hpp"

namespace mangnon::cli {

app::Outcome<domain::UnitId> named_unit(app::Context& context, const std::string& text, std::optional<base::Date> on) {
  if (on) return app::find_unit(context, text, *on);
  return app::outcome_of(context.reg.units()->resolve(text, std::nullopt));
}

void print_table(const Session& session, const std::vector<ListColumn>& columns,
                 const std::vector<std::vector<std::string>>& rows) {
  documents::Table table;
  for (const auto& column : columns)
    table.columns.push_back(
        {.label = column.label, .align = column.is_number ? documents::Align::end : documents::Align::start});
  for (const auto& row : rows) {
    documents::Row printed;
    for (const auto& text : row) printed.cells.push_back(documents::text_cell(text));
    table.rows.push_back(std::move(printed));
  }
  session.world.out << documents::text::table_text(table, session.lang);
}

}  // namespace mangnon::cli
