#include "app/book_return.hpp"

#include <algorithm>

#include "app/book_decision.hpp"
#include "app/fact_words.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/sight.hpp"

namespace mangnon::app {

namespace {

// Facts that a sheet states along with another cell; an exported list did not show them by themselves.
bool follows_from_another(std::string_view key) {
  return key == "birth_precision";
}

bool is_as_shown(const domain::FactChanges& shown, const domain::FactChange& change) {
  const auto before = value_in(shown, change.key);
  return before == change.value || (before.empty() && follows_from_another(change.key));
}

template <class Facts, class Words>
void keep_own(const Facts& exported, const Facts& now, const std::string& field_prefix, const Words& words,
              domain::FactChanges& changes, base::Failures& conflicts) {
  const auto shown = as_shown(exported);
  const auto held = as_shown(now);
  std::erase_if(changes, [&](const domain::FactChange& change) {
    if (is_as_shown(shown, change)) return true;
    const auto before = value_in(shown, change.key);
    const auto theirs = value_in(held, change.key);
    if (before != theirs)
      conflicts.push_back({&IMPORT_CONFLICT,
                           field_prefix + change.key,
                           {words(change.key, before), words(change.key, theirs), words(change.key, change.value)}});
    return false;
  });
}

// "hộ số 5, Hồ Văn Rin"; nothing of a household of elsewhere.
std::string household_words(const RowContext& at, domain::HouseholdId id) {
  const bool vi = at.context.lang == base::Lang::vi;
  const auto* household = at.index.find_household(id);
  if (household == nullptr || household->is_elsewhere) return vi ? "hộ ở địa bàn khác" : "a household of another area";
  const auto& facts = facts_at(household->history, at.on);
  std::string text = vi ? "hộ" : "household";
  if (facts.number) text += (vi ? " số " : " ") + std::to_string(*facts.number);
  return facts.head_name.empty() ? text : text + ", " + facts.head_name.reveal();
}

FactWords words_of(const RowContext& at) {
  return {at.context, at.on, [&at](domain::HouseholdId id) { return household_words(at, id); }};
}

bool repeats_facts(const BookRow& row, const domain::ChildFacts& shown) {
  auto changes = changes_of(shown, row.child);
  const auto as_listed = as_shown(shown);
  std::erase_if(changes, [&](const auto& change) { return is_as_shown(as_listed, change); });
  return changes.empty();
}

bool repeats_codes(const BookRow& row, const domain::ChildHistory& shown, base::Date on) {
  if (!row.codes) return true;
  return std::all_of(row.codes->begin(), row.codes->end(), [&](const BookCode& stated) {
    return held_at(shown, on, [&](const auto& code) { return code == stated.code; }) != nullptr;
  });
}

// Whether the sheet says of the child what the list showed, and nothing else. A list of the commune shows a child on a
// day on which it lived there.
bool is_untouched(const RowContext& at, const BookRow& row) {
  const auto shown = shown_child(at, row);
  const auto home = home_of_exported(at, row);
  if (!shown || !home || !home->stamp_fits || home->place != RowHome::Place::as_shown) return false;
  const auto day = shown_on(at, row);
  const auto* facts = shown->at(day);
  return facts != nullptr && at.index.is_here(facts->hamlet) && repeats_facts(row, *facts) &&
         repeats_codes(row, *shown, day) && row.supports.empty() && edited_of_household(row, home->facts_shown).empty();
}

// The record in which the child's goes on; null when it is not of the commune.
const KnownChild* kept_record(const RowContext& at, const KnownChild& merged) {
  const KnownChild* kept = &merged;
  while (const auto into = merged_into({.actions = kept->actions, .history = kept->history})) {
    kept = at.index.find_child(into->text());
    if (kept == nullptr || kept->is_elsewhere) return nullptr;
  }
  return kept;
}

}  // namespace

std::optional<domain::ChildHistory> shown_child(const RowContext& at, const BookRow& row) {
  const auto* known = at.index.find_child(row.child_code);
  if (!row.seen || known == nullptr) return std::nullopt;
  return exported_of<domain::ChildHistory>(domain::actions_seen(known->actions, sight_of(at.context)), row.seen->child,
                                           [](auto actions) { return domain::fold_child(actions); });
}

const domain::Episode* held_at(const domain::ChildHistory& history, base::Date on,
                               const std::function<bool(const std::string& code)>& fits) {
  for (const auto& episode : history.episodes)
    if (episode.valid.contains(on) && fits(episode.code)) return &episode;
  return nullptr;
}

void keep_own_changes(const RowContext& at, const domain::ChildFacts& exported, const domain::ChildFacts& now,
                      domain::FactChanges& changes, base::Failures& conflicts) {
  const auto words = words_of(at);
  keep_own(
      exported, now, "", [&](const auto& key, const auto& value) { return words.of_child(key, value); }, changes,
      conflicts);
}

void keep_own_changes(const RowContext& at, const domain::HouseholdFacts& exported, const domain::HouseholdFacts& now,
                      domain::FactChanges& changes, base::Failures& conflicts) {
  const auto words = words_of(at);
  keep_own(
      exported, now, "household.", [&](const auto& key, const auto& value) { return words.of_household(key, value); },
      changes, conflicts);
}

domain::FactChanges edited_of_household(const BookRow& row, const domain::HouseholdFacts& shown) {
  const auto listed = as_shown(shown);
  auto edited = row.household;
  std::erase_if(edited, [&](const auto& change) { return value_in(listed, change.key) == change.value; });
  return edited;
}

base::Failures check_stamp(const RowContext& at, const BookRow& row, const KnownChild* known, bool household_fits) {
  if (!row.seen) return {};
  if (known == nullptr || known->id.text() != row.child_code) return {{&IMPORT_CODE_UNKNOWN, "child_code"}};
  const auto fits = [](int seen, int version) { return seen >= 1 && seen <= version; };
  if (!fits(row.seen->child, version_seen(at.context, known->actions)) || !household_fits)
    return {{&IMPORT_STAMP_WRONG, "version"}};
  return {};
}

std::optional<base::Failures> answer_of_closed_record(const RowContext& at, const BookRow& row) {
  const auto* known = at.index.find_child(row.child_code);
  if (known == nullptr) return std::nullopt;
  const auto& latest = known->history.latest();
  const bool merged = latest.presence == domain::Presence::merged;
  if (!merged && !(known->is_elsewhere && row.seen)) return std::nullopt;
  if (is_untouched(at, row)) return base::Failures{};
  const auto* kept = merged ? kept_record(at, *known) : nullptr;
  if (known->is_elsewhere || kept == nullptr) return base::Failures{{&IMPORT_CODE_UNKNOWN, "child_code"}};
  const auto name = kept->history.latest().full_name.reveal() + " (" + kept->id.text() + ')';
  return base::Failures{{&CHILD_MERGED, "child_code", {name}}};
}

}  // namespace mangnon::app
