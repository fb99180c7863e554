// Refusals for want of the key of what the store keeps sealed. Source: docs/domain/access.md ACCESS-27.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType STORE_KEY_MISSING{
    "STORE_KEY_MISSING",
    FailureKind::conflict,
    Level::error,
    "Máy chủ đang thiếu khóa của kho nên không kiểm được mã trên điện thoại. Hãy dùng một mã dự phòng, và báo người "
    "quản trị đặt lại tệp khóa.",
    "The server lacks the store's key and cannot check codes of telephones. Use a recovery code, and have the "
    "administrator put the key file back.",
    "ACCESS-27"};

}  // namespace mangnon::app
