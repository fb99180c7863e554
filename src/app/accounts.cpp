#include "app/accounts.hpp"

#include <algorithm>

#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/own_account.hpp"
#include "app/scope.hpp"
#include "app/sealed_secrets.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace mangnon::app {

namespace {

constexpr std::int64_t MINUTE_US = 60'000'000;
constexpr std::size_t PASSWORD_CHARS = 10;
constexpr std::size_t USERNAME_MIN = 2;
constexpr std::size_t USERNAME_MAX = 40;
constexpr std::size_t DEVICE_BYTES = 160;

std::string normal_username(const std::string& typed) {
  return base::ascii_lower(base::trim(typed));
}

bool is_username(const std::string& name) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
  };
  return name.size() >= USERNAME_MIN && name.size() <= USERNAME_MAX && std::all_of(name.begin(), name.end(), fits);
}

// Verified against when there is no such user, so that the answer takes as long.
const std::string& nobody_hash() {
  static const std::string hash = crypto::hash_password(crypto::new_token());
  return hash;
}

Actor actor_of(const storage::UserRecord& user) {
  return {.id = user.id,
          .role = domain::from_code<Role>(user.role).value_or(Role::reader),
          .scope = user.unit,
          .source = "web"};
}

// Of a name that is nobody's too: who is asked for must not be told by the time it takes (ACCESS-7).
void audit_sign_in(Register& reg, const std::optional<storage::UserRecord>& user, const std::string& outcome) {
  Context context{.reg = reg, .actor = user ? actor_of(*user) : Actor{}};
  const auto subject = user ? user->id.text() : std::string();
  reg.store().write([&](storage::Transaction& transaction) {
    transaction.audit().add(audit_line(context, reg.clock().now(), "sign_in", "user", subject, outcome, ""));
    return true;
  });
}

// What browsers say of themselves, cut between letters; nothing when it is no text.
std::string device_of(const std::string& told) {
  if (!base::is_utf8(told)) return {};
  std::size_t end = std::min(told.size(), DEVICE_BYTES);
  while (end < told.size() && end > 0 && (static_cast<unsigned char>(told[end]) & 0xC0U) == 0x80U) --end;
  return told.substr(0, end);
}

// Sessions that are over, and failures that make no pause any more.
void forget_old(storage::Transaction& transaction, base::Moment now) {
  transaction.users().forget_sign_ins({now.us - base::limits::SESSION_HOURS * 60 * MINUTE_US});
}

void note_failure(Register& reg, const std::string& username, base::Moment now) {
  reg.store().write([&](storage::Transaction& transaction) {
    forget_old(transaction, now);
    transaction.users().note_sign_in_failure(username, reg.new_uuid(), now);
    return true;
  });
}

// Null when the account has none or the code is right.
const base::FailureType* check_second_factor(Register& reg, const storage::UserRecord& user, const std::string& code) {
  std::optional<storage::SecondFactor> factor;
  reg.store().read([&](storage::Transaction& transaction) { factor = transaction.users().second_factor(user.id); });
  if (!factor || !factor->confirmed) return nullptr;
  if (code.empty()) return &SECOND_FACTOR_NEEDED;
  if (take_code(reg, *factor, code)) return nullptr;
  return open_second_factor(reg, *factor) ? &SECOND_FACTOR_WRONG : &STORE_KEY_MISSING;
}

// The refusal, after its audit line.
auto refuse_noted(Context& context, const std::string& operation, base::Failures failures) {
  context.reg.store().write([&](storage::Transaction& transaction) {
    const std::string code(failures.front().type->id);
    transaction.audit().add(audit_line(context, context.reg.clock().now(), operation, "user", "", code, ""));
    return true;
  });
  return refuse(std::move(failures));
}

Outcome<bool> may_manage(Context& context) {
  if (!may(context.actor.role, Permission::manage_users)) return refuse(NOT_PERMITTED);
  return true;
}

// The unit of a new account, within the actor's scope. A district, which is no more, can still be the scope of a user
// who works on its years.
Outcome<domain::UnitId> unit_for_user(Context& context, const std::string& text, base::Date today) {
  const auto alive = find_unit(context, text, today);
  if (alive) return alive;
  const auto tree = context.reg.units();
  const auto ended = tree->resolve(base::parse_id<domain::UnitId>(text) ? "uid:" + text : text, std::nullopt);
  if (!ended) return refuse(alive.error());
  const auto last_day = std::min(tree->find_latest(*ended)->valid.to.plus_days(-1), today);
  if (!in_scope(*tree, context.actor, *ended, last_day)) return refuse(UNIT_OUTSIDE_SCOPE, "unit");
  return *ended;
}

// Changes one account within the actor's scope, audited.
Outcome<storage::UserRecord> update_user(Context& context, const std::string& username, const std::string& operation,
                                         const std::function<void(storage::Users&, domain::UserId)>& change) {
  if (const auto allowed = may_manage(context); !allowed) return refuse_noted(context, operation, allowed.error());
  Outcome<storage::UserRecord> outcome = refuse(USER_NOT_FOUND, "username", {username});
  context.reg.store().write([&](storage::Transaction& transaction) {
    auto user = transaction.users().by_username(normal_username(username));
    const auto now = context.reg.clock().now();
    if (!user || !was_in_scope(*context.reg.units(), context.actor, user->unit, base::date_in_viet_nam(now)))
      return false;
    change(transaction.users(), user->id);
    transaction.users().end_sessions_of(user->id);
    transaction.audit().add(audit_line(context, now, operation, "user", user->id.text(), "done", ""));
    outcome = transaction.users().by_id(user->id).value();
    return true;
  });
  if (!outcome) return refuse_noted(context, operation, outcome.error());
  return outcome;
}

}  // namespace

Outcome<SignedIn> sign_in(Register& reg, const std::string& typed_name, const std::string& password,
                          const SignInDetails& details) {
  const auto username = normal_username(typed_name);
  const auto now = reg.clock().now();
  if (!is_username(username)) {  // nobody's name: nothing of it is kept
    static_cast<void>(crypto::verify_password(password, nobody_hash()));
    return refuse(SIGN_IN_REFUSED);
  }
  std::optional<storage::UserRecord> user;
  long failures = 0;
  reg.store().read([&](storage::Transaction& transaction) {
    user = transaction.users().by_username(username);
    failures =
        transaction.users().sign_in_failures(username, {now.us - base::limits::SIGN_IN_PAUSE_MINUTES * MINUTE_US});
  });
  if (failures >= base::limits::SIGN_IN_FAILURES) {
    audit_sign_in(reg, user, std::string(SIGN_IN_PAUSED.id));
    return refuse(SIGN_IN_PAUSED, "", {std::to_string(base::limits::SIGN_IN_PAUSE_MINUTES)});
  }
  const bool right = crypto::verify_password(password, user ? user->password_hash : nobody_hash());
  const bool welcome = right && user && !user->disabled;
  const auto wrong = welcome ? check_second_factor(reg, *user, details.code) : &SIGN_IN_REFUSED;
  if (wrong != nullptr) {
    if (wrong != &SECOND_FACTOR_NEEDED) note_failure(reg, username, now);
    audit_sign_in(reg, user, std::string(wrong->id));
    return refuse(*wrong, wrong == &SIGN_IN_REFUSED ? "" : "code");
  }
  SignedIn signed_in{.token = crypto::new_token(), .csrf = crypto::new_token(), .user = *user};
  const bool still = reg.store().write([&](storage::Transaction& transaction) {
    if (!transaction.users().hold(user->id, user->password_hash)) return false;  // reset or disabled meanwhile
    forget_old(transaction, now);
    transaction.users().put_session({.token_hash = crypto::digest(signed_in.token),
                                     .user = user->id,
                                     .csrf = signed_in.csrf,
                                     .created_at = now,
                                     .seen_at = now,
                                     .device = device_of(details.device)});
    return true;
  });
  audit_sign_in(reg, user, still ? "done" : std::string(SIGN_IN_REFUSED.id));
  if (!still) return refuse(SIGN_IN_REFUSED);
  return signed_in;
}

std::optional<Session> find_session(Register& reg, const std::string& token) {
  if (token.empty()) return std::nullopt;
  const auto hash = crypto::digest(token);
  const auto now = reg.clock().now();
  std::optional<storage::SessionRecord> record;
  std::optional<storage::UserRecord> user;
  reg.store().read([&](storage::Transaction& transaction) {
    record = transaction.users().session(hash);
    if (record) user = transaction.users().by_id(record->user);
  });
  if (!record || !user || user->disabled) return std::nullopt;
  const bool idle = now.us - record->seen_at.us > base::limits::SESSION_IDLE_MINUTES * MINUTE_US;
  const bool over = now.us - record->created_at.us > base::limits::SESSION_HOURS * 60 * MINUTE_US;
  if (idle || over) return std::nullopt;
  if (now.us - record->seen_at.us > MINUTE_US)
    reg.store().write([&](storage::Transaction& transaction) {
      transaction.users().touch_session(hash, now);
      return true;
    });
  return Session{.actor = actor_of(*user), .user = *user, .csrf = record->csrf};
}

void sign_out(Register& reg, const std::string& token) {
  const auto hash = crypto::digest(token);
  reg.store().write([&](storage::Transaction& transaction) {
    const auto session = transaction.users().session(hash);
    if (!session) return false;
    const auto user = transaction.users().by_id(session->user);
    Context context{.reg = reg, .actor = user ? actor_of(*user) : Actor{}};
    transaction.users().end_session(hash);
    transaction.audit().add(
        audit_line(context, reg.clock().now(), "sign_out", "user", session->user.text(), "done", ""));
    return true;
  });
}

Outcome<UserMade> add_user(Context& context, const NewUser& asked, crypto::HashCost cost) {
  if (const auto allowed = may_manage(context); !allowed) return refuse_noted(context, "add_user", allowed.error());
  const auto username = normal_username(asked.username);
  if (asked.role == Role::console) return refuse_noted(context, "add_user", {{&NOT_PERMITTED, "role"}});
  if (!is_username(username)) return refuse_noted(context, "add_user", {{&USERNAME_MALFORMED, "username"}});
  if (!asked.password.empty() && asked.password.size() < PASSWORD_CHARS)
    return refuse_noted(context, "add_user", {{&PASSWORD_TOO_SHORT, "password", {std::to_string(PASSWORD_CHARS)}}});
  const auto now = context.reg.clock().now();
  const auto unit = unit_for_user(context, asked.unit, base::date_in_viet_nam(now));
  if (!unit) return refuse_noted(context, "add_user", unit.error());
  if (context.reg.units()->find_latest(*unit)->level < rights_of(asked.role).widest)
    return refuse_noted(context, "add_user", {{&ROLE_NOT_FOR_UNIT, "role"}});

  UserMade made{.password = asked.password.empty() ? crypto::new_password() : asked.password};
  made.user = {.id = {context.reg.new_uuid()},
               .username = username,
               .full_name = std::string(base::trim(asked.full_name)),
               .role = std::string(domain::code_of(asked.role)),
               .unit = *unit,
               .password_hash = crypto::hash_password(made.password, cost),
               .must_change_password = asked.password.empty() || context.actor.role != Role::console,
               .created_at = now};
  if (made.user.full_name.empty()) made.user.full_name = username;
  bool free = false;
  context.reg.store().write([&](storage::Transaction& transaction) {
    free = transaction.users().put(made.user);
    if (free)
      transaction.audit().add(
          audit_line(context, now, "add_user", "user", made.user.id.text(), "done", made.user.role));
    return free;
  });
  if (!free) return refuse_noted(context, "add_user", {{&USERNAME_TAKEN, "username", {username}}});
  if (!asked.password.empty()) made.password.clear();
  return made;
}

Outcome<std::vector<storage::UserRecord>> list_users(Context& context) {
  if (const auto allowed = may_manage(context); !allowed) return refuse(allowed.error());
  std::vector<storage::UserRecord> users;
  context.reg.store().read([&](storage::Transaction& transaction) { users = transaction.users().all(); });
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto tree = context.reg.units();
  std::erase_if(users, [&](const auto& user) { return !was_in_scope(*tree, context.actor, user.unit, today); });
  note_reading(context, "list_users", "unit", context.actor.scope.text(), "rows=" + std::to_string(users.size()));
  return users;
}

Outcome<storage::UserRecord> find_managed_user(Context& context, const std::string& username) {
  if (const auto allowed = may_manage(context); !allowed) return refuse(allowed.error());
  std::optional<storage::UserRecord> user;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { user = transaction.users().by_username(normal_username(username)); });
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  if (!user || !was_in_scope(*context.reg.units(), context.actor, user->unit, today))
    return refuse(USER_NOT_FOUND, "username", {username});
  return *user;
}

Outcome<storage::UserRecord> set_user_disabled(Context& context, const std::string& username, bool disabled) {
  return update_user(context, username, disabled ? "disable_user" : "enable_user",
                     [&](auto& users, auto id) { users.set_disabled(id, disabled); });
}

Outcome<std::string> reset_password(Context& context, const std::string& username) {
  const auto password = crypto::new_password();
  const auto hash = may(context.actor.role, Permission::manage_users) ? crypto::hash_password(password) : std::string();
  const auto updated =
      update_user(context, username, "reset_password", [&](auto& users, auto id) { users.set_password(id, hash); });
  if (!updated) return refuse(updated.error());
  return password;
}

Outcome<bool> check_password(Register& reg, const storage::UserRecord& user, const std::string& password,
                             const std::string& field) {
  const auto now = reg.clock().now();
  long failures = 0;
  reg.store().read([&](storage::Transaction& transaction) {
    failures = transaction.users().sign_in_failures(user.username,
                                                    {now.us - base::limits::SIGN_IN_PAUSE_MINUTES * MINUTE_US});
  });
  if (failures >= base::limits::SIGN_IN_FAILURES)
    return refuse(SIGN_IN_PAUSED, field, {std::to_string(base::limits::SIGN_IN_PAUSE_MINUTES)});
  if (crypto::verify_password(password, user.password_hash)) return true;
  note_failure(reg, user.username, now);
  return refuse(SIGN_IN_REFUSED, field);
}

Outcome<bool> change_password(Context& context, const std::string& old_password, const std::string& new_password,
                              const std::string& own_token) {
  if (new_password.size() < PASSWORD_CHARS)
    return refuse_noted(context, "change_password", {{&PASSWORD_TOO_SHORT, "new", {std::to_string(PASSWORD_CHARS)}}});
  std::optional<storage::UserRecord> user;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { user = transaction.users().by_id(context.actor.id); });
  if (!user) return refuse_noted(context, "change_password", {{&SIGN_IN_REFUSED, "old"}});
  if (const auto right = check_password(context.reg, *user, old_password, "old"); !right)
    return refuse_noted(context, "change_password", right.error());
  const auto hash = crypto::hash_password(new_password);
  const bool changed = context.reg.store().write([&](storage::Transaction& transaction) {
    if (!transaction.users().replace_password(user->id, user->password_hash, hash)) return false;
    // Whoever was signed in with the old one, is not any more.
    for (const auto& session : transaction.users().sessions_of(user->id))
      if (own_token.empty() || session.token_hash != crypto::digest(own_token))
        transaction.users().end_session(session.token_hash);
    transaction.audit().add(
        audit_line(context, context.reg.clock().now(), "change_password", "user", user->id.text(), "done", ""));
    return true;
  });
  if (!changed) return refuse_noted(context, "change_password", {{&SIGN_IN_REFUSED, "old"}});
  return true;
}

Context console(Register& reg) {
  return {.reg = reg, .actor = {.id = {}, .role = Role::console, .scope = reg.units()->nation(), .source = "cli"}};
}

}  // namespace mangnon::app
