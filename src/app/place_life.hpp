// A hamlet or facility that has been closed holds nobody after its last day. Closing asks for that (UNIT-16); what is
// here asks it of everything that says where somebody lives, so that no record stands in a place that no list, figure
// or scope knows. Source: docs/domain/units.md UNIT-16, UNIT-19.
#pragma once

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

// Waits for whoever is closing a unit into which the record comes, and keeps it open until the transaction ends.
// `before`: null for a new record. A child counts until it is 16, a household until it ends.
// FAILS PLACE_CLOSED_THEN at `hamlet` when the record comes to stand in a place after its last day.
[[nodiscard]] Outcome<bool> check_places(Context& context, storage::Transaction& transaction,
                                         const domain::ChildHistory* before, const domain::ChildHistory& after);
[[nodiscard]] Outcome<bool> check_places(Context& context, storage::Transaction& transaction,
                                         const domain::HouseholdHistory* before, const domain::HouseholdHistory& after);

}  // namespace mangnon::app
