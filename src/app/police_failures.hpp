// Refusals about the batches that the commune police compare. Source: docs/domain/police.md.
#pragma once

#include "app/police_return_failures.hpp"

namespace mangnon::app {

inline constexpr FailureType POLICE_BATCH_NOT_FOUND{
    "POLICE_BATCH_NOT_FOUND",
    FailureKind::not_found,
    Level::error,
    "Không tìm thấy lô đối chiếu này trong địa bàn của bạn. Hãy mở lại danh sách các lô.",
    "No such batch in your area. Open the list of batches again.",
    "POLICE-11"};
inline constexpr FailureType POLICE_NOT_A_COMMUNE{
    "POLICE_NOT_A_COMMUNE",
    FailureKind::invalid,
    Level::error,
    "Mỗi lô đối chiếu là của một xã, phường, thị trấn hoặc đặc khu. Hãy chọn một xã.",
    "A batch is of one commune. Choose a commune.",
    "POLICE-2"};
inline constexpr FailureType POLICE_BATCH_EMPTY{
    "POLICE_BATCH_EMPTY",
    FailureKind::invalid,
    Level::error,
    "Không có trẻ em nào trong các danh sách đã chọn, hoặc các em đều đang nằm trong lô khác chưa có kết quả.",
    "No child is on the lists chosen, or all of them wait in another batch.",
    "POLICE-3"};
inline constexpr FailureType POLICE_BATCH_STATE{
    "POLICE_BATCH_STATE",
    FailureKind::conflict,
    Level::error,
    "Lô này đang ở bước “{0}” nên chưa làm được việc này. Hãy mở lại trang của lô.",
    "The batch is \"{1}\" now, so this cannot be done. Open its page again.",
    "POLICE-4"};
inline constexpr FailureType POLICE_DUE_TOO_EARLY{"POLICE_DUE_TOO_EARLY",
                                                  FailureKind::invalid,
                                                  Level::error,
                                                  "Hạn trả phải từ ngày giao ({0}) trở đi. Hãy sửa lại hạn trả.",
                                                  "The batch cannot be due before it is handed over ({0}).",
                                                  "POLICE-5"};
inline constexpr FailureType POLICE_DAY_TOO_EARLY{
    "POLICE_DAY_TOO_EARLY",
    FailureKind::invalid,
    Level::error,
    "Ngày này không thể trước bước trước của lô ({0}). Hãy sửa lại ngày.",
    "This day cannot be before the batch's step before ({0}). Correct it.",
    "POLICE-5"};
inline constexpr FailureType POLICE_CHILD_GONE{
    "POLICE_CHILD_GONE",
    FailureKind::conflict,
    Level::error,
    "Trẻ em không còn được quản lý ở địa bàn này (đã chuyển đi, đã mất hoặc hồ sơ đã gộp), nên để nguyên.",
    "The child is not kept here any more (left, died or merged), so it is left as it is.",
    "POLICE-9"};
inline constexpr FailureType POLICE_CHANGED_SINCE{
    "POLICE_CHANGED_SINCE",
    FailureKind::conflict,
    Level::error,
    "Hồ sơ đã được sửa tiếp sau khi cập nhật kết quả ({0}), nên không hoàn tác. Muốn đổi lại, hãy mở hồ sơ để đính "
    "chính.",
    "The record was changed again after the result was applied ({0}), so it is not undone. Correct it on its page.",
    "POLICE-10"};
inline constexpr FailureType POLICE_NOTHING_TO_DO{
    "POLICE_NOTHING_TO_DO",
    FailureKind::conflict,
    Level::error,
    "Không có trẻ em nào trong lô còn cập nhật hoặc hoàn tác được. Hãy xem lý do ở từng dòng.",
    "No child of the batch can be applied or undone. See the reason beside each.",
    "POLICE-10"};

inline constexpr const FailureType* POLICE_FAILURES[] = {
    &POLICE_BATCH_NOT_FOUND,    &POLICE_NOT_A_COMMUNE,    &POLICE_BATCH_EMPTY,     &POLICE_BATCH_STATE,
    &POLICE_DUE_TOO_EARLY,      &POLICE_DAY_TOO_EARLY,    &POLICE_CHILD_GONE,      &POLICE_CHANGED_SINCE,
    &POLICE_NOTHING_TO_DO,      &POLICE_ALREADY_RETURNED, &POLICE_OTHER_COMMUNE,   &POLICE_OTHER_BATCH,
    &POLICE_CHILD_NOT_IN_BATCH, &POLICE_ROW_EDITED,       &POLICE_CHILD_TWICE,     &POLICE_NUMBER_TWICE,
    &POLICE_NUMBER_MISSING,     &POLICE_ANSWER_EMPTY,     &POLICE_ANSWER_DIFFERS,  &POLICE_ANSWER_IN_VAIN,
    &POLICE_RETURN_EMPTY,       &POLICE_RETURN_TOO_LONG,  &POLICE_RETURN_TOO_WRONG};

}  // namespace mangnon::app
