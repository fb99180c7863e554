// Text with separators (.csv), as Excel and other programs write it: comma, semicolon or tab (told from the first
// lines), quotes, line breaks in quotes, with or without a byte-order mark. Excel in Viet Nam writes semicolons.
// Text must be UTF-8 (or UTF-16 with a mark, Excel's "Unicode text"); other bytes are refused, naming the encoding
// that they resemble. Source: RFC 4180; domain.md 4.7.
#pragma once

#include <string_view>

#include "exchange/sheet.hpp"

namespace mangnon::exchange {

// FAILS with FILE_TEXT_NOT_UTF8 and the limits of read_sheet.
[[nodiscard]] base::Result<SheetInfo> read_csv(std::string_view bytes, const SheetOptions& options,
                                               const RowSink& sink);

// Of ',', ';' and tab the one that splits the first lines into the most columns, the same number in most lines.
[[nodiscard]] char detect_separator(std::string_view text);

}  // namespace mangnon::exchange
