#include "app/recording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/clock_failures.hpp"

namespace mangnon::app {

Outcome<base::Moment> recording_moment(Context& context, storage::Transaction& transaction) {
  const auto latest = transaction.projection().latest();
  const auto now = context.reg.clock().now();
  if (latest.us - now.us > CLOCK_SKEW_US) return refuse(CLOCK_BEHIND, "", {clock_text(now), clock_text(latest)});
  return std::max(now, base::Moment{latest.us + 1});
}

void check_in_time(Context& context, storage::Transaction& transaction, base::Moment begun) {
  if (context.reg.clock().now().us - begun.us <= LONGEST_WORK_US) return;
  if (transaction.projection().latest() >= begun) throw storage::StoreBusy("the work took too long");
}

std::string clock_text(base::Moment moment) {
  constexpr std::int64_t SECOND_US = 1'000'000;
  const auto day = base::date_in_viet_nam(moment);
  const auto seconds = (moment.us - base::start_of_day_in_viet_nam(day).us) / SECOND_US;
  return fmt::format("{:02}:{:02}:{:02} {}", seconds / 3600, seconds / 60 % 60, seconds % 60, base::format_vi(day));
}

}  // namespace mangnon::app
