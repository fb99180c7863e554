// Refusals of commands about visits. Source: docs/domain/household_visits.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType VISIT_NOT_FOUND{"VISIT_NOT_FOUND",
                                                   base::FailureKind::not_found,
                                                   base::Level::error,
                                                   "Không tìm thấy lần đến hộ này trong địa bàn. Hãy mở lại trang.",
                                                   "No such visit in your area. Open the page again.",
                                                   "VISIT-3"};
inline constexpr base::FailureType VISIT_IS_MISTAKE{"VISIT_IS_MISTAKE",
                                                    base::FailureKind::conflict,
                                                    base::Level::error,
                                                    "Lần đến hộ này đã được ghi là nhầm. Hãy mở lại trang.",
                                                    "This visit was called a mistake already. Open the page again.",
                                                    "VISIT-5"};
inline constexpr base::FailureType VISIT_OUTSIDE_ROUND{
    "VISIT_OUTSIDE_ROUND",
    base::FailureKind::invalid,
    base::Level::error,
    "Nơi này không thuộc địa bàn của đợt rà soát. Hãy chọn thôn, hộ trong địa bàn của đợt.",
    "This place is not in the area of the round. Choose a hamlet or household of its area.",
    "VISIT-1"};
inline constexpr base::FailureType VISITOR_NOT_LISTED{
    "VISITOR_NOT_LISTED",
    base::FailureKind::invalid,
    base::Level::error,
    "Người này không có trong danh sách của xã ở đợt này. Hãy chọn người khác, hoặc ghi tên.",
    "This person is not in the commune's roster of the round. Choose somebody else, or write the name.",
    "VISIT-1"};

inline constexpr const base::FailureType* APP_HOUSEHOLD_VISIT_FAILURES[] = {&VISIT_NOT_FOUND, &VISIT_IS_MISTAKE,
                                                                            &VISIT_OUTSIDE_ROUND, &VISITOR_NOT_LISTED};

}  // namespace mangnon::app
