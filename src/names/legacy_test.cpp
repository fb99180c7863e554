#include "names/legacy.hpp"

#include <gtest/gtest.h>
#include <iconv.h>

#include "names/letters.hpp"
#include "names/syllable.hpp"
#include "names/unicode.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {
namespace {

// The characters of one byte each, by glibc's table of an encoding; empty when glibc has none.
std::string by_glibc(const char* encoding, std::string_view shown_as_latin1) {
  std::string bytes;
  for (const char32_t code : decode(shown_as_latin1)) bytes.push_back(static_cast<char>(code));
  const iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == reinterpret_cast<iconv_t>(-1)) return {};
  std::string text(bytes.size() * 6 + 16, '\0');
  char* in = bytes.data();
  char* out = text.data();
  std::size_t in_left = bytes.size();
  std::size_t out_left = text.size();
  const auto converted = iconv(converter, &in, &in_left, &out, &out_left);
  iconv(converter, nullptr, nullptr, &out, &out_left);
  iconv_close(converter);
  if (converted == static_cast<std::size_t>(-1)) return "not convertible";
  text.resize(text.size() - out_left);
  return compose(text);
}

std::string all_syllables_in_one_text() {
  std::string text;
  for (const std::string& syllable : all_syllables()) text += syllable + " ";
  return text;
}

std::string with_capital(const std::string& syllable) {
  std::u32string letters = decode(syllable);
  Letter first = letter_of(letters.front());
  first.capital = true;
  letters.front() = character_of(first);
  return encode(letters);
}

std::string in_capitals(const std::string& text) {
  std::u32string letters = decode(text);
  for (char32_t& character : letters) {
    Letter letter = letter_of(character);
    if (!letter) continue;
    letter.capital = true;
    character = character_of(letter);
  }
  return encode(letters);
}

TEST(Legacy, SamplesOfOldFilesAreRead) {
  EXPECT_EQ(to_unicode("NguyÔn ThÞ", Encoding::tcvn3), "Nguyễn Thị");
  EXPECT_EQ(to_unicode("§ç V¨n §øc", Encoding::tcvn3), "Đỗ Văn Đức");
  EXPECT_EQ(to_unicode("B¶o Th¾ng, M\u00ADêng Kh\u00AD¬ng, B¸t X¸t", Encoding::tcvn3),
            "Bảo Thắng, Mường Khương, Bát Xát");
  EXPECT_EQ(to_unicode("Nguyeãn Thò", Encoding::vni), "Nguyễn Thị");
  EXPECT_EQ(to_unicode("Ñoã Vaên Ñöùc", Encoding::vni), "Đỗ Văn Đức");
  EXPECT_EQ(to_unicode("NGUYEÃN THÒ BÖÔÛI", Encoding::vni), "NGUYỄN THỊ BƯỞI");
  EXPECT_EQ(to_unicode("Xin chaøo caùc baïn", Encoding::vni), "Xin chào các bạn");
  EXPECT_EQ(to_unicode("NguyêÞn Thiò", Encoding::windows_1258), "Nguyễn Thị");
  EXPECT_EQ(to_unicode("Nguye\u0302\u0303n", Encoding::decomposed), "Nguyễn");
}

TEST(Legacy, VniHasOwnCodesForTheLettersWithoutASign) {
  EXPECT_EQ(in_encoding("ì í ỉ ĩ ị ỵ ơ ư đ Ị Ơ Đ", Encoding::vni), "ì í æ ó ò î ô ö ñ Ò Ô Ñ");
  EXPECT_EQ(in_encoding("ắ ẳ ầ ẩ ễ ợ ữ Ễ", Encoding::vni), "aé aú aà aå eã ôï öõ EÃ");
}

TEST(Legacy, Tcvn3TextInCapitalsComesBackInCapitals) {
  EXPECT_EQ(to_unicode("NGUYÔN THÞ HµNG", Encoding::tcvn3), "NGUYỄN THỊ HÀNG");
  EXPECT_EQ(to_unicode("Vò Lª", Encoding::tcvn3), "Vũ Lê");
  EXPECT_EQ(to_unicode("Vò An", Encoding::tcvn3), "Vũ An");
}

TEST(Legacy, TextThatIsUnicodeAlreadyIsLeftAlone) {
  for (const auto encoding : {Encoding::tcvn3, Encoding::vni, Encoding::windows_1258})
    EXPECT_EQ(to_unicode("Nguyễn Văn Hò", encoding), "Nguyễn Văn Hò");
}

TEST(Legacy, EverySyllableSurvivesARoundTrip) {
  const auto survives = [](const std::string& text, Encoding encoding) {
    EXPECT_EQ(to_unicode(in_encoding(text, encoding), encoding), text);
  };
  for (const std::string& syllable : all_syllables()) {
    for (const auto encoding : {Encoding::tcvn3, Encoding::vni, Encoding::windows_1258, Encoding::decomposed})
      survives(syllable, encoding);
    for (const auto encoding : {Encoding::vni, Encoding::windows_1258, Encoding::decomposed}) {
      survives(with_capital(syllable), encoding);
      survives(in_capitals(syllable), encoding);
    }
  }
}

TEST(Legacy, Tcvn3AgreesWithGlibcForEverySyllable) {
  const std::string text = all_syllables_in_one_text() + "Ă Â Ê Ô Ơ Ư Đ";
  const std::string theirs = by_glibc("TCVN5712-1", in_encoding(text, Encoding::tcvn3));
  ASSERT_FALSE(theirs.empty()) << "glibc without TCVN5712-1: its gconv modules are missing";
  EXPECT_EQ(theirs, text);
}

TEST(Legacy, Windows1258AgreesWithGlibcForEverySyllable) {
  std::string text = all_syllables_in_one_text();
  text += in_capitals(text);
  const std::string theirs = by_glibc("CP1258", in_encoding(text, Encoding::windows_1258));
  ASSERT_FALSE(theirs.empty()) << "glibc without CP1258: its gconv modules are missing";
  EXPECT_EQ(theirs, text);
}

const std::vector<std::string> COLUMN = {"Nguyễn Thị Hồng Nhung", "Trần Văn Đức", "Lê Thị Mỹ Duyên", "Phạm Ngọc Ánh",
                                         "Hồ Văn Brểu",           "H'Hen Niê",    "Đinh Thị Phước",  "An"};

std::vector<std::string> column_in(Encoding encoding) {
  std::vector<std::string> cells;
  for (const std::string& name : COLUMN) cells.push_back(in_encoding(name, encoding));
  return cells;
}

TEST(Detection, NamesTheEncodingOfAColumn) {
  for (const auto encoding :
       {Encoding::unicode, Encoding::decomposed, Encoding::tcvn3, Encoding::vni, Encoding::windows_1258}) {
    const auto found = detect_legacy(column_in(encoding));
    EXPECT_EQ(found.encoding, encoding);
    EXPECT_GT(found.confidence, 0.5);
    EXPECT_LE(found.confidence, 1.0);
  }
}

TEST(Detection, OfTwoWordsOrPlainAsciiIsUnicode) {
  EXPECT_EQ(detect_legacy(std::vector<std::string>{"NguyÔn ThÞ"}).encoding, Encoding::unicode);
  EXPECT_EQ(detect_legacy(std::vector<std::string>{"NguyÔn ThÞ", "§øc"}).encoding, Encoding::tcvn3);
  const auto plain = detect_legacy(std::vector<std::string>{"Lan", "12", ""});
  EXPECT_EQ(plain.encoding, Encoding::unicode);
  EXPECT_EQ(plain.marked_words, 0U);
}

TEST(Detection, AColumnOfMinorityOrForeignNamesStaysUnicode) {
  const std::vector<std::string> cells = {"H'Hen Niê", "Y Blŏ Êban",      "Rô Krêk",
                                          "Siu Blêč",  "François Müller", "Zoë Brontë"};
  EXPECT_EQ(detect_legacy(cells).encoding, Encoding::unicode);
}

TEST(Detection, KnowsSingleNamesThatCanHardlyBeUnicode) {
  for (const char* name : {"NguyÔn ThÞ", "§øc", "Nguyeãn Thò", "Nguyá»…n", "TrÇn V¨n B×nh", "Ñoã Vaên Ñöùc", "NguyêÞn"})
    EXPECT_TRUE(has_legacy_signs(name)) << name;
  for (const char* name : {"Nguyễn Thị", "Lê Bình", "H'Hen Niê", "Y Blô", "Zoë", "Tòng Văn Ún", "Lò Thị Ún", "K´Brêu",
                           "Nguye\u0302\u0303n", "An", ""})
    EXPECT_FALSE(has_legacy_signs(name)) << name;
}

}  // namespace
}  // namespace mangnon::names
