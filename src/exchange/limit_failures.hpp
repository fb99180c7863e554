// What is too large about a workbook or its sheet. Source: base/limits.hpp.
#pragma once

#include "base/result.hpp"

namespace mangnon::exchange {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType FILE_TOO_LARGE{
    "FILE_TOO_LARGE",
    FailureKind::too_large,
    Level::error,
    "Tệp lớn hơn {0} MB. Bỏ ảnh và các trang không cần, hoặc chia tệp theo thôn rồi gửi từng tệp.",
    "The file is larger than {0} MB. Remove pictures and unneeded sheets, or split it by hamlet.",
    "limits"};
inline constexpr FailureType WORKBOOK_UNPACKS_TOO_LARGE{
    "WORKBOOK_UNPACKS_TOO_LARGE",
    FailureKind::too_large,
    Level::error,
    "Nội dung tệp khi mở ra quá lớn. Chép phần dữ liệu sang một tệp mới rồi gửi tệp đó.",
    "The file becomes too large when unpacked. Copy the data into a new workbook and send that.",
    "limits"};
inline constexpr FailureType SHEET_TOO_MANY_ROWS{
    "SHEET_TOO_MANY_ROWS",
    FailureKind::too_large,
    Level::error,
    "Trang tính có hơn {0} dòng dữ liệu. Chia theo thôn thành nhiều tệp rồi gửi từng tệp.",
    "The sheet has more than {0} rows of data. Split it by hamlet and send the files one by one.",
    "limits"};
inline constexpr FailureType SHEET_ROW_BEYOND_LAST{
    "SHEET_ROW_BEYOND_LAST",
    FailureKind::too_large,
    Level::error,
    "Dòng {0} nằm dưới dòng {1}, dòng cuối mà một trang tính có thể có. Xóa các dòng trống ở trên rồi gửi lại.",
    "Row {0} lies below row {1}, the last that a sheet can have. Delete the empty rows above it and send it again.",
    "limits"};
inline constexpr FailureType SHEET_TOO_MANY_COLUMNS{
    "SHEET_TOO_MANY_COLUMNS",
    FailureKind::too_large,
    Level::error,
    "Dòng {0} có dữ liệu ở quá cột thứ {1}. Xóa các cột thừa bên phải rồi gửi lại.",
    "Row {0} holds data beyond column {1}. Delete the extra columns on the right and send it again.",
    "limits"};
inline constexpr FailureType SHEET_ROW_TOO_LONG{
    "SHEET_ROW_TOO_LONG",
    FailureKind::too_large,
    Level::error,
    "Dòng {0} có quá nhiều chữ (hơn {1} KB). Rút ngắn nội dung các ô của dòng này rồi gửi lại.",
    "Row {0} holds too much text (more than {1} KB). Shorten its cells and send the file again.",
    "limits"};
inline constexpr FailureType SHEET_CELL_TOO_LONG{"SHEET_CELL_TOO_LONG",
                                                 FailureKind::too_large,
                                                 Level::error,
                                                 "Ô {0} quá dài. Rút ngắn nội dung của ô này rồi gửi lại.",
                                                 "Cell {0} is too long. Shorten it and send the file again.",
                                                 "limits"};

}  // namespace mangnon::exchange
