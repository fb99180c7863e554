#include "app/round_board.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/figures.hpp"
#include "app/open_rows.hpp"
#include "app/rosters.hpp"
#include "app/round_access.hpp"
#include "app/round_failures.hpp"
#include "app/scope.hpp"
#include "app/sealing.hpp"
#include "app/sending_failures.hpp"

namespace mangnon::app {

namespace {

using domain::PhaseTask;
using domain::Round;
using domain::SendingState;
using domain::UnitId;
using domain::UnitLevel;
using wire::Json;

bool is_sent(const domain::SendingStatus& status) {
  return status.state == SendingState::sent || status.state == SendingState::accepted;
}

struct ChildrenOf {
  UnitId unit{};
  std::int64_t count = 0;
};

// Of the communes in the unit, or of the units directly below it.
std::vector<ChildrenOf> count_children(Context& context, const Round& round, UnitId unit, bool communes) {
  const auto tree = context.reg.units();
  const auto on = domain::map_day(round);
  const FiguresQuery at{.unit = unit, .on = round.reference_on, .known_at = {}, .geography_on = on};
  const bool by_commune = communes && tree->find(unit, on)->level < UnitLevel::commune;
  const auto figures = by_commune ? figures_at_level(context, at, UnitLevel::commune) : figures_below(context, at);
  std::map<UnitId, std::int64_t> counted;
  for (const auto& row : figures.rows) counted[row.unit] = row.figures.children;
  std::vector<ChildrenOf> all;
  for (const auto& each : by_commune ? tree->descendants(unit, UnitLevel::commune, on) : tree->children_of(unit, on))
    all.push_back({each, counted[each]});
  return all;
}

class Boards {
 public:
  Boards(Context& context, storage::Transaction& transaction, const Round& round)
      : context_(context),
        transaction_(transaction),
        round_(round),
        tree_(context.reg.units()),
        on_(domain::map_day(round)),
        today_(today_in_viet_nam(context)) {
    for (auto& step : transaction.sendings().steps(round.id)) steps_[step.unit].push_back(std::move(step));
    for (auto& work : transaction.sendings().work(round.id)) work_[work.hamlet] = std::move(work);
    for (auto& entry : transaction.rosters().of_round(round.id)) rosters_[entry.unit].push_back(std::move(entry));
    trained_ = domain::trained_by(transaction.trainings().of_round(round.id));
    supplies_ = transaction.supplies().of_round(round.id);
    lower_ = lower_plans(transaction, round.id);
  }

  // `children` as counted now, of each unit asked for.
  Board make(UnitId unit, bool check, const std::vector<ChildrenOf>& children) {
    Board board{.round = round_, .unit = unit, .today = today_};
    for (const auto& each : children) {
      board.rows.push_back(row_of(each.unit, check));
      board.rows.back().children = each.count;
    }
    for (const auto& phase : round_.phases) board.phases.push_back(phase_of(phase, unit));
    return board;
  }

 private:
  BoardRow row_of(UnitId unit, bool check) {
    const auto* version = tree_->find(unit, on_);
    BoardRow row{.unit = unit, .code = version->code, .name = version->name, .level = version->level};
    for (const auto& hamlet : tree_->hamlets_under(unit, on_)) add_work(row, hamlet);
    const bool has_work = row.planned > 0 || row.visited > 0 || row.hamlets_done > 0;
    row.status = domain::fold_sending(steps_[unit], has_work);
    row.due_on = due_of(*tree_, round_, lower_, unit);
    row.is_late = row.due_on && *row.due_on < today_ && !is_sent(row.status);
    add_people(row);
    add_trained(row);
    add_supplies(row);
    if (version->level < UnitLevel::commune) add_communes(row);
    if (version->level != UnitLevel::commune) return row;
    for (const auto& waiting : open_rows(transaction_, *tree_, unit))
      row.rows_waiting += waiting.state == "refused" ? 1 : 0;
    if (!check) return row;
    const auto counted = count_commune(context_, transaction_, round_, unit);
    // How many errors there are in all tells of what somebody may not know.
    if (!may_know(context_.actor.role, domain::Secrecy::secret)) return row;
    row.errors = counted.errors.size() + counted.rows_waiting;
    row.warnings = counted.warnings;
    return row;
  }

  void add_communes(BoardRow& row) {
    for (const auto& commune : tree_->descendants(row.unit, UnitLevel::commune, on_)) {
      const auto status = domain::fold_sending(steps_[commune], false);
      const auto due = due_of(*tree_, round_, lower_, commune);
      ++row.communes;
      row.communes_accepted += status.state == SendingState::accepted ? 1 : 0;
      row.communes_late += due && *due < today_ && !is_sent(status) ? 1 : 0;
    }
  }

  void add_people(BoardRow& row) {
    for (const auto& commune : tree_->descendants(row.unit, UnitLevel::commune, on_)) {
      const auto count =
          domain::count_roster(round_.roster_rule, rosters_[commune], hamlets_of_commune(*tree_, commune, on_), today_);
      row.investigators += count.people;
      row.people_missing += count.missing;
      row.people_extra += count.extra;
    }
  }

  // Of everybody in charge today (TRAINING-5).
  void add_trained(BoardRow& row) {
    for (const auto& [unit, entries] : rosters_) {
      if (!tree_->is_within(unit, row.unit, on_)) continue;
      for (const auto& entry : entries) {
        const auto* facts = entry.was_real() ? entry.on(today_) : nullptr;
        if (facts == nullptr) continue;
        ++row.people;
        row.trained += is_trained(entry, *facts) ? 1 : 0;
      }
    }
    for (const auto& commune : tree_->descendants(row.unit, UnitLevel::commune, on_))
      row.units_untrained += has_trained(commune) ? 0 : 1;
  }
  bool is_trained(const domain::RosterEntry& entry, const domain::RosterFacts& facts) const {
    return facts.is_trained || trained_.contains(entry.id);
  }
  bool has_trained(UnitId unit) const {
    const auto found = rosters_.find(unit);
    if (found == rosters_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const domain::RosterEntry& entry) {
      const auto* facts = entry.was_real() ? entry.on(today_) : nullptr;
      return facts != nullptr && is_trained(entry, *facts);
    });
  }

  void add_supplies(BoardRow& row) {
    for (const auto& supply : supplies_) {
      if (supply.cancelled || !tree_->is_within(supply.unit, row.unit, on_)) continue;
      ++row.supplied;
      row.receipted += supply.received ? 1 : 0;
    }
  }

  void add_work(BoardRow& row, UnitId hamlet) {
    if (tree_->find(hamlet, on_)->level != UnitLevel::hamlet) return;
    ++row.hamlets;
    const auto found = work_.find(hamlet);
    if (found == work_.end()) return;
    row.planned += found->second.planned;
    row.visited += found->second.visited;
    if (!found->second.done_on) return;
    ++row.hamlets_done;
    if (hamlet == row.unit) row.done_on = found->second.done_on;
  }

  // Whose units are counted in a phase: those that survey or send; in appraising those whose figures that level
  // accepts, the districts of a province as long as it has any. Absent when nobody reports it.
  std::optional<UnitLevel> level_of(const domain::Phase& phase) const {
    if (phase.task == PhaseTask::survey) return UnitLevel::commune;
    if (phase.task == PhaseTask::send) return phase.level;
    if (phase.task != PhaseTask::appraise) return std::nullopt;
    if (phase.level == UnitLevel::nation) return UnitLevel::province;
    const bool has_districts = !tree_->descendants(round_.root, UnitLevel::district, on_).empty();
    return phase.level == UnitLevel::province && has_districts ? UnitLevel::district : UnitLevel::commune;
  }

  BoardPhase phase_of(const domain::Phase& phase, UnitId unit) {
    BoardPhase board{.phase = phase};
    const auto level = level_of(phase);
    if (!level) return board;
    const auto units = tree_->descendants(unit, *level, on_);
    board.units = static_cast<int>(units.size());
    board.done = static_cast<int>(std::count_if(units.begin(), units.end(), [&](UnitId each) {
      const auto row = row_of_phase(each);
      if (phase.task == PhaseTask::survey) return row.hamlets > 0 && row.hamlets_done == row.hamlets;
      if (phase.task == PhaseTask::appraise) return row.status.state == SendingState::accepted;
      return is_sent(row.status);
    }));
    return board;
  }

  BoardRow row_of_phase(UnitId unit) {
    BoardRow row{.unit = unit};
    for (const auto& hamlet : tree_->hamlets_under(unit, on_)) add_work(row, hamlet);
    row.status = domain::fold_sending(steps_[unit], false);
    return row;
  }

  Context& context_;
  storage::Transaction& transaction_;
  const Round& round_;
  domain::UnitTreePtr tree_;
  base::Date on_;
  base::Date today_;
  std::map<UnitId, std::vector<domain::SendingStep>> steps_{};
  std::map<UnitId, domain::HamletWork> work_{};
  std::map<UnitId, std::vector<domain::RosterEntry>> rosters_{};
  std::set<domain::RosterId> trained_{};
  std::vector<domain::Supply> supplies_{};
  std::vector<Round> lower_{};
};

// The part of the round that is the actor's: their own unit, or the whole.
Outcome<UnitId> asked_unit(Context& context, const Round& round, const std::string& text) {
  const auto tree = context.reg.units();
  const auto on = domain::map_day(round);
  if (!text.empty()) {
    const auto found = find_unit(context, text, on);
    if (!found) return refuse(found.error());
    if (!tree->is_within(*found, round.root, on)) return refuse(SENDING_UNIT_NOT_IN_ROUND, "unit");
    return *found;
  }
  const auto own = scope_on(*tree, context.actor, on);
  if (tree->is_within(own, round.root, on)) return own;
  if (in_scope(*tree, context.actor, round.root, on)) return round.root;
  return refuse(UNIT_OUTSIDE_SCOPE, "unit");
}

Json optional_number(std::optional<std::size_t> number) {
  return number ? Json(static_cast<std::int64_t>(*number)) : Json();
}
Json optional_day(std::optional<base::Date> day) {
  return day ? Json(base::format_iso(*day)) : Json();
}
Json optional_moment(std::optional<base::Moment> moment) {
  return moment ? Json(base::format_moment(*moment)) : Json();
}

Json row_json(const domain::UnitTree& tree, const BoardRow& row, base::Date on) {
  Json json = Json::object();
  json.set("unit", unit_json(tree, row.unit, on));
  json.set("state", domain::code_of(row.status.state));
  json.set("sendings", row.status.sendings);
  json.set("accepted", row.status.accepted ? Json(*row.status.accepted) : Json());
  json.set("sent_at", optional_moment(row.status.sent_at));
  json.set("accepted_at", optional_moment(row.status.accepted_at));
  json.set("due_on", optional_day(row.due_on));
  json.set("late", row.is_late);
  json.set("answered", row.status.state != SendingState::not_started);
  json.set("hamlets", row.hamlets);
  json.set("hamlets_done", row.hamlets_done);
  json.set("planned", row.planned);
  json.set("visited", row.visited);
  json.set("children", row.children);
  json.set("rows_waiting", static_cast<std::int64_t>(row.rows_waiting));
  json.set("errors", optional_number(row.errors));
  json.set("warnings", optional_number(row.warnings));
  json.set("communes", row.communes);
  json.set("communes_accepted", row.communes_accepted);
  json.set("communes_late", row.communes_late);
  json.set("done_on", optional_day(row.done_on));
  json.set("investigators", row.investigators);
  json.set("people_missing", row.people_missing);
  json.set("people_extra", row.people_extra);
  json.set("people", row.people);
  json.set("trained", row.trained);
  json.set("units_untrained", row.units_untrained);
  json.set("supplied", row.supplied);
  json.set("receipted", row.receipted);
  return json;
}

Json phase_json(const BoardPhase& each) {
  Json json = Json::object();
  json.set("task", domain::code_of(each.phase.task));
  json.set("level", domain::code_of(each.phase.level));
  json.set("from", base::format_iso(each.phase.from));
  json.set("to", base::format_iso(each.phase.to));
  json.set("done", each.done ? Json(*each.done) : Json());
  json.set("units", each.units);
  return json;
}

Json counts_json(const Board& board) {
  const auto count = [&](auto fits) {
    return static_cast<std::int64_t>(std::count_if(board.rows.begin(), board.rows.end(), fits));
  };
  Json json = Json::object();
  json.set("units", static_cast<std::int64_t>(board.rows.size()));
  json.set("answered", count([](const auto& row) { return row.status.state != SendingState::not_started; }));
  json.set("sent", count([](const auto& row) { return is_sent(row.status); }));
  json.set("returned", count([](const auto& row) { return row.status.state == SendingState::returned; }));
  json.set("accepted", count([](const auto& row) { return row.status.state == SendingState::accepted; }));
  json.set("late", count([](const auto& row) { return row.is_late; }));
  return json;
}

}  // namespace

Outcome<Board> board_of(Context& context, const Round& round, const AskBoard& query) {
  const auto unit = asked_unit(context, round, query.unit);
  if (!unit) return refuse(unit.error());
  const auto children = count_children(context, round, *unit, query.by_commune);
  Board board;
  context.reg.store().read([&](storage::Transaction& transaction) {
    board = Boards(context, transaction, round).make(*unit, query.check, children);
  });
  return board;
}

Outcome<Json> show_board(Context& context, domain::RoundId id, const AskBoard& query) {
  if (!may(context.actor.role, Permission::read_reports)) return refuse(NOT_PERMITTED);
  Outcome<Round> round = refuse(ROUND_NOT_FOUND, "round");
  context.reg.store().read([&](storage::Transaction& transaction) { round = find_round(context, transaction, id); });
  const auto board = round ? board_of(context, *round, query) : refuse(round.error());
  note_reading(context, "show_board", "round", id.text(), "",
               board ? "done" : std::string(board.error().front().type->id));
  if (!board) return refuse(board.error());
  const auto tree = context.reg.units();
  const auto on = domain::map_day(board->round);
  Json json = Json::object();
  json.set("round", board->round.id.text());
  json.set("unit", unit_json(*tree, board->unit, on));
  json.set("on", base::format_iso(board->today));
  Json phases = Json::array();
  for (const auto& phase : board->phases) phases.push(phase_json(phase));
  json.set("phases", std::move(phases));
  Json rows = Json::array();
  for (const auto& row : board->rows) rows.push(row_json(*tree, row, on));
  json.set("rows", std::move(rows));
  json.set("counts", counts_json(*board));
  return json;
}

}  // namespace mangnon::app
