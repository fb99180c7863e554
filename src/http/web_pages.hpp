// The web app as files inside the program: sent with an ETag, packed when the browser takes gzip. Addresses that are no
// file are pages of the app and get its one HTML page.
#pragma once

#include <map>
#include <string>

#include "http/message.hpp"

namespace mangnon::http {

class WebPages {
 public:
  // Packs everything once.
  WebPages();
  [[nodiscard]] Response answer(const Request& request) const;

 private:
  struct Page {
    std::string_view bytes{};
    std::string packed{};  // empty when packing does not pay
    std::string etag{};
    std::string media_type{};
    bool is_named_by_content = false;  // "assets/index-1a2b3c.js": may be kept for ever
  };
  std::map<std::string, Page, std::less<>> pages_{};  // by address: "/index.html"
};

}  // namespace mangnon::http
