// Refusals of layouts of reports. Source: docs/domain/report_layouts.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

inline constexpr base::FailureType LAYOUT_NOT_JSON{
    "LAYOUT_NOT_JSON",
    base::FailureKind::invalid,
    base::Level::error,
    "Tệp mẫu biểu không đọc được (không phải JSON đúng dạng, tại vị trí {0}). Hãy sửa tệp rồi tải lại.",
    "The layout file cannot be read (no well-formed JSON, at position {0}). Mend the file and load it again.",
    "LAYOUT-3"};
inline constexpr base::FailureType LAYOUT_NOT_A_LAYOUT{
    "LAYOUT_NOT_A_LAYOUT",
    base::FailureKind::invalid,
    base::Level::error,
    "Tệp này không phải mẫu biểu của Măng Non (thiếu \"mangnon_layout\": 1). Hãy chọn tệp khác.",
    "This file is no layout of Măng Non (without \"mangnon_layout\": 1). Choose another file.",
    "LAYOUT-3"};
inline constexpr base::FailureType LAYOUT_KEY_UNKNOWN{"LAYOUT_KEY_UNKNOWN",
                                                      base::FailureKind::invalid,
                                                      base::Level::error,
                                                      "Mẫu biểu không có mục “{0}”. Các mục dùng được ở đây: {1}.",
                                                      "A layout has no “{0}”. What may stand here: {1}.",
                                                      "LAYOUT-3"};
inline constexpr base::FailureType LAYOUT_KEY_MISSING{"LAYOUT_KEY_MISSING",
                                                      base::FailureKind::invalid,
                                                      base::Level::error,
                                                      "Mẫu biểu thiếu mục “{0}”. Hãy ghi thêm vào tệp.",
                                                      "The layout lacks “{0}”. Add it to the file.",
                                                      "LAYOUT-3"};
inline constexpr base::FailureType LAYOUT_VALUE_WRONG{
    "LAYOUT_VALUE_WRONG",
    base::FailureKind::invalid,
    base::Level::error,
    "Giá trị của mục “{0}” trong mẫu biểu không dùng được. Hãy ghi: {1}.",
    "The value of “{0}” in the layout cannot be used. Write: {1}.",
    "LAYOUT-3"};
inline constexpr base::FailureType LAYOUT_KEY_TWICE{
    "LAYOUT_KEY_TWICE",
    base::FailureKind::invalid,
    base::Level::error,
    "Khóa “{0}” đã dùng cho một cột hoặc dòng khác của mẫu biểu. Hãy đặt khóa khác.",
    "The key “{0}” is another column's or row's of the layout. Give it another.",
    "LAYOUT-3"};
inline constexpr base::FailureType LAYOUT_COLUMN_UNKNOWN{
    "LAYOUT_COLUMN_UNKNOWN",
    base::FailureKind::invalid,
    base::Level::error,
    "Mục “{0}” nhắc đến cột “{1}”, nhưng mẫu biểu không có cột số đếm nào như vậy.",
    "“{0}” names the column “{1}”, but the layout has no such column of counts.",
    "LAYOUT-3"};
inline constexpr base::FailureType LAYOUT_ASKS_TWICE{
    "LAYOUT_ASKS_TWICE",
    base::FailureKind::invalid,
    base::Level::error,
    "Dòng “{0}” và cột “{1}” cùng đặt một điều kiện. Hãy chỉ ghi điều kiện đó ở một nơi.",
    "The row “{0}” and the column “{1}” ask for the same part. State it in one place only.",
    "LAYOUT-3"};
inline constexpr base::FailureType LAYOUT_TOO_LARGE{
    "LAYOUT_TOO_LARGE",
    base::FailureKind::too_large,
    base::Level::error,
    "Tệp mẫu biểu quá lớn (nhiều nhất {0} KiB). Hãy chia thành nhiều biểu.",
    "The layout file is too large ({0} KiB at most). Make several reports of it.",
    "LAYOUT-3"};
inline constexpr base::FailureType LAYOUT_LOADED{
    "LAYOUT_LOADED",
    base::FailureKind::conflict,
    base::Level::error,
    "Mẫu biểu {0}, phiên bản {1} đã được tải. Nếu tệp đã sửa, hãy ghi phiên bản mới trong tệp.",
    "The layout {0}, version {1} was loaded before. If the file was changed, give it a new version.",
    "LAYOUT-6"};
inline constexpr base::FailureType LAYOUT_NOT_FOUND{"LAYOUT_NOT_FOUND",
                                                    base::FailureKind::not_found,
                                                    base::Level::error,
                                                    "Không tìm thấy mẫu biểu này. Hãy mở lại trang mẫu biểu.",
                                                    "There is no such layout. Open the page of layouts again.",
                                                    "LAYOUT-6"};
inline constexpr base::FailureType LAYOUT_WITHDRAWN{
    "LAYOUT_WITHDRAWN",
    base::FailureKind::conflict,
    base::Level::error,
    "Mẫu biểu này đã được rút. Hãy mở lại trang mẫu biểu.",
    "This layout was withdrawn already. Open the page of layouts again.",
    "LAYOUT-6"};
inline constexpr base::FailureType LAYOUT_NOT_IN_FORCE{
    "LAYOUT_NOT_IN_FORCE",
    base::FailureKind::invalid,
    base::Level::error,
    "Không có mẫu biểu {0} nào áp dụng cho ngày {1}. Hãy chọn ngày khác, hoặc nhờ quản trị tải mẫu biểu.",
    "No layout {0} holds on {1}. Choose another day, or ask the administrator to load one.",
    "LAYOUT-6"};

inline constexpr const base::FailureType* REPORT_LAYOUT_FAILURES[] = {
    &LAYOUT_NOT_JSON,  &LAYOUT_NOT_A_LAYOUT,   &LAYOUT_KEY_UNKNOWN, &LAYOUT_KEY_MISSING, &LAYOUT_VALUE_WRONG,
    &LAYOUT_KEY_TWICE, &LAYOUT_COLUMN_UNKNOWN, &LAYOUT_ASKS_TWICE,  &LAYOUT_TOO_LARGE,   &LAYOUT_LOADED,
    &LAYOUT_NOT_FOUND, &LAYOUT_WITHDRAWN,      &LAYOUT_NOT_IN_FORCE};

}  // namespace mangnon::app
