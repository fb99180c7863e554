// The figures that any correct register must report for the demo, counted here from the invented families themselves.
// Source: docs/domain/counting.md, statements COUNT-1 to COUNT-16; keys of the figures: contract.md, report codes.
//
// Contract: nothing of the register is used. A row with an injected error is counted nowhere.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "generator/model.hpp"
#include "generator/places.hpp"

namespace mangnon::generator {

struct Figures {
  std::uint64_t households = 0;
  std::uint64_t children = 0;
  std::uint64_t male = 0;
  std::uint64_t female = 0;
  std::uint64_t minority = 0;
  std::uint64_t age_0_5 = 0;
  std::uint64_t age_6_10 = 0;
  std::uint64_t age_11_15 = 0;
  std::uint64_t special = 0;
  std::array<std::uint64_t, 14> special_groups{};  // S01 … S14
  std::uint64_t assisted = 0;
  std::uint64_t at_risk = 0;
  std::uint64_t at_risk_not_special = 0;
  std::array<std::uint64_t, 7> risk_groups{};  // R01 … R07
  std::uint64_t other = 0;
  std::array<std::uint64_t, 2> other_groups{};  // O01, O02

  Figures& operator+=(const Figures& more);
  bool operator==(const Figures&) const = default;
};

[[nodiscard]] Figures count_household(const Household& household, base::Date on);

// part / whole × 100 in hundredths of a percent, half up: 1 of 3 is 3333. Absent when the whole is 0.
[[nodiscard]] std::optional<std::uint64_t> rate_in_hundredths(std::uint64_t part, std::uint64_t whole);

class Truth {
 public:
  explicit Truth(base::Date on) : on_(on) {}

  void add(const Commune& commune, const std::string& province);
  // REQUIRES that a commune of that code, its district or its province was added.
  [[nodiscard]] const Figures& of_unit(const std::string& code) const { return units_.at(code); }
  [[nodiscard]] const std::map<std::string, Figures>& units() const { return units_; }
  // Hamlets by name, of each commune; only those with a counted child.
  [[nodiscard]] const std::map<std::string, std::map<std::string, Figures>>& hamlets() const { return hamlets_; }
  // The document truth.json.
  [[nodiscard]] std::string json(const ProvincePlan& plan, std::uint64_t seed) const;

 private:
  base::Date on_;
  std::map<std::string, Figures> units_{};
  std::map<std::string, std::map<std::string, Figures>> hamlets_{};
};

}  // namespace mangnon::generator
