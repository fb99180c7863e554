// Why the end of a stay cannot be recorded. docs/domain/register.md REG-7.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType DEPARTURE_AGAIN{
    "DEPARTURE_AGAIN",
    base::FailureKind::invalid,
    base::Level::error,
    "Vào ngày đã ghi, trẻ không có mặt ở địa bàn: đã chuyển đi hoặc đã mất từ ngày {0}. Hãy xem lại ngày.",
    "On that day the child was not present: it had left or died on {0}. Look at the day again.",
    "REG-7"};

inline constexpr const base::FailureType* DEPARTURE_FAILURES[] = {&DEPARTURE_AGAIN};

}  // namespace mangnon::app
