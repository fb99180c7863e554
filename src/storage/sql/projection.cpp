#include "storage/sql/projection.hpp"

#include <algorithm>
#include <map>

#include "storage/sql/codec.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement SPANS_NOW{
    Reach::fan_out,
    "SELECT child_id, household, hamlet, valid_from, valid_to, presence, birth_date, sex, ethnicity, full_name, entry "
    "FROM child_version WHERE superseded_at IS NULL ORDER BY child_id, valid_from",
    11};
constexpr Statement SPANS_KNOWN_AT{
    Reach::fan_out,
    "SELECT child_id, household, hamlet, valid_from, valid_to, presence, birth_date, sex, ethnicity, full_name, entry "
    "FROM child_version WHERE recorded_at <= :known_a AND (superseded_at IS NULL OR superseded_at > :known_b) "
    "ORDER BY child_id, valid_from",
    11};
constexpr Statement SPANS_OF_CHILD{
    Reach::one_record,
    "SELECT child_id, household, hamlet, valid_from, valid_to, presence, birth_date, sex, ethnicity, full_name, entry "
    "FROM child_version WHERE child_id = :child AND superseded_at IS NULL",
    11};
constexpr Statement EPISODES_NOW{
    Reach::fan_out,
    "SELECT child_id, code, valid_from, valid_to, end_reason, episode_id FROM circumstance WHERE superseded_at IS NULL "
    "ORDER BY child_id",
    6};
constexpr Statement EPISODES_KNOWN_AT{
    Reach::fan_out,
    "SELECT child_id, code, valid_from, valid_to, end_reason, episode_id FROM circumstance "
    "WHERE recorded_at <= :known_a AND (superseded_at IS NULL OR superseded_at > :known_b) ORDER BY child_id",
    6};
constexpr Statement EPISODES_OF_CHILD{
    Reach::one_record,
    "SELECT child_id, code, valid_from, valid_to, end_reason, episode_id FROM circumstance "
    "WHERE child_id = :child AND superseded_at IS NULL",
    6};
constexpr Statement SUPPORTS_NOW{
    Reach::fan_out, "SELECT child_id, kind, given_on FROM support WHERE superseded_at IS NULL ORDER BY child_id", 3};
constexpr Statement SUPPORTS_KNOWN_AT{
    Reach::fan_out,
    "SELECT child_id, kind, given_on FROM support "
    "WHERE recorded_at <= :known_a AND (superseded_at IS NULL OR superseded_at > :known_b) ORDER BY child_id",
    3};
constexpr Statement SUPPORTS_OF_CHILD{
    Reach::one_record, "SELECT child_id, kind, given_on FROM support WHERE child_id = :child AND superseded_at IS NULL",
    3};
// The last span of a history is open: that is where a record is as last known.
constexpr std::string_view KNOWN_ROWS =
    "SELECT v.child_id, v.household, v.hamlet, v.presence, v.full_name, v.birth_date, v.birth_precision, v.sex, "
    "v.father_name, v.mother_name, v.id_number, v.insurance_no, v.birth_registered, h.head_name, h.phone, h.address "
    "FROM child_version v LEFT JOIN household_version h ON h.household_id = v.household AND h.superseded_at IS NULL "
    "AND h.valid_to = '9999-12-31' WHERE v.superseded_at IS NULL AND v.valid_to = '9999-12-31'";
constexpr int KNOWN_COLUMNS = 16;
constexpr Statement BARE_EPISODES{
    Reach::fan_out,
    "SELECT c.child_id, c.code, c.valid_from, c.valid_to, c.end_reason, c.episode_id FROM circumstance c "
    "WHERE c.superseded_at IS NULL AND NOT EXISTS (SELECT 1 FROM circumstance_evidence e WHERE e.child_id = c.child_id "
    "AND e.episode_id = c.episode_id AND "
    "e.recorded_at = c.recorded_at)",
    6};
// In no order, so that SQLite begins at the index of recorded_at rather than reading the whole journal in order.
constexpr Statement REGISTERED_SINCE{
    Reach::fan_out, "SELECT child_id FROM child_action WHERE recorded_at >= :since AND action_no = 1", 1};
// Without grouping, and with the order of the join said, so that SQLite begins at the index of recorded_at rather than
// reading the whole journal in the order of the groups.
constexpr Statement CHANGED_SINCE{
    Reach::fan_out,
    "SELECT child_id, child_id, action_no FROM child_action WHERE recorded_at >= :since_a "
    "UNION ALL SELECT v.child_id, a.household_id, a.action_no FROM household_action a CROSS JOIN child_version v "
    "WHERE a.recorded_at >= :since_b AND v.household = a.household_id AND v.superseded_at IS NULL",
    3};
// The index of recorded_at is enough for these.
constexpr Statement SECONDS_SQLITE{
    Reach::fan_out,
    "SELECT substr(recorded_at, 1, 19) || '.000000Z', count(*) FROM (SELECT recorded_at FROM child_action WHERE "
    "recorded_at >= :since_a UNION ALL SELECT recorded_at FROM household_action WHERE recorded_at >= :since_b) AS a "
    "GROUP BY 1 ORDER BY 1",
    2};
constexpr Statement SECONDS_POSTGRES{
    Reach::fan_out,
    "SELECT date_trunc('second', recorded_at), count(*) FROM (SELECT recorded_at FROM child_action WHERE "
    "recorded_at >= :since_a UNION ALL SELECT recorded_at FROM household_action WHERE recorded_at >= :since_b) AS a "
    "GROUP BY 1 ORDER BY 1",
    2};
constexpr Statement LATEST_OF_CHILDREN{Reach::fan_out, "SELECT max(recorded_at) FROM child_action", 1};
constexpr Statement LATEST_OF_HOUSEHOLDS{Reach::fan_out, "SELECT max(recorded_at) FROM household_action", 1};
constexpr Statement ALL_CHILDREN{Reach::fan_out,
                                 "SELECT child_id FROM child_action WHERE action_no = 1 ORDER BY child_id", 1};
constexpr Statement ALL_HOUSEHOLDS{
    Reach::fan_out, "SELECT household_id FROM household_action WHERE action_no = 1 ORDER BY household_id", 1};

SpanRow span_of(Row row) {
  return {.child = id_of<domain::ChildId>(row[0]),
          .household = id_of<domain::HouseholdId>(row[1]),
          .hamlet = id_of<domain::UnitId>(row[2]),
          .valid = {date_of(row[3]), date_of(row[4])},
          .presence = word_of_cell<domain::Presence>(row[5]).value_or(domain::Presence::present),
          .birth_date = row[6] ? std::optional(date_of(row[6])) : std::nullopt,
          .sex = word_of_cell<domain::Sex>(row[7]),
          .ethnicity = text_of(row[8]),
          .full_name = text_of(row[9]),
          .entry = word_of_cell<domain::Entry>(row[10])};
}

EpisodeRow episode_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "circumstance", row[5].value_or(std::string_view()));
  return {.child = id_of<domain::ChildId>(row[0]),
          .code = opened.text(row[1], "code"),
          .valid = {date_of(row[2]), date_of(row[3])},
          .end_reason = opened.text(row[4], "end_reason")};
}

SupportRow support_of(Row row) {
  return {.child = id_of<domain::ChildId>(row[0]), .kind = text_of(row[1]), .given_on = date_of(row[2])};
}

KnownRow known_of(Row row) {
  return {.child = id_of<domain::ChildId>(row[0]),
          .household = id_of<domain::HouseholdId>(row[1]),
          .hamlet = id_of<domain::UnitId>(row[2]),
          .presence = word_of_cell<domain::Presence>(row[3]).value_or(domain::Presence::present),
          .full_name = text_of(row[4]),
          .birth_date = row[5] ? std::optional(date_of(row[5])) : std::nullopt,
          .birth_precision = word_of_cell<domain::BirthPrecision>(row[6]),
          .sex = word_of_cell<domain::Sex>(row[7]),
          .father_name = text_of(row[8]),
          .mother_name = text_of(row[9]),
          .id_number = text_of(row[10]),
          .insurance_no = text_of(row[11]),
          .birth_registered = row[12] ? std::optional(text_of(row[12]) == "yes") : std::nullopt,
          .head_name = text_of(row[13]),
          .phone = text_of(row[14]),
          .has_address = !text_of(row[15]).empty()};
}

}  // namespace

void SqlProjection::each_span(KnownAt known_at, const std::function<void(const SpanRow&)>& visit) {
  connection_.flush();
  const auto each = [&](Row row) { visit(span_of(row)); };
  if (known_at)
    connection_.query(SPANS_KNOWN_AT, {encode(*known_at), encode(*known_at)}, each);
  else
    connection_.query(SPANS_NOW, {}, each);
}

void SqlProjection::each_episode(KnownAt known_at, const std::function<void(const EpisodeRow&)>& visit) {
  connection_.flush();
  const auto each = [&](Row row) { visit(episode_of(connection_, row)); };
  if (known_at)
    connection_.query(EPISODES_KNOWN_AT, {encode(*known_at), encode(*known_at)}, each);
  else
    connection_.query(EPISODES_NOW, {}, each);
}

void SqlProjection::each_support(KnownAt known_at, const std::function<void(const SupportRow&)>& visit) {
  connection_.flush();
  const auto each = [&](Row row) { visit(support_of(row)); };
  if (known_at)
    connection_.query(SUPPORTS_KNOWN_AT, {encode(*known_at), encode(*known_at)}, each);
  else
    connection_.query(SUPPORTS_NOW, {}, each);
}

void SqlProjection::child_rows(domain::ChildId id, const std::function<void(const SpanRow&)>& span,
                               const std::function<void(const EpisodeRow&)>& episode,
                               const std::function<void(const SupportRow&)>& support) {
  connection_.flush();
  connection_.query(SPANS_OF_CHILD, {encode(id)}, [&](Row row) { span(span_of(row)); });
  connection_.query(EPISODES_OF_CHILD, {encode(id)}, [&](Row row) { episode(episode_of(connection_, row)); });
  connection_.query(SUPPORTS_OF_CHILD, {encode(id)}, [&](Row row) { support(support_of(row)); });
}

void SqlProjection::each_known_row(const std::function<void(const KnownRow&)>& visit) {
  connection_.flush();
  static const std::string text = fmt::format("{} ORDER BY v.child_id", KNOWN_ROWS);
  connection_.query({Reach::fan_out, text, KNOWN_COLUMNS}, {}, [&](Row row) { visit(known_of(row)); });
}

void SqlProjection::known_row(domain::ChildId id, const std::function<void(const KnownRow&)>& visit) {
  static const std::string text = fmt::format("{} AND v.child_id = :child", KNOWN_ROWS);
  connection_.flush();
  connection_.query({Reach::one_record, text, KNOWN_COLUMNS}, {encode(id)}, [&](Row row) { visit(known_of(row)); });
}

void SqlProjection::each_bare_episode(const std::function<void(const EpisodeRow&)>& visit) {
  connection_.flush();
  connection_.query(BARE_EPISODES, {}, [&](Row row) { visit(episode_of(connection_, row)); });
}

std::vector<domain::ChildId> SqlProjection::registered_since(Moment since) {
  connection_.flush();
  std::vector<domain::ChildId> ids;
  connection_.query(REGISTERED_SINCE, {encode(since)}, [&](Row row) { ids.push_back(id_of<domain::ChildId>(row[0])); });
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<ChangedChild> SqlProjection::changed_since(Moment since) {
  connection_.flush();
  std::map<domain::ChildId, std::map<base::Uuid, std::int64_t>> changed;
  connection_.query(CHANGED_SINCE, {encode(since), encode(since)}, [&](Row row) {
    auto& length = changed[id_of<domain::ChildId>(row[0])][id_of<domain::ChildId>(row[1]).value];
    length = std::max<std::int64_t>(length, number_of(row[2]));
  });
  std::vector<ChangedChild> list;
  for (const auto& [child, records] : changed) {
    auto& each = list.emplace_back(ChangedChild{.child = child});
    for (const auto& [record, actions] : records) each.records.push_back({record, actions});
  }
  return list;
}

std::vector<RecordedSecond> SqlProjection::recorded_since(Moment second) {
  connection_.flush();
  std::vector<RecordedSecond> seconds;
  const auto& statement = connection_.engine() == Engine::sqlite ? SECONDS_SQLITE : SECONDS_POSTGRES;
  connection_.query(statement, {encode(second), encode(second)},
                    [&](Row row) { seconds.push_back({moment_of(row[0]), number_of(row[1])}); });
  return seconds;
}

Moment SqlProjection::latest() {
  connection_.flush();
  Moment latest{};
  for (const auto& statement : {LATEST_OF_CHILDREN, LATEST_OF_HOUSEHOLDS})
    connection_.query(statement, {}, [&](Row row) {
      if (row[0]) latest = std::max(latest, moment_of(row[0]));
    });
  return latest;
}

std::vector<domain::ChildId> SqlProjection::all_children() {
  connection_.flush();
  std::vector<domain::ChildId> ids;
  connection_.query(ALL_CHILDREN, {}, [&](Row row) { ids.push_back(id_of<domain::ChildId>(row[0])); });
  return ids;
}

std::vector<domain::HouseholdId> SqlProjection::all_households() {
  connection_.flush();
  std::vector<domain::HouseholdId> ids;
  connection_.query(ALL_HOUSEHOLDS, {}, [&](Row row) { ids.push_back(id_of<domain::HouseholdId>(row[0])); });
  return ids;
}

}  // namespace mangnon::storage::sql
