// The transfers that concern an officer's area, with no more of a child than either side may know (TRANSFER-4).
#pragma once

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// {"on", "incoming": […], "outgoing": […]}: overdue ones first, then those on the way, then the answered; each {id,
// state, overdue, left_on, sent_at, due_on, from, to, full_name, birth_year, sex, note, answer, sent_by, child}.
// `child`, the id that opens the page, only for those who may open it. FAILS NOT_PERMITTED.
[[nodiscard]] Outcome<wire::Json> list_transfers(Context& context, base::Lang lang);

}  // namespace mangnon::app
