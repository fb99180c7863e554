// The codes of a child's circumstances: those that follow from the facts of its family, and those that befall few.
// Written from the definitions themselves (NĐ 56/2017 Đ3–Đ16; domain.md 2.3, 2.4), without the register's rules.
//
// Contract: codes that exclude each other (column `excludes` of the codebook) never stand together; every code of the
// result holds from the date of its episode on.
#pragma once

#include <string>
#include <vector>

#include "generator/draw.hpp"
#include "generator/families.hpp"
#include "generator/model.hpp"

namespace mangnon::generator {

// What may befall a child beyond its family's fate.
struct Misfortune {
  bool illness_listed = false;    // a life-threatening or long illness of the official list
  bool works_for_living = false;  // of a child who dropped out
};

// The codes that the facts alone decide: R01, R02, R03.1, R06, R07, S01, S02, S03, S04, S08, S13, S14.
[[nodiscard]] std::vector<std::string> codes_from_facts(const Child& child, const Family& family, Poverty poverty,
                                                        Misfortune misfortune, base::Date on);

// The rare codes that no other fact shows: S05 to S07, S09 to S12, O01, O02.
[[nodiscard]] std::vector<std::string> draw_rare_codes(const Child& child, base::Date on, Draw& draw);

// Episodes of the codes, all from one date (a book has one "Từ ngày" a line), no earlier than each code can hold;
// brothers and sisters whom the same thing befell have the same date.
[[nodiscard]] std::vector<Episode> episodes_of(const std::vector<std::string>& codes, const Child& child,
                                               const Family& family, base::Date on);

// Help already given, dated at most a year before the reference date and never before birth.
[[nodiscard]] std::vector<Support> draw_supports(const Child& child, base::Date on, Draw& draw);

// Both parents dead, S03 by pairs of states: "" when the states make no such code.
[[nodiscard]] std::string code_of_parents(const Parent& father, const Parent& mother, const std::string& living_with,
                                          base::Date on);

}  // namespace mangnon::generator
