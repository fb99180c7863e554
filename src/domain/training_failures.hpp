// Refusals about the trainings of a round. Source: docs/domain/round_people.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType TRAINING_DAYS{
    "TRAINING_DAYS",
    base::FailureKind::invalid,
    base::Level::error,
    "Tập huấn kéo dài từ 1 đến {0} ngày, ngày cuối không trước ngày đầu. Hãy ghi lại ngày.",
    "A training lasts 1 to {0} days, and its last day is not before the first. Write the days again.",
    "TRAINING-2"};
inline constexpr base::FailureType TRAINING_HOUR{"TRAINING_HOUR",
                                                 base::FailureKind::invalid,
                                                 base::Level::error,
                                                 "Giờ ghi dạng 07:30, từ 00:00 đến 23:59.",
                                                 "The hour is written as 07:30, from 00:00 to 23:59.",
                                                 "TRAINING-2"};
inline constexpr base::FailureType TRAINING_GUEST_TWICE{"TRAINING_GUEST_TWICE",
                                                        base::FailureKind::invalid,
                                                        base::Level::error,
                                                        "Một người chỉ được mời một lần. Hãy bỏ dòng trùng.",
                                                        "Somebody is invited once. Leave out the line that repeats.",
                                                        "TRAINING-3"};
inline constexpr base::FailureType TRAINING_IS_MARKED{
    "TRAINING_IS_MARKED",
    base::FailureKind::conflict,
    base::Level::error,
    "Đã điểm danh người hoặc ngày bị bỏ ra ({0}). Hãy giữ lại người và ngày ấy.",
    "Attendance was marked of a person or day that is left out ({0}). Keep that person and day.",
    "TRAINING-6"};
inline constexpr base::FailureType TRAINING_DAY_WRONG{
    "TRAINING_DAY_WRONG",
    base::FailureKind::invalid,
    base::Level::error,
    "Chỉ điểm danh được cho ngày tập huấn đã đến. Hãy chọn lại ngày.",
    "Attendance is marked of a day of the training that has come. Choose the day again.",
    "TRAINING-4"};
inline constexpr base::FailureType TRAINING_NOT_INVITED{
    "TRAINING_NOT_INVITED",
    base::FailureKind::invalid,
    base::Level::error,
    "Người này không có trong danh sách mời. Hãy thêm người vào danh sách mời trước.",
    "This person is not invited. Invite them first.",
    "TRAINING-4"};
inline constexpr base::FailureType TRAINING_WORDS_MISSING{
    "TRAINING_WORDS_MISSING",
    base::FailureKind::invalid,
    base::Level::error,
    "Hãy ghi lý do vắng, tên người dự thay, hoặc vì sao điểm danh nhầm.",
    "Write why they were absent, who came instead, or what the mistake was.",
    "TRAINING-4"};
inline constexpr base::FailureType TRAINING_NOT_MARKED{
    "TRAINING_NOT_MARKED",
    base::FailureKind::conflict,
    base::Level::error,
    "Người này chưa được điểm danh ngày ấy, nên không có gì để bỏ. Hãy mở lại trang.",
    "Nothing is marked of this person on that day, so there is nothing to take away. Open the page again.",
    "TRAINING-9"};

inline constexpr const base::FailureType* TRAINING_FAILURES[] = {
    &TRAINING_DAYS,      &TRAINING_HOUR,        &TRAINING_GUEST_TWICE,   &TRAINING_IS_MARKED,
    &TRAINING_DAY_WRONG, &TRAINING_NOT_INVITED, &TRAINING_WORDS_MISSING, &TRAINING_NOT_MARKED};

}  // namespace mangnon::domain
