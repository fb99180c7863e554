#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "base/csv.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "base/sensitive.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"

namespace mangnon::base {
namespace {

Date day(const char* iso) {
  return *parse_iso_date(iso);
}

TEST(Date, ThereIsNo31February) {
  EXPECT_FALSE(Date::from_ymd(2020, 2, 31));
  EXPECT_FALSE(parse_iso_date("2020-02-31"));
  EXPECT_TRUE(parse_iso_date("2020-02-29"));
  EXPECT_FALSE(parse_iso_date("2019-02-29"));
}

TEST(Date, AnAgeIsCompletedOnTheBirthdayNotTheDayBefore) {
  EXPECT_EQ(completed_years(day("2002-12-31"), day("2018-12-30")), 15);
  EXPECT_EQ(completed_years(day("2002-12-31"), day("2018-12-31")), 16);
}

TEST(Date, ALeapDayChildCompletesAYearOnTheFirstOfMarch) {
  EXPECT_EQ(completed_years(day("2004-02-29"), day("2020-02-28")), 15);
  EXPECT_EQ(completed_years(day("2004-02-29"), day("2019-02-28")), 14);
  EXPECT_EQ(completed_years(day("2004-02-29"), day("2019-03-01")), 15);
  EXPECT_EQ(birthday(day("2004-02-29"), 15), day("2019-03-01"));
  EXPECT_EQ(birthday(day("2004-02-29"), 16), day("2020-02-29"));
  EXPECT_EQ(birthday(day("2984-02-29"), 16).year(), 3000) << "beyond the years that can be written";
}

TEST(Date, AgeAndBirthdayAgreeForEveryDay) {
  for (auto birth = day("2000-01-01"); birth < day("2005-01-01"); birth = birth.plus_days(1)) {
    const auto sixteen = birthday(birth, 16);
    EXPECT_EQ(completed_years(birth, sixteen), 16) << format_iso(birth);
    EXPECT_EQ(completed_years(birth, sixteen.plus_days(-1)), 15) << format_iso(birth);
  }
}

TEST(Date, SixMonthsAfterTheLastOfAugustIsTheLastOfFebruary) {
  EXPECT_EQ(format_iso(day("2018-08-31").plus_months(6)), "2019-02-28");
  EXPECT_EQ(format_vi(day("2018-08-31")), "31/08/2018");
  EXPECT_EQ(format_iso(FOREVER), "");
}

TEST(Moment, TextAndValueAgree) {
  const auto moment = parse_moment("2018-12-31T23:30:00.000001Z");
  ASSERT_TRUE(moment);
  EXPECT_EQ(format_moment(*moment), "2018-12-31T23:30:00.000001Z");
  EXPECT_EQ(format_iso(date_in_viet_nam(*moment)), "2019-01-01");
  EXPECT_EQ(format_moment(*parse_moment("1969-12-31T23:59:59Z")), "1969-12-31T23:59:59.000000Z");
  EXPECT_FALSE(parse_moment("2018-12-31 23:30:00"));
  EXPECT_EQ(format_moment(start_of_day_in_viet_nam(day("2019-01-01"))), "2018-12-31T17:00:00.000000Z");
}

TEST(Uuid, TextAndValueAgreeAndTimeOrders) {
  const auto a = make_uuid7(1'000'000, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  const auto b = make_uuid7(1'000'001, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  EXPECT_LT(a, b);
  EXPECT_EQ(parse_uuid(format_uuid(a)), a);
  EXPECT_EQ(format_uuid(a)[14], '7');
  EXPECT_FALSE(parse_uuid("0190a7c4-0000-7000-8000-00000000000g"));
  EXPECT_EQ(make_named_uuid("unit", "51"), make_named_uuid("unit", "51"));
  EXPECT_NE(make_named_uuid("unit", "51"), make_named_uuid("unit", "52"));
}

TEST(Text, TrimsNoBreakSpacesAndBom) {
  EXPECT_EQ(trim("\xEF\xBB\xBF\xC2\xA0 Lan\t\n"), "Lan");
  EXPECT_EQ(split("a;;b", ';').size(), 3U);
  EXPECT_TRUE(is_utf8("Nguyễn Thị"));
  EXPECT_FALSE(is_utf8("Nguy\xD4n"));
  EXPECT_FALSE(is_utf8("\xC0\x80"));
}

TEST(Csv, QuotesCommasAndLineBreaks) {
  const auto table = parse_csv("a,b\n\"x, \"\"y\"\"\",\"1\n2\"\n\nshort\n");
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0][0], "x, \"y\"");
  EXPECT_EQ(table.rows[0][1], "1\n2");
  EXPECT_EQ(table.rows[1][1], "");
  EXPECT_EQ(table.column("b"), 1U);
}

TEST(Failure, FillsParametersInBothLanguages) {
  static constexpr FailureType TYPE{"T", FailureKind::invalid, Level::error, "Ô {0} sai: {1}", "Cell {0} is wrong: {1}",
                                    ""};
  const Failure failure{&TYPE, "A1", {"A1", "x"}};
  EXPECT_EQ(message_of(failure, Lang::vi), "Ô A1 sai: x");
  EXPECT_EQ(message_of(failure, Lang::en), "Cell A1 is wrong: x");
}

TEST(Sensitive, CanBeComparedButNotFormatted) {
  EXPECT_EQ(Sensitive<std::string>("Lan"), Sensitive<std::string>("Lan"));
  EXPECT_FALSE(fmt::is_formattable<Sensitive<std::string>>::value);
}

TEST(SeededRandom, TheSameSeedGivesTheSameNumbers) {
  SeededRandom a(7);
  SeededRandom b(7);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(a.next(), b.next());
}

}  // namespace
}  // namespace mangnon::base
