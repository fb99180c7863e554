// Checks of who the child is: docs/domain/checks.md CHECK-1, CHECK-3 … CHECK-5, CHECK-18, CHECK-19, CHECK-25, CHECK-30.
#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "domain/check_failures_identity.hpp"
#include "domain/check_rules.hpp"
#include "domain/identifiers.hpp"
#include "names/failures.hpp"
#include "names/fold.hpp"
#include "names/name.hpp"

namespace mangnon::domain {

namespace {

constexpr std::string_view ABANDONED = "S02";
constexpr int REGISTRATION_DAYS = 60;  // Luật Hộ tịch Đ15

// An illegible name of a parent or carer spreads into every paper; other peculiarities of it are not the child's.
void append_illegible(base::Failures& findings, const SensitiveText& name, std::string_view field) {
  if (name.empty()) return;
  for (auto& found : names::check_name(name.reveal(), field))
    if (found.type == &names::NAME_LEGACY_ENCODING) findings.push_back(std::move(found));
}

bool same_person(const ChildFacts& a, const ChildFacts& b) {
  return a.birth_date && a.birth_date == b.birth_date && a.sex && a.sex == b.sex &&
         names::fold(a.full_name.reveal()) == names::fold(b.full_name.reveal());
}

}  // namespace

base::Failures check_mandatory_facts(const CheckSubject& subject) {
  base::Failures findings;
  if (!subject.input.child.birth_date) findings.push_back(finding(CHECK_BIRTH_DATE_MISSING, "birth_date"));
  if (!subject.input.child.sex) findings.push_back(finding(CHECK_SEX_MISSING, "sex"));
  const bool foundling = std::any_of(subject.held.begin(), subject.held.end(),
                                     [](const HeldCode& held) { return held.entry->group == ABANDONED; });
  if (subject.input.child.sex == Sex::undetermined && !foundling)
    findings.push_back(finding(CHECK_SEX_UNDETERMINED, "sex"));
  return findings;
}

base::Failures check_names(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  auto findings = names::check_name(child.full_name.reveal(), "full_name");
  append_illegible(findings, child.father_name, "father_name");
  append_illegible(findings, child.mother_name, "mother_name");
  append_illegible(findings, child.carer_name, "carer_name");
  return findings;
}

base::Failures check_birth_date(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  if (!child.birth_date || child.presence != Presence::present) return {};
  const auto on = subject.input.on;
  if (*child.birth_date > on) return {finding(CHECK_L01_BIRTH_IN_FUTURE, "birth_date", {base::format_vi(on)})};
  if (*subject.age >= CHILDHOOD_YEARS) return {finding(CHECK_L01_NOT_A_CHILD, "birth_date", {base::format_vi(on)})};
  return {};
}

base::Failures check_personal_number(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  if (child.id_number.empty()) return {};
  const auto birth_year = child.birth_date ? std::optional(child.birth_date->year()) : std::nullopt;
  auto reading = parse_id_number(child.id_number.reveal(), birth_year, "id_number");
  if (!reading) return {reading.error()};
  auto findings = std::move(reading->findings);
  const IdNumberFacts facts{
      .sex = child.sex, .birth_year = birth_year, .state = child.id_state.value_or(IdState::unverified)};
  auto disagreements = check_id_number(reading->number, facts, "id_number");
  findings.insert(findings.end(), std::make_move_iterator(disagreements.begin()),
                  std::make_move_iterator(disagreements.end()));
  return findings;
}

base::Failures check_siblings(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  base::Failures findings;
  for (const auto* sibling : subject.input.siblings) {
    if (sibling->presence != Presence::present) continue;
    if (!child.id_number.empty() && child.id_number == sibling->id_number)
      findings.push_back(finding(CHECK_L04_ID_HELD_BY_ANOTHER, "id_number"));
    else if (same_person(child, *sibling))
      findings.push_back(finding(CHECK_L05_POSSIBLE_DUPLICATE, "full_name"));
  }
  return findings;
}

base::Failures check_insurance_card(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  std::string number;
  if (!child.insurance_no.empty()) {
    auto parsed = parse_insurance_number(child.insurance_no.reveal(), "insurance_no");
    if (!parsed) return {parsed.error()};
    number = *std::move(parsed);
  }
  const InsuranceFacts card{
      .number = number, .kind = child.insurance_kind, .valid_to = child.insurance_until, .birth = child.birth_date};
  const auto field = child.insurance_until ? "insurance_until" : number.empty() ? "insurance_kind" : "insurance_no";
  return check_insurance(card, subject.input.on, field);
}

base::Failures check_birth_registration(const CheckSubject& subject) {
  const auto& child = subject.input.child;
  if (child.birth_registered != false || !child.birth_date) return {};
  if (subject.input.on <= child.birth_date->plus_days(REGISTRATION_DAYS)) return {};
  return {finding(CHECK_L19_BIRTH_NOT_REGISTERED, "birth_registered")};
}

}  // namespace mangnon::domain
