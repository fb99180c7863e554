#include "exchange/workbook.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "base/text.hpp"
#include "base/training.hpp"
#include "exchange/encoding_label.hpp"
#include "exchange/file_failures.hpp"
#include "exchange/header_failures.hpp"
#include "exchange/list_title.hpp"
#include "exchange/old_columns.hpp"
#include "exchange/row_reader.hpp"
#include "names/fold.hpp"
#include "names/legacy.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::size_t SKIPPED_ROWS_NAMED = 100;

// By a title above the header.
bool is_for_training(const std::vector<LabelRow>& rows, const Header& header) {
  const auto mark = names::fold_label(base::TRAINING_TITLE);
  for (const auto& row : rows)
    for (const auto& label : row.labels)
      if (row.number < header.first_row && names::fold_label(label) == mark) return true;
  return false;
}

std::optional<base::Date> day_above(const std::vector<LabelRow>& rows, const Header& header) {
  for (const auto& row : rows)
    for (const auto& label : row.labels)
      if (const auto day = day_of_list(label); day && row.number < header.last_row) return day;
  return std::nullopt;
}

// Reads the first rows into memory, decides what the columns are, then works row by row.
class WorkbookReading {
 public:
  WorkbookReading(const CodeLists& lists, const ReadOptions& options, const ImportRowSink& on_row)
      : lists_(lists), options_(options), on_row_(on_row) {}

  base::Result<void> take_row(const SheetRow& row) {
    if (reader_) return hand_on(row);
    first_rows_.push_back({.number = row.number, .hidden = row.hidden, .cells = {row.cells.begin(), row.cells.end()}});
    if (first_rows_.size() < ROWS_FOR_ENCODING) return {};
    return start();
  }

  base::Result<WorkbookSummary> finish(SheetInfo info) {
    if (!reader_) MANGNON_CHECKED(start());
    summary_.sheet = std::move(info);
    if (summary_.rows == 0) return base::fail(SHEET_EMPTY);
    if (summary_.sheet.hidden_rows > 0)
      summary_.warnings.push_back({.type = &ROWS_HIDDEN, .params = {std::to_string(summary_.sheet.hidden_rows)}});
    return std::move(summary_);
  }

 private:
  base::Result<void> start() {
    std::vector<LabelRow> rows;
    for (const auto& row : first_rows_) {
      LabelRow labels{.number = row.number};
      for (const auto& cell : row.cells) labels.labels.emplace_back(base::trim(cell.text));
      rows.push_back(std::move(labels));
    }
    MANGNON_TRY(header, recognise_header(rows, lists_));
    if (is_for_training(rows, header) != options_.training)
      return base::fail(options_.training ? TRAINING_FILE_WANTED : TRAINING_FILE_REFUSED);
    shown_on_ = day_above(rows, header);
    summary_.header = std::move(header);
    summary_.warnings = summary_.header.warnings;
    reader_ = std::make_unique<RowReader>(
        lists_, summary_.header,
        RowReaderOptions{
            .on = options_.on, .convert_legacy = options_.convert_legacy, .encodings = encodings_of_columns()});
    for (const auto& row : first_rows_)
      if (row.number > summary_.header.last_row)
        MANGNON_CHECKED(hand_on(SheetRow{.number = row.number, .hidden = row.hidden, .cells = row.cells}));
    first_rows_.clear();
    return {};
  }

  std::vector<names::Encoding> encodings_of_columns() {
    std::vector<names::Encoding> encodings;
    for (std::size_t column = 0; column < summary_.header.columns.size(); ++column) {
      const auto encoding = encoding_of_column(first_rows_, summary_.header.last_row, column);
      encodings.push_back(encoding);
      if (encoding != names::Encoding::unicode)
        summary_.legacy_columns.push_back({.column = column, .encoding = std::string(encoding_label(encoding))});
    }
    return encodings;
  }

  base::Result<void> hand_on(const SheetRow& row) {
    if (reader_->is_decoration(row)) {
      ++summary_.rows_skipped;
      return {};
    }
    auto read = reader_->read(row);
    if (!read) {
      ++summary_.rows_skipped;
      if (skipped_named_++ < SKIPPED_ROWS_NAMED)
        summary_.warnings.push_back(
            {.type = &ROW_WITHOUT_CHILD, .field = cell_address(0, row.number), .params = {std::to_string(row.number)}});
      return {};
    }
    ++summary_.rows;
    read->shown_on = shown_on_;
    return on_row_(std::move(*read));
  }

  const CodeLists& lists_;
  const ReadOptions& options_;
  const ImportRowSink& on_row_;
  std::vector<KeptRow> first_rows_{};
  std::unique_ptr<RowReader> reader_{};
  WorkbookSummary summary_{};
  std::size_t skipped_named_ = 0;
  std::optional<base::Date> shown_on_{};
};

// Calls a sheet reader with the options that go with the import's.
template <class Read>
base::Result<WorkbookSummary> read_with(const CodeLists& lists, const ReadOptions& options, const ImportRowSink& on_row,
                                        Read read) {
  WorkbookReading reading(lists, options, on_row);
  SheetOptions sheet = options.sheet;
  sheet.decode_legacy = options.convert_legacy;
  MANGNON_TRY(info, read(sheet, [&reading](const SheetRow& row) { return reading.take_row(row); }));
  return reading.finish(std::move(info));
}

}  // namespace

base::Result<WorkbookSummary> read_workbook(const std::string& path, const CodeLists& lists, const ReadOptions& options,
                                            const ImportRowSink& on_row) {
  return read_with(lists, options, on_row,
                   [&](const SheetOptions& sheet, const RowSink& sink) { return read_sheet(path, sheet, sink); });
}

base::Result<WorkbookSummary> read_workbook_bytes(std::string_view bytes, const CodeLists& lists,
                                                  const ReadOptions& options, const ImportRowSink& on_row) {
  return read_with(lists, options, on_row, [&](const SheetOptions& sheet, const RowSink& sink) {
    return read_sheet_bytes(bytes, sheet, sink);
  });
}

}  // namespace mangnon::exchange
