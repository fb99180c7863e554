// DUP-2 … DUP-5: what each difference says, one by one.
#include <gtest/gtest.h>

#include <algorithm>

#include "matching/roll.hpp"

namespace mangnon::matching {
namespace {

using domain::BirthPrecision;
using domain::Sex;

template <class Id>
Id id_of(std::string_view text) {
  return Id{base::make_named_uuid("matching test", text)};
}

Record child(std::string name) {
  return {.id = id_of<domain::ChildId>(name),
          .household = id_of<domain::HouseholdId>("h1"),
          .hamlet = id_of<domain::UnitId>("t1"),
          .full_name = std::move(name),
          .birth_date = base::Date::from_ymd(2014, 5, 6),
          .sex = Sex::female,
          .father_name = "Lê Văn Bình",
          .mother_name = "Hồ Thị Mỵ"};
}

Likeness compared(const Record& left, const Record& right) {
  Roll roll;
  roll.add(left);
  roll.add(right);
  const auto likeness = roll.compare(0, 1);
  EXPECT_EQ(likeness, roll.compare(1, 0));
  return likeness;
}
bool says(const Likeness& likeness, Reason reason) {
  return std::any_of(likeness.evidence.begin(), likeness.evidence.end(),
                     [&](const auto& each) { return each.reason == reason; });
}
Reason name_reason(std::string left, std::string right) {
  return compared(child(std::move(left)), child(std::move(right))).evidence.front().reason;
}

TEST(Names, AreTheSameHoweverTheyAreWritten) {
  for (const char* again : {"Lê Thị Thúy Hòa", "LÊ THỊ THUÝ HOÀ", "Lê  Thị Thuý Hoà", "Lee Thij Thusy Hoaf"})
    EXPECT_EQ(name_reason("Lê Thị Thúy Hòa", again), Reason::name_same) << again;
}

TEST(Names, AreAlikeWithoutMarksInAnotherOrderWithASlipOrAWordLess) {
  EXPECT_EQ(name_reason("Lê Thị Hòa", "Le Thi Hoa"), Reason::name_unmarked);
  EXPECT_EQ(name_reason("Lê Thị Hòa", "Hòa Lê Thị"), Reason::name_reordered);
  EXPECT_EQ(name_reason("Nguyễn Thị Hòa", "Nguyne Thị Hòa"), Reason::name_slip);
  EXPECT_EQ(name_reason("Lê Thị Hòa", "Lê Thi Hòa"), Reason::name_slip);
  EXPECT_EQ(name_reason("Lê Thị Thu Hòa", "Lê Thị Hòa"), Reason::name_word_left);
}

TEST(Names, OfAnotherGivenNameAreOtherNamesHoweverNear) {
  EXPECT_EQ(name_reason("Lê Thị Anh", "Lê Thị Ánh"), Reason::name_marks_differ);
  EXPECT_EQ(name_reason("Lê Thị Lan", "Lê Thị Loan"), Reason::name_near);
  EXPECT_EQ(name_reason("Lê Thị Lan", "Lê Thị Hoa"), Reason::name_other);
  EXPECT_EQ(name_reason("Lê Thị Lan", "Trần Văn Lan"), Reason::given_same);
}

TEST(Births, AreComparedByTheirNumbers) {
  const auto born = [](int year, int month, int day, BirthPrecision precision = BirthPrecision::day) {
    auto one = child("Lê Thị Hòa");
    one.birth_date = base::Date::from_ymd(year, month, day);
    one.birth_precision = precision;
    return one;
  };
  const auto reason = [&](const Record& other) { return compared(born(2014, 5, 6), other).evidence[1].reason; };
  EXPECT_EQ(reason(born(2014, 5, 6)), Reason::birth_same);
  EXPECT_EQ(reason(born(2014, 6, 5)), Reason::birth_swapped);
  EXPECT_EQ(reason(born(2014, 1, 1, BirthPrecision::year)), Reason::birth_year_only);
  EXPECT_EQ(reason(born(2014, 5, 16)), Reason::birth_near);
  EXPECT_EQ(reason(born(2013, 6, 16)), Reason::birth_other);
}

TEST(Likeness, TwoWithoutAHamletDoNotLiveInOne) {
  auto left = child("Lê Thị Hòa");
  auto right = child("Lê Thị Hòa");
  left.household = id_of<domain::HouseholdId>("h2");
  EXPECT_TRUE(says(compared(left, right), Reason::hamlet_same));
  left.hamlet = right.hamlet = {};
  EXPECT_FALSE(says(compared(left, right), Reason::hamlet_same));
}

TEST(Likeness, OneChildWrittenTwiceIsVeryMuchAlike) {
  auto again = child("Lê Thị Hoà");
  again.id = id_of<domain::ChildId>("again");
  EXPECT_EQ(compared(child("Lê Thị Hòa"), again).verdict, Verdict::certain);
}

TEST(Likeness, TwinsAndSiblingsAreNot) {
  for (const char* name : {"Lê Thị Hoa", "Lê Thị Hoàn", "Lê Văn Bảo", "Le Thi Hoa"}) {
    auto twin = child(name);
    EXPECT_NE(compared(child("Lê Thị Hòa"), twin).verdict, Verdict::certain) << name;
    if (twin.full_name == "Le Thi Hoa") continue;  // without marks it is the same name
    twin.birth_date = base::Date::from_ymd(2016, 7, 8);
    EXPECT_EQ(compared(child("Lê Thị Hòa"), twin).verdict, Verdict::different) << name;
  }
  EXPECT_TRUE(says(compared(child("Lê Thị Hòa"), child("Lê Thị Hoa")), Reason::twins));
}

TEST(Likeness, ANameAndADayProveNothingByThemselves) {
  auto stranger = child("Lê Thị Hòa");
  stranger.household = id_of<domain::HouseholdId>("h2");
  stranger.father_name = "Trần Văn Cường";
  stranger.mother_name = "Phạm Thị Đào";
  EXPECT_EQ(compared(child("Lê Thị Hòa"), stranger).verdict, Verdict::different);
  stranger.father_name.clear();
  stranger.mother_name.clear();
  const auto unknown = compared(child("Lê Thị Hòa"), stranger);
  EXPECT_TRUE(says(unknown, Reason::namesakes));
  EXPECT_EQ(unknown.verdict, Verdict::possible);
}

TEST(Likeness, AnotherIdNumberSpeaksAgainstAndTheSameFor) {
  auto left = child("Lê Thị Hòa");
  auto right = child("Lê Thị Hòa");
  right.id = id_of<domain::ChildId>("again");
  left.id_number = right.id_number = "051314000017";
  EXPECT_TRUE(says(compared(left, right), Reason::id_same));
  right.id_number = "051314000018";
  EXPECT_TRUE(says(compared(left, right), Reason::id_near));
  right.id_number = "051314999018";
  EXPECT_TRUE(says(compared(left, right), Reason::id_other));
  EXPECT_LT(compared(left, right).points, compared(left, child("Lê Thị Hòa")).points);
}

TEST(Roll, CountsAPairOnceThatIsMetInSeveralLargeBlocks) {
  Roll roll;
  // Of one name, one year, one mother and one father: more than a block in which every pair is compared.
  constexpr int MANY = 130;
  for (int i = 0; i < MANY; ++i) {
    auto record = child("Lê Thị Hòa");
    record.id = id_of<domain::ChildId>(std::to_string(i));
    roll.add(record);
  }
  const auto scan = roll.scan({.pairs = 100'000});
  EXPECT_EQ(scan.found, scan.pairs.size());
}

TEST(Roll, FindsEachPairOnceTheMostAlikeFirst) {
  Roll roll;
  auto first = child("Lê Thị Hòa");
  auto again = child("Lê Thị Hòa");
  again.id = id_of<domain::ChildId>("again");
  auto unmarked = child("Le Thi Hoa");
  unmarked.birth_date = base::Date::from_ymd(2014, 6, 5);
  for (const auto& record : {first, again, unmarked, child("Trần Văn Bảo")}) roll.add(record);
  const auto scan = roll.scan({});
  ASSERT_EQ(scan.pairs.size(), 3U);
  EXPECT_EQ(scan.found, 3U);
  EXPECT_EQ(scan.pairs[0].likeness.verdict, Verdict::certain);
  for (const auto& pair : scan.pairs) EXPECT_LT(pair.first, pair.second);
  EXPECT_EQ(roll.scan({.pairs = 1}).pairs.size(), 1U);
  EXPECT_EQ(roll.scan({.pairs = 1}).found, 3U);
  EXPECT_TRUE(roll.scan({}, [](int, int) { return false; }).cancelled);
  roll.add(again);
  EXPECT_EQ(roll.like_last().size(), 3U);
}

TEST(OneKeyApart, IsOneLetterMoreFewerOtherOrExchanged) {
  for (const auto& [left, right] :
       {std::pair{"hoa", "hoan"}, {"hoa", "ha"}, {"hoa", "hoe"}, {"hoa", "oha"}, {"hoa", "hao"}})
    EXPECT_TRUE(one_key_apart(left, right)) << left << right;
  for (const auto& [left, right] : {std::pair{"hoa", "hoa"}, {"hoa", "hoang"}, {"hoa", "aoh"}, {"", "ab"}})
    EXPECT_FALSE(one_key_apart(left, right)) << left << right;
}

}  // namespace
}  // namespace mangnon::matching
