// A paper as plain text for a terminal or an e-mail: columns aligned, figures as on paper. A table is as wide as it
// must be; one row is one line, so that it can be searched.
#pragma once

#include <string>

#include "base/lang.hpp"
#include "base/result.hpp"
#include "documents/document.hpp"

namespace mangnon::documents::text {

[[nodiscard]] base::Result<std::string> write_text(const Document& document, base::Lang lang);

}  // namespace mangnon::documents::text
