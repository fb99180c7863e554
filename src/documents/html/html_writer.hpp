// A paper for the screen. The fragment is put into a page of the web app, which opens the list behind a figure by its
// data-drill and styles the classes itself; the page stands alone, with print rules, and needs nothing from anywhere.
// Everything that comes from the document is escaped; there are no scripts and no style attributes.
#pragma once

#include <string>

#include "base/lang.hpp"
#include "base/result.hpp"
#include "documents/document.hpp"

namespace mangnon::documents::html {

// A whole page.
[[nodiscard]] base::Result<std::string> write_html(const Document& document, base::Lang lang);
// One <article class="paper">.
[[nodiscard]] base::Result<std::string> write_html_fragment(const Document& document, base::Lang lang);

}  // namespace mangnon::documents::html
