#include "documents/csv/csv_writer.hpp"

#include "documents/format.hpp"
#include "documents/furniture.hpp"

namespace mangnon::documents::csv {

namespace {

constexpr std::string_view BYTE_ORDER_MARK = "\xEF\xBB\xBF";
constexpr std::string_view LINE_END = "\r\n";

std::string quoted(std::string_view text) {
  if (text.find_first_of(",\"\r\n;") == std::string_view::npos) return std::string(text);
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

bool starts_a_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string text_field(std::string_view text) {
  return quoted(starts_a_formula(text) ? "'" + std::string(text) : std::string(text));
}

std::string field(const CellValue& value, base::Lang lang) {
  if (const auto* text = std::get_if<std::string>(&value)) return text_field(*text);
  if (const auto* count = std::get_if<std::int64_t>(&value)) return std::to_string(*count);
  return quoted(format_cell(value, lang));
}

std::string table_text(const Table& table, base::Lang lang) {
  std::string text;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) text += ',';
    text += text_field(full_label(table.columns[i]));
  }
  text += LINE_END;
  for (const Row& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) text += ',';
      text += field(cell_at(row, i).value, lang);
    }
    text += LINE_END;
  }
  return text;
}

}  // namespace

base::Result<std::string> write_csv(const Document& document, base::Lang lang) {
  check_document(document);
  const auto tables = tables_of(document);
  std::string text(BYTE_ORDER_MARK);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (i > 0) text += LINE_END;
    if (tables.size() > 1 && !tables[i]->caption.empty()) text += text_field(tables[i]->caption).append(LINE_END);
    text += table_text(*tables[i], lang);
  }
  return text;
}

}  // namespace mangnon::documents::csv
