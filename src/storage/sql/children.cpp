#include "storage/sql/children.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "storage/append_rules.hpp"
#include "storage/sql/journal.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::ChildFacts;
using domain::HouseholdFacts;

constexpr std::string_view ACTION_COLUMN_NAMES[] = {"child_id",   "action_no",   "action_id", "command_id", "kind",
                                                    "valid_from", "recorded_at", "actor_id",  "source",     "payload"};
constexpr InsertTarget ACTION_TARGET{"child_action", ACTION_COLUMN_NAMES};

constexpr std::string_view EPISODE_COLUMN_NAMES[] = {
    "child_id",   "episode_id", "recorded_at", "superseded_at", "code",         "valid_from", "valid_to",
    "end_reason", "source",     "note",        "finder",        "confirmed_by", "round_id"};
constexpr InsertTarget EPISODE_TARGET{"circumstance", EPISODE_COLUMN_NAMES};

constexpr std::string_view EVIDENCE_COLUMN_NAMES[] = {"child_id", "episode_id", "recorded_at", "evidence_no", "type",
                                                      "number",   "issued_on",  "issuer",      "valid_until"};
constexpr InsertTarget EVIDENCE_TARGET{"circumstance_evidence", EVIDENCE_COLUMN_NAMES};

constexpr std::string_view SUPPORT_COLUMN_NAMES[] = {
    "child_id",   "support_id", "recorded_at", "superseded_at", "kind",   "given_on", "until_on", "policy", "decision",
    "decided_on", "amount",     "goods",       "goods_value",   "source", "donor",    "result",   "receipt"};
constexpr InsertTarget SUPPORT_TARGET{"support", SUPPORT_COLUMN_NAMES};

constexpr std::string_view DECLINED_COLUMN_NAMES[] = {"child_id",      "kind",  "code", "recorded_at",
                                                      "superseded_at", "basis", "note"};
constexpr InsertTarget DECLINED_TARGET{"declined_proposal", DECLINED_COLUMN_NAMES};

constexpr Statement ACTIONS_OF_CHILD{
    Reach::one_record,
    "SELECT action_id, kind, valid_from, recorded_at, actor_id, source, payload FROM child_action "
    "WHERE child_id = :id ORDER BY action_no",
    ACTION_COLUMNS};

// The first action of a number wins; the loser saw a stale version.
constexpr Statement MOMENT_OF_ACTION{
    Reach::one_record, "SELECT recorded_at FROM child_action WHERE child_id = :id AND action_no = CAST(:no AS INTEGER)",
    1};

constexpr Statement APPEND_ACTION{
    Reach::one_record,
    "INSERT INTO child_action (child_id, action_no, action_id, command_id, kind, valid_from, recorded_at, actor_id, "
    "source, payload) "
    "VALUES (:child, :no, :action, :command, :kind, :valid_from, :recorded_at, :actor, :source, :payload) "
    "ON CONFLICT (child_id, action_no) DO NOTHING"};

constexpr Statement SUPERSEDE_SPAN{Reach::one_record,
                                   "UPDATE child_version SET superseded_at = :at "
                                   "WHERE child_id = :id AND valid_from = :valid_from AND superseded_at IS NULL"};
constexpr Statement SUPERSEDE_EPISODE{Reach::one_record,
                                      "UPDATE circumstance SET superseded_at = :at "
                                      "WHERE child_id = :id AND episode_id = :episode AND superseded_at IS NULL"};
constexpr Statement SUPERSEDE_SUPPORT{Reach::one_record,
                                      "UPDATE support SET superseded_at = :at "
                                      "WHERE child_id = :id AND support_id = :support AND superseded_at IS NULL"};

constexpr Statement SUPERSEDE_DECLINED{
    Reach::one_record,
    "UPDATE declined_proposal SET superseded_at = :at "
    "WHERE child_id = :id AND kind = :kind AND code = :code AND superseded_at IS NULL"};
constexpr Statement DECLINED_CODES{
    Reach::one_record,
    "SELECT code FROM declined_proposal WHERE child_id = :id AND kind = :kind AND superseded_at IS NULL", 1};

constexpr Statement TAKE_IDENTIFIER{Reach::one_record,
                                    "INSERT INTO identifier (kind, value, child_id) VALUES (:kind, :value, :child) "
                                    "ON CONFLICT (kind, value) DO NOTHING"};
constexpr Statement FREE_IDENTIFIER{
    Reach::one_record, "DELETE FROM identifier WHERE kind = :kind AND value = :value AND child_id = :child"};
constexpr Statement CHILD_OF_IDENTIFIER{Reach::one_record,
                                        "SELECT child_id FROM identifier WHERE kind = :kind AND value = :value", 1};

constexpr Statement JOURNALS_OF_HAMLET{
    Reach::fan_out,
    "SELECT a.child_id, a.action_id, a.kind, a.valid_from, a.recorded_at, a.actor_id, a.source, a.payload "
    "FROM child_action a WHERE a.child_id IN "
    "(SELECT v.child_id FROM child_version v WHERE v.hamlet = :hamlet AND v.superseded_at IS NULL) "
    "ORDER BY a.child_id, a.action_no",
    1 + ACTION_COLUMNS};

constexpr Statement MEMBERS{Reach::fan_out,
                            "SELECT child_id FROM child_version WHERE household = :household AND superseded_at IS NULL "
                            "AND valid_from <= :on_a AND valid_to > :on_b ORDER BY child_id",
                            1};

constexpr Statement MEMBERS_SINCE{
    Reach::fan_out,
    "SELECT DISTINCT child_id FROM child_version WHERE household = :household AND superseded_at IS NULL "
    "AND valid_to > :on ORDER BY child_id",
    1};

// Lists ask for many records at once; a last, shorter part is filled up with its own last id.
constexpr std::size_t PART = 50;

std::string part_placeholders() {
  std::string names;
  for (std::size_t i = 0; i < PART; ++i) names += (i == 0 ? ":id" : ", :id") + std::to_string(i);
  return names;
}

const std::string& rows_text() {
  static const std::string text =
      "SELECT v.child_id, (SELECT count(*) FROM child_action a WHERE a.child_id = v.child_id)" +
      fact_columns<ChildFacts>("v") +
      " FROM child_version v WHERE v.superseded_at IS NULL AND v.valid_from <= :on_a AND v.valid_to > :on_b AND "
      "v.child_id IN (" +
      part_placeholders() + ")";
  return text;
}
const std::string& codes_text() {
  static const std::string text =
      "SELECT child_id, code, episode_id FROM circumstance WHERE superseded_at IS NULL AND valid_from <= :on_a AND "
      "valid_to > :on_b AND child_id IN (" +
      part_placeholders() + ")";
  return text;
}
const std::string& homes_text() {
  static const std::string text =
      "SELECT v.household_id" + fact_columns<HouseholdFacts>("v") +
      " FROM household_version v WHERE v.superseded_at IS NULL AND v.valid_from <= :on_a AND v.valid_to > :on_b AND "
      "v.household_id IN (" +
      part_placeholders() + ")";
  return text;
}

// RETURNS the number of rows written.
long append_one(Connection& connection, Values values) {
  connection.row_seal().close_row(ACTION_TARGET, values);
  return connection.execute(APPEND_ACTION, std::move(values));
}

// As a code stands in the row of this proposal, sealed or not; absent when there is no such row.
std::optional<std::string> stored_code(Connection& connection, const std::string& child, const std::string& kind,
                                       std::string_view code) {
  std::optional<std::string> stored;
  const OpenedRow opened(connection, "declined_proposal", child);
  connection.query(DECLINED_CODES, {child, kind}, [&](Row row) {
    if (opened.text(row[0], "code") == code) stored = text_of(row[0]);
  });
  return stored;
}

template <class Item>
bool contains(const std::vector<Item>* items, const Item& item) {
  return items != nullptr && std::find(items->begin(), items->end(), item) != items->end();
}

Value date_or_null(std::optional<base::Date> date) {
  return date ? Value(encode(*date)) : Value{};
}

Value number_or_null(std::optional<std::int64_t> number) {
  return number ? Value(std::to_string(*number)) : Value{};
}

Values support_values(domain::ChildId child, const domain::Support& support, Moment at) {
  return {encode(child),
          encode(support.id),
          encode(at),
          Value{},
          support.kind,
          encode(support.given_on),
          date_or_null(support.until),
          nullable(support.policy),
          nullable(support.decision),
          date_or_null(support.decided_on),
          number_or_null(support.amount),
          nullable(support.goods),
          number_or_null(support.goods_value),
          nullable(support.source),
          nullable(support.donor.reveal()),
          nullable(support.result.reveal()),
          nullable(support.receipt)};
}

// Asks the statement, which takes the date twice and then PART ids, for all of them.
template <class IdType>
void query_parts(Connection& connection, const Statement& statement, base::Date on, const std::vector<IdType>& ids,
                 const std::function<void(Row)>& visit) {
  for (std::size_t first = 0; first < ids.size(); first += PART) {
    Values values = {encode(on), encode(on)};
    for (std::size_t i = first; i < first + PART; ++i) values.push_back(encode(ids[std::min(i, ids.size() - 1)]));
    connection.query(statement, std::move(values), visit);
  }
}

std::unordered_map<domain::HouseholdId, HouseholdFacts> homes_of(Connection& connection, base::Date on,
                                                                 const std::vector<ChildRow>& rows) {
  std::vector<domain::HouseholdId> ids;
  for (const auto& row : rows) ids.push_back(row.facts.household);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::unordered_map<domain::HouseholdId, HouseholdFacts> homes;
  const Statement statement{Reach::fan_out, homes_text(), static_cast<int>(1 + FACT_COUNT<HouseholdFacts>)};
  query_parts(connection, statement, on, ids, [&](Row row) {
    homes.emplace(id_of<domain::HouseholdId>(row[0]), facts_of<HouseholdFacts>(connection, text_of(row[0]), row, 1));
  });
  return homes;
}

}  // namespace

Actions SqlChildren::actions(domain::ChildId id) {
  connection_.flush();
  Actions actions;
  connection_.query(ACTIONS_OF_CHILD, {encode(id)},
                    [&](Row row) { actions.push_back(child_action_of(connection_, row, 0)); });
  return actions;
}

AppendOutcome SqlChildren::append_actions(const ChildWrite& write) {
  int number = write.before ? write.before->version : 0;
  for (const auto& action : write.actions) {
    auto values = action_values(encode(write.id), ++number, write.command, action);
    // Rows of a new record may travel in bulk where the engine can; SQLite gains nothing by it and says `stale` at
    // once.
    if (!write.before && connection_.engine() == Engine::postgres)
      connection_.insert(ACTION_TARGET, std::move(values));
    else if (append_one(connection_, std::move(values)) == 0)
      return AppendOutcome::stale;
  }
  return AppendOutcome::appended;
}

void SqlChildren::write_spans(const ChildWrite& write, Moment at) {
  const auto* before = write.before ? &write.before->spans : nullptr;
  if (before)
    for (const auto& span : *before)
      if (!contains(&write.after.spans, span))
        connection_.execute(SUPERSEDE_SPAN, {encode(at), encode(write.id), encode(span.valid.from)});
  const InsertTarget target{"child_version", version_columns<ChildFacts>("child_id")};
  for (const auto& span : write.after.spans)
    if (!contains(before, span)) connection_.insert(target, version_values(encode(write.id), span, at));
}

void SqlChildren::write_episodes(const ChildWrite& write, Moment at) {
  const auto* before = write.before ? &write.before->episodes : nullptr;
  if (before)
    for (const auto& episode : *before)
      if (!contains(&write.after.episodes, episode))
        connection_.execute(SUPERSEDE_EPISODE, {encode(at), encode(write.id), encode(episode.id)});
  for (const auto& episode : write.after.episodes) {
    if (contains(before, episode)) continue;
    connection_.insert(
        EPISODE_TARGET,
        {encode(write.id), encode(episode.id), encode(at), Value{}, episode.code, encode(episode.valid.from),
         encode(episode.valid.to), nullable(episode.end_reason), nullable(episode.source),
         nullable(episode.note.reveal()), nullable(episode.finder.reveal()), nullable(episode.confirmed_by),
         episode.round.is_nil() ? Value{} : Value(encode(episode.round))});
    int number = 0;
    for (const auto& evidence : episode.evidence)
      connection_.insert(EVIDENCE_TARGET, {encode(write.id), encode(episode.id), encode(at), std::to_string(++number),
                                           evidence.type, nullable(evidence.number), date_or_null(evidence.issued_on),
                                           nullable(evidence.issuer), date_or_null(evidence.valid_until)});
  }
}

void SqlChildren::write_supports(const ChildWrite& write, Moment at) {
  const auto* before = write.before ? &write.before->supports : nullptr;
  if (before)
    for (const auto& support : *before)
      if (!contains(&write.after.supports, support))
        connection_.execute(SUPERSEDE_SUPPORT, {encode(at), encode(write.id), encode(support.id)});
  for (const auto& support : write.after.supports)
    if (!contains(before, support)) connection_.insert(SUPPORT_TARGET, support_values(write.id, support, at));
}

void SqlChildren::write_declined(const ChildWrite& write, Moment at) {
  const auto* before = write.before ? &write.before->declined : nullptr;
  if (before)
    for (const auto& declined : *before)
      if (!contains(&write.after.declined, declined)) {
        const std::string kind(domain::code_of(declined.kind));
        const auto code = stored_code(connection_, encode(write.id), kind, declined.code);
        if (code && connection_.execute(SUPERSEDE_DECLINED, {encode(at), encode(write.id), kind, *code}) != 1)
          throw StoreBusy("the row was sealed meanwhile");
      }
  for (const auto& declined : write.after.declined)
    if (!contains(before, declined))
      connection_.insert(DECLINED_TARGET, {encode(write.id), std::string(domain::code_of(declined.kind)), declined.code,
                                           encode(at), Value{}, declined.basis, nullable(declined.note.reveal())});
}

AppendOutcome SqlChildren::append(const ChildWrite& write) {
  const Moment at = moment_of_write(write);
  if (write.before) {
    connection_.flush();
    connection_.query(MOMENT_OF_ACTION, {encode(write.id), std::to_string(write.before->version)},
                      [&](Row row) { MANGNON_CHECK(moment_of(row[0]) < at); });
  }
  const std::string before = write.before ? held_id_number(*write.before) : std::string();
  const std::string after = held_id_number(write.after);
  const bool wanted = after != before && !after.empty();
  const bool taken =
      wanted && connection_.execute(TAKE_IDENTIFIER, {std::string(ID_NUMBER), after, encode(write.id)}) == 1;
  if (wanted && !taken && by_identifier(ID_NUMBER, after) != write.id) return AppendOutcome::identifier_taken;
  // Only the first action can meet another's: after it the numbers are free.
  if (append_actions(write) == AppendOutcome::stale) {
    if (taken) connection_.execute(FREE_IDENTIFIER, {std::string(ID_NUMBER), after, encode(write.id)});
    return AppendOutcome::stale;
  }
  if (after != before && !before.empty())
    connection_.execute(FREE_IDENTIFIER, {std::string(ID_NUMBER), before, encode(write.id)});
  write_spans(write, at);
  write_episodes(write, at);
  write_supports(write, at);
  write_declined(write, at);
  return AppendOutcome::appended;
}

std::optional<domain::ChildId> SqlChildren::by_identifier(std::string_view kind, std::string_view value) {
  std::optional<domain::ChildId> found;
  connection_.query(CHILD_OF_IDENTIFIER, {std::string(kind), std::string(value)},
                    [&](Row row) { found = id_of<domain::ChildId>(row[0]); });
  return found;
}

std::unordered_map<domain::ChildId, Actions> SqlChildren::journals_in(std::span<const domain::UnitId> hamlets) {
  connection_.flush();
  std::unordered_map<domain::ChildId, Actions> journals;
  for (const auto& hamlet : hamlets) {
    std::unordered_map<domain::ChildId, Actions> here;
    connection_.query(JOURNALS_OF_HAMLET, {encode(hamlet)}, [&](Row row) {
      here[id_of<domain::ChildId>(row[0])].push_back(child_action_of(connection_, row, 1));
    });
    journals.merge(here);
  }
  return journals;
}

std::vector<domain::ChildId> SqlChildren::members(domain::HouseholdId household, base::Date on) {
  connection_.flush();
  std::vector<domain::ChildId> ids;
  connection_.query(MEMBERS, {encode(household), encode(on), encode(on)},
                    [&](Row row) { ids.push_back(id_of<domain::ChildId>(row[0])); });
  return ids;
}

std::vector<domain::ChildId> SqlChildren::members_since(domain::HouseholdId household, base::Date on) {
  connection_.flush();
  std::vector<domain::ChildId> ids;
  connection_.query(MEMBERS_SINCE, {encode(household), encode(on)},
                    [&](Row row) { ids.push_back(id_of<domain::ChildId>(row[0])); });
  return ids;
}

std::vector<ChildRow> SqlChildren::rows(std::span<const domain::ChildId> ids, base::Date on) {
  connection_.flush();
  const std::vector<domain::ChildId> wanted(ids.begin(), ids.end());
  std::unordered_map<domain::ChildId, ChildRow> found;
  const Statement facts{Reach::fan_out, rows_text(), static_cast<int>(2 + FACT_COUNT<ChildFacts>)};
  query_parts(connection_, facts, on, wanted, [&](Row row) {
    const auto id = id_of<domain::ChildId>(row[0]);
    found[id] = {.id = id,
                 .version = static_cast<int>(number_of(row[1])),
                 .facts = facts_of<ChildFacts>(connection_, text_of(row[0]), row, 2)};
  });
  query_parts(connection_, {Reach::fan_out, codes_text(), 3}, on, wanted, [&](Row row) {
    const auto child = found.find(id_of<domain::ChildId>(row[0]));
    const OpenedRow opened(connection_, "circumstance", row[2].value_or(std::string_view()));
    if (child != found.end()) child->second.codes.push_back(opened.text(row[1], "code"));
  });
  for (auto& [id, row] : found) std::sort(row.codes.begin(), row.codes.end());
  // A row is some kilobytes: moved, and copied only where an id is asked for again.
  std::vector<ChildRow> rows;
  rows.reserve(wanted.size());
  std::unordered_map<domain::ChildId, std::size_t> placed;
  for (const auto& id : wanted) {
    const auto child = found.find(id);
    if (child == found.end()) continue;
    const auto [place, is_first] = placed.emplace(id, rows.size());
    rows.push_back(is_first ? std::move(child->second) : ChildRow(rows[place->second]));
  }
  const auto homes = homes_of(connection_, on, rows);
  for (auto& row : rows)
    if (const auto home = homes.find(row.facts.household); home != homes.end()) row.home = home->second;
  return rows;
}

}  // namespace mangnon::storage::sql
