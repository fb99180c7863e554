// Refusals about rounds, as far as they need the register. Source: docs/domain/rounds.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType ROUND_NOT_FOUND{
    "ROUND_NOT_FOUND",
    FailureKind::not_found,
    Level::error,
    "Không tìm thấy đợt rà soát này trong địa bàn của bạn. Hãy mở lại danh sách đợt rà soát.",
    "No such round in your area. Open the list of rounds again.",
    "ROUND-7"};
inline constexpr FailureType ROUND_CODE_TAKEN{"ROUND_CODE_TAKEN",
                                              FailureKind::conflict,
                                              Level::error,
                                              "Đã có đợt mang mã này. Hãy chọn mã khác.",
                                              "There is a round with this code. Choose another.",
                                              "ROUND-1"};
inline constexpr FailureType ROUND_IS_LOWER_PLAN{
    "ROUND_IS_LOWER_PLAN",
    FailureKind::invalid,
    Level::error,
    "Đây là kế hoạch của cấp dưới. Số liệu được gửi trong đợt của cấp trên: {0}.",
    "This is the plan of a lower level. Figures are sent in the round of the level above: {0}.",
    "ROUND-5"};
inline constexpr FailureType REMINDER_NOBODY{"REMINDER_NOBODY",
                                             FailureKind::conflict,
                                             Level::error,
                                             "Mọi đơn vị trong đợt đã gửi số liệu, không cần đôn đốc.",
                                             "Every unit of the round has sent its figures; there is nobody to remind.",
                                             "LETTER-1"};

inline constexpr FailureType REVIEW_NOT_OPEN{
    "REVIEW_NOT_OPEN",
    FailureKind::invalid,
    Level::error,
    "Rà soát của tháng này bắt đầu từ ngày làm việc đầu tiên của tháng ({0}). Hãy chọn tháng khác.",
    "The review of this month begins on its first working day ({0}). Choose another month.",
    "REVIEW-1"};

inline constexpr const FailureType* APP_ROUND_FAILURES[] = {&ROUND_NOT_FOUND, &ROUND_CODE_TAKEN, &ROUND_IS_LOWER_PLAN,
                                                            &REMINDER_NOBODY, &REVIEW_NOT_OPEN};

}  // namespace mangnon::app
