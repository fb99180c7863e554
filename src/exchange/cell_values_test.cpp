#include "exchange/cell_values.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "exchange/failures.hpp"
#include "exchange/lists_for_test.hpp"

namespace mangnon::exchange {
namespace {

using testing::lists;

const DateRules RULES{.on = *base::parse_iso_date("2018-12-31")};

RawCell text(std::string value) {
  return {.kind = CellKind::text, .text = std::move(value)};
}
RawCell number(std::string value) {
  return {.kind = CellKind::number, .text = std::move(value)};
}

std::string date(const RawCell& cell) {
  const auto read = parse_date(cell, RULES);
  if (!read) return std::string(read.error().type->id);
  const char* precision = read->precision == DatePrecision::day     ? ""
                          : read->precision == DatePrecision::month ? " month"
                                                                    : " year";
  return base::format_iso(read->date) + precision;
}

TEST(DateCell, EveryWayOfWritingADayIsUnderstood) {
  for (const char* written : {"15/03/2012", "15/3/2012", "15-3-2012", "15.03.2012", "15/3/12", "2012-03-15",
                              "2012/3/15", "15032012", "20120315", "15 / 3 / 2012", "ngày 15 tháng 3 năm 2012",
                              "15/03/2012 00:00", "2012-03-15T00:00:00", " 15/03/2012 "})
    EXPECT_EQ(date(text(written)), "2012-03-15") << written;
}

TEST(DateCell, AMonthOrAYearKeepsItsPrecision) {
  EXPECT_EQ(date(text("03/2012")), "2012-03-01 month");
  EXPECT_EQ(date(text("2012-03")), "2012-03-01 month");
  EXPECT_EQ(date(text("00/03/2012")), "2012-03-01 month");
  EXPECT_EQ(date(text("2012")), "2012-01-01 year");
  EXPECT_EQ(date(number("2012")), "2012-01-01 year");
  EXPECT_EQ(date(text("năm 2012")), "2012-01-01 year");
  EXPECT_EQ(date(text("00/00/2012")), "2012-01-01 year");
}

TEST(DateCell, ATwoDigitYearIsOfThisCenturyUpToTheReferenceYear) {
  EXPECT_EQ(date(text("1/2/18")), "2018-02-01");
  EXPECT_EQ(date(text("1/2/19")), "1919-02-01");
}

TEST(DateCell, SerialNumbersCountFromTheEpochOfTheWorkbook) {
  EXPECT_EQ(date(number("40983")), "2012-03-15");
  EXPECT_EQ(date(number("40983.75")), "2012-03-15");
  EXPECT_EQ(date(number("4.0983E4")), "2012-03-15");
  EXPECT_EQ(date({.kind = CellKind::date, .text = "39521", .epoch_1904 = true}), "2012-03-15");
  EXPECT_EQ(date({.kind = CellKind::date, .text = "2012-03-15"}), "2012-03-15");
  EXPECT_EQ(date(text("40983")), "CELL_DATE_UNREADABLE") << "text is not a serial number";
}

TEST(DateCell, DaysThatDoNotExistAreToldApartFromWhatIsNoDate) {
  EXPECT_EQ(date(text("31/02/2012")), "CELL_DATE_IMPOSSIBLE");
  EXPECT_EQ(date(text("29/02/2011")), "CELL_DATE_IMPOSSIBLE");
  EXPECT_EQ(date(text("29/02/2012")), "2012-02-29");
  EXPECT_EQ(date(text("03/25/2012")), "CELL_DATE_IMPOSSIBLE");
  EXPECT_EQ(date(text("13/2012")), "CELL_DATE_IMPOSSIBLE");
  for (const char* written : {"", "không rõ", "15/3", "15/3/201", "15/3/3012", "1/1/1/2012", "khoảng 2012", "12",
                              "99999999999999999999", "1e999", "-5"})
    EXPECT_EQ(date(text(written)), "CELL_DATE_UNREADABLE") << written;
}

RC_GTEST_PROP(DateCellLaw, ADayWrittenTheVietnameseWayReadsBackAsItself, ()) {
  const auto day = base::Date::from_days(*rc::gen::inRange(-25'000, 47'000));
  const auto read = parse_date_text(base::format_vi(day), RULES);
  RC_ASSERT(read);
  RC_ASSERT(read->date == day);
  const auto serial = parse_date(number(std::to_string(day.days() + 25'569)), RULES);
  if (day.days() + 25'569 >= 10'000) RC_ASSERT(serial->date == day);
}

RC_GTEST_PROP(CellLaw, NoTextStopsAParser, (const std::string& anything)) {
  (void)parse_date(text(anything), RULES);
  (void)parse_number(text(anything), {.least = 0, .most = 10});
  (void)parse_grade(text(anything));
  (void)parse_digits(text(anything));
  (void)parse_parent_states(anything, lists(), RULES);
  (void)parse_supports(anything, lists(), RULES);
  (void)parse_circumstances(anything, lists(), RULES);
  (void)parse_text(anything, 80);
}

TEST(NumberCell, WholeNumbersWithinTheRangeAreTaken) {
  const NumberRange range{.least = 1, .most = 12};
  EXPECT_EQ(parse_number(text("1"), range), 1);
  EXPECT_EQ(parse_number(number("12"), range), 12);
  EXPECT_EQ(parse_number(text("012.2"), range), 12) << "the second sheet of household 12";
  EXPECT_EQ(parse_number(text("0"), range).error().type, &CELL_NUMBER_UNREADABLE);
  EXPECT_EQ(parse_number(text("13"), range).error().params, (std::vector<std::string>{"1", "12"}));
  EXPECT_EQ(parse_number(text("nhiều"), range).error().type, &CELL_NUMBER_UNREADABLE);
}

TEST(GradeCell, TheNumberOfTheClassIsTakenAndKindergartenHasNone) {
  for (const char* written : {"5", "Lớp 5", "lop 5A", "5A2", "5/1"})
    EXPECT_EQ(*parse_grade(text(written)), 5) << written;
  EXPECT_EQ(*parse_grade(text("10A1")), 10);
  EXPECT_EQ(*parse_grade(number("12")), 12);
  EXPECT_FALSE(parse_grade(text("Lá 1"))->has_value());
  EXPECT_EQ(parse_grade(text("13")).error().type, &CELL_NUMBER_UNREADABLE);
  EXPECT_EQ(parse_grade(text("0")).error().type, &CELL_NUMBER_UNREADABLE);
  EXPECT_EQ(parse_grade(text("2018-2019")).error().type, &CELL_NUMBER_UNREADABLE);
}

TEST(DigitsCell, LostZerosAreLeftToTheDomainButLostDigitsAreRefused) {
  EXPECT_EQ(*parse_digits(text("020216123456")), "020216123456");
  EXPECT_EQ(*parse_digits(text("'020 216 123.456")), "020216123456");
  EXPECT_EQ(*parse_digits(number("20216123456")), "20216123456");
  EXPECT_EQ(*parse_digits(number("2.0216123456E10")), "20216123456");
  EXPECT_EQ(*parse_digits(text("51316123456.0")), "51316123456") << "as a program writes a number into a .csv";
  EXPECT_EQ(*parse_digits(text("020.216.123.450")), "020216123450");
  EXPECT_EQ(*parse_digits(text("020.216.0")), "0202160");
  EXPECT_EQ(*parse_digits(text("DT2510123456789")), "DT2510123456789");
  EXPECT_EQ(parse_digits(text("2.02E+10")).error().type, &CELL_NUMBER_SCIENTIFIC);
  EXPECT_EQ(parse_digits(text("2,02E+10")).error().type, &CELL_NUMBER_SCIENTIFIC);
  EXPECT_EQ(parse_digits(number("12.5")).error().type, &CELL_NUMBER_SCIENTIFIC);
}

TEST(YesNoCell, TicksLettersAndWordsAgree) {
  for (const char* yes : {"C", "có", "X", "x", "1", "Có"})
    EXPECT_EQ(parse_yes_no(text(yes), lists(), RULES.on), true) << yes;
  for (const char* no : {"K", "không", "Khong", "0", "chưa"})
    EXPECT_EQ(parse_yes_no(text(no), lists(), RULES.on), false) << no;
  EXPECT_EQ(parse_yes_no(text("?"), lists(), RULES.on).error().type, &CELL_VALUE_UNKNOWN);
}

TEST(ParentCellTest, StatesMayStandTogetherWithTheirDates) {
  const auto cell = parse_parent_states("Còn sống; Đi làm ăn xa từ 01/03/2018", lists(), RULES);
  ASSERT_TRUE(cell);
  ASSERT_EQ(cell->states.size(), 2U);
  EXPECT_EQ(cell->states[0].code, "ALIVE");
  EXPECT_EQ(cell->states[1].code, "AWAY");
  EXPECT_EQ(base::format_iso(cell->states[1].since->date), "2018-03-01");
  EXPECT_FALSE(cell->divorced);
}

TEST(ParentCellTest, DeathsAndDivorcesAreReadInTheWordsOfPeople) {
  const auto dead = parse_parent_states("Mất năm 2015", lists(), RULES);
  ASSERT_TRUE(dead);
  EXPECT_EQ(dead->states[0].code, "DEAD");
  EXPECT_EQ(dead->states[0].since->precision, DatePrecision::year);
  EXPECT_EQ(parse_parent_states("đã chết (02/2016)", lists(), RULES)->states[0].since->precision, DatePrecision::month);
  EXPECT_EQ(parse_parent_states("cai nghien bat buoc", lists(), RULES)->states[0].code, "DETAINED");
  const auto divorced = parse_parent_states("Còn sống, Ly hôn", lists(), RULES);
  ASSERT_TRUE(divorced);
  EXPECT_TRUE(divorced->divorced);
  EXPECT_EQ(divorced->states[0].code, "ALIVE");
  EXPECT_EQ(divorced->divorced_on, std::nullopt);
  const auto in_2016 = parse_parent_states("Còn sống; Ly hôn 2016", lists(), RULES);
  ASSERT_TRUE(in_2016);
  EXPECT_TRUE(in_2016->divorced);
  EXPECT_EQ(in_2016->divorced_on, (ImportedDate{*base::parse_iso_date("2016-01-01"), DatePrecision::year}));
  EXPECT_EQ(parse_parent_states("Ly hôn ngày 05/06/2016", lists(), RULES)->divorced_on,
            (ImportedDate{*base::parse_iso_date("2016-06-05")}));
}

TEST(ParentCellTest, WhatIsNoStateIsRefusedWithTheListOfStates) {
  const auto refused = parse_parent_states("bận", lists(), RULES);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().type, &CELL_VALUE_UNKNOWN);
  EXPECT_NE(refused.error().params[0].find("Đi làm ăn xa"), std::string::npos);
  EXPECT_EQ(parse_parent_states("Đi làm ăn xa từ 31/02/2018", lists(), RULES).error().type, &CELL_DATE_IMPOSSIBLE);
}

TEST(CircumstanceCell, CodesAndGroupNamesAreReadInAnyForm) {
  using Codes = std::vector<std::string>;
  EXPECT_EQ(*parse_circumstances("S04.2;S13.1", lists(), RULES), (Codes{"S04.2", "S13.1"}));
  EXPECT_EQ(*parse_circumstances(" s4.2 ; s 13.1 ", lists(), RULES), (Codes{"S04.2", "S13.1"}));
  EXPECT_EQ(*parse_circumstances("S04.2, S13.1 R06", lists(), RULES), (Codes{"S04.2", "S13.1", "R06"}));
  EXPECT_EQ(*parse_circumstances("o02.5", lists(), RULES), (Codes{"O02.05"}));
  EXPECT_EQ(*parse_circumstances("S04 - Trẻ em khuyết tật", lists(), RULES), (Codes{"S04"}));
  EXPECT_EQ(*parse_circumstances("tre em khuyet tat; S04", lists(), RULES), (Codes{"S04"})) << "once";
  EXPECT_EQ(*parse_circumstances("Không", lists(), RULES), (Codes{}));
  for (const char* wrong : {"S99", "có", "Khác", "S04.2;abc", "N01"})
    EXPECT_EQ(parse_circumstances(wrong, lists(), RULES).error().type, &CELL_CODE_UNKNOWN) << wrong;
}

// CIRC-13
TEST(CircumstanceCell, AGroupIsNamedAsItWasOnTheDate) {
  using Codes = std::vector<std::string>;
  auto book = lists();
  book.by_name[std::string(CIRCUMSTANCE)] = {};
  const base::Interval now{.from = *base::parse_iso_date("2017-06-01")};
  const base::Interval then{.from = *base::parse_iso_date("2005-01-01"), .to = now.from};
  add_codebook(book, {{"S07", "Trẻ em nghiện ma túy", "drugs", now},
                      {"H09", "Nghiện ma túy", "drugs then", then},
                      {"R03", "Trẻ em ốm", "e", now},
                      {"R04", "Trẻ em ốm", "f", now}});
  const auto read = [&](const char* text, const char* on) {
    return parse_circumstances(text, book, {.on = *base::parse_iso_date(on)});
  };
  EXPECT_EQ(*read("Nghiện ma túy", "2016-12-31"), (Codes{"H09"}));
  EXPECT_EQ(*read("Nghiện ma túy", "2018-12-31"), (Codes{"S07"}));
  EXPECT_EQ(*read("nghien ma tuy; S07", "2018-12-31"), (Codes{"S07"}));
  EXPECT_EQ(*read("H09", "2016-12-31"), (Codes{"H09"}));
  EXPECT_EQ(read("Trẻ em ốm", "2018-12-31").error().type, &CELL_CODE_UNKNOWN) << "fits two codes";
}

TEST(SupportCell, KindsMayCarryTheirMonth) {
  const auto supports = parse_supports("Trợ cấp hàng tháng 09/2018; Y1; G2 2017; Học bổng", lists(), RULES);
  ASSERT_TRUE(supports);
  ASSERT_EQ(supports->size(), 4U);
  EXPECT_EQ((*supports)[0].code, "X1");
  EXPECT_EQ((*supports)[0].on->precision, DatePrecision::month);
  EXPECT_EQ((*supports)[1], (ImportedSupport{.code = "Y1"}));
  EXPECT_EQ((*supports)[2].on->precision, DatePrecision::year);
  EXPECT_EQ((*supports)[3].code, "G2");
  EXPECT_TRUE(parse_supports("Không", lists(), RULES)->empty());
  EXPECT_EQ((*parse_supports("Có", lists(), RULES))[0].code, "KHAC");  // a tick says that there was one, not which
}

TEST(SetCell, ANameThatHoldsACommaIsOneValue) {
  const auto& types = lists().get("DISABILITY_TYPE");
  using Codes = std::vector<std::string>;
  EXPECT_EQ(*parse_code_set("Nghe, nói", types, lists(), RULES.on), (Codes{"2"}));
  EXPECT_EQ(*parse_code_set("vận động; Nghe, nói", types, lists(), RULES.on), (Codes{"1", "2"}));
  EXPECT_EQ(*parse_code_set("Vận động, Trí tuệ", types, lists(), RULES.on), (Codes{"1", "5"}));
  EXPECT_EQ(*parse_code_set("1;5", types, lists(), RULES.on), (Codes{"1", "5"}));
  EXPECT_FALSE(parse_code_set("7", types, lists(), RULES.on));
}

TEST(TextCell, IsComposedOnOneLineAndBounded) {
  EXPECT_EQ(*parse_text("  Nguye\xCC\x82\xCC\x83n \n  Thi\xCC\xA3 ", 80), "Nguyễn Thị");
  EXPECT_EQ(*parse_text("ẠẠẠ", 3), "ẠẠẠ");
  EXPECT_EQ(parse_text("ẠẠẠẠ", 3).error().type, &CELL_TEXT_TOO_LONG);
  EXPECT_EQ(parse_text("a\xEF\xBF\xBD", 80).error().type, &CELL_TEXT_BROKEN);
}

}  // namespace
}  // namespace mangnon::exchange
