// Why a hamlet or facility of the register cannot be closed yet. docs/domain/units.md UNIT-16.
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

inline constexpr const base::FailureType* UNIT_COMMAND_FAILURES[] = {&HAMLET_STILL_LIVED_IN, &FACILITY_STILL_LIVED_IN};

}  // namespace mangnon::app
