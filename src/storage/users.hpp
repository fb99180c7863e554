// Accounts, their sessions, second factors, emergency openings, and the sign-ins that failed. put() writes the whole
// record; of an account that others may write in the same moment, what changes is written by itself.
// Source: docs/domain/access.md ACCESS-7 … ACCESS-10, ACCESS-20.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "storage/safety_records.hpp"

namespace mangnon::storage {

class Users {
 public:
  virtual ~Users() = default;
  [[nodiscard]] virtual std::optional<UserRecord> by_id(domain::UserId id) = 0;
  [[nodiscard]] virtual std::optional<UserRecord> by_username(std::string_view username) = 0;
  // By username.
  [[nodiscard]] virtual std::vector<UserRecord> all() = 0;
  // False when the username is taken by another id.
  [[nodiscard]] virtual bool put(const UserRecord& user) = 0;
  // Each of these writes nothing else of the account: what others write meanwhile stays.
  // Whether the account may still be signed in to with the password of this hash; then nobody closes it, nor gives it
  // another password, until the transaction ends.
  [[nodiscard]] virtual bool hold(domain::UserId user, std::string_view seen) = 0;
  // False, and nothing done, when the hash is `seen` no more or the account is disabled.
  [[nodiscard]] virtual bool replace_password(domain::UserId user, std::string_view seen, std::string_view hash) = 0;
  // By an administrator: it must be changed at the next sign-in.
  virtual void set_password(domain::UserId user, std::string_view hash) = 0;
  virtual void set_disabled(domain::UserId user, bool disabled) = 0;

  [[nodiscard]] virtual std::optional<SessionRecord> session(std::string_view token_hash) = 0;
  virtual void put_session(const SessionRecord& session) = 0;
  // Nothing when it was ended meanwhile.
  virtual void touch_session(std::string_view token_hash, Moment seen_at) = 0;
  virtual void end_session(std::string_view token_hash) = 0;
  virtual void end_sessions_of(domain::UserId user) = 0;
  // The latest seen first.
  [[nodiscard]] virtual std::vector<SessionRecord> sessions_of(domain::UserId user) = 0;

  [[nodiscard]] virtual std::optional<SecondFactor> second_factor(domain::UserId user) = 0;
  virtual void put_second_factor(const SecondFactor& factor) = 0;
  // False when a code of this step or a later one was taken before; of two who try at once, one gets true.
  [[nodiscard]] virtual bool take_step(domain::UserId user, long step) = 0;
  // With its recovery codes.
  virtual void remove_second_factor(domain::UserId user) = 0;
  // In place of those before.
  virtual void put_recovery_codes(domain::UserId user, const std::vector<std::string>& hashes) = 0;
  [[nodiscard]] virtual long recovery_codes(domain::UserId user) = 0;
  // False when there is no such code; a code is taken once.
  [[nodiscard]] virtual bool take_recovery_code(domain::UserId user, std::string_view hash) = 0;

  virtual void put_emergency(const EmergencyAccess& access) = 0;
  [[nodiscard]] virtual std::optional<EmergencyAccess> emergency(base::Uuid id) = 0;
  // The latest first, without the first `skip`.
  [[nodiscard]] virtual std::vector<EmergencyAccess> emergencies(long limit, long skip) = 0;
  [[nodiscard]] virtual std::vector<EmergencyAccess> emergencies_of(domain::UserId user, domain::ChildId child) = 0;

  // Sign-in attempts that failed for a name since a moment.
  virtual void note_sign_in_failure(std::string_view username, base::Uuid id, Moment at) = 0;
  [[nodiscard]] virtual long sign_in_failures(std::string_view username, Moment since) = 0;
  // Failed attempts and sessions begun before the moment, which nobody asks for any more.
  virtual void forget_sign_ins(Moment before) = 0;
};

}  // namespace mangnon::storage
