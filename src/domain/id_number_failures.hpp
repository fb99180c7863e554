// What can be wrong with a personal ID number, and what to do about it. A number that disagrees with the record is
// doubtful while nobody has verified it; once the police have, the record itself must be wrong, and the failure is an
// error (check L3). Hence two types of some failures.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType ID_NUMBER_NOT_12_DIGITS{
    "ID_NUMBER_NOT_12_DIGITS",
    base::FailureKind::invalid,
    base::Level::error,
    "Số định danh phải có đúng 12 chữ số. Hãy chép lại từ giấy khai sinh hoặc thẻ căn cước; chưa có thì để trống.",
    "A personal ID number has exactly 12 digits. Copy it again from the birth certificate or the identity card; leave "
    "it "
    "empty if there is none.",
    "L3; Luật Căn cước 26/2023/QH15 Điều 12"};
inline constexpr base::FailureType ID_NUMBER_OLD_CARD{
    "ID_NUMBER_OLD_CARD",
    base::FailureKind::invalid,
    base::Level::error,
    "Số có 9 chữ số là số chứng minh nhân dân cũ, không phải số định danh. Hãy ghi số 12 chữ số; chưa có thì để trống.",
    "Nine digits are an old identity-card number, not a personal ID number. Write the 12 digits; leave it empty if "
    "there "
    "is none.",
    "L3; domain.md 4.1"};
inline constexpr base::FailureType HEAD_ID_NUMBER_OLD_CARD{
    "HEAD_ID_NUMBER_OLD_CARD",
    base::FailureKind::invalid,
    base::Level::warning,
    "Số của chủ hộ là số chứng minh nhân dân cũ (9 chữ số); vẫn ghi như đã nhập. Hãy hỏi số định danh 12 chữ số.",
    "The number of the head of household is that of an old identity card (nine digits); it is kept. Ask for the 12 "
    "digits of the personal ID number.",
    "domain.md 4.1; docs/domain/checks.md CHECK-34"};
inline constexpr base::FailureType ID_NUMBER_SCIENTIFIC{
    "ID_NUMBER_SCIENTIFIC",
    base::FailureKind::invalid,
    base::Level::error,
    "Excel đã đổi số định danh sang dạng rút gọn (như 2,02E+10) và mất chữ số. Hãy định dạng cột là Văn bản (Text) rồi "
    "gõ "
    "lại số.",
    "Excel has shortened the ID number (as in 2.02E+10) and lost digits. Format the column as Text and type it again.",
    "L3; domain.md 4.1"};
inline constexpr base::FailureType ID_NUMBER_ZERO_RESTORED{
    "ID_NUMBER_ZERO_RESTORED",
    base::FailureKind::invalid,
    base::Level::warning,
    "Số định danh mất số 0 ở đầu; đã bổ sung {0} số 0. Hãy đối chiếu với giấy khai sinh.",
    "The ID number had lost its leading zeros; {0} restored. Compare it with the birth certificate.",
    "L3; domain.md 4.1"};
inline constexpr base::FailureType ID_NUMBER_TEN_DIGITS{
    "ID_NUMBER_TEN_DIGITS",
    base::FailureKind::invalid,
    base::Level::warning,
    "Số chỉ có 10 chữ số và không khớp năm sinh: có thể là số bảo hiểm hay số điện thoại. Đã tạm bổ sung hai số 0; hãy "
    "hỏi lại gia đình và ghi đúng số.",
    "Only 10 digits, which do not fit the birth year: it may be an insurance or telephone number. Two zeros were added "
    "for now; ask the family and write the right number.",
    "L3; domain.md 4.1"};
inline constexpr base::FailureType ID_NUMBER_PROVINCE_UNKNOWN{
    "ID_NUMBER_PROVINCE_UNKNOWN",
    base::FailureKind::invalid,
    base::Level::warning,
    "Ba chữ số đầu của số định danh không phải mã tỉnh hay mã nước nào. Hãy chép lại số từ giấy khai sinh.",
    "The first three digits of the ID number are no province or country. Copy it again from the birth certificate.",
    "L3; TT 59/2021/TT-BCA"};
inline constexpr base::FailureType ID_NUMBER_SEX_MISMATCH{
    "ID_NUMBER_SEX_MISMATCH",
    base::FailureKind::invalid,
    base::Level::warning,
    "Chữ số thứ tư của số định danh không khớp giới tính đã ghi. Hãy xem lại cả hai theo giấy khai sinh.",
    "The fourth digit of the ID number does not fit the recorded sex. Check both against the birth certificate.",
    "L3; NĐ 137/2015/NĐ-CP Điều 13"};
inline constexpr base::FailureType ID_NUMBER_CENTURY_MISMATCH{
    "ID_NUMBER_CENTURY_MISMATCH",
    base::FailureKind::invalid,
    base::Level::warning,
    "Chữ số thứ tư của số định danh thuộc thế kỷ khác với năm sinh đã ghi. Hãy xem có nhầm số của cha mẹ không.",
    "The fourth digit of the ID number belongs to another century than the recorded birth year. It may be a parent's "
    "number.",
    "L3; NĐ 137/2015/NĐ-CP Điều 13"};
inline constexpr base::FailureType ID_NUMBER_YEAR_MISMATCH{
    "ID_NUMBER_YEAR_MISMATCH",
    base::FailureKind::invalid,
    base::Level::warning,
    "Chữ số thứ năm và thứ sáu của số định danh không khớp năm sinh đã ghi. Hãy xem lại cả hai theo giấy khai sinh.",
    "The fifth and sixth digits of the ID number do not fit the recorded birth year. Check both against the birth "
    "certificate.",
    "L3; NĐ 137/2015/NĐ-CP Điều 13"};
inline constexpr base::FailureType VERIFIED_ID_NUMBER_PROVINCE_UNKNOWN{
    "VERIFIED_ID_NUMBER_PROVINCE_UNKNOWN",
    base::FailureKind::invalid,
    base::Level::error,
    "Số định danh ghi là công an đã xác thực nhưng ba chữ số đầu không phải mã tỉnh hay mã nước nào. Hãy chép lại số, "
    "hoặc bỏ dấu đã xác thực.",
    "The ID number is marked as verified, yet its first three digits are no province or country. Copy it again, or "
    "remove the mark.",
    "L3; TT 59/2021/TT-BCA"};
inline constexpr base::FailureType VERIFIED_ID_NUMBER_SEX_MISMATCH{
    "VERIFIED_ID_NUMBER_SEX_MISMATCH",
    base::FailureKind::invalid,
    base::Level::error,
    "Số định danh đã được công an xác thực không khớp giới tính đã ghi. Hãy sửa giới tính theo giấy khai sinh.",
    "The ID number verified by the police does not fit the recorded sex. Correct the sex by the birth certificate.",
    "L3; NĐ 137/2015/NĐ-CP Điều 13"};
inline constexpr base::FailureType VERIFIED_ID_NUMBER_CENTURY_MISMATCH{
    "VERIFIED_ID_NUMBER_CENTURY_MISMATCH",
    base::FailureKind::invalid,
    base::Level::error,
    "Số định danh đã được công an xác thực thuộc thế kỷ khác với năm sinh đã ghi. Hãy sửa năm sinh theo giấy khai "
    "sinh.",
    "The ID number verified by the police belongs to another century than the recorded birth year. Correct the year.",
    "L3; NĐ 137/2015/NĐ-CP Điều 13"};
inline constexpr base::FailureType VERIFIED_ID_NUMBER_YEAR_MISMATCH{
    "VERIFIED_ID_NUMBER_YEAR_MISMATCH",
    base::FailureKind::invalid,
    base::Level::error,
    "Số định danh đã được công an xác thực không khớp năm sinh đã ghi. Hãy sửa năm sinh theo giấy khai sinh.",
    "The ID number verified by the police does not fit the recorded birth year. Correct the year.",
    "L3; NĐ 137/2015/NĐ-CP Điều 13"};

}  // namespace mangnon::domain
