// Refusals of sums: their sending and their acceptance. Source: docs/domain/rounds.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType SENDING_PART_ALTERED{
    "SENDING_PART_ALTERED",
    base::FailureKind::conflict,
    base::Level::error,
    "Số liệu đã khóa của {0} (lần gửi {1}) không còn khớp với niêm phong. Chưa gửi gì; hãy báo người quản trị kiểm tra "
    "kho dữ liệu (mangnon doctor).",
    "The sealed figures of {0} (sending {1}) no longer fit their seal. Nothing was sent; have the administrator "
    "examine the store (mangnon doctor).",
    "SEND-17"};
inline constexpr base::FailureType ACCEPTANCE_PART_REOPENED{
    "ACCEPTANCE_PART_REOPENED",
    base::FailureKind::conflict,
    base::Level::error,
    "Số liệu của {0} trong bản cộng này không còn hiệu lực (đã mở lại hoặc có bản mới). Hãy trả lại để nơi gửi cộng "
    "lại.",
    "The figures of {0} in this sum are no longer in force (reopened, or there are newer ones). Return it, so that its "
    "sender adds up again.",
    "SEND-16"};

inline constexpr const base::FailureType* ACCEPTANCE_FAILURES[] = {&SENDING_PART_ALTERED, &ACCEPTANCE_PART_REOPENED};

}  // namespace mangnon::app
