// The old .xls workbooks (Excel 97–2003 and before), which many communes still keep. The library reads the whole file
// into memory; the size of an upload bounds that. It tells neither fonts, nor hidden rows, nor formulas.
#pragma once

#include <string>

#include "exchange/sheet.hpp"

namespace mangnon::exchange {

// FAILS with FILE_DAMAGED, FILE_ENCRYPTED and as read_sheet does.
[[nodiscard]] base::Result<SheetInfo> read_xls(const std::string& path, const SheetOptions& options,
                                               const RowSink& sink);

}  // namespace mangnon::exchange
