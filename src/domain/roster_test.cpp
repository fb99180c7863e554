// ROSTER-3 … ROSTER-5: who may be listed, until when a line holds, and how many are too few.
#include "domain/roster.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

const base::Date FIRST = *base::Date::from_ymd(2018, 8, 1);
const UnitId NORTH{base::make_named_uuid("unit", "north")};
const UnitId SOUTH{base::make_named_uuid("unit", "south")};

RosterEntry person(std::string name, std::vector<UnitId> area = {}) {
  return {.id = {base::make_named_uuid("entry", name)},
          .facts = {{.from = FIRST,
                     .name = SensitiveText(name),
                     .birth_year = 1985,
                     .phone = SensitiveText("0900 000 001"),
                     .area = std::move(area)}}};
}

std::string codes(const base::Failures& found) {
  std::string text;
  for (const auto& each : found) text += (text.empty() ? "" : " ") + std::string(each.type->id) + "@" + each.field;
  return text;
}

RosterEntry ended(RosterEntry entry, base::Date on, RosterLeaving reason = RosterLeaving::left) {
  entry.ended = RosterEnd{.on = on, .reason = reason};
  return entry;
}

TEST(Roster, ALineHoldsUntilTheNextOne) {
  auto entry = person("Mai");
  auto later = entry.facts.front();
  later.from = FIRST.plus_days(10);
  entry.facts.push_back(later);
  entry = ended(entry, FIRST.plus_days(20));
  EXPECT_EQ(entry.on(FIRST.plus_days(-1)), nullptr);
  EXPECT_EQ(entry.on(FIRST), &entry.facts[0]);
  EXPECT_EQ(entry.on(FIRST.plus_days(9)), &entry.facts[0]);
  EXPECT_EQ(entry.on(FIRST.plus_days(10)), &entry.facts[1]);
  EXPECT_EQ(entry.on(FIRST.plus_days(19)), &entry.facts[1]);
  EXPECT_EQ(entry.on(FIRST.plus_days(20)), nullptr);
  EXPECT_EQ(entry.version(), 3);
}

TEST(Roster, AgeAndTelephoneAreSensible) {
  auto entry = person("Mai");
  const auto with = [&](int year, const char* phone) {
    entry.facts[0].birth_year = year;
    entry.facts[0].phone = SensitiveText(phone);
    return codes(check_roster(entry, {}));
  };
  EXPECT_EQ(with(2003, ""), "");
  EXPECT_EQ(with(2004, ""), "ROSTER_BIRTH_YEAR@birth_year");
  EXPECT_EQ(with(1918, "+84 900.000.001"), "");
  EXPECT_EQ(with(1917, "12345678"), "ROSTER_BIRTH_YEAR@birth_year");
  EXPECT_EQ(with(1985, "1234567"), "ROSTER_PHONE@phone");
  EXPECT_EQ(with(1985, "123456789012345"), "");
  EXPECT_EQ(with(1985, "1234567890123456"), "ROSTER_PHONE@phone");
  EXPECT_EQ(with(1985, "gọi buổi tối 0900000001"), "ROSTER_PHONE@phone");
  EXPECT_EQ(with(1985, "84+900000001"), "ROSTER_PHONE@phone");
  entry.facts[0].birth_year.reset();
  entry.facts[0].phone = SensitiveText("");
  EXPECT_EQ(codes(check_roster(entry, {})), "");
}

TEST(Roster, NobodyIsListedTwiceAtOneTime) {
  const std::vector others = {person("Hồ Thị Mai")};
  auto again = person("ho thi mai");
  EXPECT_EQ(codes(check_roster(again, others)), "ROSTER_LISTED_TWICE@name");
  again.facts[0].birth_year = 1986;
  EXPECT_EQ(codes(check_roster(again, others)), "");
  again.facts[0].birth_year = 1985;
  EXPECT_EQ(codes(check_roster(again, std::vector{ended(others[0], FIRST)})), "");
  EXPECT_EQ(codes(check_roster(again, std::vector{ended(others[0], FIRST.plus_days(1))})), "ROSTER_LISTED_TWICE@name");
  EXPECT_EQ(codes(check_roster(again, std::vector{ended(others[0], FIRST.plus_days(1), RosterLeaving::mistake)})), "");
  EXPECT_EQ(codes(check_roster(others[0], others)), "");
}

TEST(Roster, NoDayLiesBeforeTheOneBefore) {
  auto entry = person("Mai");
  EXPECT_EQ(codes(check_roster_end(entry, FIRST)), "");
  EXPECT_EQ(codes(check_roster_end(entry, FIRST.plus_days(-1))), "ROSTER_DAY_TOO_EARLY@on");
  auto later = entry.facts.front();
  later.from = FIRST.plus_days(-1);
  entry.facts.push_back(later);
  EXPECT_EQ(codes(check_roster(entry, {})), "ROSTER_DAY_TOO_EARLY@from");
  entry.facts.back().from = FIRST;
  EXPECT_EQ(codes(check_roster(entry, {})), "");
}

TEST(RosterRules, TwoInACommune) {
  const std::vector hamlets = {NORTH, SOUTH};
  auto officer = person("Ba");
  officer.facts[0].kind = RosterKind::officer;
  std::vector entries = {person("Mai"), officer, ended(person("Cúc"), FIRST.plus_days(5), RosterLeaving::mistake)};
  const auto count = [&](base::Date on) { return count_roster(RosterRule::two_per_commune, entries, hamlets, on); };
  EXPECT_EQ(count(FIRST), (RosterCount{.people = 1, .missing = 1}));
  EXPECT_EQ(count(FIRST.plus_days(-1)), (RosterCount{.missing = 2}));
  entries.push_back(person("Lan"));
  EXPECT_EQ(count(FIRST), (RosterCount{.people = 2}));
  entries.push_back(person("Đào"));
  EXPECT_EQ(count(FIRST), (RosterCount{.people = 3, .extra = 1}));
  EXPECT_EQ(count_roster(RosterRule::free, entries, hamlets, FIRST), (RosterCount{.people = 3}));
}

TEST(RosterRules, OneInEachHamlet) {
  const std::vector hamlets = {NORTH, SOUTH};
  std::vector entries = {person("Mai", {NORTH})};
  const auto count = [&] { return count_roster(RosterRule::one_per_hamlet, entries, hamlets, FIRST); };
  EXPECT_EQ(count(), (RosterCount{.people = 1, .missing = 1, .without = {SOUTH}}));
  entries.push_back(person("Lan", {NORTH, SOUTH}));
  EXPECT_EQ(count(), (RosterCount{.people = 2, .extra = 1}));
  entries = {person("Đào")};  // of the whole commune
  EXPECT_EQ(count(), (RosterCount{.people = 1}));
}

}  // namespace
}  // namespace mangnon::domain
