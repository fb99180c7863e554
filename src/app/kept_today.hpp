// Whether what is written of a day that is gone is the actor's to keep today: a commune that was divided or given to
// another district was once in a scope that is no more. Source: docs/domain/access.md ACCESS-13.
#pragma once

#include "app/context.hpp"

namespace mangnon::app {

// Of the unit, or of what it has become by default: in the actor's scope today.
[[nodiscard]] bool is_kept_today(const Context& context, domain::UnitId unit);

}  // namespace mangnon::app
