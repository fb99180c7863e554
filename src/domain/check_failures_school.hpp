// What the checks of schooling may tell. Source: docs/domain/checks.md CHECK-9, CHECK-17.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType CHECK_L09_STILL_ENROLLED{
    "CHECK_L09_STILL_ENROLLED",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} là trẻ bỏ học, nhưng đang ghi trẻ còn đi học. Hãy sửa “Tình trạng học tập” thành “Đã bỏ học”, hoặc bỏ mã "
    "{0}.",
    "Code {0} is for a child who dropped out, but the child is recorded as enrolled. Correct the schooling or drop "
    "the code.",
    "docs/domain/checks.md CHECK-9"};

inline constexpr base::FailureType CHECK_L09_LOWER_SECONDARY_DONE{
    "CHECK_L09_LOWER_SECONDARY_DONE",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} chỉ dành cho trẻ chưa học xong trung học cơ sở, nhưng trẻ này đã học xong. Hãy xem lại hoặc bỏ mã {0}.",
    "Code {0} is for children who have not completed lower secondary, but this child has. Check it or drop the code.",
    "docs/domain/checks.md CHECK-9"};

inline constexpr base::FailureType CHECK_L09_UNDER_SIX{
    "CHECK_L09_UNDER_SIX",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã {0} là trẻ bỏ học, nhưng trẻ chưa đủ 6 tuổi. Hãy xem lại ngày sinh hoặc mã.",
    "Code {0} is for a child who dropped out, but the child is under 6. Check the birth date or the code.",
    "docs/domain/checks.md CHECK-9"};

inline constexpr base::FailureType CHECK_L17_GRADE_UNKNOWN{
    "CHECK_L17_GRADE_UNKNOWN",
    base::FailureKind::invalid,
    base::Level::error,
    "Lớp phải từ 1 đến 12. Hãy ghi lại lớp; trẻ mẫu giáo thì để trống ô lớp.",
    "The grade must be 1 to 12. Write it again; leave it empty for kindergarten.",
    "docs/domain/checks.md CHECK-17"};

inline constexpr base::FailureType CHECK_L17_TOO_OLD_FOR_GRADE{
    "CHECK_L17_TOO_OLD_FOR_GRADE",
    base::FailureKind::invalid,
    base::Level::warning,
    "Trẻ lớn hơn tuổi thường học lớp {0} quá 3 năm. Hãy xem lại lớp và ngày sinh.",
    "The child is more than 3 years older than usual in grade {0}. Check grade and birth date.",
    "docs/domain/checks.md CHECK-17"};

inline constexpr base::FailureType CHECK_L17_TOO_YOUNG_FOR_GRADE{
    "CHECK_L17_TOO_YOUNG_FOR_GRADE",
    base::FailureKind::invalid,
    base::Level::warning,
    "Trẻ nhỏ hơn tuổi thường học lớp {0} quá 1 năm. Hãy xem lại lớp và ngày sinh.",
    "The child is more than 1 year younger than usual in grade {0}. Check grade and birth date.",
    "docs/domain/checks.md CHECK-17"};

inline constexpr base::FailureType CHECK_L17_GRADE_OUTSIDE_LEVEL{
    "CHECK_L17_GRADE_OUTSIDE_LEVEL",
    base::FailureKind::invalid,
    base::Level::warning,
    "Lớp {0} không thuộc cấp học đã ghi (tiểu học lớp 1–5, THCS lớp 6–9, THPT lớp 10–12). Hãy sửa lớp hoặc tình "
    "trạng học tập.",
    "Grade {0} is not of the recorded level (primary 1–5, lower secondary 6–9, upper secondary 10–12). Correct one "
    "of them.",
    "docs/domain/checks.md CHECK-17"};

}  // namespace mangnon::domain
