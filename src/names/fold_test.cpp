#include "names/fold.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "names/letters.hpp"
#include "names/unicode.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {
namespace {

// Text of the kind that cells hold: Vietnamese letters, blanks, punctuation, marks typed apart, other scripts.
std::string any_text() {
  static const std::u32string_view characters =
      U"aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
      U"ỲÝỴ  .,-/()'’\u0301\u0300\u0323\u00A0čŏƀÐð0159ДЖ漢ΩßﬁＡ";
  const auto indices =
      *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, characters.size()));
  std::string text;
  for (const std::size_t index : indices) append_character(text, characters[index]);
  return text;
}

TEST(Letters, EveryLetterOfTheAlphabetComesApartAndTogether) {
  int letters = 0;
  for (char32_t character = 0; character < 0x2000; ++character) {
    const Letter letter = letter_of(character);
    if (!letter) continue;
    ++letters;
    EXPECT_EQ(character_of(letter), character);
  }
  EXPECT_EQ(letters, 2 * (26 + 1 + 12 * 6 - 6));
  EXPECT_EQ(character_of(Letter{.base = 'b', .tone = Tone::acute}), char32_t{0});
  EXPECT_EQ(character_of(Letter{.base = 'a', .mark = Mark::horn}), char32_t{0});
}

TEST(Letters, CapitalsAndSmallLettersArePairs) {
  EXPECT_EQ(letter_of(U'Ự'), (Letter{.base = 'u', .mark = Mark::horn, .tone = Tone::dot, .capital = true}));
  EXPECT_EQ(letter_of(U'đ'), (Letter{.base = 'd', .mark = Mark::stroke}));
  EXPECT_FALSE(letter_of(U'ß'));
  EXPECT_FALSE(letter_of(U'7'));
}

TEST(Utf8, MalformedBytesAreReadOneByOne) {
  EXPECT_EQ(decode("a\xC0\x80z"), (std::u32string{U'a', MALFORMED, MALFORMED, U'z'}));
  EXPECT_EQ(decode("\xED\xA0\x80").size(), 3U);
  EXPECT_EQ(decode("\xE1\xBA"), (std::u32string{MALFORMED, MALFORMED}));
  EXPECT_EQ(encode(decode("Nguyễn 😀")), "Nguyễn 😀");
}

TEST(Fold, LeavesNoMarksNoCaseNoPunctuation) {
  EXPECT_EQ(fold("Đặng Thị H’Hen - Niê"), "dang thi h'hen nie");
  EXPECT_EQ(fold("  NGUYỄN\u00A0THỊ,   HÒA. "), "nguyen thi hoa");
  EXPECT_EQ(fold("Thừa Thiên–Huế"), "thua thien hue");
  EXPECT_EQ(fold("Thôn 2/Đội 10"), "thon 2 doi 10");
  EXPECT_EQ(fold(""), "");
  EXPECT_EQ(fold(" -/. "), "");
}

TEST(Fold, TheSameForMarksTypedApart) {
  EXPECT_EQ(fold("Nguye\u0302\u0303n Thi\u0323"), "nguyen thi");
  EXPECT_EQ(fold("Nguy\u00EA\u0303n"), "nguyen");
}

TEST(Fold, KnowsTheLettersOfMinorityLanguagesAndLookAlikes) {
  EXPECT_EQ(fold("Y Ƀlŭk Čơ̆ Ñiă"), "y bluk co nia");
  EXPECT_EQ(fold("Ðặng"), "dang");
  EXPECT_EQ(fold("K`Brểu K´Brểu KʼBrểu"), "k'breu k'breu k'breu");
  EXPECT_EQ(fold("Ｌａｎ"), "lan");
  EXPECT_EQ(fold("ﬁ"), "fi");
}

TEST(Fold, OtherScriptsKeepTheirLetters) {
  EXPECT_EQ(fold("Дарья 王"), "дарья 王");
}

TEST(Fold, OfALabelHasNoApostropheEither) {
  EXPECT_EQ(fold_label("Thôn/bản/tổ dân phố (*)"), "thon ban to dan pho");
  EXPECT_EQ(fold_label("'Số định danh\n cá nhân:"), "so dinh danh ca nhan");
  EXPECT_EQ(fold_label("H'Hen"), "h hen");
}

TEST(Fold, IsIdempotentAndBlindToFormAndCase) {
  EXPECT_TRUE(rc::check("fold laws", [] {
    const std::string text = any_text();
    const std::string key = fold(text);
    RC_ASSERT(fold(key) == key);
    RC_ASSERT(fold(decompose(text)) == key);
    RC_ASSERT(fold(compose(text)) == key);
    RC_ASSERT(fold(lower_case(text)) == key);
    RC_ASSERT(fold(normal_tone(text)) == key);
    RC_ASSERT(fold_label(fold_label(text)) == fold_label(text));
  }));
}

TEST(Nfc, LeavesComposedTextAndComposesTheRest) {
  EXPECT_EQ(to_nfc("Nguyễn Văn Đức"), "Nguyễn Văn Đức");
  EXPECT_EQ(to_nfc("Nguye\u0302\u0303n"), "Nguyễn");
  EXPECT_EQ(to_nfc("Nguy\u00EA\u0303n Thi\u0323"), "Nguyễn Thị");
  EXPECT_TRUE(rc::check("the fast path agrees with ICU", [] {
    const std::string text = any_text();
    RC_ASSERT(to_nfc(text) == compose(text));
  }));
}

TEST(NormalTone, OldAndNewPlacementAreOne) {
  EXPECT_EQ(normal_tone("hòa HÓA khỏe Thủy"), "hoà HOÁ khoẻ Thuỷ");
  EXPECT_EQ(normal_tone("hoà hoá khoẻ thuỷ"), "hoà hoá khoẻ thuỷ");
  EXPECT_EQ(normal_tone("hòan ngọai qúy"), "hoàn ngoại quý");
}

TEST(NormalTone, LeavesOtherVowelPairsAlone) {
  for (const char* text : {"mía", "của", "chào", "tôi", "bùi", "phúc", "quốc", "hiếu", "thuở", "hoàn", "lửa", "khuỷu"})
    EXPECT_EQ(normal_tone(text), text);
}

TEST(ExactKey, KeepsMarksAndForgetsCasePlacementAndBlanks) {
  EXPECT_EQ(exact_key("  NGUYỄN  Thị HÒA "), "nguyễn thị hoà");
  EXPECT_EQ(exact_key("Nguyễn thị hoà"), exact_key("Nguyễn Thị Hòa"));
  EXPECT_NE(exact_key("Hoa"), exact_key("Hòa"));
  EXPECT_EQ(exact_key("H’Hen"), exact_key("H'Hen"));
  EXPECT_EQ(exact_key("ČƠ̆"), "čơ̆");
}

TEST(Tokens, AreTheWordsBetweenSpaces) {
  EXPECT_EQ(tokens("nguyen thi hoa"), (std::vector<std::string_view>{"nguyen", "thi", "hoa"}));
  EXPECT_EQ(tokens(" a  b "), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_TRUE(tokens("").empty());
}

}  // namespace
}  // namespace mangnon::names
