#include "exchange/xls_reader.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "exchange/biff.hpp"
#include "exchange/column.hpp"
#include "exchange/compound_file.hpp"
#include "exchange/failures.hpp"
#include "exchange/little_endian.hpp"
#include "exchange/merged_ranges.hpp"
#include "exchange/text_budget.hpp"

namespace mangnon::exchange {

namespace {

// Where a cell stands in the stream; cells are sorted by row before they are read.
struct CellRef {
  std::uint16_t row = 0;
  std::uint32_t record = 0;
};

class XlsSheet {
 public:
  // `unread`: how many bytes of records may still be looked at. Sheets do not overlap, so that all of a workbook's are
  // no more than the stream; a crafted one names the same records as many sheets.
  XlsSheet(std::string_view stream, const BiffGlobals& globals, const SheetOptions& options, std::size_t& unread)
      : stream_(stream), globals_(globals), options_(options), unread_(unread) {}

  base::Result<SheetInfo> read(const BiffSheet& sheet, const RowSink& sink) {
    MANGNON_CHECKED(collect(sheet.begin));
    std::stable_sort(refs_.begin(), refs_.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    SheetInfo info{.format = SheetFormat::xls, .name = sheet.name};
    for (std::size_t i = 0; i < refs_.size();) {
      row_ = refs_[i].row + std::size_t{1};
      cells_.clear();
      for (const auto row = refs_[i].row; i < refs_.size() && refs_[i].row == row; ++i)
        MANGNON_CHECKED(read_record(refs_[i].record));
      if (cells_.empty()) continue;
      if (info.rows >= options_.limits.rows)
        return base::fail(SHEET_TOO_MANY_ROWS, {}, {std::to_string(options_.limits.rows)});
      if (!merged_.empty()) merged_.fill(row_, cells_);
      const bool hidden = hidden_rows_.count(row_) != 0;
      ++info.rows;
      if (hidden) ++info.hidden_rows;
      const SheetRow row{.number = row_, .hidden = hidden, .cells = cells_};
      MANGNON_CHECKED(texts_.take(row, options_.limits));
      MANGNON_CHECKED(sink(row));
    }
    return info;
  }

 private:
  // One look over the sheet's records: where the cells are, hidden rows, merged ranges.
  base::Result<void> collect(std::size_t begin) {
    const auto first = record_at(stream_, begin);
    if (!first || first->type != Biff::begin) return base::fail(FILE_DAMAGED);
    std::size_t depth = 1;  // charts within the sheet bring records of their own
    std::size_t at = first->next;
    while (depth > 0) {
      const auto record = record_at(stream_, at);
      if (!record || record->next - at > unread_) return base::fail(FILE_DAMAGED);
      unread_ -= record->next - at;
      if (record->type == Biff::begin) ++depth;
      if (record->type == Biff::end) --depth;
      if (depth == 1) note(*record, at);
      at = record->next;
    }
    return {};
  }

  void note(const BiffRecord& record, std::size_t at) {
    switch (record.type) {
      case Biff::formula:
      case Biff::mul_rk:
      case Biff::rich_string:
      case Biff::label_shared:
      case Biff::number:
      case Biff::label:
      case Biff::bool_error:
      case Biff::rk:
        refs_.push_back({.row = u16_at(record.data, 0), .record = static_cast<std::uint32_t>(at)});
        return;
      case Biff::row:
        if ((u32_at(record.data, 12) & 0x20U) != 0) hidden_rows_.insert(u16_at(record.data, 0) + std::size_t{1});
        return;
      case Biff::merged_cells:
        for (std::size_t range = 2, end = std::min(record.data.size(), 2 + 8 * std::size_t{u16_at(record.data, 0)});
             range + 8 <= end; range += 8) {
          merged_.add({.column = u16_at(record.data, range + 4), .row = u16_at(record.data, range) + std::size_t{1}},
                      u16_at(record.data, range + 2) + std::size_t{1}, options_.limits);
        }
        return;
      case Biff::end:
      case Biff::date_mode:
      case Biff::file_password:
      case Biff::font:
      case Biff::continued:
      case Biff::bound_sheet:
      case Biff::extended_format:
      case Biff::shared_strings:
      case Biff::string:
      case Biff::format:
      case Biff::begin:
        return;
    }
  }

  base::Result<void> read_record(std::size_t at) {
    const auto record = *record_at(stream_, at);
    const auto data = record.data;
    const std::size_t column = u16_at(data, 2);
    const std::size_t style = u16_at(data, 4);
    if (record.type == Biff::number) return put(column, style, number_cell(f64_at(data, 6), style));
    if (record.type == Biff::rk) return put(column, style, number_cell(number_of_rk(u32_at(data, 6)), style));
    if (record.type == Biff::bool_error) return put(column, style, flag_cell(u8_at(data, 6), u8_at(data, 7) != 0));
    if (record.type == Biff::formula) return put(column, style, formula_cell(record, style));
    if (record.type == Biff::mul_rk) return put_numbers(data, column);
    if (record.type == Biff::label_shared) {
      const std::size_t index = u32_at(data, 6);
      return put(column, style,
                 {.kind = CellKind::text,
                  .text = std::string(globals_.strings.text(index)),
                  .legacy_font = std::string(globals_.strings.legacy_font(index))});
    }
    return put(column, style, {.kind = CellKind::text, .text = text_at(data, 6, 2, globals_.unicode).text});
  }

  // Numbers side by side, each with its style: one record.
  base::Result<void> put_numbers(std::string_view data, std::size_t column) {
    constexpr std::size_t BEFORE = 4;
    constexpr std::size_t EACH = 6;
    for (std::size_t at = BEFORE; at + EACH + 2 <= data.size(); at += EACH, ++column) {
      const std::size_t style = u16_at(data, at);
      MANGNON_CHECKED(put(column, style, number_cell(number_of_rk(u32_at(data, at + 2)), style)));
    }
    return {};
  }

  [[nodiscard]] RawCell number_cell(double number, std::size_t style) const {
    const bool date = style < globals_.looks.size() && globals_.looks[style].date;
    return {.kind = date ? CellKind::date : CellKind::number,
            .text = text_of_number(number),
            .epoch_1904 = globals_.epoch_1904};
  }

  [[nodiscard]] static RawCell flag_cell(std::uint8_t value, bool is_error) {
    if (is_error) return {.kind = CellKind::error, .text = "#"};
    return {.kind = CellKind::boolean, .text = value != 0 ? "1" : "0"};
  }

  // The result stands in the record, or, when it is a text, in the next record of texts.
  [[nodiscard]] RawCell formula_cell(const BiffRecord& record, std::size_t style) const {
    RawCell cell;
    if (u16_at(record.data, 12) != 0xFFFFU) {
      cell = number_cell(f64_at(record.data, 6), style);
    } else if (u8_at(record.data, 6) == 0) {
      auto next = record_at(stream_, record.next);
      for (int skipped = 0; next && next->type != Biff::string && skipped < 2; ++skipped)
        next = record_at(stream_, next->next);
      if (next && next->type == Biff::string)
        cell = {.kind = CellKind::text, .text = text_at(next->data, 0, 2, globals_.unicode).text};
    } else if (u8_at(record.data, 6) < 3) {
      cell = flag_cell(u8_at(record.data, 8), u8_at(record.data, 6) == 2);
    }
    cell.formula = true;
    return cell;
  }

  base::Result<void> put(std::size_t column, std::size_t style, RawCell cell) {
    const bool blank = base::trim(cell.text).empty();
    if (blank && !cell.formula) return {};
    if (blank) cell.kind = CellKind::empty;
    if (column >= options_.limits.columns)
      return base::fail(SHEET_TOO_MANY_COLUMNS, {}, {std::to_string(row_), std::to_string(options_.limits.columns)});
    if (cell.text.size() > options_.limits.cell_bytes) {
      const auto address = cell_address(column, row_);
      return base::fail(SHEET_CELL_TOO_LONG, address, {address});
    }
    if (cell.legacy_font.empty() && style < globals_.looks.size()) cell.legacy_font = globals_.looks[style].legacy_font;
    if (column >= cells_.size()) cells_.resize(column + 1);
    cells_[column] = std::move(cell);
    return {};
  }

  std::string_view stream_;
  const BiffGlobals& globals_;
  const SheetOptions& options_;
  std::size_t& unread_;
  std::vector<CellRef> refs_{};
  std::set<std::size_t> hidden_rows_{};
  MergedRanges merged_{};
  TextBudget texts_{};
  std::size_t row_ = 0;
  std::vector<RawCell> cells_{};
};

base::Result<std::string> workbook_stream(std::string_view bytes) {
  MANGNON_TRY(file, CompoundFile::open(bytes));
  for (const std::string_view name : {"Workbook", "Book"}) {
    MANGNON_TRY(stream, file.find_stream(name));
    if (stream) return std::move(*stream);
  }
  return base::fail(FILE_TYPE_WRONG, {}, {"tệp Office không phải Excel", "an Office file other than Excel"});
}

}  // namespace

base::Result<SheetInfo> read_xls(std::string_view bytes, const SheetOptions& options, const RowSink& sink) {
  MANGNON_TRY(stream, workbook_stream(bytes));
  MANGNON_TRY(globals, read_globals(stream, options.limits));
  std::vector<std::string> names;
  bool found = options.sheet.empty();
  std::size_t unread = stream.size();
  for (const auto& sheet : globals.sheets) {
    names.push_back(sheet.name);
    const bool wanted = options.sheet.empty() ? sheet.visible : sheet.name == options.sheet;
    if (!wanted) continue;
    found = true;
    MANGNON_TRY(read, XlsSheet(stream, globals, options, unread).read(sheet, sink));
    if (read.rows > 0) return read;
  }
  if (!found) return base::fail(SHEET_NOT_FOUND, {}, {base::join(names, ", ")});
  return base::fail(SHEET_EMPTY);
}

}  // namespace mangnon::exchange
