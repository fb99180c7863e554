// What can be wrong with asking for a search for duplicates.
#pragma once

#include "base/result.hpp"

namespace mangnon::http {

inline constexpr base::FailureType SCAN_UNFINISHED{
    "SCAN_UNFINISHED",
    base::FailureKind::conflict,
    base::Level::error,
    "Lần tìm trùng trước của bạn chưa xong. Hãy chờ kết quả, hoặc hủy rồi tìm lại.",
    "Your last search for duplicates has not ended. Wait for what it finds, or cancel it and search again.",
    "limits"};

inline constexpr const base::FailureType* SCAN_FAILURES[] = {&SCAN_UNFINISHED};

}  // namespace mangnon::http
