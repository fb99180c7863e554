// A clock that went back. docs/domain/register.md REG-49.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType CLOCK_BEHIND{
    "CLOCK_BEHIND",
    base::FailureKind::unavailable,
    base::Level::error,
    "Giờ của máy chủ ({0}) chậm hơn lần ghi trước ({1}). Hãy chỉnh đúng giờ của máy chủ rồi làm lại.",
    "The server's clock ({0}) is behind what was recorded last ({1}). Set the server's clock and try again.",
    "REG-49"};

inline constexpr const base::FailureType* CLOCK_FAILURES[] = {&CLOCK_BEHIND};

}  // namespace mangnon::app
