// Refusals of commands and questions on records. Source: docs/domain/register.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType CHILD_NOT_FOUND{
    "CHILD_NOT_FOUND",
    FailureKind::not_found,
    Level::error,
    "Không tìm thấy trẻ em này trong địa bàn của bạn. Hãy tìm lại theo tên hoặc hỏi cấp trên.",
    "No such child in your area. Search by name again or ask the level above.",
    "ACCESS-2"};
inline constexpr FailureType HOUSEHOLD_NOT_FOUND{"HOUSEHOLD_NOT_FOUND",
                                                 FailureKind::not_found,
                                                 Level::error,
                                                 "Không tìm thấy hộ này trong địa bàn của bạn.",
                                                 "No such household in your area.",
                                                 "ACCESS-2"};
inline constexpr FailureType BOOK_TOO_WIDE{"BOOK_TOO_WIDE",
                                           FailureKind::invalid,
                                           Level::error,
                                           "Sổ mở theo từng xã hoặc thôn. Hãy chọn một xã, phường, thị trấn hoặc một "
                                           "thôn, bản, tổ dân phố.",
                                           "The book opens for one commune or hamlet. Choose one.",
                                           "REG-33"};
inline constexpr FailureType STALE_VERSION{
    "STALE_VERSION",
    FailureKind::conflict,
    Level::error,
    "Hồ sơ vừa được người khác sửa. Hãy xem lại giá trị mới rồi lưu lại.",
    "Somebody else has just changed this record. Look at the new values and save again.",
    "REG-14"};
inline constexpr FailureType COMMAND_ID_REUSED{"COMMAND_ID_REUSED",
                                               FailureKind::conflict,
                                               Level::error,
                                               "Yêu cầu này đã được gửi trước đó với nội dung khác. Hãy tải lại trang.",
                                               "This request was sent before with other content. Reload the page.",
                                               "REG-13"};
inline constexpr FailureType COMMAND_UNKNOWN{"COMMAND_UNKNOWN",
                                             FailureKind::not_found,
                                             Level::error,
                                             "Không có thao tác tên {0}.",
                                             "There is no operation named {0}.",
                                             "REG-13"};
inline constexpr FailureType FIELD_MISSING{"FIELD_MISSING",
                                           FailureKind::invalid,
                                           Level::error,
                                           "Thiếu thông tin bắt buộc: {0}.",
                                           "A required value is missing: {0}.",
                                           "REG-2"};
inline constexpr FailureType FIELD_UNKNOWN{"FIELD_UNKNOWN",
                                           FailureKind::invalid,
                                           Level::error,
                                           "Không có trường thông tin tên {0}.",
                                           "There is no field named {0}.",
                                           "REG-2"};
inline constexpr FailureType FIELD_MALFORMED{"FIELD_MALFORMED",
                                             FailureKind::invalid,
                                             Level::error,
                                             "Giá trị của {0} không đúng dạng. Hãy nhập lại.",
                                             "The value of {0} is not of its form. Enter it again.",
                                             "REG-2"};
inline constexpr FailureType FIELD_FIXED{"FIELD_FIXED",
                                         FailureKind::invalid,
                                         Level::error,
                                         "Không sửa được trường {0} bằng thao tác này.",
                                         "The field {0} cannot be changed by this operation.",
                                         "REG-2"};
inline constexpr FailureType TEXT_TOO_LONG{"TEXT_TOO_LONG",
                                           FailureKind::too_large,
                                           Level::error,
                                           "{0} dài quá {1} ký tự. Hãy viết ngắn lại.",
                                           "{0} is longer than {1} characters. Shorten it.",
                                           "REG-2"};
inline constexpr FailureType TOO_MANY_ITEMS{"TOO_MANY_ITEMS",
                                            FailureKind::too_large,
                                            Level::error,
                                            "{0} có quá {1} mục. Hãy gửi làm nhiều lần.",
                                            "{0} has more than {1} entries. Send it in parts.",
                                            "REG-2"};
inline constexpr FailureType DATE_MISSING{"DATE_MISSING",
                                          FailureKind::invalid,
                                          Level::error,
                                          "Hãy ghi ngày theo dạng ngày/tháng/năm.",
                                          "Give the date as year-month-day.",
                                          "REG-2"};
inline constexpr FailureType NOTHING_TO_CHANGE{"NOTHING_TO_CHANGE",
                                               FailureKind::invalid,
                                               Level::error,
                                               "Chưa có thay đổi nào để lưu.",
                                               "There is nothing to save.",
                                               "REG-10"};
inline constexpr FailureType DATE_BEFORE_RECORD{"DATE_BEFORE_RECORD",
                                                FailureKind::invalid,
                                                Level::error,
                                                "Hồ sơ này chỉ có từ ngày {0}. Hãy ghi ngày đó hoặc ngày sau đó.",
                                                "This record begins on {0}. Give that day or a later one.",
                                                "REG-10"};
inline constexpr FailureType DATE_IN_FUTURE{
    "DATE_IN_FUTURE",
    FailureKind::invalid,
    Level::error,
    "Ngày này chưa đến (hôm nay là {0}). Việc chưa xảy ra thì chưa ghi vào sổ; hãy xem lại ngày, tháng, năm.",
    "This day has not come yet (today is {0}). What has not happened is not recorded; check day, month and year.",
    "CHECK-36"};
inline constexpr FailureType ID_NUMBER_TAKEN{
    "ID_NUMBER_TAKEN",
    FailureKind::conflict,
    Level::error,
    "Số định danh này đã được ghi cho một trẻ em khác. Hãy kiểm tra lại giấy khai sinh.",
    "This ID number is already held by another child. Check the birth certificate.",
    "CHECK-4"};

}  // namespace mangnon::app
