#include "app/book_decision.hpp"

#include <algorithm>

#include "app/book_return.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "base/check.hpp"
#include "domain/care.hpp"
#include "domain/check.hpp"
#include "domain/check_failures.hpp"
#include "domain/exactness.hpp"
#include "domain/id_state.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

namespace {

void append(base::Failures& findings, const base::Failures& more) {
  findings.insert(findings.end(), more.begin(), more.end());
}

domain::Action with_changes(domain::Action action, domain::FactChanges changes) {
  action.content = std::move(changes);
  return action;
}

ChildClaim claim_of(const BookRow& row, const RowContext& at, const HouseholdDecision& household) {
  return {.child_code = row.child_code,
          .id_number = value_in(row.child, "id_number"),
          .name_key = names::fold(value_in(row.child, "full_name")),
          .birth_date = value_in(row.child, "birth_date"),
          .sex = value_in(row.child, "sex"),
          .mother_key = names::fold(value_in(row.child, "mother_name")),
          .household = household.id,
          .hamlet = at.hamlet};
}

// Begins what is not held, refines a group that is held into its stated sub-group. `before` as the importer sees it:
// what they may not know of stands for nothing that they state (ACCESS-12).
void add_circumstances(const RowContext& at, const BookRow& row, const domain::ChildHistory* before,
                       const domain::ChildHistory* exported, std::vector<domain::Action>& actions) {
  if (!row.codes) return;
  const auto& codebook = at.context.reg.reference().codebook;
  const base::Date from = row.codes_from.value_or(at.on);
  const base::Date day = std::max(from, at.on);
  std::vector<domain::EpisodeId> refined;  // a group becomes one sub-group; the others begin beside it
  for (const auto& stated : *row.codes) {
    const std::string& code = stated.code;
    const auto fits = [&](const std::string& held) { return codebook.is_within(held, code); };
    if (before && held_at(*before, day, fits)) continue;
    if (exported && held_at(*exported, shown_on(at, row), fits))
      continue;  // shown when exported, ended in the register since
    const auto broader = [&](const std::string& held) { return held != code && codebook.is_within(code, held); };
    const auto* group = before ? held_at(*before, day, broader) : nullptr;
    if (group && std::find(refined.begin(), refined.end(), group->id) != refined.end()) group = nullptr;
    if (group) refined.push_back(group->id);
    auto action = new_action(
        at.context, group ? domain::ActionKind::circumstance_corrected : domain::ActionKind::circumstance_begun,
        group ? group->valid.from : from, at.now);
    domain::Episode episode =
        group ? *group
              : domain::Episode{.id = {at.context.reg.new_uuid()}, .valid = {.from = from}, .source = "workbook"};
    episode.code = code;
    action.content = std::move(episode);
    actions.push_back(std::move(action));
  }
}

// Codes that the importer may not know of are to them as codes that are not in the book (ACCESS-5).
base::Failures unknown_codes(const RowContext& at, const BookRow& row) {
  base::Failures findings;
  const auto sees = sight_of(at.context);
  if (row.codes)
    for (const auto& [code, cell] : *row.codes)
      if (!sees(code)) findings.push_back({&domain::CHECK_CODE_UNKNOWN, "circumstances", {code}});
  return findings;
}

// A month or a year in the place of the day agrees with every day in it (IMPORT-17).
bool is_on(base::Date given_on, const BookSupport& stated) {
  return domain::first_day_of(given_on, stated.precision) == domain::first_day_of(*stated.on, stated.precision);
}

void add_supports(const RowContext& at, const BookRow& row, const domain::ChildHistory* before,
                  std::vector<domain::Action>& actions) {
  for (const auto& stated : row.supports) {
    const bool known = before && std::any_of(before->supports.begin(), before->supports.end(), [&](const auto& each) {
                         return each.kind == stated.kind && (!stated.on || is_on(each.given_on, stated));
                       });
    if (known) continue;
    const base::Date on = stated.on.value_or(at.on);
    auto action = new_action(at.context, domain::ActionKind::support_given, on, at.now);
    action.content = domain::Support{.id = {at.context.reg.new_uuid()}, .kind = stated.kind, .given_on = on};
    actions.push_back(std::move(action));
  }
}

// The facts that the register holds from a later day than the reference date.
std::optional<base::Date> newer_than(const domain::ChildHistory& history, base::Date on) {
  for (const auto& span : history.spans)
    if (span.valid.from > on) return span.valid.from;
  return std::nullopt;
}

bool is_facility(const RowContext& at) {
  const auto* unit = at.context.reg.units()->find_latest(at.hamlet);
  return unit != nullptr && unit->level == domain::UnitLevel::facility;
}

// A row of a facility's own book: the child lives there, in no household (REG-17).
domain::FactChanges stated_in_facility(const BookRow& row, domain::UnitId facility) {
  domain::FactChanges stated = row.child;
  if (!row.seen && value_in(stated, "living_with").empty()) stated.push_back({"living_with", "11"});
  stated.push_back({"facility", facility.text()});
  stated.push_back({"household", ""});
  stated.push_back({"hamlet", facility.text()});
  return stated;
}

domain::FactChanges stated_child(const BookRow& row, const HouseholdDecision& household, domain::UnitId hamlet) {
  if (household.child_stays) return row.child;
  if (household.id.is_nil()) return stated_in_facility(row, hamlet);
  domain::FactChanges stated = row.child;
  stated.push_back({"household", household.id.text()});
  stated.push_back({"hamlet", hamlet.text()});
  return stated;
}

void decide_new(const RowContext& at, const BookRow& row, const HouseholdDecision& household, ChildDecision& decision) {
  decision.id = {at.context.reg.new_uuid()};
  decision.actions.push_back(with_changes(new_action(at.context, domain::ActionKind::registered, at.on, at.now),
                                          domain::with_care_following({}, stated_child(row, household, at.hamlet))));
}

void decide_known(const RowContext& at, const BookRow& row, const HouseholdDecision& household,
                  ChildDecision& decision) {
  const auto& history = decision.known->history;
  decision.id = decision.known->id;
  const auto* facts = history.at(at.on);
  // A child that lives in a facility stays there: the family's book does not bring it home (REG-17, CHECK-20).
  const bool in_facility = facts && !facts->facility.is_nil() && !household.id.is_nil();
  auto stated = in_facility ? row.child : stated_child(row, household, at.hamlet);
  // An exported list does not say that the child is here: it was when the list was made.
  if (!row.seen && facts && facts->presence == domain::Presence::left) {
    stated.push_back({"presence", "present"});
    stated.push_back({"exit_reason", ""});
  }
  const auto& now = facts ? *facts : history.spans.front().facts;
  // Of an exported list a day that is gone was taken out; of a book it was not known.
  if (!decision.exported) stated = domain::keep_more_exact(now, std::move(stated), row.coarse, at.on);
  auto changes = changes_of(now, stated);
  if (decision.exported)
    keep_own_changes(at, facts_at(*decision.exported, shown_on(at, row)), now, changes, decision.findings);
  if (changes.empty() || !decision.findings.empty()) return;
  if (const auto newer = newer_than(history, at.on)) {
    decision.findings.push_back({&IMPORT_ROW_STALE, "full_name", {base::format_vi(*newer)}});
    return;
  }
  // Care that an exported list repeats is not named by the sheet; care in a book is, even when it is what is held.
  const bool names_care = !row.seen && !value_in(row.child, "care").empty();
  if (!names_care) changes = domain::with_care_following(now, std::move(changes));
  changes = domain::with_id_state_following(now, std::move(changes));
  decision.actions.push_back(
      with_changes(new_action(at.context, domain::ActionKind::changed, at.on, at.now), std::move(changes)));
}

// Whether an exported list showed the circumstance; then its row only repeats it.
bool was_shown(const ChildDecision& decision, const domain::Episode& episode, base::Date on) {
  return decision.exported &&
         held_at(*decision.exported, on, [&](const std::string& code) { return code == episode.code; }) != nullptr;
}

// The circumstances that the row names: those it begins or corrects, and those that it says are held.
std::vector<domain::EpisodeId> named_episodes(const RowContext& at, const BookRow& row, const ChildDecision& decision) {
  std::vector<domain::EpisodeId> named;
  for (const auto& action : decision.actions)
    if (const auto* episode = std::get_if<domain::Episode>(&action.content)) named.push_back(episode->id);
  if (!row.codes) return named;
  const auto& codebook = at.context.reg.reference().codebook;
  for (const auto& episode : decision.after.episodes)
    for (const auto& [code, cell] : *row.codes)
      if (codebook.is_within(episode.code, code) && !was_shown(decision, episode, shown_on(at, row)))
        named.push_back(episode.id);
  return named;
}

// The checks of the child as the row leaves it. A code that is held, that the row does not name and that no longer fits
// what the row states does not stop the row: a warning points to the child's page, where the proposals wait (REG-6).
void judge(const RowContext& at, const BookRow& row, const HouseholdDecision& household, ChildDecision& decision) {
  const auto* facts = decision.after.at(at.on);
  const auto seen = history_seen(at.context, decision.after);
  const auto away = absences(decision.after);
  const domain::CheckInput input{.child = facts ? *facts : decision.after.spans.front().facts,
                                 .household = household.facts,
                                 .episodes = seen.episodes,
                                 .on = at.on,
                                 .codebook = at.context.reg.reference().codebook,
                                 .left_on = left_on(decision.after),
                                 .absences = away};
  decision.findings = findings_seen(at.context, domain::check_child(input));
  if (!domain::has_errors(decision.findings)) return;
  const auto errors = domain::refusing(input, decision.findings, named_episodes(at, row, decision));
  const auto tolerated = std::erase_if(decision.findings, [&](const auto& each) {
    return each.type->level == base::Level::error && std::find(errors.begin(), errors.end(), each) == errors.end();
  });
  if (tolerated > 0) decision.findings.push_back({&IMPORT_HELD_CODES_DIFFER, "circumstances"});
}

// Rows of one household may contradict each other; the first row that states a fact is taken, so that the same file
// again changes nothing.
void keep_first_statement(const KnownHousehold& household, domain::FactChanges& changes, base::Failures& findings) {
  std::erase_if(changes, [&](const auto& change) {
    const auto first = household.stated_in_row.find(change.key);
    if (first == household.stated_in_row.end()) return false;
    findings.push_back({&IMPORT_HOUSEHOLD_DIFFERS, "household." + change.key, {std::to_string(first->second)}});
    return true;
  });
}

// Found by its ID number, yet neither the name nor the birth date is the child's: the number was mistyped.
bool is_somebody_else(const KnownChild& known, const ChildClaim& claim) {
  if (known.id.text() == claim.child_code) return false;
  const auto& facts = known.history.latest();
  const bool same_name = names::fold(facts.full_name.reveal()) == claim.name_key;
  const bool same_birth = facts.birth_date && base::format_iso(*facts.birth_date) == claim.birth_date;
  return !same_name && !same_birth;
}

// Who is found and yet is not the row's to write. Of a child that is kept elsewhere its number tells nothing more than
// that of any other, and a row does not bring it home: that takes a transfer (IMPORT-21).
bool is_not_for(const KnownChild& known, const ChildClaim& claim, base::Failures& findings) {
  const auto& number = known.history.latest().id_number;
  const bool by_number = !claim.id_number.empty() && !number.empty() && number.reveal() == claim.id_number;
  if (is_somebody_else(known, claim) || (known.is_elsewhere && by_number))
    findings.push_back({&ID_NUMBER_TAKEN, "id_number"});
  else if (known.is_elsewhere)
    findings.push_back({&IMPORT_CHILD_ELSEWHERE, "full_name"});
  return !findings.empty();
}

// A household that is not known yet, registered with what the row states of it.
HouseholdDecision decide_new_household(const RowContext& at, domain::FactChanges stated) {
  HouseholdDecision decision{.id = {at.context.reg.new_uuid()}, .stated = stated};
  stated.push_back({"hamlet", at.hamlet.text()});
  for (const auto& change : stated) MANGNON_CHECK(domain::apply_change(decision.facts, change));
  decision.action =
      with_changes(new_action(at.context, domain::ActionKind::registered, at.on, at.now), std::move(stated));
  return decision;
}

// What the row states of a known household; `shown` of it by an exported list is no statement.
HouseholdDecision decide_known_household(const RowContext& at, KnownHousehold& known, domain::FactChanges stated,
                                         const domain::HouseholdFacts* shown) {
  HouseholdDecision decision{.known = &known, .id = known.id, .facts = facts_at(known.history, at.on)};
  auto changes = changes_of(decision.facts, stated);
  if (shown) keep_own_changes(at, *shown, decision.facts, changes, decision.findings);
  decision.stated = std::move(stated);
  keep_first_statement(known, changes, decision.findings);
  if (changes.empty() || known.history.at(at.on) == nullptr) return decision;
  for (const auto& change : changes) MANGNON_CHECK(domain::apply_change(decision.facts, change));
  decision.action =
      with_changes(new_action(at.context, domain::ActionKind::changed, at.on, at.now), std::move(changes));
  return decision;
}

bool is_kept_here(const KnownHousehold* household) {
  return household != nullptr && !household->is_elsewhere && !household->history.latest().ended;
}

// The child stays where it lives. What was edited of its household is of the one that the list showed; of the one it
// lives in when that has ended or is of another commune. With neither there is nowhere to write it.
HouseholdDecision decide_unmoved(const RowContext& at, const BookRow& row, const RowHome& home) {
  HouseholdDecision decision{.facts = {.hamlet = at.hamlet}};
  auto* meant = home.shown == nullptr || is_kept_here(home.shown) ? home.shown : home.lives_in;
  auto edited = edited_of_household(row, home.facts_shown);
  if (is_kept_here(meant))
    decision = decide_known_household(at, *meant, std::move(edited), &home.facts_shown);
  else if (!edited.empty())
    decision.findings.push_back({&IMPORT_HOUSEHOLD_GONE, "household." + edited.front().key});
  decision.child_stays = true;
  decision.stamp_fits = home.stamp_fits;
  decision.id = home.lives_in ? home.lives_in->id : domain::HouseholdId{};
  if (home.lives_in == meant || !is_kept_here(home.lives_in)) return decision;
  if (decision.action) append(decision.findings, domain::check_household(decision.facts));
  decision.facts = facts_at(home.lives_in->history, at.on);
  return decision;
}

}  // namespace

HouseholdDecision decide_household(const RowContext& at, const BookRow& row) {
  const auto home = home_of_exported(at, row);
  if (home && home->place == RowHome::Place::as_shown) return decide_unmoved(at, row, *home);
  if (is_facility(at)) return {.facts = {.hamlet = at.hamlet}};
  auto stated = home ? stated_elsewhere(row, *home) : row.household;
  auto* known = home ? home->target
                     : at.index.find_household(at.hamlet, value_in(row.household, "number"),
                                               names::fold(value_in(row.household, "head_name")));
  auto decision = known ? decide_known_household(at, *known, std::move(stated), nullptr)
                        : decide_new_household(at, std::move(stated));
  decision.stamp_fits = !home || home->stamp_fits;
  return decision;
}

ChildDecision decide_child(const RowContext& at, const BookRow& row, const HouseholdDecision& household) {
  const auto claim = claim_of(row, at, household);
  ChildDecision decision{.known = at.index.find_child(claim)};
  decision.findings = check_stamp(at, row, decision.known, household.stamp_fits);
  if (!decision.findings.empty()) return decision;
  if (decision.known && is_not_for(*decision.known, claim, decision.findings)) return decision;
  if (auto unknown = unknown_codes(at, row); !unknown.empty()) {
    decision.findings = std::move(unknown);
    return decision;
  }
  if (decision.known && decision.known->claimed_by_row != 0) {
    decision.findings.push_back({&IMPORT_CHILD_TWICE, "full_name", {std::to_string(decision.known->claimed_by_row)}});
    return decision;
  }
  decision.exported = shown_child(at, row);
  const bool namesake = decision.known == nullptr && at.index.has_namesake(claim);
  if (decision.known)
    decide_known(at, row, household, decision);
  else
    decide_new(at, row, household, decision);
  if (!decision.findings.empty()) return decision;

  const auto* before = decision.known ? &decision.known->history : nullptr;
  const auto seen = before ? std::optional(history_seen(at.context, *before)) : std::nullopt;
  add_circumstances(at, row, seen ? &*seen : nullptr, decision.exported ? &*decision.exported : nullptr,
                    decision.actions);
  add_supports(at, row, before, decision.actions);
  storage::Actions all = decision.known ? decision.known->actions : storage::Actions{};
  all.insert(all.end(), decision.actions.begin(), decision.actions.end());
  decision.after = domain::fold_child(all);

  const bool untouched = row.seen && decision.actions.empty() && !household.action;
  if (!untouched) {
    judge(at, row, household, decision);
    append(decision.findings, domain::check_household(household.facts));
  }
  append(decision.findings, household.findings);
  if (namesake) decision.findings.push_back({&domain::CHECK_L05_POSSIBLE_DUPLICATE, "full_name"});
  return decision;
}

}  // namespace mangnon::app
