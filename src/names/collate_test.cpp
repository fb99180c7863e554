#include "names/collate.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unicode/coll.h>

#include <algorithm>
#include <memory>

namespace mangnon::names {
namespace {

using Names = std::vector<std::string>;

void expect_order(const Names& expected, std::string (*key)(std::string_view)) {
  for (std::size_t i = 0; i + 1 < expected.size(); ++i)
    EXPECT_LT(key(expected[i]), key(expected[i + 1])) << expected[i] << " before " << expected[i + 1];
}

const Names GIVEN = {"An",    "Án",   "Ánh", "Ân",   "Ấn",    "Bình", "Bính", "Cường", "Dũng", "Đan", "Đạt",  "Đức",
                     "Hà",    "Hạ",   "Hoa", "Hòa",  "Hoàng", "Hồng", "Hùng", "Hưng",  "Lan",  "Lân", "Oanh", "Phúc",
                     "Phước", "Quân", "Sơn", "Thảo", "Thu",   "Thư",  "Tú",   "Tuấn",  "Út",   "Vy",  "Ý",    "Yến"};

TEST(Order, OfGivenNamesIsThatOfTheDictionary) {
  expect_order(GIVEN, &sort_key);
  expect_order(GIVEN, &reading_key);
}

TEST(Order, DWithStrokeIsALetterAfterD) {
  expect_order({"Dung", "Dương", "Đan"}, &sort_key);
}

TEST(Order, OfTonesIsLevelGraveHookTildeAcuteDot) {
  expect_order({"ma", "mà", "mả", "mã", "má", "mạ"}, &reading_key);
}

TEST(Order, OfPeopleGoesByGivenNameThenTheRest) {
  expect_order({"Trần An", "Lê Văn Bình", "Nguyễn Thị Bình", "Nguyễn Văn Bình", "Trần Bình", "Lê Cường"}, &sort_key);
}

TEST(Order, AGivenNameThatIsTheBeginningOfAnotherComesFirst) {
  expect_order({"Võ An", "Lê Anh", "Võ Anh", "Lê Ánh"}, &sort_key);
}

TEST(Order, TonesOfOneSyllableDecideBeforeTheNextSyllable) {
  expect_order({"Ba Z", "Bà A"}, &reading_key);
  expect_order({"Hoa", "Hoa Lan", "Hòa"}, &reading_key);
}

TEST(Order, OfPlacesTakesNumbersByValue) {
  expect_order({"Thôn 0", "Thôn 1", "Thôn 2", "Thôn 2A", "Thôn 10", "Thôn Đông"}, &reading_key);
  EXPECT_EQ(reading_key("Thôn 02"), reading_key("Thôn 2"));
}

TEST(Order, IgnoresCaseTonePlacementAndApostrophes) {
  EXPECT_EQ(sort_key("NGUYỄN THỊ HÒA"), sort_key("Nguyễn Thị Hoà"));
  EXPECT_EQ(sort_key("H’Hen Niê"), sort_key("H'Hen Niê"));
  EXPECT_EQ(sort_key(" Lê  An "), sort_key("Lê An"));
  EXPECT_EQ(compare_vietnamese("hòa", "HOÀ"), std::strong_ordering::equal);
  EXPECT_EQ(compare_vietnamese("Ân", "Ánh"), std::strong_ordering::greater);
}

TEST(Order, ForeignLettersHaveAPlaceToo) {
  expect_order({"Čan", "Dan"}, &reading_key);
  expect_order({"Zoe", "Дарья"}, &reading_key);
}

TEST(SortKey, IsShortAsciiOfLettersDigitsDotAndColon) {
  EXPECT_TRUE(rc::check("characters of a key", [](const std::string& text) {
    for (const char c : sort_key(text))
      RC_ASSERT((c >= '.' && c <= ':' && c != '/') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
  }));
  EXPECT_EQ(sort_key("Lê An"), "AR0.PI0");
  EXPECT_LE(sort_key("Công Tằng Tôn Nữ Khánh Nguyệt").size(), 32U);
}

TEST(Order, OfOneSyllableIsIcuVietnameseOrder) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi"), status));
  ASSERT_TRUE(U_SUCCESS(status));
  for (const auto& left : GIVEN) {
    for (const auto& right : GIVEN) {
      const bool icu_less = collator->compareUTF8(left, right, status) == UCOL_LESS;
      EXPECT_EQ(compare_vietnamese(left, right) < 0, icu_less) << left << " " << right;
    }
  }
}

}  // namespace
}  // namespace mangnon::names
