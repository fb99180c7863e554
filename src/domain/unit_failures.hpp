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

inline constexpr base::FailureType UNIT_NOT_LOCAL{
    "UNIT_NOT_LOCAL",
    base::FailureKind::invalid,
    base::Level::error,
    "Chỉ sửa được thôn, bản, tổ dân phố và cơ sở do sổ này ghi. Tỉnh, huyện, xã theo danh mục hành chính chính thức.",
    "Only hamlets and facilities recorded in this register can be changed. Provinces, districts and communes follow "
    "the official list.",
    "UNIT-16"};
inline constexpr base::FailureType UNIT_CLOSED{
    "UNIT_CLOSED",
    base::FailureKind::conflict,
    base::Level::error,
    "Thôn hoặc cơ sở này đã ngừng hoạt động từ ngày {0}. Nếu ghi nhầm, hãy mở lại trước.",
    "This hamlet or facility ended on {0}. If that was recorded wrongly, reopen it first.",
    "UNIT-16"};
inline constexpr base::FailureType UNIT_NOT_CLOSED{"UNIT_NOT_CLOSED",
                                                   base::FailureKind::conflict,
                                                   base::Level::error,
                                                   "Thôn hoặc cơ sở này vẫn đang hoạt động. Không cần mở lại.",
                                                   "This hamlet or facility has not ended. There is nothing to reopen.",
                                                   "UNIT-16"};
inline constexpr base::FailureType UNIT_CHANGE_TOO_EARLY{
    "UNIT_CHANGE_TOO_EARLY",
    base::FailureKind::invalid,
    base::Level::error,
    "Ngày này sớm hơn lần thay đổi trước của thôn hoặc cơ sở. Hãy ghi ngày từ {0} trở đi.",
    "This day is before the unit's last change. Write a day from {0} on.",
    "UNIT-16"};
inline constexpr base::FailureType UNIT_MOVE_NOT_IN_LINEAGE{
    "UNIT_MOVE_NOT_IN_LINEAGE",
    base::FailureKind::invalid,
    base::Level::error,
    "Ngày {0}, xã của thôn này không nhập vào xã đã chọn. Vào ngày đó chỉ có: {1}. Hãy chọn đúng ngày và đúng xã theo "
    "nghị quyết sắp xếp.",
    "On {0} this hamlet's commune did not go to the one chosen. That day there is only: {1}. Choose the day and the "
    "commune of the resolution.",
    "UNIT-16"};
inline constexpr base::FailureType UNIT_NOT_ENDED{
    "UNIT_NOT_ENDED",
    base::FailureKind::conflict,
    base::Level::error,
    "Chỉ ghi đơn vị kế thừa cho một xã đã kết thúc trong danh mục. Đơn vị này vẫn còn, hoặc không phải là xã.",
    "A successor is recorded only for a commune that has ended. This unit has not, or is no commune.",
    "UNIT-17"};
inline constexpr base::FailureType UNIT_HAS_SUCCESSOR{
    "UNIT_HAS_SUCCESSOR",
    base::FailureKind::conflict,
    base::Level::error,
    "Xã này đã có đơn vị kế thừa: {0}. Mỗi xã chỉ có một; hãy tải lại danh sách.",
    "This commune has a successor already: {0}. There is one for each; reload the list.",
    "UNIT-17"};
inline constexpr base::FailureType SUCCESSION_ON_ANOTHER_DAY{
    "SUCCESSION_ON_ANOTHER_DAY",
    base::FailureKind::invalid,
    base::Level::error,
    "Xã này không còn từ ngày {0}. Hãy ghi đúng ngày đó, để không ngày nào trẻ em đứng ngoài mọi xã.",
    "This commune is no more from {0} on. Write that day, so that on no day its children lie nowhere.",
    "UNIT-17"};
inline constexpr base::FailureType SUCCESSOR_HOLDS_NO_HAMLETS{
    "SUCCESSOR_HOLDS_NO_HAMLETS",
    base::FailureKind::invalid,
    base::Level::error,
    "Đơn vị kế thừa phải là một xã, phường, thị trấn (hoặc huyện đảo không có xã). Hãy chọn lại.",
    "The successor must be a commune (or an island district without communes). Choose another.",
    "UNIT-17"};
inline constexpr base::FailureType SUCCESSION_IN_A_CIRCLE{
    "SUCCESSION_IN_A_CIRCLE",
    base::FailureKind::invalid,
    base::Level::error,
    "Đơn vị đã chọn lại do chính xã này mà ra, nên không thể là đơn vị kế thừa. Hãy chọn đơn vị khác.",
    "The unit chosen itself leads back to this commune, so it cannot be its successor. Choose another.",
    "UNIT-17"};

inline constexpr const base::FailureType* UNIT_FAILURES[] = {&UNIT_NOT_FOUND,
                                                             &UNIT_NOT_AT_DATE,
                                                             &UNIT_CODE_AMBIGUOUS,
                                                             &UNIT_PARENT_NOT_ALIVE,
                                                             &UNIT_ALREADY_EXISTS,
                                                             &UNIT_NOT_LOCAL,
                                                             &UNIT_CLOSED,
                                                             &UNIT_NOT_CLOSED,
                                                             &UNIT_CHANGE_TOO_EARLY,
                                                             &UNIT_MOVE_NOT_IN_LINEAGE,
                                                             &UNIT_NOT_ENDED,
                                                             &UNIT_HAS_SUCCESSOR,
                                                             &SUCCESSION_ON_ANOTHER_DAY,
                                                             &SUCCESSOR_HOLDS_NO_HAMLETS,
                                                             &SUCCESSION_IN_A_CIRCLE};

}  // namespace mangnon::domain
