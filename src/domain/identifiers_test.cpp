#include "domain/identifiers.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/identifiers_failures.hpp"

namespace mangnon::domain {
namespace {

using Codes = std::vector<std::string_view>;

Codes codes(const base::Failures& findings) {
  Codes ids;
  for (const auto& found : findings) ids.push_back(found.type->id);
  return ids;
}

std::string_view refusal(std::string_view text, std::optional<int> birth_year = std::nullopt) {
  const auto reading = parse_id_number(text, birth_year, "G7");
  if (reading) return "accepted";
  EXPECT_EQ(reading.error().field, "G7");
  EXPECT_TRUE(reading.error().params.empty());
  return reading.error().type->id;
}

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

TEST(IdNumber, TwelveDigitsAreReadAsTheyAre) {
  for (const char* text : {"020216123456", " 020216123456 ", "'020216123456", "020 216 123456", "020.216.123456",
                           "\xC2\xA0"
                           "020216123456"}) {
    const auto reading = parse_id_number(text, std::nullopt);
    ASSERT_TRUE(reading) << text;
    EXPECT_EQ(reading->number, "020216123456");
    EXPECT_TRUE(reading->findings.empty());
  }
}

TEST(IdNumber, ElevenDigitsGetTheirZeroBackAndAMark) {
  for (const char* text : {"20216123456", "20216123456.0"}) {
    const auto reading = parse_id_number(text, std::nullopt, "G7");
    ASSERT_TRUE(reading) << text;
    EXPECT_EQ(reading->number, "020216123456");
    EXPECT_EQ(codes(reading->findings), Codes{"ID_NUMBER_ZERO_RESTORED"});
    EXPECT_EQ(reading->findings.front().params, std::vector<std::string>{"1"});
  }
}

TEST(IdNumber, ElevenDigitsThatLostAnotherDigitAreRefused) {
  EXPECT_EQ(refusal("02021612345"), "ID_NUMBER_NOT_12_DIGITS");
  EXPECT_EQ(refusal("13216123456"), "ID_NUMBER_NOT_12_DIGITS");  // 013 is no province
  EXPECT_EQ(refusal("14216123456"), "accepted");
}

TEST(IdNumber, TenDigitsAreCertainOnlyWhenTheBirthYearFits) {
  EXPECT_EQ(codes(parse_id_number("1216123456", 2016)->findings), Codes{"ID_NUMBER_ZERO_RESTORED"});
  EXPECT_EQ(parse_id_number("1216123456", 2016)->number, "001216123456");
  EXPECT_EQ(codes(parse_id_number("1216123456", 2017)->findings), Codes{"ID_NUMBER_TEN_DIGITS"});
  EXPECT_EQ(codes(parse_id_number("1216123456", std::nullopt)->findings), Codes{"ID_NUMBER_TEN_DIGITS"});
  EXPECT_EQ(refusal("0912345678", 2016), "ID_NUMBER_NOT_12_DIGITS");
  EXPECT_EQ(refusal("5121123456", 2016), "ID_NUMBER_NOT_12_DIGITS");  // 005 is no province
}

TEST(IdNumber, OldCardsShortenedNumbersAndOtherTextAreRefusedForWhatTheyAre) {
  EXPECT_EQ(refusal("212345678"), "ID_NUMBER_OLD_CARD");
  EXPECT_EQ(refusal("2.02161E+11"), "ID_NUMBER_SCIENTIFIC");
  EXPECT_EQ(refusal("2,02161E+11"), "ID_NUMBER_SCIENTIFIC");
  EXPECT_EQ(refusal("5E+10"), "ID_NUMBER_SCIENTIFIC");
  EXPECT_EQ(refusal("TE1020216123"), "ID_NUMBER_NOT_12_DIGITS");
  EXPECT_EQ(refusal("0202161234567"), "ID_NUMBER_NOT_12_DIGITS");
  EXPECT_EQ(refusal("12345678"), "ID_NUMBER_NOT_12_DIGITS");
  EXPECT_EQ(refusal(""), "ID_NUMBER_NOT_12_DIGITS");
  EXPECT_EQ(refusal("chưa có"), "ID_NUMBER_NOT_12_DIGITS");
}

TEST(IdNumber, TellsPlaceSexAndYear) {
  const auto boy = meaning_of_id_number("020216123456");
  EXPECT_EQ(boy.registered_in, "020");
  EXPECT_EQ(boy.sex, Sex::male);
  EXPECT_EQ(boy.birth_year, 2016);
  const auto girl = meaning_of_id_number("051318654321");
  EXPECT_EQ(girl.sex, Sex::female);
  EXPECT_EQ(girl.birth_year, 2018);
  EXPECT_EQ(meaning_of_id_number("001099000001").birth_year, 1999);
  EXPECT_EQ(meaning_of_id_number("001900000001").birth_year, 2300);
  EXPECT_ANY_THROW((void)meaning_of_id_number("20216123456"));
}

TEST(IdNumber, ThatFitsTheRecordHasNoFinding) {
  const IdNumberFacts boy{.sex = Sex::male, .birth_year = 2016, .state = IdState::verified};
  EXPECT_TRUE(check_id_number("020216123456", boy).empty());
  EXPECT_TRUE(check_id_number("020216123456", {}).empty());
  EXPECT_TRUE(check_id_number("020216123456", {.sex = Sex::undetermined}).empty());
}

TEST(IdNumber, SexCenturyAndYearAreToldApart) {
  EXPECT_EQ(codes(check_id_number("020216123456", {.sex = Sex::female, .birth_year = 2016})),
            Codes{"ID_NUMBER_SEX_MISMATCH"});
  EXPECT_EQ(codes(check_id_number("020216123456", {.sex = Sex::male, .birth_year = 2017})),
            Codes{"ID_NUMBER_YEAR_MISMATCH"});
  EXPECT_EQ(codes(check_id_number("045119000001", {.sex = Sex::female, .birth_year = 2019})),
            Codes{"ID_NUMBER_CENTURY_MISMATCH"});
  EXPECT_EQ(codes(check_id_number("045180000001", {.sex = Sex::male, .birth_year = 2019})),
            (Codes{"ID_NUMBER_SEX_MISMATCH", "ID_NUMBER_CENTURY_MISMATCH", "ID_NUMBER_YEAR_MISMATCH"}));
}

TEST(IdNumber, DisagreementIsAnErrorOnceVerifiedAndSilentOnceKnownToBeWrong) {
  IdNumberFacts facts{.sex = Sex::female, .birth_year = 1917, .state = IdState::verified};
  const auto errors = check_id_number("003216123456", facts, "id_number");
  EXPECT_EQ(codes(errors), (Codes{"VERIFIED_ID_NUMBER_PROVINCE_UNKNOWN", "VERIFIED_ID_NUMBER_SEX_MISMATCH",
                                  "VERIFIED_ID_NUMBER_CENTURY_MISMATCH", "VERIFIED_ID_NUMBER_YEAR_MISMATCH"}));
  for (const auto& error : errors) {
    EXPECT_EQ(error.type->level, base::Level::error);
    EXPECT_EQ(error.field, "id_number");
  }
  facts.state = IdState::unverified;
  const auto warnings = check_id_number("003216123456", facts);
  EXPECT_EQ(warnings.size(), 4U);
  for (const auto& warning : warnings) EXPECT_EQ(warning.type->level, base::Level::warning);
  facts.state = IdState::wrong;
  EXPECT_TRUE(check_id_number("003216123456", facts).empty());
}

TEST(IdNumber, BeginsWithOneOf63ProvincesOrACountry) {
  EXPECT_TRUE(std::is_sorted(ID_PROVINCES.begin(), ID_PROVINCES.end(),
                             [](const auto& left, const auto& right) { return left.code < right.code; }));
  EXPECT_EQ(find_id_province("051")->name, "Quảng Ngãi");
  EXPECT_EQ(find_id_province("096")->name, "Cà Mau");
  EXPECT_EQ(find_id_province("003"), nullptr);
  EXPECT_EQ(find_id_province("097"), nullptr);
  EXPECT_EQ(find_id_province("51"), nullptr);
  EXPECT_TRUE(check_id_number("100216123456", {}).empty());
  EXPECT_EQ(codes(check_id_number("099216123456", {})), Codes{"ID_NUMBER_PROVINCE_UNKNOWN"});
  EXPECT_EQ(codes(check_id_number("000216123456", {})), Codes{"ID_NUMBER_PROVINCE_UNKNOWN"});
}

TEST(InsuranceNumber, HasFifteenTenOrTwelveCharacters) {
  EXPECT_EQ(parse_insurance_number("te1 51 5121 123 456"), "TE1515121123456");
  EXPECT_EQ(parse_insurance_number("TE-1-51-5121123456"), "TE1515121123456");
  EXPECT_EQ(parse_insurance_number("5121123456"), "5121123456");
  EXPECT_EQ(parse_insurance_number("051318654321"), "051318654321");
  for (const char* wrong : {"", "TE6515121123456", "TE0515121123456", "T15151211234567", "TE151512112345", "512112345",
                            "51211234567", "TE15151211234567", "không có", "5.12E+09"}) {
    const auto number = parse_insurance_number(wrong, "N7");
    ASSERT_FALSE(number) << wrong;
    EXPECT_EQ(number.error().type, &INSURANCE_NUMBER_INVALID);
    EXPECT_EQ(number.error().field, "N7");
  }
}

TEST(Under6Card, OfThoseBornUpTo30SeptemberEndsOn30September) {
  EXPECT_EQ(under6_card_limit(day("2012-01-01")), day("2018-09-30"));
  EXPECT_EQ(under6_card_limit(day("2012-09-29")), day("2018-09-30"));
  EXPECT_EQ(under6_card_limit(day("2012-09-30")), day("2018-09-30"));
  EXPECT_EQ(under6_card_limit(day("2012-02-29")), day("2018-09-30"));
}

TEST(Under6Card, OfThoseBornLaterEndsWithTheMonth) {
  EXPECT_EQ(under6_card_limit(day("2012-10-01")), day("2018-10-31"));
  EXPECT_EQ(under6_card_limit(day("2012-11-30")), day("2018-11-30"));
  EXPECT_EQ(under6_card_limit(day("2012-12-31")), day("2018-12-31"));
}

TEST(Insurance, ACardIsValidOnItsLastDay) {
  const InsuranceFacts facts{.number = "HN2515121123456", .valid_to = day("2018-12-31")};
  EXPECT_TRUE(check_insurance(facts, day("2018-12-31")).empty());
  const auto expired = check_insurance(facts, day("2019-01-01"), "insurance_no");
  EXPECT_EQ(codes(expired), Codes{"INSURANCE_EXPIRED"});
  EXPECT_EQ(expired.front().params, std::vector<std::string>{"31/12/2018"});
}

TEST(Insurance, ANumberWithoutACardIsPointedOut) {
  EXPECT_TRUE(check_insurance({.kind = NO_INSURANCE_CARD}, day("2018-12-31")).empty());
  EXPECT_EQ(codes(check_insurance({.number = "HN2515121123456", .kind = NO_INSURANCE_CARD}, day("2018-12-31"))),
            Codes{"INSURANCE_NONE_WITH_NUMBER"});
}

TEST(Insurance, AnUnder6CardPastItsLimitIsPointedOut) {
  const InsuranceFacts facts{.number = "TE1515121123456", .birth = day("2012-03-05")};
  EXPECT_TRUE(check_insurance(facts, day("2018-09-30")).empty());
  EXPECT_EQ(codes(check_insurance(facts, day("2018-10-01"))), Codes{"INSURANCE_UNDER6_CARD_PAST_LIMIT"});
  EXPECT_TRUE(check_insurance({.number = "HS4515121123456", .birth = day("2012-03-05")}, day("2020-01-01")).empty());
  EXPECT_TRUE(check_insurance({.birth = day("2012-03-05")}, day("2020-01-01")).empty());
}

struct PhoneCase {
  const char* typed;
  const char* number;
  Codes findings;
};

TEST(Phone, IsReadInTheFormsPeopleType) {
  const Codes none;
  const Codes zero = {"PHONE_ZERO_RESTORED"};
  const Codes prefix = {"PHONE_PREFIX_CONVERTED"};
  const PhoneCase cases[] = {
      {"0912345678", "0912345678", none},
      {"0912.345.678", "0912345678", none},
      {"(+84) 912 345 678", "0912345678", none},
      {"84912345678", "0912345678", none},
      {"+84 0912 345 678", "0912345678", none},
      {"0084912345678", "0912345678", none},
      {"912345678", "0912345678", zero},
      {"845123456", "0845123456", zero},
      {"0255 3822 123", "02553822123", none},
      {"2553822123", "02553822123", zero},
      {"01681234567", "0381234567", prefix},
      {"+841681234567", "0381234567", prefix},
      {"0129 123 4567", "0821234567", prefix},
      {"01991234567", "0591234567", prefix},
      {"1681234567", "0381234567", {"PHONE_ZERO_RESTORED", "PHONE_PREFIX_CONVERTED"}},
  };
  for (const auto& [typed, number, findings] : cases) {
    const auto reading = parse_phone(typed);
    ASSERT_TRUE(reading) << typed;
    EXPECT_EQ(reading->number, number) << typed;
    EXPECT_EQ(codes(reading->findings), findings) << typed;
  }
}

TEST(Phone, OtherTextIsNotOne) {
  for (const char* typed : {"", "111", "09123456789", "091234567", "0612345678", "01611234567",
                            "0912345678; 0987654321", "không có", "025538221", "84"}) {
    const auto reading = parse_phone(typed, "E7");
    ASSERT_FALSE(reading) << typed;
    EXPECT_EQ(reading.error().type, &PHONE_INVALID);
    EXPECT_EQ(reading.error().field, "E7");
  }
}

TEST(IdentifierFailures, AreListedOnceEachInBothLanguages) {
  for (const auto* type : IDENTIFIER_FAILURES) {
    EXPECT_EQ(std::count(std::begin(IDENTIFIER_FAILURES), std::end(IDENTIFIER_FAILURES), type), 1) << type->id;
    EXPECT_FALSE(type->vi.empty() || type->en.empty() || type->source.empty()) << type->id;
  }
}

}  // namespace
}  // namespace mangnon::domain
