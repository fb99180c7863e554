#include "documents/pdf/table_layout.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace mangnon::documents::pdf {
namespace {

ColumnNeeds figures(double cell, std::vector<double> label) {
  return {.widest_cell = cell, .label_words = std::move(label)};
}

TEST(LinesNeeded, CountsTheBlankBetweenWords) {
  EXPECT_EQ(lines_needed({2, 2}, 0.5, 4.5), 1);
  EXPECT_EQ(lines_needed({2, 2}, 0.5, 4.4), 2);
  EXPECT_EQ(lines_needed({9, 1}, 0.5, 4), 2);
  EXPECT_EQ(lines_needed({}, 0.5, 4), 0);
}

TEST(WidthForLines, IsNeverLessThanTheWidestWord) {
  EXPECT_NEAR(width_for_lines({2, 3}, 0.5, 1), 5.5, 0.11);
  EXPECT_NEAR(width_for_lines({2, 3}, 0.5, 2), 3, 0.11);
}

TEST(TableLayout, FillsTheWidthWithLargeTypeWhenThereIsRoom) {
  const auto layout = lay_out({figures(2, {3}), figures(2, {3})}, 400);
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->size_pt, 11);
  EXPECT_NEAR(layout->widths_pt[0] + layout->widths_pt[1], 400, 0.01);
  EXPECT_FALSE(layout->is_upright[0]);
  EXPECT_EQ(layout->upright_pt, 0);
}

TEST(TableLayout, TurnsLongLabelsOfNarrowFiguresRatherThanShrinkThem) {
  std::vector<ColumnNeeds> columns(29, figures(2, std::vector<double>(12, 2)));
  columns[1] = {.is_figures = false, .keeps_together = true, .widest_cell = 9, .widest_word = 4, .label_words = {4}};
  const auto layout = lay_out(columns, 714);
  ASSERT_TRUE(layout);
  EXPECT_GE(layout->size_pt, 8);
  EXPECT_TRUE(layout->is_upright[0]);
  EXPECT_FALSE(layout->is_upright[1]);
  EXPECT_GT(layout->upright_pt, 0);
}

TEST(TableLayout, NoColumnIsNarrowerThanItsFigures) {
  for (int count = 2; count < 40; ++count) {
    std::vector<ColumnNeeds> columns;
    for (int i = 0; i < count; ++i) columns.push_back(figures(1 + i % 5, {1.0 + i % 4, 2, 3}));
    const auto layout = lay_out(columns, 700);
    if (!layout) continue;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      EXPECT_GE(layout->widths_pt[i] + 0.001, columns[i].widest_cell * layout->size_pt + 2 * layout->padding_pt);
    }
    EXPECT_NEAR(std::accumulate(layout->widths_pt.begin(), layout->widths_pt.end(), 0.0), 700, 0.01);
  }
}

TEST(TableLayout, SaysWhenNothingFits) {
  EXPECT_FALSE(lay_out(std::vector<ColumnNeeds>(40, figures(4, {4})), 400));
}

}  // namespace
}  // namespace mangnon::documents::pdf
