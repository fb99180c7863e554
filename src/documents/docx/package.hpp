// The file around the text: the parts that Word asks for, their types and relations, in one ZIP archive.
// Source: ECMA-376 parts 1 and 2.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"

namespace mangnon::documents::docx {

class Package {
 public:
  // RETURNS the relation's id, by which a section names the part.
  [[nodiscard]] std::string add_footer(std::string paragraphs);
  // The same header for all sections.
  [[nodiscard]] std::string page_number_header(std::string paragraphs);

  // `body` is the inside of <w:body>. FAILS with DOCUMENT_NOT_WRITTEN.
  [[nodiscard]] base::Result<std::string> write(const std::string& body, std::string_view title,
                                                base::Moment made_at) const;

 private:
  std::string header_;
  std::vector<std::string> footers_;
};

}  // namespace mangnon::documents::docx
