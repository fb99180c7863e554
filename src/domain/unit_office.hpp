// Which office stands at the head of a paper: the body above, the body that issues, the place before the date, and who
// signs. The names follow the date of the paper: children's affairs were with Bộ Lao động - Thương binh và Xã hội and
// its departments until 28/02/2025 and are with Bộ Y tế since; district divisions ended with the districts on
// 30/06/2025.
// Source: data/agencies.csv; NĐ 30/2020/NĐ-CP Điều 8 and Phụ lục I; docs/domain/units.md (UNIT-14).
//
// 1. Texts are in ordinary letters ("Ủy ban nhân dân xã Bình Đông"); the paper prints the heads in capitals.
// 2. At most one row of the list serves a level on a day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/unit_tree.hpp"

namespace mangnon::domain {

// One line of data/agencies.csv. Texts may hold {unit}, {name}, {place}, {parent}, {parent_place}.
struct Agency {
  UnitLevel level = UnitLevel::commune;
  std::string superior;
  std::string issuing;
  std::string place;
  std::string sign_for;
  std::string signer;
  base::Interval valid;
};

// Throws base::BrokenInvariant when a row is malformed.
[[nodiscard]] std::vector<Agency> parse_agencies(std::string_view csv);

struct Office {
  std::string superior;  // first line of the head; empty for a commune, whose head is its People's Committee alone
  std::string issuing;   // second line
  std::string place;     // "Quảng Ngãi" in "Quảng Ngãi, ngày 05 tháng 02 năm 2026"
  std::string sign_for;  // "TM. Ủy ban nhân dân" or empty
  std::string signer;    // "Chủ tịch", "Giám đốc"

  bool operator==(const Office&) const = default;
};

// The office of a unit on a day. Absent when the unit was not alive or its level had no such office then.
[[nodiscard]] std::optional<Office> office_of(const std::vector<Agency>& agencies, const UnitTree& units, UnitId unit,
                                              base::Date on);

// A unit within a sentence: "xã Bình Đông", "thành phố Hà Nội".
[[nodiscard]] std::string name_in_sentence(const UnitVersion& version);
// The place name before a date: the short name, but "Phường 5" and "Thành phố Hồ Chí Minh" in full.
[[nodiscard]] std::string place_name(const UnitVersion& version);

}  // namespace mangnon::domain
