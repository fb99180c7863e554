// Refusals about questions and reminders of a round. Source: docs/domain/round_messages.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType MESSAGE_OTHER_KIND{
    "MESSAGE_OTHER_KIND",
    base::FailureKind::invalid,
    base::Level::error,
    "Không làm được việc này với thư loại “{0}”: vướng mắc thì trả lời hoặc chuyển lên, đôn đốc thì báo đã rõ.",
    "Not with a message of the kind “{0}”: a question is answered or passed on, a reminder is acknowledged.",
    "ASK-2"};
inline constexpr base::FailureType MESSAGE_SETTLED{
    "MESSAGE_SETTLED",
    base::FailureKind::conflict,
    base::Level::error,
    "Việc này đã xong ({0}) nên không làm thêm được. Hãy mở lại trang; cần hỏi tiếp thì gửi vướng mắc mới.",
    "This is settled already ({0}). Open the page again; to ask more, send a new question.",
    "ASK-4"};

inline constexpr const base::FailureType* ROUND_MESSAGE_FAILURES[] = {&MESSAGE_OTHER_KIND, &MESSAGE_SETTLED};

}  // namespace mangnon::domain
