// A foreign workbook, read row by row: .xlsx, the old .xls, or text with separators (.csv). What the file is, is told
// from its content, never from its name. Nothing in a file is trusted: sizes, depths and declarations have limits, no
// formula is computed (the result that the file holds is taken, and the cell says that it is a formula).
// Source: contract "Workbook in"; base/limits.hpp.
//
// 1. The first visible sheet that holds anything is read, or the sheet that is named. Hidden rows are read and counted.
// 2. Memory does not grow with the number of rows, except for the shared texts of an .xlsx (SHARED_STRING_BYTES) and
//    for .xls and .csv, which are at most UPLOAD_BYTES.
// 3. Cells covered by a range merged downwards hold the value of the range.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "base/result.hpp"

namespace mangnon::exchange {

enum class CellKind { empty, text, number, date, boolean, error };

struct RawCell {
  CellKind kind = CellKind::empty;
  std::string text{};  // UTF-8; a number as the file writes it; a date as its serial number (or
                       // yyyy-mm-dd); a boolean as 1 or 0
  bool formula = false;
  bool epoch_1904 = false;    // serial numbers of this workbook count from 1904
  std::string legacy_font{};  // ".VnTime", "VNI-Times": an old font that tells the encoding; empty otherwise

  bool operator==(const RawCell&) const = default;
};

struct SheetRow {
  std::size_t number = 0;  // as the sheet shows it, from 1
  bool hidden = false;
  std::span<const RawCell> cells{};  // from column A; valid during the call only
};

// Called for every row that holds anything, in order. A failure stops the reading and is returned.
using RowSink = std::function<base::Result<void>(const SheetRow&)>;

struct SheetLimits {
  std::uint64_t file_bytes = base::limits::UPLOAD_BYTES;
  std::uint64_t unzipped_bytes = base::limits::UNZIPPED_BYTES;
  std::uint64_t zip_ratio = base::limits::ZIP_RATIO;
  std::uint64_t zip_ratio_from_bytes = 1U << 20U;  // smaller parts may be as repetitive as they like
  std::size_t zip_entries = base::limits::ZIP_ENTRIES;
  std::size_t shared_string_bytes = base::limits::SHARED_STRING_BYTES;
  std::size_t rows = base::limits::SHEET_ROWS;
  std::size_t columns = base::limits::SHEET_COLUMNS;
  std::size_t cell_bytes = base::limits::CELL_BYTES;
  std::size_t row_bytes = 128U << 10U;  // the texts of one row together, those of merged cells above it among them
};

struct SheetOptions {
  std::string sheet{};         // empty: the first visible one that holds anything
  bool decode_legacy = false;  // read a .csv that is not UTF-8 byte by byte (the texts are converted later)
  SheetLimits limits{};
};

enum class SheetFormat { xlsx, xls, csv };

struct SheetInfo {
  SheetFormat format{};
  std::string name{};    // of the sheet; empty for .csv
  std::size_t rows = 0;  // that hold anything
  std::size_t hidden_rows = 0;
};

// FAILS with FILE_*, WORKBOOK_*, SHEET_* of file_failures.hpp, and with what the sink fails with.
[[nodiscard]] base::Result<SheetInfo> read_sheet(const std::string& path, const SheetOptions& options,
                                                 const RowSink& sink);

// The same for bytes in memory.
[[nodiscard]] base::Result<SheetInfo> read_sheet_bytes(std::string_view bytes, const SheetOptions& options,
                                                       const RowSink& sink);

}  // namespace mangnon::exchange
