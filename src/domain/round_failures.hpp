// Why a plan of a round cannot stand or be changed. Source: docs/domain/rounds.md ROUND-1 … ROUND-9.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType ROUND_CODE_MALFORMED{
    "ROUND_CODE_MALFORMED",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã đợt gồm 2 đến 24 chữ cái không dấu, chữ số, dấu gạch hoặc dấu chấm, ví dụ RS-2018.",
    "A round's code has 2 to 24 letters without marks, digits, dashes or dots, such as RS-2018.",
    "ROUND-1"};
inline constexpr base::FailureType ROUND_NAME_MISSING{"ROUND_NAME_MISSING",
                                                      base::FailureKind::invalid,
                                                      base::Level::error,
                                                      "Hãy đặt tên cho đợt rà soát (không quá 200 ký tự).",
                                                      "Give the round a name (200 characters at most).",
                                                      "ROUND-1"};
inline constexpr base::FailureType ROUND_PHASES_OUT_OF_ORDER{
    "ROUND_PHASES_OUT_OF_ORDER",
    base::FailureKind::invalid,
    base::Level::error,
    "Giai đoạn {0} kết thúc trước khi bắt đầu, hoặc bắt đầu trước giai đoạn đứng trên nó. Hãy xem lại ngày.",
    "Phase {0} ends before it begins, or begins before the one above it. Check the dates.",
    "ROUND-2"};
inline constexpr base::FailureType ROUND_LEVEL_NOT_THEN{
    "ROUND_LEVEL_NOT_THEN",
    base::FailureKind::invalid,
    base::Level::error,
    "Ngày {0} không có cấp hành chính này: từ 01/07/2025 không còn cấp huyện. Hãy chọn cấp khác cho giai đoạn {1}.",
    "On {0} there is no such level: since 2025-07-01 there are no districts. Choose another level for phase {1}.",
    "ROUND-2"};
inline constexpr base::FailureType ROUND_ROOT_NOT_THEN{
    "ROUND_ROOT_NOT_THEN",
    base::FailureKind::invalid,
    base::Level::error,
    "Đơn vị tổ chức đợt không có trên bản đồ địa giới ngày {0} (ngày cuối của giai đoạn xã gửi số liệu). Hãy chọn đơn "
    "vị của ngày ấy.",
    "The round's unit is not on the map of {0} (the last day on which communes send). Choose a unit of that day.",
    "ROUND-3"};
inline constexpr base::FailureType ROUND_PERCENT{"ROUND_PERCENT",
                                                 base::FailureKind::invalid,
                                                 base::Level::error,
                                                 "Tỷ lệ phúc tra là một số từ 0 đến 100.",
                                                 "The share of households to visit again is a number from 0 to 100.",
                                                 "ROUND-9"};
inline constexpr base::FailureType ROUND_ABOVE_NOT_ISSUED{
    "ROUND_ABOVE_NOT_ISSUED",
    base::FailureKind::conflict,
    base::Level::error,
    "Kế hoạch của cấp trên chưa ban hành hoặc đã kết thúc, nên chưa thể dựa vào. Hãy chờ cấp trên ban hành.",
    "The plan of the level above is not issued, or closed, so nothing can rest on it. Wait until it is issued.",
    "ROUND-5"};
inline constexpr base::FailureType ROUND_ABOVE_OTHER{
    "ROUND_ABOVE_OTHER",
    base::FailureKind::invalid,
    base::Level::error,
    "Kế hoạch dựa trên cấp trên phải cùng thời điểm số liệu, phạm vi, yêu cầu đối chiếu sổ, phúc tra, và thuộc địa bàn "
    "của kế hoạch ấy. Hãy giữ như cấp trên.",
    "A plan on the plan of the level above has its reference date, its scope, its demands, and lies within its area. "
    "Keep them.",
    "ROUND-5"};
inline constexpr base::FailureType ROUND_LATER_THAN_ABOVE{
    "ROUND_LATER_THAN_ABOVE",
    base::FailureKind::invalid,
    base::Level::error,
    "Giai đoạn {0} kết thúc sau ngày cấp trên yêu cầu ({1}). Hãy đặt ngày sớm hơn hoặc bằng ngày ấy.",
    "Phase {0} ends after the day that the level above has set ({1}). Set that day or an earlier one.",
    "ROUND-5"};
inline constexpr base::FailureType ROUND_FIXED{
    "ROUND_FIXED",
    base::FailureKind::conflict,
    base::Level::error,
    "Đợt này đã ban hành hoặc đã kết thúc, không sửa được mục này. Đợt đã ban hành chỉ sửa được tên và ngày của các "
    "giai đoạn.",
    "This round is issued or closed, and this cannot be changed any more. Of an issued one, only its name and the days "
    "of its phases can.",
    "ROUND-4"};
inline constexpr base::FailureType ROUND_NOT_DRAFT{"ROUND_NOT_DRAFT",
                                                   base::FailureKind::conflict,
                                                   base::Level::error,
                                                   "Đợt này đã ban hành rồi. Hãy mở lại danh sách đợt rà soát.",
                                                   "This round is issued already. Open the list of rounds again.",
                                                   "ROUND-4"};
inline constexpr base::FailureType ROUND_WITHOUT_SENDING{
    "ROUND_WITHOUT_SENDING",
    base::FailureKind::invalid,
    base::Level::error,
    "Kế hoạch chưa có giai đoạn xã gửi số liệu. Hãy thêm giai đoạn ấy trước khi ban hành.",
    "The plan has no phase in which communes send. Add it before issuing.",
    "ROUND-4"};
inline constexpr base::FailureType ROUND_NOT_OPEN{"ROUND_NOT_OPEN",
                                                  base::FailureKind::conflict,
                                                  base::Level::error,
                                                  "Đợt này chưa ban hành hoặc đã kết thúc. Hãy chọn một đợt đang mở.",
                                                  "This round is not issued yet, or closed. Choose one that is open.",
                                                  "ROUND-4"};

inline constexpr const base::FailureType* ROUND_FAILURES[] = {
    &ROUND_CODE_MALFORMED,   &ROUND_NAME_MISSING, &ROUND_PHASES_OUT_OF_ORDER, &ROUND_LEVEL_NOT_THEN,
    &ROUND_ROOT_NOT_THEN,    &ROUND_PERCENT,      &ROUND_ABOVE_NOT_ISSUED,    &ROUND_ABOVE_OTHER,
    &ROUND_LATER_THAN_ABOVE, &ROUND_FIXED,        &ROUND_NOT_DRAFT,           &ROUND_WITHOUT_SENDING,
    &ROUND_NOT_OPEN};

}  // namespace mangnon::domain
