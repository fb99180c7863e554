// Why a child cannot be registered so: a newborn without a name, and how a child came into the register.
// docs/domain/register.md REG-44, REG-51, REG-52.
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
    "the mother's name.",
    "REG-44"};
inline constexpr base::FailureType ENTRY_BIRTH_LONG_AGO{
    "ENTRY_BIRTH_LONG_AGO",
    base::FailureKind::invalid,
    base::Level::error,
    "Trẻ đã hơn một tuổi khi vào sổ nên không ghi là “Mới sinh”. Hãy chọn “Mới phát hiện” hoặc “Chuyển đến”.",
    "The child was over one year old when it came into the register, so it did not come by birth. Choose “Newly "
    "found” or “Moved in”.",
    "REG-51"};
inline constexpr base::FailureType ENTRY_FROM_WITHOUT_ARRIVAL{
    "ENTRY_FROM_WITHOUT_ARRIVAL",
    base::FailureKind::invalid,
    base::Level::error,
    "Nơi chuyển đến chỉ ghi cho trẻ “Chuyển đến”. Hãy chọn “Chuyển đến”, hoặc để trống ô này.",
    "Where it moved in from is said only of a child that moved in. Choose “Moved in” or leave this empty.",
    "REG-51"};
inline constexpr base::FailureType FOUNDLING_HAS_PARENTS{
    "FOUNDLING_HAS_PARENTS",
    base::FailureKind::invalid,
    base::Level::error,
    "Trẻ bị bỏ rơi là trẻ chưa xác định được cha, mẹ. Hãy để trống họ tên cha và mẹ, hoặc chọn cách vào sổ khác.",
    "A foundling is a child whose parents are not known. Leave the parents' names empty or choose another way of "
    "coming into the register.",
    "REG-52"};

inline constexpr const base::FailureType* NEWBORN_FAILURES[] = {&NEWBORN_HAS_A_NAME, &NEWBORN_NAME_NEEDS,
                                                                &ENTRY_BIRTH_LONG_AGO, &ENTRY_FROM_WITHOUT_ARRIVAL,
                                                                &FOUNDLING_HAS_PARENTS};

}  // namespace mangnon::app
