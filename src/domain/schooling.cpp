#include "domain/schooling.hpp"

#include <algorithm>
#include <array>

namespace mangnon::domain {

namespace {

constexpr unsigned FIRST_MONTH = 6;  // the old school year ends by 31 May
constexpr int AGE_OF_CLASS_1 = 6;    // in the calendar year
constexpr int YEARS_LATE_MOST = 3;   // Luật Giáo dục 2019 Đ28
constexpr int LAST_OF_PRIMARY = 5;
constexpr int LAST_OF_LOWER_SECONDARY = 9;
constexpr int LAST_CLASS = 12;

// Codes of the list SCHOOLING.
constexpr std::string_view PRIMARY = "TH";
constexpr std::string_view LOWER_SECONDARY = "THCS";
constexpr std::array<std::string_view, 3> BEFORE_SCHOOL = {"CTD", "NT", "MG"};
constexpr std::array<std::string_view, 5> NOT_AT_SCHOOL = {"NN", "CDH", "BH", "TN9", "KKN"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Promotion hindered_by(NotPromoted hindrance) {
  return {.hindrance = hindrance};
}

// The latest day since `start` on which schooling became known or another.
std::optional<base::Date> stated_since(const ChildHistory& history, base::Date start) {
  std::optional<base::Date> stated;
  const ChildFacts* before = nullptr;
  for (const auto& span : history.spans) {
    const bool says_more = before == nullptr
                               ? span.facts.grade || !span.facts.school_status.empty()
                               : before->grade != span.facts.grade || before->school_status != span.facts.school_status;
    if (says_more && span.valid.from >= start) stated = span.valid.from;
    before = &span.facts;
  }
  return stated;
}

// Class g is for those who turn g + 5 in the calendar year in which the school year begins, and up to three years
// older.
bool is_too_old(const ChildFacts& facts, int grade, base::Date on) {
  const int year = school_year_start(on).year();
  return facts.birth_date && year - facts.birth_date->year() > grade + AGE_OF_CLASS_1 - 1 + YEARS_LATE_MOST;
}

Promotion into_class_1(const ChildFacts& facts, base::Date on) {
  if (!facts.birth_date) return hindered_by(NotPromoted::class_not_stated);
  if (facts.birth_date->year() + AGE_OF_CLASS_1 > school_year_start(on).year())
    return hindered_by(NotPromoted::too_young);
  if (is_too_old(facts, 1, on)) return hindered_by(NotPromoted::too_old);
  return {.changes = {{"school_status", std::string(PRIMARY)}, {"grade", "1"}}};
}

}  // namespace

base::Date school_year_start(base::Date on) {
  const auto start = base::Date::from_ymd(on.year(), FIRST_MONTH, 1).value();
  return on < start ? base::Date::from_ymd(on.year() - 1, FIRST_MONTH, 1).value() : start;
}

Promotion promote(const ChildHistory& history, base::Date on) {
  const auto* held = history.at(on);
  const auto& facts = held == nullptr ? history.spans.front().facts : *held;
  if (is_among(NOT_AT_SCHOOL, facts.school_status)) return hindered_by(NotPromoted::not_at_school);
  if (const auto stated = stated_since(history, school_year_start(on)))
    return {.hindrance = NotPromoted::stated_already, .stated_on = stated};
  if (is_among(BEFORE_SCHOOL, facts.school_status)) return into_class_1(facts, on);
  if (!facts.grade) return hindered_by(NotPromoted::class_not_stated);
  if (*facts.grade == LAST_OF_LOWER_SECONDARY || *facts.grade >= LAST_CLASS)
    return hindered_by(NotPromoted::end_of_level);
  if (is_too_old(facts, *facts.grade + 1, on)) return hindered_by(NotPromoted::too_old);
  Promotion promotion{.changes = {{"grade", std::to_string(*facts.grade + 1)}}};
  if (*facts.grade == LAST_OF_PRIMARY && facts.school_status == PRIMARY)
    promotion.changes.push_back({"school_status", std::string(LOWER_SECONDARY)});
  return promotion;
}

}  // namespace mangnon::domain
