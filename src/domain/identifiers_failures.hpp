// What can be wrong with a health-insurance or a telephone number, and the list of all failures of identifiers.hpp.
// Neither number is worth refusing a child for: a wrong one is not kept, and that is said.
#pragma once

#include "base/result.hpp"
#include "domain/id_number_failures.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType INSURANCE_NUMBER_INVALID{
    "INSURANCE_NUMBER_INVALID",
    base::FailureKind::invalid,
    base::Level::warning,
    "Số thẻ bảo hiểm y tế chưa đúng; vẫn ghi như đã nhập. Thẻ có 15 ký tự (2 chữ cái, 13 chữ số) hoặc 10 hay 12 chữ "
    "số; hãy chép lại từ thẻ.",
    "The health-insurance number is wrong; it is kept as typed. A card has 15 characters (2 letters, 13 digits), or 10 "
    "or 12 digits; copy it again.",
    "QĐ 1351/QĐ-BHXH 2015; QĐ 1666/QĐ-BHXH 2020"};
inline constexpr base::FailureType INSURANCE_EXPIRED{
    "INSURANCE_EXPIRED",
    base::FailureKind::invalid,
    base::Level::warning,
    "Thẻ bảo hiểm y tế đã hết hạn ngày {0}. Hãy hỏi gia đình về thẻ mới.",
    "The health-insurance card expired on {0}. Ask the family about the new one.",
    "L18"};
inline constexpr base::FailureType INSURANCE_UNDER6_CARD_PAST_LIMIT{
    "INSURANCE_UNDER6_CARD_PAST_LIMIT",
    base::FailureKind::invalid,
    base::Level::warning,
    "Thẻ của trẻ dưới 6 tuổi (mã TE) chỉ có giá trị đến {0}. Hãy hướng dẫn gia đình đổi thẻ theo nhóm mới.",
    "The card for children under 6 (code TE) is valid to {0} only. Help the family to change it.",
    "L18; NĐ 146/2018/NĐ-CP Điều 13"};
inline constexpr base::FailureType INSURANCE_NONE_WITH_NUMBER{
    "INSURANCE_NONE_WITH_NUMBER",
    base::FailureKind::invalid,
    base::Level::warning,
    "Có số thẻ bảo hiểm y tế nhưng đối tượng ghi “Không có thẻ BHYT”. Hãy chọn lại đối tượng, hoặc xóa số thẻ.",
    "There is a health-insurance number, but the insurance group says “No insurance card”. Choose the group again, or "
    "remove the number.",
    "domain.md 3.4"};
inline constexpr base::FailureType PHONE_INVALID{
    "PHONE_INVALID",
    base::FailureKind::invalid,
    base::Level::warning,
    "Số điện thoại chưa đúng; vẫn ghi như đã nhập. Hãy hỏi lại: di động có 10 chữ số (03, 05, 07, 08, 09…), cố định 11 "
    "chữ số (02…).",
    "The telephone number is wrong; it is kept as typed. Ask again: a mobile number has 10 digits (03, 05, 07, 08, "
    "09…), a landline 11 (02…).",
    "domain.md 4.3"};
inline constexpr base::FailureType PHONE_ZERO_RESTORED{
    "PHONE_ZERO_RESTORED",
    base::FailureKind::invalid,
    base::Level::warning,
    "Số điện thoại mất số 0 ở đầu; đã bổ sung. Hãy gọi thử để kiểm tra.",
    "The telephone number had lost its leading zero; restored. Call it to check.",
    "domain.md 4.3"};
inline constexpr base::FailureType PHONE_PREFIX_CONVERTED{
    "PHONE_PREFIX_CONVERTED",
    base::FailureKind::invalid,
    base::Level::warning,
    "Số di động 11 chữ số cũ đã được đổi sang đầu số mới {0} (chuyển đổi năm 2018). Hãy gọi thử để kiểm tra.",
    "The old 11-digit mobile number was changed to its new prefix {0} (conversion of 2018). Call it to check.",
    "domain.md 4.3"};

inline constexpr const base::FailureType* IDENTIFIER_FAILURES[] = {
    &ID_NUMBER_NOT_12_DIGITS,
    &ID_NUMBER_OLD_CARD,
    &HEAD_ID_NUMBER_OLD_CARD,
    &ID_NUMBER_SCIENTIFIC,
    &ID_NUMBER_ZERO_RESTORED,
    &ID_NUMBER_TEN_DIGITS,
    &ID_NUMBER_PROVINCE_UNKNOWN,
    &ID_NUMBER_SEX_MISMATCH,
    &ID_NUMBER_CENTURY_MISMATCH,
    &ID_NUMBER_YEAR_MISMATCH,
    &VERIFIED_ID_NUMBER_PROVINCE_UNKNOWN,
    &VERIFIED_ID_NUMBER_SEX_MISMATCH,
    &VERIFIED_ID_NUMBER_CENTURY_MISMATCH,
    &VERIFIED_ID_NUMBER_YEAR_MISMATCH,
    &INSURANCE_NUMBER_INVALID,
    &INSURANCE_EXPIRED,
    &INSURANCE_UNDER6_CARD_PAST_LIMIT,
    &INSURANCE_NONE_WITH_NUMBER,
    &PHONE_INVALID,
    &PHONE_ZERO_RESTORED,
    &PHONE_PREFIX_CONVERTED,
};

}  // namespace mangnon::domain
