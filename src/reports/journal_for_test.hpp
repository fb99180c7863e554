// Writes children into their journals as a test describes them, without the checks of a form. All people are invented.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/register.hpp"
#include "base/check.hpp"

namespace mangnon::reports {

inline base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

struct CodeStay {
  std::string code;
  const char* from = "2018-01-01";
  const char* to = nullptr;
};
struct WrittenChild {
  std::string hamlet;  // a key of RegisterForTest::hamlets
  int household = 1;   // number within the hamlet
  domain::FactChanges facts{};
  std::vector<CodeStay> codes{};
  std::vector<std::pair<std::string, const char*>> supports{};
  const char* from = "2017-01-01";
};

using Hamlets = std::map<std::string, domain::UnitId>;

class JournalWriter {
 public:
  JournalWriter(app::Register& reg, base::Clock& clock, const Hamlets& hamlets)
      : reg_(reg), clock_(clock), hamlets_(hamlets) {}

  domain::ChildId add(storage::Transaction& transaction, const WrittenChild& child) {
    recorded_at_ = clock_.now();
    domain::FactChanges facts = child.facts;
    facts.push_back({"household", household(transaction, child).text()});
    facts.push_back({"hamlet", hamlets_.at(child.hamlet).text()});
    std::vector<domain::Action> actions = {action(domain::ActionKind::registered, child.from, std::move(facts))};
    for (const auto& stay : child.codes)
      actions.push_back(
          action(domain::ActionKind::circumstance_begun, stay.from,
                 domain::Episode{.id = {reg_.new_uuid()},
                                 .code = stay.code,
                                 .valid = {day(stay.from), stay.to == nullptr ? base::FOREVER : day(stay.to)}}));
    for (const auto& [kind, on] : child.supports)
      actions.push_back(action(domain::ActionKind::support_given, on,
                               domain::Support{.id = {reg_.new_uuid()}, .kind = kind, .given_on = day(on)}));
    const auto after = domain::fold_child(actions);
    const domain::ChildId id{reg_.new_uuid()};
    MANGNON_CHECK(
        transaction.children().append({.id = id, .command = {reg_.new_uuid()}, .after = after, .actions = actions}) ==
        storage::AppendOutcome::appended);
    return id;
  }
  // One more action about facts; false when the store did not take it.
  bool act(storage::Transaction& transaction, domain::ChildId id, domain::ActionKind kind, const char* on,
           domain::FactChanges changes) {
    auto actions = transaction.children().actions(id);
    const auto before = domain::fold_child(actions);
    recorded_at_ = clock_.now();
    actions.push_back(action(kind, on, std::move(changes)));
    const auto after = domain::fold_child(actions);
    const std::vector<domain::Action> fresh = {actions.back()};
    return transaction.children().append(
               {.id = id, .command = {reg_.new_uuid()}, .before = &before, .after = after, .actions = fresh}) ==
           storage::AppendOutcome::appended;
  }

 private:
  // Recorded at the moment that the command began.
  domain::Action action(domain::ActionKind kind, const char* on, decltype(domain::Action::content) content) {
    return {.id = {reg_.new_uuid()},
            .kind = kind,
            .valid_from = day(on),
            .recorded_at = recorded_at_,
            .source = "form",
            .content = std::move(content)};
  }

  domain::HouseholdId household(storage::Transaction& transaction, const WrittenChild& child) {
    auto& id = households_[child.hamlet + "/" + std::to_string(child.household)];
    if (!id.is_nil()) return id;
    id = {reg_.new_uuid()};
    const std::vector<domain::Action> actions = {
        action(domain::ActionKind::registered, "2017-01-01",
               domain::FactChanges{{"hamlet", hamlets_.at(child.hamlet).text()},
                                   {"number", std::to_string(child.household)},
                                   {"head_name", "Chủ Hộ"},
                                   {"address", "Số " + std::to_string(child.household) + ", ngõ Tre"}})};
    const auto after = domain::fold_household(actions);
    MANGNON_CHECK(
        transaction.households().append({.id = id, .command = {reg_.new_uuid()}, .after = after, .actions = actions}) ==
        storage::AppendOutcome::appended);
    return id;
  }

  app::Register& reg_;
  base::Clock& clock_;
  const Hamlets& hamlets_;
  base::Moment recorded_at_{};
  std::map<std::string, domain::HouseholdId> households_{};
};

}  // namespace mangnon::reports
