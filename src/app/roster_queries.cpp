#include <algorithm>
#include <map>

#include "app/audited.hpp"
#include "app/child_queries.hpp"
#include "app/failures.hpp"
#include "app/rosters.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"
#include "app/sending_failures.hpp"
#include "app/word_choices.hpp"

namespace mangnon::app {

namespace {

using domain::RosterEntry;
using domain::Round;
using domain::UnitId;
using domain::UnitLevel;
using wire::Json;

// One line of somebody, and the first day on which it holds no more.
Json facts_json(const Context& context, const domain::RosterFacts& facts, std::optional<base::Date> until,
                base::Date map_day, bool phones) {
  const auto tree = context.reg.units();
  Json json = Json::object();
  json.set("from", base::format_iso(facts.from));
  json.set("until", until ? Json(base::format_iso(*until)) : Json());
  json.set("kind", std::string(domain::code_of(facts.kind)));
  json.set("kind_name", name_of(context, facts.kind));
  json.set("name", facts.name.reveal());
  json.set("birth_year", facts.birth_year ? Json(*facts.birth_year) : Json());
  json.set("position", facts.position.reveal());
  json.set("phone", phones ? facts.phone.reveal() : std::string());
  json.set("task", facts.task.reveal());
  Json area = Json::array();
  for (const auto unit : facts.area) area.push(unit_json(*tree, unit, map_day));
  json.set("area", std::move(area));
  json.set("trained", facts.is_trained);
  json.set("note", facts.note.reveal());
  return json;
}

Json entry_json(const Context& context, const RosterEntry& entry, base::Date on, base::Date map_day, bool phones) {
  Json json = Json::object();
  json.set("id", entry.id.text());
  json.set("version", entry.version());
  json.set("in_charge", entry.was_real() && entry.on(on) != nullptr);
  Json facts = Json::array();
  for (std::size_t i = 0; i < entry.facts.size(); ++i) {
    std::optional<base::Date> until;
    if (i + 1 < entry.facts.size())
      until = entry.facts[i + 1].from;
    else if (entry.ended)
      until = entry.ended->on;
    facts.push(facts_json(context, entry.facts[i], until, map_day, phones));
  }
  json.set("facts", std::move(facts));
  json.set("ended_on", entry.ended ? Json(base::format_iso(entry.ended->on)) : Json());
  json.set("reason", entry.ended ? std::string(domain::code_of(entry.ended->reason)) : std::string());
  json.set("reason_name", entry.ended ? name_of(context, entry.ended->reason) : std::string());
  json.set("note", entry.ended ? entry.ended->note.reveal() : std::string());
  return json;
}

int officers_on(std::span<const RosterEntry> entries, base::Date on) {
  return static_cast<int>(std::count_if(entries.begin(), entries.end(), [&](const RosterEntry& each) {
    const auto* facts = each.was_real() ? each.on(on) : nullptr;
    return facts != nullptr && facts->kind == domain::RosterKind::officer;
  }));
}

class Rosters {
 public:
  Rosters(Context& context, storage::Transaction& transaction, const Round& round, base::Date on,
          const std::set<domain::RosterId>& trained)
      : context_(context),
        round_(round),
        tree_(context.reg.units()),
        map_day_(domain::map_day(round)),
        on_(on),
        trained_(trained) {
    for (auto& entry : transaction.rosters().of_round(round.id)) entries_[entry.unit].push_back(std::move(entry));
  }

  void tell(UnitId unit, Json& json) {
    Json rows = Json::array();
    const bool phones = sees_phones(context_, round_, unit);
    for (const auto& entry : in_order(unit)) {
      auto row = entry_json(context_, entry, on_, map_day_, phones);
      row.set("attended", trained_.contains(entry.id));
      rows.push(std::move(row));
    }
    json.set("sees_phones", phones);
    json.set("rows", std::move(rows));
    const bool is_commune = tree_->find(unit, map_day_)->level == UnitLevel::commune;
    const auto count = is_commune ? count_of(unit) : domain::RosterCount{};
    json.set("people", count.people);
    json.set("missing", count.missing);
    json.set("extra", count.extra);
    json.set("without", list_of(count.without));
    auto places = tree_->children_of(unit, map_day_);
    if (is_commune)
      std::erase_if(places, [&](UnitId each) { return tree_->find(each, map_day_)->level != UnitLevel::hamlet; });
    json.set("places", list_of(places));
    Json units = Json::array();
    for (const auto below : senders_below(*tree_, round_, unit)) units.push(sum_of(below));
    json.set("units", std::move(units));
  }

 private:
  // Who is in charge on the day first, then who is no more or not yet.
  std::vector<RosterEntry> in_order(UnitId unit) {
    auto entries = entries_[unit];
    std::stable_partition(entries.begin(), entries.end(),
                          [&](const RosterEntry& each) { return each.was_real() && each.on(on_) != nullptr; });
    return entries;
  }
  domain::RosterCount count_of(UnitId commune) {
    return domain::count_roster(round_.roster_rule, entries_[commune], hamlets_of_commune(*tree_, commune, map_day_),
                                on_);
  }
  Json list_of(const std::vector<UnitId>& units) const {
    Json list = Json::array();
    for (const auto unit : units) list.push(unit_json(*tree_, unit, map_day_));
    return list;
  }
  Json sum_of(UnitId unit) {
    domain::RosterCount sum;
    for (const auto commune : tree_->descendants(unit, UnitLevel::commune, map_day_)) {
      const auto count = count_of(commune);
      sum.people += count.people;
      sum.missing += count.missing;
      sum.extra += count.extra;
    }
    Json json = Json::object();
    json.set("unit", unit_json(*tree_, unit, map_day_));
    json.set("people", sum.people);
    json.set("officers", officers_on(entries_[unit], on_));
    json.set("missing", sum.missing);
    json.set("extra", sum.extra);
    return json;
  }

  Context& context_;
  const Round& round_;
  domain::UnitTreePtr tree_;
  base::Date map_day_;
  base::Date on_;
  const std::set<domain::RosterId>& trained_;
  std::map<UnitId, std::vector<RosterEntry>> entries_{};
};

void add_in_order(const domain::UnitTree& tree, const Round& round, UnitId unit, std::vector<UnitId>& units) {
  units.push_back(unit);
  for (const auto below : senders_below(tree, round, unit)) add_in_order(tree, round, below, units);
}

Json answer_of(Context& context, storage::Transaction& transaction, const Round& round, UnitId unit, base::Date on) {
  const auto tree = context.reg.units();
  const auto map_day = domain::map_day(round);
  Json json = Json::object();
  json.set("round", round_head_json(round));
  json.set("unit", unit_json(*tree, unit, map_day));
  json.set("on", base::format_iso(on));
  json.set("today", base::format_iso(today_in_viet_nam(context)));
  json.set("may_keep", round.state == domain::RoundState::issued && round.based_on.is_nil());
  json.set("rule", std::string(domain::code_of(round.roster_rule)));
  json.set("rule_name", name_of(context, round.roster_rule));
  json.set("kinds", choices<domain::RosterKind>(context));
  json.set("reasons", choices<domain::RosterLeaving>(context));
  const auto all = rosters_below(context, transaction, round, unit);
  const auto trained = domain::trained_by(transaction.trainings().of_round(round.id));
  json.set("untrained", static_cast<std::int64_t>(std::count_if(all.begin(), all.end(), [&](const RosterEntry& each) {
             return is_untrained(each, trained, today_in_viet_nam(context));
           })));
  Rosters(context, transaction, round, on, trained).tell(unit, json);
  return json;
}

}  // namespace

bool is_untrained(const RosterEntry& entry, const std::set<domain::RosterId>& trained, base::Date today) {
  const bool has_left = entry.ended && entry.ended->on <= today;
  return entry.was_real() && !has_left && !entry.facts.back().is_trained && !trained.contains(entry.id);
}

Json round_head_json(const Round& round) {
  Json json = Json::object();
  json.set("id", round.id.text());
  json.set("code", round.code);
  json.set("name", round.name);
  json.set("state", domain::code_of(round.state));
  return json;
}

std::vector<UnitId> hamlets_of_commune(const domain::UnitTree& tree, UnitId commune, base::Date on) {
  auto hamlets = tree.hamlets_under(commune, on);
  std::erase_if(hamlets, [&](UnitId each) { return tree.find(each, on)->level != UnitLevel::hamlet; });
  return hamlets;
}

Outcome<UnitId> find_unit_of_round(Context& context, const Round& round, const std::string& text) {
  if (!text.empty()) return find_sender(context, round, text);
  const auto tree = context.reg.units();
  const auto on = domain::map_day(round);
  const auto own = scope_on(*tree, context.actor, on);
  return find_sender(context, round, tree->is_within(own, round.root, on) ? own.text() : round.root.text());
}

std::vector<RosterEntry> rosters_below(Context& context, storage::Transaction& transaction, const Round& round,
                                       UnitId unit) {
  std::vector<UnitId> units;
  add_in_order(*context.reg.units(), round, unit, units);
  std::map<UnitId, std::vector<RosterEntry>> entries;
  for (auto& entry : transaction.rosters().of_round(round.id)) entries[entry.unit].push_back(std::move(entry));
  std::vector<RosterEntry> all;
  for (const auto each : units)
    for (auto& entry : entries[each]) all.push_back(std::move(entry));
  return all;
}

Outcome<Json> show_roster(Context& context, domain::RoundId id, const AskRoster& query) {
  Outcome<Json> outcome = refuse(NOT_PERMITTED);
  if (may(context.actor.role, Permission::plan_rounds))
    context.reg.store().read([&](storage::Transaction& transaction) {
      const auto round = find_round(context, transaction, id);
      const auto unit = round ? find_unit_of_round(context, *round, query.unit) : refuse(round.error());
      outcome = unit ? Outcome<Json>(answer_of(context, transaction, *round, *unit,
                                               query.on.value_or(today_in_viet_nam(context))))
                     : refuse(unit.error());
    });
  note_reading(context, "show_roster", "round", id.text(), unit_asked(context, query.unit),
               outcome ? "done" : std::string(outcome.error().front().type->id));
  return outcome;
}

}  // namespace mangnon::app
