// Errors of the kind that real books have, put into some rows on purpose, each written down with the check that must
// find it. The refused rows are not counted in truth.json.
// Source: domain.md 3.8 (L1 …), 4.1 (numbers spoilt by Excel).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/draw.hpp"
#include "generator/model.hpp"
#include "generator/workbook.hpp"

namespace mangnon::generator {

struct Fault {
  std::string_view kind{};   // "R07_BOTH_ALIVE"
  std::string_view check{};  // "L6"; "form" when the cell cannot be read
  bool refuses = true;       // false: accepted with a warning
  std::string commune{};
  std::size_t sheet_row = 0;
  Misprint misprint{};
};

// Puts up to `count` faults into rows of ordinary children, at most one a row, and marks refused children.
[[nodiscard]] std::vector<Fault> inject_faults(Commune& commune, std::uint64_t count, base::Date on, Draw& draw);

// The document faults.json.
[[nodiscard]] std::string faults_json(const std::vector<Fault>& faults);

}  // namespace mangnon::generator
