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
inline constexpr FailureType SESSION_NOT_FOUND{"SESSION_NOT_FOUND",
                                               FailureKind::not_found,
                                               Level::error,
                                               "Phiên đăng nhập này đã kết thúc. Hãy tải lại danh sách.",
                                               "That session has ended. Read the list again.",
                                               "ACCESS-9"};
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
