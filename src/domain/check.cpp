#include "domain/check.hpp"

#include <algorithm>
#include <iterator>

#include "domain/check_failures.hpp"
#include "domain/check_rules.hpp"
#include "domain/identifiers.hpp"
#include "domain/identifiers_failures.hpp"
#include "names/failures.hpp"
#include "names/name.hpp"

namespace mangnon::domain {

namespace {

void append(base::Failures& findings, base::Failures more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool holds(const base::Failures& findings, const base::Failure& wanted) {
  return std::find(findings.begin(), findings.end(), wanted) != findings.end();
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

namespace {

// Sheets from before 2021 know many heads by their old card; no child waits for that (CHECK-34).
base::Failures check_head_id(const SensitiveText& number) {
  if (number.empty()) return {};
  if (parse_old_card_number(number.reveal())) return {{&HEAD_ID_NUMBER_OLD_CARD, "household.head_id"}};
  const auto read = parse_id_number(number.reveal(), std::nullopt, "household.head_id");
  return read ? base::Failures{} : base::Failures{read.error()};
}

}  // namespace

// CHECK-25, CHECK-30, CHECK-34
base::Failures check_household(const HouseholdFacts& household) {
  base::Failures findings;
  for (auto& found : names::check_name(household.head_name.reveal(), "household.head_name"))
    if (found.type == &names::NAME_LEGACY_ENCODING) findings.push_back(std::move(found));
  if (household.number && *household.number < 1)
    findings.push_back(finding(CHECK_HOUSEHOLD_NUMBER_NOT_POSITIVE, "household.number"));
  if (!household.number && household.head_name.empty())
    findings.push_back(finding(CHECK_HOUSEHOLD_UNNAMED, "household.head_name"));
  append(findings, check_head_id(household.head_id));
  if (!household.phone.empty()) {
    auto phone = parse_phone(household.phone.reveal(), "household.phone");
    append(findings, phone ? std::move(phone->findings) : base::Failures{std::move(phone.error())});
  }
  return findings;
}

base::Failures refusing(const CheckInput& after, const base::Failures& findings, std::span<const EpisodeId> named) {
  base::Failures errors = findings;
  std::erase_if(errors, [](const base::Failure& each) { return each.type->level != base::Level::error; });
  if (errors.empty()) return errors;
  std::vector<Episode> others(after.episodes.begin(), after.episodes.end());
  std::erase_if(others,
                [&](const Episode& each) { return std::find(named.begin(), named.end(), each.id) != named.end(); });
  const auto judged_with = [&](std::span<const Episode> episodes) {
    CheckInput input{.child = after.child,
                     .household = after.household,
                     .episodes = episodes,
                     .on = after.on,
                     .codebook = after.codebook,
                     .siblings = after.siblings,
                     .left_on = after.left_on,
                     .absences = after.absences};
    return check_child(input);
  };
  const auto without_codes = judged_with({});
  const auto with_others = judged_with(others);
  std::erase_if(errors,
                [&](const base::Failure& each) { return holds(with_others, each) && !holds(without_codes, each); });
  return errors;
}

bool has_errors(const base::Failures& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const base::Failure& each) { return each.type->level == base::Level::error; });
}

}  // namespace mangnon::domain
