// Why figures cannot be sent, returned, accepted or reopened. Source: docs/domain/rounds.md SEND-1 … SEND-14.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType SENDING_ALREADY_SENT{
    "SENDING_ALREADY_SENT",
    base::FailureKind::conflict,
    base::Level::error,
    "Số liệu của đơn vị này đã gửi và đang chờ thẩm định. Muốn sửa, hãy đề nghị cấp trên trả lại.",
    "The figures of this unit are sent and wait to be appraised. To change them, ask the level above to return them.",
    "SEND-2"};
inline constexpr base::FailureType SENDING_ALREADY_ACCEPTED{
    "SENDING_ALREADY_ACCEPTED",
    base::FailureKind::conflict,
    base::Level::error,
    "Số liệu của đơn vị này đã nghiệm thu. Muốn sửa, cấp nghiệm thu phải mở lại và ghi lý do.",
    "The figures of this unit are accepted. To change them, whoever accepted them must reopen them with a reason.",
    "SEND-2"};
inline constexpr base::FailureType SENDING_NOT_SENT{
    "SENDING_NOT_SENT",
    base::FailureKind::conflict,
    base::Level::error,
    "Đơn vị này không có số liệu đang chờ thẩm định. Hãy mở lại trang tiến độ.",
    "This unit has no figures that wait to be appraised. Open the board again.",
    "SEND-2"};
inline constexpr base::FailureType SENDING_NOT_ACCEPTED{
    "SENDING_NOT_ACCEPTED",
    base::FailureKind::conflict,
    base::Level::error,
    "Số liệu của đơn vị này chưa nghiệm thu nên không cần mở lại.",
    "The figures of this unit are not accepted, so there is nothing to reopen.",
    "SEND-2"};

inline constexpr const base::FailureType* SENDING_FAILURES[] = {&SENDING_ALREADY_SENT, &SENDING_ALREADY_ACCEPTED,
                                                                &SENDING_NOT_SENT, &SENDING_NOT_ACCEPTED};

}  // namespace mangnon::domain
