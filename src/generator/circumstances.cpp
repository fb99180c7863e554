#include "generator/circumstances.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "generator/schooling.hpp"

namespace mangnon::generator {

namespace {

bool one_of(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool lives_with_relatives(const std::string& living_with) {
  return one_of(living_with, {"04", "05", "06", "07", "08"});
}
bool lives_without_carer(const std::string& living_with) {
  return one_of(living_with, {"13", "14"});
}

ParentState legal_state(ParentState state) {  // the law treats compulsory detoxification as detention
  return state == ParentState::in_detoxification ? ParentState::detained : state;
}

struct PairCode {
  ParentState first;
  ParentState second;
  const char* code;
};
constexpr std::array<PairCode, 12> PAIR_CODES = {{
    {ParentState::dead, ParentState::missing, "S03.1"},
    {ParentState::dead, ParentState::incapable, "S03.2"},
    {ParentState::dead, ParentState::institution, "S03.2"},
    {ParentState::dead, ParentState::detained, "S03.3"},
    {ParentState::missing, ParentState::missing, "S03.4"},
    {ParentState::missing, ParentState::institution, "S03.5"},
    {ParentState::missing, ParentState::detained, "S03.6"},
    {ParentState::incapable, ParentState::incapable, "S03.7"},
    {ParentState::institution, ParentState::institution, "S03.8"},
    {ParentState::detained, ParentState::detained, "S03.9"},
    {ParentState::institution, ParentState::detained, "S03.10"},
    {ParentState::restricted, ParentState::restricted, "S03.12"},
}};

std::string orphan_code(const std::string& living_with) {
  if (living_with == "11") return "S01.2";
  if (living_with == "10") return "S01.4";
  return lives_with_relatives(living_with) ? "S01.3" : "S01.1";
}

bool is_minor(const Parent& parent, base::Date on) {
  return parent.birth_year && on.year() - *parent.birth_year < 16;
}

bool away_for_six_months(const Parent& parent, base::Date on) {
  return parent.state == ParentState::away && parent.away_since->plus_months(6) <= on;
}

struct RareCode {
  const char* code;
  int least_age;
  int per_100000;
};
constexpr std::array<RareCode, 15> RARE = {{
    {"S05", 0, 7},
    {"S06.1", 12, 45},
    {"S06.3", 14, 20},
    {"S06.4", 15, 6},
    {"S07.2", 13, 10},
    {"S09", 1, 9},
    {"S10.1", 10, 14},
    {"S10.5", 6, 3},
    {"S11.1", 3, 6},
    {"S11.3", 14, 9},
    {"S11.4", 4, 14},
    {"S12", 6, 4},
    {"O01.1", 2, 1},
    {"O01.2", 0, 1},
    {"O01.3", 0, 1},
}};

struct InjuryCause {
  const char* code;
  int weight;
};
constexpr std::array<InjuryCause, 12> INJURIES = {{
    {"O02.01", 26},
    {"O02.02", 6},
    {"O02.03", 33},
    {"O02.04", 7},
    {"O02.05", 3},
    {"O02.06", 1},
    {"O02.07", 9},
    {"O02.08", 7},
    {"O02.09", 1},
    {"O02.10", 1},
    {"O02.11", 1},
    {"O02.99", 5},
}};

base::Date first_of_year(base::Date on) {
  return *base::Date::from_ymd(on.year(), 1, 1);
}

// The earliest day on which a code can have begun to hold for the child.
base::Date earliest(const std::string& code, const Child& child, base::Date on) {
  auto first =
      std::max(child.birth_date, *base::Date::from_ymd(code[0] == 'S' ? 2017 : 2018, code[0] == 'S' ? 7 : 1, 1));
  const auto at_age = [&](int years) { first = std::max(first, base::birthday(child.birth_date, years)); };
  if (one_of(code, {"R01.1", "R01.2", "S13.1", "S13.2"}) || code.starts_with("O02"))
    first = std::max(first, first_of_year(on));  // poverty is decided each year; injuries are of the year
  if (one_of(code, {"R02", "S08.1", "S08.2"})) at_age(10);
  if (code == "S06.1") at_age(12);
  if (one_of(code, {"S06.3", "S06.4"})) at_age(14);
  if (code == "S11.3") at_age(13);
  if (code == "R06")
    for (const auto* parent : {&child.father, &child.mother})
      first = std::max(first, parent->away_since->plus_months(6));
  return std::min(first, on);
}

bool has_group(const Child& child, char group) {
  return std::any_of(child.episodes.begin(), child.episodes.end(),
                     [group](const Episode& episode) { return episode.code[0] == group; });
}

std::vector<std::string> usual_supports(const Child& child) {
  std::vector<std::string> kinds = {"Q1", "G1", "Y1"};
  for (const auto& episode : child.episodes) {
    if (one_of(episode.code, {"S04.1", "S04.2", "S05"})) kinds.insert(kinds.end(), {"X1", "X1", "X1", "Y4"});
    if (episode.code.starts_with("S01") || episode.code.starts_with("S03"))
      kinds.insert(kinds.end(), {"X1", "X1", "X2"});
    if (episode.code.starts_with("S13")) kinds.insert(kinds.end(), {"Y2", "Y2", "Y3"});
    if (episode.code.starts_with("S08") || episode.code == "R02") kinds.insert(kinds.end(), {"G4", "G5"});
    if (episode.code.starts_with("S09") || episode.code.starts_with("S11")) kinds.insert(kinds.end(), {"T1", "P1"});
    if (one_of(episode.code, {"S01.2", "S02.2"})) kinds.insert(kinds.end(), {"X4", "B2"});
  }
  return kinds;
}

}  // namespace

std::string code_of_parents(const Parent& father, const Parent& mother, const std::string& living_with, base::Date on) {
  const auto first = legal_state(father.state);
  const auto second = legal_state(mother.state);
  if (first == ParentState::dead && second == ParentState::dead) return orphan_code(living_with);
  for (const auto& pair : PAIR_CODES) {
    const bool as_is = pair.first == first && pair.second == second;
    const bool turned = pair.first == second && pair.second == first;
    if (as_is || turned) return pair.code;
  }
  return is_minor(father, on) && is_minor(mother, on) ? "S03.11" : "";
}

std::vector<std::string> codes_from_facts(const Child& child, const Family& family, Poverty poverty,
                                          Misfortune misfortune, base::Date on) {
  std::vector<std::string> codes;
  const auto add_if = [&](bool holds, const char* code) {
    if (holds) codes.emplace_back(code);
  };
  const bool alone = lives_without_carer(child.living_with);
  const auto of_parents = code_of_parents(child.father, child.mother, child.living_with, on);
  add_if(!of_parents.empty(), of_parents.c_str());
  add_if(family.abandoned, alone ? "S02.1" : "S02.2");
  if (child.disability) codes.push_back("S04." + std::to_string(child.disability->degree));
  const bool out = has_dropped_out(child.schooling);
  add_if(out && misfortune.works_for_living, alone ? "S08.1" : "S08.2");
  add_if(misfortune.illness_listed && poverty == Poverty::poor, "S13.1");
  add_if(misfortune.illness_listed && poverty == Poverty::near_poor, "S13.2");
  add_if(family.displaced, "S14.1");
  add_if(poverty == Poverty::poor, "R01.1");
  add_if(poverty == Poverty::near_poor, "R01.2");
  add_if(out && !misfortune.works_for_living, "R02");
  add_if(child.father.divorced, "R03.1");
  for (const auto& code : family.member_codes) codes.push_back(code);
  add_if(away_for_six_months(child.father, on) && away_for_six_months(child.mother, on), "R06");
  const bool father_dead = child.father.state == ParentState::dead;
  const bool mother_dead = child.mother.state == ParentState::dead;
  add_if(of_parents.empty() && father_dead && !mother_dead, "R07.1");
  add_if(of_parents.empty() && mother_dead && !father_dead, "R07.2");
  return codes;
}

std::vector<std::string> draw_rare_codes(const Child& child, base::Date on, Draw& draw) {
  std::vector<std::string> codes;
  const int age = base::completed_years(child.birth_date, on);
  for (const auto& rare : RARE) {
    if (age < rare.least_age || draw.below(100'000) >= static_cast<std::uint64_t>(rare.per_100000)) continue;
    if (std::string_view(rare.code) != "S12") {
      codes.emplace_back(rare.code);
    } else if (one_of(child.living_with, {"01", "02", "03"})) {
      codes.emplace_back("S12.1");
    } else if (lives_with_relatives(child.living_with) || one_of(child.living_with, {"10", "11"})) {
      codes.emplace_back("S12.2");
    }
  }
  if (draw.below(100'000) < 550) {
    std::vector<int> weights;
    for (const auto& injury : INJURIES) weights.push_back(injury.weight);
    codes.emplace_back(INJURIES[draw.weighted(weights)].code);
  }
  return codes;
}

std::vector<Episode> episodes_of(const std::vector<std::string>& codes, const Child& child, const Family& family,
                                 base::Date on) {
  auto first = *base::Date::from_ymd(2017, 7, 1);
  for (const auto& code : codes) first = std::max(first, earliest(code, child, on));
  const auto from = first.plus_days((on.days() - first.days()) * family.since_per_10000 / 10'000);
  std::vector<Episode> episodes;
  for (const auto& code : codes) episodes.push_back({code, from});
  return episodes;
}

std::vector<Support> draw_supports(const Child& child, base::Date on, Draw& draw) {
  std::vector<Support> supports;
  const int share = has_group(child, 'S') ? 7'400 : has_group(child, 'R') ? 3'000 : 120;
  if (!draw.chance(share)) return supports;
  const auto kinds = usual_supports(child);
  const int wanted = draw.chance(2'500) ? 2 : 1;
  const int oldest = std::min(365, on.days() - child.birth_date.days());
  while (static_cast<int>(supports.size()) < wanted) {
    const auto& kind = draw.pick(kinds);
    const bool known =
        std::any_of(supports.begin(), supports.end(), [&](const Support& each) { return each.kind == kind; });
    if (!known) supports.push_back({kind, on.plus_days(-draw.between(0, oldest))});
  }
  return supports;
}

}  // namespace mangnon::generator
