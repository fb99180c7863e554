// Why a newborn without a name cannot be registered so. docs/domain/register.md REG-44.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType NEWBORN_HAS_A_NAME{
    "NEWBORN_HAS_A_NAME",
    base::FailureKind::invalid,
    base::Level::error,
    "Đã chọn “chưa đặt tên” nhưng lại ghi họ tên. Hãy bỏ chọn, hoặc để trống họ tên.",
    "The child is said to have no name yet, and a name is written. Take back one of the two.",
    "REG-44"};
inline constexpr base::FailureType NEWBORN_NAME_NEEDS{
    "NEWBORN_NAME_NEEDS",
    base::FailureKind::invalid,
    base::Level::error,
    "Trẻ chưa đặt tên được ghi tạm là “Trai” hoặc “Gái” kèm họ tên mẹ. Hãy ghi giới tính nam hoặc nữ và họ tên mẹ.",
    "A child without a name is written as “Trai” or “Gái” and its mother's name. State the sex, male or female, and "
    "the "
    "mother's name.",
    "REG-44"};

inline constexpr const base::FailureType* NEWBORN_FAILURES[] = {&NEWBORN_HAS_A_NAME, &NEWBORN_NAME_NEEDS};

}  // namespace mangnon::app
