// The single checks, one function for each matter of docs/domain/checks.md, and the list in which check_child runs
// them.
#pragma once

#include <array>
#include <vector>

#include "domain/check.hpp"
#include "domain/condition_evaluation.hpp"

namespace mangnon::domain {

// An episode that holds on the date and whose code is in the book.
struct HeldCode {
  const Episode* episode;
  const CodeEntry* entry;
};

// The child under check, with what several checks ask for worked out once.
struct CheckSubject {
  const CheckInput& input;
  std::vector<HeldCode> held;
  std::optional<int> age;

  // Whether codes can be held against facts: the conditions speak of children, so the age must be known and below 16
  // (otherwise CHECK-1 or CHECK-30 has spoken already).
  [[nodiscard]] bool is_known_child() const { return age && *age >= 0 && *age < CHILDHOOD_YEARS; }
  [[nodiscard]] ConditionContext context(const HeldCode& held_code) const {
    return {
        input.child,           input.household, input.episodes, input.on, input.codebook, held_code.episode->valid.from,
        held_code.entry->group};
  }
};
[[nodiscard]] CheckSubject subject_of(const CheckInput& input);

// Of identity (check_identity.cpp).
[[nodiscard]] base::Failures check_mandatory_facts(const CheckSubject& subject);     // CHECK-30
[[nodiscard]] base::Failures check_birth_date(const CheckSubject& subject);          // CHECK-1
[[nodiscard]] base::Failures check_personal_number(const CheckSubject& subject);     // CHECK-3
[[nodiscard]] base::Failures check_siblings(const CheckSubject& subject);            // CHECK-4, CHECK-5
[[nodiscard]] base::Failures check_insurance_card(const CheckSubject& subject);      // CHECK-18
[[nodiscard]] base::Failures check_birth_registration(const CheckSubject& subject);  // CHECK-19
[[nodiscard]] base::Failures check_names(const CheckSubject& subject);               // CHECK-25

// Of family, care and home (check_family.cpp).
[[nodiscard]] base::Failures check_age_of_parents(const CheckSubject& subject);   // CHECK-2
[[nodiscard]] base::Failures check_orphans(const CheckSubject& subject);          // CHECK-6: S01, R07
[[nodiscard]] base::Failures check_without_support(const CheckSubject& subject);  // CHECK-6: S03
[[nodiscard]] base::Failures check_parents_away(const CheckSubject& subject);     // CHECK-7
[[nodiscard]] base::Failures check_care_of_codes(const CheckSubject& subject);    // CHECK-13
[[nodiscard]] base::Failures check_address(const CheckSubject& subject);          // CHECK-16
[[nodiscard]] base::Failures check_one_home(const CheckSubject& subject);         // CHECK-20
[[nodiscard]] base::Failures check_ethnicity(const CheckSubject& subject);        // CHECK-21
[[nodiscard]] base::Failures check_parent_states(const CheckSubject& subject);    // CHECK-33

// Of the facts on which circumstances rest (check_circumstance.cpp).
[[nodiscard]] base::Failures check_poverty(const CheckSubject& subject);       // CHECK-8
[[nodiscard]] base::Failures check_dropped_out(const CheckSubject& subject);   // CHECK-9
[[nodiscard]] base::Failures check_disability(const CheckSubject& subject);    // CHECK-10
[[nodiscard]] base::Failures check_age_for_code(const CheckSubject& subject);  // CHECK-9, CHECK-11, CHECK-12
[[nodiscard]] base::Failures check_grade(const CheckSubject& subject);         // CHECK-17
[[nodiscard]] base::Failures check_evidence(const CheckSubject& subject);      // CHECK-10, CHECK-24
[[nodiscard]] base::Failures check_other_facts(const CheckSubject& subject);   // CHECK-32

// Of the episodes themselves (check_episode.cpp).
[[nodiscard]] base::Failures check_codes(const CheckSubject& subject);          // CHECK-31
[[nodiscard]] base::Failures check_exclusions(const CheckSubject& subject);     // CHECK-14
[[nodiscard]] base::Failures check_episode_dates(const CheckSubject& subject);  // CHECK-15

using ChildCheck = base::Failures (*)(const CheckSubject&);
inline constexpr std::array<ChildCheck, 26> CHILD_CHECKS = {
    check_mandatory_facts,    check_names,         check_birth_date,      check_age_of_parents, check_personal_number,
    check_siblings,           check_orphans,       check_without_support, check_parents_away,   check_poverty,
    check_dropped_out,        check_disability,    check_age_for_code,    check_care_of_codes,  check_codes,
    check_exclusions,         check_episode_dates, check_address,         check_grade,          check_insurance_card,
    check_birth_registration, check_one_home,      check_ethnicity,       check_evidence,       check_other_facts,
    check_parent_states};

// One finding about a field; nothing when there is none.
[[nodiscard]] inline base::Failure finding(const base::FailureType& type, std::string_view field,
                                           std::vector<std::string> params = {}) {
  return {&type, std::string(field), std::move(params)};
}

inline constexpr std::string_view CIRCUMSTANCES = "circumstances";  // the field of findings about codes

}  // namespace mangnon::domain
