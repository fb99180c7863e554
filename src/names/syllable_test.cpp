#include "names/syllable.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "names/fold.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {
namespace {

TEST(Syllable, OrdinaryNamesAreMadeOfSyllables) {
  for (const char* word :
       {"Nguyễn", "Thị", "HÒA",  "hoà",  "Quốc", "Quý",   "Quỳnh", "Nghiêng", "Giang", "gì",    "Giếng",
        "Yến",    "Ý",   "Út",   "Oanh", "Uyên", "Khuỷu", "Thuở",  "Đức",     "Phước", "Xoong", "Kỳ",
        "Ngọc",   "PHÍ", "hòan", "Ưu",   "y",    "Huệ",   "Hươu",  "ặc",      "Ơi",    "Trúc"})
    EXPECT_TRUE(is_vietnamese_syllable(word)) << word;
}

TEST(Syllable, OtherWordsAreNot) {
  for (const char* word :
       {"",    "Niê", "Ksor", "Brểu", "NguyÔn",  "ThÞ",   "Nguyeãn", "Thò1", "zoe", "kà",   "cì",  "ngề", "gê",  "nghá",
        "qên", "óó",  "bcd",  "ngh",  "nguyễnn", "Y-Lan", "thanhh",  "bÔn2", "iên", "kyên", "baù", "PhÝ", "TÊn", "cuả"})
    EXPECT_FALSE(is_vietnamese_syllable(word)) << word;
}

TEST(Syllable, OneThatEndsInCChPTTakesOnlyAcuteOrDot) {
  EXPECT_TRUE(is_vietnamese_syllable("các"));
  EXPECT_TRUE(is_vietnamese_syllable("sạch"));
  EXPECT_FALSE(is_vietnamese_syllable("cac"));
  EXPECT_FALSE(is_vietnamese_syllable("sàch"));
  EXPECT_FALSE(is_vietnamese_syllable("tãt"));
  EXPECT_TRUE(is_vietnamese_syllable("sành"));
}

TEST(Syllable, EverySyllableOfTheListIsOneAndHasItsToneOnTheMainVowel) {
  const auto syllables = all_syllables();
  EXPECT_GT(syllables.size(), 15'000U);
  EXPECT_LT(syllables.size(), 20'000U);
  for (const std::string& syllable : syllables) {
    EXPECT_TRUE(is_vietnamese_syllable(syllable)) << syllable;
    EXPECT_EQ(to_nfc(syllable), syllable);
    EXPECT_EQ(normal_tone(syllable), syllable);
  }
  const auto has = [&](const char* word) { return std::binary_search(syllables.begin(), syllables.end(), word); };
  for (const char* word :
       {"nguyễn", "hoà", "thuỷ", "quý", "quốc", "khuỷu", "mùa", "chào", "người", "giếng", "già", "gìn"})
    EXPECT_TRUE(has(word)) << word;
  EXPECT_FALSE(has("hòa"));
}

}  // namespace
}  // namespace mangnon::names
