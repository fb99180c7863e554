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
  SensitiveText head_id{};
  SensitiveText address{};  // house, lane, landmark; at most 200 characters
  SensitiveText phone{};
  std::optional<Poverty> poverty = std::nullopt;  // the decision in force, dated by its change
  std::optional<int> poverty_year = std::nullopt;
  SensitiveText poverty_decision{};
  std::string policy_family{};                       // list POLICY_FAMILY
  std::optional<HouseholdEnd> ended = std::nullopt;  // it is a household no more

  bool operator==(const HouseholdFacts&) const = default;
};

// "Dead since 2017-03-02"; "away from 2018-01-10 until 2018-12-01", the first day on which it no longer holds.
struct ParentState {
  ParentStatus status{};
  std::optional<base::Date> since = std::nullopt;
  std::optional<base::Date> until = std::nullopt;

  bool operator==(const ParentState&) const = default;
};
using ParentStates = std::vector<ParentState>;

// Types 1 … 6 of NĐ 28/2012 Đ2; several may hold.
using DisabilityTypes = std::vector<int>;

struct ChildFacts {
  Presence presence = Presence::present;
  std::string exit_reason{};  // why presence ended, in the words of the operation that ended it
  std::optional<Entry> entry = std::nullopt;
  SensitiveText entry_from{};  // where it moved in from, in the words of who says so
  HouseholdId household{};
  UnitId hamlet{};
  UnitId
      facility{};  // the facility in which the child lives; then the hamlet is the facility and there is no household

  SensitiveText full_name{};  // as registered; a newborn without a name: "Trai"/"Gái" and the mother's name
  SensitiveText other_name{};
  std::optional<base::Date> birth_date = std::nullopt;
  std::optional<BirthPrecision> birth_precision = std::nullopt;
  std::optional<bool> birth_estimated = std::nullopt;
  std::optional<Sex> sex = std::nullopt;
  std::string ethnicity{};    // code of 1979, "01" Kinh
  std::string nationality{};  // "VN", another country's code, or "UNKNOWN"
  std::string religion{};     // list RELIGION; asked for nowhere by default
  SensitiveText birth_place{};
  SensitiveText home_town{};
  SensitiveText id_number{};  // 12 digits (domain.md 4.1)
  std::optional<IdState> id_state = std::nullopt;
  std::optional<bool> birth_registered = std::nullopt;
  SensitiveText birth_cert_no{};
  std::optional<base::Date> birth_cert_on = std::nullopt;
  SensitiveText birth_cert_place{};

  std::string relation_to_head{};  // list RELATION
  std::string living_with{};       // list LIVING_WITH
  std::optional<Care> care = std::nullopt;
  SensitiveText care_decision{};  // on the form of care (form 12)
  std::optional<base::Date> care_decision_on = std::nullopt;
  SensitiveText father_name{};
  std::optional<int> father_birth_year = std::nullopt;
  std::string father_ethnicity{};
  std::string father_nationality{};
  SensitiveText father_occupation{};
  SensitiveText father_residence{};
  ParentStates father_states{};
  SensitiveText father_away_to{};
  SensitiveText mother_name{};
  std::optional<int> mother_birth_year = std::nullopt;
  std::string mother_ethnicity{};
  std::string mother_nationality{};
  SensitiveText mother_occupation{};
  SensitiveText mother_residence{};
  ParentStates mother_states{};
  SensitiveText mother_away_to{};
  std::optional<bool> parents_divorced = std::nullopt;
  std::optional<base::Date> divorced_on = std::nullopt;
  SensitiveText divorce_decision{};  // of the court
  SensitiveText carer_name{};
  std::string carer_relation{};
  std::optional<int> carer_birth_year = std::nullopt;
  SensitiveText carer_phone{};
  std::string residence{};  // list RESIDENCE

  std::string school_status{};              // list SCHOOLING
  std::optional<int> grade = std::nullopt;  // 1 … 12
  SensitiveText school{};
  std::optional<base::Date> school_left_on = std::nullopt;
  SensitiveText school_left_reason{};
  std::optional<bool> lower_secondary_done = std::nullopt;
  std::optional<int> lower_secondary_year = std::nullopt;
  std::optional<bool> works_for_living = std::nullopt;
  SensitiveText job{};

  SensitiveText insurance_no{};
  std::string insurance_kind{};  // list INSURANCE_KIND: the two letters of the card; KHONG: has none
  std::optional<base::Date> insurance_until = std::nullopt;
  std::optional<bool> vaccinated = std::nullopt;  // of a child under one year
  DisabilityTypes disability_types{};
  std::optional<int> disability_degree = std::nullopt;  // 1 extremely severe, 2 severe, 3 mild
  SensitiveText disability_cert_no{};
  std::optional<base::Date> disability_cert_on = std::nullopt;
  std::optional<bool> illness_listed = std::nullopt;
  SensitiveText illness{};
  SensitiveText treatment_place{};
  std::optional<int> weight_g = std::nullopt;
  std::optional<int> height_cm = std::nullopt;
  std::optional<base::Date> measured_on = std::nullopt;
  std::optional<base::Date> checked_up_on = std::nullopt;
  SensitiveText note{};

  bool operator==(const ChildFacts&) const = default;
};

}  // namespace mangnon::domain
