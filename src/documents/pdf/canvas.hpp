// Pages of paper on which words and lines are put at exact places. Lengths are points (1/72 inch) from the top left
// corner of the sheet.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "documents/document.hpp"
#include "documents/square_code.hpp"

namespace mangnon::documents::pdf {

inline constexpr double POINTS_PER_MM = 72.0 / 25.4;

struct Font {
  double size_pt = 13;
  bool bold = false;
  bool italic = false;

  bool operator==(const Font&) const = default;
};

// A text in a column: it is broken between words, never within one.
struct Prose {
  std::string text;
  Font font = {};
  double width_pt = 0;  // 0: one line as long as it is
  Align align = Align::start;
  bool justified = false;
  double first_indent_pt = 0;
};

struct Box {
  double x = 0, y = 0, width = 0, height = 0;
};

struct Rule {
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
};

// Widths and heights of texts measured before: books repeat their heads and words on every sheet.
struct TextMeasures {
  std::unordered_map<std::string, double> widths = {};
  std::unordered_map<std::string, double> heights = {};
};

struct CanvasUse {
  std::shared_ptr<TextMeasures> measures = std::make_shared<TextMeasures>();
  bool draws = true;  // false: pages are only laid out, to be counted
};

class Canvas {
 public:
  // The first page is begun. FAILS with DOCUMENT_FONT_MISSING.
  static base::Result<std::unique_ptr<Canvas>> create(const Page& page, std::string_view title, base::Moment made_at,
                                                      CanvasUse use = {});
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  [[nodiscard]] double page_width() const;
  [[nodiscard]] double page_height() const;

  [[nodiscard]] double width_of(std::string_view text, const Font& font);  // on one line
  [[nodiscard]] std::vector<double> line_heights(const Prose& prose);
  [[nodiscard]] double height_of(const Prose& prose);

  void draw(const Prose& prose, double x, double y);
  // Only the given lines, the first of them at y.
  void draw_lines(const Prose& prose, double x, double y, std::size_t first, std::size_t count);
  // In the middle of the box's height.
  void draw_in(const Box& box, const Prose& prose);
  // Turned by 90 degrees, read from below, centred in the box; prose.width_pt is along the box's height.
  void draw_upright_in(const Box& box, const Prose& prose);
  void draw_rules(const std::vector<Rule>& rules, double thickness);

  // Within a square of this side; nothing for an empty code.
  void draw_square(const SquareCode& code, double x, double y, double side);

  void next_page();
  // The file. Nothing can be drawn after it. FAILS with DOCUMENT_NOT_WRITTEN.
  [[nodiscard]] base::Result<std::string> finish();

  struct State;
  explicit Canvas(std::unique_ptr<State> state);

 private:
  std::unique_ptr<State> state_;
};

}  // namespace mangnon::documents::pdf
