// Refusals about the visits of a round. Source: docs/domain/household_visits.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType VISIT_IN_FUTURE{"VISIT_IN_FUTURE",
                                                   base::FailureKind::invalid,
                                                   base::Level::error,
                                                   "Ngày đến hộ không thể ở sau hôm nay. Hãy ghi lại ngày.",
                                                   "A visit is not on a day to come. Write the day again.",
                                                   "VISIT-2"};
inline constexpr base::FailureType VISIT_BEFORE_ROUND{
    "VISIT_BEFORE_ROUND",
    base::FailureKind::invalid,
    base::Level::error,
    "Đợt rà soát bắt đầu ngày {0}; lần đến hộ trước ngày đó không thuộc đợt này. Hãy ghi lại ngày.",
    "The round begins on {0}; a visit before that day is not of this round. Write the day again.",
    "VISIT-2"};
inline constexpr base::FailureType VISIT_WITHOUT_VISITOR{
    "VISIT_WITHOUT_VISITOR",
    base::FailureKind::invalid,
    base::Level::error,
    "Hãy chọn người đến hộ trong danh sách của đợt, hoặc ghi tên người đó.",
    "Choose who went from the roster of the round, or write the name.",
    "VISIT-2"};
inline constexpr base::FailureType VISIT_WITHOUT_INFORMANT{
    "VISIT_WITHOUT_INFORMANT",
    base::FailureKind::invalid,
    base::Level::error,
    "Đã gặp thì ghi ai là người cung cấp thông tin, ví dụ “bà nội”.",
    "Somebody was met: write who told it, say the grandmother.",
    "VISIT-2"};

inline constexpr const base::FailureType* HOUSEHOLD_VISIT_FAILURES[] = {
    &VISIT_IN_FUTURE, &VISIT_BEFORE_ROUND, &VISIT_WITHOUT_VISITOR, &VISIT_WITHOUT_INFORMANT};

}  // namespace mangnon::domain
