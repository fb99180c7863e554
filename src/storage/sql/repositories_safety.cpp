// Second factors, recovery codes and emergency accesses.
#include "storage/sql/codec.hpp"
#include "storage/sql/repositories.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement FACTOR{
    Reach::reference, "SELECT user_id, secret, confirmed, last_step FROM account_second_factor WHERE user_id = :user",
    4};
constexpr Statement PUT_FACTOR{
    Reach::reference,
    "INSERT INTO account_second_factor (user_id, secret, confirmed, last_step) "
    "VALUES (:user, :secret, :confirmed, :last_step) "
    "ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, confirmed = excluded.confirmed, "
    "last_step = excluded.last_step"};
constexpr Statement TAKE_STEP{
    Reach::reference,
    "UPDATE account_second_factor SET last_step = :step WHERE user_id = :user AND last_step < :least"};
constexpr Statement REMOVE_FACTOR{Reach::reference, "DELETE FROM account_second_factor WHERE user_id = :user"};
constexpr Statement REMOVE_CODES{Reach::reference, "DELETE FROM account_recovery_code WHERE user_id = :user"};
constexpr Statement ADD_CODE{Reach::reference,
                             "INSERT INTO account_recovery_code (user_id, code_hash) VALUES (:user, :hash) "
                             "ON CONFLICT (user_id, code_hash) DO NOTHING"};
constexpr Statement COUNT_CODES{Reach::reference, "SELECT count(*) FROM account_recovery_code WHERE user_id = :user",
                                1};
constexpr Statement TAKE_CODE{Reach::reference,
                              "DELETE FROM account_recovery_code WHERE user_id = :user AND code_hash = :hash"};

constexpr Statement PUT_EMERGENCY{
    Reach::reference,
    "INSERT INTO emergency_access (access_id, user_id, child_id, unit_id, reason, at, until_at, reviewer_id, "
    "reviewed_at, verdict) "
    "VALUES (:id, :user, :child, :unit, :reason, :at, :until, :reviewer, :reviewed_at, :verdict) "
    "ON CONFLICT (access_id) DO UPDATE SET until_at = excluded.until_at, reviewer_id = excluded.reviewer_id, "
    "reviewed_at = excluded.reviewed_at, verdict = excluded.verdict"};
constexpr Statement EMERGENCY{
    Reach::reference,
    "SELECT access_id, user_id, child_id, unit_id, reason, at, until_at, reviewer_id, reviewed_at, verdict "
    "FROM emergency_access WHERE access_id = :id",
    10};
constexpr Statement EMERGENCIES{
    Reach::reference,
    "SELECT access_id, user_id, child_id, unit_id, reason, at, until_at, reviewer_id, reviewed_at, verdict "
    "FROM emergency_access ORDER BY at DESC, access_id DESC LIMIT :limit OFFSET :skip",
    10};
constexpr Statement EMERGENCIES_OF{
    Reach::reference,
    "SELECT access_id, user_id, child_id, unit_id, reason, at, until_at, reviewer_id, reviewed_at, verdict "
    "FROM emergency_access WHERE user_id = :user AND child_id = :child ORDER BY at DESC, access_id DESC",
    10};

EmergencyAccess emergency_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "emergency_access", row[0].value_or(std::string_view()));
  const auto id = base::parse_uuid(text_of(row[0]));
  MANGNON_CHECK(id.has_value());
  EmergencyAccess access{.id = *id,
                         .user = id_of<domain::UserId>(row[1]),
                         .child = id_of<domain::ChildId>(row[2]),
                         .unit = id_of<domain::UnitId>(row[3]),
                         .reason = opened.text(row[4], "reason"),
                         .at = moment_of(row[5]),
                         .until = moment_of(row[6]),
                         .verdict = text_of(row[9])};
  if (row[7]) access.reviewer = id_of<domain::UserId>(row[7]);
  if (row[8]) access.reviewed_at = moment_of(row[8]);
  return access;
}

}  // namespace

std::optional<SecondFactor> SqlUsers::second_factor(domain::UserId user) {
  std::optional<SecondFactor> found;
  connection_.query(FACTOR, {encode(user)}, [&](Row row) {
    found = SecondFactor{.user = id_of<domain::UserId>(row[0]),
                         .secret = text_of(row[1]),
                         .confirmed = text_of(row[2]) == "yes",
                         .last_step = number_of(row[3])};
  });
  return found;
}

void SqlUsers::put_second_factor(const SecondFactor& factor) {
  connection_.execute(PUT_FACTOR,
                      {encode(factor.user), factor.secret, encode(factor.confirmed), std::to_string(factor.last_step)});
}

bool SqlUsers::take_step(domain::UserId user, long step) {
  return connection_.execute(TAKE_STEP, {std::to_string(step), encode(user), std::to_string(step)}) == 1;
}

void SqlUsers::remove_second_factor(domain::UserId user) {
  connection_.execute(REMOVE_FACTOR, {encode(user)});
  connection_.execute(REMOVE_CODES, {encode(user)});
}

void SqlUsers::put_recovery_codes(domain::UserId user, const std::vector<std::string>& hashes) {
  connection_.execute(REMOVE_CODES, {encode(user)});
  for (const auto& hash : hashes) connection_.execute(ADD_CODE, {encode(user), hash});
}

long SqlUsers::recovery_codes(domain::UserId user) {
  long count = 0;
  connection_.query(COUNT_CODES, {encode(user)}, [&](Row row) { count = number_of(row[0]); });
  return count;
}

bool SqlUsers::take_recovery_code(domain::UserId user, std::string_view hash) {
  return connection_.execute(TAKE_CODE, {encode(user), std::string(hash)}) == 1;
}

void SqlUsers::put_emergency(const EmergencyAccess& access) {
  connection_.execute(
      PUT_EMERGENCY,
      {encode(access.id), encode(access.user), encode(access.child), encode(access.unit),
       closed(connection_, "emergency_access", "reason", encode(access.id), access.reason), encode(access.at),
       encode(access.until), access.reviewer ? Value(encode(*access.reviewer)) : Value{},
       access.reviewed_at ? Value(encode(*access.reviewed_at)) : Value{}, nullable(access.verdict)});
}

std::optional<EmergencyAccess> SqlUsers::emergency(base::Uuid id) {
  std::optional<EmergencyAccess> found;
  connection_.query(EMERGENCY, {encode(id)}, [&](Row row) { found = emergency_of(connection_, row); });
  return found;
}

std::vector<EmergencyAccess> SqlUsers::emergencies(long limit, long skip) {
  std::vector<EmergencyAccess> all;
  connection_.query(EMERGENCIES, {std::to_string(limit), std::to_string(skip)},
                    [&](Row row) { all.push_back(emergency_of(connection_, row)); });
  return all;
}

std::vector<EmergencyAccess> SqlUsers::emergencies_of(domain::UserId user, domain::ChildId child) {
  std::vector<EmergencyAccess> all;
  connection_.query(EMERGENCIES_OF, {encode(user), encode(child)},
                    [&](Row row) { all.push_back(emergency_of(connection_, row)); });
  return all;
}

}  // namespace mangnon::storage::sql
