#include "documents/pdf/page_flow.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace mangnon::documents::pdf {

namespace {

constexpr double PAGE_NUMBER_PT = 13;
constexpr double FOOT_PT = 7.5;
constexpr double FOOT_GAP_PT = 12;  // below the text

}  // namespace

PageFlow::PageFlow(Canvas& canvas, const Page& page, std::vector<std::string> foot_lines, Parts parts)
    : canvas_(canvas),
      foot_lines_(std::move(foot_lines)),
      parts_(std::move(parts)),
      part_(parts_.first),
      left_(page.left_mm * POINTS_PER_MM),
      right_(canvas.page_width() - page.right_mm * POINTS_PER_MM),
      top_(page.top_mm * POINTS_PER_MM),
      bottom_(canvas.page_height() - page.bottom_mm * POINTS_PER_MM),
      y_(top_) {
  print_margins();
}

void PageFlow::print_margins() {
  if (page_number_ > 1) {
    const Prose number{.text = std::to_string(page_number_),
                       .font = {.size_pt = PAGE_NUMBER_PT},
                       .width_pt = width(),
                       .align = Align::centre};
    canvas_.draw_in({left_, 0, width(), top_}, number);
  }
  double y = bottom_ + FOOT_GAP_PT;
  auto lines = foot_lines_;
  if (!part_.empty()) lines.insert(lines.begin(), part_line());
  for (const std::string& line : lines) {
    const Prose foot{.text = line, .font = {.size_pt = FOOT_PT, .italic = true}, .width_pt = width()};
    canvas_.draw(foot, left_, y);
    y += canvas_.height_of(foot);
  }
}

std::string PageFlow::part_line() const {
  const std::size_t part = pages_of_parts_.size() - 1;
  const std::string total = part < parts_.pages.size() ? "/" + std::to_string(parts_.pages[part]) : "";
  return part_ + (parts_.lang == base::Lang::vi ? " · trang " : " · page ") + std::to_string(page_number_) + total;
}

void PageFlow::begin_part(const std::string& name) {
  if (pages_of_parts_.size() == 1 && page_number_ == 1 && at_top()) return;
  canvas_.next_page();
  part_ = name;
  page_number_ = 1;
  pages_of_parts_.push_back(1);
  y_ = top_;
  print_margins();
}

void PageFlow::gap(double height) {
  if (!at_top()) y_ += height;
}

void PageFlow::next_page() {
  canvas_.next_page();
  pages_of_parts_.back() = ++page_number_;
  y_ = top_;
  print_margins();
}

void PageFlow::ensure(double height) {
  if (height > room() && !at_top()) next_page();
}

std::size_t PageFlow::lines_that_fit(const std::vector<double>& heights, std::size_t first, double reserve) const {
  std::size_t count = 0;
  double used = 0;
  while (first + count < heights.size() && used + heights[first + count] <= room()) used += heights[first + count++];
  const std::size_t left = heights.size() - first - count;
  if (left == 0 && used + reserve > room()) return count > 2 ? count - 2 : 0;
  if (left == 1 && count > 0) --count;
  if (left > 0 && first == 0 && count == 1) return 0;
  return count;
}

void PageFlow::add(Prose prose, double reserve) {
  if (prose.text.empty()) return;
  prose.width_pt = width();
  const auto heights = canvas_.line_heights(prose);
  for (std::size_t first = 0; first < heights.size();) {
    std::size_t count = lines_that_fit(heights, first, reserve);
    if (count == 0 && !at_top()) {
      next_page();
      continue;
    }
    if (count == 0) count = std::max<std::size_t>(1, lines_that_fit(heights, first, 0));
    canvas_.draw_lines(prose, left_, y_, first, count);
    const auto begin = heights.begin() + static_cast<std::ptrdiff_t>(first);
    y_ += std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(count), 0.0);
    first += count;
  }
}

}  // namespace mangnon::documents::pdf
