#include "documents/format.hpp"

#include <fmt/format.h>

#include <type_traits>

#include "base/text.hpp"

namespace mangnon::documents {

namespace {

constexpr std::int64_t POWERS_OF_TEN[] = {1, 10, 100};
constexpr std::int64_t SECONDS_OF_DAY = 86'400;
constexpr std::int64_t VIET_NAM_OFFSET_S = 7 * 3'600;

char thousands_mark(base::Lang lang) {
  return lang == base::Lang::vi ? '.' : ',';
}
char decimal_mark(base::Lang lang) {
  return lang == base::Lang::vi ? ',' : '.';
}

std::string format_rate(const Percent& percent, char mark, const auto& format_whole) {
  const auto scaled = scaled_rate(percent);
  if (!scaled) return std::string(NO_DATA);
  const std::int64_t power = POWERS_OF_TEN[percent.decimals];
  std::string text = format_whole(*scaled / power);
  if (percent.decimals > 0) text += fmt::format("{}{:0{}}", mark, *scaled % power, percent.decimals);
  return text;
}

}  // namespace

std::string format_count(std::int64_t count, base::Lang lang) {
  std::string digits = std::to_string(count);
  const std::size_t first_digit = count < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first_digit + 3;) {
    at -= 3;
    digits.insert(at, 1, thousands_mark(lang));
  }
  return digits;
}

std::optional<std::int64_t> scaled_rate(const Percent& percent) {
  if (percent.whole == 0) return std::nullopt;
  const std::int64_t scale = 100 * POWERS_OF_TEN[percent.decimals];
  const std::int64_t quotient = percent.part / percent.whole;
  const std::int64_t rest = percent.part % percent.whole;
  return quotient * scale + (2 * rest * scale + percent.whole) / (2 * percent.whole);
}

std::string format_percent(const Percent& percent, base::Lang lang) {
  return format_rate(percent, decimal_mark(lang), [lang](std::int64_t whole) { return format_count(whole, lang); });
}

std::string plain_percent(const Percent& percent) {
  return format_rate(percent, '.', [](std::int64_t whole) { return std::to_string(whole); });
}

std::string format_wall_clock(base::Moment moment) {
  const base::Date date = base::date_in_viet_nam(moment);
  const std::int64_t day_start_s = std::int64_t{date.days()} * SECONDS_OF_DAY - VIET_NAM_OFFSET_S;
  const std::int64_t minutes = (moment.us / 1'000'000 - day_start_s) / 60;
  return fmt::format("{:02}:{:02} {}", minutes / 60, minutes % 60, base::format_vi(date));
}

std::string format_cell(const CellValue& value, base::Lang lang) {
  return std::visit(
      [lang](const auto& held) -> std::string {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, Empty>) {
          return {};
        } else if constexpr (std::is_same_v<Held, NoData>) {
          return std::string(NO_DATA);
        } else if constexpr (std::is_same_v<Held, std::string>) {
          return held;
        } else if constexpr (std::is_same_v<Held, std::int64_t>) {
          return format_count(held, lang);
        } else if constexpr (std::is_same_v<Held, Percent>) {
          return format_percent(held, lang);
        } else {
          return base::format_vi(held);
        }
      },
      value);
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : base::trim(text)) {
    const bool blank = static_cast<unsigned char>(c) <= 0x20U || c == 0x7F;
    if (!blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

}  // namespace mangnon::documents
