// The trainings of a round: held, changed, marked, cancelled and told (docs/domain/round_people.md TRAINING-1 …
// TRAINING-9).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/round.hpp"
#include "domain/training.hpp"

namespace mangnon::app {

struct OtherGuest {
  std::string name{};
  std::string position{};
};

// A training as typed.
struct TrainingInput {
  base::Date from{};
  base::Date to{};
  std::string hour{};
  std::string place{};
  std::string chair{};
  std::string trainers{};
  std::string programme{};
  std::string materials{};
  std::string budget{};
  std::vector<domain::RosterId> entries{};  // people of the rosters
  std::vector<OtherGuest> others{};
};

struct HoldTraining {
  domain::TrainingId training{};  // follows from the command
  domain::RoundId round{};
  std::string unit{};  // that holds it: code on the map day, uid:… or id; the actor's own when empty
  TrainingInput input{};
};

struct SeenTraining {
  domain::TrainingId id{};
  int version = 0;
};

// Each RETURNS {"id", "version"}.
// FAILS NOT_PERMITTED, ROUND_NOT_FOUND, ROUND_NOT_OPEN, ROUND_IS_LOWER_PLAN, UNIT_OUTSIDE_SCOPE,
// SENDING_UNIT_NOT_IN_ROUND, TRAINING_GUEST_OUTSIDE and what check_training says.
[[nodiscard]] Outcome<wire::Json> hold_training(Context& context, const Envelope& envelope,
                                                const HoldTraining& command);
// FAILS also TRAINING_NOT_FOUND, STALE_VERSION, TRAINING_CANCELLED, NOTHING_TO_CHANGE.
[[nodiscard]] Outcome<wire::Json> change_training(Context& context, const Envelope& envelope, const SeenTraining& seen,
                                                  const TrainingInput& input);
// FAILS as change_training, and what check_marks says.
[[nodiscard]] Outcome<wire::Json> mark_training(Context& context, const Envelope& envelope, const SeenTraining& seen,
                                                const std::vector<domain::Mark>& marks);
[[nodiscard]] Outcome<wire::Json> cancel_training(Context& context, const Envelope& envelope, const SeenTraining& seen,
                                                  const std::string& reason);

// Somebody invited, as the roster has them on the first day (else as it had them first), or by name and office.
struct GuestLine {
  domain::Guest guest{};
  domain::UnitId unit{};  // of the roster; nil: somebody else
  std::string name{};
  std::string position{};
  bool has_left = false;  // the roster before the training began, or was listed by mistake
};
// Everybody who is or was listed in a round; read once for all its trainings.
using Listed = std::map<domain::RosterId, domain::RosterEntry>;
[[nodiscard]] Listed listed_in(storage::Transaction& transaction, domain::RoundId round);
[[nodiscard]] std::vector<GuestLine> guests_of(const Listed& listed, const domain::Training& training);

// Those that the unit holds, in order of days; none that was cancelled.
[[nodiscard]] std::vector<domain::Training> trainings_held(storage::Transaction& transaction, domain::RoundId round,
                                                           domain::UnitId unit);

// {"round", "unit", "today", "may_hold", "attendances": [{code, name}], "invitable": of the rosters of the unit and
// below it [{entry, name, position, unit}], "rows": [{id, version, unit, from, to, days, hour, place, chair, trainers,
// programme, materials, budget, cancelled_for, may_keep, invited, attended, guests: those whom the actor may know of
// [{id, entry, name, position, unit, left, attended, marks: [{day, attendance, attendance_name, words}]}]}]}. FAILS as
// show_roster.
[[nodiscard]] Outcome<wire::Json> show_trainings(Context& context, domain::RoundId round, const std::string& unit);

}  // namespace mangnon::app
