// Refusals of commands about the trainings of a round. Source: docs/domain/round_people.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType TRAINING_NOT_FOUND{
    "TRAINING_NOT_FOUND",
    base::FailureKind::not_found,
    base::Level::error,
    "Không tìm thấy buổi tập huấn này trong địa bàn của bạn. Hãy mở lại trang.",
    "No such training in your area. Open the page again.",
    "TRAINING-7"};
inline constexpr base::FailureType TRAINING_CANCELLED{
    "TRAINING_CANCELLED",
    base::FailureKind::conflict,
    base::Level::error,
    "Buổi tập huấn này đã bị hủy. Hãy mở lại trang và ghi buổi mới nếu cần.",
    "This training was cancelled. Open the page again, and write a new one if need be.",
    "TRAINING-6"};
inline constexpr base::FailureType TRAINING_GUEST_OUTSIDE{
    "TRAINING_GUEST_OUTSIDE",
    base::FailureKind::invalid,
    base::Level::error,
    "Chỉ mời được người trong danh sách của đơn vị tổ chức và cấp dưới. Hãy chọn lại, hoặc ghi tên người khác.",
    "Only people in the rosters of the holding unit and below it are chosen. Choose again, or write another name.",
    "TRAINING-3"};

inline constexpr base::FailureType TRAINING_NONE{
    "TRAINING_NONE",
    base::FailureKind::conflict,
    base::Level::error,
    "Đơn vị chưa ghi buổi tập huấn nào trong đợt này nên không có danh sách tham dự. Hãy ghi buổi tập huấn trước.",
    "The unit holds no training in this round, so there is no attendance list. Write the training first.",
    "TRAINING-8"};

inline constexpr const base::FailureType* APP_TRAINING_FAILURES[] = {&TRAINING_NOT_FOUND, &TRAINING_CANCELLED,
                                                                     &TRAINING_GUEST_OUTSIDE, &TRAINING_NONE};

}  // namespace mangnon::app
