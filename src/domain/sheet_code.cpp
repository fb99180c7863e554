#include "domain/sheet_code.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/check.hpp"

namespace mangnon::domain {

namespace {

constexpr std::string_view MARK = "MN2";
constexpr std::string_view FIRST_MARK = "MN1";
constexpr std::size_t HALF_DIGITS = 20;
constexpr std::size_t MOMENT_DIGITS = 13;
constexpr std::size_t CHECK_DIGITS = 2;
constexpr int CHECK_MODULUS = 97;
constexpr std::int64_t MILLISECOND_US = 1'000;

std::string digits_of(std::uint64_t number, std::size_t count) {
  std::string digits = std::to_string(number);
  return std::string(count - std::min(count, digits.size()), '0') + digits;
}

std::optional<std::uint64_t> number_of(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::string check_of(std::string_view digits) {
  int rest = 0;
  for (const char digit : digits) rest = (rest * 10 + (digit - '0')) % CHECK_MODULUS;
  return digits_of(static_cast<std::uint64_t>(rest), CHECK_DIGITS);
}

std::uint64_t half_of(const base::Uuid& id, std::size_t first) {
  std::uint64_t half = 0;
  for (std::size_t i = first; i < first + 8; ++i) half = half << 8U | id.bytes[i];
  return half;
}

void put_half(base::Uuid& id, std::size_t first, std::uint64_t half) {
  for (std::size_t i = first + 8; i-- > first; half >>= 8U) id.bytes[i] = static_cast<std::uint8_t>(half & 0xFFU);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<SheetCode> parse_first(std::string_view rest) {
  std::string id;
  std::copy_if(rest.begin(), rest.end(), std::back_inserter(id), [](char c) { return c != ' ' && c != ':'; });
  const auto household = base::parse_id<HouseholdId>(id);
  if (!household) return std::nullopt;
  return SheetCode{.household = *household};
}

}  // namespace

std::string format_sheet_code(const SheetCode& code) {
  MANGNON_CHECK(code.printed_at.has_value());
  const auto millisecond = static_cast<std::uint64_t>(std::max<std::int64_t>(code.printed_at->us / MILLISECOND_US, 0));
  const auto digits = digits_of(half_of(code.household.value, 0), HALF_DIGITS) +
                      digits_of(half_of(code.household.value, 8), HALF_DIGITS) + digits_of(millisecond, MOMENT_DIGITS);
  return std::string(MARK) + ':' + digits + check_of(digits);
}

std::optional<SheetCode> parse_sheet_code(std::string_view text) {
  text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::string mark(text.substr(0, MARK.size()));
  for (char& c : mark)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  const auto rest = text.substr(std::min(MARK.size(), text.size()));
  if (mark == FIRST_MARK) return parse_first(rest);
  if (mark != MARK) return std::nullopt;
  std::string digits;
  std::copy_if(rest.begin(), rest.end(), std::back_inserter(digits), is_digit);
  if (digits.size() != 2 * HALF_DIGITS + MOMENT_DIGITS + CHECK_DIGITS) return std::nullopt;
  const std::string_view said(digits);
  const auto body = said.substr(0, said.size() - CHECK_DIGITS);
  const auto left = number_of(body.substr(0, HALF_DIGITS));
  const auto right = number_of(body.substr(HALF_DIGITS, HALF_DIGITS));
  const auto millisecond = number_of(body.substr(2 * HALF_DIGITS));
  if (check_of(body) != said.substr(body.size()) || !left || !right || !millisecond) return std::nullopt;
  SheetCode code{.printed_at = base::Moment{static_cast<std::int64_t>(*millisecond) * MILLISECOND_US}};
  put_half(code.household.value, 0, *left);
  put_half(code.household.value, 8, *right);
  return code;
}

}  // namespace mangnon::domain
