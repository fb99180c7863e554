#include "app/own_account.hpp"

#include <algorithm>

#include "app/accounts.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/sealed_secrets.hpp"
#include "base/limits.hpp"
#include "crypto/one_time_code.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

constexpr int RECOVERY_CODES = 10;
constexpr std::int64_t SECOND_US = 1'000'000;
constexpr std::size_t SESSION_ID_CHARS = 16;

std::int64_t present_step(Register& reg) {
  return crypto::step_of(reg.clock().now().us / SECOND_US);
}

std::string recovery_hash(const std::string& code) {
  return crypto::digest("recovery " + crypto::normal_recovery_code(code));
}

std::string id_of(const storage::SessionRecord& session) {
  return session.token_hash.substr(0, SESSION_ID_CHARS);
}

bool is_open(const storage::SessionRecord& session, base::Moment now) {
  const auto minutes = [](std::int64_t count) { return count * 60 * SECOND_US; };
  return now.us - session.seen_at.us <= minutes(base::limits::SESSION_IDLE_MINUTES) &&
         now.us - session.created_at.us <= minutes(base::limits::SESSION_HOURS * 60);
}

// Does it with its audit line, in one transaction; a refusal leaves its line after.
Outcome<bool> on_account(Context& context, std::string_view operation, domain::UserId user,
                         const std::function<Outcome<bool>(storage::Transaction&)>& work) {
  Outcome<bool> outcome = true;
  context.reg.store().write([&](storage::Transaction& transaction) {
    outcome = work(transaction);
    if (!outcome) return false;
    transaction.audit().add(
        audit_line(context, context.reg.clock().now(), std::string(operation), "user", user.text(), "done", ""));
    return true;
  });
  if (!outcome)
    note_reading(context, std::string(operation), "user", user.text(), "",
                 std::string(outcome.error().front().type->id));
  return outcome;
}

Outcome<bool> check_own_password(Context& context, const std::string& password) {
  std::optional<storage::UserRecord> user;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { user = transaction.users().by_id(context.actor.id); });
  if (!user) return refuse(SIGN_IN_REFUSED, "password");
  return check_password(context.reg, *user, password, "password");
}

}  // namespace

bool take_code(Register& reg, const storage::SecondFactor& factor, const std::string& code) {
  const auto secret = open_second_factor(reg, factor);
  const auto step = secret ? crypto::find_step(*secret, code, present_step(reg)) : std::nullopt;
  return reg.store().write([&](storage::Transaction& transaction) {
    if (step) return transaction.users().take_step(factor.user, *step);
    return transaction.users().take_recovery_code(factor.user, recovery_hash(code));
  });
}

Outcome<Json> show_second_factor(Context& context) {
  Json json = Json::object();
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto factor = transaction.users().second_factor(context.actor.id);
    json.set("enabled", factor && factor->confirmed);
    json.set("recovery_codes", std::int64_t{transaction.users().recovery_codes(context.actor.id)});
  });
  return json;
}

Outcome<Json> begin_second_factor(Context& context, const std::string& password) {
  const auto secret = crypto::new_shared_secret();
  const auto sealed = seal_second_factor(context.reg, context.actor.id, secret);
  std::string username;
  const auto checked = check_own_password(context, password);
  const auto begun = on_account(context, "begin_second_factor", context.actor.id,
                                [&](storage::Transaction& transaction) -> Outcome<bool> {
                                  if (!checked) return refuse(checked.error());
                                  const auto known = transaction.users().second_factor(context.actor.id);
                                  if (known && known->confirmed) return refuse(SECOND_FACTOR_STATE);
                                  username = transaction.users().by_id(context.actor.id)->username;
                                  transaction.users().put_second_factor({.user = context.actor.id, .secret = sealed});
                                  return true;
                                });
  if (!begun) return refuse(begun.error());
  Json json = Json::object();
  json.set("secret", secret);
  json.set("uri", "otpauth://totp/M%C4%83ng%20Non:" + username + "?secret=" + secret + "&issuer=M%C4%83ng%20Non");
  return json;
}

Outcome<Json> confirm_second_factor(Context& context, const std::string& code) {
  Json codes = Json::array();
  std::vector<std::string> hashes;
  for (int i = 0; i < RECOVERY_CODES; ++i) {
    const auto made = crypto::new_recovery_code();
    hashes.push_back(recovery_hash(made));
    codes.push(made);
  }
  const auto confirmed = on_account(context, "confirm_second_factor", context.actor.id,
                                    [&](storage::Transaction& transaction) -> Outcome<bool> {
                                      auto factor = transaction.users().second_factor(context.actor.id);
                                      if (!factor || factor->confirmed) return refuse(SECOND_FACTOR_STATE);
                                      const auto secret = open_second_factor(context.reg, *factor);
                                      if (!secret) return refuse(STORE_KEY_MISSING, "code");
                                      const auto step = crypto::find_step(*secret, code, present_step(context.reg));
                                      if (!step) return refuse(SECOND_FACTOR_WRONG, "code");
                                      factor->confirmed = true;
                                      factor->last_step = *step;
                                      transaction.users().put_second_factor(*factor);
                                      transaction.users().put_recovery_codes(context.actor.id, hashes);
                                      return true;
                                    });
  if (!confirmed) return refuse(confirmed.error());
  Json json = Json::object();
  json.set("recovery_codes", std::move(codes));
  return json;
}

Outcome<bool> remove_second_factor(Context& context, const std::string& password) {
  const auto checked = check_own_password(context, password);
  return on_account(context, "remove_second_factor", context.actor.id,
                    [&](storage::Transaction& transaction) -> Outcome<bool> {
                      if (!checked) return refuse(checked.error());
                      transaction.users().remove_second_factor(context.actor.id);
                      return true;
                    });
}

Outcome<bool> reset_second_factor(Context& context, const std::string& username) {
  const auto user = find_managed_user(context, username);
  return on_account(context, "reset_second_factor", user ? user->id : domain::UserId{},
                    [&](storage::Transaction& transaction) -> Outcome<bool> {
                      if (!user) return refuse(user.error());
                      transaction.users().remove_second_factor(user->id);
                      transaction.users().end_sessions_of(user->id);
                      return true;
                    });
}

Outcome<Json> list_sessions(Context& context, const std::string& current_token) {
  const auto current = crypto::digest(current_token);
  const auto now = context.reg.clock().now();
  Json list = Json::array();
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& session : transaction.users().sessions_of(context.actor.id)) {
      if (!is_open(session, now)) continue;
      Json each = Json::object();
      each.set("id", id_of(session));
      each.set("created_at", base::format_moment(session.created_at));
      each.set("seen_at", base::format_moment(session.seen_at));
      each.set("device", session.device);
      each.set("current", session.token_hash == current);
      list.push(std::move(each));
    }
  });
  Json json = Json::object();
  json.set("sessions", std::move(list));
  return json;
}

Outcome<bool> end_session(Context& context, const std::string& id) {
  return on_account(context, "end_session", context.actor.id, [&](storage::Transaction& transaction) -> Outcome<bool> {
    for (const auto& session : transaction.users().sessions_of(context.actor.id)) {
      if (id_of(session) != id) continue;
      transaction.users().end_session(session.token_hash);
      return true;
    }
    return refuse(SESSION_NOT_FOUND, "session");
  });
}

}  // namespace mangnon::app
