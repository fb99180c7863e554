// Refusals of the acceptance of a sum. Source: docs/domain/rounds.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType ACCEPTANCE_PART_REOPENED{
    "ACCEPTANCE_PART_REOPENED",
    base::FailureKind::conflict,
    base::Level::error,
    "Số liệu của {0} trong bản cộng này không còn hiệu lực (đã mở lại hoặc có bản mới). Hãy trả lại để nơi gửi cộng "
    "lại.",
    "The figures of {0} in this sum are no longer in force (reopened, or there are newer ones). Return it, so that its "
    "sender adds up again.",
    "SEND-16"};

inline constexpr const base::FailureType* ACCEPTANCE_FAILURES[] = {&ACCEPTANCE_PART_REOPENED};

}  // namespace mangnon::app
