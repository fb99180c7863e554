// Fills pages from top to bottom within the margins of the decree, and gives each page its number and its foot line.
#pragma once

#include <string>
#include <vector>

#include "base/lang.hpp"
#include "documents/document.hpp"
#include "documents/pdf/canvas.hpp"

namespace mangnon::documents::pdf {

// A paper in parts (books) tells on each page "part · page x of y". The pages of each part are known once the paper has
// been laid out; a first run counts them.
struct Parts {
  std::string first = {};       // the name of the first part; empty: the paper has none
  std::vector<int> pages = {};  // of each part; empty in the first run
  base::Lang lang = base::Lang::vi;
};

class PageFlow {
 public:
  // The foot lines are printed small in the bottom margin of every page.
  PageFlow(Canvas& canvas, const Page& page, std::vector<std::string> foot_lines, Parts parts = {});

  [[nodiscard]] Canvas& canvas() { return canvas_; }
  [[nodiscard]] double left() const { return left_; }
  [[nodiscard]] double width() const { return right_ - left_; }
  [[nodiscard]] double y() const { return y_; }
  [[nodiscard]] double room() const { return bottom_ - y_; }
  [[nodiscard]] double full_page() const { return bottom_ - top_; }
  [[nodiscard]] bool at_top() const { return y_ == top_; }

  void advance(double height) { y_ += height; }
  // Extra space, forgotten at the top of a page.
  void gap(double height);
  void next_page();
  // A new page, the first of a part; nothing on the very first page, which has begun its part already.
  void begin_part(const std::string& name);
  // How many pages each part has so far.
  [[nodiscard]] const std::vector<int>& pages_of_parts() const { return pages_of_parts_; }
  // Turns the page unless this much room is left or the page is still empty.
  void ensure(double height);
  // A text over the full width, broken over pages between lines, never leaving one line alone; when it ends, `reserve`
  // points still fit below its last two lines on the same page.
  void add(Prose prose, double reserve = 0);

 private:
  [[nodiscard]] std::size_t lines_that_fit(const std::vector<double>& heights, std::size_t first, double reserve) const;
  void print_margins();
  [[nodiscard]] std::string part_line() const;

  Canvas& canvas_;
  std::vector<std::string> foot_lines_;
  Parts parts_;
  std::string part_;
  std::vector<int> pages_of_parts_ = {1};
  double left_, right_, top_, bottom_;
  double y_;
  int page_number_ = 1;
};

}  // namespace mangnon::documents::pdf
