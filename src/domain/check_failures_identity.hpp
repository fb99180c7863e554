// What the checks of a child's identity may tell: birth date, sex, two records of one child, registration of birth.
// Source: docs/domain/checks.md CHECK-1, CHECK-4, CHECK-5, CHECK-19, CHECK-30.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType CHECK_BIRTH_DATE_MISSING{
    "CHECK_BIRTH_DATE_MISSING",
    base::FailureKind::invalid,
    base::Level::error,
    "Chưa có ngày sinh. Hãy ghi ngày sinh theo giấy khai sinh; nếu chỉ biết tháng hoặc năm thì ghi tháng hoặc năm.",
    "The birth date is missing. Write it as on the birth certificate; if only month or year is known, write that.",
    "docs/domain/checks.md CHECK-30"};

inline constexpr base::FailureType CHECK_SEX_MISSING{"CHECK_SEX_MISSING",
                                                     base::FailureKind::invalid,
                                                     base::Level::error,
                                                     "Chưa ghi giới tính. Hãy ghi Nam hoặc Nữ.",
                                                     "The sex is missing. Write male or female.",
                                                     "docs/domain/checks.md CHECK-30"};

inline constexpr base::FailureType CHECK_SEX_UNDETERMINED{
    "CHECK_SEX_UNDETERMINED",
    base::FailureKind::invalid,
    base::Level::error,
    "Giới tính “Chưa xác định” chỉ dùng cho trẻ bị bỏ rơi (S02). Hãy ghi Nam hoặc Nữ theo giấy khai sinh.",
    "The sex “undetermined” is only for an abandoned child (S02). Write male or female as on the birth certificate.",
    "docs/domain/checks.md CHECK-35"};

inline constexpr base::FailureType CHECK_L01_BIRTH_IN_FUTURE{
    "CHECK_L01_BIRTH_IN_FUTURE",
    base::FailureKind::invalid,
    base::Level::error,
    "Ngày sinh sau ngày {0}. Hãy xem lại ngày, tháng, năm sinh.",
    "The birth date is after {0}. Check day, month and year.",
    "docs/domain/checks.md CHECK-1"};

inline constexpr base::FailureType CHECK_L01_NOT_A_CHILD{
    "CHECK_L01_NOT_A_CHILD",
    base::FailureKind::invalid,
    base::Level::error,
    "Đến ngày {0} đã đủ 16 tuổi, không còn là trẻ em trong sổ. Hãy xem lại năm sinh; nếu đúng thì bỏ dòng này hoặc "
    "ghi ra khỏi sổ với lý do “đủ 16 tuổi”.",
    "On {0} the person is 16 or older and no longer a child of the register. Check the year of birth; if it is "
    "right, leave the row out or end the record with the reason “turned 16”.",
    "docs/domain/checks.md CHECK-1"};

inline constexpr base::FailureType CHECK_L04_ID_HELD_BY_ANOTHER{
    "CHECK_L04_ID_HELD_BY_ANOTHER",
    base::FailureKind::conflict,
    base::Level::error,
    "Số định danh này đã ghi cho một trẻ em khác. Hãy đối chiếu giấy khai sinh của hai trẻ; nếu là một trẻ ghi hai "
    "lần thì bỏ một.",
    "This ID number is already recorded for another child. Compare both birth certificates; if one child was written "
    "twice, drop one.",
    "docs/domain/checks.md CHECK-4"};

inline constexpr base::FailureType CHECK_L05_POSSIBLE_DUPLICATE{
    "CHECK_L05_POSSIBLE_DUPLICATE",
    base::FailureKind::conflict,
    base::Level::warning,
    "Có một trẻ em khác cùng họ tên, ngày sinh và giới tính. Hãy xem có phải một trẻ bị ghi hai lần không.",
    "Another child has the same name, birth date and sex. See whether one child was written twice.",
    "docs/domain/checks.md CHECK-5"};

inline constexpr base::FailureType CHECK_L19_BIRTH_NOT_REGISTERED{
    "CHECK_L19_BIRTH_NOT_REGISTERED",
    base::FailureKind::invalid,
    base::Level::warning,
    "Trẻ đã hơn 60 ngày tuổi mà chưa đăng ký khai sinh. Hãy hướng dẫn gia đình đến Ủy ban nhân dân xã đăng ký.",
    "The child is more than 60 days old and the birth is not registered. Help the family to register it at the "
    "commune.",
    "docs/domain/checks.md CHECK-19"};

}  // namespace mangnon::domain
