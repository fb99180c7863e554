#include <algorithm>
#include <tuple>

#include "storage/memory/repositories.hpp"

namespace mangnon::storage::memory {

std::optional<UserRecord> MemoryUsers::by_id(domain::UserId id) {
  return find_in(view_.seen().users, id);
}

std::optional<UserRecord> MemoryUsers::by_username(std::string_view username) {
  for (const auto& [id, user] : view_.seen().users)
    if (user.username == username) return user;
  return std::nullopt;
}

std::vector<UserRecord> MemoryUsers::all() {
  std::vector<UserRecord> users;
  for (const auto& [id, user] : view_.seen().users) users.push_back(user);
  std::sort(users.begin(), users.end(), [](const auto& a, const auto& b) { return a.username < b.username; });
  return users;
}

bool MemoryUsers::put(const UserRecord& user) {
  const auto namesake = by_username(user.username);
  if (namesake && namesake->id != user.id) return false;
  view_.change().users[user.id] = user;
  return true;
}

std::optional<SessionRecord> MemoryUsers::session(std::string_view token_hash) {
  return find_in(view_.seen().sessions, token_hash);
}

void MemoryUsers::put_session(const SessionRecord& session) {
  view_.change().sessions[session.token_hash] = session;
}

void MemoryUsers::end_session(std::string_view token_hash) {
  view_.change().sessions.erase(std::string(token_hash));
}

void MemoryUsers::end_sessions_of(domain::UserId user) {
  std::erase_if(view_.change().sessions, [&](const auto& each) { return each.second.user == user; });
}

std::vector<SessionRecord> MemoryUsers::sessions_of(domain::UserId user) {
  std::vector<SessionRecord> sessions;
  for (const auto& [hash, session] : view_.seen().sessions)
    if (session.user == user) sessions.push_back(session);
  std::sort(sessions.begin(), sessions.end(), [](const auto& left, const auto& right) {
    return std::tie(right.seen_at, left.token_hash) < std::tie(left.seen_at, right.token_hash);
  });
  return sessions;
}

void MemoryUsers::note_sign_in_failure(std::string_view username, base::Uuid id, Moment at) {
  view_.change().sign_in_failures[id] = {.username = std::string(username), .at = at};
}

long MemoryUsers::sign_in_failures(std::string_view username, Moment since) {
  const auto& failures = view_.seen().sign_in_failures;
  return std::count_if(failures.begin(), failures.end(),
                       [&](const auto& each) { return each.second.username == username && each.second.at >= since; });
}

}  // namespace mangnon::storage::memory
