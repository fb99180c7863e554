// What people keep of their own account besides the password: the second factor (one-time codes of a telephone,
// RFC 6238), recovery codes, and the sessions that are open. Source: docs/domain/access.md ACCESS-21, ACCESS-22.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// Whether the code is one of the account's: of its telephone, each taken once, or a recovery code, gone with its use.
[[nodiscard]] bool take_code(Register& reg, const storage::SecondFactor& factor, const std::string& code);

// RETURNS {"enabled", "recovery_codes"}: how many are left.
[[nodiscard]] Outcome<wire::Json> show_second_factor(Context& context);
// A new shared secret, not asked for until confirmed. RETURNS {"secret", "uri"} for the telephone.
// FAILS SIGN_IN_REFUSED when the password is wrong, SECOND_FACTOR_STATE when one is confirmed already.
[[nodiscard]] Outcome<wire::Json> begin_second_factor(Context& context, const std::string& password);
// RETURNS {"recovery_codes": […]}, shown this once. FAILS SECOND_FACTOR_STATE, SECOND_FACTOR_WRONG.
[[nodiscard]] Outcome<wire::Json> confirm_second_factor(Context& context, const std::string& code);
// FAILS SIGN_IN_REFUSED when the password is wrong.
[[nodiscard]] Outcome<bool> remove_second_factor(Context& context, const std::string& password);
// By an administrator, for whoever lost telephone and codes. Ends the account's sessions.
// FAILS NOT_PERMITTED, USER_NOT_FOUND.
[[nodiscard]] Outcome<bool> reset_second_factor(Context& context, const std::string& username);

// One's open sessions, the latest seen first: RETURNS {"sessions": [{"id", "created_at", "seen_at", "device",
// "current"}]}. An id names the session and opens nothing.
[[nodiscard]] Outcome<wire::Json> list_sessions(Context& context, const std::string& current_token);
// Ends one of one's own sessions. FAILS SESSION_NOT_FOUND.
[[nodiscard]] Outcome<bool> end_session(Context& context, const std::string& id);

}  // namespace mangnon::app
