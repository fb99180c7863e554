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
inline constexpr FailureType PROPOSAL_GONE{
    "PROPOSAL_GONE",
    FailureKind::conflict,
    Level::error,
    "Dữ liệu trong sổ không (còn) đề nghị điều này. Hãy tải lại trang của trẻ rồi xem lại.",
    "The facts do not, or no longer, propose this. Reload the child's page and look again.",
    "CIRC-34"};

}  // namespace mangnon::app
