// What can go wrong when a paper is written. The paper itself is never half written: a failed writer returns no bytes.
#pragma once

#include "base/result.hpp"

namespace mangnon::documents {

inline constexpr base::FailureType DOCUMENT_NOT_WRITTEN{
    "DOCUMENT_NOT_WRITTEN",
    base::FailureKind::broken,
    base::Level::error,
    "Không ghi được tệp ra đĩa ({0}). Hãy xem đĩa còn chỗ trống và thư mục có cho phép ghi không, rồi làm lại.",
    "The file could not be written to disk ({0}). See whether the disk has free space and the folder allows writing, "
    "then try again.",
    ""};

inline constexpr base::FailureType DOCUMENT_TOO_LARGE{
    "DOCUMENT_TOO_LARGE",
    base::FailureKind::too_large,
    base::Level::error,
    "Bảng có {0} dòng, nhiều hơn mức {1} dòng của loại tệp này. Hãy chọn một đơn vị nhỏ hơn (xã, thôn) hoặc chọn tải "
    "về "
    "dạng CSV.",
    "The table has {0} rows, more than the {1} rows of this kind of file. Choose a smaller unit (commune, hamlet) or "
    "download it as CSV.",
    ""};

inline constexpr base::FailureType DOCUMENT_TABLE_TOO_WIDE{
    "DOCUMENT_TABLE_TOO_WIDE",
    base::FailureKind::too_large,
    base::Level::error,
    "Bảng có {0} cột, không in vừa một trang A4. Hãy chọn tải về dạng Excel (XLSX).",
    "The table has {0} columns and does not fit on an A4 page. Download it as Excel (XLSX) instead.",
    ""};

inline constexpr base::FailureType DOCUMENT_FONT_MISSING{
    "DOCUMENT_FONT_MISSING",
    base::FailureKind::broken,
    base::Level::error,
    "Máy chủ thiếu phông chữ {0} có đủ chữ tiếng Việt nên chưa làm được tệp PDF. Hãy báo người quản trị cài gói "
    "fonts-liberation2.",
    "The server lacks the font {0} with all Vietnamese letters, so no PDF can be made. Ask the administrator to "
    "install "
    "the package fonts-liberation2.",
    ""};

inline constexpr base::FailureType DOCUMENT_MANY_TABLES{
    "DOCUMENT_MANY_TABLES",
    base::FailureKind::too_large,
    base::Level::error,
    "Văn bản có {0} bảng, mỗi bảng là một trang tính nên không hợp với Excel. Hãy chọn tải về dạng PDF hoặc Word.",
    "The paper has {0} tables; one sheet for each would serve nobody. Download it as PDF or Word.",
    ""};

inline constexpr const base::FailureType* FAILURES[] = {&DOCUMENT_NOT_WRITTEN, &DOCUMENT_TOO_LARGE,
                                                        &DOCUMENT_MANY_TABLES, &DOCUMENT_TABLE_TOO_WIDE,
                                                        &DOCUMENT_FONT_MISSING};

}  // namespace mangnon::documents
