// Invented families of a commune, as its officer would know them on the reference date: who lives where, who their
// parents are, which circumstances hold since when. No real person is described. This is the demo's own picture of the
// world: it shares no type and no rule with the register, so that figures counted from it can judge the register.
// Source: docs/domain/counting.md; fields after domain.md 3.4, codes after domain.md 2.3, 2.4 and 3.5.
//
// Invariants (generator tests hold each)
// 1. Every child is under 16 on the reference date and not born after it.
// 2. Codes follow from facts: R07 when exactly one parent is dead, R01 when the household is poor or near-poor, R06
// when
//    both parents have been away for six months, S01 and S03 by the parents' states, S04 with type and degree.
// 3. No two codes of a child exclude each other; no two children of a province share an ID number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace mangnon::generator {

enum class Sex { male, female };
enum class Poverty { poor, near_poor, escaped, no };
enum class ParentState {
  alive,
  dead,
  missing,
  unknown,
  detained,
  in_detoxification,
  institution,
  incapable,
  restricted,
  away
};
// How people live there; it decides rates, names of hamlets and who the neighbours are.
enum class Area { urban, lowland, mountain, island };

struct Parent {
  std::string name{};  // empty when unknown
  std::optional<int> birth_year{};
  ParentState state = ParentState::alive;
  std::optional<base::Date> away_since{};  // of ParentState::away
  bool divorced = false;
  bool state_stated = true;  // false: the officer left the cell empty

  bool operator==(const Parent&) const = default;
};

struct Episode {
  std::string code{};  // of the codebook: "S04.2"
  base::Date from{};

  bool operator==(const Episode&) const = default;
};

struct Support {
  std::string kind{};  // list 3.5.8: "X1"
  base::Date given_on{};

  bool operator==(const Support&) const = default;
};

struct Schooling {
  std::string status = "CTD";  // list 3.5.4
  std::optional<int> grade{};  // 1 … 12
  std::string school{};

  bool operator==(const Schooling&) const = default;
};

struct Disability {
  std::vector<int> types{};  // 1 … 6, list 3.5.5
  int degree = 2;            // 1 extremely severe, 2 severe, 3 mild

  bool operator==(const Disability&) const = default;
};

struct Child {
  std::string name{};
  base::Date birth_date{};
  Sex sex = Sex::male;
  std::string ethnicity{};  // code of 1979, empty when not stated
  std::string id_number{};  // 12 digits or empty
  bool birth_registered = true;
  std::string insurance_number{};
  std::string relation_to_head{};  // list 3.5.3, second part: "03"
  std::string living_with{};       // list 3.5.3: "01"
  Parent father{};
  Parent mother{};
  std::string carer_name{};
  std::string carer_relation{};  // in words
  Schooling schooling{};
  std::optional<Disability> disability{};
  std::vector<Episode> episodes{};
  std::vector<Support> supports{};
  std::string note{};
  bool refused = false;  // its row carries an injected error (faults.hpp): it is counted nowhere

  bool operator==(const Child&) const = default;
};

struct Household {
  int number = 0;          // within its hamlet
  std::size_t hamlet = 0;  // index into Commune::hamlets
  std::string head_name{};
  std::string address{};
  std::string phone{};
  Poverty poverty = Poverty::no;
  std::vector<Child> children{};

  bool operator==(const Household&) const = default;
};

struct Commune {
  std::string code{};
  std::string name{};      // "Xã Ba Vì"
  std::string district{};  // code; empty where districts are no more
  Area area = Area::lowland;
  std::vector<std::string> hamlets{};   // names, each once
  std::vector<Household> households{};  // ordered by hamlet, then number

  bool operator==(const Commune&) const = default;
};

}  // namespace mangnon::generator
