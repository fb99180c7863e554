#include "domain/field_codec.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <limits>

namespace mangnon::domain {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

template <class Value>
std::optional<Value> decoded(std::string_view text) {
  Value value{};
  if (!decode_fact(text, value)) return std::nullopt;
  return value;
}

// What a text that is not of the form leaves behind.
template <class Value>
Value after_refusal(std::string_view text, Value value) {
  EXPECT_FALSE(decode_fact(text, value)) << text;
  return value;
}

TEST(FieldCodec, AbsentIsEmptyTextAndBackAgain) {
  EXPECT_EQ(encode_fact(std::optional<int>()), "");
  EXPECT_EQ(encode_fact(std::optional<bool>()), "");
  EXPECT_EQ(encode_fact(std::optional<base::Date>()), "");
  EXPECT_EQ(encode_fact(std::optional<Sex>()), "");
  EXPECT_EQ(encode_fact(HouseholdId{}), "");
  EXPECT_EQ(encode_fact(ParentStates{}), "");
  EXPECT_EQ(encode_fact(DisabilityTypes{}), "");
  std::optional<int> number = 5;
  std::optional<bool> flag = false;
  std::optional<base::Date> date = day("2018-12-31");
  std::optional<Sex> sex = Sex::female;
  ParentStates states = {{.status = ParentStatus::dead}};
  DisabilityTypes types = {1};
  EXPECT_TRUE(decode_fact("", number) && decode_fact("", flag) && decode_fact("", date) && decode_fact("", sex));
  EXPECT_TRUE(decode_fact("", states) && decode_fact("", types));
  EXPECT_FALSE(number || flag || date || sex);
  EXPECT_TRUE(states.empty() && types.empty());
}

TEST(FieldCodec, NoIsAValueOfItsOwn) {
  EXPECT_EQ(encode_fact(std::optional<bool>(false)), "no");
  EXPECT_EQ(decoded<std::optional<bool>>("no"), std::optional<bool>(false));
  EXPECT_EQ(decoded<std::optional<bool>>("yes"), std::optional<bool>(true));
  EXPECT_EQ(after_refusal("Yes", std::optional<bool>(true)), std::optional<bool>(true));
  EXPECT_EQ(after_refusal("1", std::optional<bool>(false)), std::optional<bool>(false));
}

TEST(FieldCodec, ANumberIsDigitsAlone) {
  EXPECT_EQ(decoded<std::optional<int>>("12"), std::optional<int>(12));
  EXPECT_EQ(decoded<std::optional<int>>("-1"), std::optional<int>(-1));
  for (const auto* text : {" 12", "12 ", "+12", "12.0", "1e3", "0x10", "2147483648", "mười"})
    EXPECT_EQ(after_refusal(text, std::optional<int>(7)), std::optional<int>(7));
}

TEST(FieldCodec, ADateIsADayThatExists) {
  EXPECT_EQ(encode_fact(std::optional(day("2018-12-31"))), "2018-12-31");
  EXPECT_EQ(decoded<std::optional<base::Date>>("2020-02-29"), std::optional(day("2020-02-29")));
  for (const auto* text : {"2019-02-29", "31/12/2018", "2018-12-31 ", "2018-1-1", "0099-01-01"})
    EXPECT_EQ(after_refusal(text, std::optional(day("2018-12-31"))), std::optional(day("2018-12-31")));
}

TEST(FieldCodec, AParentMayHoldSeveralStatesWithAndWithoutADay) {
  const ParentStates states = {{ParentStatus::dead, day("2017-03-02")}, {ParentStatus::away, std::nullopt}};
  EXPECT_EQ(encode_fact(states), "DEAD:2017-03-02;AWAY");
  EXPECT_EQ(decoded<ParentStates>("DEAD:2017-03-02;AWAY"), states);
  for (const auto* text : {"dead", "DEAD:", "DEAD:31/12/2018", "DEAD;", ";DEAD", "DEAD;;AWAY", "DEAD:2017-02-30"})
    EXPECT_EQ(after_refusal(text, states), states);
}

TEST(FieldCodec, TypesOfDisabilityAreOneToSix) {
  EXPECT_EQ(encode_fact(DisabilityTypes{1, 4}), "1;4");
  EXPECT_EQ(decoded<DisabilityTypes>("1;6"), (DisabilityTypes{1, 6}));
  for (const auto* text : {"0", "7", "1;", "1,4", "1; 4"})
    EXPECT_EQ(after_refusal(text, DisabilityTypes{2}), DisabilityTypes{2});
}

TEST(FieldCodec, ACodeIsOneOfItsWordsAsWritten) {
  EXPECT_EQ(decoded<std::optional<Sex>>("female"), std::optional<Sex>(Sex::female));
  EXPECT_EQ(after_refusal("Female", std::optional<Sex>(Sex::male)), std::optional<Sex>(Sex::male));
  EXPECT_EQ(decoded<std::optional<Poverty>>("NEAR_POOR"), std::optional<Poverty>(Poverty::near_poor));
}

TEST(FieldCodec, PresenceIsAlwaysStated) {
  EXPECT_EQ(decoded<Presence>("left"), Presence::left);
  EXPECT_EQ(after_refusal("", Presence::dead), Presence::dead);
}

TEST(FieldCodec, AnIdIsAWholeUuid) {
  const HouseholdId id{base::make_named_uuid("household", "1")};
  EXPECT_EQ(decoded<HouseholdId>(encode_fact(id)), id);
  EXPECT_EQ(decoded<HouseholdId>(""), HouseholdId{});
  EXPECT_EQ(after_refusal(encode_fact(id).substr(1), id), id);
}

TEST(FieldCodec, EveryValueOfEveryKindComesBack) {
  EXPECT_TRUE(rc::check([] {
    const auto number = *rc::gen::inRange(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    RC_ASSERT(decoded<std::optional<int>>(encode_fact(std::optional(number))) == std::optional(number));
    const auto on = day("1800-01-01").plus_days(*rc::gen::inRange(0, 400'000));
    RC_ASSERT(decoded<std::optional<base::Date>>(encode_fact(std::optional(on))) == std::optional(on));
    const auto text = *rc::gen::arbitrary<std::string>();
    RC_ASSERT(decoded<SensitiveText>(encode_fact(SensitiveText(text)))->reveal() == text);
  }));
  for (const auto& word : PARENT_STATUS_WORDS) {
    const ParentStates states = {{word.value, day("2018-01-01")}};
    EXPECT_EQ(decoded<ParentStates>(encode_fact(states)), states);
  }
}

TEST(FieldCodec, AParentsStateMayEnd) {
  const ParentStates states = {{ParentStatus::away, day("2018-01-10"), day("2018-12-01")},
                               {ParentStatus::detained, std::nullopt, day("2019-05-01")},
                               {ParentStatus::dead, day("2019-06-01")}};
  const std::string text = "AWAY:2018-01-10/2018-12-01;DETAINED:/2019-05-01;DEAD:2019-06-01";
  EXPECT_EQ(encode_fact(states), text);
  ParentStates read;
  ASSERT_TRUE(decode_fact(text, read));
  EXPECT_EQ(read, states);
  for (const auto* wrong : {"AWAY:", "AWAY:/", "AWAY:2018-01-10/", "AWAY:2018-01-10/2018-01-10", "AWAY:x/2018-01-10"})
    EXPECT_FALSE(decode_fact(wrong, read)) << wrong;
}

}  // namespace
}  // namespace mangnon::domain
