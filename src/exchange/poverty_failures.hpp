// What can be wrong with a list of poor and near-poor households. Source: docs/domain/poverty.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::exchange {

inline constexpr base::FailureType POVERTY_FILE_WRONG{"POVERTY_FILE_WRONG",
                                                      base::FailureKind::invalid,
                                                      base::Level::error,
                                                      "Không thấy dòng tiêu đề của danh sách: cần cột Họ tên chủ hộ và "
                                                      "cột Hộ nghèo, Hộ cận nghèo (hoặc một cột Diện). Hãy "
                                                      "sửa tên cột rồi gửi lại.",
                                                      "The list has no header: it needs a column of heads (Họ tên chủ "
                                                      "hộ) and columns of levels (Hộ nghèo, Hộ cận nghèo, or "
                                                      "one column Diện). Correct the labels and send it again.",
                                                      "POVERTY-1"};
inline constexpr base::FailureType POVERTY_FILE_TOO_LONG{
    "POVERTY_FILE_TOO_LONG",
    base::FailureKind::too_large,
    base::Level::error,
    "Danh sách có hơn {0} dòng. Hãy gửi danh sách của một xã, hoặc chia theo thôn.",
    "The list has more than {0} rows. Send the list of one commune, or split it by hamlet.",
    "POVERTY-1"};
inline constexpr base::FailureType POVERTY_ROW_NAMELESS{
    "POVERTY_ROW_NAMELESS",
    base::FailureKind::invalid,
    base::Level::error,
    "Ô {0}: dòng này không ghi họ tên chủ hộ, cũng không ghi số định danh. Hãy ghi ít nhất một thứ.",
    "Cell {0}: the row has neither the head's name nor an ID number. Give at least one.",
    "POVERTY-3"};
inline constexpr base::FailureType POVERTY_LEVEL_UNKNOWN{
    "POVERTY_LEVEL_UNKNOWN",
    base::FailureKind::invalid,
    base::Level::error,
    "Ô {0}: không rõ hộ nghèo hay cận nghèo. Hãy đánh dấu x đúng một cột, hoặc ghi Nghèo, Cận nghèo.",
    "Cell {0}: poor or near-poor is not clear. Tick exactly one column, or write Nghèo or Cận nghèo.",
    "POVERTY-3"};

}  // namespace mangnon::exchange
