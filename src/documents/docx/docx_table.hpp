// Tables of a paper in WordprocessingML, and the borderless pairs of columns of its head and its signatures.
#pragma once

#include <string>

#include "base/lang.hpp"
#include "documents/table.hpp"

namespace mangnon::documents::docx {

// A paper's table over the width of the text.
[[nodiscard]] std::string table_markup(const Table& table, double width_mm, base::Lang lang);

// Two cells beside each other without borders; each is filled with paragraphs.
struct Halves {
  std::string left, right;
  double left_mm = 0, right_mm = 0;
};
[[nodiscard]] std::string halves_markup(const Halves& halves);

}  // namespace mangnon::documents::docx
