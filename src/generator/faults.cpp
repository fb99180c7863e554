#include "generator/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "generator/json_text.hpp"

namespace mangnon::generator {

namespace {

struct FaultKind {
  std::string_view kind;
  std::string_view check;
  bool refuses;
  Column column;
  std::string_view text;  // empty: made from the child
};
constexpr std::array<FaultKind, 11> KINDS = {{
    {"BIRTH_OVER_16_YEARS_AGO", "L1", true, Column::birth_date, ""},
    {"BIRTH_IN_FUTURE", "L1", true, Column::birth_date, ""},
    {"NO_SUCH_DAY", "form", true, Column::birth_date, "31/02/2015"},
    {"ID_IN_SCIENTIFIC_NOTATION", "form", true, Column::id_number, "5.12151E+10"},
    {"ID_LOST_ITS_ZERO", "L3", false, Column::id_number, ""},
    {"R07_BOTH_ALIVE", "L6", true, Column::risk, "R07.1"},
    {"R06_PARENT_AT_HOME", "L7", true, Column::risk, "R06"},
    {"R01_NOT_POOR", "L8", true, Column::risk, "R01.1"},
    {"R02_AT_SCHOOL", "L9", true, Column::risk, "R02"},
    {"S04_WITHOUT_DEGREE", "L10", true, Column::special, "S04.2"},
    {"S07_TWO_PLACES", "L14", true, Column::special, "S07.1;S07.2"},
}};

struct Spot {
  std::size_t household = 0;
  std::size_t child = 0;
  std::size_t sheet_row = 0;
};

// A child of whom every fault is one: at school, living with both parents, who are said to be alive, no code, not poor.
bool is_ordinary(const Household& household, const Child& child) {
  const bool together = child.living_with == "01" && child.father.state == ParentState::alive &&
                        child.mother.state == ParentState::alive && child.father.state_stated;
  return together && household.poverty == Poverty::no && child.episodes.empty() && !child.disability &&
         child.schooling.grade && !child.id_number.empty();
}

std::vector<Spot> ordinary_children(const Commune& commune) {
  std::vector<Spot> spots;
  auto sheet_row = FIRST_CHILD_ROW;
  for (std::size_t i = 0; i < commune.households.size(); ++i)
    for (std::size_t k = 0; k < commune.households[i].children.size(); ++k, ++sheet_row)
      if (is_ordinary(commune.households[i], commune.households[i].children[k])) spots.push_back({i, k, sheet_row});
  return spots;
}

std::string text_of(const FaultKind& kind, const Child& child, base::Date on) {
  if (!kind.text.empty()) return std::string(kind.text);
  if (kind.column == Column::id_number) return child.id_number.substr(1);
  return base::format_vi(kind.kind == "BIRTH_IN_FUTURE" ? on.plus_days(1) : on.plus_months(-16 * 12));
}

}  // namespace

std::vector<Fault> inject_faults(Commune& commune, std::uint64_t count, base::Date on, Draw& draw) {
  auto spots = ordinary_children(commune);
  std::vector<Fault> faults;
  while (faults.size() < count && !spots.empty()) {
    const auto at = draw.below(spots.size());
    const auto spot = spots[at];
    spots.erase(spots.begin() + static_cast<std::ptrdiff_t>(at));
    const auto& kind = draw.pick(KINDS);
    auto& child = commune.households[spot.household].children[spot.child];
    faults.push_back({.kind = kind.kind,
                      .check = kind.check,
                      .refuses = kind.refuses,
                      .commune = commune.code,
                      .sheet_row = spot.sheet_row,
                      .misprint = {spot.household, spot.child, kind.column, text_of(kind, child, on)}});
    child.refused = kind.refuses;
  }
  return faults;
}

std::string faults_json(const std::vector<Fault>& faults) {
  std::string rows;
  for (const auto& fault : faults) {
    if (!rows.empty()) rows += ",\n";
    rows += fmt::format(
        "{{\"file\":\"{}.xlsx\",\"row\":{},\"column\":{},\"text\":{},\"kind\":\"{}\",\"check\":\"{}\",\"level\":\"{}\"}"
        "}",
        fault.commune, fault.sheet_row, json_text(label_of(fault.misprint.column)), json_text(fault.misprint.text),
        fault.kind, fault.check, fault.refuses ? "E" : "W");
  }
  return "[" + rows + "]\n";
}

}  // namespace mangnon::generator
