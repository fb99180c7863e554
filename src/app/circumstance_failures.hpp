// Refusals of commands on the circumstances and supports of a child. Source: docs/domain/circumstances.md, register.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType CODE_UNKNOWN{"CODE_UNKNOWN",
                                          FailureKind::invalid,
                                          Level::error,
                                          "Không có mã hoàn cảnh {0} trong danh mục tại ngày này.",
                                          "There is no circumstance code {0} in the codebook on this date.",
                                          "CIRC-1"};
inline constexpr FailureType EPISODE_NOT_FOUND{"EPISODE_NOT_FOUND",
                                               FailureKind::not_found,
                                               Level::error,
                                               "Không tìm thấy đợt hoàn cảnh này của trẻ em.",
                                               "No such circumstance of this child.",
                                               "REG-8"};
inline constexpr FailureType SUPPORT_NOT_FOUND{
    "SUPPORT_NOT_FOUND",
    FailureKind::not_found,
    Level::error,
    "Không tìm thấy lần trợ giúp này của trẻ em; có thể đã có người hủy. Hãy mở lại hồ sơ để xem.",
    "No such support of this child; somebody may have withdrawn it. Open the record again.",
    "REG-35"};
inline constexpr FailureType EPISODE_ALREADY_ENDED{"EPISODE_ALREADY_ENDED",
                                                   FailureKind::conflict,
                                                   Level::error,
                                                   "Hoàn cảnh này đã kết thúc.",
                                                   "This circumstance has already ended.",
                                                   "REG-8"};
inline constexpr FailureType CODE_ALREADY_HELD{"CODE_ALREADY_HELD",
                                               FailureKind::conflict,
                                               Level::error,
                                               "Trẻ em đã có mã {0} tại ngày này.",
                                               "The child already has the code {0} on this date.",
                                               "REG-8"};
inline constexpr FailureType EVIDENCE_ENDS_BEFORE{
    "EVIDENCE_ENDS_BEFORE",
    FailureKind::invalid,
    Level::error,
    "Giấy tờ hết hiệu lực trước ngày cấp. Hãy xem lại hai ngày trên giấy.",
    "The paper ends before it was made. Check both dates on it.",
    "REG-40"};
inline constexpr FailureType EVIDENCE_TOO_MUCH{
    "EVIDENCE_TOO_MUCH",
    FailureKind::too_large,
    Level::error,
    "Một hoàn cảnh ghi được nhiều nhất {0} giấy tờ. Hãy giữ lại những giấy chính.",
    "A circumstance holds at most {0} papers. Keep the main ones.",
    "REG-40"};
inline constexpr FailureType SUPPORT_PERIOD_WRONG{"SUPPORT_PERIOD_WRONG",
                                                  FailureKind::invalid,
                                                  Level::error,
                                                  "Ngày cuối của đợt trợ giúp trước ngày đầu. Hãy xem lại hai ngày.",
                                                  "The last day of the support is before its first. Check both days.",
                                                  "REG-43"};
inline constexpr FailureType AMOUNT_WRONG{"AMOUNT_WRONG",
                                          FailureKind::invalid,
                                          Level::error,
                                          "Số tiền là số đồng nguyên, từ 0 đến {0}. Hãy nhập lại, không ghi phần lẻ.",
                                          "An amount is whole đồng, from 0 to {0}. Enter it again.",
                                          "REG-43"};
inline constexpr FailureType PROPOSAL_GONE{
    "PROPOSAL_GONE",
    FailureKind::conflict,
    Level::error,
    "Dữ liệu trong sổ không (còn) đề nghị điều này. Hãy tải lại trang của trẻ rồi xem lại.",
    "The facts do not, or no longer, propose this. Reload the child's page and look again.",
    "CIRC-34"};

}  // namespace mangnon::app
