// What the book says of a household and of a child at one date (domain.md 3.4). Every member may be absent: an empty
// cell means "not stated", never "no". How a fact came to be known and until when it holds is in history.hpp.
//
// Invariants
// 1. A child belongs to one hamlet and one household on any date; the hamlet is copied from the household.
// 2. Text is NFC and trimmed; code lists are held as their codes (data/code_lists.csv, data/ethnic_groups.csv).
// 3. Values that identify or describe a person are Sensitive.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/sensitive.hpp"
#include "domain/ids.hpp"
#include "domain/unit.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

using SensitiveText = base::Sensitive<std::string>;

struct HouseholdFacts {
  UnitId hamlet{};
  std::optional<int> number = std::nullopt;  // 1 … within the hamlet; shown as three digits
  SensitiveText head_name{};
  SensitiveText address{};  // house, lane, landmark; at most 200 characters
  SensitiveText phone{};
  std::optional<Poverty> poverty = std::nullopt;  // the decision in force, dated by its change

  bool operator==(const HouseholdFacts&) const = default;
};

// "Dead since 2017-03-02"; since may be unknown.
struct ParentState {
  ParentStatus status{};
  std::optional<base::Date> since = std::nullopt;

  bool operator==(const ParentState&) const = default;
};
using ParentStates = std::vector<ParentState>;

// Types 1 … 6 of NĐ 28/2012 Đ2; several may hold.
using DisabilityTypes = std::vector<int>;

struct ChildFacts {
  Presence presence = Presence::present;
  std::string exit_reason{};  // why presence ended, in the words of the operation that ended it
  HouseholdId household{};
  UnitId hamlet{};

  SensitiveText full_name{};  // as registered; a newborn without a name: "Trai"/"Gái" and the mother's name
  std::optional<base::Date> birth_date = std::nullopt;
  std::optional<BirthPrecision> birth_precision = std::nullopt;
  std::optional<Sex> sex = std::nullopt;
  std::string ethnicity{};    // code of 1979, "01" Kinh
  std::string nationality{};  // "VN", another country's code, or "UNKNOWN"
  SensitiveText id_number{};  // 12 digits (domain.md 4.1)
  std::optional<IdState> id_state = std::nullopt;
  std::optional<bool> birth_registered = std::nullopt;

  std::string relation_to_head{};  // list RELATION
  std::string living_with{};       // list LIVING_WITH
  std::optional<Care> care = std::nullopt;
  SensitiveText father_name{};
  std::optional<int> father_birth_year = std::nullopt;
  ParentStates father_states{};
  SensitiveText mother_name{};
  std::optional<int> mother_birth_year = std::nullopt;
  ParentStates mother_states{};
  std::optional<bool> parents_divorced = std::nullopt;
  SensitiveText carer_name{};
  std::string carer_relation{};
  std::string residence{};  // list RESIDENCE

  std::string school_status{};              // list SCHOOLING
  std::optional<int> grade = std::nullopt;  // 1 … 12
  SensitiveText school{};
  std::optional<bool> lower_secondary_done = std::nullopt;
  std::optional<bool> works_for_living = std::nullopt;

  SensitiveText insurance_no{};
  std::optional<base::Date> insurance_until = std::nullopt;
  DisabilityTypes disability_types{};
  std::optional<int> disability_degree = std::nullopt;  // 1 extremely severe, 2 severe, 3 mild
  std::optional<bool> illness_listed = std::nullopt;
  SensitiveText note{};

  bool operator==(const ChildFacts&) const = default;
};

}  // namespace mangnon::domain
