// The old .xls workbooks (Excel 5 to 2003), which many communes still keep, often in the old fonts. Read as the newer
// ones are: fonts, formulas, hidden rows and merged cells are known. The library at hand (libfreexl 1.0.6) tells none
// of these and overruns its buffers on damaged files, so the reader is our own. Source: compound_file.hpp, biff.hpp.
#pragma once

#include <string_view>

#include "exchange/sheet.hpp"

namespace mangnon::exchange {

// FAILS with FILE_DAMAGED, FILE_ENCRYPTED, FILE_TYPE_WRONG (Word, PowerPoint …) and as read_sheet does.
[[nodiscard]] base::Result<SheetInfo> read_xls(std::string_view bytes, const SheetOptions& options,
                                               const RowSink& sink);

}  // namespace mangnon::exchange
