#include "app/trainings.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/rosters.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"
#include "app/training_failures.hpp"

namespace mangnon::app {

namespace {

using domain::Guest;
using domain::Round;
using domain::Training;
using domain::TrainingFacts;
using domain::UnitId;

Done training_done(domain::TrainingId id, int version) {
  wire::Json answer = wire::Json::object();
  answer.set("id", id.text());
  answer.set("version", version);
  return {.answer = std::move(answer), .subject_kind = "training", .subject = id.text()};
}

struct Loaded {
  Round round{};
  Training training{};
};

// Of the actor's area, at the version seen, not cancelled, in a round that is open.
Outcome<Loaded> load(Context& context, storage::Transaction& transaction, const SeenTraining& seen) {
  auto training = transaction.trainings().find_held(seen.id);
  if (!training) return refuse(TRAINING_NOT_FOUND, "training");
  const auto found = find_round(context, transaction, training->round);
  if (!found || !in_scope(*context.reg.units(), context.actor, training->unit, domain::map_day(*found)))
    return refuse(TRAINING_NOT_FOUND, "training");
  auto round = find_working_round(context, transaction, training->round);
  if (!round) return refuse(round.error());
  if (training->version() != seen.version) return refuse(STALE_VERSION, "version");
  if (training->cancelled) return refuse(TRAINING_CANCELLED, "training");
  return Loaded{*std::move(round), *std::move(training)};
}

// The id of a guest follows from who it is, so that a change keeps it.
Outcome<std::vector<Guest>> accepted_guests(Context& context, storage::Transaction& transaction,
                                            const Training& training, const TrainingInput& input, base::Date map_day) {
  std::vector<Guest> guests;
  for (const auto entry : input.entries) {
    const auto found = transaction.rosters().find(entry);
    if (!found || found->round != training.round || !found->was_real() ||
        !context.reg.units()->is_within(found->unit, training.unit, map_day))
      return refuse(TRAINING_GUEST_OUTSIDE, "entries");
    guests.push_back({.id = {entry.value}, .entry = entry});
  }
  for (const auto& other : input.others) {
    const auto name = accepted_words(other.name, "others", true);
    if (!name) return refuse(name.error());
    const auto position = accepted_words(other.position, "others", true);
    if (!position) return refuse(position.error());
    const auto who = training.id.text() + "\n" + name->reveal() + "\n" + position->reveal();
    guests.push_back({.id = {base::make_named_uuid("guest", who)}, .name = *name, .position = *position});
  }
  return guests;
}

Outcome<TrainingFacts> facts_of(Context& context, storage::Transaction& transaction, const Round& round,
                                const Training& training, const TrainingInput& input, base::Moment now) {
  auto guests = accepted_guests(context, transaction, training, input, domain::map_day(round));
  if (!guests) return refuse(guests.error());
  TrainingFacts facts{.from = input.from,
                      .to = input.to,
                      .hour = input.hour,
                      .guests = *std::move(guests),
                      .at = now,
                      .by = context.actor.id};
  for (const auto& [from, to, field] :
       {std::tuple(&input.chair, &facts.chair, "chair"), std::tuple(&input.trainers, &facts.trainers, "trainers")}) {
    const auto words = accepted_words(*from, field, false);
    if (!words) return refuse(words.error());
    *to = *words;
  }
  for (const auto& [from, to, field] :
       {std::tuple(&input.place, &facts.place, "place"), std::tuple(&input.programme, &facts.programme, "programme"),
        std::tuple(&input.materials, &facts.materials, "materials"),
        std::tuple(&input.budget, &facts.budget, "budget")}) {
    const auto words = accepted_words(*from, field, false);
    if (!words) return refuse(words.error());
    *to = words->reveal();
  }
  return facts;
}

bool says_the_same(TrainingFacts left, const TrainingFacts& right) {
  left.at = right.at;
  left.by = right.by;
  return left == right;
}

}  // namespace

Outcome<wire::Json> hold_training(Context& context, const Envelope& envelope, const HoldTraining& command) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto round = find_working_round(context, transaction, command.round);
                       if (!round) return refuse(round.error());
                       const auto unit = find_unit_of_round(context, *round, command.unit);
                       if (!unit) return refuse(unit.error());
                       Training training{.id = command.training, .round = round->id, .unit = *unit};
                       const auto facts = facts_of(context, transaction, *round, training, command.input, now);
                       if (!facts) return refuse(facts.error());
                       training.facts.push_back(*facts);
                       if (auto wrong = domain::check_training(training); !wrong.empty())
                         return refuse(std::move(wrong));
                       transaction.trainings().add(training);
                       return training_done(training.id, 1);
                     });
}

Outcome<wire::Json> change_training(Context& context, const Envelope& envelope, const SeenTraining& seen,
                                    const TrainingInput& input) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       auto loaded = load(context, transaction, seen);
                       if (!loaded) return refuse(loaded.error());
                       auto& training = loaded->training;
                       const auto facts = facts_of(context, transaction, loaded->round, training, input, now);
                       if (!facts) return refuse(facts.error());
                       if (says_the_same(training.now(), *facts)) return refuse(NOTHING_TO_CHANGE);
                       training.facts.push_back(*facts);
                       if (auto wrong = domain::check_training(training); !wrong.empty())
                         return refuse(std::move(wrong));
                       transaction.trainings().add_facts(training.id, static_cast<int>(training.facts.size()), *facts);
                       return training_done(training.id, training.version());
                     });
}

Outcome<wire::Json> mark_training(Context& context, const Envelope& envelope, const SeenTraining& seen,
                                  const std::vector<domain::Mark>& marks) {
  return run_command(
      context, envelope, Permission::plan_rounds,
      [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
        const auto loaded = load(context, transaction, seen);
        if (!loaded) return refuse(loaded.error());
        const auto& training = loaded->training;
        if (marks.empty()) return refuse(NOTHING_TO_CHANGE);
        domain::Marking marking{.marks = marks, .at = now, .by = context.actor.id};
        for (auto& mark : marking.marks) {
          const auto words = accepted_words(mark.words.reveal(), "marks", false);
          if (!words) return refuse(words.error());
          mark.words = *words;
        }
        if (auto wrong = domain::check_marks(training, marking.marks, today_in_viet_nam(context)); !wrong.empty())
          return refuse(std::move(wrong));
        transaction.trainings().mark(training.id, static_cast<int>(training.markings.size()) + 1, marking);
        return training_done(training.id, training.version() + 1);
      });
}

Outcome<wire::Json> cancel_training(Context& context, const Envelope& envelope, const SeenTraining& seen,
                                    const std::string& reason) {
  return run_command(context, envelope, Permission::plan_rounds,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       const auto loaded = load(context, transaction, seen);
                       if (!loaded) return refuse(loaded.error());
                       const auto words = accepted_words(reason, "reason", true);
                       if (!words) return refuse(words.error());
                       const auto& training = loaded->training;
                       transaction.trainings().cancel(training.id,
                                                      {.reason = *words, .at = now, .by = context.actor.id});
                       return training_done(training.id, training.version() + 1);
                     });
}

}  // namespace mangnon::app
