// TRAINING-2 … TRAINING-6: the days, the hour, whom one invites, what is marked, and who is trained by it.
#include "domain/training.hpp"

#include <gtest/gtest.h>

#include "domain/training_failures.hpp"

namespace mangnon::domain {
namespace {

const base::Date FIRST = *base::Date::from_ymd(2018, 7, 30);
const GuestId MAI{base::make_named_uuid("guest", "mai")};
const GuestId BA{base::make_named_uuid("guest", "ba")};
const RosterId MAI_LISTED{base::make_named_uuid("roster", "mai")};
const RosterId BA_LISTED{base::make_named_uuid("roster", "ba")};

Training two_days() {
  return {.facts = {{.from = FIRST,
                     .to = FIRST.plus_days(1),
                     .hour = "07:30",
                     .guests = {{.id = MAI, .entry = MAI_LISTED}, {.id = BA, .entry = BA_LISTED}}}}};
}

Mark mark(GuestId guest, int day, Attendance attendance, const char* words = "") {
  return {.day = FIRST.plus_days(day), .guest = guest, .attendance = attendance, .words = SensitiveText(words)};
}

std::vector<const base::FailureType*> types_of(const base::Failures& failures) {
  std::vector<const base::FailureType*> types;
  for (const auto& each : failures) types.push_back(each.type);
  return types;
}
using Types = std::vector<const base::FailureType*>;

TEST(Training, LastsFromOneDayToAMonth) {
  auto training = two_days();
  EXPECT_TRUE(check_training(training).empty());
  auto& facts = training.facts.back();
  facts.to = FIRST;
  EXPECT_TRUE(check_training(training).empty());
  facts.to = FIRST.plus_days(-1);
  EXPECT_EQ(types_of(check_training(training)), Types{&TRAINING_DAYS});
  facts.to = FIRST.plus_days(MOST_TRAINING_DAYS - 1);
  EXPECT_TRUE(check_training(training).empty());
  facts.to = FIRST.plus_days(MOST_TRAINING_DAYS);
  EXPECT_EQ(types_of(check_training(training)), Types{&TRAINING_DAYS});
}

TEST(Training, BeginsAtAnHourOrAtOneNotKnownYet) {
  auto training = two_days();
  for (const char* right : {"", "00:00", "23:59"}) {
    training.facts.back().hour = right;
    EXPECT_TRUE(check_training(training).empty()) << right;
  }
  for (const char* wrong : {"24:00", "07:60", "7:30", "07.30", "07:3x", "07:300"}) {
    training.facts.back().hour = wrong;
    EXPECT_EQ(types_of(check_training(training)), Types{&TRAINING_HOUR}) << wrong;
  }
}

TEST(Training, InvitesEverybodyOnce) {
  auto training = two_days();
  auto& guests = training.facts.back().guests;
  const Guest other{.id = {base::make_named_uuid("guest", "x")},
                    .name = SensitiveText("Lê Văn Tư"),
                    .position = SensitiveText("Công an xã")};
  guests.push_back(other);
  EXPECT_TRUE(check_training(training).empty());
  guests.push_back(other);
  EXPECT_EQ(types_of(check_training(training)), Types{&TRAINING_GUEST_TWICE});
  guests.back().id = {base::make_named_uuid("guest", "y")};
  EXPECT_EQ(types_of(check_training(training)), Types{&TRAINING_GUEST_TWICE}) << "by name and office too";
}

TEST(Training, IsMarkedOfThoseInvitedOnItsDaysThatHaveCome) {
  const auto training = two_days();
  const auto check = [&](Mark each, int today) {
    return types_of(check_marks(training, std::vector{each}, FIRST.plus_days(today)));
  };
  EXPECT_EQ(check(mark(MAI, 1, Attendance::present), 1), Types{});
  EXPECT_EQ(check(mark(MAI, 1, Attendance::present), 0), Types{&TRAINING_DAY_WRONG}) << "not come yet";
  EXPECT_EQ(check(mark(MAI, 2, Attendance::present), 9), Types{&TRAINING_DAY_WRONG}) << "not one of its days";
  EXPECT_EQ(check(mark({}, 0, Attendance::present), 0), Types{&TRAINING_NOT_INVITED});
  EXPECT_EQ(check(mark(MAI, 0, Attendance::absent), 0), Types{&TRAINING_WORDS_MISSING});
  EXPECT_EQ(check(mark(MAI, 0, Attendance::substitute), 0), Types{&TRAINING_WORDS_MISSING});
  EXPECT_EQ(check(mark(MAI, 0, Attendance::absent, "ốm"), 0), Types{});
}

TEST(Training, TrainsWhoCameOnEveryDayThemselves) {
  auto training = two_days();
  training.markings = {{.marks = {mark(MAI, 0, Attendance::present), mark(BA, 0, Attendance::present)}},
                       {.marks = {mark(MAI, 1, Attendance::present)}}};
  EXPECT_EQ(trained_by(std::vector{training}), std::set{MAI_LISTED}) << "Ba is not marked on the second day";
  training.markings.push_back({.marks = {mark(BA, 1, Attendance::substitute, "Lê Văn Tư")}});
  EXPECT_EQ(trained_by(std::vector{training}), std::set{MAI_LISTED}) << "somebody else came";
  training.markings.push_back({.marks = {mark(BA, 1, Attendance::present), mark(MAI, 0, Attendance::absent, "ốm")}});
  EXPECT_EQ(trained_by(std::vector{training}), std::set{BA_LISTED}) << "the later marks stand";
  training.cancelled.emplace();
  EXPECT_TRUE(trained_by(std::vector{training}).empty());
}

// TRAINING-9
TEST(Training, AMistakenMarkIsTakenAwayAndKeptInTheHistory) {
  auto training = two_days();
  training.markings = {{.marks = {mark(MAI, 0, Attendance::present), mark(MAI, 1, Attendance::present)}}};
  const auto check = [&](Mark each) { return types_of(check_marks(training, std::vector{each}, FIRST.plus_days(9))); };
  EXPECT_EQ(check(mark(MAI, 1, Attendance::mistake)), Types{&TRAINING_WORDS_MISSING}) << "a reason is asked for";
  EXPECT_EQ(check(mark(BA, 1, Attendance::mistake, "nhầm người")), Types{&TRAINING_NOT_MARKED});
  const auto mistake = mark(MAI, 1, Attendance::mistake, "nhầm người");
  EXPECT_EQ(check(mistake), Types{});
  training.markings.push_back({.marks = {mistake}});
  EXPECT_EQ(check(mistake), Types{&TRAINING_NOT_MARKED}) << "once";
  EXPECT_EQ(marks_of(training).size(), 1U);
  EXPECT_TRUE(trained_by(std::vector{training}).empty());
  auto facts = training.now();
  facts.to = FIRST;
  training.facts.push_back(facts);
  EXPECT_TRUE(check_training(training).empty()) << "the day may be left out now";
  training.facts.pop_back();
  training.markings.push_back({.marks = {mark(MAI, 1, Attendance::present)}});
  EXPECT_EQ(trained_by(std::vector{training}), std::set{MAI_LISTED}) << "it may be marked again";
}

TEST(Training, KeepsThePeopleAndDaysThatWereMarked) {
  auto training = two_days();
  training.markings = {{.marks = {mark(BA, 1, Attendance::absent, "ốm")}}};
  auto facts = training.now();
  facts.guests.pop_back();
  training.facts.push_back(facts);
  EXPECT_EQ(types_of(check_training(training)), Types{&TRAINING_IS_MARKED});
  training.facts.back() = training.facts.front();
  training.facts.back().to = FIRST;
  EXPECT_EQ(types_of(check_training(training)), Types{&TRAINING_IS_MARKED});
  training.facts.back() = training.facts.front();
  training.facts.back().guests.erase(training.facts.back().guests.begin());
  EXPECT_TRUE(check_training(training).empty()) << "nothing was marked of Mai";
}

}  // namespace
}  // namespace mangnon::domain
