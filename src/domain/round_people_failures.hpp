// Refusals about the people of a round and what is given out for it. Source: docs/domain/round_people.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType ROSTER_DAY_TOO_EARLY{
    "ROSTER_DAY_TOO_EARLY",
    base::FailureKind::invalid,
    base::Level::error,
    "Ngày này trước ngày {0}, là ngày của lần ghi gần nhất về người này. Hãy ghi lại ngày.",
    "This day is before {0}, that of the last entry about this person. Write the day again.",
    "ROSTER-4"};
inline constexpr base::FailureType ROSTER_BIRTH_YEAR{
    "ROSTER_BIRTH_YEAR",
    base::FailureKind::invalid,
    base::Level::error,
    "Người này phải từ 15 đến 100 tuổi vào ngày bắt đầu. Hãy xem lại năm sinh.",
    "This person must be 15 to 100 years old on the first day. Look at the year of birth again.",
    "ROSTER-3"};
inline constexpr base::FailureType ROSTER_PHONE{
    "ROSTER_PHONE",
    base::FailureKind::invalid,
    base::Level::error,
    "Số điện thoại gồm 8 đến 15 chữ số, có thể có dấu cách, dấu chấm hoặc dấu cộng ở đầu.",
    "A telephone number has 8 to 15 digits, perhaps with spaces, dots or a plus before it.",
    "ROSTER-3"};
inline constexpr base::FailureType ROSTER_LISTED_TWICE{
    "ROSTER_LISTED_TWICE",
    base::FailureKind::conflict,
    base::Level::error,
    "Người này (cùng họ tên và năm sinh) đã có trong danh sách của đơn vị từ ngày {0}. Hãy sửa dòng ấy.",
    "This person (same name and year of birth) has been in the unit's list since {0}. Change that line.",
    "ROSTER-3"};
inline constexpr base::FailureType SUPPLY_DAY_AHEAD{
    "SUPPLY_DAY_AHEAD",
    base::FailureKind::invalid,
    base::Level::error,
    "Ngày này chưa đến. Hãy ghi ngày đã giao, nhận, từ {0} trở về trước.",
    "This day has not come. Write the day on which it was handed over, {0} or before.",
    "SUPPLY-2"};
inline constexpr base::FailureType SUPPLY_QUANTITY{"SUPPLY_QUANTITY",
                                                   base::FailureKind::invalid,
                                                   base::Level::error,
                                                   "Số lượng là số nguyên từ 1 đến 1.000.000.",
                                                   "The quantity is a whole number from 1 to 1,000,000.",
                                                   "SUPPLY-2"};
inline constexpr base::FailureType SUPPLY_ITEM_MISSING{"SUPPLY_ITEM_MISSING",
                                                       base::FailureKind::invalid,
                                                       base::Level::error,
                                                       "Hãy ghi tên vật tư, vì loại là vật tư khác.",
                                                       "Say what it is, as the kind is another one.",
                                                       "SUPPLY-2"};
inline constexpr base::FailureType SUPPLY_RECEIVED{
    "SUPPLY_RECEIVED",
    base::FailureKind::conflict,
    base::Level::error,
    "Lần cấp này đã được xác nhận là đã nhận ngày {0}. Hãy mở lại trang.",
    "This was confirmed as received on {0}. Open the page again.",
    "SUPPLY-3"};
inline constexpr base::FailureType SUPPLY_CANCELLED{
    "SUPPLY_CANCELLED",
    base::FailureKind::conflict,
    base::Level::error,
    "Lần cấp này đã bị hủy. Hãy mở lại trang và ghi lần cấp mới nếu cần.",
    "This was cancelled. Open the page again, and record it anew if need be.",
    "SUPPLY-4"};
inline constexpr base::FailureType SUPPLY_BEFORE_GIVEN{
    "SUPPLY_BEFORE_GIVEN",
    base::FailureKind::invalid,
    base::Level::error,
    "Ngày nhận không trước ngày cấp ({0}). Hãy ghi lại ngày.",
    "It is not received before it is given ({0}). Write the day again.",
    "SUPPLY-3"};

inline constexpr const base::FailureType* ROUND_PEOPLE_FAILURES[] = {
    &ROSTER_DAY_TOO_EARLY, &ROSTER_BIRTH_YEAR,   &ROSTER_PHONE,    &ROSTER_LISTED_TWICE, &SUPPLY_DAY_AHEAD,
    &SUPPLY_QUANTITY,      &SUPPLY_ITEM_MISSING, &SUPPLY_RECEIVED, &SUPPLY_CANCELLED,    &SUPPLY_BEFORE_GIVEN};

}  // namespace mangnon::domain
