#include "generator/commune.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "generator/circumstances.hpp"
#include "generator/numbers.hpp"
#include "generator/schooling.hpp"

namespace mangnon::generator {

namespace {

// Names already given to a child of the same day and sex in the commune.
using NamesTaken = std::unordered_set<std::string>;

Poverty draw_poverty(const AreaRates& rates, Draw& draw) {
  const std::array<int, 4> weights = {rates.poor, rates.near_poor, rates.escaped,
                                      10'000 - rates.poor - rates.near_poor - rates.escaped};
  return static_cast<Poverty>(draw.weighted(weights));
}

std::optional<Disability> draw_disability(const AreaRates& rates, Draw& draw) {
  if (!draw.chance(rates.disability)) return std::nullopt;
  static constexpr std::array<int, 3> DEGREES = {17, 56, 27};
  static constexpr std::array<int, 6> TYPES = {30, 14, 8, 18, 24, 6};
  Disability disability;
  disability.degree = static_cast<int>(draw.weighted(DEGREES)) + 1;
  disability.types.push_back(static_cast<int>(draw.weighted(TYPES)) + 1);
  const auto second = static_cast<int>(draw.weighted(TYPES)) + 1;
  if (second != disability.types[0] && draw.chance(1'800)) disability.types.push_back(second);
  std::sort(disability.types.begin(), disability.types.end());
  return disability;
}

std::string draw_child_name(const Setting& setting, const Family& family, const Child& child, NamesTaken& taken,
                            Draw& draw) {
  for (;;) {
    auto name = setting.names->draw_name(family.family_name, child.sex, draw);
    if (taken.insert(name + base::format_iso(child.birth_date) + (child.sex == Sex::male ? "m" : "f")).second)
      return name;
  }
}

std::string draw_id_number(const Setting& setting, const Child& child, std::uint64_t serial, Draw& draw) {
  const auto& rates = rates_of(setting.area);
  const bool with_certificate = child.birth_date >= *base::Date::from_ymd(2016, 1, 1);  // Luật Hộ tịch Đ14.1c
  const bool none = draw.chance(with_certificate ? rates.without_number / 2 : rates.without_number * 5 / 4);
  const bool elsewhere = draw.chance(600);
  const auto province = elsewhere ? other_province(draw, setting.province) : setting.province;
  if (none || !child.birth_registered) return "";
  return id_number(province, child.sex, child.birth_date, serial, setting.seed);
}

std::string insurance_group(const Child& child, Poverty poverty, base::Date on) {
  if (base::completed_years(child.birth_date, on) < 6) return "TE1";
  if (poverty == Poverty::poor) return "HN2";
  if (child.disability && child.disability->degree < 3) return "BT2";
  if (poverty == Poverty::near_poor) return "CN3";
  return !child.ethnicity.empty() && child.ethnicity != "01" ? "DT2" : "HS4";
}

bool draw_registered(const Setting& setting, const Child& child, Draw& draw) {
  const int age_days = setting.on.days() - child.birth_date.days();
  return !draw.chance(age_days < 60 ? 3'500 : rates_of(setting.area).unregistered);
}

std::string draw_note(const Child& child, Draw& draw) {
  static constexpr std::array<const char*, 5> NOTES = {"Mới chuyển đến", "Đang tạm trú", "Cần xác minh giấy khai sinh",
                                                       "Đã thăm hộ", "Gia đình đề nghị hỗ trợ sách vở"};
  if (!draw.chance(child.episodes.empty() ? 80 : 400)) return "";
  return draw.pick(NOTES);
}

// How a child stands to the head: the eldest of orphans living alone is the head.
std::string relation_of(const Family& family, bool eldest) {
  if (family.living_with != "13") return family.relation_to_head;
  return eldest ? "01" : "07";
}

struct Place {  // of a child among its brothers and sisters
  base::Date birth_date{};
  std::uint64_t serial = 0;
  bool eldest = false;
};

Child draw_child(const Setting& setting, const Family& family, Poverty poverty, Place place, NamesTaken& taken,
                 Draw& draw) {
  const auto& rates = rates_of(setting.area);
  Child child;
  child.birth_date = place.birth_date;
  child.sex = draw.chance(5'256) ? Sex::male : Sex::female;
  child.name = draw_child_name(setting, family, child, taken, draw);
  child.ethnicity = draw.chance(30) ? "" : family.ethnicity;
  child.birth_registered = draw_registered(setting, child, draw);
  child.id_number = draw_id_number(setting, child, place.serial, draw);
  child.relation_to_head = relation_of(family, place.eldest);
  child.living_with = family.living_with;
  child.father = family.father;
  child.mother = family.mother;
  child.carer_name = family.carer_name;
  child.carer_relation = family.carer_relation;
  child.disability = draw_disability(rates, draw);
  if (child.birth_registered && !draw.chance(400))
    child.insurance_number =
        insurance_number(insurance_group(child, poverty, setting.on), setting.province, place.serial, setting.seed);
  child.schooling = draw_schooling({.birth_date = child.birth_date,
                                    .on = setting.on,
                                    .area = setting.area,
                                    .commune = setting.commune_name,
                                    .district = setting.district_name,
                                    .disability_degree = child.disability ? child.disability->degree : 0},
                                   draw);
  Misfortune misfortune;
  misfortune.illness_listed = draw.chance(rates.illness);
  misfortune.works_for_living = draw.chance(3'500);
  auto codes = codes_from_facts(child, family, poverty, misfortune, setting.on);
  for (auto& code : draw_rare_codes(child, setting.on, draw)) codes.push_back(std::move(code));
  child.episodes = episodes_of(codes, child, family, setting.on);
  child.supports = draw_supports(child, setting.on, draw);
  child.note = draw_note(child, draw);
  return child;
}

bool has_special_child(const Household& household) {
  return std::any_of(household.children.begin(), household.children.end(), [](const Child& child) {
    return std::any_of(child.episodes.begin(), child.episodes.end(),
                       [](const Episode& episode) { return episode.code[0] == 'S'; });
  });
}

Household draw_household(const Setting& setting, std::uint64_t serial, std::size_t at_most, NamesTaken& taken,
                         Draw& draw) {
  const auto births = draw_births(setting.on, at_most, draw);
  const auto family = draw_family(setting, births, draw);
  Household household;
  const auto poverty = draw_poverty(rates_of(setting.area), draw);
  household.poverty = family.living_with == "11" ? Poverty::no : poverty;  // a facility is not a poor household
  household.head_name = family.head_name;
  for (std::size_t i = 0; i < births.size(); ++i) {
    const Place place{.birth_date = births[i], .serial = serial + i, .eldest = i == 0};
    household.children.push_back(draw_child(setting, family, household.poverty, place, taken, draw));
  }
  if (household.head_name.empty()) household.head_name = household.children[0].name;
  auto address = address_line(setting.area, draw);
  if (has_special_child(household) || !draw.chance(600)) household.address = std::move(address);
  auto phone = mobile_number(draw);
  if (draw.chance(setting.area == Area::mountain ? 5'200 : 8'000)) household.phone = std::move(phone);
  return household;
}

// Households to hamlets by weight, then numbered within each with gaps for households without children.
void settle(Commune& commune, Draw& draw) {
  std::vector<int> weights;
  for (std::size_t i = 0; i < commune.hamlets.size(); ++i) weights.push_back(draw.between(2, 6));
  for (auto& household : commune.households) household.hamlet = draw.weighted(weights);
  std::stable_sort(commune.households.begin(), commune.households.end(),
                   [](const Household& a, const Household& b) { return a.hamlet < b.hamlet; });
  std::vector<int> last(commune.hamlets.size(), 0);
  for (auto& household : commune.households) {
    last[household.hamlet] += draw.between(1, 3);
    household.number = last[household.hamlet];
  }
}

}  // namespace

Commune draw_commune(const Setting& setting, const CommunePlace& place) {
  Draw draw(sub_seed(setting.seed, "commune " + place.code));
  Commune commune{.code = place.code, .name = place.name, .area = place.area};
  commune.hamlets = hamlet_names(place, setting.province, draw);
  NamesTaken taken;
  for (std::uint64_t made = 0; made < place.children;) {
    const auto left = static_cast<std::size_t>(place.children - made);
    auto household = draw_household(setting, place.first_serial + made, left, taken, draw);
    made += household.children.size();
    commune.households.push_back(std::move(household));
  }
  settle(commune, draw);
  return commune;
}

}  // namespace mangnon::generator
