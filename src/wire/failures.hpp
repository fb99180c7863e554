// What can be wrong with JSON.
#pragma once

#include "base/result.hpp"

namespace mangnon::wire {

inline constexpr base::FailureType JSON_MALFORMED{
    "JSON_MALFORMED",
    base::FailureKind::invalid,
    base::Level::error,
    "Dữ liệu gửi lên không đúng dạng JSON (vị trí {0}). Hãy tải lại trang rồi thử lại.",
    "The data sent is not valid JSON (position {0}). Reload the page and try again.",
    "RFC 8259"};

inline constexpr const base::FailureType* FAILURES[] = {&JSON_MALFORMED};

}  // namespace mangnon::wire
