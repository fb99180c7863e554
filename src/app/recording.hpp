// When a fact is recorded. What is known later is recorded later, whatever the clocks of the servers do: "as known at"
// and everything that follows the journals rest on it (docs/domain/register.md REG-12, REG-49).
#pragma once

#include "app/context.hpp"
#include "app/outcome.hpp"

namespace mangnon::app {

// The longest that a work may take from the moment it records to its commit; after that it is done anew.
inline constexpr std::int64_t LONGEST_WORK_US = 30'000'000;
// How far the clocks of servers on one store may stand apart.
inline constexpr std::int64_t CLOCK_SKEW_US = 60'000'000;
// A record may become visible this long after one of a later moment: the longest work, the wait for an answer to its
// commit (20 s), and the difference of two clocks.
inline constexpr std::int64_t OVERLAP_US = 120'000'000;

// The moment of what the transaction records: now, and later than everything recorded before. FAILS CLOCK_BEHIND when
// the clock is behind that by more than servers may differ.
[[nodiscard]] Outcome<base::Moment> recording_moment(Context& context, storage::Transaction& transaction);

// Before the commit. Throws storage::StoreBusy when a work that has recorded something began too long ago.
void check_in_time(Context& context, storage::Transaction& transaction, base::Moment begun);

// "07:05:09 04/03/2019", in Viet Nam.
[[nodiscard]] std::string clock_text(base::Moment moment);

}  // namespace mangnon::app
