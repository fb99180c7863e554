// What can be wrong with a workbook that the police return. Source: docs/domain/police.md POLICE-7.
#pragma once

#include "base/result.hpp"

namespace mangnon::exchange {

inline constexpr base::FailureType POLICE_FILE_WRONG{
    "POLICE_FILE_WRONG",
    base::FailureKind::invalid,
    base::Level::error,
    "Tệp này không phải danh sách đối chiếu: không thấy mã lô, hoặc thiếu cột Mã trẻ em, Kết quả. Hãy gửi đúng tệp đã "
    "tải về từ trang của lô.",
    "This is not the workbook of a batch: its reference, or the columns of codes and results, are missing. Send the "
    "workbook taken from the batch's page.",
    "POLICE-7"};
inline constexpr base::FailureType POLICE_FILE_FORMULA{
    "POLICE_FILE_FORMULA",
    base::FailureKind::invalid,
    base::Level::error,
    "Ô {0} là công thức. Danh sách đối chiếu không nhận công thức: hãy gõ giá trị vào ô. Không có gì thay đổi.",
    "Cell {0} is a formula. This workbook takes no formulas: type the value. Nothing has changed.",
    "POLICE-7"};
inline constexpr base::FailureType POLICE_FILE_RESULT{
    "POLICE_FILE_RESULT",
    base::FailureKind::invalid,
    base::Level::error,
    "Ô {0}: kết quả phải là Khớp, Đã sửa hoặc Không có. Hãy chọn lại.",
    "Cell {0}: the result is one of Khớp, Đã sửa, Không có (matched, corrected, not found).",
    "POLICE-6"};

}  // namespace mangnon::exchange
