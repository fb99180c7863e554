// Refusals of commands about the register of documents and the legal bases of rounds. Source: docs/domain/documents.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType DOCUMENT_NOT_FOUND{
    "DOCUMENT_NOT_FOUND",
    base::FailureKind::not_found,
    base::Level::error,
    "Không tìm thấy văn bản này trong sổ của đơn vị. Hãy mở lại trang văn bản đi, đến.",
    "No such document in the unit's register. Open the page of documents again.",
    "DOC-7"};
inline constexpr base::FailureType DOCUMENT_OF_ANOTHER_UNIT{
    "DOCUMENT_OF_ANOTHER_UNIT",
    base::FailureKind::forbidden,
    base::Level::error,
    "Sổ văn bản do chính đơn vị ấy ghi; cấp trên chỉ xem. Hãy đề nghị đơn vị ấy ghi, sửa.",
    "A register of documents is kept by its own unit; others above it read. Ask that unit.",
    "DOC-7"};
inline constexpr base::FailureType DOCUMENT_WITHDRAWN{
    "DOCUMENT_WITHDRAWN",
    base::FailureKind::conflict,
    base::Level::error,
    "Văn bản này đã rút khỏi sổ, không sửa và không dùng làm căn cứ được. Hãy chọn hoặc ghi văn bản khác.",
    "This document was withdrawn; it is changed and cited no more. Choose or enter another.",
    "DOC-6"};
inline constexpr base::FailureType BASIS_EMPTY{
    "BASIS_EMPTY",
    base::FailureKind::invalid,
    base::Level::error,
    "Mỗi căn cứ là một văn bản trong sổ hoặc một dòng chữ. Hãy chọn văn bản, ghi dòng chữ, hoặc bỏ căn cứ này.",
    "Each legal basis is a document of the register or a line of text. Choose one, write one, or remove it.",
    "DOC-9"};

inline constexpr const base::FailureType* APP_DOCUMENT_FAILURES[] = {&DOCUMENT_NOT_FOUND, &DOCUMENT_OF_ANOTHER_UNIT,
                                                                     &DOCUMENT_WITHDRAWN, &BASIS_EMPTY};

}  // namespace mangnon::app
