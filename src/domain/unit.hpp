// A unit is a place with an administration: the nation, a province, a district, a commune, a hamlet (thôn, bản, tổ dân
// phố) or a facility that raises children. What people call it, its official code and the unit above it change with
// time; the unit itself does not. So a unit is known by an id without meaning, and everything else is written on dated
// versions. When units are merged, split or replaced, lineage edges say which unit came after which.
// Source: docs/domain/units.md (UNIT-1 … UNIT-6); Luật Tổ chức chính quyền địa phương 2015 and 2025.
//
// Invariants, checked by UnitTree::build:
// 1. Versions of one unit do not overlap; all have the same level and id.
// 2. A code belongs to at most one unit of the official levels (nation to commune) on any day.
// 3. A unit has at most one default lineage edge: where its people are when nothing else is known.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/uuid.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

using UnitId = base::Id<struct UnitTag>;

// From the widest to the narrowest. Which of them exist on a day is data (UnitTree::levels_on): the district ended on
// 30/06/2025. Hamlets and facilities are the leaves: children belong to them.
enum class UnitLevel { nation, province, district, commune, hamlet, facility };

inline constexpr std::array<Word<UnitLevel>, 6> UNIT_LEVEL_WORDS = {{
    {UnitLevel::nation, "nation", "Cả nước", "Nation"},
    {UnitLevel::province, "province", "Cấp tỉnh", "Province"},
    {UnitLevel::district, "district", "Cấp huyện", "District"},
    {UnitLevel::commune, "commune", "Cấp xã", "Commune"},
    {UnitLevel::hamlet, "hamlet", "Thôn, bản, tổ dân phố", "Hamlet"},
    {UnitLevel::facility, "facility", "Cơ sở trợ giúp xã hội", "Social-assistance facility"},
}};
constexpr const auto& words_of(UnitLevel) {
  return UNIT_LEVEL_WORDS;
}

[[nodiscard]] constexpr bool is_leaf_level(UnitLevel level) {
  return level == UnitLevel::hamlet || level == UnitLevel::facility;
}

// What a unit was from one day until another.
struct UnitVersion {
  UnitId id;
  UnitLevel level = UnitLevel::commune;
  std::string code;        // official code of those days, leading zeros kept ("51", "524", "21025"); hamlets: UNIT-8
  std::string name;        // "Xã Bình Đông"
  std::string short_name;  // "Bình Đông"
  std::string kind;        // "xa": a code of UNIT_KINDS
  UnitId parent;           // nil for the nation
  base::Interval valid;

  bool operator==(const UnitVersion&) const = default;
};

// merged: went whole into a unit that also holds others. split: divided, every piece has its own edge. renamed: the
// same people and land under another name or code. part: one of several units that received a part. unchanged: the same
// unit, begun anew in the official list.
enum class LineageKind { merged, split, renamed, part, unchanged };
inline constexpr std::array<Word<LineageKind>, 5> LINEAGE_KIND_WORDS = {{
    {LineageKind::merged, "merged", "Nhập toàn bộ", "Merged"},
    {LineageKind::split, "split", "Chia tách", "Split"},
    {LineageKind::renamed, "renamed", "Đổi tên", "Renamed"},
    {LineageKind::part, "part", "Nhập một phần", "Part"},
    {LineageKind::unchanged, "unchanged", "Giữ nguyên", "Unchanged"},
}};
constexpr const auto& words_of(LineageKind) {
  return LINEAGE_KIND_WORDS;
}

struct LineageEdge {
  UnitId from;
  UnitId to;
  LineageKind kind = LineageKind::merged;
  base::Date on;            // the first day of the new order
  std::string act;          // "1677/NQ-UBTVQH15"; empty when not known
  bool is_default = false;  // the one to follow for people of whom nothing else is known

  bool operator==(const LineageEdge&) const = default;
};

// A kind of unit and the word before its name: {"xa", commune, "Xã"}.
struct UnitKind {
  std::string_view code;
  UnitLevel level;
  std::string_view vi;
};

// Absent when no such kind exists at that level ("thanh_pho" is a kind of province and of district).
[[nodiscard]] std::optional<UnitKind> find_unit_kind(UnitLevel level, std::string_view code);

struct UnitName {
  std::string kind;
  std::string short_name;

  bool operator==(const UnitName&) const = default;
};
// Splits "Tổ dân phố 3" into its kind and the rest, whatever the case of the first letter.
// RETURNS the whole text as short name with the level's plainest kind ("thon", "xa" …) when no kind leads it.
[[nodiscard]] UnitName split_unit_name(UnitLevel level, std::string_view name);

// The local code of a hamlet or facility, unique beside the official ones: "21025.003" (UNIT-8).
[[nodiscard]] std::string make_leaf_code(std::string_view commune_code, int number);

// The oldest list of the statistics office: "valid from" this day means "on this day or before" (UNIT-3).
inline constexpr base::Date FIRST_LIST_ON = base::Date::from_days(12'661);  // 2004-08-31

// "Phường Trúc Bạch (31/08/2004–30/06/2025)": a version as a candidate in a refusal. The last day of one that has not
// ended is left out.
[[nodiscard]] std::string describe_version(const UnitVersion& version);

}  // namespace mangnon::domain
