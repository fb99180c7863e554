// Why a hamlet or facility of the register cannot be closed yet, and why nobody is recorded in one that is closed.
// docs/domain/units.md UNIT-16, UNIT-19.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType HAMLET_STILL_LIVED_IN{
    "HAMLET_STILL_LIVED_IN",
    base::FailureKind::conflict,
    base::Level::error,
    "Từ ngày {2}, thôn này vẫn còn {0} trẻ em và {1} hộ trong sổ. Hãy chuyển từng hộ sang thôn mới (Sửa hộ, mục Thôn) "
    "từ ngày đó, hoặc ghi chuyển đi, rồi mới ghi ngừng hoạt động.",
    "From {2} on, {0} children and {1} households are still in this hamlet. Move each household to its new hamlet from "
    "that day, or record that it left; then close the hamlet.",
    "UNIT-16"};
inline constexpr base::FailureType FACILITY_STILL_LIVED_IN{
    "FACILITY_STILL_LIVED_IN",
    base::FailureKind::conflict,
    base::Level::error,
    "Từ ngày {1}, cơ sở này vẫn còn {0} trẻ em. Hãy ghi từng em rời cơ sở, rồi mới ghi ngừng hoạt động.",
    "From {1} on, {0} children still live in this facility. Record that each leaves it; then close the facility.",
    "UNIT-16"};

inline constexpr base::FailureType PLACE_CLOSED_THEN{
    "PLACE_CLOSED_THEN",
    base::FailureKind::conflict,
    base::Level::error,
    "“{0}” ngừng hoạt động từ ngày {1}, nên không ai ở đó từ ngày ấy. Hãy "
    "chọn nơi đang hoạt động, ghi rời nơi này trước "
    "ngày đó, hoặc mở lại nơi này nếu đã ghi ngừng nhầm.",
    "“{0}” is closed from {1}, so nobody lives there from that day. Choose "
    "a place that goes on, or reopen this one if it "
    "was closed by mistake.",
    "UNIT-19"};

inline constexpr const base::FailureType* UNIT_COMMAND_FAILURES[] = {&HAMLET_STILL_LIVED_IN, &FACILITY_STILL_LIVED_IN,
                                                                     &PLACE_CLOSED_THEN};

}  // namespace mangnon::app
