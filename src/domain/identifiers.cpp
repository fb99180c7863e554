#include "domain/identifiers.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/identifiers_failures.hpp"

namespace mangnon::domain {

const std::array<IdProvince, 63> ID_PROVINCES = {{
    {"001", "Hà Nội"},
    {"002", "Hà Giang"},
    {"004", "Cao Bằng"},
    {"006", "Bắc Kạn"},
    {"008", "Tuyên Quang"},
    {"010", "Lào Cai"},
    {"011", "Điện Biên"},
    {"012", "Lai Châu"},
    {"014", "Sơn La"},
    {"015", "Yên Bái"},
    {"017", "Hòa Bình"},
    {"019", "Thái Nguyên"},
    {"020", "Lạng Sơn"},
    {"022", "Quảng Ninh"},
    {"024", "Bắc Giang"},
    {"025", "Phú Thọ"},
    {"026", "Vĩnh Phúc"},
    {"027", "Bắc Ninh"},
    {"030", "Hải Dương"},
    {"031", "Hải Phòng"},
    {"033", "Hưng Yên"},
    {"034", "Thái Bình"},
    {"035", "Hà Nam"},
    {"036", "Nam Định"},
    {"037", "Ninh Bình"},
    {"038", "Thanh Hóa"},
    {"040", "Nghệ An"},
    {"042", "Hà Tĩnh"},
    {"044", "Quảng Bình"},
    {"045", "Quảng Trị"},
    {"046", "Thừa Thiên Huế"},
    {"048", "Đà Nẵng"},
    {"049", "Quảng Nam"},
    {"051", "Quảng Ngãi"},
    {"052", "Bình Định"},
    {"054", "Phú Yên"},
    {"056", "Khánh Hòa"},
    {"058", "Ninh Thuận"},
    {"060", "Bình Thuận"},
    {"062", "Kon Tum"},
    {"064", "Gia Lai"},
    {"066", "Đắk Lắk"},
    {"067", "Đắk Nông"},
    {"068", "Lâm Đồng"},
    {"070", "Bình Phước"},
    {"072", "Tây Ninh"},
    {"074", "Bình Dương"},
    {"075", "Đồng Nai"},
    {"077", "Bà Rịa - Vũng Tàu"},
    {"079", "Hồ Chí Minh"},
    {"080", "Long An"},
    {"082", "Tiền Giang"},
    {"083", "Bến Tre"},
    {"084", "Trà Vinh"},
    {"086", "Vĩnh Long"},
    {"087", "Đồng Tháp"},
    {"089", "An Giang"},
    {"091", "Kiên Giang"},
    {"092", "Cần Thơ"},
    {"093", "Hậu Giang"},
    {"094", "Sóc Trăng"},
    {"095", "Bạc Liêu"},
    {"096", "Cà Mau"},
}};

namespace {

constexpr std::string_view NO_BREAK_SPACE = "\xC2\xA0";

// What people and spreadsheets put between and around digits.
std::string without_separators(std::string_view text, std::string_view separators) {
  std::string bare;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, NO_BREAK_SPACE.size()) == NO_BREAK_SPACE) {
      at += NO_BREAK_SPACE.size();
      continue;
    }
    if (separators.find(text[at]) == std::string_view::npos) bare.push_back(text[at]);
    ++at;
  }
  return bare;
}

std::string_view without_excel_traces(std::string_view text) {
  text = base::trim(text);
  if (!text.empty() && text.front() == '\'') text.remove_prefix(1);
  if (text.size() > 2 && text.substr(text.size() - 2) == ".0") text.remove_suffix(2);
  return text;
}

// 2.02E+11, 2,02e11: a number that a spreadsheet shortened.
bool is_scientific(std::string_view text) {
  const std::size_t exponent = text.find_first_of("eE");
  if (exponent == std::string_view::npos || exponent == 0) return false;
  const auto all_in = [](std::string_view part, std::string_view allowed) {
    return part.find_first_not_of(allowed) == std::string_view::npos;
  };
  return all_in(text.substr(0, exponent), "0123456789.,") && all_in(text.substr(exponent + 1), "0123456789+-");
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

bool is_country_code(std::string_view code) {
  return code.front() != '0';
}

bool is_place_code(std::string_view code) {
  return is_country_code(code) || find_id_province(code) != nullptr;
}

base::Failure finding(const base::FailureType& type, std::string_view field, std::vector<std::string> params = {}) {
  return {&type, std::string(field), std::move(params)};
}

// A number that lost `zeros` leading zeros on its way through a number cell; absent when it cannot be one.
std::optional<std::string> with_zeros(std::string_view digits, std::size_t zeros) {
  if (digits.front() == '0') return std::nullopt;
  std::string number = std::string(zeros, '0') + std::string(digits);
  if (find_id_province(std::string_view(number).substr(0, 3)) == nullptr) return std::nullopt;
  return number;
}

}  // namespace

const IdProvince* find_id_province(std::string_view code) {
  const auto found =
      std::lower_bound(ID_PROVINCES.begin(), ID_PROVINCES.end(), code,
                       [](const IdProvince& province, std::string_view sought) { return province.code < sought; });
  return found != ID_PROVINCES.end() && found->code == code ? &*found : nullptr;
}

IdNumberMeaning meaning_of_id_number(std::string_view number) {
  MANGNON_CHECK(number.size() == 12 && base::all_digits(number));
  const int sex_and_century = number[3] - '0';
  const int year = (number[4] - '0') * 10 + (number[5] - '0');
  return {.registered_in = number.substr(0, 3),
          .sex = sex_and_century % 2 == 0 ? Sex::male : Sex::female,
          .birth_year = 1900 + sex_and_century / 2 * 100 + year};
}

base::Result<NumberReading> parse_id_number(std::string_view text, std::optional<int> birth_year,
                                            std::string_view field) {
  const std::string_view cell = without_excel_traces(text);
  const std::string digits = without_separators(cell, " \t.-");
  if (is_scientific(cell)) return base::fail(ID_NUMBER_SCIENTIFIC, std::string(field));
  if (!base::all_digits(digits)) return base::fail(ID_NUMBER_NOT_12_DIGITS, std::string(field));
  if (digits.size() == 12) return NumberReading{digits};
  if (digits.size() == 9) return base::fail(ID_NUMBER_OLD_CARD, std::string(field));
  if (digits.size() != 11 && digits.size() != 10) return base::fail(ID_NUMBER_NOT_12_DIGITS, std::string(field));
  const std::size_t zeros = 12 - digits.size();
  const auto number = with_zeros(digits, zeros);
  if (!number) return base::fail(ID_NUMBER_NOT_12_DIGITS, std::string(field));
  const bool certain = zeros == 1 || birth_year == meaning_of_id_number(*number).birth_year;
  NumberReading reading{*number};
  reading.findings.push_back(certain ? finding(ID_NUMBER_ZERO_RESTORED, field, {std::to_string(zeros)})
                                     : finding(ID_NUMBER_TEN_DIGITS, field));
  return reading;
}

std::optional<std::string> parse_old_card_number(std::string_view text) {
  std::string digits = without_separators(without_excel_traces(text), " \t.-");
  if (digits.size() != 9 || !base::all_digits(digits)) return std::nullopt;
  return digits;
}

base::Failures check_id_number(std::string_view number, const IdNumberFacts& facts, std::string_view field) {
  const IdNumberMeaning meaning = meaning_of_id_number(number);
  base::Failures findings;
  if (facts.state == IdState::wrong) return findings;
  const bool verified = facts.state == IdState::verified;
  const auto add = [&](const base::FailureType& doubtful, const base::FailureType& certain) {
    findings.push_back(finding(verified ? certain : doubtful, field));
  };
  if (!is_place_code(meaning.registered_in)) add(ID_NUMBER_PROVINCE_UNKNOWN, VERIFIED_ID_NUMBER_PROVINCE_UNKNOWN);
  if (facts.sex && *facts.sex != Sex::undetermined && *facts.sex != meaning.sex)
    add(ID_NUMBER_SEX_MISMATCH, VERIFIED_ID_NUMBER_SEX_MISMATCH);
  if (facts.birth_year) {
    if (*facts.birth_year / 100 != meaning.birth_year / 100)
      add(ID_NUMBER_CENTURY_MISMATCH, VERIFIED_ID_NUMBER_CENTURY_MISMATCH);
    if (*facts.birth_year % 100 != meaning.birth_year % 100)
      add(ID_NUMBER_YEAR_MISMATCH, VERIFIED_ID_NUMBER_YEAR_MISMATCH);
  }
  return findings;
}

base::Result<std::string> parse_insurance_number(std::string_view text, std::string_view field) {
  std::string number = without_separators(without_excel_traces(text), " \t.-");
  std::transform(number.begin(), number.end(), number.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool card = number.size() == 15 && is_capital(number[0]) && is_capital(number[1]) && number[2] >= '1' &&
                    number[2] <= '5' && base::all_digits(std::string_view(number).substr(2));
  const bool digits = (number.size() == 10 || number.size() == 12) && base::all_digits(number);
  if (!card && !digits) return base::fail(INSURANCE_NUMBER_INVALID, std::string(field));
  return number;
}

base::Date under6_card_limit(base::Date birth) {
  const base::Date completed = base::birthday(birth, 6);
  const auto end_of_september = base::Date::from_ymd(birth.year() + 6, 9, 30);
  const bool born_after_september = birth.month() > 9;
  if (!born_after_september) return *end_of_september;
  const auto first_of_month = base::Date::from_ymd(completed.year(), completed.month(), 1);
  return first_of_month->plus_months(1).plus_days(-1);
}

base::Failures check_insurance(const InsuranceFacts& facts, base::Date on, std::string_view field) {
  if (facts.kind == NO_INSURANCE_CARD && !facts.number.empty())
    return {finding(INSURANCE_NONE_WITH_NUMBER, "insurance_kind")};
  if (facts.valid_to && *facts.valid_to < on)
    return {finding(INSURANCE_EXPIRED, field, {base::format_vi(*facts.valid_to)})};
  const bool lettered = !facts.number.empty() && !base::all_digits(facts.number);
  const bool under6_card = begins_with(lettered ? facts.number : facts.kind, "TE");
  if (!under6_card || !facts.birth) return {};
  const base::Date limit = under6_card_limit(*facts.birth);
  if (limit >= on) return {};
  return {finding(INSURANCE_UNDER6_CARD_PAST_LIMIT, field, {base::format_vi(limit)})};
}

namespace {

struct PrefixChange {
  std::string_view old_prefix;
  std::string_view new_prefix;
};
constexpr auto PREFIX_CHANGES = std::to_array<PrefixChange>(
    {{"0162", "032"}, {"0163", "033"}, {"0164", "034"}, {"0165", "035"}, {"0166", "036"}, {"0167", "037"},
     {"0168", "038"}, {"0169", "039"}, {"0120", "070"}, {"0121", "079"}, {"0122", "077"}, {"0126", "076"},
     {"0128", "078"}, {"0123", "083"}, {"0124", "084"}, {"0125", "085"}, {"0127", "081"}, {"0129", "082"},
     {"0186", "056"}, {"0188", "058"}, {"0199", "059"}});

const PrefixChange* find_prefix_change(std::string_view number) {
  const auto found = std::find_if(PREFIX_CHANGES.begin(), PREFIX_CHANGES.end(),
                                  [&](const PrefixChange& change) { return begins_with(number, change.old_prefix); });
  return found == PREFIX_CHANGES.end() ? nullptr : &*found;
}

enum class PhoneKind { none, mobile, landline, old_mobile };

// Of a number that begins with 0.
PhoneKind phone_kind(std::string_view number) {
  if (number.size() < 2 || number.front() != '0') return PhoneKind::none;
  const bool mobile_prefix = std::string_view("35789").find(number[1]) != std::string_view::npos;
  if (number.size() == 10 && mobile_prefix) return PhoneKind::mobile;
  if (number.size() == 11 && number[1] == '2') return PhoneKind::landline;
  if (number.size() == 11 && find_prefix_change(number) != nullptr) return PhoneKind::old_mobile;
  return PhoneKind::none;
}

std::string without_country(const std::string& digits) {
  for (const std::string_view country : {"+84", "0084", "84"}) {
    if (!begins_with(digits, country)) continue;
    std::string_view rest = std::string_view(digits).substr(country.size());
    if (begins_with(rest, "0")) rest.remove_prefix(1);
    std::string national = "0" + std::string(rest);
    if (phone_kind(national) != PhoneKind::none) return national;
  }
  return digits;
}

}  // namespace

base::Result<NumberReading> parse_phone(std::string_view text, std::string_view field) {
  const std::string typed = without_separators(without_excel_traces(text), " \t.-()");
  std::string number = without_country(typed);
  NumberReading reading;
  if (!base::all_digits(number)) return base::fail(PHONE_INVALID, std::string(field));
  if (number.front() != '0') {
    number.insert(number.begin(), '0');
    reading.findings.push_back(finding(PHONE_ZERO_RESTORED, field));
  }
  switch (phone_kind(number)) {
    case PhoneKind::none:
      return base::fail(PHONE_INVALID, std::string(field));
    case PhoneKind::mobile:
    case PhoneKind::landline:
      break;
    case PhoneKind::old_mobile: {
      const PrefixChange& change = *find_prefix_change(number);
      number.replace(0, change.old_prefix.size(), change.new_prefix);
      reading.findings.push_back(finding(PHONE_PREFIX_CONVERTED, field, {std::string(change.new_prefix)}));
      break;
    }
  }
  reading.number = std::move(number);
  return reading;
}

}  // namespace mangnon::domain
