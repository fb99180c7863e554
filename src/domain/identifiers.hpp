// The numbers by which offices know a person: the personal ID number (số định danh cá nhân, 12 digits, given for life
// by the police), the health-insurance number, the telephone number. None has a check digit, so only their form can be
// judged, and whether they fit the recorded sex and birth year. Spreadsheets damage all three; what can be repaired
// with certainty is repaired and marked. Source: domain.md 4.1 (NĐ 137/2015/NĐ-CP Điều 13, TT 59/2021/TT-BCA), 4.2 (NĐ
// 146/2018/NĐ-CP Điều 13), 4.3; checks L3, L18.
//
// 1. A stored ID number is 12 digits (ID_NUMBER_NOT_12_DIGITS, ID_NUMBER_OLD_CARD, ID_NUMBER_SCIENTIFIC).
// 2. Its first three digits tell where the birth was registered, for ever by the 63 provinces of 2021 or a country
// code;
//    NEVER derive an address from them.
// 3. No number is ever a parameter of a failure.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

// A number in its one stored form, and what had to be repaired to read it.
struct NumberReading {
  std::string number;
  base::Failures findings = {};  // warnings only
};

// Personal ID number ------------------------------------------------------------------------------------------------

struct IdProvince {
  std::string_view code;
  std::string_view name;
};
// The 63 provinces that may begin a number, in the order of their codes.
extern const std::array<IdProvince, 63> ID_PROVINCES;
[[nodiscard]] const IdProvince* find_id_province(std::string_view code);

// What a number says about its bearer.
struct IdNumberMeaning {
  std::string_view registered_in;  // three digits: a province or a country
  Sex sex;
  int birth_year;
};
// REQUIRES 12 digits. The view points into the argument.
[[nodiscard]] IdNumberMeaning meaning_of_id_number(std::string_view number);

// Reads a typed or imported number. Blanks, dots, hyphens, a leading apostrophe and Excel's ".0" are dropped. Eleven
// digits whose zero was lost get it back; ten get two, with ID_NUMBER_TEN_DIGITS unless the birth year is known and
// fits. FAILS with ID_NUMBER_NOT_12_DIGITS, ID_NUMBER_OLD_CARD (nine digits are never padded), ID_NUMBER_SCIENTIFIC.
[[nodiscard]] base::Result<NumberReading> parse_id_number(std::string_view text, std::optional<int> birth_year,
                                                          std::string_view field = {});

// The nine digits of an old identity card (chứng minh nhân dân), without blanks and dots; absent when it is none.
[[nodiscard]] std::optional<std::string> parse_old_card_number(std::string_view text);

// The record that a number must fit. What is unknown is not judged; nor is Sex::undetermined.
struct IdNumberFacts {
  std::optional<Sex> sex = std::nullopt;
  std::optional<int> birth_year = std::nullopt;
  IdState state = IdState::unverified;
};
// Province, sex, century and year (L3). RETURNS errors of the types VERIFIED_… when the state is verified, else
// warnings; nothing when the state is already `wrong`. REQUIRES 12 digits.
[[nodiscard]] base::Failures check_id_number(std::string_view number, const IdNumberFacts& facts,
                                             std::string_view field = {});

// Health insurance --------------------------------------------------------------------------------------------------

// Capitals, no blanks, dots or hyphens: 2 letters and 13 digits, 10 digits, or 12 digits (the personal ID number).
// FAILS with INSURANCE_NUMBER_INVALID.
[[nodiscard]] base::Result<std::string> parse_insurance_number(std::string_view text, std::string_view field = {});

// The last day of a card for children under 6: 30 September of the year in which 72 months are completed for those born
// up to 30 September, else the last day of the month in which they are.
[[nodiscard]] base::Date under6_card_limit(base::Date birth);

// Of the kind: the child has no card.
inline constexpr std::string_view NO_INSURANCE_CARD = "KHONG";

struct InsuranceFacts {
  std::string_view number = {};  // in stored form; empty when it is not known
  std::string_view kind = {};    // list INSURANCE_KIND: letters of the card or NO_INSURANCE_CARD; may be empty
  std::optional<base::Date> valid_to = std::nullopt;
  std::optional<base::Date> birth = std::nullopt;
};
// L18 on a day: a number though there is said to be no card; a card past its date, else a TE card past the limit above.
// A card is valid on its last day.
[[nodiscard]] base::Failures check_insurance(const InsuranceFacts& facts, base::Date on, std::string_view field = {});

// Telephone ---------------------------------------------------------------------------------------------------------

// Ten digits of a mobile number or eleven of a landline, beginning with 0. +84 and 84 become 0, a lost zero comes back,
// the 11-digit mobile numbers from before 2018 get their new prefix; each but the first is marked.
// FAILS with PHONE_INVALID (also for two numbers in one cell and for the hotline 111).
[[nodiscard]] base::Result<NumberReading> parse_phone(std::string_view text, std::string_view field = {});

}  // namespace mangnon::domain
