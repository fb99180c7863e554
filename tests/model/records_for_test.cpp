#include "model/records_for_test.hpp"

#include <algorithm>
#include <stdexcept>

namespace mangnon::testing {

namespace {

domain::ChildHistory fold(const storage::Actions& actions, const domain::ChildFacts&) {
  return domain::fold_child(actions);
}
domain::HouseholdHistory fold(const storage::Actions& actions, const domain::HouseholdFacts&) {
  return domain::fold_household(actions);
}
storage::Children& repository(storage::Transaction& transaction, const domain::ChildFacts&) {
  return transaction.children();
}
storage::Households& repository(storage::Transaction& transaction, const domain::HouseholdFacts&) {
  return transaction.households();
}

template <class IdType, class Facts>
storage::AppendOutcome append_to(storage::Transaction& transaction, Sequence& sequence, Record<IdType, Facts>& record,
                                 const std::vector<domain::Action>& actions) {
  storage::Actions all = record.actions;
  all.insert(all.end(), actions.begin(), actions.end());
  auto after = fold(all, Facts{});
  const auto outcome = repository(transaction, Facts{})
                           .append({.id = record.id,
                                    .command = sequence.id<domain::CommandId>(),
                                    .before = record.actions.empty() ? nullptr : &record.history,
                                    .after = after,
                                    .actions = actions});
  if (outcome != storage::AppendOutcome::appended) return outcome;
  record.actions = std::move(all);
  record.history = std::move(after);
  return outcome;
}

template <class AnyRecord>
storage::AppendOutcome append_in_own_write(storage::Store& store, Sequence& sequence, AnyRecord& record,
                                           domain::ActionKind kind, base::Date from, domain::FactChanges facts) {
  auto outcome = storage::AppendOutcome::stale;
  store.write([&](storage::Transaction& transaction) {
    outcome = append_to(transaction, sequence, record,
                        {make_action(sequence, kind, from, sequence.moment(), std::move(facts))});
    return outcome == storage::AppendOutcome::appended;
  });
  return outcome;
}

template <class AnyRecord>
AnyRecord registered(storage::Store& store, Sequence& sequence, AnyRecord record, domain::FactChanges facts) {
  const auto outcome =
      append_in_own_write(store, sequence, record, domain::ActionKind::registered, day("2015-01-01"), std::move(facts));
  if (outcome != storage::AppendOutcome::appended) throw std::runtime_error("the record was not registered");
  return record;
}

template <class Item>
void sort_by_id(std::vector<Item>& items) {
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.id < b.id; });
}

}  // namespace

base::Date day(const std::string& iso) {
  return base::parse_iso_date(iso).value();
}

domain::Action make_action(Sequence& sequence, domain::ActionKind kind, base::Date valid_from, base::Moment at,
                           domain::ActionContent content) {
  return {.id = sequence.id<domain::ActionId>(),
          .kind = kind,
          .valid_from = valid_from,
          .recorded_at = at,
          .actor = domain::UserId{base::make_named_uuid("user", "binh")},
          .source = "form",
          .content = std::move(content)};
}

storage::AppendOutcome append(storage::Transaction& transaction, Sequence& sequence, ChildRecord& record,
                              std::vector<domain::Action> actions) {
  return append_to(transaction, sequence, record, actions);
}

storage::AppendOutcome append(storage::Transaction& transaction, Sequence& sequence, HouseholdRecord& record,
                              std::vector<domain::Action> actions) {
  return append_to(transaction, sequence, record, actions);
}

ChildRecord registered_child(storage::Store& store, Sequence& sequence, domain::FactChanges facts) {
  return registered(store, sequence, ChildRecord{.id = sequence.id<domain::ChildId>()}, std::move(facts));
}

HouseholdRecord registered_household(storage::Store& store, Sequence& sequence, domain::FactChanges facts) {
  return registered(store, sequence, HouseholdRecord{.id = sequence.id<domain::HouseholdId>()}, std::move(facts));
}

storage::AppendOutcome change(storage::Store& store, Sequence& sequence, ChildRecord& record, base::Date from,
                              domain::FactChanges facts) {
  return append_in_own_write(store, sequence, record, domain::ActionKind::changed, from, std::move(facts));
}

storage::AppendOutcome change(storage::Store& store, Sequence& sequence, HouseholdRecord& record, base::Date from,
                              domain::FactChanges facts) {
  return append_in_own_write(store, sequence, record, domain::ActionKind::changed, from, std::move(facts));
}

domain::ChildHistory by_id(domain::ChildHistory history) {
  sort_by_id(history.episodes);
  sort_by_id(history.supports);
  std::sort(history.declined.begin(), history.declined.end(), [](const auto& a, const auto& b) {
    return std::pair(domain::code_of(a.kind), a.code) < std::pair(domain::code_of(b.kind), b.code);
  });
  return history;
}

domain::ChildHistory known_by(const storage::Actions& actions, base::Moment moment) {
  storage::Actions known;
  for (const auto& action : actions)
    if (action.recorded_at <= moment) known.push_back(action);
  return known.empty() ? domain::ChildHistory{} : by_id(domain::fold_child(known));
}

}  // namespace mangnon::testing
