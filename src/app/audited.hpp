// What may stand in the audit trail of what somebody asked for: what the register knows, never the text that was sent.
#pragma once

#include <string>

#include "app/context.hpp"

namespace mangnon::app {

// The id of the unit that a text names today within the actor's scope; empty when it names none.
[[nodiscard]] std::string unit_asked(Context& context, const std::string& text);

}  // namespace mangnon::app
