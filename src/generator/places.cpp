#include "generator/places.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/csv.hpp"
#include "generator/areas.hpp"
#include "generator/failures.hpp"
#include "generator/numbers.hpp"

namespace mangnon::generator {

namespace {

struct UnitRow {
  std::string code, level, parent, name, short_name, kind;
};

std::vector<UnitRow> units_in_force(const std::string& text, base::Date on) {
  const auto table = base::parse_csv(text);
  const auto code = table.column("code"), level = table.column("level"), parent = table.column("parent_code"),
             name = table.column("name_vi"), short_name = table.column("short_name"), kind = table.column("kind"),
             from = table.column("valid_from"), to = table.column("valid_to");
  const auto day = base::format_iso(on);  // ISO text orders as dates do
  std::vector<UnitRow> units;
  for (const auto& row : table.rows) {
    if (row[from] > day || (!row[to].empty() && row[to] < day)) continue;
    units.push_back({row[code], row[level], row[parent], row[name], row[short_name], row[kind]});
  }
  std::sort(units.begin(), units.end(), [](const UnitRow& a, const UnitRow& b) { return a.code < b.code; });
  return units;
}

std::uint64_t number_of(std::string_view text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// The number in `wanted` of the row whose first column is `code`; 0 when there is none.
std::uint64_t look_up(const std::string& csv, std::string_view code, std::string_view wanted) {
  const auto table = base::parse_csv(csv);
  const auto column = table.column(wanted);
  for (const auto& row : table.rows)
    if (row[0] == code) return number_of(row[column]);
  return 0;
}

std::uint64_t usual_children(const ReferenceTexts& texts, std::string_view province) {
  const auto reported = look_up(texts.province_children, province, "reported_children");
  const auto known = reported > 0 ? reported : look_up(texts.province_children, province, "children_0_15_est");
  return std::min(known > 0 ? known : std::uint64_t{300'000}, MOST_SERIALS);
}

// Each commune's weight: its share of the district's people, a third more or less by lot.
std::vector<std::uint64_t> commune_weights(const ProvincePlan& plan, const ReferenceTexts& texts, std::uint64_t seed) {
  std::map<std::size_t, std::uint64_t> communes_of;
  for (const auto& commune : plan.communes) ++communes_of[commune.district];
  std::map<std::size_t, std::uint64_t> each;
  for (const auto& [district, count] : communes_of) {
    const auto people = look_up(texts.district_population, plan.districts[district].code, "population");
    each[district] = (people > 0 ? people / count : 8'000) + 1;
  }
  std::vector<std::uint64_t> weights;
  for (const auto& commune : plan.communes) {
    Draw draw(sub_seed(seed, "size " + commune.code));
    weights.push_back(each[commune.district] * static_cast<std::uint64_t>(draw.between(67, 133)));
  }
  return weights;
}

void place_units(ProvincePlan& plan, const std::vector<UnitRow>& units) {
  for (const auto& unit : units)
    if (unit.level == "district" && unit.parent == plan.code)
      plan.districts.push_back({unit.code, unit.name, unit.short_name, unit.kind});
  plan.has_districts = !plan.districts.empty();
  if (!plan.has_districts) plan.districts.push_back({plan.code, plan.name, plan.name, "tinh"});
  for (const auto& unit : units) {
    if (unit.level != "commune") continue;
    const auto district = std::find_if(plan.districts.begin(), plan.districts.end(),
                                       [&](const DistrictPlace& each) { return each.code == unit.parent; });
    if (district == plan.districts.end()) continue;
    auto area = area_of_district(plan.code, district->code, district->kind);
    if (unit.kind == "phuong" || (unit.kind == "thi_tran" && area == Area::lowland)) area = Area::urban;
    if (unit.kind == "xa" && area == Area::urban) area = Area::lowland;
    if (unit.kind == "dac_khu") area = Area::island;
    plan.communes.push_back({.code = unit.code,
                             .name = unit.name,
                             .short_name = unit.short_name,
                             .kind = unit.kind,
                             .district = static_cast<std::size_t>(district - plan.districts.begin()),
                             .area = area});
  }
}

}  // namespace

base::Result<ProvincePlan> plan_province(const PlanOptions& options, const ReferenceTexts& texts) {
  const auto units = units_in_force(texts.units, options.on);
  const auto province = std::find_if(units.begin(), units.end(), [&](const UnitRow& unit) {
    return unit.level == "province" && unit.code == options.province;
  });
  if (province == units.end())
    return base::fail(DEMO_PROVINCE_UNKNOWN, "province", {options.province, base::format_iso(options.on)});
  ProvincePlan plan{.code = province->code, .name = province->name};
  place_units(plan, units);
  const auto children = options.children.value_or(usual_children(texts, plan.code));
  if (children < plan.communes.size() || children > MOST_SERIALS)
    return base::fail(DEMO_CHILDREN_OUT_OF_RANGE, "children",
                      {std::to_string(plan.communes.size()), std::to_string(MOST_SERIALS)});
  const auto shares = share_out(children, commune_weights(plan, texts, options.seed), 1);
  std::uint64_t serial = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    plan.communes[i].children = shares[i];
    plan.communes[i].first_serial = serial;
    serial += shares[i];
  }
  return plan;
}

}  // namespace mangnon::generator
