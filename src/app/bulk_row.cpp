#include "app/bulk_row.hpp"

#include <algorithm>

#include "app/bulk_support.hpp"
#include "app/child_rows.hpp"
#include "app/failures.hpp"
#include "app/household_keeping.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "domain/schooling.hpp"
#include "wire/action_json.hpp"

namespace mangnon::app {

namespace {

using domain::Action;
using domain::ActionKind;
using domain::BulkKind;
using domain::FactChanges;

std::string value_in(const FactChanges& changes, std::string_view key) {
  const auto found = std::find_if(changes.begin(), changes.end(), [&](const auto& each) { return each.key == key; });
  return found == changes.end() ? std::string() : found->value;
}

// The values that the changes replace.
template <class Facts>
FactChanges values_of(const FactChanges& changes, const Facts& facts) {
  const auto stated = domain::difference(Facts{}, facts);
  FactChanges values;
  for (const auto& change : changes) values.push_back({change.key, value_in(stated, change.key)});
  return values;
}

BulkRow left(BulkRow row, BulkRowState state, base::Failures reasons) {
  row.state = state;
  row.reasons = std::move(reasons);
  return row;
}

const FailureType& type_of(domain::NotPromoted hindrance) {
  switch (hindrance) {
    case domain::NotPromoted::not_at_school:
      return BULK_NOT_AT_SCHOOL;
    case domain::NotPromoted::too_young:
      return BULK_TOO_YOUNG;
    case domain::NotPromoted::too_old:
      return BULK_CLASS_DOUBTFUL;
    case domain::NotPromoted::class_not_stated:
      return BULK_CLASS_NOT_STATED;
    case domain::NotPromoted::end_of_level:
      return BULK_END_OF_LEVEL;
    case domain::NotPromoted::stated_already:
      break;
  }
  return BULK_CLASS_ALREADY;
}

// Nothing is written in a record that was merged into another.
base::Failures check_kept(const LoadedChild& child) {
  const auto kept = merged_into(child);
  return kept ? base::Failures{{&CHILD_MERGED, "child", {kept->text()}}} : base::Failures();
}

base::Failures check_not_given(const domain::ChildHistory& history, const BulkDeed& deed) {
  const auto kind = value_in(deed.facts, "kind");
  const bool is_given = std::any_of(history.supports.begin(), history.supports.end(),
                                    [&](const auto& each) { return each.kind == kind && each.given_on == deed.on; });
  return is_given ? base::Failures{{&BULK_GIVEN_ALREADY, "kind"}} : base::Failures();
}

// What the deed states of the child; or why nothing is stated.
Outcome<FactChanges> facts_for(const BulkDeed& deed, const domain::ChildHistory& history) {
  if (deed.kind == BulkKind::support) {
    if (auto given = check_not_given(history, deed); !given.empty()) return refuse(std::move(given));
    return deed.facts;
  }
  if (!deed.is_one_class_up) return deed.facts;
  auto promotion = domain::promote(history, deed.on);
  if (!promotion.hindrance) return std::move(promotion.changes);
  base::Failure failure{&type_of(*promotion.hindrance), "grade"};
  if (promotion.stated_on) failure.params.push_back(base::format_vi(*promotion.stated_on));
  return refuse(std::move(failure));
}

Action action_of(Context& context, const BulkDeed& deed, const FactChanges& facts) {
  const auto now = context.reg.clock().now();
  if (deed.kind != BulkKind::support) {
    auto action = new_action(context, ActionKind::changed, deed.on, now);
    action.content = facts;
    return action;
  }
  auto action = new_action(context, ActionKind::support_given, deed.on, now);
  action.content = support_of_facts(facts, {context.reg.new_uuid()}, deed.on);
  return action;
}

// The rules of the book about what would be written.
base::Failures refusals_of(Context& context, storage::Transaction& transaction, const LoadedChild& child,
                           const BulkDeed& deed, const FactChanges& facts) {
  const std::vector<Action> actions{action_of(context, deed, facts)};
  auto all = child.actions;
  all.push_back(actions.front());
  auto judged = judge_child(context, transaction, &child, domain::fold_child(all), actions, deed.on);
  return judged ? base::Failures() : judged.error();
}

bool touches(const Action& action, const FactChanges& facts) {
  const auto* changed = std::get_if<FactChanges>(&action.content);
  if (changed == nullptr) return std::holds_alternative<domain::Withdrawal>(action.content);
  return std::any_of(changed->begin(), changed->end(), [&](const auto& fact) {
    return std::any_of(facts.begin(), facts.end(), [&](const auto& each) { return each.key == fact.key; });
  });
}

bool takes_back(const Action& action, const Action& applied) {
  const auto* support = std::get_if<domain::Support>(&action.content);
  if (support == nullptr) return std::holds_alternative<domain::Withdrawal>(action.content);
  return support->id == std::get<domain::Support>(applied.content).id;
}

domain::ChildHistory fold(const domain::ChildFacts*, std::span<const Action> actions) {
  return domain::fold_child(actions);
}
domain::HouseholdHistory fold(const domain::HouseholdFacts*, std::span<const Action> actions) {
  return domain::fold_household(actions);
}

// What the change did to the record, read from its journal; false when it did nothing yet.
template <class Facts>
bool tell_deed(BulkRow& row, const storage::Actions& actions, const domain::BulkChange& change) {
  const auto of_source = [&](const std::string& source) {
    return std::find_if(actions.begin(), actions.end(), [&](const auto& each) { return each.source == source; });
  };
  const auto applied = of_source(applied_by(change));
  if (applied == actions.end()) return false;
  const bool gives = change.kind == BulkKind::support;
  row.state = BulkRowState::applied;
  if (!gives) {
    const auto before = fold(static_cast<const Facts*>(nullptr), {actions.begin(), applied});
    const auto* then = before.at(applied->valid_from);
    row.before = values_of(row.facts, then == nullptr ? before.latest() : *then);
  }
  if (of_source(undone_by(change)) != actions.end()) {
    row.state = BulkRowState::undone;
    return true;
  }
  const auto later = std::find_if(std::next(applied), actions.end(), [&](const auto& each) {
    return gives ? takes_back(each, *applied) : touches(each, row.facts);
  });
  if (later != actions.end())
    row.reasons.push_back({&BULK_CHANGED_SINCE, "", {base::format_vi(base::date_in_viet_nam(later->recorded_at))}});
  return true;
}

std::optional<int> number_of(storage::Transaction& transaction, domain::HouseholdId household, base::Date on) {
  const auto history = transaction.stored_rows().household(household, std::nullopt);
  if (history.version == 0) return std::nullopt;
  const auto* facts = history.at(on);
  return facts == nullptr ? history.latest().number : facts->number;
}

void introduce(BulkRow& row, storage::Transaction& transaction, const domain::ChildFacts& facts, base::Date on) {
  row.name = facts.full_name.reveal();
  row.hamlet = facts.hamlet;
  if (!facts.household.is_nil()) row.household_number = number_of(transaction, facts.household, on);
}
void introduce(BulkRow& row, const domain::HouseholdFacts& facts) {
  row.name = facts.head_name.reveal();
  row.hamlet = facts.hamlet;
  row.household_number = facts.number;
}

}  // namespace

std::string applied_by(const domain::BulkChange& change) {
  return "bulk:" + change.id.text();
}
std::string undone_by(const domain::BulkChange& change) {
  return "bulk-undo:" + change.id.text();
}

domain::Support support_of(const domain::BulkChange& change, const domain::BulkEntry& entry) {
  const domain::SupportId id{
      base::make_named_uuid("bulk support " + change.id.text(), base::format_uuid(entry.record))};
  return support_of_facts(entry.facts, id, change.on);
}

BulkRow plan_child(Context& context, storage::Transaction& transaction, const BulkDeed& deed, domain::ChildId id,
                   std::optional<int> version) {
  BulkRow row{.record = id.value};
  const auto child = load_child(context, transaction, id, context.reg.clock().now());
  if (!child) return left(std::move(row), BulkRowState::gone, child.error());
  row.version = child->version;
  row.actions = static_cast<int>(child->actions.size());
  const auto* held = child->history.at(deed.on);
  introduce(row, transaction, held == nullptr ? child->history.latest() : *held, deed.on);
  if (auto merged = check_kept(*child); !merged.empty())
    return left(std::move(row), BulkRowState::refused, std::move(merged));
  if (version && *version != row.version) return left(std::move(row), BulkRowState::stale, {{&BULK_STALE, "version"}});
  if (const auto begun = check_begun(child->history.spans.front().valid.from, deed.on); !begun)
    return left(std::move(row), BulkRowState::refused, begun.error());
  if (held->presence != domain::Presence::present)
    return left(std::move(row), BulkRowState::refused, {{&BULK_NOT_PRESENT, "child"}});
  auto facts = facts_for(deed, child->history);
  if (!facts) return left(std::move(row), BulkRowState::refused, facts.error());
  row.facts = *std::move(facts);
  if (deed.kind != BulkKind::support) row.before = values_of(row.facts, *held);
  if (row.facts == row.before) return left(std::move(row), BulkRowState::nothing, {});
  auto refusals = refusals_of(context, transaction, *child, deed, row.facts);
  if (!refusals.empty()) return left(std::move(row), BulkRowState::refused, std::move(refusals));
  row.state = BulkRowState::ready;
  return row;
}

BulkRow plan_household(Context& context, storage::Transaction& transaction, const BulkDeed& deed,
                       domain::HouseholdId id, std::optional<int> version) {
  BulkRow row{.record = id.value};
  const auto household = load_household(context, transaction, id, context.reg.clock().now());
  if (!household) return left(std::move(row), BulkRowState::gone, household.error());
  row.version = household->version;
  row.actions = static_cast<int>(household->actions.size());
  const auto* held = household->history.at(deed.on);
  introduce(row, held == nullptr ? household->history.latest() : *held);
  if (household->history.latest().ended)
    return left(std::move(row), BulkRowState::refused, {{&HOUSEHOLD_ENDED, "household"}});
  if (version && *version != row.version) return left(std::move(row), BulkRowState::stale, {{&BULK_STALE, "version"}});
  if (const auto begun = check_begun(household->history.spans.front().valid.from, deed.on); !begun)
    return left(std::move(row), BulkRowState::refused, begun.error());
  row.facts = deed.facts;
  row.before = values_of(row.facts, *held);
  row.state = row.facts == row.before ? BulkRowState::nothing : BulkRowState::ready;
  return row;
}

BulkRow plan_record(Context& context, storage::Transaction& transaction, const BulkDeed& deed, base::Uuid record,
                    std::optional<int> version) {
  if (deed.kind == BulkKind::poverty)
    return plan_household(context, transaction, deed, domain::HouseholdId{record}, version);
  return plan_child(context, transaction, deed, domain::ChildId{record}, version);
}

int version_of_entry(Context& context, storage::Transaction& transaction, const domain::BulkChange& change,
                     const domain::BulkEntry& entry) {
  if (change.kind == BulkKind::poverty) return entry.version;  // a household has no secrets
  auto actions = transaction.children().actions(domain::ChildId{entry.record});
  if (static_cast<int>(actions.size()) > entry.version) actions.resize(static_cast<std::size_t>(entry.version));
  return version_seen(context, actions);
}

BulkRow kept_row(Context& context, storage::Transaction& transaction, const domain::BulkChange& change,
                 const domain::BulkEntry& entry, bool is_undone) {
  const BulkDeed deed{.kind = change.kind, .on = change.on, .facts = entry.facts};
  BulkRow row{.record = entry.record, .facts = entry.facts};
  const auto now = context.reg.clock().now();
  if (change.kind == BulkKind::poverty) {
    const auto household = load_household(context, transaction, domain::HouseholdId{entry.record}, now);
    if (!household) return left({.record = entry.record}, BulkRowState::gone, household.error());
    row.version = household->version;
    introduce(row, household->history.latest());
    if (tell_deed<domain::HouseholdFacts>(row, household->actions, change)) {
      const bool is_kept = !household->history.latest().ended;
      if (row.state == BulkRowState::applied && !is_kept) row.reasons = {{&HOUSEHOLD_ENDED, "household"}};
      return row;
    }
  } else {
    const auto child = load_child(context, transaction, domain::ChildId{entry.record}, now);
    if (!child) return left({.record = entry.record}, BulkRowState::gone, child.error());
    row.version = child->version;
    introduce(row, transaction, child->history.latest(), change.on);
    if (tell_deed<domain::ChildFacts>(row, child->actions, change)) {
      auto merged = check_kept(*child);
      if (row.state == BulkRowState::applied && !merged.empty()) row.reasons = std::move(merged);
      return row;
    }
  }
  if (is_undone) return left(std::move(row), BulkRowState::refused, {{&BULK_UNDONE, ""}});
  return plan_record(context, transaction, deed, entry.record,
                     version_of_entry(context, transaction, change, entry));
}

}  // namespace mangnon::app
