#include <fmt/format.h>

#include "documents/format.hpp"
#include "documents/furniture.hpp"
#include "documents/html/html_text.hpp"

namespace mangnon::documents::html {

namespace {

std::string_view align_class(Align align) {
  switch (align) {
    case Align::start:
      return "start";
    case Align::centre:
      return "centre";
    case Align::end:
      return "end";
  }
  return {};
}

std::string_view row_class(RowKind kind) {
  switch (kind) {
    case RowKind::data:
      return "data";
    case RowKind::heading:
      return "heading";
    case RowKind::subtotal:
      return "subtotal";
    case RowKind::total:
      return "total";
  }
  return {};
}

std::string caption_html(const Table& table, std::string_view fallback) {
  if (!table.caption.empty()) return element("caption", "", table.caption);
  return element("caption", "unseen", fallback);
}

std::string head_html(const Table& table) {
  const auto rows = head_rows(table);
  std::string text = "<thead>\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    text += "<tr>\n";
    for (const HeadCell& box : rows[i]) {
      const bool is_group = i == 0 && box.rows < rows.size();
      text += fmt::format("<th scope=\"{}\"", is_group ? "colgroup" : "col");
      if (box.columns > 1) text += fmt::format(" colspan=\"{}\"", box.columns);
      if (box.rows > 1) text += fmt::format(" rowspan=\"{}\"", box.rows);
      text += ">" + escaped(box.label) + "</th>\n";
    }
    text += "</tr>\n";
  }
  if (table.numbered_columns) {
    text += "<tr class=\"numbers\" aria-hidden=\"true\">\n";
    for (std::size_t i = 1; i <= table.columns.size(); ++i) text += fmt::format("<td>({})</td>\n", i);
    text += "</tr>\n";
  }
  return text + "</thead>\n";
}

std::string row_html(const Table& table, const Row& row, base::Lang lang) {
  std::string text = fmt::format("<tr class=\"{}\"", row_class(row.kind));
  if (!row.key.empty()) text += fmt::format(" data-key=\"{}\"", escaped(row.key));
  text += ">\n";
  if (row.kind == RowKind::heading) {
    const std::string words = escaped(format_cell(cell_at(row, 0).value, lang));
    return text + fmt::format("<th scope=\"rowgroup\" colspan=\"{}\">{}</th>\n</tr>\n", table.columns.size(), words);
  }
  const std::size_t naming = naming_column(table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Cell& cell = cell_at(row, i);
    const std::string_view name = i == naming ? "th" : "td";
    text += fmt::format("<{} class=\"{}\"", name, align_class(table.columns[i].align));
    if (i == naming) text += " scope=\"row\"";
    if (!cell.drill.empty()) text += fmt::format(" data-drill=\"{}\"", escaped(cell.drill));
    text += fmt::format(">{}</{}>\n", escaped(format_cell(cell.value, lang)), name);
  }
  return text + "</tr>\n";
}

}  // namespace

std::string table_html(const Table& table, std::string_view fallback_caption, base::Lang lang) {
  std::string text = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"";
  text += escaped(table.caption.empty() ? fallback_caption : table.caption) + "\">\n<table>\n";
  text += caption_html(table, fallback_caption) + head_html(table) + "<tbody>\n";
  for (const Row& row : table.rows) text += row_html(table, row, lang);
  return text + "</tbody>\n</table>\n</div>\n";
}

}  // namespace mangnon::documents::html
