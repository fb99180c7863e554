#include "exchange/xls_reader.hpp"

#include <fmt/format.h>
#include <freexl.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "base/text.hpp"
#include "exchange/column.hpp"
#include "exchange/failures.hpp"

namespace mangnon::exchange {

namespace {

struct WorkbookCloser {
  void operator()(const void* handle) const { freexl_close(handle); }
};
using WorkbookHandle = std::unique_ptr<const void, WorkbookCloser>;

RawCell cell_of(const FreeXL_CellValue& value) {
  RawCell cell;
  const auto set = [&](CellKind kind, std::string text) {
    cell.kind = text.empty() ? CellKind::empty : kind;
    cell.text = std::move(text);
  };
  switch (value.type) {
    case FREEXL_CELL_INT: set(CellKind::number, std::to_string(value.value.int_value)); break;
    case FREEXL_CELL_DOUBLE: set(CellKind::number, fmt::format("{}", value.value.double_value)); break;
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT: {
      const char* text = value.value.text_value;
      const bool blank = text == nullptr || base::trim(text).empty();
      if (!blank) set(text[0] == '#' ? CellKind::error : CellKind::text, text);
      break;
    }
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
      set(CellKind::date, std::string(value.value.text_value == nullptr ? "" : value.value.text_value).substr(0, 10));
      break;
    case FREEXL_CELL_TIME: set(CellKind::text, value.value.text_value == nullptr ? "" : value.value.text_value); break;
    default: break;
  }
  return cell;
}

class XlsSheet {
 public:
  XlsSheet(const void* handle, const SheetOptions& options) : handle_(handle), options_(options) {}

  base::Result<SheetInfo> read(std::string name, const RowSink& sink) {
    SheetInfo info{.format = SheetFormat::xls, .name = std::move(name)};
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (freexl_worksheet_dimensions(handle_, &rows, &columns) != FREEXL_OK) return base::fail(FILE_DAMAGED);
    for (unsigned int row = 0; row < rows; ++row) {
      MANGNON_TRY(cells, cells_of_row(row, columns));
      if (cells.empty()) continue;
      if (info.rows >= options_.limits.rows)
        return base::fail(SHEET_TOO_MANY_ROWS, {}, {std::to_string(options_.limits.rows)});
      ++info.rows;
      MANGNON_CHECKED(sink(SheetRow{.number = row + 1, .cells = cells}));
    }
    return info;
  }

 private:
  base::Result<std::vector<RawCell>> cells_of_row(unsigned int row, unsigned short columns) {
    std::vector<RawCell> cells;
    for (unsigned short column = 0; column < columns; ++column) {
      FreeXL_CellValue value;
      if (freexl_get_cell_value(handle_, row, column, &value) != FREEXL_OK) return base::fail(FILE_DAMAGED);
      auto cell = cell_of(value);
      if (cell.kind == CellKind::empty) continue;
      if (column >= options_.limits.columns)
        return base::fail(SHEET_TOO_MANY_COLUMNS, {},
                          {std::to_string(row + 1), std::to_string(options_.limits.columns)});
      if (cell.text.size() > options_.limits.cell_bytes) {
        const auto address = cell_address(column, row + 1);
        return base::fail(SHEET_CELL_TOO_LONG, address, {address});
      }
      if (!base::is_utf8(cell.text)) return base::fail(FILE_DAMAGED);
      cells.resize(column);
      cells.push_back(std::move(cell));
    }
    return cells;
  }

  const void* handle_;
  const SheetOptions& options_;
};

}  // namespace

base::Result<SheetInfo> read_xls(const std::string& path, const SheetOptions& options, const RowSink& sink) {
  const void* raw = nullptr;
  const int opened = freexl_open(path.c_str(), &raw);
  const WorkbookHandle handle(raw);
  if (opened == FREEXL_BIFF_WORKBOOK_NOT_FOUND)
    return base::fail(FILE_TYPE_WRONG, {}, {"tệp Office không phải Excel", "an Office file other than Excel"});
  if (opened != FREEXL_OK) return base::fail(FILE_DAMAGED);
  unsigned int info = 0;
  if (freexl_get_info(handle.get(), FREEXL_BIFF_PASSWORD, &info) == FREEXL_OK && info == FREEXL_BIFF_OBFUSCATED)
    return base::fail(FILE_ENCRYPTED);
  unsigned int sheets = 0;
  if (freexl_get_info(handle.get(), FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK) return base::fail(FILE_DAMAGED);
  std::vector<std::string> names;
  for (unsigned int i = 0; i < sheets && i < 0xFFFFU; ++i) {
    const char* name = nullptr;
    const auto index = static_cast<unsigned short>(i);
    if (freexl_get_worksheet_name(handle.get(), index, &name) != FREEXL_OK || name == nullptr) continue;
    names.emplace_back(name);
    if (!options.sheet.empty() && options.sheet != name) continue;
    if (freexl_select_active_worksheet(handle.get(), index) != FREEXL_OK) continue;
    MANGNON_TRY(read, XlsSheet(handle.get(), options).read(name, sink));
    if (read.rows > 0) return read;
  }
  const bool not_found = !options.sheet.empty() && std::find(names.begin(), names.end(), options.sheet) == names.end();
  if (not_found) return base::fail(SHEET_NOT_FOUND, {}, {base::join(names, ", ")});
  return base::fail(SHEET_EMPTY);
}

}  // namespace mangnon::exchange
