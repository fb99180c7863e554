// Refusals about many records changed together. Source: docs/domain/bulk.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType BULK_NOT_FOUND{
    "BULK_NOT_FOUND",
    FailureKind::not_found,
    Level::error,
    "Không tìm thấy lần ghi chung này trong địa bàn của bạn. Hãy mở lại danh sách các lần ghi chung.",
    "No such bulk change in your area. Open the list of bulk changes again.",
    "BULK-8"};
inline constexpr FailureType BULK_TOO_MANY{
    "BULK_TOO_MANY",
    FailureKind::too_large,
    Level::error,
    "Mỗi lần ghi chung nhận nhiều nhất {0} dòng, bạn chọn {1}. Hãy chia ra, ví dụ theo thôn.",
    "A bulk change takes at most {0} records; {1} were chosen. Split them, by hamlet for example.",
    "BULK-1"};
inline constexpr FailureType BULK_EMPTY{"BULK_EMPTY",
                                        FailureKind::invalid,
                                        Level::error,
                                        "Không có dòng nào ghi được. Hãy xem lý do ở từng dòng rồi chọn lại.",
                                        "No record can be written. See the reason beside each and choose again.",
                                        "BULK-2"};
inline constexpr FailureType BULK_NO_HOUSEHOLD{"BULK_NO_HOUSEHOLD",
                                               FailureKind::invalid,
                                               Level::error,
                                               "Em ở cơ sở nuôi dưỡng, không thuộc hộ nào, nên để nguyên.",
                                               "The child lives in a facility and belongs to no household.",
                                               "BULK-4"};
inline constexpr FailureType BULK_NOT_PRESENT{
    "BULK_NOT_PRESENT",
    FailureKind::conflict,
    Level::error,
    "Vào ngày đã chọn em không còn ở địa bàn (đã chuyển đi, đã mất hoặc hồ sơ đã gộp), nên để nguyên.",
    "On that day the child is not here any more (left, died or merged), so it is left as it is.",
    "BULK-2"};
inline constexpr FailureType BULK_NOT_AT_SCHOOL{
    "BULK_NOT_AT_SCHOOL",
    FailureKind::invalid,
    Level::error,
    "Em không đi học phổ thông nên không lên lớp. Nếu em đã đi học lại, hãy ghi ở hồ sơ của em.",
    "The child is not at school, so it does not rise. If it is back at school, say so on its page.",
    "BULK-3"};
inline constexpr FailureType BULK_TOO_YOUNG{"BULK_TOO_YOUNG",
                                            FailureKind::invalid,
                                            Level::error,
                                            "Em chưa đủ 6 tuổi trong năm nên chưa vào lớp 1.",
                                            "The child does not turn six this year and is not yet in class 1.",
                                            "BULK-3"};
inline constexpr FailureType BULK_CLASS_DOUBTFUL{
    "BULK_CLASS_DOUBTFUL",
    FailureKind::invalid,
    Level::error,
    "Lớp đang ghi thấp hơn tuổi quá 3 năm, có thể sổ lâu chưa cập nhật. Hãy hỏi lại rồi ghi lớp đúng ở hồ sơ của em.",
    "The class is more than three years below the child's age; the register may be old. Ask, and state the class.",
    "BULK-3"};
inline constexpr FailureType BULK_CLASS_NOT_STATED{
    "BULK_CLASS_NOT_STATED",
    FailureKind::invalid,
    Level::error,
    "Chưa ghi em đang học lớp mấy nên không biết lên lớp nào. Hãy ghi lớp ở hồ sơ của em.",
    "The child's class is not stated, so the next one is not known. State it on the child's page.",
    "BULK-3"};
inline constexpr FailureType BULK_END_OF_LEVEL{
    "BULK_END_OF_LEVEL",
    FailureKind::invalid,
    Level::error,
    "Em học hết cấp (lớp 9 hoặc lớp 12): học tiếp, học nghề hay thôi học do gia đình chọn. Hãy hỏi rồi ghi riêng.",
    "The child ends class 9 or 12: what follows is the family's choice. Ask, and state it on the child's page.",
    "BULK-3"};
inline constexpr FailureType BULK_CLASS_ALREADY{
    "BULK_CLASS_ALREADY",
    FailureKind::invalid,
    Level::error,
    "Lớp của năm học này đã được ghi từ ngày {0}, nên không lên lớp lần nữa.",
    "The class of this school year is stated since {0}, so the child does not rise again.",
    "BULK-3"};
inline constexpr FailureType BULK_GIVEN_ALREADY{
    "BULK_GIVEN_ALREADY",
    FailureKind::invalid,
    Level::error,
    "Em đã được ghi trợ giúp loại này đúng ngày này, nên không ghi lần nữa.",
    "The child has a support of this kind on this day already, so it is not given again.",
    "BULK-5"};
inline constexpr FailureType BULK_STALE{
    "BULK_STALE",
    FailureKind::conflict,
    Level::error,
    "Hồ sơ đã được sửa sau khi bạn xem trước, nên để nguyên. Hãy xem trước lại.",
    "The record was changed after it was looked at, so it is left as it is. Look at it again.",
    "BULK-2"};
inline constexpr FailureType BULK_CHANGED_SINCE{
    "BULK_CHANGED_SINCE",
    FailureKind::conflict,
    Level::error,
    "Hồ sơ đã được sửa tiếp sau lần ghi chung ({0}), nên không hoàn tác. Muốn đổi lại, hãy mở hồ sơ.",
    "The record was changed again after the bulk change ({0}), so it is not undone. Change it on its page.",
    "BULK-7"};
inline constexpr FailureType BULK_UNDONE{"BULK_UNDONE",
                                         FailureKind::conflict,
                                         Level::error,
                                         "Lần ghi chung này đã hoàn tác nên không ghi thêm. Hãy làm lần mới.",
                                         "This bulk change was undone and writes no more. Make a new one.",
                                         "BULK-7"};

inline constexpr const FailureType* BULK_FAILURES[] = {
    &BULK_NOT_FOUND,     &BULK_TOO_MANY,      &BULK_EMPTY,          &BULK_NO_HOUSEHOLD,     &BULK_NOT_PRESENT,
    &BULK_NOT_AT_SCHOOL, &BULK_TOO_YOUNG,     &BULK_CLASS_DOUBTFUL, &BULK_CLASS_NOT_STATED, &BULK_END_OF_LEVEL,
    &BULK_CLASS_ALREADY, &BULK_GIVEN_ALREADY, &BULK_STALE,          &BULK_CHANGED_SINCE,    &BULK_UNDONE};

}  // namespace mangnon::app
