// Refusals of access: permission, scope, sign-in. They never tell more than the asker may know. Source:
// docs/domain/access.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType UNIT_OUTSIDE_SCOPE{
    "UNIT_OUTSIDE_SCOPE",
    FailureKind::not_found,
    Level::error,
    "Đơn vị này không thuộc địa bàn của bạn. Hãy chọn đơn vị trong danh sách bên trái.",
    "This unit is not within your area. Choose one from the list.",
    "ACCESS-1"};
inline constexpr FailureType NOT_PERMITTED{"NOT_PERMITTED",
                                           FailureKind::forbidden,
                                           Level::error,
                                           "Tài khoản của bạn không có quyền làm việc này. Hãy liên hệ người quản trị.",
                                           "Your account may not do this. Ask the administrator.",
                                           "ACCESS-3"};
inline constexpr FailureType GROUP_CONFIDENTIAL{
    "GROUP_CONFIDENTIAL",
    FailureKind::forbidden,
    Level::error,
    "Danh sách nhóm này được bảo mật; tài khoản của bạn không có quyền xem.",
    "The list of this group is confidential; your account may not open it.",
    "ACCESS-5"};
inline constexpr FailureType FACT_CONFIDENTIAL{
    "FACT_CONFIDENTIAL",
    FailureKind::forbidden,
    Level::error,
    "Mục này được bảo mật; tài khoản của bạn không ghi được. Hãy báo cán bộ phụ trách của xã.",
    "This field is confidential; your account may not record it. Tell the commune's officer.",
    "ACCESS-14"};
inline constexpr FailureType SIGN_IN_REFUSED{"SIGN_IN_REFUSED",
                                             FailureKind::unauthenticated,
                                             Level::error,
                                             "Tên đăng nhập hoặc mật khẩu không đúng. Hãy nhập lại.",
                                             "Wrong user name or password. Try again.",
                                             "ACCESS-7"};
inline constexpr FailureType SIGN_IN_PAUSED{"SIGN_IN_PAUSED",
                                            FailureKind::unavailable,
                                            Level::error,
                                            "Đã nhập sai nhiều lần. Hãy đợi {0} phút rồi thử lại.",
                                            "Too many failures. Wait {0} minutes and try again.",
                                            "ACCESS-8"};
inline constexpr FailureType SECOND_FACTOR_NEEDED{"SECOND_FACTOR_NEEDED",
                                                  FailureKind::unauthenticated,
                                                  Level::error,
                                                  "Hãy nhập mã 6 số trên điện thoại, hoặc một mã dự phòng.",
                                                  "Enter the six digits shown by your telephone, or a recovery code.",
                                                  "ACCESS-21"};
inline constexpr FailureType SECOND_FACTOR_WRONG{
    "SECOND_FACTOR_WRONG",
    FailureKind::unauthenticated,
    Level::error,
    "Mã không đúng hoặc đã dùng. Hãy đợi mã mới rồi nhập lại, và xem giờ của điện thoại có đúng không.",
    "The code is wrong or was used. Wait for the next one, and check the telephone's clock.",
    "ACCESS-21"};
inline constexpr FailureType SECOND_FACTOR_STATE{
    "SECOND_FACTOR_STATE",
    FailureKind::conflict,
    Level::error,
    "Xác thực hai bước đã bật, hoặc chưa bắt đầu cài đặt. Hãy tải lại trang.",
    "The second factor is already on, or its setting up was not begun. Reload the page.",
    "ACCESS-21"};
inline constexpr FailureType SESSION_NOT_FOUND{"SESSION_NOT_FOUND",
                                               FailureKind::not_found,
                                               Level::error,
                                               "Không có phiên làm việc này, hoặc phiên đã kết thúc.",
                                               "There is no such session, or it has ended.",
                                               "ACCESS-22"};
inline constexpr FailureType EMERGENCY_REASON_MISSING{
    "EMERGENCY_REASON_MISSING",
    FailureKind::invalid,
    Level::error,
    "Mở hồ sơ khi khẩn cấp phải ghi lý do, ít nhất {0} ký tự; Chủ tịch sẽ xét lại.",
    "Opening a record in an emergency needs a reason of at least {0} characters; it will be reviewed.",
    "ACCESS-20"};
inline constexpr FailureType EMERGENCY_TOO_MANY{
    "EMERGENCY_TOO_MANY",
    FailureKind::unavailable,
    Level::error,
    "Đã mở khẩn cấp {0} lần trong 24 giờ. Hãy gọi người có quyền xem hồ sơ.",
    "{0} records were opened in an emergency within 24 hours. Call somebody who may see the record.",
    "ACCESS-20"};
inline constexpr FailureType EMERGENCY_NOT_FOUND{"EMERGENCY_NOT_FOUND",
                                                 FailureKind::not_found,
                                                 Level::error,
                                                 "Không có lần mở khẩn cấp này trong địa bàn của bạn.",
                                                 "There is no such emergency opening in your area.",
                                                 "ACCESS-20"};
inline constexpr FailureType UNAUTHENTICATED{"UNAUTHENTICATED",
                                             FailureKind::unauthenticated,
                                             Level::error,
                                             "Phiên làm việc đã hết. Hãy đăng nhập lại.",
                                             "Your session has ended. Sign in again.",
                                             "ACCESS-9"};
inline constexpr FailureType CSRF_REFUSED{"CSRF_REFUSED",
                                          FailureKind::forbidden,
                                          Level::error,
                                          "Yêu cầu không hợp lệ. Hãy tải lại trang.",
                                          "The request is not valid. Reload the page.",
                                          "ACCESS-9"};
inline constexpr FailureType ROLE_NOT_FOR_UNIT{
    "ROLE_NOT_FOR_UNIT",
    FailureKind::invalid,
    Level::error,
    "Vai trò này không dùng cho đơn vị cấp đó. Hãy chọn đơn vị cấp thấp hơn hoặc vai trò khác.",
    "This role is not given over so wide a unit. Choose a unit below it or another role.",
    "ACCESS-16"};
inline constexpr FailureType USERNAME_TAKEN{"USERNAME_TAKEN",
                                            FailureKind::conflict,
                                            Level::error,
                                            "Tên đăng nhập {0} đã có. Hãy chọn tên khác.",
                                            "The user name {0} is taken. Choose another.",
                                            "ACCESS-10"};
inline constexpr FailureType USERNAME_MALFORMED{
    "USERNAME_MALFORMED",
    FailureKind::invalid,
    Level::error,
    "Tên đăng nhập chỉ gồm chữ thường không dấu, số, dấu chấm, gạch nối; từ 2 đến 40 ký tự.",
    "A user name has 2 to 40 small letters, digits, dots or hyphens.",
    "ACCESS-10"};
inline constexpr FailureType USER_NOT_FOUND{"USER_NOT_FOUND",          FailureKind::not_found,     Level::error,
                                            "Không có tài khoản {0}.", "There is no account {0}.", "ACCESS-10"};
inline constexpr FailureType PASSWORD_TOO_SHORT{
    "PASSWORD_TOO_SHORT",
    FailureKind::invalid,
    Level::error,
    "Mật khẩu cần ít nhất {0} ký tự. Nên dùng một câu dễ nhớ.",
    "A password needs at least {0} characters. A sentence is easy to remember.",
    "ACCESS-10"};
inline constexpr FailureType PASSWORD_MUST_CHANGE{
    "PASSWORD_MUST_CHANGE",
    FailureKind::forbidden,
    Level::error,
    "Mật khẩu này do người quản trị đặt. Hãy đổi mật khẩu của bạn trước khi làm việc khác.",
    "This password was made by an administrator. Change it before anything else.",
    "ACCESS-10"};

}  // namespace mangnon::app
