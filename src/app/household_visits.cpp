#include "app/household_visits.hpp"

#include <algorithm>

#include "app/book_hamlets.hpp"
#include "app/failures.hpp"
#include "app/household_visit_failures.hpp"
#include "app/record_keeping.hpp"
#include "app/rosters.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using domain::Round;
using domain::UnitId;
using domain::UnitLevel;
using domain::Visit;

Done visit_done(domain::VisitId id) {
  wire::Json answer = wire::Json::object();
  answer.set("id", id.text());
  return {.answer = std::move(answer), .subject_kind = "visit", .subject = id.text()};
}

// A household of the actor's area that lies in the round's; its commune today.
struct Home {
  UnitId hamlet{};
  UnitId commune{};
};
Outcome<Home> accepted_home(Context& context, storage::Transaction& transaction, const Round& round,
                            domain::HouseholdId id, const std::string& field, base::Moment now) {
  const auto household = load_open_household(context, transaction, id, now);
  if (!household) return refuse(household.error());
  const auto tree = context.reg.units();
  const auto today = base::date_in_viet_nam(now);
  const auto hamlet = household->history.latest().hamlet;
  const auto commune = tree->ancestor_at_level(hamlet, UnitLevel::commune, today);
  if (!commune || !tree->is_within(hamlet, unit_on(*tree, round.root, today), today))
    return refuse(VISIT_OUTSIDE_ROUND, field);
  return Home{hamlet, *commune};
}

// FAILS VISITOR_NOT_LISTED.
Outcome<bool> check_visitor(Context& context, storage::Transaction& transaction, const Round& round, UnitId commune,
                            domain::RosterId visitor) {
  if (visitor.is_nil()) return true;
  const auto listed = visitors_of(context, transaction, round, commune);
  const bool found = std::any_of(listed.begin(), listed.end(), [&](const auto& each) { return each.id == visitor; });
  if (!found) return refuse(VISITOR_NOT_LISTED, "visitor");
  return true;
}

Outcome<Visit> visit_of(Context& context, const RecordVisit& command, base::Moment now) {
  Visit visit{.id = command.visit,
              .round = command.round,
              .household = command.household,
              .on = command.on,
              .result = command.result,
              .by_phone = command.by_phone,
              .visitor = command.visitor,
              .at = now,
              .by = context.actor.id};
  struct Part {
    const std::string& from;
    domain::SensitiveText& to;
    const char* field;
  };
  for (const auto& part :
       {Part{command.visitor_name, visit.visitor_name, "visitor_name"},
        Part{command.informant, visit.informant, "informant"}, Part{command.note, visit.note, "note"}}) {
    const auto words = accepted_words(part.from, part.field, false);
    if (!words) return refuse(words.error());
    part.to = *words;
  }
  return visit;
}

}  // namespace

std::vector<UnitId> visit_places(Context& context, UnitId commune) {
  return BookHamlets(context.reg.units(), commune, today_in_viet_nam(context)).places();
}

std::vector<domain::RosterEntry> visitors_of(Context& context, storage::Transaction& transaction, const Round& round,
                                             UnitId commune) {
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  auto entries = transaction.rosters().of_round(round.id);
  std::erase_if(entries,
                [&](const auto& each) { return !each.was_real() || unit_on(*tree, each.unit, today) != commune; });
  return entries;
}

Outcome<wire::Json> record_visit(Context& context, const Envelope& envelope, const RecordVisit& command) {
  return run_command(
      context, envelope, Permission::write_register,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto round = find_working_round(context, transaction, command.round);
        if (!round) return refuse(round.error());
        const auto home = accepted_home(context, transaction, *round, command.household, "household", now);
        if (!home) return refuse(home.error());
        auto visit = visit_of(context, command, now);
        if (!visit) return refuse(visit.error());
        visit->hamlet = home->hamlet;
        if (auto wrong = domain::check_visit(*visit, *round, today_in_viet_nam(context)); !wrong.empty())
          return refuse(std::move(wrong));
        if (const auto listed = check_visitor(context, transaction, *round, home->commune, command.visitor); !listed)
          return refuse(listed.error());
        transaction.household_visits().add(*visit);
        return visit_done(visit->id);
      });
}

Outcome<wire::Json> mark_visit_mistaken(Context& context, const Envelope& envelope, domain::VisitId id,
                                        const std::string& reason) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto visit = transaction.household_visits().find(id);
                       if (!visit || !load_household(context, transaction, visit->household, now))
                         return refuse(VISIT_NOT_FOUND, "visit");
                       const auto round = find_working_round(context, transaction, visit->round);
                       if (!round) return refuse(round.error());
                       if (visit->mistake) return refuse(VISIT_IS_MISTAKE, "visit");
                       const auto words = accepted_words(reason, "reason", true);
                       if (!words) return refuse(words.error());
                       transaction.household_visits().add_mistake(
                           id, {.reason = *words, .at = now, .by = context.actor.id});
                       return visit_done(id);
                     });
}

Outcome<wire::Json> assign_visits(Context& context, const Envelope& envelope, const AssignVisits& command) {
  return run_command(
      context, envelope, Permission::plan_rounds,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto round = find_working_round(context, transaction, command.round);
        if (!round) return refuse(round.error());
        if (command.households.empty()) return refuse(FIELD_MISSING, "households", {"households"});
        std::map<domain::HouseholdId, Home> homes;
        std::map<UnitId, std::map<domain::HouseholdId, domain::VisitDuty>> duties;  // the latest, by commune
        for (std::size_t i = 0; i < command.households.size(); ++i) {
          const auto home = accepted_home(context, transaction, *round, command.households[i],
                                          "households[" + std::to_string(i) + "]", now);
          if (!home) return refuse(home.error());
          homes.emplace(command.households[i], *home);
          if (duties.contains(home->commune)) continue;
          if (const auto listed = check_visitor(context, transaction, *round, home->commune, command.visitor); !listed)
            return refuse(listed.error());
          auto& latest = duties[home->commune];
          for (const auto& duty :
               transaction.household_visits().duties_of_hamlets(round->id, visit_places(context, home->commune)))
            latest[duty.household] = duty;
        }
        std::int64_t assigned = 0;
        for (const auto& [household, home] : homes) {
          const auto& latest = duties[home.commune];
          const auto found = latest.find(household);
          const auto before = found == latest.end() ? domain::RosterId{} : found->second.visitor;
          if (before == command.visitor) continue;
          transaction.household_visits().add_duty({.round = round->id,
                                                   .household = household,
                                                   .hamlet = home.hamlet,
                                                   .number = found == latest.end() ? 1 : found->second.number + 1,
                                                   .visitor = command.visitor,
                                                   .at = now,
                                                   .by = context.actor.id});
          ++assigned;
        }
        if (assigned == 0) return refuse(NOTHING_TO_CHANGE);
        wire::Json answer = wire::Json::object();
        answer.set("assigned", assigned);
        return Done{.answer = std::move(answer), .subject_kind = "round", .subject = round->id.text()};
      });
}

}  // namespace mangnon::app
