#include <algorithm>

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

bool MemoryUsers::hold(domain::UserId user, std::string_view seen) {
  const auto held = by_id(user);
  return held && !held->disabled && held->password_hash == seen;
}

bool MemoryUsers::replace_password(domain::UserId user, std::string_view seen, std::string_view hash) {
  if (!hold(user, seen)) return false;
  auto& changed = view_.change().users.at(user);
  changed.password_hash = hash;
  changed.must_change_password = false;
  return true;
}

void MemoryUsers::set_password(domain::UserId user, std::string_view hash) {
  auto& changed = view_.change().users.at(user);
  changed.password_hash = hash;
  changed.must_change_password = true;
}

void MemoryUsers::set_disabled(domain::UserId user, bool disabled) {
  view_.change().users.at(user).disabled = disabled;
}

std::optional<SessionRecord> MemoryUsers::session(std::string_view token_hash) {
  return find_in(view_.seen().sessions, token_hash);
}

void MemoryUsers::put_session(const SessionRecord& session) {
  view_.change().sessions[session.token_hash] = session;
}

void MemoryUsers::touch_session(std::string_view token_hash, Moment seen_at) {
  if (session(token_hash)) view_.change().sessions.find(token_hash)->second.seen_at = seen_at;
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
  std::sort(sessions.begin(), sessions.end(), [](const auto& a, const auto& b) {
    return std::pair(b.seen_at, a.token_hash) < std::pair(a.seen_at, b.token_hash);
  });
  return sessions;
}

std::optional<SecondFactor> MemoryUsers::second_factor(domain::UserId user) {
  return find_in(view_.seen().second_factors, user);
}

void MemoryUsers::put_second_factor(const SecondFactor& factor) {
  view_.change().second_factors[factor.user] = factor;
}

bool MemoryUsers::take_step(domain::UserId user, long step) {
  auto& factors = view_.change().second_factors;
  const auto found = factors.find(user);
  if (found == factors.end() || found->second.last_step >= step) return false;
  found->second.last_step = step;
  return true;
}

void MemoryUsers::remove_second_factor(domain::UserId user) {
  view_.change().second_factors.erase(user);
  std::erase_if(view_.change().recovery_codes, [&](const auto& each) { return each.first == user; });
}

void MemoryUsers::put_recovery_codes(domain::UserId user, const std::vector<std::string>& hashes) {
  auto& codes = view_.change().recovery_codes;
  std::erase_if(codes, [&](const auto& each) { return each.first == user; });
  for (const auto& hash : hashes) codes.emplace(user, hash);
}

long MemoryUsers::recovery_codes(domain::UserId user) {
  const auto& codes = view_.seen().recovery_codes;
  return std::count_if(codes.begin(), codes.end(), [&](const auto& each) { return each.first == user; });
}

bool MemoryUsers::take_recovery_code(domain::UserId user, std::string_view hash) {
  return view_.change().recovery_codes.erase({user, std::string(hash)}) == 1;
}

void MemoryUsers::put_emergency(const EmergencyAccess& access) {
  view_.change().emergencies[access.id] = access;
}

std::optional<EmergencyAccess> MemoryUsers::emergency(base::Uuid id) {
  return find_in(view_.seen().emergencies, id);
}

std::vector<EmergencyAccess> MemoryUsers::emergencies(long limit, long skip) {
  std::vector<EmergencyAccess> all;
  for (const auto& [id, access] : view_.seen().emergencies) all.push_back(access);
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return std::pair(b.at, b.id) < std::pair(a.at, a.id); });
  keep_page(all, limit, skip);
  return all;
}

std::vector<EmergencyAccess> MemoryUsers::emergencies_of(domain::UserId user, domain::ChildId child) {
  auto all = emergencies(static_cast<long>(view_.seen().emergencies.size()), 0);
  std::erase_if(all, [&](const auto& each) { return each.user != user || each.child != child; });
  return all;
}

void MemoryUsers::note_sign_in_failure(std::string_view username, base::Uuid id, Moment at) {
  view_.change().sign_in_failures[id] = {.username = std::string(username), .at = at};
}

long MemoryUsers::sign_in_failures(std::string_view username, Moment since) {
  const auto& failures = view_.seen().sign_in_failures;
  return std::count_if(failures.begin(), failures.end(),
                       [&](const auto& each) { return each.second.username == username && each.second.at >= since; });
}

void MemoryUsers::forget_sign_ins(Moment before) {
  auto& data = view_.change();
  std::erase_if(data.sign_in_failures, [&](const auto& each) { return each.second.at < before; });
  std::erase_if(data.sessions, [&](const auto& each) { return each.second.created_at < before; });
}

}  // namespace mangnon::storage::memory
