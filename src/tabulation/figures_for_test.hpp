// A small invented country, random children over it, and the same figures counted the long way: one child at a time, by
// the words of COUNT-1 … COUNT-14.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "domain/unit_data_for_test.hpp"
#include "tabulation/summary.hpp"

namespace mangnon::tabulation {

inline base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}
inline const auto ON = day("2018-12-31");

inline const domain::Codebook& book() {
  static const auto BOOK = domain::Codebook::load(domain::data_file("codebook_circumstances.csv"));
  return BOOK;
}
inline const Groups& groups() {
  static const Groups GROUPS(book());
  return GROUPS;
}

inline domain::UnitId unit_id(const std::string& name) {
  return domain::UnitId{base::make_named_uuid("test", name)};
}

// A province with a district of two communes of two hamlets each, and an island district with one hamlet.
inline domain::UnitTreePtr small_country() {
  using enum domain::UnitLevel;
  const auto unit = [](domain::UnitLevel level, const char* name, const char* parent) {
    return domain::UnitVersion{.id = unit_id(name),
                               .level = level,
                               .code = name,
                               .name = name,
                               .short_name = name,
                               .kind = "",
                               .parent = *parent == '\0' ? domain::UnitId{} : unit_id(parent),
                               .valid = {day("2010-01-01"), base::FOREVER}};
  };
  return domain::UnitTree::build(
      {unit(nation, "VN", ""), unit(province, "p", "VN"), unit(district, "d", "p"), unit(district, "isle", "p"),
       unit(commune, "a", "d"), unit(commune, "b", "d"), unit(hamlet, "a1", "a"), unit(hamlet, "a2", "a"),
       unit(hamlet, "b1", "b"), unit(facility, "b2", "b"), unit(hamlet, "isle1", "isle")},
      {});
}

inline ChildRecord record(int number, std::uint32_t hamlet, base::Date born) {
  const auto text = std::to_string(number);
  return {.id = domain::ChildId{base::make_named_uuid("child", text)},
          .full_name = "Trẻ " + text,
          .spans = {{.household = domain::HouseholdId{base::make_named_uuid("household", text)},
                     .hamlet = hamlet,
                     .valid = {day("2000-01-01"), base::FOREVER},
                     .birth_date = born,
                     .sex = domain::Sex::male,
                     .ethnicity = "01"}}};
}

// Dates that lie on and around every edge of ON.
inline base::Date random_birth() {
  const int years = *rc::gen::element(0, 1, 5, 6, 7, 10, 11, 12, 15, 16, 17);
  return ON.plus_months(-12 * years).plus_days(*rc::gen::element(-1, 0, 1, 100));
}
inline base::Interval random_interval() {
  const auto from = ON.plus_days(*rc::gen::element(-400, -1, 0, 1));
  return {from, *rc::gen::element(base::FOREVER, std::max(ON, from.plus_days(1)), std::max(ON, from).plus_days(1))};
}

inline ChildRecord random_record(int number, std::uint32_t hamlets) {
  const auto hamlet = *rc::gen::inRange<std::uint32_t>(0, hamlets);
  const auto home = std::to_string(hamlet) + "/" + std::to_string(*rc::gen::inRange(0, 3));
  auto child = record(number, hamlet, random_birth());
  auto& span = child.spans[0];
  span.household = domain::HouseholdId{base::make_named_uuid("household", home)};
  span.sex = *rc::gen::element<std::optional<domain::Sex>>(domain::Sex::male, domain::Sex::female,
                                                           domain::Sex::undetermined, std::nullopt);
  span.ethnicity = *rc::gen::element<std::string>("01", "19", "", "02", "NN", "KXD");
  if (*rc::gen::inRange(0, 4) == 0) {  // gone from a day on
    auto gone = span;
    gone.presence = *rc::gen::element(domain::Presence::left, domain::Presence::dead, domain::Presence::merged);
    span.valid.to = gone.valid.from = ON.plus_days(*rc::gen::element(-1, 0, 1));
    child.spans.push_back(gone);
  }
  const auto codes = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "S01.3", "S04", "S04.1", "S04.2", "S05", "S13.1", "R01", "R03.3", "R05", "O02", "N01"));
  for (const auto& code : codes) child.episodes.push_back({code, random_interval()});
  if (*rc::gen::arbitrary<bool>()) child.supports.push_back({"X1", ON.plus_days(*rc::gen::element(-1, 0, 1))});
  return child;
}

// The codes of the child on the day that begin with a letter: "S".
inline std::set<std::string> groups_held(const ChildRecord& child, base::Date on, char tier) {
  std::set<std::string> held;
  for (const auto& episode : child.episodes)
    if (episode.valid.contains(on) && episode.code[0] == tier) held.insert(episode.code.substr(0, 3));
  return held;
}

// Null when the child is not counted on the day.
inline const ChildSpan* counted_span(const ChildRecord& child, base::Date on) {
  for (const auto& span : child.spans) {
    if (!span.valid.contains(on) || span.presence != domain::Presence::present || !span.birth_date) continue;
    const int age = base::completed_years(*span.birth_date, on);
    if (*span.birth_date <= on && age >= 0 && age < 16) return &span;
  }
  return nullptr;
}

inline Figures counted_by_hand(const std::vector<ChildRecord>& children, base::Date on,
                               const std::set<std::uint32_t>& hamlets) {
  Figures figures;
  std::set<domain::HouseholdId> households;
  for (const auto& child : children) {
    const auto* span = counted_span(child, on);
    if (span == nullptr || !hamlets.contains(span->hamlet)) continue;
    const int age = base::completed_years(*span->birth_date, on);
    const bool assisted = std::any_of(child.supports.begin(), child.supports.end(),
                                      [&](const auto& each) { return each.given_on <= on; });
    const auto special = groups_held(child, on, 'S');
    const auto at_risk = groups_held(child, on, 'R');
    const auto other = groups_held(child, on, 'O');
    ++figures.children;
    households.insert(span->household);
    if (span->sex == domain::Sex::male) ++figures.male;
    if (span->sex == domain::Sex::female) ++figures.female;
    const auto& group = span->ethnicity;
    if (!group.empty() && group != "01" && group != "NN" && group != "KXD") ++figures.minority;
    ++(age < 6 ? figures.age_0_5 : age < 11 ? figures.age_6_10 : figures.age_11_15);
    if (!special.empty()) ++figures.special;
    if (!special.empty() && assisted) ++figures.assisted;
    if (!at_risk.empty()) ++figures.at_risk;
    if (!at_risk.empty() && special.empty()) ++figures.at_risk_not_special;
    if (!other.empty()) ++figures.other;
    for (std::size_t bit = 0; bit < groups().codes().size(); ++bit)
      for (const auto* held : {&special, &at_risk, &other})
        figures.groups[bit] += held->contains(groups().codes()[bit]) ? 1 : 0;
  }
  figures.households = static_cast<std::int64_t>(households.size());
  return figures;
}

}  // namespace mangnon::tabulation
