#include "exchange/result_writer.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "documents/xlsx/sheet_name.hpp"
#include "documents/xlsx/sheet_writer.hpp"
#include "exchange/cell_values.hpp"
#include "exchange/encoding_label.hpp"
#include "exchange/header.hpp"
#include "exchange/merged_ranges.hpp"
#include "exchange/old_columns.hpp"

namespace mangnon::exchange {

namespace {

using documents::xlsx::Cell;
using documents::xlsx::CellStyle;
using documents::xlsx::ColumnForm;
using documents::xlsx::SheetWriter;

constexpr std::size_t ROWS_OF_HEADER = 60;  // HEADER_SEARCH_ROWS, and the second row of a header
constexpr double WIDTH_CHARS = 16;
constexpr double REASON_WIDTH_CHARS = 90;

// What must be known of the source before the first row can be written.
struct Shape {
  std::size_t width = 0;
  Header header{};
  SheetInfo info{};
  std::vector<names::Encoding> encodings{};  // by column; empty when texts are given back as they are
};

std::vector<names::Encoding> encodings_of(const std::vector<KeptRow>& rows, const Shape& shape) {
  std::vector<names::Encoding> encodings;
  for (std::size_t column = 0; column < shape.width; ++column)
    encodings.push_back(encoding_of_column(rows, shape.header.last_row, column));
  return encodings;
}

base::Result<Shape> shape_of(const std::string& path, const CodeLists& lists, const SheetOptions& options) {
  Shape shape;
  std::vector<LabelRow> first_rows;
  std::vector<KeptRow> kept;
  MANGNON_TRY(info, read_sheet(path, options, [&](const SheetRow& row) -> base::Result<void> {
                shape.width = std::max(shape.width, row.cells.size());
                if (options.decode_legacy && kept.size() < ROWS_FOR_ENCODING)
                  kept.push_back({.number = row.number, .cells = {row.cells.begin(), row.cells.end()}});
                if (first_rows.size() >= ROWS_OF_HEADER) return {};
                LabelRow labels{.number = row.number};
                for (const auto& cell : row.cells) labels.labels.emplace_back(base::trim(cell.text));
                first_rows.push_back(std::move(labels));
                return {};
              }));
  MANGNON_TRY(header, recognise_header(first_rows, lists));
  shape.header = std::move(header);
  shape.info = std::move(info);
  if (options.decode_legacy) shape.encodings = encodings_of(kept, shape);
  return shape;
}

Cell value_of(const RawCell& cell) {
  switch (cell.kind) {
    case CellKind::empty:
      return {};
    case CellKind::text:
    case CellKind::error:
    case CellKind::boolean:
      return cell.text;
    case CellKind::date:
      if (const auto date = parse_date(cell, {})) return date->date;
      return cell.text;
    case CellKind::number: {
      double number = 0;
      const char* end = cell.text.data() + cell.text.size();
      const auto read = std::from_chars(cell.text.data(), end, number);
      if (read.ec == std::errc() && read.ptr == end) return number;
      return cell.text;
    }
  }
  return {};
}

bool is_error(const base::Failure& finding) {
  return finding.type->level == base::Level::error;
}

std::string verdict_text(const app::RowVerdict& verdict, base::Lang lang) {
  const auto& word = domain::word_of(verdict.state);
  const bool vi = lang == base::Lang::vi;
  std::string text(vi ? word.vi : word.en);
  const bool accepted = verdict.state != app::RowState::refused;
  if (accepted && !verdict.findings.empty()) text += vi ? " (cần xem lại)" : " (please check)";
  return text;
}

std::string reasons_text(const app::RowVerdict& verdict, base::Lang lang) {
  std::vector<std::string> reasons;
  for (const auto& finding : verdict.findings) {
    auto reason = base::message_of(finding, lang);
    const bool names_cell = finding.field.empty() || reason.find(finding.field) != std::string::npos;
    reasons.push_back(names_cell ? std::move(reason) : finding.field + ": " + reason);
  }
  return base::join(reasons, " ");
}

class ResultRows {
 public:
  ResultRows(SheetWriter& writer, const Shape& shape, const std::vector<app::RowVerdict>& verdicts, base::Lang lang)
      : writer_(writer), shape_(shape), lang_(lang) {
    for (const auto& verdict : verdicts) verdicts_.emplace(verdict.row, &verdict);
  }

  void write(const SheetRow& row) {
    for (; next_row_ < row.number; ++next_row_) writer_.write_row({});
    ++next_row_;
    std::vector<Cell> cells(shape_.width + 2);
    for (std::size_t column = 0; column < row.cells.size(); ++column)
      cells[column] = shape_.encodings.empty() ? value_of(row.cells[column])
                                               : value_of(converted(row.cells[column], column, row.number));
    const auto verdict = verdicts_.find(static_cast<int>(row.number));
    if (verdict != verdicts_.end()) return write_verdict(std::move(cells), *verdict->second);
    const bool header = row.number >= shape_.header.first_row && row.number <= shape_.header.last_row;
    if (row.number == shape_.header.last_row) {
      cells[shape_.width] = std::string(lang_ == base::Lang::vi ? "Kết quả" : "Result");
      cells[shape_.width + 1] = std::string(lang_ == base::Lang::vi ? "Lý do" : "Reason");
    }
    const bool title = row.number < shape_.header.first_row;
    writer_.write_row(cells, header ? CellStyle::header : title ? CellStyle::title : CellStyle::plain);
    if (row.number == shape_.header.last_row) writer_.freeze_above();
  }

 private:
  // As it was taken: of an old font in Unicode. Labels and titles are in the encoding of the columns below them.
  [[nodiscard]] RawCell converted(const RawCell& cell, std::size_t column, std::size_t row) const {
    const auto is_old = [](names::Encoding each) { return each != names::Encoding::unicode; };
    const bool is_data = row > shape_.header.last_row;
    if (cell.kind != CellKind::text || (!is_data && !may_be_legacy(cell.text))) return cell;
    const auto old = std::find_if(shape_.encodings.begin(), shape_.encodings.end(), is_old);
    const auto of_column = is_data                         ? shape_.encodings[column]
                           : old == shape_.encodings.end() ? names::Encoding::unicode
                                                           : *old;
    const auto encoding = encoding_of_cell(cell, of_column, cell.text);
    if (!is_old(encoding)) return cell;
    auto unicode = cell;
    unicode.text = names::to_unicode(cell.text, encoding);
    return unicode;
  }

  void write_verdict(std::vector<Cell> cells, const app::RowVerdict& verdict) {
    std::vector<CellStyle> styles(cells.size(), CellStyle::plain);
    const bool refused = verdict.state == app::RowState::refused;
    cells[shape_.width] = verdict_text(verdict, lang_);
    cells[shape_.width + 1] = reasons_text(verdict, lang_);
    if (refused || !verdict.findings.empty()) styles[shape_.width] = refused ? CellStyle::refused : CellStyle::warned;
    std::map<std::size_t, std::string> comments;  // by column
    for (const auto& finding : verdict.findings) {
      const auto position = parse_cell_reference(finding.field);
      const bool here = position.column < shape_.width && position.row == static_cast<std::size_t>(verdict.row);
      if (!here) continue;
      if (styles[position.column] != CellStyle::refused)
        styles[position.column] = is_error(finding) ? CellStyle::refused : CellStyle::warned;
      auto& comment = comments[position.column];
      comment += (comment.empty() ? "" : "\n") + base::message_of(finding, lang_);
    }
    writer_.write_row(cells, styles);
    for (const auto& [column, comment] : comments) writer_.comment_last_row(column, comment);
  }

  SheetWriter& writer_;
  const Shape& shape_;
  base::Lang lang_;
  std::unordered_map<int, const app::RowVerdict*> verdicts_{};
  std::size_t next_row_ = 1;
};

}  // namespace

base::Result<void> write_result(const std::string& source_path, const CodeLists& lists,
                                const std::vector<app::RowVerdict>& verdicts, const std::string& out_path,
                                const ResultOptions& options) {
  MANGNON_TRY(shape, shape_of(source_path, lists, options.sheet));
  SheetWriter writer(out_path);
  std::vector<ColumnForm> forms(shape.width, ColumnForm{.width_chars = WIDTH_CHARS});
  forms.push_back({.width_chars = WIDTH_CHARS});
  forms.push_back({.width_chars = REASON_WIDTH_CHARS});
  writer.begin_sheet(documents::xlsx::fit_sheet_name(shape.info.name.empty() ? "Kết quả" : shape.info.name), forms);
  ResultRows rows(writer, shape, verdicts, options.lang);
  MANGNON_CHECKED(read_sheet(source_path, options.sheet, [&rows](const SheetRow& row) -> base::Result<void> {
    rows.write(row);
    return {};
  }));
  return writer.finish();
}

}  // namespace mangnon::exchange
