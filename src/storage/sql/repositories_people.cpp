#include "storage/sql/codec.hpp"
#include "storage/sql/repositories.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement USER_BY_ID{
    Reach::reference,
    "SELECT user_id, username, full_name, role, unit_id, password_hash, must_change_password, disabled, created_at "
    "FROM account WHERE user_id = :id",
    9};
constexpr Statement USER_BY_NAME{
    Reach::reference,
    "SELECT user_id, username, full_name, role, unit_id, password_hash, must_change_password, disabled, created_at "
    "FROM account WHERE username = :name",
    9};
constexpr Statement ALL_USERS{
    Reach::reference,
    "SELECT user_id, username, full_name, role, unit_id, password_hash, must_change_password, disabled, created_at "
    "FROM account ORDER BY username",
    9};
constexpr Statement OTHER_WITH_NAME{Reach::reference,
                                    "SELECT user_id FROM account WHERE username = :name AND user_id <> :id", 1};
constexpr Statement PUT_USER{
    Reach::reference,
    "INSERT INTO account (user_id, username, full_name, role, unit_id, password_hash, must_change_password, disabled, "
    "created_at) "
    "VALUES (:id, :username, :full_name, :role, :unit, :hash, :must_change, :disabled, :created_at) "
    "ON CONFLICT (user_id) DO UPDATE SET username = excluded.username, full_name = excluded.full_name, role = "
    "excluded.role, "
    "unit_id = excluded.unit_id, password_hash = excluded.password_hash, "
    "must_change_password = excluded.must_change_password, disabled = excluded.disabled, created_at = "
    "excluded.created_at"};

constexpr Statement HOLD_USER{Reach::reference,
                              "UPDATE account SET password_hash = password_hash WHERE user_id = :id AND password_hash "
                              "= :seen AND disabled = 'no'"};
constexpr Statement REPLACE_PASSWORD{Reach::reference,
                                     "UPDATE account SET password_hash = :hash, must_change_password = 'no' WHERE "
                                     "user_id = :id AND password_hash = :seen AND disabled = 'no'"};
constexpr Statement SET_PASSWORD{
    Reach::reference, "UPDATE account SET password_hash = :hash, must_change_password = 'yes' WHERE user_id = :id"};
constexpr Statement SET_DISABLED{Reach::reference, "UPDATE account SET disabled = :disabled WHERE user_id = :id"};

constexpr Statement SESSION{
    Reach::reference,
    "SELECT token_hash, user_id, csrf, created_at, seen_at, device FROM account_session WHERE token_hash = :hash", 6};
constexpr Statement SESSIONS_OF{
    Reach::reference,
    "SELECT token_hash, user_id, csrf, created_at, seen_at, device FROM account_session WHERE user_id = :user "
    "ORDER BY seen_at DESC, token_hash",
    6};
constexpr Statement PUT_SESSION{
    Reach::reference,
    "INSERT INTO account_session (token_hash, user_id, csrf, created_at, seen_at, device) "
    "VALUES (:hash, :user, :csrf, :created_at, :seen_at, :device) "
    "ON CONFLICT (token_hash) DO UPDATE SET user_id = excluded.user_id, csrf = excluded.csrf, "
    "created_at = excluded.created_at, seen_at = excluded.seen_at, device = excluded.device"};
constexpr Statement TOUCH_SESSION{Reach::reference,
                                  "UPDATE account_session SET seen_at = :seen_at WHERE token_hash = :hash"};
constexpr Statement END_SESSION{Reach::reference, "DELETE FROM account_session WHERE token_hash = :hash"};
constexpr Statement END_SESSIONS_OF{Reach::reference, "DELETE FROM account_session WHERE user_id = :user"};
constexpr Statement NOTE_FAILURE{Reach::reference,
                                 "INSERT INTO sign_in_failure (failure_id, username, at) VALUES (:id, :username, :at)"};
constexpr Statement COUNT_FAILURES{
    Reach::reference, "SELECT count(*) FROM sign_in_failure WHERE username = :username AND at >= :since", 1};
constexpr Statement FORGET_FAILURES{Reach::reference, "DELETE FROM sign_in_failure WHERE at < :before"};
constexpr Statement FORGET_SESSIONS{Reach::reference, "DELETE FROM account_session WHERE created_at < :before"};

SessionRecord session_of(Row row) {
  return {.token_hash = text_of(row[0]),
          .user = id_of<domain::UserId>(row[1]),
          .csrf = text_of(row[2]),
          .created_at = moment_of(row[3]),
          .seen_at = moment_of(row[4]),
          .device = text_of(row[5])};
}

UserRecord user_of(Row row) {
  return {.id = id_of<domain::UserId>(row[0]),
          .username = text_of(row[1]),
          .full_name = text_of(row[2]),
          .role = text_of(row[3]),
          .unit = id_of<domain::UnitId>(row[4]),
          .password_hash = text_of(row[5]),
          .must_change_password = text_of(row[6]) == "yes",
          .disabled = text_of(row[7]) == "yes",
          .created_at = moment_of(row[8])};
}

constexpr Statement FIND_COMMAND{Reach::reference,
                                 "SELECT command_id, name, digest, answer, at FROM command WHERE command_id = :id", 5};
constexpr std::string_view COMMAND_COLUMN_NAMES[] = {"command_id", "name", "digest", "answer", "at"};
constexpr InsertTarget COMMAND_TARGET{"command", COMMAND_COLUMN_NAMES};

}  // namespace

std::optional<UserRecord> SqlUsers::by_id(domain::UserId id) {
  std::optional<UserRecord> found;
  connection_.query(USER_BY_ID, {encode(id)}, [&](Row row) { found = user_of(row); });
  return found;
}

std::optional<UserRecord> SqlUsers::by_username(std::string_view username) {
  std::optional<UserRecord> found;
  connection_.query(USER_BY_NAME, {std::string(username)}, [&](Row row) { found = user_of(row); });
  return found;
}

std::vector<UserRecord> SqlUsers::all() {
  std::vector<UserRecord> users;
  connection_.query(ALL_USERS, {}, [&](Row row) { users.push_back(user_of(row)); });
  return users;
}

bool SqlUsers::put(const UserRecord& user) {
  bool taken = false;
  connection_.query(OTHER_WITH_NAME, {user.username, encode(user.id)}, [&](Row) { taken = true; });
  if (taken) return false;
  connection_.execute(PUT_USER,
                      {encode(user.id), user.username, user.full_name, user.role, encode(user.unit), user.password_hash,
                       encode(user.must_change_password), encode(user.disabled), encode(user.created_at)});
  return true;
}

bool SqlUsers::hold(domain::UserId user, std::string_view seen) {
  return connection_.execute(HOLD_USER, {encode(user), std::string(seen)}) == 1;
}
bool SqlUsers::replace_password(domain::UserId user, std::string_view seen, std::string_view hash) {
  return connection_.execute(REPLACE_PASSWORD, {std::string(hash), encode(user), std::string(seen)}) == 1;
}
void SqlUsers::set_password(domain::UserId user, std::string_view hash) {
  connection_.execute(SET_PASSWORD, {std::string(hash), encode(user)});
}
void SqlUsers::set_disabled(domain::UserId user, bool disabled) {
  connection_.execute(SET_DISABLED, {encode(disabled), encode(user)});
}

std::optional<SessionRecord> SqlUsers::session(std::string_view token_hash) {
  std::optional<SessionRecord> found;
  connection_.query(SESSION, {std::string(token_hash)}, [&](Row row) { found = session_of(row); });
  return found;
}

std::vector<SessionRecord> SqlUsers::sessions_of(domain::UserId user) {
  std::vector<SessionRecord> sessions;
  connection_.query(SESSIONS_OF, {encode(user)}, [&](Row row) { sessions.push_back(session_of(row)); });
  return sessions;
}

void SqlUsers::put_session(const SessionRecord& session) {
  connection_.execute(PUT_SESSION, {session.token_hash, encode(session.user), session.csrf, encode(session.created_at),
                                    encode(session.seen_at), nullable(session.device)});
}

void SqlUsers::touch_session(std::string_view token_hash, Moment seen_at) {
  connection_.execute(TOUCH_SESSION, {encode(seen_at), std::string(token_hash)});
}
void SqlUsers::end_session(std::string_view token_hash) {
  connection_.execute(END_SESSION, {std::string(token_hash)});
}
void SqlUsers::end_sessions_of(domain::UserId user) {
  connection_.execute(END_SESSIONS_OF, {encode(user)});
}

void SqlUsers::note_sign_in_failure(std::string_view username, base::Uuid id, Moment at) {
  connection_.execute(NOTE_FAILURE, {encode(id), std::string(username), encode(at)});
}

long SqlUsers::sign_in_failures(std::string_view username, Moment since) {
  long count = 0;
  connection_.query(COUNT_FAILURES, {std::string(username), encode(since)},
                    [&](Row row) { count = number_of(row[0]); });
  return count;
}

void SqlUsers::forget_sign_ins(Moment before) {
  connection_.execute(FORGET_FAILURES, {encode(before)});
  connection_.execute(FORGET_SESSIONS, {encode(before)});
}

std::optional<CommandRecord> SqlCommands::find(domain::CommandId id) {
  connection_.flush();
  std::optional<CommandRecord> found;
  connection_.query(FIND_COMMAND, {encode(id)}, [&](Row row) {
    const OpenedRow opened(connection_, "command", row[0].value_or(std::string_view()));
    found = CommandRecord{.id = id_of<domain::CommandId>(row[0]),
                          .name = text_of(row[1]),
                          .digest = opened.text(row[2], "digest"),
                          .answer = opened.text(row[3], "answer"),
                          .at = moment_of(row[4])};
  });
  return found;
}

void SqlCommands::add(const CommandRecord& record) {
  connection_.insert(COMMAND_TARGET, {encode(record.id), record.name, record.digest, record.answer, encode(record.at)});
}

}  // namespace mangnon::storage::sql
