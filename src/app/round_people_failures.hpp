// Refusals of commands about the people of a round and what is given out for it. Source: docs/domain/round_people.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType ROSTER_NOT_FOUND{
    "ROSTER_NOT_FOUND",
    base::FailureKind::not_found,
    base::Level::error,
    "Không tìm thấy người này trong danh sách của đơn vị bạn hoặc cấp dưới. Hãy mở lại trang.",
    "No such person in the roster of your unit or below. Open the page again.",
    "ROSTER-2"};
inline constexpr base::FailureType ROSTER_ENDED{
    "ROSTER_ENDED",
    base::FailureKind::conflict,
    base::Level::error,
    "Người này đã thôi nhiệm vụ từ ngày {0}. Hãy ghi một dòng mới nếu người này làm lại.",
    "This person left on {0}. Enter a new line if they work again.",
    "ROSTER-4"};
inline constexpr base::FailureType ROSTER_AREA_OUTSIDE{
    "ROSTER_AREA_OUTSIDE",
    base::FailureKind::invalid,
    base::Level::error,
    "Địa bàn phụ trách phải là thôn của xã (với cấp trên: đơn vị cấp dưới). Hãy chọn lại.",
    "An area is of hamlets of the commune, or of units below a wider one. Choose again.",
    "ROSTER-3"};
inline constexpr base::FailureType SUPPLY_NOT_FOUND{
    "SUPPLY_NOT_FOUND",
    base::FailureKind::not_found,
    base::Level::error,
    "Không tìm thấy lần cấp phát này trong địa bàn của bạn. Hãy mở lại trang.",
    "No such gift in your area. Open the page again.",
    "SUPPLY-5"};
inline constexpr base::FailureType SUPPLY_NOT_BELOW{
    "SUPPLY_NOT_BELOW",
    base::FailureKind::invalid,
    base::Level::error,
    "Đơn vị nhận phải là cấp dưới của {0} trong đợt này. Hãy chọn đơn vị khác.",
    "The receiving unit must lie below {0} in this round. Choose another one.",
    "SUPPLY-1"};
inline constexpr base::FailureType SUPPLY_NOT_RECEIVER{
    "SUPPLY_NOT_RECEIVER",
    base::FailureKind::forbidden,
    base::Level::error,
    "Việc nhận do cán bộ của đơn vị nhận ({0}) xác nhận; với thôn là cán bộ xã.",
    "The receipt is confirmed by an officer of the receiving unit ({0}), of a hamlet by the commune's.",
    "SUPPLY-3"};
inline constexpr base::FailureType SUPPLY_NOT_GIVER{
    "SUPPLY_NOT_GIVER",
    base::FailureKind::forbidden,
    base::Level::error,
    "Chỉ bên cấp ({0}) hoặc cấp trên của bên cấp mới hủy được lần cấp này.",
    "Only the giving side ({0}), or who is above it, cancels this.",
    "SUPPLY-4"};

inline constexpr base::FailureType INVITATION_NOBODY{
    "INVITATION_NOBODY",
    base::FailureKind::conflict,
    base::Level::error,
    "Danh sách của đơn vị và cấp dưới không có ai chưa tập huấn nên không có giấy mời. Hãy ghi người vào danh sách "
    "trước.",
    "Nobody in the rosters of the unit and below it is untrained, so nobody is invited. Enter people first.",
    "LETTER-10"};

inline constexpr const base::FailureType* APP_ROUND_PEOPLE_FAILURES[] = {
    &ROSTER_NOT_FOUND, &ROSTER_ENDED,        &ROSTER_AREA_OUTSIDE, &SUPPLY_NOT_FOUND,
    &SUPPLY_NOT_BELOW, &SUPPLY_NOT_RECEIVER, &SUPPLY_NOT_GIVER,    &INVITATION_NOBODY};

}  // namespace mangnon::app
