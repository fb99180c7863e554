#include "app/record_keeping.hpp"

#include <gtest/gtest.h>

#include "app/failures.hpp"
#include "domain/unit_data_for_test.hpp"

namespace mangnon::app {
namespace {

using domain::day;

base::Failures checked(const domain::FactChanges& changes, std::span<const std::string_view> fixed = {}) {
  return check_changes(domain::child_field_infos(), changes, fixed);
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(RecordKeeping, EveryFieldThatIsWrongIsTold) {
  const std::array<std::string_view, 1> fixed = {"presence"};
  const auto failures =
      checked({{"colour", "đỏ"}, {"presence", "left"}, {"grade", "ba"}, {"full_name", "Hồ Văn An"}}, fixed);
  ASSERT_EQ(failures.size(), 3U);
  EXPECT_EQ(failures[0].type, &FIELD_UNKNOWN);
  EXPECT_EQ(failures[1].type, &FIELD_FIXED);
  EXPECT_EQ(failures[2].type, &FIELD_MALFORMED);
  EXPECT_EQ(failures[2].field, "changes.grade");
}

TEST(RecordKeeping, LengthIsCountedInLettersNotInBytes) {
  EXPECT_TRUE(checked({{"note", repeated("ế", 2'000)}}).empty());
  const auto failures = checked({{"note", repeated("ế", 2'001)}});
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures[0].type, &TEXT_TOO_LONG);
}

TEST(RecordKeeping, TextThatIsNoUtf8IsMalformed) {
  const auto failures = checked({{"full_name", "H\xf5 An"}});
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures[0].type, &FIELD_MALFORMED);
}

TEST(RecordKeeping, TextIsKeptTrimmedAndNumbersInOneForm) {
  const domain::FactChanges expected = {
      {"full_name", "Hồ Văn An"}, {"id_number", "051210000017"}, {"school_status", "TH"}};
  EXPECT_EQ(tidy_changes({{"full_name", "  Hồ   Văn An "}, {"id_number", "51210000017"}, {"school_status", " TH "}}),
            expected);
}

TEST(RecordKeeping, OnlyANoteHasLines) {
  const domain::FactChanges expected = {{"school", "Trường Tiểu học số 2"}, {"note", "cần thăm lại\ngọi trước"}};
  EXPECT_EQ(tidy_changes({{"school", "Trường  Tiểu học\n số 2"}, {"note", " cần  thăm lại \r\n\r\ngọi trước\n"}}),
            expected);
}

// REG-2: what is typed as "Việt Nam" would else be a foreign country to the rules.
TEST(RecordKeeping, ANationalityHasOneForm) {
  for (const char* typed : {"Việt Nam", "viet nam", "VN", "vn", " VIỆT  NAM "})
    EXPECT_EQ(tidy_changes({{"nationality", typed}}).front().value, "VN") << typed;
  for (const char* typed : {"Chưa xác định", "không rõ", "UNKNOWN", "không quốc tịch"})
    EXPECT_EQ(tidy_changes({{"father_nationality", typed}}).front().value, "UNKNOWN") << typed;
  EXPECT_EQ(tidy_changes({{"mother_nationality", "Lào"}}).front().value, "Lào");
}

TEST(RecordKeeping, EachOfSeveralValuesStandsOnce) {
  const domain::FactChanges expected = {
      {"father_states", "ALIVE;AWAY:2018-01-01"}, {"disability_types", "1;4"}, {"mother_states", "??"}};
  EXPECT_EQ(
      tidy_changes(
          {{"father_states", "ALIVE;AWAY:2018-01-01;ALIVE"}, {"disability_types", "1;4;1"}, {"mother_states", "??"}}),
      expected);
}

TEST(RecordKeeping, WhatCannotBeReadIsLeftForTheChecksToName) {
  const domain::FactChanges expected = {{"id_number", "12 34"}};
  EXPECT_EQ(tidy_changes({{"id_number", " 12 34 "}}), expected);
}

TEST(RecordKeeping, AStaleChangeIsToldTheValueThatIsThereNow) {
  const auto failures = stale_failures({{"grade", "4"}, {"school", "Số 2"}}, {{"grade", "5"}});
  ASSERT_EQ(failures.size(), 2U);
  EXPECT_EQ(failures[0].field, "changes.grade");
  EXPECT_EQ(failures[0].params, (std::vector<std::string>{"grade", "5"}));
  EXPECT_EQ(failures[1].params, (std::vector<std::string>{"school", ""}));
  EXPECT_EQ(stale_failures({}, {}).front().field, "version");
}

TEST(RecordKeeping, ACodeIsOfItsListOnThatDate) {
  const auto lists =
      domain::CodeLists::load(domain::data_file("code_lists.csv"), domain::data_file("ethnic_groups.csv"));
  EXPECT_TRUE(check_list_codes(lists, {{"school_status", "BH"}, {"ethnicity", "19"}, {"residence", ""}, {"note", "BH"}},
                               day("2018-12-31"))
                  .empty());
  const auto failures = check_list_codes(lists, {{"school_status", "bh"}, {"living_with", "15"}}, day("2018-12-31"));
  ASSERT_EQ(failures.size(), 2U);
  EXPECT_EQ(failures[1].field, "changes.living_with");
}

TEST(RecordKeeping, NothingIsStatedBeforeTheRecordBegan) {
  EXPECT_TRUE(check_begun(day("2018-12-31"), day("2018-12-31")));
  const auto early = check_begun(day("2018-12-31"), day("2018-12-30"));
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().front().type, &DATE_BEFORE_RECORD);
}

domain::ChildHistory stay(std::initializer_list<std::pair<const char*, domain::Presence>> spans) {
  domain::ChildHistory history{.version = 1};
  for (const auto& [from, presence] : spans) {
    if (!history.spans.empty()) history.spans.back().valid.to = day(from);
    history.spans.push_back({.valid = {.from = day(from)}, .facts = {.presence = presence}});
  }
  return history;
}

TEST(RecordKeeping, AChildIsGoneSinceTheLastTimeItLeft) {
  using enum domain::Presence;
  EXPECT_EQ(left_on(stay({{"2018-01-01", present}})), std::nullopt);
  EXPECT_EQ(left_on(stay({{"2018-01-01", present}, {"2019-02-01", left}})), day("2019-02-01"));
  EXPECT_EQ(left_on(stay({{"2018-01-01", present}, {"2019-02-01", left}, {"2019-06-01", present}})), std::nullopt);
  EXPECT_EQ(left_on(stay({{"2018-01-01", present}, {"2019-02-01", left}, {"2019-03-01", dead}})), day("2019-02-01"));
}

TEST(RecordKeeping, AnAbsenceLastsUntilTheChildIsBack) {
  using enum domain::Presence;
  const auto away = absences(stay({{"2018-01-01", present},
                                   {"2018-03-01", left},
                                   {"2018-04-01", dead},
                                   {"2018-06-01", present},
                                   {"2019-02-01", left}}));
  const std::vector<base::Interval> expected = {{day("2018-03-01"), day("2018-06-01")}, {.from = day("2019-02-01")}};
  EXPECT_EQ(away, expected);
}

}  // namespace
}  // namespace mangnon::app
