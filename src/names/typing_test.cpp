#include "names/typing.hpp"

#include <gtest/gtest.h>

#include "names/fold.hpp"
#include "names/letters.hpp"
#include "names/syllable.hpp"
#include "names/utf8.hpp"

namespace mangnon::names {
namespace {

// The keys that a typist presses for a syllable, marks beside their letters and the tone at the end.
std::string typed(std::string_view syllable, std::string_view tones,
                  const std::function<std::string(Letter)>& letter_keys) {
  std::string keys;
  char tone = '\0';
  for (const char32_t character : decode(syllable)) {
    const Letter letter = letter_of(character);
    keys += letter_keys(letter);
    if (letter.tone != Tone::level) tone = tones[static_cast<std::size_t>(letter.tone) - 1];
  }
  return tone == '\0' ? keys : keys + tone;
}

std::string telex(std::string_view syllable) {
  return typed(syllable, "frxsj", [](Letter letter) {
    const std::string base(1, letter.base);
    if (letter.mark == Mark::none) return base;
    return base + (letter.mark == Mark::horn || letter.mark == Mark::breve ? "w" : base);
  });
}

std::string vni(std::string_view syllable) {
  return typed(syllable, "23415", [](Letter letter) {
    constexpr std::string_view KEYS = " 8679";
    return std::string(1, letter.base) +
           (letter.mark == Mark::none ? "" : std::string(1, KEYS[static_cast<std::size_t>(letter.mark)]));
  });
}

// Every syllable, typed by a method whose keys are no syllable by themselves.
void expect_every_syllable_back(std::string (*keys_of)(std::string_view)) {
  std::size_t read = 0;
  for (const auto& syllable : all_syllables()) {
    const auto keys = keys_of(syllable);
    if (keys == syllable || is_vietnamese_syllable(keys)) continue;
    ++read;
    const auto back = undo_typing(keys);
    ASSERT_TRUE(back) << keys;
    // gia5 may be giạ or gịa: what matters is that the same keys spell it.
    EXPECT_EQ(keys_of(*back), keys);
  }
  EXPECT_GT(read, 10'000U);
}

TEST(Typing, EverySyllableComesBackFromTelexKeys) {
  expect_every_syllable_back(telex);
}
TEST(Typing, EverySyllableComesBackFromVniKeys) {
  expect_every_syllable_back(vni);
}

TEST(Typing, MarksMayComeLateOrAtOnceAndInCapitals) {
  for (const char* keys :
       {"nguyeexn", "nguyeenx", "nguyenex", "NGUYEEXN", "Nguye6n4", "nguyen64", "nguye^~n", "nguyêxn"})
    EXPECT_EQ(undo_typing(keys), "nguyễn") << keys;
  EXPECT_EQ(undo_typing("tuongwf"), "tường");
  EXPECT_EQ(undo_typing("tuong72"), "tường");
  EXPECT_EQ(undo_typing("thuowr"), "thuở");
  EXPECT_EQ(undo_typing("hoawcj"), "hoặc");
  EXPECT_EQ(undo_typing("ddawngj"), "đặng");
  EXPECT_EQ(undo_typing("dawngdj"), "đặng");
  EXPECT_EQ(undo_typing("thij"), "thị");
  EXPECT_EQ(undo_typing("uwng"), "ưng");
}

TEST(Typing, AWordThatIsASyllableOrSpellsNoneIsLeftAlone) {
  for (const char* word : {"nguyễn", "an", "oanh", "Hoà", "", "123456", "h'hen", "brểu", "xyz", "Дима"})
    EXPECT_EQ(undo_typing(word), std::nullopt) << word;
}

}  // namespace
}  // namespace mangnon::names
