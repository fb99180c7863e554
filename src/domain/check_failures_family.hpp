// What the checks of parents and care may tell: their ages, parents who work away, with whom the child lives.
// Source: docs/domain/checks.md CHECK-2, CHECK-7, CHECK-13.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType CHECK_L02_MOTHER_TOO_YOUNG{
    "CHECK_L02_MOTHER_TOO_YOUNG",
    base::FailureKind::invalid,
    base::Level::warning,
    "Theo năm sinh thì mẹ sinh trẻ khi chưa đến 12 tuổi. Hãy xem lại năm sinh của mẹ và của trẻ.",
    "By the years of birth the mother was under 12 when the child was born. Check both years.",
    "docs/domain/checks.md CHECK-2"};

inline constexpr base::FailureType CHECK_L02_MOTHER_TOO_OLD{
    "CHECK_L02_MOTHER_TOO_OLD",
    base::FailureKind::invalid,
    base::Level::warning,
    "Theo năm sinh thì mẹ sinh trẻ khi đã ngoài 55 tuổi. Hãy xem lại năm sinh của mẹ và của trẻ.",
    "By the years of birth the mother was over 55 when the child was born. Check both years.",
    "docs/domain/checks.md CHECK-2"};

inline constexpr base::FailureType CHECK_L02_FATHER_TOO_YOUNG{
    "CHECK_L02_FATHER_TOO_YOUNG",
    base::FailureKind::invalid,
    base::Level::warning,
    "Theo năm sinh thì cha có con khi chưa đến 13 tuổi. Hãy xem lại năm sinh của cha và của trẻ.",
    "By the years of birth the father was under 13 when the child was born. Check both years.",
    "docs/domain/checks.md CHECK-2"};

inline constexpr base::FailureType CHECK_L02_FATHER_TOO_OLD{
    "CHECK_L02_FATHER_TOO_OLD",
    base::FailureKind::invalid,
    base::Level::warning,
    "Theo năm sinh thì cha có con khi đã ngoài 80 tuổi. Hãy xem lại năm sinh của cha và của trẻ.",
    "By the years of birth the father was over 80 when the child was born. Check both years.",
    "docs/domain/checks.md CHECK-2"};

inline constexpr base::FailureType CHECK_L07_NOT_BOTH_AWAY{
    "CHECK_L07_NOT_BOTH_AWAY",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã R06 chỉ dùng khi cả cha và mẹ đều đi làm ăn xa. Hãy ghi “Đi làm ăn xa từ ngày …” cho cả cha và mẹ, hoặc bỏ "
    "mã R06.",
    "Code R06 is only for children whose father and mother both work away. Record “works away since …” for both, or "
    "drop R06.",
    "docs/domain/checks.md CHECK-7"};

inline constexpr base::FailureType CHECK_L07_AWAY_DATE_MISSING{
    "CHECK_L07_AWAY_DATE_MISSING",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã R06 cần biết cha, mẹ đi làm ăn xa từ ngày nào. Hãy ghi “Đi làm ăn xa từ dd/mm/yyyy” cho cả cha và mẹ.",
    "Code R06 needs the date since which each parent works away. Write “works away since dd/mm/yyyy” for both.",
    "docs/domain/checks.md CHECK-7"};

inline constexpr base::FailureType CHECK_L07_LESS_THAN_SIX_MONTHS{
    "CHECK_L07_LESS_THAN_SIX_MONTHS",
    base::FailureKind::invalid,
    base::Level::error,
    "Cha và mẹ cùng đi làm ăn xa mới được {0} tháng, chưa đủ 6 tháng liên tục của mã R06. Hãy xem lại ngày đi hoặc "
    "bỏ mã R06.",
    "Both parents have been away for {0} months, less than the six months of code R06. Check the dates or drop R06.",
    "docs/domain/checks.md CHECK-7"};

inline constexpr base::FailureType CHECK_L13_NOT_WITH_PARENTS{
    "CHECK_L13_NOT_WITH_PARENTS",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã S12.1 là trẻ trở về sống với cha, mẹ, nhưng đang ghi sống với người khác. Hãy xem lại ô “Đang sống với” hoặc "
    "đổi sang S12.2.",
    "Code S12.1 means that the child lives with its parents again, but it is recorded as living with others. Check "
    "“Living with” or use S12.2.",
    "docs/domain/checks.md CHECK-13"};

inline constexpr base::FailureType CHECK_L13_ABANDONED_WITH_PARENT{
    "CHECK_L13_ABANDONED_WITH_PARENT",
    base::FailureKind::invalid,
    base::Level::warning,
    "Trẻ có mã {0} (bị bỏ rơi) nhưng đang ghi sống với cha hoặc mẹ. Hãy xem lại ô “Đang sống với” hoặc kết thúc mã "
    "{0}.",
    "The child has code {0} (abandoned) but is recorded as living with a parent. Check “Living with” or end the code.",
    "docs/domain/checks.md CHECK-13"};

}  // namespace mangnon::domain
