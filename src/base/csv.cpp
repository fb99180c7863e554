#include "base/csv.hpp"

#include "base/check.hpp"

namespace mangnon::base {

namespace {

// Reads one record from `text` at `at`, moves `at` behind its line end.
std::vector<std::string> read_record(std::string_view text, std::size_t& at) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c != '"') {
        fields.back() += c;
      } else if (at + 1 < text.size() && text[at + 1] == '"') {
        fields.back() += '"';
        ++at;
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      fields.emplace_back();
    } else if (c == '\n') {
      ++at;
      break;
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

}  // namespace

std::size_t CsvTable::column(std::string_view name) const {
  std::size_t i = 0;
  while (i < header.size() && header[i] != name) ++i;
  MANGNON_CHECK(i < header.size());
  return i;
}

CsvTable parse_csv(std::string_view text) {
  CsvTable table;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  std::size_t at = 0;
  while (at < text.size()) {
    auto record = read_record(text, at);
    if (record.size() == 1 && record[0].empty()) continue;
    if (table.header.empty()) {
      table.header = std::move(record);
      continue;
    }
    record.resize(table.header.size());
    table.rows.push_back(std::move(record));
  }
  return table;
}

}  // namespace mangnon::base
