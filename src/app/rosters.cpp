#include "app/rosters.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/round_access.hpp"
#include "app/round_people_failures.hpp"
#include "app/scope.hpp"
#include "app/sending_commands.hpp"

namespace mangnon::app {

namespace {

using domain::RosterEntry;
using domain::RosterFacts;
using domain::Round;
using domain::UnitId;
using domain::UnitLevel;

// The hamlets of a commune, or whatever lies below a wider unit.
Outcome<std::vector<UnitId>> area_of(Context& context, const Round& round, UnitId unit,
                                     const std::vector<std::string>& texts) {
  const auto tree = context.reg.units();
  const auto on = domain::map_day(round);
  const bool of_commune = tree->find(unit, on)->level == UnitLevel::commune;
  std::vector<UnitId> area;
  for (const auto& text : texts) {
    const auto found = find_unit(context, text, on);
    if (!found || *found == unit || !tree->is_within(*found, unit, on)) return refuse(ROSTER_AREA_OUTSIDE, "area");
    if (of_commune && tree->find(*found, on)->level != UnitLevel::hamlet) return refuse(ROSTER_AREA_OUTSIDE, "area");
    if (std::find(area.begin(), area.end(), *found) == area.end()) area.push_back(*found);
  }
  return area;
}

Outcome<RosterFacts> facts_of(Context& context, const Round& round, UnitId unit, const RosterPerson& person,
                              base::Moment now) {
  RosterFacts facts{.from = person.from,
                    .kind = person.kind,
                    .birth_year = person.birth_year,
                    .is_trained = person.is_trained,
                    .at = now,
                    .by = context.actor.id};
  struct Part {
    const std::string& from;
    domain::SensitiveText& to;
    const char* field;
    bool required;
  };
  for (const auto& part :
       {Part{person.name, facts.name, "name", true}, Part{person.position, facts.position, "position", true},
        Part{person.phone, facts.phone, "phone", false}, Part{person.task, facts.task, "task", false},
        Part{person.note, facts.note, "note", false}}) {
    const auto accepted = accepted_words(part.from, part.field, part.required);
    if (!accepted) return refuse(accepted.error());
    part.to = *accepted;
  }
  auto area = area_of(context, round, unit, person.area);
  if (!area) return refuse(area.error());
  facts.area = *std::move(area);
  return facts;
}

struct Loaded {
  Round round{};
  RosterEntry entry{};
};

// An entry of the actor's area at the version seen, of somebody who has not left, in a round that is open.
Outcome<Loaded> load(Context& context, storage::Transaction& transaction, const SeenEntry& seen) {
  auto entry = transaction.rosters().find(seen.id);
  if (!entry) return refuse(ROSTER_NOT_FOUND, "entry");
  const auto found = find_round(context, transaction, entry->round);
  if (!found || !in_scope(*context.reg.units(), context.actor, entry->unit, domain::map_day(*found)))
    return refuse(ROSTER_NOT_FOUND, "entry");
  auto round = find_working_round(context, transaction, entry->round);
  if (!round) return refuse(round.error());
  if (entry->version() != seen.version) return refuse(STALE_VERSION, "version");
  if (entry->ended) return refuse(ROSTER_ENDED, "entry", {base::format_vi(entry->ended->on)});
  return Loaded{*std::move(round), *std::move(entry)};
}

std::vector<RosterEntry> roster_of(storage::Transaction& transaction, const Round& round, UnitId unit) {
  auto entries = transaction.rosters().of_round(round.id);
  std::erase_if(entries, [&](const RosterEntry& each) { return each.unit != unit; });
  return entries;
}

Done entry_done(const RosterEntry& entry, int version) {
  wire::Json answer = wire::Json::object();
  answer.set("id", entry.id.text());
  answer.set("version", version);
  return {.answer = std::move(answer), .subject_kind = "roster", .subject = entry.id.text()};
}

bool says_the_same(RosterFacts left, const RosterFacts& right) {
  left.from = right.from;
  left.at = right.at;
  left.by = right.by;
  return left == right;
}

}  // namespace

bool sees_phones(Context& context, const Round& round, UnitId unit) {
  const auto tree = context.reg.units();
  if (is_own(context, *tree, unit)) return true;
  const auto today = today_in_viet_nam(context);
  const auto own = scope_on(*tree, context.actor, today);
  const auto above = tree->parent_of(unit, domain::map_day(round));
  return own == appraiser_of(context, *tree, unit) || (above && is_own(context, *tree, *above));
}

Outcome<Round> find_working_round(Context& context, storage::Transaction& transaction, domain::RoundId id) {
  auto round = find_round(context, transaction, id);
  if (!round) return round;
  if (const auto open = check_open(context, transaction, *round); !open) return refuse(open.error());
  return round;
}

Outcome<domain::SensitiveText> accepted_words(const std::string& text, const std::string& field, bool required) {
  const auto accepted = accepted_note(text, field);
  if (!accepted) return refuse(accepted.error());
  if (required && accepted->empty()) return refuse(FIELD_MISSING, field, {field});
  return domain::SensitiveText(*accepted);
}

Outcome<wire::Json> add_to_roster(Context& context, const Envelope& envelope, const ListPerson& command) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto round = find_working_round(context, transaction, command.round);
                       if (!round) return refuse(round.error());
                       const auto unit = find_sender(context, *round, command.unit);
                       if (!unit) return refuse(unit.error());
                       const auto facts = facts_of(context, *round, *unit, command.person, now);
                       if (!facts) return refuse(facts.error());
                       const RosterEntry entry{
                           .id = command.entry, .round = round->id, .unit = *unit, .facts = {*facts}};
                       const auto others = roster_of(transaction, *round, *unit);
                       if (auto wrong = domain::check_roster(entry, others); !wrong.empty())
                         return refuse(std::move(wrong));
                       transaction.rosters().add(entry);
                       return entry_done(entry, 1);
                     });
}

Outcome<wire::Json> change_roster_entry(Context& context, const Envelope& envelope, const SeenEntry& seen,
                                        const RosterPerson& person) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto loaded = load(context, transaction, seen);
                       if (!loaded) return refuse(loaded.error());
                       auto& entry = loaded->entry;
                       auto facts = facts_of(context, loaded->round, entry.unit, person, now);
                       if (!facts) return refuse(facts.error());
                       if (facts->phone.empty() && !sees_phones(context, loaded->round, entry.unit))
                         facts->phone = entry.facts.back().phone;
                       if (says_the_same(entry.facts.back(), *facts)) return refuse(NOTHING_TO_CHANGE);
                       entry.facts.push_back(*facts);
                       const auto others = roster_of(transaction, loaded->round, entry.unit);
                       if (auto wrong = domain::check_roster(entry, others); !wrong.empty())
                         return refuse(std::move(wrong));
                       transaction.rosters().add_facts(entry.id, entry.version(), *facts);
                       return entry_done(entry, entry.version());
                     });
}

Outcome<wire::Json> end_roster_entry(Context& context, const Envelope& envelope, const SeenEntry& seen,
                                     const domain::RosterEnd& ending) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto loaded = load(context, transaction, seen);
                       if (!loaded) return refuse(loaded.error());
                       if (auto wrong = domain::check_roster_end(loaded->entry, ending.on); !wrong.empty())
                         return refuse(std::move(wrong));
                       const auto note = accepted_words(ending.note.reveal(), "note", false);
                       if (!note) return refuse(note.error());
                       auto made = ending;
                       made.note = *note;
                       made.at = now;
                       made.by = context.actor.id;
                       transaction.rosters().end(loaded->entry.id, made);
                       return entry_done(loaded->entry, loaded->entry.version() + 1);
                     });
}

}  // namespace mangnon::app
