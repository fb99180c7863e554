#include "generator/truth.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/check.hpp"
#include "generator/json_text.hpp"

namespace mangnon::generator {

namespace {

// The two figures of a group's code: 4 of "S04.2", 10 of "S10".
std::size_t group_of(const std::string& code) {
  std::size_t group = 0;
  std::from_chars(code.data() + 1, code.data() + 3, group);
  MANGNON_CHECK(group > 0);
  return group;
}

// Each group of one kind once, however many of its codes the child has.
template <std::size_t N>
std::array<bool, N> groups_held(const Child& child, char kind, base::Date on) {
  std::array<bool, N> held{};
  for (const auto& episode : child.episodes)
    if (episode.code[0] == kind && episode.from <= on) held.at(group_of(episode.code) - 1) = true;
  return held;
}

template <std::size_t N>
bool add_groups(std::array<std::uint64_t, N>& counts, const std::array<bool, N>& held) {
  bool any = false;
  for (std::size_t i = 0; i < N; ++i) {
    counts[i] += held[i] ? 1 : 0;
    any = any || held[i];
  }
  return any;
}

bool is_assisted(const Child& child, base::Date on) {
  return std::any_of(child.supports.begin(), child.supports.end(),
                     [on](const Support& support) { return support.given_on <= on; });
}

// Counted here for itself, not as the register counts it: by the day of the year, and who was born on 29 February turns
// older on 1 March of a common year.
int age_on(base::Date born, base::Date on) {
  const bool had_birthday = std::pair(on.month(), on.day()) >= std::pair(born.month(), born.day());
  return on.year() - born.year() - (had_birthday ? 0 : 1);
}

void count_child(Figures& figures, const Child& child, base::Date on) {
  const int age = age_on(child.birth_date, on);
  ++figures.children;
  ++(child.sex == Sex::male ? figures.male : figures.female);
  if (!child.ethnicity.empty() && child.ethnicity != "01") ++figures.minority;
  ++(age < 6 ? figures.age_0_5 : age < 11 ? figures.age_6_10 : figures.age_11_15);
  const bool special = add_groups(figures.special_groups, groups_held<14>(child, 'S', on));
  const bool at_risk = add_groups(figures.risk_groups, groups_held<7>(child, 'R', on));
  const bool other = add_groups(figures.other_groups, groups_held<2>(child, 'O', on));
  if (special) ++figures.special;
  if (special && is_assisted(child, on)) ++figures.assisted;
  if (at_risk) ++figures.at_risk;
  if (at_risk && !special) ++figures.at_risk_not_special;
  if (other) ++figures.other;
}

std::string rate_json(std::uint64_t part, std::uint64_t whole) {
  const auto rate = rate_in_hundredths(part, whole);
  return rate ? fmt::format("{}.{:02}", *rate / 100, *rate % 100) : "null";
}

template <std::size_t N>
std::string groups_json(char kind, const std::array<std::uint64_t, N>& counts) {
  std::string text;
  for (std::size_t i = 0; i < N; ++i) text += fmt::format(",\"{}{:02}\":{}", kind, i + 1, counts[i]);
  return text;
}

std::string first_report(const Figures& f) {
  return fmt::format(
      "{{\"households\":{},\"children\":{},\"male\":{},\"female\":{},\"minority\":{},\"age_0_5\":{},"
      "\"age_6_10\":{},\"age_11_15\":{},\"special\":{},\"special_rate\":{}{},\"assisted\":{},"
      "\"assisted_rate\":{}}}",
      f.households, f.children, f.male, f.female, f.minority, f.age_0_5, f.age_6_10, f.age_11_15, f.special,
      rate_json(f.special, f.children), groups_json('S', f.special_groups), f.assisted,
      rate_json(f.assisted, f.special));
}

std::string second_report(const Figures& f) {
  return fmt::format("{{\"at_risk\":{},\"at_risk_not_special\":{}{},\"other\":{}{}}}", f.at_risk, f.at_risk_not_special,
                     groups_json('R', f.risk_groups), f.other, groups_json('O', f.other_groups));
}

std::string third_report(const Figures& f) {
  return std::to_string(f.special);
}

using Render = std::string (*)(const Figures&);

std::string members(const std::map<std::string, Figures>& figures, Render render, std::string_view separator) {
  std::string text;
  for (const auto& [name, each] : figures) {
    if (!text.empty()) text += separator;
    text += json_text(name) + ":" + render(each);
  }
  return "{" + text + "}";
}

}  // namespace

Figures& Figures::operator+=(const Figures& more) {
  households += more.households;
  children += more.children;
  male += more.male;
  female += more.female;
  minority += more.minority;
  age_0_5 += more.age_0_5;
  age_6_10 += more.age_6_10;
  age_11_15 += more.age_11_15;
  special += more.special;
  for (std::size_t i = 0; i < special_groups.size(); ++i) special_groups[i] += more.special_groups[i];
  assisted += more.assisted;
  at_risk += more.at_risk;
  at_risk_not_special += more.at_risk_not_special;
  for (std::size_t i = 0; i < risk_groups.size(); ++i) risk_groups[i] += more.risk_groups[i];
  other += more.other;
  for (std::size_t i = 0; i < other_groups.size(); ++i) other_groups[i] += more.other_groups[i];
  return *this;
}

std::optional<std::uint64_t> rate_in_hundredths(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return (part * 20'000 + whole) / (whole * 2);
}

Figures count_household(const Household& household, base::Date on) {
  Figures figures;
  for (const auto& child : household.children) {
    const int age = age_on(child.birth_date, on);
    if (!child.refused && age >= 0 && age < 16) count_child(figures, child, on);
  }
  figures.households = figures.children > 0 ? 1 : 0;
  return figures;
}

void Truth::add(const Commune& commune, const std::string& province) {
  Figures sum;
  for (const auto& household : commune.households) {
    const auto figures = count_household(household, on_);
    if (figures.children > 0) hamlets_[commune.code][commune.hamlets.at(household.hamlet)] += figures;
    sum += figures;
  }
  units_[commune.code] += sum;
  if (!commune.district.empty()) units_[commune.district] += sum;
  units_[province] += sum;
}

std::string Truth::json(const ProvincePlan& plan, std::uint64_t seed) const {
  const auto report = [&](Render render) {
    std::string by_commune;
    for (const auto& [commune, figures] : hamlets_) {
      if (!by_commune.empty()) by_commune += ",\n";
      by_commune += json_text(commune) + ":" + members(figures, render, ",");
    }
    return fmt::format("{{\"rows\":{},\n\"hamlets\":{{{}}}}}", members(units_, render, ",\n"), by_commune);
  };
  return fmt::format("{{\"on\":\"{}\",\"province\":\"{}\",\"seed\":{},\n\"PL01\":{},\n\"PL02\":{},\n\"PL03\":{}}}\n",
                     base::format_iso(on_), plan.code, seed, report(first_report), report(second_report),
                     members(units_, third_report, ",\n"));
}

}  // namespace mangnon::generator
