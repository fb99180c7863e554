// Refusals about the register of documents of an office. Source: docs/domain/documents.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::domain {

inline constexpr base::FailureType DOCUMENT_TYPE_WRONG{
    "DOCUMENT_TYPE_WRONG",
    base::FailureKind::invalid,
    base::Level::error,
    "Loại văn bản này không có trong danh mục, hoặc văn bản đi không được thuộc loại này. Hãy chọn loại khác.",
    "The list has no such type, or nothing goes out as that type. Choose another.",
    "DOC-3"};
inline constexpr base::FailureType DOCUMENT_DAY_MISSING{
    "DOCUMENT_DAY_MISSING",
    base::FailureKind::invalid,
    base::Level::error,
    "Văn bản đến và văn bản đã có số phải có ngày đến hoặc ngày gửi đi. Hãy ghi ngày.",
    "What came in, and what has a number, has the day on which it came or went out. Write the day.",
    "DOC-4"};
inline constexpr base::FailureType DOCUMENT_DAY_AHEAD{
    "DOCUMENT_DAY_AHEAD",
    base::FailureKind::invalid,
    base::Level::error,
    "Ngày này chưa đến. Hãy ghi ngày văn bản đã đến hoặc đã gửi đi, từ {0} trở về trước.",
    "This day has not come. Write the day on which it came or went out, {0} or before.",
    "DOC-4"};
inline constexpr base::FailureType DOCUMENT_ANSWER_TOO_EARLY{
    "DOCUMENT_ANSWER_TOO_EARLY",
    base::FailureKind::invalid,
    base::Level::error,
    "Hạn trả lời trước ngày văn bản ({0}). Hãy ghi lại hạn trả lời.",
    "The answer is due before the document's day ({0}). Write the due day again.",
    "DOC-4"};
inline constexpr base::FailureType DOCUMENT_NUMBER_TAKEN{
    "DOCUMENT_NUMBER_TAKEN",
    base::FailureKind::conflict,
    base::Level::error,
    "Số {0} của năm {1} đã cấp cho văn bản khác. Số tiếp theo là {2}; hãy ghi số này hoặc một số còn trống.",
    "Number {0} of {1} is given to another document. The next is {2}; write that or one that is free.",
    "DOC-5"};
inline constexpr base::FailureType DOCUMENT_SYMBOL_OTHER_NUMBER{
    "DOCUMENT_SYMBOL_OTHER_NUMBER",
    base::FailureKind::invalid,
    base::Level::error,
    "Số trong ký hiệu khác với số văn bản đi ({0}). Hãy sửa một trong hai, hoặc để trống ký hiệu để phần mềm tự ghi.",
    "The number within the sign is not the outgoing number ({0}). Correct one, or leave the sign empty to have it "
    "made.",
    "DOC-5"};

inline constexpr const base::FailureType* OFFICIAL_DOCUMENT_FAILURES[] = {
    &DOCUMENT_TYPE_WRONG,       &DOCUMENT_DAY_MISSING,  &DOCUMENT_DAY_AHEAD,
    &DOCUMENT_ANSWER_TOO_EARLY, &DOCUMENT_NUMBER_TAKEN, &DOCUMENT_SYMBOL_OTHER_NUMBER};

}  // namespace mangnon::domain
