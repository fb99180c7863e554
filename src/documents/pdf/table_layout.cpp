#include "documents/pdf/table_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace mangnon::documents::pdf {

namespace {

// One way to set the table; they are tried in order and the first that fits is taken.
struct Attempt {
  double size_pt;
  bool may_turn;   // labels of figures
  bool keeps;      // texts that should stay on one line do
  int text_lines;  // a long text has room for so many lines at most; 0: only its longest word counts
};

constexpr std::array ATTEMPTS = {
    Attempt{11, false, true, 2},  Attempt{10.5, false, true, 2}, Attempt{10, false, true, 2},
    Attempt{9.5, false, true, 3}, Attempt{9, false, true, 3},    Attempt{9.5, true, true, 3},
    Attempt{9, true, true, 3},    Attempt{8.5, true, true, 4},   Attempt{8, true, true, 4},
    Attempt{8.5, true, false, 4}, Attempt{8, true, false, 5},    Attempt{7.5, true, false, 5},
    Attempt{7, true, false, 6},   Attempt{6.5, true, false, 0},  Attempt{6, true, false, 0}};

constexpr double PADDING = 0.27;  // left and right of a text, in units of its size
constexpr double TIGHT_PADDING = 0.22;
constexpr int HEAD_LINES = 6;  // more in an unturned label make the head too high
constexpr double LONGEST_UPRIGHT_PT = 124;
constexpr double SHORTEST_UPRIGHT_PT = 40;
constexpr double WORTH_TURNING_PT = 5;
constexpr double LARGEST_TEXT_SHARE = 0.35;  // of the page's width, for one column of text

struct Setting {
  double size_pt;
  double head_pt;
  double padding_pt;
};

double widest(const std::vector<double>& words) {
  return words.empty() ? 0 : *std::max_element(words.begin(), words.end());
}

double with_padding(double units, double size_pt, const Setting& setting) {
  return units * size_pt + 2 * setting.padding_pt;
}

// A text column asks for the room in which its longest text takes few lines, figures for one line.
double cell_width(const ColumnNeeds& column, const Attempt& attempt, const Setting& setting) {
  double units = column.widest_word;
  if (column.is_figures || (column.keeps_together && attempt.keeps)) {
    units = column.widest_cell;
  } else if (attempt.text_lines > 0) {
    units = std::max(units, width_for_lines(column.text_words, column.space, attempt.text_lines));
  }
  return with_padding(std::max(units, column.wish), setting.size_pt, setting);
}

double plain_head_width(const ColumnNeeds& column, const Setting& setting) {
  return with_padding(width_for_lines(column.label_words, column.space, HEAD_LINES), setting.head_pt, setting);
}

int upright_lines(const ColumnNeeds& column, const Setting& setting, double length_pt) {
  return lines_needed(column.label_words, column.space, (length_pt - 2 * setting.padding_pt) / setting.head_pt);
}

double lines_width(int lines, const Setting& setting) {
  return lines * LINE_HEIGHT * setting.head_pt + 2 * setting.padding_pt;
}

// The shortest length of the turned lines at which every turned label still fits its column.
double shortest_upright(const std::vector<ColumnNeeds>& columns, const TableLayout& layout, const Setting& setting) {
  double length = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!layout.is_upright[i]) continue;
    length = std::max(length, SHORTEST_UPRIGHT_PT);
    const auto fits = [&](double candidate) {
      return lines_width(upright_lines(columns[i], setting, candidate), setting) <= layout.widths_pt[i] + 0.01 &&
             widest(columns[i].label_words) * setting.head_pt + 2 * setting.padding_pt <= candidate;
    };
    while (length < LONGEST_UPRIGHT_PT && !fits(length)) length += 2;
  }
  return length;
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

// What is left over goes first to texts that would gladly be wider, then to all in proportion.
void spread(std::vector<double>& widths, const std::vector<ColumnNeeds>& columns, const Setting& setting,
            double available_pt) {
  std::vector<double> wishes;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double share = columns[i].is_figures ? 0.0 : LARGEST_TEXT_SHARE * available_pt;
    const double natural = with_padding(columns[i].widest_cell, setting.size_pt, setting);
    wishes.push_back(std::max(0.0, std::min(natural, share) - widths[i]));
  }
  const double left = available_pt - sum(widths);
  const double wished = sum(wishes);
  const double granted = wished > 0 ? std::min(1.0, left / wished) : 0;
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += wishes[i] * granted;
  const double factor = available_pt / sum(widths);
  for (double& width : widths) width *= factor;
}

// The two ways to set one column.
struct Choice {
  double plain_pt = 0;
  double turned_pt = 0;
  bool turns = false;
};

Choice choice_of(const ColumnNeeds& column, const Attempt& attempt, const Setting& setting) {
  const double cell = cell_width(column, attempt, setting);
  Choice choice{.plain_pt = std::max(cell, plain_head_width(column, setting))};
  choice.turned_pt = std::max(cell, lines_width(upright_lines(column, setting, LONGEST_UPRIGHT_PT), setting));
  const bool may_turn = attempt.may_turn && column.is_figures && column.label_words.size() > 1;
  choice.turns = may_turn && choice.turned_pt + WORTH_TURNING_PT < choice.plain_pt;
  return choice;
}

// Side by side under one common head, labels are all turned or none is.
void turn_groups_together(std::vector<Choice>& choices, const std::vector<ColumnNeeds>& columns) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (!choices[i].turns || columns[i].group == 0) continue;
    for (std::size_t k = 0; k < choices.size(); ++k) {
      if (columns[k].group == columns[i].group && columns[k].is_figures) choices[k].turns = true;
    }
  }
}

std::optional<TableLayout> try_layout(const std::vector<ColumnNeeds>& columns, const Attempt& attempt,
                                      double available_pt) {
  const double padding = attempt.may_turn ? TIGHT_PADDING : PADDING;
  const Setting setting{attempt.size_pt, std::max(6.0, attempt.size_pt - 0.5), attempt.size_pt * padding};
  std::vector<Choice> choices;
  for (const ColumnNeeds& column : columns) choices.push_back(choice_of(column, attempt, setting));
  turn_groups_together(choices, columns);
  TableLayout layout{.size_pt = setting.size_pt, .head_size_pt = setting.head_pt, .padding_pt = setting.padding_pt};
  for (const Choice& choice : choices) {
    layout.is_upright.push_back(choice.turns);
    layout.widths_pt.push_back(choice.turns ? choice.turned_pt : choice.plain_pt);
  }
  if (sum(layout.widths_pt) > available_pt) return std::nullopt;
  spread(layout.widths_pt, columns, setting, available_pt);
  layout.upright_pt = shortest_upright(columns, layout, setting);
  return layout;
}

}  // namespace

int lines_needed(const std::vector<double>& words, double space, double width) {
  int lines = 0;
  double used = 0;
  for (const double word : words) {
    if (lines > 0 && used + space + word <= width) {
      used += space + word;
    } else {
      ++lines;
      used = word;
    }
  }
  return lines;
}

double width_for_lines(const std::vector<double>& words, double space, int lines) {
  double width = widest(words);
  while (lines_needed(words, space, width) > lines) width += 0.1;
  return width;
}

std::optional<TableLayout> lay_out(const std::vector<ColumnNeeds>& columns, double available_pt) {
  for (const Attempt& attempt : ATTEMPTS) {
    if (auto layout = try_layout(columns, attempt, available_pt)) return layout;
  }
  return std::nullopt;
}

}  // namespace mangnon::documents::pdf
