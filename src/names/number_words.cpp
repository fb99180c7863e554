#include "names/number_words.hpp"

#include <array>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace mangnon::names {

namespace {

constexpr std::uint64_t TEN = 10;
constexpr std::uint64_t HUNDRED = 100;
constexpr std::uint64_t THOUSAND = 1'000;
constexpr std::uint64_t MILLION = 1'000'000;
constexpr std::uint64_t BILLION = 1'000'000'000;

constexpr std::array<std::string_view, 10> DIGITS = {"không", "một", "hai", "ba",  "bốn",
                                                     "năm",   "sáu", "bảy", "tám", "chín"};

using Words = std::vector<std::string>;

// The last digit, which sounds otherwise behind tens.
std::string_view last_digit(std::uint64_t tens, std::uint64_t digit) {
  if (digit == 1 && tens > 1) return "mốt";
  if (digit == 4 && tens != 1) return "tư";
  if (digit == 5 && tens > 0) return "lăm";
  return DIGITS[digit];
}

// Below 100, behind hundreds.
void add_tens(Words& words, std::uint64_t number) {
  const auto tens = number / TEN;
  const auto digit = number % TEN;
  if (tens == 0 && digit > 0) words.emplace_back("linh");
  if (tens == 1) words.emplace_back("mười");
  if (tens > 1) {
    words.emplace_back(DIGITS[tens]);
    words.emplace_back("mươi");
  }
  if (digit > 0) words.emplace_back(last_digit(tens, digit));
}

// Below 1000. Behind a larger group the hundreds are always said.
void add_group(Words& words, std::uint64_t number) {
  if (words.empty() && number < TEN) {
    words.emplace_back(DIGITS[number]);
    return;
  }
  if (!words.empty() || number >= HUNDRED) {
    words.emplace_back(DIGITS[number / HUNDRED]);
    words.emplace_back("trăm");
  }
  add_tens(words, number % HUNDRED);
}

void add(Words& words, std::uint64_t number) {
  if (number >= BILLION) {
    add(words, number / BILLION);
    words.emplace_back("tỷ");
    number %= BILLION;
  }
  struct Group {
    std::uint64_t size;
    std::string_view name;
  };
  for (const auto& group : {Group{MILLION, "triệu"}, Group{THOUSAND, "nghìn"}, Group{1, ""}}) {
    const auto count = number / group.size % THOUSAND;
    if (count == 0) continue;
    add_group(words, count);
    if (!group.name.empty()) words.emplace_back(group.name);
  }
}

}  // namespace

std::string number_in_words(std::int64_t number) {
  if (number == 0) return std::string(DIGITS[0]);
  Words words;
  // The smallest number has no positive twin.
  const auto size = number < 0 ? ~static_cast<std::uint64_t>(number) + 1 : static_cast<std::uint64_t>(number);
  add(words, size);
  const auto text = base::join(words, " ");
  return number < 0 ? "âm " + text : text;
}

std::string dong_in_words(std::int64_t dong) {
  auto text = number_in_words(dong) + " đồng";
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  if (text.starts_with("âm")) text.replace(0, std::string_view("â").size(), "Â");
  return text;
}

}  // namespace mangnon::names
