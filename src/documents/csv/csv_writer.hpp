// A paper's tables as comma-separated text for a spreadsheet or a script: RFC 4180, UTF-8 with byte order mark (Excel
// shows Vietnamese only with it), one header row. Counts are plain digits, because "271.707" would be read as 271,7 by
// a spreadsheet set to English; rates follow the language. Text that a spreadsheet would run as a formula gets a
// leading apostrophe. Several tables are separated by an empty line, each under its caption.
#pragma once

#include <string>

#include "base/lang.hpp"
#include "base/result.hpp"
#include "documents/document.hpp"

namespace mangnon::documents::csv {

[[nodiscard]] base::Result<std::string> write_csv(const Document& document, base::Lang lang);

}  // namespace mangnon::documents::csv
