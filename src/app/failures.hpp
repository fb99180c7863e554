// What the register answers when it cannot do what was asked. A refusal never tells more than the asker may know:
// another unit's child and a child that does not exist give the same answer.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType CHILD_NOT_FOUND{
    "CHILD_NOT_FOUND", FailureKind::not_found, Level::error,
    "Không tìm thấy trẻ em này trong địa bàn của bạn. Hãy tìm lại theo tên hoặc hỏi cấp trên.",
    "No such child in your area. Search by name again or ask the level above.", "ACCESS-2"};
inline constexpr FailureType HOUSEHOLD_NOT_FOUND{
    "HOUSEHOLD_NOT_FOUND", FailureKind::not_found, Level::error, "Không tìm thấy hộ này trong địa bàn của bạn.",
    "No such household in your area.", "ACCESS-2"};
inline constexpr FailureType UNIT_OUTSIDE_SCOPE{
    "UNIT_OUTSIDE_SCOPE", FailureKind::not_found, Level::error,
    "Đơn vị này không thuộc địa bàn của bạn. Hãy chọn đơn vị trong danh sách bên trái.",
    "This unit is not within your area. Choose one from the list.", "ACCESS-1"};
inline constexpr FailureType NOT_PERMITTED{"NOT_PERMITTED", FailureKind::forbidden, Level::error,
                                           "Tài khoản của bạn không có quyền làm việc này. Hãy liên hệ người quản trị.",
                                           "Your account may not do this. Ask the administrator.", "ACCESS-3"};
inline constexpr FailureType GROUP_CONFIDENTIAL{
    "GROUP_CONFIDENTIAL", FailureKind::forbidden, Level::error,
    "Danh sách nhóm này được bảo mật; tài khoản của bạn không có quyền xem.",
    "The list of this group is confidential; your account may not open it.", "ACCESS-5"};
inline constexpr FailureType STALE_VERSION{
    "STALE_VERSION", FailureKind::conflict, Level::error,
    "Hồ sơ vừa được người khác sửa. Hãy xem lại giá trị mới rồi lưu lại.",
    "Somebody else has just changed this record. Look at the new values and save again.", "REG-14"};
inline constexpr FailureType COMMAND_ID_REUSED{
    "COMMAND_ID_REUSED", FailureKind::conflict, Level::error,
    "Yêu cầu này đã được gửi trước đó với nội dung khác. Hãy tải lại trang.",
    "This request was sent before with other content. Reload the page.", "REG-13"};
inline constexpr FailureType COMMAND_UNKNOWN{"COMMAND_UNKNOWN", FailureKind::not_found, Level::error,
                                             "Không có thao tác tên {0}.", "There is no operation named {0}.", "REG-13"};
inline constexpr FailureType FIELD_MISSING{"FIELD_MISSING", FailureKind::invalid, Level::error,
                                           "Thiếu thông tin bắt buộc: {0}.", "A required value is missing: {0}.", "REG-2"};
inline constexpr FailureType FIELD_UNKNOWN{"FIELD_UNKNOWN", FailureKind::invalid, Level::error,
                                           "Không có trường thông tin tên {0}.", "There is no field named {0}.", "REG-2"};
inline constexpr FailureType FIELD_MALFORMED{"FIELD_MALFORMED", FailureKind::invalid, Level::error,
                                             "Giá trị của {0} không đúng dạng. Hãy nhập lại.",
                                             "The value of {0} is not of its form. Enter it again.", "REG-2"};
inline constexpr FailureType FIELD_FIXED{"FIELD_FIXED", FailureKind::invalid, Level::error,
                                         "Không sửa được trường {0} bằng thao tác này.",
                                         "The field {0} cannot be changed by this operation.", "REG-2"};
inline constexpr FailureType TEXT_TOO_LONG{"TEXT_TOO_LONG", FailureKind::too_large, Level::error,
                                           "{0} dài quá {1} ký tự. Hãy viết ngắn lại.", "{0} is longer than {1} characters. Shorten it.",
                                           "REG-2"};
inline constexpr FailureType DATE_MISSING{"DATE_MISSING", FailureKind::invalid, Level::error,
                                          "Hãy ghi ngày theo dạng ngày/tháng/năm.", "Give the date as year-month-day.", "REG-2"};
inline constexpr FailureType NOTHING_TO_CHANGE{"NOTHING_TO_CHANGE", FailureKind::invalid, Level::error,
                                               "Chưa có thay đổi nào để lưu.", "There is nothing to save.", "REG-10"};
inline constexpr FailureType DATE_BEFORE_RECORD{"DATE_BEFORE_RECORD", FailureKind::invalid, Level::error,
                                                "Hồ sơ này chỉ có từ ngày {0}. Hãy ghi ngày đó hoặc ngày sau đó.",
                                                "This record begins on {0}. Give that day or a later one.", "REG-10"};
inline constexpr FailureType CODE_UNKNOWN{"CODE_UNKNOWN", FailureKind::invalid, Level::error,
                                          "Không có mã hoàn cảnh {0} trong danh mục tại ngày này.",
                                          "There is no circumstance code {0} in the codebook on this date.", "CIRC-1"};
inline constexpr FailureType EPISODE_NOT_FOUND{"EPISODE_NOT_FOUND", FailureKind::not_found, Level::error,
                                               "Không tìm thấy đợt hoàn cảnh này của trẻ em.", "No such circumstance of this child.",
                                               "REG-8"};
inline constexpr FailureType EPISODE_ALREADY_ENDED{"EPISODE_ALREADY_ENDED", FailureKind::conflict, Level::error,
                                                   "Hoàn cảnh này đã kết thúc.", "This circumstance has already ended.", "REG-8"};
inline constexpr FailureType CODE_ALREADY_HELD{"CODE_ALREADY_HELD", FailureKind::conflict, Level::error,
                                               "Trẻ em đã có mã {0} tại ngày này.", "The child already has the code {0} on this date.",
                                               "REG-8"};
inline constexpr FailureType ID_NUMBER_TAKEN{
    "ID_NUMBER_TAKEN", FailureKind::conflict, Level::error,
    "Số định danh này đã được ghi cho một trẻ em khác. Hãy kiểm tra lại giấy khai sinh.",
    "This ID number is already held by another child. Check the birth certificate.", "CHECK-4"};
inline constexpr FailureType HAMLET_UNKNOWN{"HAMLET_UNKNOWN", FailureKind::invalid, Level::error,
                                            "Thôn/bản/tổ dân phố không có trong đơn vị này.", "No such hamlet in this unit.", "UNIT-8"};
inline constexpr FailureType HOUSEHOLD_NUMBER_TAKEN{"HOUSEHOLD_NUMBER_TAKEN", FailureKind::conflict, Level::error,
                                                    "Số hộ này đã có trong thôn.", "This household number is taken in the hamlet.",
                                                    "REG-3"};
inline constexpr FailureType IMPORT_CHILD_TWICE{
    "IMPORT_CHILD_TWICE", FailureKind::conflict, Level::error,
    "Trẻ em này đã có ở dòng {0} của tệp. Hãy xóa một trong hai dòng.",
    "This child already stands in row {0} of the file. Remove one of the two rows.", "IMPORT-6"};
inline constexpr FailureType IMPORT_HOUSEHOLD_DIFFERS{
    "IMPORT_HOUSEHOLD_DIFFERS", FailureKind::conflict, Level::warning,
    "Ô này ghi về hộ khác với dòng {0} của cùng hộ. Đã lấy theo dòng {0}; hãy xem lại và sửa cho giống nhau.",
    "This cell says otherwise of the household than row {0} does. Row {0} was taken; make the rows agree.", "IMPORT-5"};
inline constexpr FailureType IMPORT_ROW_STALE{
    "IMPORT_ROW_STALE", FailureKind::conflict, Level::error,
    "Sổ đã có thông tin mới hơn (từ ngày {0}). Tệp này cũ; hãy tải danh sách mới rồi sửa.",
    "The register already holds newer facts (from {0}). This file is stale; export again and edit that.", "IMPORT-7"};
inline constexpr FailureType IMPORT_HAMLET_MISSING{"IMPORT_HAMLET_MISSING", FailureKind::invalid, Level::error,
                                                   "Chưa ghi thôn/bản/tổ dân phố. Hãy điền tên thôn.",
                                                   "The hamlet is missing. Fill in its name.", "CHECK-16"};
inline constexpr FailureType IMPORT_NOT_A_COMMUNE{"IMPORT_NOT_A_COMMUNE", FailureKind::invalid, Level::error,
                                                  "Hãy chọn xã, phường, thị trấn của tệp này.",
                                                  "Choose the commune that this file belongs to.", "IMPORT-1"};
inline constexpr FailureType IMPORT_NOT_FOUND{"IMPORT_NOT_FOUND", FailureKind::not_found, Level::error,
                                              "Không tìm thấy lần nhập tệp này.", "No such import.", "IMPORT-1"};
inline constexpr FailureType IMPORT_STATE{"IMPORT_STATE", FailureKind::conflict, Level::error,
                                          "Lần nhập tệp này đã được ghi hoặc đã hủy.", "This import was already committed or cancelled.",
                                          "IMPORT-1"};
inline constexpr FailureType JOB_NOT_FOUND{"JOB_NOT_FOUND", FailureKind::not_found, Level::error, "Không tìm thấy công việc này.",
                                           "No such job.", "IMPORT-1"};
inline constexpr FailureType REPORT_UNKNOWN{"REPORT_UNKNOWN", FailureKind::not_found, Level::error, "Không có biểu mẫu {0}.",
                                            "There is no report {0}.", "REPORT-1"};

inline constexpr FailureType SIGN_IN_REFUSED{"SIGN_IN_REFUSED", FailureKind::unauthenticated, Level::error,
                                             "Tên đăng nhập hoặc mật khẩu không đúng. Hãy nhập lại.",
                                             "Wrong user name or password. Try again.", "ACCESS-7"};
inline constexpr FailureType SIGN_IN_PAUSED{"SIGN_IN_PAUSED", FailureKind::unavailable, Level::error,
                                            "Đã nhập sai nhiều lần. Hãy đợi {0} phút rồi thử lại.",
                                            "Too many failures. Wait {0} minutes and try again.", "ACCESS-8"};
inline constexpr FailureType UNAUTHENTICATED{"UNAUTHENTICATED", FailureKind::unauthenticated, Level::error,
                                             "Phiên làm việc đã hết. Hãy đăng nhập lại.", "Your session has ended. Sign in again.",
                                             "ACCESS-9"};
inline constexpr FailureType CSRF_REFUSED{"CSRF_REFUSED", FailureKind::forbidden, Level::error,
                                          "Yêu cầu không hợp lệ. Hãy tải lại trang.", "The request is not valid. Reload the page.",
                                          "ACCESS-9"};
inline constexpr FailureType USERNAME_TAKEN{"USERNAME_TAKEN", FailureKind::conflict, Level::error,
                                            "Tên đăng nhập {0} đã có. Hãy chọn tên khác.", "The user name {0} is taken. Choose another.",
                                            "ACCESS-10"};
inline constexpr FailureType USERNAME_MALFORMED{"USERNAME_MALFORMED", FailureKind::invalid, Level::error,
                                                "Tên đăng nhập chỉ gồm chữ thường không dấu, số, dấu chấm, gạch nối; từ 2 đến 40 ký tự.",
                                                "A user name has 2 to 40 small letters, digits, dots or hyphens.", "ACCESS-10"};
inline constexpr FailureType USER_NOT_FOUND{"USER_NOT_FOUND", FailureKind::not_found, Level::error, "Không có tài khoản {0}.",
                                            "There is no account {0}.", "ACCESS-10"};
inline constexpr FailureType PASSWORD_TOO_SHORT{"PASSWORD_TOO_SHORT", FailureKind::invalid, Level::error,
                                                "Mật khẩu cần ít nhất {0} ký tự. Nên dùng một câu dễ nhớ.",
                                                "A password needs at least {0} characters. A sentence is easy to remember.", "ACCESS-10"};

inline constexpr const FailureType* FAILURES[] = {
    &CHILD_NOT_FOUND, &HOUSEHOLD_NOT_FOUND, &UNIT_OUTSIDE_SCOPE, &NOT_PERMITTED, &GROUP_CONFIDENTIAL, &STALE_VERSION,
    &COMMAND_ID_REUSED, &COMMAND_UNKNOWN, &FIELD_MISSING, &FIELD_UNKNOWN, &FIELD_MALFORMED, &FIELD_FIXED, &TEXT_TOO_LONG,
    &DATE_MISSING, &NOTHING_TO_CHANGE, &DATE_BEFORE_RECORD, &CODE_UNKNOWN, &EPISODE_NOT_FOUND, &EPISODE_ALREADY_ENDED, &CODE_ALREADY_HELD,
    &ID_NUMBER_TAKEN, &HAMLET_UNKNOWN, &HOUSEHOLD_NUMBER_TAKEN, &IMPORT_CHILD_TWICE, &IMPORT_HOUSEHOLD_DIFFERS, &IMPORT_ROW_STALE, &IMPORT_HAMLET_MISSING,
    &IMPORT_NOT_A_COMMUNE, &IMPORT_NOT_FOUND, &IMPORT_STATE, &JOB_NOT_FOUND, &REPORT_UNKNOWN,
    &SIGN_IN_REFUSED, &SIGN_IN_PAUSED, &UNAUTHENTICATED, &CSRF_REFUSED, &USERNAME_TAKEN, &USERNAME_MALFORMED, &USER_NOT_FOUND,
    &PASSWORD_TOO_SHORT};

}  // namespace mangnon::app
