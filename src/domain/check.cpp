#include "domain/check.hpp"

#include <algorithm>
#include <iterator>

#include "domain/check_failures.hpp"
#include "domain/check_rules.hpp"
#include "domain/identifiers.hpp"
#include "names/failures.hpp"
#include "names/name.hpp"

namespace mangnon::domain {

namespace {

void append(base::Failures& findings, base::Failures more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

CheckSubject subject_of(const CheckInput& input) {
  CheckSubject subject{.input = input, .held = {}, .age = age_of(input.child, input.on)};
  for (const auto& episode : input.episodes) {
    const auto* entry = input.codebook.find(episode.code);
    if (entry != nullptr && episode.valid.contains(input.on)) subject.held.push_back({&episode, entry});
  }
  return subject;
}

base::Failures check_child(const CheckInput& input) {
  const auto subject = subject_of(input);
  base::Failures findings;
  for (const auto check : CHILD_CHECKS) append(findings, check(subject));
  return findings;
}

// CHECK-25, CHECK-34
base::Failures check_household(const HouseholdFacts& household) {
  base::Failures findings;
  for (auto& found : names::check_name(household.head_name.reveal(), "household.head_name"))
    if (found.type == &names::NAME_LEGACY_ENCODING) findings.push_back(std::move(found));
  if (household.number && *household.number < 1)
    findings.push_back(finding(CHECK_HOUSEHOLD_NUMBER_NOT_POSITIVE, "household.number"));
  if (!household.phone.empty()) {
    auto phone = parse_phone(household.phone.reveal(), "household.phone");
    append(findings, phone ? std::move(phone->findings) : base::Failures{std::move(phone.error())});
  }
  return findings;
}

bool has_errors(const base::Failures& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const base::Failure& each) { return each.type->level == base::Level::error; });
}

}  // namespace mangnon::domain
