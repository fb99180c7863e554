// What can be wrong with JSON, and with a text whatever way it came.
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

inline constexpr base::FailureType TEXT_HAS_CONTROL{
    "TEXT_HAS_CONTROL",
    base::FailureKind::invalid,
    base::Level::error,
    "Ô này có ký tự điều khiển không nhìn thấy được (thường do dán từ phần mềm khác). Hãy xóa ô và gõ lại.",
    "This field holds an invisible control character (mostly pasted from other software). Clear it and type it anew.",
    "REG-2"};

inline constexpr const base::FailureType* FAILURES[] = {&JSON_MALFORMED, &TEXT_HAS_CONTROL};

}  // namespace mangnon::wire
