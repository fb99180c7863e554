#include "app/sessions.hpp"

#include "app/command.hpp"
#include "app/failures.hpp"
#include "base/limits.hpp"
#include "crypto/secrets.hpp"

namespace mangnon::app {

namespace {

constexpr std::int64_t MINUTE_US = 60'000'000;

// What the page names a session by: made from the token's digest, which itself is never told.
std::string public_id(const storage::SessionRecord& session) {
  return crypto::digest(session.token_hash);
}

std::vector<storage::SessionRecord> live_sessions(Context& context) {
  std::vector<storage::SessionRecord> sessions;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { sessions = transaction.users().sessions_of(context.actor.id); });
  const auto now = context.reg.clock().now();
  std::erase_if(sessions, [&](const auto& session) { return !is_live(session, now); });
  return sessions;
}

}  // namespace

bool is_live(const storage::SessionRecord& session, base::Moment now) {
  const bool idle = now.us - session.seen_at.us > base::limits::SESSION_IDLE_MINUTES * MINUTE_US;
  const bool over = now.us - session.created_at.us > base::limits::SESSION_HOURS * 60 * MINUTE_US;
  return !idle && !over;
}

wire::Json list_sessions(Context& context, const std::string& token) {
  const auto own = crypto::digest(token);
  wire::Json list = wire::Json::array();
  for (const auto& session : live_sessions(context)) {
    wire::Json each = wire::Json::object();
    each.set("id", public_id(session));
    each.set("created_at", base::format_moment(session.created_at));
    each.set("seen_at", base::format_moment(session.seen_at));
    each.set("current", session.token_hash == own);
    list.push(std::move(each));
  }
  wire::Json json = wire::Json::object();
  json.set("sessions", std::move(list));
  return json;
}

Outcome<bool> end_own_session(Context& context, const std::string& id) {
  for (const auto& session : live_sessions(context)) {
    if (public_id(session) != id) continue;
    context.reg.store().write([&](storage::Transaction& transaction) {
      transaction.users().end_session(session.token_hash);
      transaction.audit().add(
          audit_line(context, context.reg.clock().now(), "end_session", "user", context.actor.id.text(), "done", ""));
      return true;
    });
    return true;
  }
  return refuse(SESSION_NOT_FOUND, "session");
}

}  // namespace mangnon::app
