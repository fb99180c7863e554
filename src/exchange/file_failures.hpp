// What can be wrong with a workbook that a commune sends as a file, or with its sheet as a whole. Each message says
// what is wrong and what to do; none repeats what the file holds, because that may be a person's name. Source: the
// contract, "Workbook in"; base/limits.hpp; domain.md 4.7.
#pragma once

#include "base/result.hpp"
#include "exchange/limit_failures.hpp"

namespace mangnon::exchange {

using base::FailureKind;
using base::FailureType;
using base::Level;

// The file
inline constexpr FailureType FILE_NOT_OPENED{
    "FILE_NOT_OPENED",
    FailureKind::broken,
    Level::error,
    "Không mở được tệp. Kiểm tra tệp còn ở đúng chỗ và không bị phần mềm khác giữ.",
    "The file cannot be opened. Check that it is still there and not held by another program.",
    "contract: Workbook in"};
inline constexpr FailureType FILE_EMPTY{"FILE_EMPTY",
                                        FailureKind::invalid,
                                        Level::error,
                                        "Tệp rỗng. Chọn lại tệp có dữ liệu.",
                                        "The file is empty. Choose the file that holds the data.",
                                        "contract: Workbook in"};
inline constexpr FailureType FILE_TYPE_WRONG{
    "FILE_TYPE_WRONG",
    FailureKind::invalid,
    Level::error,
    "Đây là {0}, không phải bảng tính. Chọn tệp Excel (.xlsx, .xls) hoặc .csv.",
    "This is {1}, not a workbook. Choose an Excel file (.xlsx, .xls) or a .csv file.",
    "contract: Workbook in"};
inline constexpr FailureType FILE_TYPE_TO_CONVERT{
    "FILE_TYPE_TO_CONVERT",
    FailureKind::invalid,
    Level::error,
    "Tệp là {0}. Mở tệp bằng Excel, chọn “Lưu thành” (Save As), chọn “Excel Workbook (.xlsx)”, rồi gửi lại.",
    "The file is {1}. Open it in Excel, choose “Save As” and “Excel Workbook (.xlsx)”, then send it again.",
    "contract: Workbook in"};
inline constexpr FailureType FILE_ENCRYPTED{
    "FILE_ENCRYPTED",
    FailureKind::invalid,
    Level::error,
    "Tệp có mật khẩu. Mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ), lưu lại rồi gửi lại.",
    "The file has a password. Open it, remove the password (File → Info → Protect), save it and send it again.",
    "contract: Workbook in"};
inline constexpr FailureType FILE_DAMAGED{
    "FILE_DAMAGED",
    FailureKind::invalid,
    Level::error,
    "Tệp bị hỏng hoặc chưa tải lên hết. Mở thử bằng Excel, lưu lại rồi gửi lại.",
    "The file is damaged or was not sent whole. Open it in Excel, save it and send it again.",
    "contract: Workbook in"};
inline constexpr FailureType FILE_QUOTE_OPEN{
    "FILE_QUOTE_OPEN",
    FailureKind::invalid,
    Level::error,
    "Tệp .csv có dấu ngoặc kép (\") mở ở dòng {0} mà không đóng, nên các dòng sau đó không đọc được. Thêm hoặc xóa "
    "dấu ngoặc kép ở dòng đó rồi gửi lại.",
    "A quotation mark (\") opened in row {0} of the .csv file is never closed, so the rows after it cannot be read. "
    "Add or remove the mark in that row and send the file again.",
    "contract: Workbook in"};
inline constexpr FailureType FILE_UNSAFE{
    "FILE_UNSAFE",
    FailureKind::invalid,
    Level::error,
    "Tệp chứa phần khai báo không an toàn nên không được đọc. Mở bằng Excel, lưu thành .xlsx mới rồi gửi lại.",
    "The file holds declarations that are not safe to read. Open it in Excel, save it as a new .xlsx, send it again.",
    "limits"};
inline constexpr FailureType FILE_TEXT_NOT_UTF8{
    "FILE_TEXT_NOT_UTF8",
    FailureKind::invalid,
    Level::error,
    "Tệp .csv không viết bằng Unicode (UTF-8); dòng {0} có vẻ viết bằng {1}. Mở tệp bằng Excel, lưu thành “CSV UTF-8” "
    "hoặc .xlsx rồi gửi lại; hoặc chọn “Chuyển mã giúp tôi” (trên dòng lệnh: --convert-legacy).",
    "The .csv file is not Unicode (UTF-8); line {0} looks like {1}. Open it in Excel, save it as “CSV UTF-8” or .xlsx "
    "and send it again; or choose “Convert for me” (on the command line: --convert-legacy).",
    "domain.md 4.7"};

// The sheet
inline constexpr FailureType SHEET_NOT_FOUND{"SHEET_NOT_FOUND",
                                             FailureKind::invalid,
                                             Level::error,
                                             "Không có trang tính tên như đã chọn. Các trang trong tệp: {0}.",
                                             "There is no sheet of that name. The sheets of the file: {0}.",
                                             "contract: Workbook in"};
inline constexpr FailureType SHEET_EMPTY{
    "SHEET_EMPTY",
    FailureKind::invalid,
    Level::error,
    "Tệp không có dòng dữ liệu nào. Kiểm tra lại tệp, hoặc tải mẫu trống về để nhập.",
    "The file has no row of data. Check the file, or take the blank workbook and fill it in.",
    "contract: Workbook in"};

// Training (TRAIN-3)
inline constexpr FailureType TRAINING_FILE_WANTED{
    "TRAINING_FILE_WANTED",
    FailureKind::invalid,
    Level::error,
    "Đây là kho tập huấn: chỉ nhận tệp trẻ em giả do Măng Non làm ra (mangnon demo --training). Sổ thật hãy nhập ở "
    "máy chủ thật.",
    "This is a store for training: it takes only workbooks of invented children (mangnon demo --training). Import a "
    "real book on the real server.",
    "TRAIN-3"};
inline constexpr FailureType TRAINING_FILE_REFUSED{
    "TRAINING_FILE_REFUSED",
    FailureKind::invalid,
    Level::error,
    "Tệp này là dữ liệu tập huấn, trẻ em trong đó không có thật, nên không được ghi vào sổ thật.",
    "This file is for training and its children are invented: it does not go into a real register.",
    "TRAIN-3"};

}  // namespace mangnon::exchange
