// Accounts, sign-in and sessions. A wrong name and a wrong password give the same answer in the same time; five
// failures in five minutes make a pause (docs/domain/access.md ACCESS-7 … ACCESS-10).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "crypto/secrets.hpp"

namespace mangnon::app {

struct SignedIn {
  std::string token{};  // for the cookie; not stored
  std::string csrf{};
  storage::UserRecord user{};
};
// What comes with a sign-in besides name and password.
struct SignInDetails {
  std::string code{};    // of the telephone, or a recovery code
  std::string device{};  // what the browser says it is
};
// FAILS SIGN_IN_REFUSED, SIGN_IN_PAUSED; with the right password of an account that has a second factor,
// SECOND_FACTOR_NEEDED without a code and SECOND_FACTOR_WRONG with a wrong one.
[[nodiscard]] Outcome<SignedIn> sign_in(Register& reg, const std::string& username, const std::string& password,
                                        const SignInDetails& details = {});

struct Session {
  Actor actor{};
  storage::UserRecord user{};
  std::string csrf{};
};
// Absent when there is none, it ended or was idle too long. Touches it at most once a minute.
[[nodiscard]] std::optional<Session> find_session(Register& reg, const std::string& token);
void sign_out(Register& reg, const std::string& token);

struct NewUser {
  std::string username{};
  std::string full_name{};
  Role role = Role::reader;
  std::string unit{};      // code or uid:…
  std::string password{};  // empty: one is made and must be changed at first sign-in
};
struct UserMade {
  storage::UserRecord user{};
  std::string password{};  // the one-time password, when it was made
};
// FAILS USERNAME_TAKEN, USERNAME_MALFORMED, PASSWORD_TOO_SHORT, unit refusals, NOT_PERMITTED.
[[nodiscard]] Outcome<UserMade> add_user(Context& context, const NewUser& user,
                                         crypto::HashCost cost = crypto::HashCost::interactive);
[[nodiscard]] Outcome<std::vector<storage::UserRecord>> list_users(Context& context);
// An account that the actor may manage. FAILS NOT_PERMITTED, USER_NOT_FOUND.
[[nodiscard]] Outcome<storage::UserRecord> find_managed_user(Context& context, const std::string& username);
[[nodiscard]] Outcome<storage::UserRecord> set_user_disabled(Context& context, const std::string& username,
                                                             bool disabled);
// An administrator's reset: RETURNS the new one-time password. Ends the user's sessions.
[[nodiscard]] Outcome<std::string> reset_password(Context& context, const std::string& username);
// Of somebody signed in: a wrong one counts as a wrong sign-in. FAILS SIGN_IN_REFUSED, SIGN_IN_PAUSED at `field`.
[[nodiscard]] Outcome<bool> check_password(Register& reg, const storage::UserRecord& user, const std::string& password,
                                           const std::string& field);
// One's own; ends every other session than that of `own_token`. FAILS SIGN_IN_REFUSED when `old_password` is wrong,
// SIGN_IN_PAUSED after too many wrong ones, PASSWORD_TOO_SHORT.
[[nodiscard]] Outcome<bool> change_password(Context& context, const std::string& old_password,
                                            const std::string& new_password, const std::string& own_token = "");

// Whoever sits at the machine with the store's file: all rights over the nation. For the command line.
[[nodiscard]] Context console(Register& reg);

}  // namespace mangnon::app
