// What can be wrong with a name (check L25) and what a person should do about it.
#pragma once

#include "base/result.hpp"

namespace mangnon::names {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType NAME_MISSING{
    "NAME_MISSING",
    FailureKind::invalid,
    Level::error,
    "Chưa có họ tên. Hãy ghi họ, chữ đệm và tên; trẻ sơ sinh chưa đặt tên thì ghi Trai hoặc Gái rồi đến tên mẹ.",
    "The name is missing. Write family, middle and given name; for a newborn without a name, Trai (boy) or Gái (girl) "
    "and the mother's name.",
    "L25; Luật Hộ tịch 60/2014/QH13 Điều 14"};

inline constexpr FailureType NAME_TOO_LONG{
    "NAME_TOO_LONG",
    FailureKind::too_large,
    Level::error,
    "Họ tên dài {0} ký tự, nhiều nhất là {1}. Hãy bỏ phần ghi chú ra khỏi ô họ tên.",
    "The name has {0} characters, at most {1} are allowed. Move any note out of the name.",
    "L25"};

inline constexpr FailureType NAME_HAS_DIGITS{
    "NAME_HAS_DIGITS",
    FailureKind::invalid,
    Level::error,
    "Họ tên có chữ số. Hãy bỏ chữ số; số thứ tự, năm sinh hay số điện thoại ghi vào ô khác.",
    "The name contains digits. Remove them; write order, birth year or telephone number in their own cells.",
    "L25; Bộ luật Dân sự 2015 Điều 26"};

inline constexpr FailureType NAME_LEGACY_ENCODING{
    "NAME_LEGACY_ENCODING",
    FailureKind::invalid,
    Level::error,
    "Họ tên gõ bằng phông chữ cũ (TCVN3, VNI) nên hiện sai dấu. Hãy chuyển cả cột sang Unicode rồi nhập lại.",
    "The name was typed in an old font (TCVN3, VNI), so its letters are wrong. Convert the whole column to Unicode and "
    "import it again.",
    "L25; domain.md 4.7"};

inline constexpr FailureType NAME_MIXED_SCRIPTS{"NAME_MIXED_SCRIPTS",
                                                FailureKind::invalid,
                                                Level::error,
                                                "Họ tên có chữ không thuộc bảng chữ cái La-tinh. Hãy gõ lại bằng chữ "
                                                "tiếng Việt hoặc chữ La-tinh trong giấy khai sinh.",
                                                "The name has letters that are not Latin. Retype it in Vietnamese or "
                                                "in the Latin letters of the birth certificate.",
                                                "L25; Bộ luật Dân sự 2015 Điều 26"};

inline constexpr FailureType NAME_NOT_LETTERS{
    "NAME_NOT_LETTERS",
    FailureKind::invalid,
    Level::error,
    "Họ tên có dấu hoặc ký hiệu không phải chữ cái. Chỉ dùng chữ cái, dấu cách, dấu nháy (H'Hen) và gạch nối.",
    "The name has signs that are not letters. Only letters, spaces, apostrophes (H'Hen) and hyphens are used.",
    "L25; Bộ luật Dân sự 2015 Điều 26"};

inline constexpr FailureType NAME_ONE_WORD{
    "NAME_ONE_WORD",
    FailureKind::invalid,
    Level::warning,
    "Họ tên chỉ có một chữ. Hãy xem lại giấy khai sinh; nếu đúng như vậy thì giữ nguyên.",
    "The name is a single word. Check the birth certificate; keep it if it is so there.",
    "L25"};

inline constexpr const FailureType* FAILURES[] = {&NAME_MISSING,         &NAME_TOO_LONG,      &NAME_HAS_DIGITS,
                                                  &NAME_LEGACY_ENCODING, &NAME_MIXED_SCRIPTS, &NAME_NOT_LETTERS,
                                                  &NAME_ONE_WORD};

}  // namespace mangnon::names
