// One way of writing a paper down: the name by which people ask for it, what the bytes are, and who writes them. The
// list of them is put together in main, and both the command line and the web read it.
#pragma once

#include <string>
#include <string_view>

#include "base/lang.hpp"
#include "base/result.hpp"
#include "documents/document.hpp"

namespace mangnon::documents {

struct PaperWriter {
  std::string_view format;      // "pdf": as asked for, and the extension of the file
  std::string_view media_type;  // "application/pdf"
  bool is_binary = false;
  base::Result<std::string> (*write)(const Document& document, base::Lang lang);
};

}  // namespace mangnon::documents
