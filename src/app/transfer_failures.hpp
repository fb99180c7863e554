// Refusals of moves between households and communes. Source: docs/domain/transfer.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType TRANSFER_NOT_FOUND{
    "TRANSFER_NOT_FOUND",
    FailureKind::not_found,
    Level::error,
    "Không tìm thấy phiếu chuyển này trong địa bàn của bạn. Hãy mở lại danh sách chuyển đi, chuyển đến.",
    "No such transfer in your area. Open the list of transfers again.",
    "TRANSFER-8"};
inline constexpr FailureType TRANSFER_ANSWERED{
    "TRANSFER_ANSWERED",
    FailureKind::conflict,
    Level::error,
    "Phiếu chuyển này đã được trả lời. Hãy mở lại danh sách chuyển đi, chuyển đến.",
    "This transfer was answered already. Open the list of transfers again.",
    "TRANSFER-6"};
inline constexpr FailureType TRANSFER_ON_THE_WAY{
    "TRANSFER_ON_THE_WAY",
    FailureKind::conflict,
    Level::error,
    "Trẻ đang chờ xã khác nhận. Hãy chờ trả lời hoặc hủy phiếu chuyển cũ trước.",
    "The child waits to be accepted elsewhere. Wait for the answer, or cancel that transfer first.",
    "TRANSFER-2"};
inline constexpr FailureType TRANSFER_UNIT_NOT_COMMUNE{
    "TRANSFER_UNIT_NOT_COMMUNE",
    FailureKind::invalid,
    Level::error,
    "Nơi đến phải là một xã, phường, thị trấn hoặc đặc khu đang hoạt động. Hãy chọn lại.",
    "The destination must be a commune of today. Choose again.",
    "TRANSFER-1"};
inline constexpr FailureType TRANSFER_SAME_COMMUNE{
    "TRANSFER_SAME_COMMUNE",
    FailureKind::invalid,
    Level::error,
    "Trẻ đang ở chính xã này. Muốn đổi hộ trong xã, hãy dùng “Chuyển sang hộ khác”.",
    "The child lives in this commune already. To change the household, use \"Move to another household\".",
    "TRANSFER-2"};
inline constexpr FailureType ARRIVAL_BEFORE_DEPARTURE{
    "ARRIVAL_BEFORE_DEPARTURE",
    FailureKind::invalid,
    Level::error,
    "Ngày đến không thể trước ngày đi ({0}). Hãy sửa lại ngày đến.",
    "The day of arrival cannot be before the day of leaving ({0}). Correct it.",
    "TRANSFER-5"};
inline constexpr FailureType CHILD_NOT_PRESENT{
    "CHILD_NOT_PRESENT",
    FailureKind::invalid,
    Level::error,
    "Vào ngày đó trẻ không còn ở địa bàn (đã chuyển đi, đã mất hoặc hồ sơ đã gộp), nên không ghi được việc này. "
    "Hãy xem lại ngày, hoặc trước hết ghi trẻ đã trở về.",
    "On that day the child was not present any more (left, died or merged), so this cannot be recorded. Look at the "
    "day again, or first record that the child came back.",
    "TRANSFER-2"};
inline constexpr FailureType SAME_HOUSEHOLD{"SAME_HOUSEHOLD",
                                            FailureKind::invalid,
                                            Level::error,
                                            "Trẻ đang ở chính hộ này. Hãy chọn hộ khác.",
                                            "The child lives in this household already. Choose another.",
                                            "TRANSFER-9"};
inline constexpr FailureType IN_FACILITY_SINCE{
    "IN_FACILITY_SINCE",
    FailureKind::invalid,
    Level::error,
    "Từ ngày này về sau trẻ còn có thời gian ở cơ sở, đến ngày {0}. Hãy ghi ngày chuyển từ {0} trở đi.",
    "The child still lived in a facility after this day, until {0}. Move it from {0} on.",
    "TRANSFER-2"};
inline constexpr FailureType TRANSFER_CHILD_GONE{
    "TRANSFER_CHILD_GONE",
    FailureKind::conflict,
    Level::error,
    "Trẻ không còn ở xã đã gửi phiếu. Hãy trả lại phiếu này để xã nơi trẻ đang ở gửi phiếu mới.",
    "The child does not live in the commune that sent it any more. Return it; the commune where it lives sends it "
    "anew.",
    "TRANSFER-5"};
inline constexpr FailureType TRANSFER_HOUSEHOLD_ELSEWHERE{
    "TRANSFER_HOUSEHOLD_ELSEWHERE",
    FailureKind::invalid,
    Level::error,
    "Hộ này không thuộc xã mà trẻ được gửi đến. Hãy chọn hộ của xã đó, hoặc trả lại phiếu.",
    "This household is not of the commune the child was sent to. Choose one that is, or return the child.",
    "TRANSFER-5"};
inline constexpr FailureType ANSWER_MISSING{"ANSWER_MISSING",
                                            FailureKind::invalid,
                                            Level::error,
                                            "Hãy ghi lý do trả lại để xã gửi biết cần làm gì.",
                                            "Say why it is returned, so that the sender knows what to do.",
                                            "TRANSFER-6"};

inline constexpr const FailureType* TRANSFER_FAILURES[] = {&TRANSFER_NOT_FOUND,
                                                           &TRANSFER_ANSWERED,
                                                           &TRANSFER_ON_THE_WAY,
                                                           &TRANSFER_UNIT_NOT_COMMUNE,
                                                           &TRANSFER_SAME_COMMUNE,
                                                           &ARRIVAL_BEFORE_DEPARTURE,
                                                           &CHILD_NOT_PRESENT,
                                                           &SAME_HOUSEHOLD,
                                                           &IN_FACILITY_SINCE,
                                                           &TRANSFER_CHILD_GONE,
                                                           &TRANSFER_HOUSEHOLD_ELSEWHERE,
                                                           &ANSWER_MISSING};

}  // namespace mangnon::app
