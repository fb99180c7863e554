// What the checks of the facts on which a circumstance rests may tell: poverty, disability, age, papers.
// Source: docs/domain/checks.md CHECK-8, CHECK-10 … CHECK-12, CHECK-24.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType CHECK_L08_POVERTY_NOT_STATED{
    "CHECK_L08_POVERTY_NOT_STATED",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} chỉ dành cho hộ nghèo, hộ cận nghèo, nhưng chưa ghi hộ thuộc diện nào. Hãy ghi cột “Hộ nghèo/cận nghèo”.",
    "Code {0} is for poor and near-poor households, but the household’s poverty is not stated. Fill it in.",
    "docs/domain/checks.md CHECK-8"};

inline constexpr base::FailureType CHECK_L08_NOT_POOR{
    "CHECK_L08_NOT_POOR",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} chỉ dành cho hộ nghèo, hộ cận nghèo, nhưng hộ này không nghèo, không cận nghèo. Hãy xem lại diện hộ hoặc "
    "bỏ mã {0}.",
    "Code {0} is for poor and near-poor households, but this household is neither. Check its poverty or drop the "
    "code.",
    "docs/domain/checks.md CHECK-8"};

inline constexpr base::FailureType CHECK_L08_OTHER_POVERTY_LEVEL{
    "CHECK_L08_OTHER_POVERTY_LEVEL",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} không khớp với diện của hộ: mã .1 là hộ nghèo, mã .2 là hộ cận nghèo. Hãy sửa mã hoặc diện hộ.",
    "Code {0} does not agree with the household’s poverty: .1 is poor, .2 near-poor. Correct the code or the poverty.",
    "docs/domain/checks.md CHECK-8"};

inline constexpr base::FailureType CHECK_L08_POVERTY_YEAR_OLD{
    "CHECK_L08_POVERTY_YEAR_OLD",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã {0} dựa vào diện hộ nghèo, cận nghèo xét năm {1}. Hãy xem danh sách của năm nay: còn thì ghi năm mới, không "
    "còn thì kết thúc mã.",
    "Code {0} rests on the poverty list of {1}. See this year’s list: write the new year, or end the code.",
    "docs/domain/checks.md CHECK-8"};

inline constexpr base::FailureType CHECK_L10_DEGREE_MISSING{
    "CHECK_L10_DEGREE_MISSING",
    base::FailureKind::invalid,
    base::Level::error,
    "Trẻ khuyết tật (S04) phải có mức độ khuyết tật. Hãy ghi mức độ: 1 đặc biệt nặng, 2 nặng, 3 nhẹ, theo giấy xác "
    "nhận.",
    "A child with a disability (S04) needs the degree. Write 1 extremely severe, 2 severe or 3 mild, as certified.",
    "docs/domain/checks.md CHECK-10"};

inline constexpr base::FailureType CHECK_L10_DEGREE_DIFFERS{
    "CHECK_L10_DEGREE_DIFFERS",
    base::FailureKind::invalid,
    base::Level::error,
    "Mức độ khuyết tật đã ghi không khớp với mã {0} (S04.1 đặc biệt nặng, S04.2 nặng, S04.3 nhẹ). Hãy sửa mức độ "
    "hoặc mã theo giấy xác nhận.",
    "The recorded degree does not agree with code {0} (S04.1 extremely severe, S04.2 severe, S04.3 mild). Correct "
    "one of them from the certificate.",
    "docs/domain/checks.md CHECK-10"};

inline constexpr base::FailureType CHECK_L10_TYPE_MISSING{
    "CHECK_L10_TYPE_MISSING",
    base::FailureKind::invalid,
    base::Level::error,
    "Đã có mức độ khuyết tật mà chưa có dạng tật. Hãy ghi dạng tật: 1 vận động, 2 nghe nói, 3 nhìn, 4 thần kinh tâm "
    "thần, 5 trí tuệ, 6 khác.",
    "There is a degree of disability but no type. Write the type: 1 movement, 2 hearing and speech, 3 sight, 4 "
    "mental, 5 intellectual, 6 other.",
    "docs/domain/checks.md CHECK-10"};

inline constexpr base::FailureType CHECK_L10_TYPE_OR_DEGREE_UNKNOWN{
    "CHECK_L10_TYPE_OR_DEGREE_UNKNOWN",
    base::FailureKind::invalid,
    base::Level::error,
    "Dạng tật phải từ 1 đến 6, mức độ khuyết tật từ 1 đến 3. Hãy chọn lại theo danh mục.",
    "Types of disability are 1 to 6, degrees 1 to 3. Choose from the list.",
    "docs/domain/checks.md CHECK-10"};

inline constexpr base::FailureType CHECK_L10_CERTIFICATE_MISSING{
    "CHECK_L10_CERTIFICATE_MISSING",
    base::FailureKind::invalid,
    base::Level::warning,
    "Trẻ khuyết tật chưa ghi Giấy xác nhận khuyết tật. Hãy bổ sung số và ngày cấp; chưa có thì hướng dẫn gia đình "
    "làm hồ sơ ở xã.",
    "No disability certificate is recorded. Add its number and date, or help the family to apply at the commune.",
    "docs/domain/checks.md CHECK-10"};

inline constexpr base::FailureType CHECK_L11_TOO_YOUNG_FOR_MEASURE{
    "CHECK_L11_TOO_YOUNG_FOR_MEASURE",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã {0} (biện pháp xử lý hành chính) chỉ áp dụng từ đủ 12 tuổi, trẻ này nhỏ tuổi hơn. Hãy xem lại ngày sinh và "
    "quyết định.",
    "Code {0} (an administrative measure) applies from age 12, and the child is younger. Check the birth date and "
    "the decision.",
    "docs/domain/checks.md CHECK-11"};

inline constexpr base::FailureType CHECK_L11_TOO_YOUNG_FOR_PENALTY{
    "CHECK_L11_TOO_YOUNG_FOR_PENALTY",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã S06.3 (biện pháp tư pháp, hình phạt) chỉ áp dụng từ đủ 14 tuổi, trẻ này nhỏ tuổi hơn. Hãy xem lại ngày sinh "
    "và bản án.",
    "Code S06.3 (a judicial measure or penalty) applies from age 14, and the child is younger. Check the birth date "
    "and the judgment.",
    "docs/domain/checks.md CHECK-11"};

inline constexpr base::FailureType CHECK_L12_UNDER_13_AT_EVENT{
    "CHECK_L12_UNDER_13_AT_EVENT",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã {0} dùng cho trẻ từ đủ 13 tuổi khi sự việc xảy ra; trẻ này chưa đủ 13 tuổi. Hãy xem lại kết luận của cơ quan "
    "có thẩm quyền.",
    "Code {0} is for children of 13 or more at the event; this child was younger. Check the finding of the competent "
    "body.",
    "docs/domain/checks.md CHECK-12"};

inline constexpr base::FailureType CHECK_L24_EVIDENCE_MISSING{
    "CHECK_L24_EVIDENCE_MISSING",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã {0} chưa có giấy tờ chứng minh. Hãy bổ sung loại giấy, số, ngày cấp và nơi cấp khi có; chưa có thì vẫn giữ mã.",
    "Code {0} has no paper to prove it yet. Add its kind, number, date and issuer when there is one; keep the code.",
    "docs/domain/checks.md CHECK-24"};

}  // namespace mangnon::domain
