// Why a place named by a person cannot be used. Source: docs/domain/units.md; contract: "an ambiguous code without a
// date is refused with the candidates".
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType UNIT_NOT_FOUND{
    "UNIT_NOT_FOUND",
    base::FailureKind::not_found,
    base::Level::error,
    "Không có đơn vị hành chính nào mang mã “{0}”. Hãy kiểm tra lại mã: tỉnh 2 chữ số, huyện 3 chữ số, xã 5 chữ số, "
    "giữ cả số 0 ở đầu.",
    "No unit has the code “{0}”. Check it: 2 digits for a province, 3 for a district, 5 for a commune, leading zeros "
    "included.",
    "UNIT-4"};
inline constexpr base::FailureType UNIT_NOT_AT_DATE{
    "UNIT_NOT_AT_DATE",
    base::FailureKind::not_found,
    base::Level::error,
    "Ngày {1} không có đơn vị “{0}”. Trong danh mục có: {2}. Hãy chọn ngày khác hoặc đơn vị khác.",
    "On {1} there was no unit “{0}”. The list has: {2}. Choose another date or another unit.",
    "UNIT-4"};
inline constexpr base::FailureType UNIT_CODE_AMBIGUOUS{
    "UNIT_CODE_AMBIGUOUS",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã “{0}” đã dùng cho nhiều đơn vị khác nhau: {1}. Hãy ghi thêm ngày (--on) để biết là đơn vị nào.",
    "The code “{0}” has named different units: {1}. Add a date (--on) to say which one.",
    "UNIT-4"};
inline constexpr base::FailureType UNIT_PARENT_NOT_ALIVE{
    "UNIT_PARENT_NOT_ALIVE",
    base::FailureKind::invalid,
    base::Level::error,
    "Thôn, cơ sở này được ghi vào một xã không có vào ngày {0}. Hãy chọn xã có vào ngày đó, hoặc sửa ngày bắt đầu.",
    "This hamlet or facility is recorded under a commune that did not exist on {0}. Choose a commune of that day, or "
    "correct the first day.",
    "UNIT-8"};
inline constexpr base::FailureType UNIT_ALREADY_EXISTS{
    "UNIT_ALREADY_EXISTS",
    base::FailureKind::conflict,
    base::Level::error,
    "Đã có đơn vị mang mã “{0}”. Hãy dùng đơn vị đã có, hoặc đặt mã khác.",
    "A unit with the code “{0}” exists already. Use that unit, or choose another code.",
    "UNIT-8"};

inline constexpr const base::FailureType* UNIT_FAILURES[] = {&UNIT_NOT_FOUND, &UNIT_NOT_AT_DATE, &UNIT_CODE_AMBIGUOUS,
                                                             &UNIT_PARENT_NOT_ALIVE, &UNIT_ALREADY_EXISTS};

}  // namespace mangnon::domain
