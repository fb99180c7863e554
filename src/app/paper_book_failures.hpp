// Refusals of commands about the paper books of hamlets. Source: docs/domain/books.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType BOOK_NOT_FOUND{
    "BOOK_NOT_FOUND",
    base::FailureKind::not_found,
    base::Level::error,
    "Không tìm thấy cuốn sổ này trong địa bàn của bạn. Hãy mở lại trang sổ giấy.",
    "No such book in your area. Open the page of paper books again.",
    "BOOK-8"};
inline constexpr base::FailureType BOOK_OF_A_HAMLET{"BOOK_OF_A_HAMLET",
                                                    base::FailureKind::invalid,
                                                    base::Level::error,
                                                    "Sổ được cấp cho từng thôn, bản, tổ dân phố. Hãy chọn một thôn.",
                                                    "A book is issued to a hamlet. Choose one.",
                                                    "BOOK-1"};
inline constexpr base::FailureType BOOK_HAMLET_NOT_THEN{
    "BOOK_HAMLET_NOT_THEN",
    base::FailureKind::invalid,
    base::Level::error,
    "Ngày {0} chưa có hoặc không còn thôn này. Hãy ghi lại ngày cấp sổ.",
    "The hamlet was not there on {0}. Write the day of issue again.",
    "BOOK-2"};
inline constexpr base::FailureType BOOK_ENDED{"BOOK_ENDED",
                                              base::FailureKind::conflict,
                                              base::Level::error,
                                              "Sổ này đã thôi dùng từ ngày {0}. Hãy mở lại trang sổ giấy.",
                                              "This book is not in use since {0}. Open the page of paper books again.",
                                              "BOOK-5"};
inline constexpr base::FailureType BOOK_END_BY_COPYING{
    "BOOK_END_BY_COPYING",
    base::FailureKind::invalid,
    base::Level::error,
    "Sổ được sang sang cuốn mới bằng việc “Sang sổ”. Hãy bấm “Sang sổ”, hoặc chọn lý do khác.",
    "A book is copied by “Carry over”. Use that, or choose another reason.",
    "BOOK-6"};
inline constexpr base::FailureType BOOK_PERIOD_GOES_BACK{
    "BOOK_PERIOD_GOES_BACK",
    base::FailureKind::invalid,
    base::Level::error,
    "Giai đoạn của sổ mới bắt đầu trước sổ cũ ({0}). Hãy ghi lại năm.",
    "The new book's period begins before that of the old one ({0}). Write the year again.",
    "BOOK-6"};

inline constexpr base::FailureType BOOK_NOT_CARRIED_OVER{
    "BOOK_NOT_CARRIED_OVER",
    base::FailureKind::not_found,
    base::Level::error,
    "Ngày {0} không có cuốn sổ nào của đơn vị này được sang. Hãy chọn đúng ngày đã sang sổ.",
    "On {0} no book of this unit was carried over. Choose the day on which it was done.",
    "BOOK-10"};

inline constexpr const base::FailureType* APP_BOOK_FAILURES[] = {
    &BOOK_NOT_FOUND,      &BOOK_OF_A_HAMLET,      &BOOK_HAMLET_NOT_THEN, &BOOK_ENDED,
    &BOOK_END_BY_COPYING, &BOOK_PERIOD_GOES_BACK, &BOOK_NOT_CARRIED_OVER};

}  // namespace mangnon::app
