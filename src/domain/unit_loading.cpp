#include "domain/unit_loading.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "base/check.hpp"
#include "base/csv.hpp"

namespace mangnon::domain {

namespace {

constexpr std::string_view NATION_CODE = "VN";
constexpr std::string_view PROVINCES_ACT = "202/2025/QH15";

// One unit of the official lists: a run of versions.
struct OfficialUnit {
  UnitId id;
  std::size_t first_version = 0;
  base::Interval life;
};

// All units that ever bore a code, oldest first.
using UnitsByCode = std::unordered_map<std::string, std::vector<OfficialUnit>>;

base::Date date_of(std::string_view iso) {
  const auto date = base::parse_iso_date(iso);
  MANGNON_CHECK(date.has_value());
  return *date;
}

UnitLevel level_of(std::string_view code) {
  const auto level = from_code<UnitLevel>(code);
  MANGNON_CHECK(level.has_value());
  return *level;
}

UnitVersion nation_version() {
  return {.id = official_unit_id(NATION_CODE, FIRST_LIST_ON),
          .level = UnitLevel::nation,
          .code = std::string(NATION_CODE),
          .name = "Việt Nam",
          .short_name = "Việt Nam",
          .kind = "quoc_gia",
          .parent = {},
          .valid = {.from = FIRST_LIST_ON, .to = base::FOREVER}};
}

struct HistoryRow {
  UnitVersion version;
  std::string parent_code;
};

// Ordered by code and first day; ids and parents still open.
std::vector<HistoryRow> parse_history(std::string_view csv) {
  auto table = base::parse_csv(csv);
  const auto code = table.column("code"), level = table.column("level"), parent = table.column("parent_code");
  const auto name = table.column("name_vi"), short_name = table.column("short_name"), kind = table.column("kind");
  const auto from = table.column("valid_from"), to = table.column("valid_to");
  std::vector<HistoryRow> rows;
  rows.reserve(table.rows.size());
  for (auto& cells : table.rows) {
    const auto end = cells[to].empty() ? base::FOREVER : date_of(cells[to]).plus_days(1);
    rows.push_back({{.id = {},
                     .level = level_of(cells[level]),
                     .code = std::move(cells[code]),
                     .name = std::move(cells[name]),
                     .short_name = std::move(cells[short_name]),
                     .kind = std::move(cells[kind]),
                     .parent = {},
                     .valid = {.from = date_of(cells[from]), .to = end}},
                    std::move(cells[parent])});
    MANGNON_CHECK(find_unit_kind(rows.back().version.level, rows.back().version.kind).has_value());
  }
  std::sort(rows.begin(), rows.end(), [](const HistoryRow& a, const HistoryRow& b) {
    return std::tie(a.version.code, a.version.valid.from) < std::tie(b.version.code, b.version.valid.from);
  });
  return rows;
}

// Gives every version its unit (invariant 2 of the header).
UnitsByCode identify(std::vector<HistoryRow>& rows) {
  UnitsByCode units;
  units.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& version = rows[i].version;
    auto& same_code = units[version.code];
    const bool continues =
        !same_code.empty() && same_code.back().life.to == version.valid.from && version.valid.from != REFORM_ON;
    if (continues)
      same_code.back().life.to = version.valid.to;
    else
      same_code.push_back({official_unit_id(version.code, version.valid.from), i, version.valid});
    version.id = same_code.back().id;
  }
  return units;
}

const OfficialUnit* unit_on(const UnitsByCode& units, const std::string& code, base::Date on) {
  const auto found = units.find(code);
  if (found == units.end()) return nullptr;
  for (const auto& unit : found->second)
    if (unit.life.contains(on)) return &unit;
  return nullptr;
}

const OfficialUnit* first_unit_after(const UnitsByCode& units, const std::string& code, base::Date on) {
  const auto found = units.find(code);
  if (found == units.end()) return nullptr;
  for (const auto& unit : found->second)
    if (on < unit.life.from) return &unit;
  return nullptr;
}

// The parent on the version's last day: dates before 2018 are those of the lists' copies and may precede the parent's.
UnitId parent_of_row(const UnitsByCode& units, const HistoryRow& row) {
  if (row.parent_code.empty()) return official_unit_id(NATION_CODE, FIRST_LIST_ON);
  const auto* parent = unit_on(units, row.parent_code, row.version.valid.to.plus_days(-1));
  MANGNON_CHECK(parent != nullptr);
  return parent->id;
}

// "02" and "2" are the same number of a phường.
std::string_view without_zeros(std::string_view name) {
  const auto first = name.find_first_not_of('0');
  return first == std::string_view::npos ? name : name.substr(first);
}

bool same_place_name(const HistoryRow& a, const HistoryRow& b) {
  return a.parent_code == b.parent_code && without_zeros(a.version.short_name) == without_zeros(b.version.short_name);
}

// Follows units that ended before the reform to their successor of the same day.
struct EarlyLineage {
  const std::vector<HistoryRow>& rows;
  const UnitsByCode& units;
  std::unordered_map<std::string, std::string> target_of = {};

  // The lists gave some merged communes the code of one of their parts only months later. In between they bore the
  // code under which the same name stood in the same district.
  [[nodiscard]] const OfficialUnit* interim(const OfficialUnit& later, base::Date on) const {
    const auto& wanted = rows[later.first_version];
    for (const auto& row : rows)
      if (row.version.valid.contains(on) && same_place_name(row, wanted)) return unit_on(units, row.version.code, on);
    return nullptr;
  }

  [[nodiscard]] std::optional<LineageEdge> edge_from(const OfficialUnit& ended) const {
    const auto& row = rows[ended.first_version];
    const auto on = ended.life.to;
    const auto target = target_of.find(row.version.code);
    if (target == target_of.end() || target->second.empty()) return std::nullopt;
    const auto* to = unit_on(units, target->second, on);
    const auto* later = to != nullptr ? nullptr : first_unit_after(units, target->second, on);
    if (later != nullptr) to = interim(*later, on);
    if (to == nullptr) to = later;
    if (to == nullptr || REFORM_ON <= to->life.from) return std::nullopt;
    const bool renamed = to->life.from == on && same_place_name(row, rows[to->first_version]);
    return LineageEdge{.from = ended.id,
                       .to = to->id,
                       .kind = renamed ? LineageKind::renamed : LineageKind::merged,
                       .on = std::max(on, to->life.from),
                       .act = {},
                       .is_default = true};
  }
};

void add_early_edges(UnitData& data, const std::vector<HistoryRow>& rows, const UnitsByCode& units,
                     std::string_view mapping) {
  EarlyLineage lineage{rows, units};
  const auto table = base::parse_csv(mapping);
  const auto old_code = table.column("old_code"), new_code = table.column("new_code");
  for (const auto& cells : table.rows) lineage.target_of.emplace(cells[old_code], cells[new_code]);
  for (const auto& [code, same_code] : units)
    for (const auto& unit : same_code) {
      if (REFORM_ON <= unit.life.to) continue;
      if (auto edge = lineage.edge_from(unit)) data.edges.push_back(std::move(*edge));
    }
}

LineageKind kind_of_note(std::string_view note) {
  if (note == "all") return LineageKind::merged;
  if (note == "renamed") return LineageKind::renamed;
  if (note == "unchanged") return LineageKind::unchanged;
  MANGNON_CHECK(note.starts_with("part") || note == "all_area_no_population");
  return LineageKind::part;
}

void add_reform_edges(UnitData& data, const std::vector<HistoryRow>& rows, const UnitsByCode& units,
                      const UnitFiles& files) {
  std::map<std::string, std::string> act_of_province;
  const auto acts = base::parse_csv(files.acts_2025);
  const auto province = acts.column("province_code"), act = acts.column("act");
  for (const auto& cells : acts.rows) act_of_province.emplace(cells[province], cells[act]);

  const auto table = base::parse_csv(files.mapping_2025);
  const auto old_code = table.column("old_code"), new_code = table.column("new_code");
  const auto note = table.column("merge_note"), is_default = table.column("is_default");
  for (const auto& cells : table.rows) {
    const auto* from = unit_on(units, cells[old_code], REFORM_ON.plus_days(-1));
    const auto* to = unit_on(units, cells[new_code], REFORM_ON);
    MANGNON_CHECK(from != nullptr && to != nullptr && from != to);
    const auto found = act_of_province.find(rows[to->first_version].parent_code);
    data.edges.push_back({.from = from->id,
                          .to = to->id,
                          .kind = kind_of_note(cells[note]),
                          .on = REFORM_ON,
                          .act = found == act_of_province.end() ? std::string() : found->second,
                          .is_default = cells[is_default] == "1"});
  }
}

void add_province_edges(UnitData& data, const UnitsByCode& units, std::string_view mapping) {
  const auto table = base::parse_csv(mapping);
  const auto old_code = table.column("old_code"), new_code = table.column("new_code");
  for (const auto& cells : table.rows) {
    const auto* from = unit_on(units, cells[old_code], REFORM_ON.plus_days(-1));
    const auto* to = unit_on(units, cells[new_code], REFORM_ON);
    MANGNON_CHECK(from != nullptr && to != nullptr);
    if (from == to) continue;
    data.edges.push_back({.from = from->id,
                          .to = to->id,
                          .kind = LineageKind::merged,
                          .on = REFORM_ON,
                          .act = std::string(PROVINCES_ACT),
                          .is_default = true});
  }
}

}  // namespace

UnitId official_unit_id(std::string_view code, base::Date first_valid_from) {
  return UnitId{base::make_named_uuid("unit", std::string(code) + "@" + base::format_iso(first_valid_from))};
}

UnitData parse_units(const UnitFiles& files) {
  auto rows = parse_history(files.history);
  const auto units = identify(rows);
  UnitData data;
  add_early_edges(data, rows, units, files.mapping_2018_2025);
  add_reform_edges(data, rows, units, files);
  add_province_edges(data, units, files.mapping_2025_provinces);
  data.versions.reserve(rows.size() + 1);
  data.versions.push_back(nation_version());
  for (auto& row : rows) {
    row.version.parent = parent_of_row(units, row);
    data.versions.push_back(std::move(row.version));
  }
  return data;
}

UnitTreePtr parse_unit_tree(const UnitFiles& files) {
  auto data = parse_units(files);
  return UnitTree::build(std::move(data.versions), std::move(data.edges));
}

}  // namespace mangnon::domain
