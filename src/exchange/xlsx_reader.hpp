// The cells of an .xlsx workbook, row by row. Source: ECMA-376 part 1, 18.3 (worksheets).
#pragma once

#include "exchange/sheet.hpp"
#include "exchange/zip_archive.hpp"

namespace mangnon::exchange {

// REQUIRES an archive that holds a workbook. FAILS as read_sheet does.
[[nodiscard]] base::Result<SheetInfo> read_xlsx(ZipArchive& archive, const SheetOptions& options, const RowSink& sink);

}  // namespace mangnon::exchange
