// The people of a round: listed, changed from a day on, ended, and told (docs/domain/round_people.md ROSTER-1 …
// ROSTER-7).
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/roster.hpp"

namespace mangnon::app {

// Somebody as typed.
struct RosterPerson {
  base::Date from{};
  domain::RosterKind kind{};
  std::string name{};
  std::optional<int> birth_year{};
  std::string position{};
  std::string phone{};  // may be empty; then of who is not told it, what was
  std::string task{};   // may be empty
  std::vector<std::string> area{};
  bool is_trained = false;
  std::string note{};  // may be empty
};

struct ListPerson {
  domain::RosterId entry{};  // made by the client
  domain::RoundId round{};
  std::string unit{};  // code on the map day, uid:… or id
  RosterPerson person{};
};

struct SeenEntry {
  domain::RosterId id{};
  int version = 0;
};

// Each RETURNS {"id", "version"}.
// FAILS NOT_PERMITTED, ROUND_NOT_FOUND, ROUND_NOT_OPEN, ROUND_IS_LOWER_PLAN, UNIT_OUTSIDE_SCOPE,
// SENDING_UNIT_NOT_IN_ROUND, ROSTER_AREA_OUTSIDE and what check_roster says.
[[nodiscard]] Outcome<wire::Json> add_to_roster(Context& context, const Envelope& envelope, const ListPerson& command);
// FAILS also ROSTER_NOT_FOUND, STALE_VERSION, ROSTER_ENDED, NOTHING_TO_CHANGE.
[[nodiscard]] Outcome<wire::Json> change_roster_entry(Context& context, const Envelope& envelope, const SeenEntry& seen,
                                                      const RosterPerson& person);
[[nodiscard]] Outcome<wire::Json> end_roster_entry(Context& context, const Envelope& envelope, const SeenEntry& seen,
                                                   const domain::RosterEnd& ending);

// The rosters of the unit and of all below it that send, each in the order in which they were written; units in the
// order of the tree. REQUIRES the unit to be in scope.
[[nodiscard]] std::vector<domain::RosterEntry> rosters_below(Context& context, storage::Transaction& transaction,
                                                             const domain::Round& round, domain::UnitId unit);

// Who is to be trained yet, today or from a day to come (LETTER-10). `trained`: who attended a training (TRAINING-5).
[[nodiscard]] bool is_untrained(const domain::RosterEntry& entry, const std::set<domain::RosterId>& trained,
                                base::Date today);

// Whether the actor is told the telephones of a unit's roster: those of the unit itself and of the level directly above
// it (ROSTER-8).
[[nodiscard]] bool sees_phones(Context& context, const domain::Round& round, domain::UnitId unit);

struct AskRoster {
  std::string unit{};              // as of the board; the actor's own, within the round, when empty
  std::optional<base::Date> on{};  // today when absent
};
// {"round": {id, code, name, state}, "unit", "level", "on", "today", "may_keep", "rule", "rule_name", "kinds",
// "reasons": [{code, name}], "rows": of this unit's own roster [{id, version, in_charge, facts: [{from, until, kind,
// kind_name, name, birth_year, position, phone, task, area: [units], trained, note}], attended, ended_on, reason,
// reason_name, note}], "sees_phones", "people", "missing", "extra", "without": [hamlets], "untrained": of it and all
// below it, "places": [units that an area is chosen from], "units":
// of what lies directly below [{unit, people, officers, missing, extra}]}.
// FAILS NOT_PERMITTED, ROUND_NOT_FOUND, UNIT_OUTSIDE_SCOPE, SENDING_UNIT_NOT_IN_ROUND.
[[nodiscard]] Outcome<wire::Json> show_roster(Context& context, domain::RoundId round, const AskRoster& query);

// The round, issued and topmost. FAILS ROUND_NOT_FOUND, ROUND_NOT_OPEN, ROUND_IS_LOWER_PLAN.
[[nodiscard]] Outcome<domain::Round> find_working_round(Context& context, storage::Transaction& transaction,
                                                        domain::RoundId id);
// {id, code, name, state}.
[[nodiscard]] wire::Json round_head_json(const domain::Round& round);
// Hamlets only, no facilities.
[[nodiscard]] std::vector<domain::UnitId> hamlets_of_commune(const domain::UnitTree& tree, domain::UnitId commune,
                                                             base::Date on);
// A unit of the round that sends; when no text is given the actor's own, or the root. FAILS as find_sender.
[[nodiscard]] Outcome<domain::UnitId> find_unit_of_round(Context& context, const domain::Round& round,
                                                         const std::string& text);
// One line of a person's words, required or not, at its field.
[[nodiscard]] Outcome<domain::SensitiveText> accepted_words(const std::string& text, const std::string& field,
                                                            bool required);

}  // namespace mangnon::app
