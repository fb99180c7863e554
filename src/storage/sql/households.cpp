#include <algorithm>

#include "storage/append_rules.hpp"
#include "storage/sql/children.hpp"
#include "storage/sql/journal.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::HouseholdFacts;

constexpr std::string_view ACTION_COLUMN_NAMES[] = {"household_id", "action_no",  "action_id",   "command_id",
                                                    "kind",         "valid_from", "recorded_at", "actor_id",
                                                    "source",       "payload"};
constexpr InsertTarget ACTION_TARGET{"household_action", ACTION_COLUMN_NAMES};

constexpr Statement ACTIONS_OF_HOUSEHOLD{
    Reach::one_record,
    "SELECT action_id, kind, valid_from, recorded_at, actor_id, source, payload FROM household_action "
    "WHERE household_id = :id ORDER BY action_no",
    ACTION_COLUMNS};

constexpr Statement MOMENT_OF_ACTION{
    Reach::one_record,
    "SELECT recorded_at FROM household_action WHERE household_id = :id AND action_no = CAST(:no AS INTEGER)", 1};

constexpr Statement APPEND_ACTION{
    Reach::one_record,
    "INSERT INTO household_action "
    "(household_id, action_no, action_id, command_id, kind, valid_from, recorded_at, actor_id, source, payload) "
    "VALUES (:household, :no, :action, :command, :kind, :valid_from, :recorded_at, :actor, :source, :payload) "
    "ON CONFLICT (household_id, action_no) DO NOTHING"};

constexpr Statement SUPERSEDE_SPAN{Reach::one_record,
                                   "UPDATE household_version SET superseded_at = :at "
                                   "WHERE household_id = :id AND valid_from = :valid_from AND superseded_at IS NULL"};

// Changes nothing, yet waits for whoever changes the household and makes later ones wait.
constexpr Statement HOLD{Reach::one_record,
                         "UPDATE household_version SET superseded_at = NULL "
                         "WHERE household_id = :id AND superseded_at IS NULL"};

constexpr Statement JOURNALS_OF_HAMLET{
    Reach::fan_out,
    "SELECT a.household_id, a.action_id, a.kind, a.valid_from, a.recorded_at, a.actor_id, a.source, a.payload "
    "FROM household_action a WHERE a.household_id IN "
    "(SELECT v.household_id FROM household_version v WHERE v.hamlet = :hamlet AND v.superseded_at IS NULL) "
    "ORDER BY a.household_id, a.action_no",
    1 + ACTION_COLUMNS};

const std::string& homes_there() {
  static const std::string text = "SELECT v.household_id" + fact_columns<HouseholdFacts>("v") +
                                  " FROM household_version v WHERE v.superseded_at IS NULL AND v.hamlet = :hamlet AND "
                                  "v.valid_from <= :on_a AND v.valid_to > :on_b";
  return text;
}

}  // namespace

Actions SqlHouseholds::actions(domain::HouseholdId id) {
  connection_.flush();
  Actions actions;
  connection_.query(ACTIONS_OF_HOUSEHOLD, {encode(id)}, [&](Row row) { actions.push_back(action_of(row, 0)); });
  return actions;
}

AppendOutcome SqlHouseholds::append(const HouseholdWrite& write) {
  const Moment at = moment_of_write(write);
  if (write.before) {
    connection_.flush();
    connection_.query(MOMENT_OF_ACTION, {encode(write.id), std::to_string(write.before->version)},
                      [&](Row row) { MANGNON_CHECK(moment_of(row[0]) < at); });
  }
  int number = write.before ? write.before->version : 0;
  for (const auto& action : write.actions) {
    auto values = action_values(encode(write.id), ++number, write.command, action);
    if (!write.before && connection_.engine() == Engine::postgres)
      connection_.insert(ACTION_TARGET, std::move(values));
    else if (connection_.execute(APPEND_ACTION, std::move(values)) == 0)
      return AppendOutcome::stale;
  }
  const auto holds = [](const auto& spans, const auto& span) {
    return std::find(spans.begin(), spans.end(), span) != spans.end();
  };
  if (write.before)
    for (const auto& span : write.before->spans)
      if (!holds(write.after.spans, span))
        connection_.execute(SUPERSEDE_SPAN, {encode(at), encode(write.id), encode(span.valid.from)});
  const InsertTarget target{"household_version", version_columns<HouseholdFacts>("household_id")};
  for (const auto& span : write.after.spans)
    if (!write.before || !holds(write.before->spans, span))
      connection_.insert(target, version_values(encode(write.id), span, at));
  return AppendOutcome::appended;
}

bool SqlHouseholds::hold(domain::HouseholdId id) {
  if (connection_.engine() != Engine::postgres) return true;  // one writer at a time
  connection_.flush();
  return connection_.execute(HOLD, {encode(id)}) > 0;
}

std::unordered_map<domain::HouseholdId, Actions> SqlHouseholds::journals_in(std::span<const domain::UnitId> hamlets) {
  connection_.flush();
  std::unordered_map<domain::HouseholdId, Actions> journals;
  for (const auto& hamlet : hamlets) {
    std::unordered_map<domain::HouseholdId, Actions> here;
    connection_.query(JOURNALS_OF_HAMLET, {encode(hamlet)},
                      [&](Row row) { here[id_of<domain::HouseholdId>(row[0])].push_back(action_of(row, 1)); });
    journals.merge(here);
  }
  return journals;
}

std::vector<HomeRow> SqlHouseholds::rows_in(std::span<const domain::UnitId> hamlets, base::Date on) {
  connection_.flush();
  std::vector<HomeRow> rows;
  const Statement statement{Reach::fan_out, homes_there(), static_cast<int>(1 + FACT_COUNT<HouseholdFacts>)};
  for (const auto& hamlet : hamlets)
    connection_.query(statement, {encode(hamlet), encode(on), encode(on)}, [&](Row row) {
      rows.push_back({.id = id_of<domain::HouseholdId>(row[0]),
                      .facts = facts_of<HouseholdFacts>(connection_, text_of(row[0]), row, 1)});
    });
  std::sort(rows.begin(), rows.end(), [](const auto& left, const auto& right) { return left.id < right.id; });
  return rows;
}

}  // namespace mangnon::storage::sql
