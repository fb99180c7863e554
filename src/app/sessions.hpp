// Where one's own account is signed in, and ending that elsewhere (docs/domain/access.md ACCESS-9).
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// Neither idle too long nor too old.
[[nodiscard]] bool is_live(const storage::SessionRecord& session, base::Moment now);

// {"sessions": [{id, created_at, seen_at, current}]} of the actor, the one used last first. `token` is that of the
// asking session; an id cannot be used to sign in.
[[nodiscard]] wire::Json list_sessions(Context& context, const std::string& token);
// Ends one of the actor's sessions, audited. FAILS SESSION_NOT_FOUND, also for another account's.
[[nodiscard]] Outcome<bool> end_own_session(Context& context, const std::string& id);

}  // namespace mangnon::app
