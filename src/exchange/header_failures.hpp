// What can be wrong with the header of a commune's sheet, and what is said of its rows as a whole. Labels of columns
// are repeated in the messages, what stands under them never is. Source: the contract, "Workbook in".
#pragma once

#include "base/result.hpp"

namespace mangnon::exchange {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType HEADER_NOT_FOUND{
    "HEADER_NOT_FOUND",
    FailureKind::invalid,
    Level::error,
    "Không tìm thấy dòng tiêu đề cột trong {0} dòng đầu (mới nhận ra: {1}). Cần có ít nhất các cột: Họ và tên, Ngày "
    "sinh, Số hộ hoặc Họ tên chủ hộ.",
    "No header row in the first {0} rows (recognised so far: {1}). At least these columns are needed: full name, birth "
    "date, household number or head of household.",
    "contract: Workbook in"};
inline constexpr FailureType HEADER_AMBIGUOUS{
    "HEADER_AMBIGUOUS",
    FailureKind::invalid,
    Level::error,
    "Dòng {0} và dòng {1} đều giống dòng tiêu đề. Chỉ giữ một dòng tiêu đề, xóa dòng kia rồi gửi lại.",
    "Rows {0} and {1} both look like the header. Keep one of them, delete the other and send the file again.",
    "contract: Workbook in"};
inline constexpr FailureType HEADER_COLUMN_MISSING{
    "HEADER_COLUMN_MISSING",
    FailureKind::invalid,
    Level::error,
    "Dòng tiêu đề (dòng {0}) thiếu cột: {1}. Thêm cột đó rồi gửi lại.",
    "The header (row {0}) lacks: {2}. Add the column and send the file again.",
    "contract: Workbook in"};
inline constexpr FailureType HEADER_COLUMN_TWICE{
    "HEADER_COLUMN_TWICE",
    FailureKind::invalid,
    Level::error,
    "Hai ô tiêu đề {0} và {1} cùng nghĩa “{2}”. Đổi tên hoặc xóa một cột rồi gửi lại.",
    "The header cells {0} and {1} both mean “{3}”. Rename or delete one column and send the file again.",
    "contract: Workbook in"};
inline constexpr FailureType HEADER_COLUMN_UNKNOWN{
    "HEADER_COLUMN_UNKNOWN",
    FailureKind::invalid,
    Level::warning,
    "Cột {0} “{1}” không có trong mẫu nên không được đọc. Nếu cần, đổi tên cột theo mẫu.",
    "Column {0} “{1}” is not in the form and was not read. Rename it as in the form if it is needed.",
    "contract: Workbook in"};
inline constexpr FailureType ROW_WITHOUT_CHILD{
    "ROW_WITHOUT_CHILD",
    FailureKind::invalid,
    Level::warning,
    "Dòng {0} không có tên trẻ em và không có hộ nên được bỏ qua. Nếu đây là một trẻ em, hãy ghi họ tên.",
    "Row {0} names neither a child nor a household and was passed over. If it is a child, write the name.",
    "contract: Workbook in"};
inline constexpr FailureType ROWS_HIDDEN{
    "ROWS_HIDDEN",
    FailureKind::invalid,
    Level::warning,
    "Có {0} dòng đang ẩn trong trang tính; các dòng này vẫn được đọc. Bỏ ẩn để kiểm tra lại.",
    "{0} rows of the sheet are hidden; they were read all the same. Unhide them to check.",
    "contract: Workbook in"};

}  // namespace mangnon::exchange
