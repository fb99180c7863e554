// Refusals about where a household or a child is: hamlets, household numbers, facilities. Source:
// docs/domain/register.md, units.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType FACILITY_UNKNOWN{"FACILITY_UNKNOWN",
                                              FailureKind::invalid,
                                              Level::error,
                                              "Không có cơ sở này trong địa bàn của bạn vào ngày đã ghi.",
                                              "No such facility in your area on that day.",
                                              "REG-17"};
inline constexpr FailureType FACILITY_NAME_TAKEN{"FACILITY_NAME_TAKEN",
                                                 FailureKind::conflict,
                                                 Level::error,
                                                 "Xã này đã có thôn hoặc cơ sở mang tên đó. Hãy ghi tên đầy đủ hơn.",
                                                 "The commune already has a hamlet or facility of that name. Write "
                                                 "the name more fully.",
                                                 "UNIT-8"};
inline constexpr FailureType NOT_IN_FACILITY{"NOT_IN_FACILITY",
                                             FailureKind::conflict,
                                             Level::error,
                                             "Ngày này trẻ không ở cơ sở nào.",
                                             "The child is in no facility on that day.",
                                             "REG-17"};
inline constexpr FailureType ALREADY_IN_FACILITY{"ALREADY_IN_FACILITY",
                                                 FailureKind::conflict,
                                                 Level::error,
                                                 "Trẻ đang ở một cơ sở. Hãy ghi trẻ rời cơ sở đó trước.",
                                                 "The child is in a facility already. Record the end of that stay "
                                                 "first.",
                                                 "REG-17"};
inline constexpr FailureType HAMLET_UNKNOWN{"HAMLET_UNKNOWN",
                                            FailureKind::invalid,
                                            Level::error,
                                            "Thôn/bản/tổ dân phố không có trong đơn vị này.",
                                            "No such hamlet in this unit.",
                                            "UNIT-8"};
inline constexpr FailureType HOUSEHOLD_NUMBER_TAKEN{"HOUSEHOLD_NUMBER_TAKEN",
                                                    FailureKind::conflict,
                                                    Level::error,
                                                    "Số hộ này đã có trong thôn.",
                                                    "This household number is taken in the hamlet.",
                                                    "REG-3"};

inline constexpr FailureType HOUSEHOLD_ENDED{
    "HOUSEHOLD_ENDED",
    FailureKind::conflict,
    Level::error,
    "Hộ này không còn nữa (đã giải thể hoặc đã nhập vào hộ khác). Hãy chọn hộ khác, hoặc khôi phục hộ này trước.",
    "This household is none any more. Choose another, or restore it first.",
    "HOME-6"};
inline constexpr FailureType HOUSEHOLD_HAS_CHILDREN{
    "HOUSEHOLD_HAS_CHILDREN",
    FailureKind::conflict,
    Level::error,
    "Trong hộ còn trẻ em. Hãy chuyển các em sang hộ khác, ghi chuyển đi, hoặc nhập hộ này vào hộ khác.",
    "Children still live in this household. Move them, record that they left, or merge it into another.",
    "HOME-5"};
inline constexpr FailureType HOUSEHOLD_NOT_ENDED{"HOUSEHOLD_NOT_ENDED",
                                                 FailureKind::conflict,
                                                 Level::error,
                                                 "Hộ này vẫn đang có trong sổ. Không cần khôi phục.",
                                                 "This household has not ended. There is nothing to restore.",
                                                 "HOME-6"};
inline constexpr FailureType CHILD_NOT_IN_HOUSEHOLD{
    "CHILD_NOT_IN_HOUSEHOLD",
    FailureKind::invalid,
    Level::error,
    "Vào ngày này em không ở trong hộ. Hãy tải lại trang của hộ; nếu em "
    "đã chuyển sang xã khác, hãy chọn từ ngày em chuyển đi trở đi.",
    "On this day the child does not live in the household. Reload it; if "
    "a child has since gone to another commune, choose a day from "
    "the one on which it left.",
    "HOME-3"};

}  // namespace mangnon::app
