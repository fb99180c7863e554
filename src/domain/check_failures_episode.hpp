// What the checks of circumstance codes and their dates may tell.
// Source: docs/domain/checks.md CHECK-14, CHECK-15, CHECK-31, CHECK-32.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType CHECK_L14_EXCLUSIVE_CODES{
    "CHECK_L14_EXCLUSIVE_CODES",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} và mã {1} không thể cùng đúng tại một thời điểm. Hãy giữ một mã, hoặc ghi ngày kết thúc của mã cũ.",
    "Codes {0} and {1} cannot both be true at one date. Keep one, or record the end of the older one.",
    "docs/domain/checks.md CHECK-14"};

inline constexpr base::FailureType CHECK_L14_SAME_CODE_TWICE{
    "CHECK_L14_SAME_CODE_TWICE",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} được ghi hai lần cho cùng một thời gian. Hãy bỏ một lần.",
    "Code {0} is recorded twice for the same time. Drop one.",
    "docs/domain/checks.md CHECK-14"};

inline constexpr base::FailureType CHECK_L15_END_BEFORE_START{
    "CHECK_L15_END_BEFORE_START",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} có ngày kết thúc không sau ngày bắt đầu. Hãy xem lại hai ngày.",
    "Code {0} ends on or before the day it begins. Check both dates.",
    "docs/domain/checks.md CHECK-15"};

inline constexpr base::FailureType CHECK_L15_BEFORE_BIRTH{
    "CHECK_L15_BEFORE_BIRTH",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} bắt đầu trước ngày sinh của trẻ. Hãy xem lại cột “Từ ngày” và ngày sinh.",
    "Code {0} begins before the child was born. Check the start and the birth date.",
    "docs/domain/checks.md CHECK-15"};

inline constexpr base::FailureType CHECK_L15_AFTER_SIXTEENTH_BIRTHDAY{
    "CHECK_L15_AFTER_SIXTEENTH_BIRTHDAY",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} bắt đầu khi đã đủ 16 tuổi. Hãy xem lại cột “Từ ngày” và ngày sinh.",
    "Code {0} begins when the person is already 16. Check the start and the birth date.",
    "docs/domain/checks.md CHECK-15"};

inline constexpr base::FailureType CHECK_L15_ENDS_AFTER_SIXTEENTH_BIRTHDAY{
    "CHECK_L15_ENDS_AFTER_SIXTEENTH_BIRTHDAY",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} kết thúc sau ngày đủ 16 tuổi {1}. Hãy ghi ngày kết thúc không sau ngày đó.",
    "Code {0} ends after the 16th birthday, {1}. Write an end that is not after that day.",
    "docs/domain/checks.md CHECK-15"};

inline constexpr base::FailureType CHECK_L15_AFTER_EXIT{
    "CHECK_L15_AFTER_EXIT",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} bắt đầu sau ngày trẻ ra khỏi sổ (chuyển đi, chết). Hãy xem lại cột “Từ ngày”.",
    "Code {0} begins after the child left the register. Check the start.",
    "docs/domain/checks.md CHECK-15"};

inline constexpr base::FailureType CHECK_L15_ENDS_AFTER_EXIT{
    "CHECK_L15_ENDS_AFTER_EXIT",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} kết thúc sau ngày trẻ ra khỏi sổ (chuyển đi, chết). Hãy ghi ngày kết thúc không sau ngày đó.",
    "Code {0} ends after the child left the register. Write an end that is not after that day.",
    "docs/domain/checks.md CHECK-15"};

inline constexpr base::FailureType CHECK_L15_NOT_YET_IN_FORCE{
    "CHECK_L15_NOT_YET_IN_FORCE",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã {0} bắt đầu sau ngày {1}, nên chưa được tính vào ngày đó. Hãy xem lại cột “Từ ngày”.",
    "Code {0} begins after {1}, so it does not count on that day. Check the start.",
    "docs/domain/checks.md CHECK-15"};

inline constexpr base::FailureType CHECK_CODE_UNKNOWN{
    "CHECK_CODE_UNKNOWN",
    base::FailureKind::invalid,
    base::Level::error,
    "Không có mã {0} trong bảng mã hoàn cảnh. Hãy chọn lại mã, ví dụ S04.2, R01, O02.",
    "There is no code {0} in the codebook. Choose again, for example S04.2, R01, O02.",
    "docs/domain/checks.md CHECK-31"};

inline constexpr base::FailureType CHECK_CODE_TOO_GENERAL{
    "CHECK_CODE_TOO_GENERAL",
    base::FailureKind::invalid,
    base::Level::error,
    "Mã {0} chưa nói rõ nhóm nào. Hãy ghi mã của nhóm, ví dụ S04 hoặc R01.",
    "Code {0} does not say which group. Write the group’s code, for example S04 or R01.",
    "docs/domain/checks.md CHECK-31"};

inline constexpr base::FailureType CHECK_CODE_OF_OLD_LAW{
    "CHECK_CODE_OF_OLD_LAW",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã {0} là nhóm theo luật cũ, không còn dùng. Hãy chọn mã mới thay cho nó: {1}.",
    "Code {0} is a group of the old law and no longer used. Choose the new code instead: {1}.",
    "docs/domain/checks.md CHECK-31"};

inline constexpr base::FailureType CHECK_CODE_NOT_IN_FORCE{
    "CHECK_CODE_NOT_IN_FORCE",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã {0} chưa hoặc không còn hiệu lực vào ngày {1}. Hãy xem lại mã và ngày.",
    "Code {0} was not in force on {1}. Check the code and the date.",
    "docs/domain/checks.md CHECK-31"};

inline constexpr base::FailureType CHECK_CODE_CONTRADICTS_FACTS{
    "CHECK_CODE_CONTRADICTS_FACTS",
    base::FailureKind::invalid,
    base::Level::warning,
    "Mã {0} không khớp với những điều đã ghi về trẻ. Hãy xem lại mã, hoặc sửa lại thông tin cho đúng.",
    "Code {0} does not agree with what is recorded about the child. Check the code, or correct the facts.",
    "docs/domain/checks.md CHECK-32"};

}  // namespace mangnon::domain
