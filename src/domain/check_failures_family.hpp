// What the checks of family, care, home and household may tell.
// Source: docs/domain/checks.md CHECK-2, CHECK-6, CHECK-7, CHECK-13, CHECK-16, CHECK-20, CHECK-21, CHECK-33, CHECK-34.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType CHECK_L02_MOTHER_TOO_YOUNG{
    "CHECK_L02_MOTHER_TOO_YOUNG", base::FailureKind::invalid, base::Level::warning,
    "Theo năm sinh thì mẹ sinh trẻ khi chưa đến 12 tuổi. Hãy xem lại năm sinh của mẹ và của trẻ.",
    "By the years of birth the mother was under 12 when the child was born. Check both years.",
    "docs/domain/checks.md CHECK-2"};

inline constexpr base::FailureType CHECK_L02_MOTHER_TOO_OLD{
    "CHECK_L02_MOTHER_TOO_OLD", base::FailureKind::invalid, base::Level::warning,
    "Theo năm sinh thì mẹ sinh trẻ khi đã ngoài 55 tuổi. Hãy xem lại năm sinh của mẹ và của trẻ.",
    "By the years of birth the mother was over 55 when the child was born. Check both years.",
    "docs/domain/checks.md CHECK-2"};

inline constexpr base::FailureType CHECK_L02_FATHER_TOO_YOUNG{
    "CHECK_L02_FATHER_TOO_YOUNG", base::FailureKind::invalid, base::Level::warning,
    "Theo năm sinh thì cha có con khi chưa đến 13 tuổi. Hãy xem lại năm sinh của cha và của trẻ.",
    "By the years of birth the father was under 13 when the child was born. Check both years.",
    "docs/domain/checks.md CHECK-2"};

inline constexpr base::FailureType CHECK_L02_FATHER_TOO_OLD{
    "CHECK_L02_FATHER_TOO_OLD", base::FailureKind::invalid, base::Level::warning,
    "Theo năm sinh thì cha có con khi đã ngoài 80 tuổi. Hãy xem lại năm sinh của cha và của trẻ.",
    "By the years of birth the father was over 80 when the child was born. Check both years.",
    "docs/domain/checks.md CHECK-2"};

inline constexpr base::FailureType CHECK_L06_PARENTS_NOT_STATED{
    "CHECK_L06_PARENTS_NOT_STATED", base::FailureKind::invalid, base::Level::error,
    "Mã {0} cần biết tình trạng của cha và của mẹ. Hãy ghi đủ hai ô “Tình trạng cha”, “Tình trạng mẹ”.",
    "Code {0} needs the status of both father and mother. Fill in “Father's status” and “Mother's status”.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_S01_PARENT_NOT_DEAD{
    "CHECK_L06_S01_PARENT_NOT_DEAD", base::FailureKind::invalid, base::Level::error,
    "Mã {0} là mồ côi cả cha và mẹ, nhưng cha hoặc mẹ không ghi là đã chết. Hãy sửa tình trạng cha, mẹ hoặc bỏ mã "
    "{0}.",
    "Code {0} means that both parents are dead, but one of them is not recorded as dead. Correct the parents' status "
    "or drop the code.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_S03_PARENTS_DIFFER{
    "CHECK_L06_S03_PARENTS_DIFFER", base::FailureKind::invalid, base::Level::error,
    "Tình trạng cha, mẹ đã ghi không khớp với mã {0}. Hãy xem lại tình trạng cha, mẹ, hoặc chọn mã S03 khác cho đúng "
    "trường hợp (trẻ tạm thời cách ly khỏi cha mẹ thì ghi S03.12).",
    "The parents' recorded status does not agree with code {0}. Check it, or choose the S03 code of the case (a "
    "child separated from its parents by decision is S03.12).",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_PARENT_YEARS_NOT_STATED{
    "CHECK_L06_PARENT_YEARS_NOT_STATED", base::FailureKind::invalid, base::Level::error,
    "Mã S03.11 (cha và mẹ đều dưới 16 tuổi) cần năm sinh của cha và của mẹ. Hãy ghi hai ô năm sinh.",
    "Code S03.11 (both parents under 16) needs the birth years of father and mother. Fill them in.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_R07_NO_PARENT_DEAD{
    "CHECK_L06_R07_NO_PARENT_DEAD", base::FailureKind::invalid, base::Level::error,
    "Mã {0} là mồ côi cha hoặc mẹ, nhưng cả cha và mẹ đều không ghi là đã chết. Hãy sửa tình trạng cha, mẹ hoặc bỏ "
    "mã.",
    "Code {0} means that one parent is dead, but neither is recorded as dead. Correct the parents' status or drop "
    "the code.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_R07_BOTH_DEAD{
    "CHECK_L06_R07_BOTH_DEAD", base::FailureKind::invalid, base::Level::error,
    "Mã {0} là mồ côi cha hoặc mẹ, nhưng cả cha và mẹ đều đã chết: đây là mồ côi cả cha và mẹ. Hãy thay bằng mã S01.",
    "Code {0} means that one parent is dead, but both are: the child is an orphan of both parents. Use code S01 "
    "instead.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_R07_OTHER_PARENT_DEAD{
    "CHECK_L06_R07_OTHER_PARENT_DEAD", base::FailureKind::invalid, base::Level::error,
    "Mã {0} không khớp: R07.1 là cha đã chết, R07.2 là mẹ đã chết. Hãy xem lại tình trạng cha, mẹ hoặc đổi mã.",
    "Code {0} does not agree: R07.1 is for a dead father, R07.2 for a dead mother. Check the parents or change the "
    "code.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_R07_NOT_STATED{
    "CHECK_L06_R07_NOT_STATED", base::FailureKind::invalid, base::Level::warning,
    "Có mã {0} nhưng chưa ghi cha hay mẹ đã chết. Hãy ghi ô “Tình trạng cha”, “Tình trạng mẹ”.",
    "Code {0} is recorded but not which parent is dead. Fill in the status of father and mother.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L07_NOT_BOTH_AWAY{
    "CHECK_L07_NOT_BOTH_AWAY", base::FailureKind::invalid, base::Level::error,
    "Mã R06 chỉ dùng khi cả cha và mẹ đều đi làm ăn xa. Hãy ghi “Đi làm ăn xa từ ngày …” cho cả cha và mẹ, hoặc bỏ "
    "mã R06.",
    "Code R06 is only for children whose father and mother both work away. Record “works away since …” for both, or "
    "drop R06.",
    "docs/domain/checks.md CHECK-7"};

inline constexpr base::FailureType CHECK_L07_AWAY_DATE_MISSING{
    "CHECK_L07_AWAY_DATE_MISSING", base::FailureKind::invalid, base::Level::error,
    "Mã R06 cần biết cha, mẹ đi làm ăn xa từ ngày nào. Hãy ghi “Đi làm ăn xa từ dd/mm/yyyy” cho cả cha và mẹ.",
    "Code R06 needs the date since which each parent works away. Write “works away since dd/mm/yyyy” for both.",
    "docs/domain/checks.md CHECK-7"};

inline constexpr base::FailureType CHECK_L07_LESS_THAN_SIX_MONTHS{
    "CHECK_L07_LESS_THAN_SIX_MONTHS", base::FailureKind::invalid, base::Level::error,
    "Cha và mẹ cùng đi làm ăn xa mới được {0} tháng, chưa đủ 6 tháng liên tục của mã R06. Hãy xem lại ngày đi hoặc "
    "bỏ mã R06.",
    "Both parents have been away for {0} months, less than the six months of code R06. Check the dates or drop R06.",
    "docs/domain/checks.md CHECK-7"};

inline constexpr base::FailureType CHECK_L13_NOT_WITH_PARENTS{
    "CHECK_L13_NOT_WITH_PARENTS", base::FailureKind::invalid, base::Level::warning,
    "Mã S12.1 là trẻ trở về sống với cha, mẹ, nhưng đang ghi sống với người khác. Hãy xem lại ô “Đang sống với” hoặc "
    "đổi sang S12.2.",
    "Code S12.1 means that the child lives with its parents again, but it is recorded as living with others. Check "
    "“Living with” or use S12.2.",
    "docs/domain/checks.md CHECK-13"};

inline constexpr base::FailureType CHECK_L13_ABANDONED_WITH_PARENT{
    "CHECK_L13_ABANDONED_WITH_PARENT", base::FailureKind::invalid, base::Level::warning,
    "Trẻ có mã {0} (bị bỏ rơi) nhưng đang ghi sống với cha hoặc mẹ. Hãy xem lại ô “Đang sống với” hoặc kết thúc mã "
    "{0}.",
    "The child has code {0} (abandoned) but is recorded as living with a parent. Check “Living with” or end the code.",
    "docs/domain/checks.md CHECK-13"};

}  // namespace mangnon::domain
