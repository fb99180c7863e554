// The small words of WordprocessingML: text runs and paragraphs. Sizes in points, lengths in millimetres.
#pragma once

#include <string>
#include <string_view>

#include "documents/table.hpp"

namespace mangnon::documents::docx {

// Twentieths of a point, the unit of Word's lengths.
[[nodiscard]] int twips_of_mm(double mm);

struct Look {
  double size_pt = 13;
  bool bold = false;
  bool italic = false;
  Align align = Align::start;
  bool justified = false;
  double first_indent_mm = 0;
  double before_pt = 0;
  double after_pt = 0;
  bool keeps_with_next = false;
};

// XML text: escaped, without control characters, which XML forbids.
[[nodiscard]] std::string xml_text(std::string_view text);
// <w:r>…</w:r>; line breaks of the text become breaks.
[[nodiscard]] std::string run(std::string_view text, const Look& look);
// A field that Word fills in, such as PAGE.
[[nodiscard]] std::string field(std::string_view name, const Look& look);
// <w:p>…</w:p> around runs.
[[nodiscard]] std::string paragraph_of(std::string_view runs, const Look& look);
[[nodiscard]] std::string paragraph(std::string_view text, const Look& look);
// A short line below a heading: a share of a cell's width, centred.
[[nodiscard]] std::string short_rule(double cell_mm, double share);

}  // namespace mangnon::documents::docx
