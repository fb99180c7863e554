// Refusals of commands about questions and reminders of a round. Source: docs/domain/round_messages.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType MESSAGE_NOT_FOUND{
    "MESSAGE_NOT_FOUND",
    base::FailureKind::not_found,
    base::Level::error,
    "Không tìm thấy vướng mắc hoặc đôn đốc này trong địa bàn của bạn. Hãy mở lại trang.",
    "No such question or reminder in your area. Open the page again.",
    "ASK-3"};
inline constexpr base::FailureType MESSAGE_NOT_YOURS{
    "MESSAGE_NOT_YOURS",
    base::FailureKind::forbidden,
    base::Level::error,
    "Chỉ cán bộ của chính đơn vị ấy mới gửi, báo đã rõ hoặc rút được. Hãy làm ở đơn vị của bạn.",
    "Only an officer of that very unit sends, acknowledges or withdraws it. Do it for your own unit.",
    "ASK-1"};
inline constexpr base::FailureType MESSAGE_NOBODY_ABOVE{
    "MESSAGE_NOBODY_ABOVE",
    base::FailureKind::conflict,
    base::Level::error,
    "Không có cấp trên nào trong phần mềm để gửi vướng mắc này đến. Hãy trả lời tại đây, hoặc gửi công văn.",
    "There is nobody above to send this question to. Answer it here, or send a letter.",
    "ASK-1"};
inline constexpr base::FailureType MESSAGE_LIES_ELSEWHERE{
    "MESSAGE_LIES_ELSEWHERE",
    base::FailureKind::forbidden,
    base::Level::error,
    "Vướng mắc này đang ở {0}; chỉ nơi ấy trả lời hoặc chuyển lên được. Hãy mở lại trang.",
    "This question lies with {0}; only they answer it or pass it on. Open the page again.",
    "ASK-2"};
inline constexpr base::FailureType REMINDER_NOT_NEEDED{
    "REMINDER_NOT_NEEDED",
    base::FailureKind::conflict,
    base::Level::error,
    "Không cần đôn đốc: {0} đã gửi số liệu. Hãy bỏ đơn vị này rồi gửi lại.",
    "No reminder is needed: {0} has sent its figures. Leave it out and send again.",
    "REMIND-1"};
inline constexpr base::FailureType REMINDER_DUE_PAST{
    "REMINDER_DUE_PAST",
    base::FailureKind::invalid,
    base::Level::error,
    "Hạn mới không thể ở trước hôm nay. Hãy ghi lại ngày, hoặc để trống.",
    "The new day is not before today. Write the day again, or leave it out.",
    "REMIND-1"};

inline constexpr const base::FailureType* APP_ROUND_MESSAGE_FAILURES[] = {
    &MESSAGE_NOT_FOUND,      &MESSAGE_NOT_YOURS,   &MESSAGE_NOBODY_ABOVE,
    &MESSAGE_LIES_ELSEWHERE, &REMINDER_NOT_NEEDED, &REMINDER_DUE_PAST};

}  // namespace mangnon::app
