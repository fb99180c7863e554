#include "storage/sql/projection.hpp"

#include "storage/sql/codec.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement SPANS_NOW{
    Reach::fan_out,
    "SELECT child_id, household, hamlet, valid_from, valid_to, presence, birth_date, sex, ethnicity, full_name "
    "FROM child_version WHERE superseded_at IS NULL ORDER BY child_id, valid_from",
    10};
constexpr Statement SPANS_KNOWN_AT{
    Reach::fan_out,
    "SELECT child_id, household, hamlet, valid_from, valid_to, presence, birth_date, sex, ethnicity, full_name "
    "FROM child_version WHERE recorded_at <= :known_a AND (superseded_at IS NULL OR superseded_at > :known_b) "
    "ORDER BY child_id, valid_from",
    10};
constexpr Statement SPANS_OF_CHILD{
    Reach::one_record,
    "SELECT child_id, household, hamlet, valid_from, valid_to, presence, birth_date, sex, ethnicity, full_name "
    "FROM child_version WHERE child_id = :child AND superseded_at IS NULL",
    10};
constexpr Statement EPISODES_NOW{
    Reach::fan_out,
    "SELECT child_id, code, valid_from, valid_to, end_reason FROM circumstance WHERE superseded_at IS NULL "
    "ORDER BY child_id",
    5};
constexpr Statement EPISODES_KNOWN_AT{
    Reach::fan_out,
    "SELECT child_id, code, valid_from, valid_to, end_reason FROM circumstance "
    "WHERE recorded_at <= :known_a AND (superseded_at IS NULL OR superseded_at > :known_b) ORDER BY child_id",
    5};
constexpr Statement EPISODES_OF_CHILD{Reach::one_record,
                                      "SELECT child_id, code, valid_from, valid_to, end_reason FROM circumstance "
                                      "WHERE child_id = :child AND superseded_at IS NULL",
                                      5};
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
constexpr Statement CHANGED_SINCE{Reach::fan_out,
                                  "SELECT child_id, max(action_no) FROM child_action WHERE recorded_at >= :since "
                                  "GROUP BY child_id",
                                  2};
constexpr Statement LATEST{Reach::fan_out, "SELECT max(recorded_at) FROM child_action", 1};
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
          .full_name = text_of(row[9])};
}

EpisodeRow episode_of(Row row) {
  return {.child = id_of<domain::ChildId>(row[0]),
          .code = text_of(row[1]),
          .valid = {date_of(row[2]), date_of(row[3])},
          .end_reason = text_of(row[4])};
}

SupportRow support_of(Row row) {
  return {.child = id_of<domain::ChildId>(row[0]), .kind = text_of(row[1]), .given_on = date_of(row[2])};
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
  const auto each = [&](Row row) { visit(episode_of(row)); };
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
  connection_.query(EPISODES_OF_CHILD, {encode(id)}, [&](Row row) { episode(episode_of(row)); });
  connection_.query(SUPPORTS_OF_CHILD, {encode(id)}, [&](Row row) { support(support_of(row)); });
}

std::vector<ChangedChild> SqlProjection::changed_since(Moment since) {
  connection_.flush();
  std::vector<ChangedChild> changed;
  connection_.query(CHANGED_SINCE, {encode(since)}, [&](Row row) {
    changed.push_back({.child = id_of<domain::ChildId>(row[0]), .actions = number_of(row[1])});
  });
  return changed;
}

Moment SqlProjection::latest() {
  connection_.flush();
  Moment latest{};
  connection_.query(LATEST, {}, [&](Row row) {
    if (row[0]) latest = moment_of(row[0]);
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
