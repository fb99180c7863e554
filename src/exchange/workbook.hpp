// A commune's workbook from the file to rows: finds the header, decides for each column whether it is written in an old
// encoding, and hands on one ImportRow a child (or a household without children). What the whole sheet says about
// itself comes back at the end. Source: contract "Workbook in"; domain.md 3.4, 4.7.
//
// 1. A row whose number and head of household are blank belongs to the household of the row above.
// 2. A column in an old encoding is refused cell by cell (CELL_LEGACY_ENCODING), or converted when asked for.
// 3. Rows that name neither a child nor a household are passed over and named (ROW_WITHOUT_CHILD); a row of column
//    numbers under the header, repeated headers and the example row of the blank workbook are passed over.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "exchange/code_list.hpp"
#include "exchange/header.hpp"
#include "exchange/import_row.hpp"
#include "exchange/sheet.hpp"

namespace mangnon::exchange {

struct ReadOptions {
  base::Date on{};              // the reference date of the import
  bool convert_legacy = false;  // take columns in an old encoding, converted
  bool training = false;        // takes files made for training, and no others
  SheetOptions sheet{};
};

struct ConvertedColumn {
  std::size_t column = 0;  // from 0
  std::string encoding{};  // "TCVN3 (ABC)", "VNI Windows"
};

struct WorkbookSummary {
  SheetInfo sheet{};
  Header header{};
  std::size_t rows = 0;                           // handed on
  std::size_t rows_skipped = 0;                   // see invariant 3
  std::vector<ConvertedColumn> legacy_columns{};  // converted or refused, as asked for
  base::Failures warnings{};  // HEADER_COLUMN_UNKNOWN, ROWS_HIDDEN, ROW_WITHOUT_CHILD (at most 100 of the latter)
};

// Called for each row in order. A failure stops the reading and is returned.
using ImportRowSink = std::function<base::Result<void>(ImportRow&&)>;

// REQUIRES all lists of data/code_lists.csv, ETHNICITY and CIRCUMSTANCE in `lists` (CHECK).
// FAILS with what read_sheet and recognise_header fail with, and with what the sink fails with.
[[nodiscard]] base::Result<WorkbookSummary> read_workbook(const std::string& path, const CodeLists& lists,
                                                          const ReadOptions& options, const ImportRowSink& on_row);
[[nodiscard]] base::Result<WorkbookSummary> read_workbook_bytes(std::string_view bytes, const CodeLists& lists,
                                                                const ReadOptions& options,
                                                                const ImportRowSink& on_row);

}  // namespace mangnon::exchange
