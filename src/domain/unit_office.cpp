#include "domain/unit_office.hpp"

#include <array>
#include <utility>

#include "base/check.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"
#include "names/fold.hpp"

namespace mangnon::domain {

namespace {

base::Interval interval_of(std::string_view first_day, std::string_view last_day) {
  base::Interval valid{FIRST_LIST_ON, base::FOREVER};
  if (!first_day.empty()) {
    const auto from = base::parse_iso_date(first_day);
    MANGNON_CHECK(from.has_value());
    valid.from = *from;
  }
  if (!last_day.empty()) {
    const auto last = base::parse_iso_date(last_day);
    MANGNON_CHECK(last.has_value());
    valid.to = last->plus_days(1);
  }
  return valid;
}

using Blanks = std::array<std::pair<std::string_view, std::string>, 5>;

std::string filled(std::string text, const Blanks& blanks) {
  for (const auto& [blank, value] : blanks)
    if (const auto at = text.find(blank); at != std::string::npos) text.replace(at, blank.size(), value);
  return text;
}

}  // namespace

std::vector<Agency> parse_agencies(std::string_view csv) {
  const auto table = base::parse_csv(csv);
  const auto level = table.column("level"), superior = table.column("superior"), issuing = table.column("issuing");
  const auto place = table.column("place"), sign_for = table.column("sign_for"), signer = table.column("signer");
  const auto from = table.column("valid_from"), to = table.column("valid_to");
  std::vector<Agency> agencies;
  for (const auto& cells : table.rows) {
    const auto of_level = from_code<UnitLevel>(cells[level]);
    MANGNON_CHECK(of_level.has_value());
    agencies.push_back({.level = *of_level,
                        .superior = cells[superior],
                        .issuing = cells[issuing],
                        .place = cells[place],
                        .sign_for = cells[sign_for],
                        .signer = cells[signer],
                        .valid = interval_of(cells[from], cells[to])});
  }
  return agencies;
}

std::string name_in_sentence(const UnitVersion& version) {
  const auto kind = find_unit_kind(version.level, version.kind);
  if (!kind || version.level == UnitLevel::facility || version.level == UnitLevel::nation) return version.name;
  return names::exact_key(kind->vi) + " " + version.short_name;
}

std::string place_name(const UnitVersion& version) {
  // NĐ 30/2020, Phụ lục I, II.4: a unit named by a number or after a person is written in full.
  const bool in_full = base::all_digits(version.short_name) || version.short_name == "Hồ Chí Minh";
  return in_full ? version.name : version.short_name;
}

std::optional<Office> office_of(const std::vector<Agency>& agencies, const UnitTree& units, UnitId unit,
                                base::Date on) {
  const auto* version = units.find(unit, on);
  if (version == nullptr) return std::nullopt;
  const auto above = units.parent_of(unit, on);
  const auto* parent = above ? units.find(*above, on) : nullptr;
  const Blanks blanks = {{{"{unit}", name_in_sentence(*version)},
                          {"{name}", version->name},
                          {"{place}", place_name(*version)},
                          {"{parent}", parent == nullptr ? std::string() : name_in_sentence(*parent)},
                          {"{parent_place}", parent == nullptr ? std::string() : place_name(*parent)}}};
  for (const auto& agency : agencies)
    if (agency.level == version->level && agency.valid.contains(on))
      return Office{.superior = filled(agency.superior, blanks),
                    .issuing = filled(agency.issuing, blanks),
                    .place = filled(agency.place, blanks),
                    .sign_for = agency.sign_for,
                    .signer = agency.signer};
  return std::nullopt;
}

}  // namespace mangnon::domain
