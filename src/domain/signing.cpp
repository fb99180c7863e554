#include "domain/signing.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace mangnon::domain {

namespace {

constexpr std::string_view COMMITTEE = "Ủy ban nhân dân";
constexpr std::string_view ROOM = "…………………";

// The first letter, with its marks; "đ" is a letter of its own.
std::string first_letter(std::string_view word) {
  std::size_t length = 1;
  while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U) ++length;
  const std::string letter(word.substr(0, length));
  if (letter == "đ") return "Đ";
  if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z')
    return std::string(1, static_cast<char>(letter[0] - 'a' + 'A'));
  return letter;
}

}  // namespace

std::vector<std::string> signing_lines(const Office& office, SigningCapacity capacity, const std::string& title) {
  std::vector<std::string> lines;
  const bool for_body = capacity == SigningCapacity::head || capacity == SigningCapacity::deputy;
  if (for_body && !office.sign_for.empty()) lines.push_back(office.sign_for);
  switch (capacity) {
    case SigningCapacity::head:
      lines.push_back(title.empty() ? office.signer : title);
      return lines;
    case SigningCapacity::deputy:
      lines.push_back("KT. " + office.signer);
      lines.push_back(title.empty() ? "Phó " + office.signer : title);
      return lines;
    case SigningCapacity::by_order:
      lines.push_back("TL. " + office.signer);
      break;
    case SigningCapacity::by_authorisation:
      lines.push_back("TUQ. " + office.signer);
      break;
  }
  lines.push_back(title.empty() ? std::string(ROOM) : title);
  return lines;
}

std::string body_abbreviation(std::string_view body) {
  if (body.starts_with(COMMITTEE)) return "UBND";
  std::string letters;
  for (const auto word : base::split(body, ' '))
    if (!word.empty() && word != "-" && word != "và") letters += first_letter(word);
  return letters;
}

std::string day_in_words(base::Date day) {
  const int month = day.month();
  const auto month_text = month <= 2 ? fmt::format("{:02}", month) : std::to_string(month);
  return fmt::format("ngày {:02} tháng {} năm {}", day.day(), month_text, day.year());
}

}  // namespace mangnon::domain
