#include "names/number_words.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <limits>
#include <map>

#include "base/text.hpp"

namespace mangnon::names {
namespace {

// LETTER-6
TEST(NumberWords, AreThoseOfOfficialPapers) {
  const std::pair<std::int64_t, const char*> cases[] = {
      {0, "không"},
      {1, "một"},
      {4, "bốn"},
      {5, "năm"},
      {10, "mười"},
      {11, "mười một"},
      {14, "mười bốn"},
      {15, "mười lăm"},
      {20, "hai mươi"},
      {21, "hai mươi mốt"},
      {24, "hai mươi tư"},
      {25, "hai mươi lăm"},
      {44, "bốn mươi tư"},
      {55, "năm mươi lăm"},
      {91, "chín mươi mốt"},
      {100, "một trăm"},
      {101, "một trăm linh một"},
      {104, "một trăm linh tư"},
      {105, "một trăm linh năm"},
      {110, "một trăm mười"},
      {111, "một trăm mười một"},
      {115, "một trăm mười lăm"},
      {121, "một trăm hai mươi mốt"},
      {405, "bốn trăm linh năm"},
      {1'000, "một nghìn"},
      {1'005, "một nghìn không trăm linh năm"},
      {1'015, "một nghìn không trăm mười lăm"},
      {1'050, "một nghìn không trăm năm mươi"},
      {1'500, "một nghìn năm trăm"},
      {10'000, "mười nghìn"},
      {21'004, "hai mươi mốt nghìn không trăm linh tư"},
      {271'707, "hai trăm bảy mươi mốt nghìn bảy trăm linh bảy"},
      {1'000'000, "một triệu"},
      {1'000'005, "một triệu không trăm linh năm"},
      {1'005'000, "một triệu không trăm linh năm nghìn"},
      {12'345'678, "mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám"},
      {1'000'000'000, "một tỷ"},
      {1'000'000'001, "một tỷ không trăm linh một"},
      {5'005'055'000, "năm tỷ không trăm linh năm triệu không trăm năm mươi lăm nghìn"},
      {1'000'000'000'000, "một nghìn tỷ"},
      {1'024'000'000'000, "một nghìn không trăm hai mươi tư tỷ"},
      {1'000'000'000'000'000'000, "một tỷ tỷ"},
      {-5, "âm năm"},
      {-1'021, "âm một nghìn không trăm hai mươi mốt"},
  };
  for (const auto& [number, words] : cases) EXPECT_EQ(number_in_words(number), words) << number;
}

TEST(NumberWords, ASumOfMoneyBeginsWithACapital) {
  EXPECT_EQ(dong_in_words(1'200'000), "Một triệu hai trăm nghìn đồng");
  EXPECT_EQ(dong_in_words(0), "Không đồng");
  EXPECT_EQ(dong_in_words(-15'000), "Âm mười lăm nghìn đồng");
}

// Reads words back, by another way than they are written: each word says what to do with the number so far.
std::uint64_t read_back(const std::string& text) {
  const std::map<std::string_view, std::uint64_t> digits = {
      {"không", 0}, {"một", 1}, {"mốt", 1}, {"hai", 2}, {"ba", 3},  {"bốn", 4}, {"tư", 4},
      {"năm", 5},   {"lăm", 5}, {"sáu", 6}, {"bảy", 7}, {"tám", 8}, {"chín", 9}};
  std::uint64_t all = 0;       // before the last "tỷ"
  std::uint64_t billions = 0;  // since then, in full groups
  std::uint64_t group = 0;
  std::uint64_t digit = 0;
  for (const auto word : base::split(text, ' ')) {
    if (word == "tỷ") {
      all = (all + billions + group + digit) * 1'000'000'000;
      billions = group = digit = 0;
    } else if (word == "triệu" || word == "nghìn") {
      billions += (group + digit) * (word == "triệu" ? 1'000'000 : 1'000);
      group = digit = 0;
    } else if (word == "trăm" || word == "mươi") {
      group += digit * (word == "trăm" ? 100 : 10);
      digit = 0;
    } else if (word == "mười") {
      group += 10;
    } else if (word != "linh") {
      digit = digits.at(word);
    }
  }
  return all + billions + group + digit;
}

TEST(NumberWords, AreReadBackAsTheNumberThatTheySay) {
  for (std::int64_t number = 0; number < 20'000; ++number)
    ASSERT_EQ(read_back(number_in_words(number)), static_cast<std::uint64_t>(number)) << number_in_words(number);
  EXPECT_TRUE(rc::check([](std::uint64_t any) {
    const auto digits = *rc::gen::inRange(0, 64);
    const auto number = static_cast<std::int64_t>((any >> 1U) >> static_cast<unsigned>(digits % 63));
    const auto words = number_in_words(number);
    RC_ASSERT(read_back(words) == static_cast<std::uint64_t>(number));
    RC_ASSERT(words.find("  ") == std::string::npos);
    RC_ASSERT(number_in_words(-number) == (number == 0 ? words : "âm " + words));
  }));
}

TEST(NumberWords, TheSmallestNumberHasWordsToo) {
  const auto words = number_in_words(std::numeric_limits<std::int64_t>::min());
  EXPECT_TRUE(words.starts_with("âm chín tỷ hai trăm hai mươi ba triệu"));
  EXPECT_EQ(read_back(words.substr(std::string_view("âm ").size())), 9'223'372'036'854'775'808ULL);
}

}  // namespace
}  // namespace mangnon::names
