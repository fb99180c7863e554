// Refusals about who is in charge of an area. Source: docs/domain/areas.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType AREA_NOT_FOUND{
    "AREA_NOT_FOUND",
    FailureKind::not_found,
    Level::error,
    "Không tìm thấy phân công này trong địa bàn của bạn. Hãy mở lại danh sách phân công.",
    "No such assignment in your area. Open the list again.",
    "AREA-7"};
inline constexpr FailureType AREA_LEVEL_WRONG{
    "AREA_LEVEL_WRONG",
    FailureKind::invalid,
    Level::error,
    "Chỉ phân công theo xã hoặc theo thôn, bản, tổ dân phố. Hãy chọn lại địa bàn.",
    "Only communes and hamlets are assigned. Choose the area again.",
    "AREA-1"};
inline constexpr FailureType AREA_OUTSIDE_ACCOUNT{
    "AREA_OUTSIDE_ACCOUNT",
    FailureKind::invalid,
    Level::error,
    "Tài khoản {0} không gồm địa bàn này. Hãy chọn người khác, hoặc nhờ người quản trị tạo cho họ một tài khoản của "
    "địa "
    "bàn.",
    "The account {0} does not hold this area. Choose somebody else, or have an account of the area made for them.",
    "AREA-2"};
inline constexpr FailureType AREA_ACCOUNT_CLOSED{
    "AREA_ACCOUNT_CLOSED",
    FailureKind::invalid,
    Level::error,
    "Tài khoản {0} đã khóa. Hãy mở khóa trước, hoặc chọn người khác.",
    "The account {0} is disabled. Enable it first, or choose somebody else.",
    "AREA-2"};
inline constexpr FailureType AREA_ALREADY_ASSIGNED{
    "AREA_ALREADY_ASSIGNED",
    FailureKind::conflict,
    Level::error,
    "Người này đã phụ trách địa bàn này từ ngày {0}. Hãy kết thúc phân công cũ trước.",
    "This person is in charge of this area since {0}. End that assignment first.",
    "AREA-2"};
inline constexpr FailureType AREA_ENDED{"AREA_ENDED",
                                        FailureKind::conflict,
                                        Level::error,
                                        "Phân công này đã kết thúc ngày {0}. Hãy mở lại danh sách phân công.",
                                        "This assignment ended on {0}. Open the list again.",
                                        "AREA-4"};
inline constexpr FailureType AREA_DAY_TOO_EARLY{
    "AREA_DAY_TOO_EARLY",
    FailureKind::invalid,
    Level::error,
    "Ngày bàn giao phải sau ngày bắt đầu phụ trách ({0}). Hãy sửa lại.",
    "The day must be after the day on which the assignment began ({0}). Correct it.",
    "AREA-4"};
inline constexpr FailureType AREA_SAME_PERSON{"AREA_SAME_PERSON",
                                              FailureKind::invalid,
                                              Level::error,
                                              "Người nhận đang là người phụ trách. Hãy chọn người khác.",
                                              "The receiver is in charge already. Choose somebody else.",
                                              "AREA-4"};
inline constexpr FailureType AREA_CLOSE_TOO_EARLY{
    "AREA_CLOSE_TOO_EARLY",
    FailureKind::invalid,
    Level::error,
    "Chưa đến ngày bàn giao nên chưa khóa được tài khoản. Hãy bàn giao trước, rồi khóa tài khoản khi đến ngày {0}.",
    "The day has not come, so the account cannot be closed yet. Hand over first, and close it on {0}.",
    "AREA-5"};
inline constexpr FailureType AREA_STILL_IN_CHARGE{
    "AREA_STILL_IN_CHARGE",
    FailureKind::conflict,
    Level::error,
    "Người bàn giao còn phụ trách {0} địa bàn khác. Hãy bàn giao các địa bàn ấy trước khi khóa tài khoản.",
    "Who leaves is still in charge of {0} other areas. Hand those over before the account is closed.",
    "AREA-5"};
inline constexpr FailureType AREA_OWN_ACCOUNT{"AREA_OWN_ACCOUNT",
                                              FailureKind::invalid,
                                              Level::error,
                                              "Không tự khóa tài khoản của mình được. Hãy nhờ người quản trị khác.",
                                              "You cannot close your own account. Ask another administrator.",
                                              "AREA-5"};

inline constexpr const FailureType* AREA_FAILURES[] = {
    &AREA_NOT_FOUND,        &AREA_LEVEL_WRONG,     &AREA_OUTSIDE_ACCOUNT, &AREA_ACCOUNT_CLOSED,
    &AREA_ALREADY_ASSIGNED, &AREA_ENDED,           &AREA_DAY_TOO_EARLY,   &AREA_SAME_PERSON,
    &AREA_CLOSE_TOO_EARLY,  &AREA_STILL_IN_CHARGE, &AREA_OWN_ACCOUNT};

}  // namespace mangnon::app
