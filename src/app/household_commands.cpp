#include "app/household_commands.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/household_keeping.hpp"
#include "app/household_members.hpp"
#include "app/record_keeping.hpp"
#include "app/repaired_numbers.hpp"
#include "app/scope.hpp"
#include "base/check.hpp"
#include "domain/check.hpp"

namespace mangnon::app {

namespace {

Outcome<wire::Json> set_facts(Context& context, const Envelope& envelope, const ChangeHousehold& command,
                              domain::ActionKind kind, const CheckFirst& check = {}) {
  return run_command(
      context, envelope, Permission::write_register,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        if (check)
          if (const auto passed = check(transaction); !passed) return refuse(passed.error());
        auto household = load_open_household(context, transaction, command.household, now);
        if (!household) return refuse(household.error());
        if (household->version != command.version)
          return refuse(stale_failures(command.changes,
                                       domain::difference(domain::HouseholdFacts{}, household->history.latest())));
        if (const auto past = check_not_future(command.valid_from, "valid_from", now); !past)
          return refuse(past.error());
        if (const auto begun = check_begun(household->history.spans.front().valid.from, command.valid_from); !begun)
          return refuse(begun.error());
        auto changes = tidy_changes(command.changes);
        auto failures = check_changes(domain::household_field_infos(), changes, FIXED_HOUSEHOLD_FIELDS);
        const auto unlisted = check_list_codes(context.reg.reference().lists, changes, command.valid_from);
        failures.insert(failures.end(), unlisted.begin(), unlisted.end());
        if (!failures.empty()) return refuse(std::move(failures));
        if (changes.empty()) return refuse(NOTHING_TO_CHANGE, "changes");
        const domain::HouseholdFacts before = *household->history.at(command.valid_from);
        domain::HouseholdFacts after = before;
        for (const auto& change : changes) MANGNON_CHECK(domain::apply_change(after, change));
        const bool moves = after.hamlet != before.hamlet;
        if (moves) {
          const auto hamlet = known_hamlet(context, after, command.valid_from);
          if (!hamlet) return refuse(hamlet.error());
        }
        auto action = new_action(context, kind, command.valid_from, now);
        action.content = std::move(changes);
        auto all = household->actions;
        all.push_back(action);
        auto done = append_household(context, transaction, envelope.id, command.household, &*household, action);
        if (done) tell_findings(done->answer, repaired_numbers(command.changes), context.lang);
        if (!done || !moves) return done;
        const auto moved = follow_household(context, transaction, envelope, command.household, household->history,
                                            domain::fold_household(all), kind, now);
        if (!moved) return refuse(moved.error());
        return done;
      });
}

}  // namespace

Outcome<wire::Json> register_household(Context& context, const Envelope& envelope, const RegisterHousehold& command) {
  return run_command(
      context, envelope, Permission::write_register,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        auto changes = tidy_changes(command.facts);
        auto failures = check_changes(domain::household_field_infos(), changes, FIXED_HOUSEHOLD_FIELDS);
        const auto unlisted = check_list_codes(context.reg.reference().lists, changes, command.valid_from);
        failures.insert(failures.end(), unlisted.begin(), unlisted.end());
        if (!failures.empty()) return refuse(std::move(failures));
        if (const auto past = check_not_future(command.valid_from, "valid_from", now); !past)
          return refuse(past.error());
        domain::HouseholdFacts facts;
        for (const auto& change : changes) MANGNON_CHECK(domain::apply_change(facts, change));
        const auto hamlet = known_hamlet(context, facts, command.valid_from);
        if (!hamlet) return refuse(hamlet.error());
        if (!transaction.households().actions(command.household).empty()) return refuse(STALE_VERSION, "household");
        auto action = new_action(context, domain::ActionKind::registered, command.valid_from, now);
        action.content = std::move(changes);
        auto done = append_household(context, transaction, envelope.id, command.household, nullptr, action);
        if (done) tell_findings(done->answer, repaired_numbers(command.facts), context.lang);
        return done;
      });
}

Outcome<wire::Json> change_household(Context& context, const Envelope& envelope, const ChangeHousehold& command,
                                     const CheckFirst& check) {
  return set_facts(context, envelope, command, domain::ActionKind::changed, check);
}

Outcome<wire::Json> correct_household(Context& context, const Envelope& envelope, const ChangeHousehold& command) {
  return set_facts(context, envelope, command, domain::ActionKind::corrected);
}

}  // namespace mangnon::app
