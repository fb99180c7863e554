// What can be wrong with a request before it is a question or a command of the register.
#pragma once

#include "base/result.hpp"

namespace mangnon::http {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType REQUEST_MALFORMED{"REQUEST_MALFORMED",
                                               FailureKind::invalid,
                                               Level::error,
                                               "Yêu cầu gửi lên không đúng dạng. Hãy tải lại trang rồi thử lại.",
                                               "The request is malformed. Reload the page and try again.",
                                               "RFC 9110"};
inline constexpr FailureType ROUTE_UNKNOWN{"ROUTE_UNKNOWN",
                                           FailureKind::not_found,
                                           Level::error,
                                           "Không có địa chỉ này. Hãy quay lại trang đầu.",
                                           "There is nothing at this address. Go back to the first page.",
                                           "RFC 9110"};
inline constexpr FailureType METHOD_UNKNOWN{"METHOD_UNKNOWN",
                                            FailureKind::invalid,
                                            Level::error,
                                            "Địa chỉ này không nhận thao tác {0}. Hãy tải lại trang rồi thử lại.",
                                            "This address does not take {0}. Reload the page and try again.",
                                            "RFC 9110"};
inline constexpr FailureType BODY_TOO_LARGE{"BODY_TOO_LARGE",
                                            FailureKind::too_large,
                                            Level::error,
                                            "Dữ liệu gửi lên lớn hơn {0} MB. Hãy chia nhỏ rồi gửi từng phần.",
                                            "What was sent is larger than {0} MB. Split it and send the parts.",
                                            "limits"};
inline constexpr FailureType HEADERS_TOO_LARGE{
    "HEADERS_TOO_LARGE",
    FailureKind::too_large,
    Level::error,
    "Phần đầu của yêu cầu quá dài. Hãy xóa cookie của trang này rồi thử lại.",
    "The head of the request is too long. Clear this site's cookies.",
    "limits"};
inline constexpr FailureType MEDIA_TYPE_WRONG{"MEDIA_TYPE_WRONG",
                                              FailureKind::invalid,
                                              Level::error,
                                              "Dữ liệu gửi lên phải là {0}. Hãy tải lại trang rồi thử lại.",
                                              "What is sent must be {0}. Reload the page and try again.",
                                              "RFC 9110"};
inline constexpr FailureType SERVER_BUSY{"SERVER_BUSY",
                                         FailureKind::unavailable,
                                         Level::error,
                                         "Máy chủ đang bận. Hãy đợi vài giây rồi thử lại.",
                                         "The server is busy. Wait a few seconds and try again.",
                                         "limits"};
inline constexpr FailureType TOO_MANY_REQUESTS{
    "TOO_MANY_REQUESTS",
    FailureKind::unavailable,
    Level::error,
    "Từ máy hoặc mạng này vừa có quá nhiều yêu cầu. Hãy đợi {0} giây rồi thử lại; chưa có gì bị mất.",
    "Too many requests came from this computer or network. Wait {0} seconds and try again; nothing is lost.",
    "ACCESS-25"};
inline constexpr FailureType SERVER_BROKEN{
    "SERVER_BROKEN",
    FailureKind::broken,
    Level::error,
    "Máy chủ gặp sự cố; không có gì được ghi dở dang. Hãy báo người quản trị số {0}.",
    "The server failed; nothing was written by halves. Tell the administrator "
    "the number {0}.",
    "house: errors"};
inline constexpr FailureType UPLOAD_MISSING{"UPLOAD_MISSING",
                                            FailureKind::invalid,
                                            Level::error,
                                            "Chưa có tệp nào được gửi lên. Hãy chọn tệp rồi gửi lại.",
                                            "No file was sent. Choose one and send it.",
                                            "contract: HTTP"};
inline constexpr FailureType UPLOAD_GONE{"UPLOAD_GONE",
                                         FailureKind::conflict,
                                         Level::error,
                                         "Tệp này chỉ được giữ 24 giờ và nay đã hết hạn. Hãy gửi lại tệp.",
                                         "The file was kept for 24 hours only and is gone. Send it again.",
                                         "contract: HTTP"};
inline constexpr FailureType JOB_STOPPED_SERVER{
    "JOB_STOPPED_SERVER",
    FailureKind::broken,
    Level::error,
    "Máy chủ đã dừng đột ngột nhiều lần khi làm việc này nên không làm lại nữa. Những dòng đã ghi vẫn còn. Hãy chia "
    "nhỏ tệp rồi gửi lại, và báo người quản trị.",
    "The server stopped several times while it was at this, so it is not begun again. Rows that were written stay. "
    "Split the file and send the parts, and tell the administrator.",
    "contract: HTTP"};
inline constexpr FailureType FORMAT_NOT_OFFERED{"FORMAT_NOT_OFFERED",
                                                FailureKind::invalid,
                                                Level::error,
                                                "Không có dạng tệp {0}. Hãy chọn một trong: {1}.",
                                                "There is no format {0}. Choose one of: {1}.",
                                                "contract: HTTP"};
inline constexpr FailureType LISTEN_FAILED{
    "LISTEN_FAILED",
    FailureKind::broken,
    Level::error,
    "Không mở được địa chỉ {0} ({1}). Hãy xem địa chỉ đúng chưa và cổng có chương "
    "trình khác dùng không.",
    "The address {0} cannot be opened ({1}). Check it, and whether another "
    "program uses the port.",
    "contract: command line"};
inline constexpr FailureType TLS_FAILED{"TLS_FAILED",
                                        FailureKind::broken,
                                        Level::error,
                                        "Không dùng được chứng thư hoặc khóa TLS ({0}). Hãy kiểm tra hai tệp PEM.",
                                        "The TLS certificate or key cannot be used ({0}). Check the two PEM files.",
                                        "contract: command line"};

inline constexpr FailureType BATCH_TOO_LARGE{"BATCH_TOO_LARGE",
                                             FailureKind::too_large,
                                             Level::error,
                                             "Một lần gửi được nhiều nhất {0} thao tác. Hãy gửi thành nhiều lần.",
                                             "At most {0} commands can be sent at once. Send them in parts.",
                                             "REG-32"};

inline constexpr const FailureType* FAILURES[] = {
    &REQUEST_MALFORMED,  &ROUTE_UNKNOWN, &METHOD_UNKNOWN, &BODY_TOO_LARGE,  &HEADERS_TOO_LARGE,
    &MEDIA_TYPE_WRONG,   &SERVER_BUSY,   &SERVER_BROKEN,  &UPLOAD_MISSING,  &UPLOAD_GONE,
    &FORMAT_NOT_OFFERED, &LISTEN_FAILED, &TLS_FAILED,     &BATCH_TOO_LARGE, &TOO_MANY_REQUESTS,
    &JOB_STOPPED_SERVER};

}  // namespace mangnon::http
