// Refusals of the square codes of sheets. Source: docs/domain/reports.md REPORT-36.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType SHEET_CODE_MISREAD{
    "SHEET_CODE_MISREAD",
    base::FailureKind::invalid,
    base::Level::error,
    "Không đọc được mã này. Hãy đặt con trỏ vào ô mã rồi quét lại cả mã vuông trên tờ sổ hoặc phiếu.",
    "This code cannot be read. Put the cursor into the field and scan the whole square code of the sheet again.",
    "REPORT-36"};
inline constexpr base::FailureType SHEET_NOT_OURS{
    "SHEET_NOT_OURS",
    base::FailureKind::not_found,
    base::Level::error,
    "Tờ này không thuộc địa bàn của bạn, hoặc không do kho này in ra.",
    "This sheet is not of your area, or was not printed from this store.",
    "REPORT-36"};

inline constexpr const base::FailureType* SHEET_FAILURES[] = {&SHEET_CODE_MISREAD, &SHEET_NOT_OURS};

}  // namespace mangnon::app
