// The board of a round: how far every unit is, by level, and who is late or has not answered. Source:
// docs/domain/rounds.md BOARD-1 … BOARD-4.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "domain/round.hpp"
#include "domain/sending.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

struct BoardRow {
  domain::UnitId unit{};
  std::string code{};
  std::string name{};
  domain::UnitLevel level = domain::UnitLevel::commune;
  domain::SendingStatus status{};  // of a hamlet: in progress or not started only
  std::optional<base::Date> due_on{};
  bool is_late = false;
  int hamlets = 0;
  int hamlets_done = 0;
  int planned = 0;  // households
  int visited = 0;
  std::int64_t children = 0;            // as counted now, for the actor
  std::size_t rows_waiting = 0;         // of imports
  std::optional<std::size_t> errors{};  // absent: not checked
  std::optional<std::size_t> warnings{};
  std::optional<base::Date> done_on{};  // of a hamlet
  int communes = 0;                     // of a unit above communes
  int communes_accepted = 0;
  int communes_late = 0;
  int investigators = 0;  // of communes, today, by the round's roster
  int people_missing = 0;
  int people_extra = 0;
  int people = 0;           // everybody in the rosters of the unit and those below it, today
  int trained = 0;          // of them
  int units_untrained = 0;  // communes with nobody trained
  int supplied = 0;  // gifts to the unit and those below it
  int receipted = 0;
};

struct BoardPhase {
  domain::Phase phase{};
  std::optional<int> done{};  // units that have done it; absent when nobody reports it here
  int units = 0;
};

struct Board {
  domain::Round round{};
  domain::UnitId unit{};
  base::Date today{};
  std::vector<BoardPhase> phases{};
  std::vector<BoardRow> rows{};
};

struct AskBoard {
  std::string unit{};       // code on the map day, uid:… or id; the actor's own, within the round, when empty
  bool by_commune = false;  // communes instead of the units directly below
  bool check = false;       // count errors and warnings too: takes a while for many communes
};

// FAILS UNIT_OUTSIDE_SCOPE, SENDING_UNIT_NOT_IN_ROUND.
[[nodiscard]] Outcome<Board> board_of(Context& context, const domain::Round& round, const AskBoard& query);
// {"round", "unit", "on", "phases": [{task, level, from, to, done, units}], "rows": [{unit, state, accepted, sent_at,
// accepted_at, due_on, late, hamlets, hamlets_done, planned, visited, children, rows_waiting, errors, warnings,
// answered, done_on, communes, communes_accepted, communes_late, investigators, people_missing, people_extra, people,
// trained, units_untrained, supplied, receipted}], "counts": {units, answered, sent, returned,
// accepted, late}}. FAILS NOT_PERMITTED, ROUND_NOT_FOUND and as board_of.
[[nodiscard]] Outcome<wire::Json> show_board(Context& context, domain::RoundId round, const AskBoard& query);

}  // namespace mangnon::app
