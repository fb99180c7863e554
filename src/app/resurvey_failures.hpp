// Refusals about the re-survey. Source: docs/domain/rounds.md RESURVEY-1 … RESURVEY-9.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType RESURVEY_OF_COMMUNES{
    "RESURVEY_OF_COMMUNES",
    FailureKind::invalid,
    Level::error,
    "Chỉ phúc tra số liệu của xã. Hãy chọn một xã đã gửi số liệu.",
    "Only the figures of a commune are re-surveyed. Choose a commune that has sent.",
    "RESURVEY-1"};
inline constexpr FailureType RESURVEY_DRAWN_ALREADY{
    "RESURVEY_DRAWN_ALREADY",
    FailureKind::conflict,
    Level::error,
    "Mẫu phúc tra của lần gửi này đã rút (số gốc {0}) và không rút lại. Hãy in phiếu của mẫu ấy.",
    "The sample of this sending is drawn (seed {0}) and is not drawn again. Print the forms of that sample.",
    "RESURVEY-3"};
inline constexpr FailureType RESURVEY_NOT_DRAWN{"RESURVEY_NOT_DRAWN",
                                                FailureKind::conflict,
                                                Level::error,
                                                "Lần gửi này chưa rút mẫu phúc tra. Hãy rút mẫu trước.",
                                                "No sample of this sending is drawn yet. Draw it first.",
                                                "RESURVEY-3"};
inline constexpr FailureType RESURVEY_SAMPLE_SMALL{
    "RESURVEY_SAMPLE_SMALL",
    FailureKind::invalid,
    Level::error,
    "Mẫu này chỉ có {0} hộ, ít hơn {1} hộ mà đợt rà soát đòi hỏi. Hãy chọn sai số nhỏ hơn rồi rút lại.",
    "This sample has {0} households, fewer than the {1} that the round asks for. Choose a smaller margin and draw "
    "again.",
    "RESURVEY-3"};
inline constexpr FailureType RESURVEY_CHANGED_SINCE{
    "RESURVEY_CHANGED_SINCE",
    FailureKind::conflict,
    Level::error,
    "Kết quả phúc tra đã có thêm phiếu sau khi kết luận. Hãy kết luận phúc tra lần nữa rồi nghiệm thu.",
    "Forms were entered after the re-survey was concluded. Conclude it again, then accept.",
    "RESURVEY-7"};
inline constexpr FailureType RESURVEY_MARGIN{"RESURVEY_MARGIN",
                                             FailureKind::invalid,
                                             Level::error,
                                             "Độ tin cậy là 90, 95 hoặc 99; sai số từ 1 đến 20 phần trăm.",
                                             "The confidence is 90, 95 or 99; the margin 1 to 20 percent.",
                                             "RESURVEY-2"};
inline constexpr FailureType RESURVEY_CHILD_NOT_DRAWN{
    "RESURVEY_CHILD_NOT_DRAWN",
    FailureKind::not_found,
    Level::error,
    "Em này không thuộc hộ nào trong mẫu phúc tra. Hãy nhập theo phiếu đã in.",
    "This child is of no household of the sample. Enter what stands on the printed forms.",
    "RESURVEY-5"};
inline constexpr FailureType RESURVEY_VALUE{
    "RESURVEY_VALUE",
    FailureKind::invalid,
    Level::error,
    "Giá trị không đúng dạng của trường này, hoặc trường không thuộc phiếu phúc tra.",
    "The value is not of this field's form, or the field does not stand on the form.",
    "RESURVEY-5"};
inline constexpr FailureType RESURVEY_INVESTIGATOR_MISSING{
    "RESURVEY_INVESTIGATOR_MISSING",     FailureKind::invalid, Level::error, "Hãy ghi họ tên người phúc tra.",
    "Give the name of who asked again.", "RESURVEY-5"};
inline constexpr FailureType RESURVEY_NOTHING_CHECKED{
    "RESURVEY_NOTHING_CHECKED",
    FailureKind::conflict,
    Level::error,
    "Chưa nhập kết quả nào của mẫu phúc tra. Hãy nhập các phiếu rồi kết luận.",
    "No result of the sample is entered yet. Enter the forms, then conclude.",
    "RESURVEY-7"};

inline constexpr const FailureType* RESURVEY_FAILURES[] = {
    &RESURVEY_OF_COMMUNES,          &RESURVEY_DRAWN_ALREADY,  &RESURVEY_NOT_DRAWN,       &RESURVEY_MARGIN,
    &RESURVEY_SAMPLE_SMALL,         &RESURVEY_CHANGED_SINCE,  &RESURVEY_CHILD_NOT_DRAWN, &RESURVEY_VALUE,
    &RESURVEY_INVESTIGATOR_MISSING, &RESURVEY_NOTHING_CHECKED};

}  // namespace mangnon::app
