#include "names/tidy_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace mangnon::names {
namespace {

TEST(TidyText, OneBlankBetweenWordsAndNoneAtTheEnds) {
  EXPECT_EQ(tidy_line("  Nguye\xCC\x82\xCC\x83n \r\n\t Thị\xC2\xA0 "), "Nguyễn Thị");
  EXPECT_EQ(tidy_line(" \xE2\x80\x8B\n"), "");
}

TEST(TidyText, ANoteKeepsItsLines) {
  EXPECT_EQ(tidy_lines(" cần  thăm lại \r\n\r\n gọi trước\n"), "cần thăm lại\ngọi trước");
  EXPECT_EQ(tidy_lines("một dòng"), "một dòng");
  EXPECT_EQ(tidy_lines(""), "");
}

RC_GTEST_PROP(TidyTextLaw, WhatIsTidyStaysAsItIs, (const std::string& anything)) {
  RC_ASSERT(tidy_line(tidy_line(anything)) == tidy_line(anything));
  RC_ASSERT(tidy_lines(tidy_lines(anything)) == tidy_lines(anything));
}

}  // namespace
}  // namespace mangnon::names
