#include "app/supplies.hpp"

#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/rosters.hpp"
#include "app/round_access.hpp"
#include "app/round_people_failures.hpp"
#include "app/scope.hpp"
#include "domain/round_people_failures.hpp"

namespace mangnon::app {

namespace {

using domain::Round;
using domain::Supply;
using domain::UnitId;

Done supply_done(const Supply& supply, int version) {
  wire::Json answer = wire::Json::object();
  answer.set("id", supply.id.text());
  answer.set("version", version);
  return {.answer = std::move(answer), .subject_kind = "supply", .subject = supply.id.text()};
}

struct Loaded {
  Round round{};
  Supply supply{};
};

// One that the actor may know of, at the version seen, in a round that is open.
Outcome<Loaded> load(Context& context, storage::Transaction& transaction, const SeenSupply& seen) {
  const auto supply = transaction.supplies().find(seen.id);
  if (!supply) return refuse(SUPPLY_NOT_FOUND, "supply");
  const auto tree = context.reg.units();
  const auto found = find_round(context, transaction, supply->round);
  if (!found) return refuse(SUPPLY_NOT_FOUND, "supply");
  const auto on = domain::map_day(*found);
  if (!in_scope(*tree, context.actor, supply->unit, on) && !in_scope(*tree, context.actor, supply->giver, on))
    return refuse(SUPPLY_NOT_FOUND, "supply");
  const auto round = find_working_round(context, transaction, supply->round);
  if (!round) return refuse(round.error());
  if (supply->version() != seen.version) return refuse(STALE_VERSION, "version");
  return Loaded{*round, *supply};
}

// Both sides, the one below the other.
Outcome<std::pair<UnitId, UnitId>> sides_of(Context& context, const Round& round, const GiveSupply& command) {
  const auto giver = find_unit_of_round(context, round, command.giver);
  if (!giver) return refuse(giver.error());
  const auto tree = context.reg.units();
  const auto on = domain::map_day(round);
  const auto unit = find_unit(context, command.unit, on);
  if (!unit) return refuse(unit.error());
  const bool is_facility = tree->find(*unit, on)->level == domain::UnitLevel::facility;
  if (*unit == *giver || is_facility || !tree->is_within(*unit, *giver, on))
    return refuse(SUPPLY_NOT_BELOW, "unit", {tree->find(*giver, on)->name});
  return std::pair(*giver, *unit);
}

Outcome<Supply> supply_of(Context& context, const Round& round, const GiveSupply& command, base::Moment now) {
  const auto sides = sides_of(context, round, command);
  if (!sides) return refuse(sides.error());
  const auto item = accepted_words(command.item, "item", false);
  if (!item) return refuse(item.error());
  const auto receiver = accepted_words(command.receiver, "receiver", true);
  if (!receiver) return refuse(receiver.error());
  const auto note = accepted_words(command.note, "note", false);
  if (!note) return refuse(note.error());
  return Supply{.id = command.supply,
                .round = round.id,
                .giver = sides->first,
                .unit = sides->second,
                .kind = command.kind,
                .item = item->reveal(),
                .quantity = command.quantity,
                .on = command.on,
                .receiver = *receiver,
                .note = *note,
                .at = now,
                .by = context.actor.id};
}

}  // namespace

bool receives(Context& context, const Round& round, const Supply& supply) {
  const auto tree = context.reg.units();
  const auto on = domain::map_day(round);
  const auto* version = tree->find(supply.unit, on);
  const bool of_hamlet = version != nullptr && domain::is_leaf_level(version->level);
  return is_own(context, *tree, of_hamlet ? version->parent : supply.unit);
}

Outcome<wire::Json> give_supply(Context& context, const Envelope& envelope, const GiveSupply& command) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto round = find_working_round(context, transaction, command.round);
                       if (!round) return refuse(round.error());
                       const auto supply = supply_of(context, *round, command, now);
                       if (!supply) return refuse(supply.error());
                       if (auto wrong = domain::check_supply(*supply, today_in_viet_nam(context)); !wrong.empty())
                         return refuse(std::move(wrong));
                       transaction.supplies().add(*supply);
                       return supply_done(*supply, 1);
                     });
}

Outcome<wire::Json> confirm_supply(Context& context, const Envelope& envelope, const SeenSupply& seen,
                                   const ConfirmSupply& receipt) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto loaded = load(context, transaction, seen);
                       if (!loaded) return refuse(loaded.error());
                       const auto& supply = loaded->supply;
                       const auto& tree = *context.reg.units();
                       if (!receives(context, loaded->round, supply))
                         return refuse(SUPPLY_NOT_RECEIVER, "supply", {tree.find_latest(supply.unit)->name});
                       if (auto wrong = domain::check_receipt(supply, receipt.on, today_in_viet_nam(context));
                           !wrong.empty())
                         return refuse(std::move(wrong));
                       const auto receiver = accepted_words(receipt.receiver, "receiver", true);
                       if (!receiver) return refuse(receiver.error());
                       const auto note = accepted_words(receipt.note, "note", false);
                       if (!note) return refuse(note.error());
                       transaction.supplies().receive(supply.id, {.on = receipt.on,
                                                                  .receiver = *receiver,
                                                                  .note = *note,
                                                                  .at = now,
                                                                  .by = context.actor.id});
                       return supply_done(supply, supply.version() + 1);
                     });
}

Outcome<wire::Json> cancel_supply(Context& context, const Envelope& envelope, const SeenSupply& seen,
                                  const std::string& reason) {
  return run_command(
      context, envelope, Permission::plan_rounds,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto loaded = load(context, transaction, seen);
        if (!loaded) return refuse(loaded.error());
        const auto& supply = loaded->supply;
        const auto& tree = *context.reg.units();
        if (!in_scope(tree, context.actor, supply.giver, domain::map_day(loaded->round)))
          return refuse(SUPPLY_NOT_GIVER, "supply", {tree.find_latest(supply.giver)->name});
        if (supply.cancelled) return refuse(domain::SUPPLY_CANCELLED, "supply");
        const auto words = accepted_words(reason, "reason", true);
        if (!words) return refuse(words.error());
        transaction.supplies().cancel(supply.id, {.reason = *words, .at = now, .by = context.actor.id});
        return supply_done(supply, supply.version() + 1);
      });
}

}  // namespace mangnon::app
