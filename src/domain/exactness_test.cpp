#include "domain/exactness.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}
const base::Date ON = day("2018-12-31");

FactChanges news(const FactChanges& held, const FactChanges& stated, const std::vector<CoarseDay>& coarse = {}) {
  ChildFacts facts;
  for (const auto& each : held) EXPECT_TRUE(apply_change(facts, each));
  return keep_more_exact(facts, stated, coarse, ON);
}
std::string father(const char* held, const char* stated, const std::vector<CoarseDay>& coarse = {}) {
  return news({{"father_states", held}}, {{"father_states", stated}}, coarse).at(0).value;
}

// IMPORT-17
TEST(Exactness, AStateWithoutItsDayKeepsTheDayThatIsHeld) {
  EXPECT_EQ(father("DEAD:2017-03-02", "DEAD"), "DEAD:2017-03-02");
  EXPECT_EQ(father("AWAY:2018-01-01", "ALIVE;AWAY"), "ALIVE;AWAY:2018-01-01");
  EXPECT_EQ(father("AWAY:2018-01-01/2019-02-01", "AWAY"), "AWAY:2018-01-01/2019-02-01");
  EXPECT_EQ(father("AWAY:2018-01-01/2019-02-01", "AWAY:2018-01-01"), "AWAY:2018-01-01/2019-02-01");
  EXPECT_EQ(father("AWAY:2018-01-01/2018-12-31", "AWAY:/2018-12-31"), "AWAY:2018-01-01/2018-12-31");
}

TEST(Exactness, AnotherStateOrAnotherDayIsBelieved) {
  EXPECT_EQ(father("DEAD:2017-03-02", "ALIVE"), "ALIVE");
  EXPECT_EQ(father("DEAD:2017-03-02", "DEAD:2017-03-03"), "DEAD:2017-03-03");
  EXPECT_EQ(father("AWAY:2018-01-01", "AWAY:2018-01-01/2018-06-01"), "AWAY:2018-01-01/2018-06-01");
  EXPECT_EQ(father("AWAY:2017-01-01/2018-12-31", "AWAY"), "AWAY") << "away again: the old stay has ended";
  EXPECT_EQ(father("", "DEAD"), "DEAD");
}

TEST(Exactness, AYearAgreesWithADayOfThatYear) {
  const std::vector<CoarseDay> in_2017 = {{"father_states", day("2017-01-01"), BirthPrecision::year}};
  EXPECT_EQ(father("DEAD:2017-03-02", "DEAD:2017-01-01", in_2017), "DEAD:2017-03-02");
  EXPECT_EQ(father("DEAD:2016-03-02", "DEAD:2017-01-01", in_2017), "DEAD:2017-01-01");
  EXPECT_EQ(father("DEAD:2017-03-02", "DEAD:2017-01-01"), "DEAD:2017-01-01") << "the day was written";
}

TEST(Exactness, ABirthdayIsNotLostToItsYear) {
  const FactChanges year = {{"birth_date", "2010-01-01"}, {"birth_precision", "year"}, {"grade", "3"}};
  const std::vector<CoarseDay> coarse = {{"birth_date", day("2010-01-01"), BirthPrecision::year}};
  const FactChanges nothing_of_birth = {{"grade", "3"}};
  EXPECT_EQ(news({{"birth_date", "2010-05-06"}}, year, coarse), nothing_of_birth);
  EXPECT_EQ(news({{"birth_date", "2010-05-01"}, {"birth_precision", "month"}}, year, coarse), nothing_of_birth);
  EXPECT_EQ(news({{"birth_date", "2011-05-06"}}, year, coarse), year);
  EXPECT_EQ(news({{"birth_date", "2010-01-01"}, {"birth_precision", "year"}}, year, coarse), nothing_of_birth);
  const FactChanges month = {{"birth_date", "2010-05-01"}, {"birth_precision", "month"}};
  const std::vector<CoarseDay> in_may = {{"birth_date", day("2010-05-01"), BirthPrecision::month}};
  EXPECT_EQ(news({{"birth_date", "2010-01-01"}, {"birth_precision", "year"}}, month, in_may), month);
}

TEST(Exactness, SoIsAnyOtherDate) {
  const std::vector<CoarseDay> in_march = {{"school_left_on", day("2018-03-01"), BirthPrecision::month}};
  const FactChanges stated = {{"school_left_on", "2018-03-01"}};
  EXPECT_EQ(news({{"school_left_on", "2018-03-15"}}, stated, in_march), FactChanges{});
  EXPECT_EQ(news({{"school_left_on", "2018-04-15"}}, stated, in_march), stated);
  EXPECT_EQ(news({{"school_left_on", "2018-03-15"}}, stated), stated);
  EXPECT_EQ(news({}, stated, in_march), stated);
}

}  // namespace
}  // namespace mangnon::domain
