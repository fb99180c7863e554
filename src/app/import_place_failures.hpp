// Refusals of rows for the place they name: a hamlet that was renamed or has ended, a household that is gone, a child
// that another commune keeps. Source: docs/domain/import.md IMPORT-20, IMPORT-21.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType IMPORT_HAMLET_RENAMED{
    "IMPORT_HAMLET_RENAMED",
    FailureKind::invalid,
    Level::warning,
    "Vào ngày của sổ, thôn “{0}” có tên là “{1}”. Dòng đã ghi vào thôn đó; lần sau hãy ghi “{1}”.",
    "On the day of the book the hamlet “{0}” is called “{1}”. The row was taken there; write “{1}” next time.",
    "IMPORT-20"};
inline constexpr FailureType IMPORT_HAMLET_ENDED{"IMPORT_HAMLET_ENDED",
                                                 FailureKind::conflict,
                                                 Level::error,
                                                 "Thôn hoặc cơ sở “{0}” không còn trong xã từ ngày {1}. Hãy ghi thôn "
                                                 "mà hộ đang ở. Nếu ghi ngừng hoạt động nhầm, hãy "
                                                 "mở lại thôn rồi nhập lại tệp.",
                                                 "The hamlet or facility “{0}” is no more in the commune from {1} on. "
                                                 "Write the hamlet where the household lives. If "
                                                 "it was closed by mistake, reopen it and import the file again.",
                                                 "IMPORT-20"};
inline constexpr FailureType IMPORT_HAMLET_UNCLEAR{
    "IMPORT_HAMLET_UNCLEAR",
    FailureKind::invalid,
    Level::error,
    "Trong xã có nhiều thôn được gọi là “{0}”: {1}. Hãy ghi mã thôn thay cho tên.",
    "More than one hamlet of the commune is called “{0}”: {1}. Write the hamlet's code in the place of its name.",
    "IMPORT-20"};
inline constexpr FailureType IMPORT_HOUSEHOLD_GONE{"IMPORT_HOUSEHOLD_GONE",
                                                   FailureKind::conflict,
                                                   Level::error,
                                                   "Dòng này sửa thông tin của một hộ không còn trong sổ của xã (đã "
                                                   "giải thể, gộp, chuyển đi), hoặc trẻ không ở hộ nào. "
                                                   "Hãy tải danh sách mới rồi sửa.",
                                                   "This row edits a household that is no more in the commune's book "
                                                   "(dissolved, merged or moved away), or the child is "
                                                   "in no household. Export the list again and edit that.",
                                                   "IMPORT-15"};
inline constexpr FailureType IMPORT_CHILD_ELSEWHERE{
    "IMPORT_CHILD_ELSEWHERE",
    FailureKind::conflict,
    Level::error,
    "Trẻ này từng ở xã, nay hồ sơ do nơi khác giữ, nên dòng chưa nhận. Nếu em đã về lại xã, hãy nhờ nơi giữ hồ sơ gửi "
    "phiếu chuyển. Nếu là em khác, hãy ghi số định danh của em.",
    "This child was of the commune and its record is kept elsewhere now, so the row was not taken. If it has come "
    "back, "
    "ask whoever keeps the record to send a transfer. If it is another child, write its ID number.",
    "IMPORT-21"};

}  // namespace mangnon::app
