// CB, the list of officers in charge: name, position, telephone, task and area of everybody in charge of a commune or
// hamlet on a day. Source: docs/domain/areas.md AREA-8; REQ-46.
#pragma once

#include "reports/paper.hpp"

namespace mangnon::reports {

[[nodiscard]] documents::Document make_cb(app::Context& context, const Asked& asked);

}  // namespace mangnon::reports
