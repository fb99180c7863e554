// What the checks of codes that rest on the status of both parents may tell: orphans and children without support.
// Source: docs/domain/checks.md CHECK-6.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType CHECK_L06_PARENTS_NOT_STATED{
    "CHECK_L06_PARENTS_NOT_STATED",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} cần biết tình trạng của cha và của mẹ. Hãy ghi đủ hai ô “Tình trạng cha”, “Tình trạng mẹ”.",
    "Code {0} needs the status of both father and mother. Fill in “Father's status” and “Mother's status”.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_S01_PARENT_NOT_DEAD{
    "CHECK_L06_S01_PARENT_NOT_DEAD",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} là mồ côi cả cha và mẹ, nhưng cha hoặc mẹ không ghi là đã chết. Hãy sửa tình trạng cha, mẹ hoặc bỏ mã "
    "{0}.",
    "Code {0} means that both parents are dead, but one of them is not recorded as dead. Correct the parents' status "
    "or drop the code.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_S03_PARENTS_DIFFER{
    "CHECK_L06_S03_PARENTS_DIFFER",
    base::FailureKind::invalid,
    base::Level::error,
    "Tình trạng cha, mẹ đã ghi không khớp với mã {0}. Hãy xem lại tình trạng cha, mẹ, hoặc chọn mã S03 khác cho đúng "
    "trường hợp (trẻ tạm thời cách ly khỏi cha mẹ thì ghi S03.12).",
    "The parents' recorded status does not agree with code {0}. Check it, or choose the S03 code of the case (a "
    "child separated from its parents by decision is S03.12).",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_PARENT_YEARS_NOT_STATED{
    "CHECK_L06_PARENT_YEARS_NOT_STATED",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã S03.11 (cha và mẹ đều dưới 16 tuổi) cần năm sinh của cha và của mẹ. Hãy ghi hai ô năm sinh.",
    "Code S03.11 (both parents under 16) needs the birth years of father and mother. Fill them in.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_R07_NO_PARENT_DEAD{
    "CHECK_L06_R07_NO_PARENT_DEAD",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} là mồ côi cha hoặc mẹ, nhưng cả cha và mẹ đều không ghi là đã chết. Hãy sửa tình trạng cha, mẹ hoặc bỏ "
    "mã.",
    "Code {0} means that one parent is dead, but neither is recorded as dead. Correct the parents' status or drop "
    "the code.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_R07_BOTH_DEAD{
    "CHECK_L06_R07_BOTH_DEAD",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} là mồ côi cha hoặc mẹ, nhưng cả cha và mẹ đều đã chết: đây là mồ côi cả cha và mẹ. Hãy thay bằng mã S01.",
    "Code {0} means that one parent is dead, but both are: the child is an orphan of both parents. Use code S01 "
    "instead.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_R07_OTHER_PARENT_DEAD{
    "CHECK_L06_R07_OTHER_PARENT_DEAD",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} không khớp: R07.1 là cha đã chết, R07.2 là mẹ đã chết. Hãy xem lại tình trạng cha, mẹ hoặc đổi mã.",
    "Code {0} does not agree: R07.1 is for a dead father, R07.2 for a dead mother. Check the parents or change the "
    "code.",
    "docs/domain/checks.md CHECK-6"};

inline constexpr base::FailureType CHECK_L06_R07_NOT_STATED{
    "CHECK_L06_R07_NOT_STATED",
    base::FailureKind::invalid,
    base::Level::warning,
    "Có mã {0} nhưng chưa ghi cha hay mẹ đã chết. Hãy ghi ô “Tình trạng cha”, “Tình trạng mẹ”.",
    "Code {0} is recorded but not which parent is dead. Fill in the status of father and mother.",
    "docs/domain/checks.md CHECK-6"};

}  // namespace mangnon::domain
