#include "documents/furniture.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "documents/format.hpp"

namespace mangnon::documents {

std::string provenance_line(const Meta& meta, base::Lang lang) {
  const bool vi = lang == base::Lang::vi;
  std::vector<std::string> parts;
  if (!meta.report_code.empty()) parts.push_back(meta.report_code);
  if (!meta.unit_name.empty()) {
    parts.push_back(meta.unit_code.empty() ? meta.unit_name : fmt::format("{} ({})", meta.unit_name, meta.unit_code));
  }
  if (meta.from)
    parts.push_back(fmt::format(fmt::runtime(vi ? "Số liệu từ ngày {} đến ngày {}" : "Figures from {} to {}"),
                                base::format_vi(*meta.from), base::format_vi(meta.on)));
  else
    parts.push_back(fmt::format("{} {}", vi ? "Số liệu tại ngày" : "Figures at", base::format_vi(meta.on)));
  if (meta.known_at) {
    parts.push_back(
        fmt::format("{} {}", vi ? "theo dữ liệu ghi đến" : "as recorded until", format_wall_clock(*meta.known_at)));
  }
  if (!meta.code_list_version.empty()) {
    parts.push_back(fmt::format("{} {}", vi ? "Danh mục:" : "Code list:", meta.code_list_version));
  }
  parts.push_back(fmt::format("{} {}", vi ? "Lập lúc" : "Made at", format_wall_clock(meta.generated_at)));
  return base::join(parts, " · ");
}

std::string_view confidentiality_line(base::Lang lang) {
  return lang == base::Lang::vi
             ? "Có thông tin đời sống riêng tư của trẻ em. Chỉ người có trách nhiệm được xem; không sao chép, không "
               "chuyển tiếp."
             : "Contains private information about children. For the persons in charge only; do not copy or forward.";
}

std::string_view notes_word(base::Lang lang) {
  return lang == base::Lang::vi ? "Ghi chú:" : "Notes:";
}

std::string_view recipients_word(base::Lang lang) {
  return lang == base::Lang::vi ? "Nơi nhận:" : "Recipients:";
}

std::vector<std::vector<HeadCell>> head_rows(const Table& table) {
  const auto& columns = table.columns;
  const bool has_groups = std::any_of(columns.begin(), columns.end(), [](const Column& c) { return !c.group.empty(); });
  std::vector<std::vector<HeadCell>> rows(has_groups ? 2 : 1);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].group.empty()) {
      rows[0].push_back({.label = columns[i].label, .column = i, .columns = 1, .rows = rows.size()});
      continue;
    }
    rows[1].push_back({.label = columns[i].label, .column = i});
    if (i > 0 && columns[i - 1].group == columns[i].group) {
      ++rows[0].back().columns;
    } else {
      rows[0].push_back({.label = columns[i].group, .column = i});
    }
  }
  return rows;
}

std::string full_label(const Column& column) {
  return column.group.empty() ? column.label : fmt::format("{}: {}", column.group, column.label);
}

const Cell& cell_at(const Row& row, std::size_t column) {
  static const Cell EMPTY{};
  return column < row.cells.size() ? row.cells[column] : EMPTY;
}

std::size_t naming_column(const Table& table) {
  const auto& columns = table.columns;
  const auto first =
      std::find_if(columns.begin(), columns.end(), [](const Column& column) { return column.align == Align::start; });
  return first == columns.end() ? 0 : static_cast<std::size_t>(first - columns.begin());
}

std::vector<const Table*> tables_of(const Document& document) {
  std::vector<const Table*> tables;
  for (const auto* blocks : {&document.body, &document.annexes})
    for (const Block& block : *blocks)
      if (const auto* table = std::get_if<Table>(&block)) tables.push_back(table);
  return tables;
}

const Cover* front_cover(const Document& document) {
  return document.body.empty() ? nullptr : std::get_if<Cover>(&document.body.front());
}

bool has_own_head(const Document& document) {
  return !document.body.empty() && (std::holds_alternative<Cover>(document.body.front()) ||
                                    std::holds_alternative<SheetHead>(document.body.front()));
}

}  // namespace mangnon::documents
