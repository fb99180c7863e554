// How wide each column of a printed table is, at which size of type, and which labels of the head are turned by 90
// degrees so that twenty-nine columns stand legibly on one A4 sheet. Pure arithmetic on measured words; nothing is
// drawn here.
//
// 1. No word is wider than its column, so that no name and no number is ever broken or cut.
// 2. Type is as large as fits, from 11 points down to 6; below 9 points labels of figures are turned first.
#pragma once

#include <optional>
#include <vector>

namespace mangnon::documents::pdf {

// Widths in units of the type's size (a width of 4.5 at 10 points is 45 points).
struct ColumnNeeds {
  bool is_figures = true;               // its label may be turned
  bool keeps_together = false;          // its texts should stay on one line
  double widest_cell = 0;               // on one line
  double widest_word = 0;               // of all its cells
  std::vector<double> text_words = {};  // of its longest text
  double wish = 0;                      // what the report asked for; 0: nothing
  std::vector<double> label_words = {};
  int group = 0;  // columns of one group (not 0) turn their labels together
  double space = 0.25;
};

struct TableLayout {
  double size_pt = 11;       // of cells
  double head_size_pt = 10;  // of labels
  double padding_pt = 2;     // left and right of a text
  std::vector<double> widths_pt;
  std::vector<bool> is_upright;
  double upright_pt = 0;  // length of the turned lines; 0 when none is turned
};

inline constexpr double LINE_HEIGHT = 1.15;  // of Liberation Serif, in units of its size

// Lines that words need when a line may be `width` wide. A wider word has a line of its own.
[[nodiscard]] int lines_needed(const std::vector<double>& words, double space, double width);
// The smallest width at which the words need at most `lines` lines.
[[nodiscard]] double width_for_lines(const std::vector<double>& words, double space, int lines);

// Absent when even the smallest type does not fit.
[[nodiscard]] std::optional<TableLayout> lay_out(const std::vector<ColumnNeeds>& columns, double available_pt);

}  // namespace mangnon::documents::pdf
