// Refusals about the paper books of hamlets. Source: docs/domain/books.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType BOOK_DAY_AHEAD{"BOOK_DAY_AHEAD",
                                                  base::FailureKind::invalid,
                                                  base::Level::error,
                                                  "Ngày này chưa đến. Hãy ghi ngày đã giao sổ, từ {0} trở về trước.",
                                                  "This day has not come. Write the day it was done, {0} or before.",
                                                  "BOOK-2"};
inline constexpr base::FailureType BOOK_PERIOD_WRONG{
    "BOOK_PERIOD_WRONG",
    base::FailureKind::invalid,
    base::Level::error,
    "Giai đoạn chưa đúng: năm đầu không sau năm cuối, dài nhất 10 năm, không quá 10 năm sau ngày cấp. Hãy sửa lại, ví "
    "dụ 2017 đến 2020.",
    "The period is wrong: the first year is not after the last, 10 years at most, beginning within 10 years of the "
    "issue. Correct it, for example 2017 to 2020.",
    "BOOK-2"};
inline constexpr base::FailureType BOOK_RANGE_WRONG{
    "BOOK_RANGE_WRONG",
    base::FailureKind::invalid,
    base::Level::error,
    "Ghi cả hộ đầu và hộ cuối, hộ đầu không sau hộ cuối; hoặc để trống cả hai nếu sổ gồm mọi hộ của thôn.",
    "State both the first and the last household, in order; or neither when the book holds the whole hamlet.",
    "BOOK-1"};
inline constexpr base::FailureType BOOK_NUMBER_TAKEN{
    "BOOK_NUMBER_TAKEN",
    base::FailureKind::conflict,
    base::Level::error,
    "Thôn này đã có cuốn số {0} của giai đoạn {1}–{2}. Hãy ghi số khác, hoặc kết thúc cuốn ghi nhầm trước.",
    "The hamlet has a book number {0} of {1}–{2}. Write another number, or end the one entered by mistake first.",
    "BOOK-3"};
inline constexpr base::FailureType BOOK_HOUSEHOLDS_TAKEN{
    "BOOK_HOUSEHOLDS_TAKEN",
    base::FailureKind::conflict,
    base::Level::error,
    "Cuốn số {0} đang dùng đã gồm các hộ này. Hãy ghi khoảng số hộ khác, hoặc sang sổ từ cuốn ấy.",
    "Book number {0}, which is in use, holds these households. State other ones, or carry that book over.",
    "BOOK-3"};
inline constexpr base::FailureType BOOK_DAY_TOO_EARLY{
    "BOOK_DAY_TOO_EARLY",
    base::FailureKind::invalid,
    base::Level::error,
    "Ngày này trước lần giao sổ gần nhất ({0}). Hãy ghi lại ngày.",
    "This day is before the last handing over ({0}). Write the day again.",
    "BOOK-4"};
inline constexpr base::FailureType BOOK_GONE{"BOOK_GONE",
                                             base::FailureKind::conflict,
                                             base::Level::error,
                                             "Sổ này đã ghi là bị mất hoặc ghi nhầm nên không bàn giao được.",
                                             "This book is recorded as lost or never was; it cannot be handed over.",
                                             "BOOK-5"};

inline constexpr const base::FailureType* PAPER_BOOK_FAILURES[] = {
    &BOOK_DAY_AHEAD,        &BOOK_PERIOD_WRONG,  &BOOK_RANGE_WRONG, &BOOK_NUMBER_TAKEN,
    &BOOK_HOUSEHOLDS_TAKEN, &BOOK_DAY_TOO_EARLY, &BOOK_GONE};

}  // namespace mangnon::domain
