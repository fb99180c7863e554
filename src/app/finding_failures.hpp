// Refusals of ready lists, duplicates and mergers. Source: docs/domain/finding.md.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType LIST_UNKNOWN{
    "LIST_UNKNOWN", FailureKind::not_found, Level::error, "Không có danh sách tên {0}.", "There is no list named {0}.",
    "LIST-4"};
inline constexpr FailureType LIST_TOO_WIDE{
    "LIST_TOO_WIDE",
    FailureKind::invalid,
    Level::error,
    "Danh sách này phải xem từng hồ sơ nên chỉ lập cho địa bàn có nhiều nhất {0} trẻ em. Hãy chọn một xã.",
    "This list looks at record by record and is made for at most {0} children. Choose one commune.",
    "LIST-8"};
inline constexpr FailureType SEARCH_TOO_MANY_WORDS{"SEARCH_TOO_MANY_WORDS",
                                                   FailureKind::too_large,
                                                   Level::error,
                                                   "Ô tìm có quá {0} từ. Hãy gõ ít từ hơn, chẳng hạn tên và năm sinh.",
                                                   "More than {0} words to find. Type fewer: a name and a birth year.",
                                                   "LIST-1"};
inline constexpr FailureType MERGE_SAME_CHILD{"MERGE_SAME_CHILD",
                                              FailureKind::invalid,
                                              Level::error,
                                              "Hai hồ sơ được chọn là một. Hãy chọn hai hồ sơ khác nhau.",
                                              "Both are the same record. Choose two records.",
                                              "DUP-9"};
inline constexpr FailureType MERGE_ALREADY{"MERGE_ALREADY",
                                           FailureKind::conflict,
                                           Level::error,
                                           "Một trong hai hồ sơ đã được gộp vào hồ sơ khác. Hãy tải lại trang.",
                                           "One of the two was already merged into another record. Reload the page.",
                                           "DUP-9"};
inline constexpr FailureType CHILD_MERGED{
    "CHILD_MERGED",
    FailureKind::conflict,
    Level::error,
    "Hồ sơ này đã được gộp vào hồ sơ {0}, không ghi thêm được. Hãy ghi vào hồ sơ đó, hoặc tách hai hồ sơ trước.",
    "This record was merged into record {0}; nothing is written in it. Write in that one, or separate the two first.",
    "DUP-12"};
inline constexpr FailureType MERGE_MERGED_ON{
    "MERGE_MERGED_ON",
    FailureKind::conflict,
    Level::error,
    "Hồ sơ được giữ lại sau đó đã được gộp vào hồ sơ {0}. Hãy tách lần gộp sau trước.",
    "The record that was kept was itself merged into record {0} afterwards. Separate those two first.",
    "DUP-10"};
inline constexpr FailureType MERGE_NOT_FOUND{"MERGE_NOT_FOUND",
                                             FailureKind::conflict,
                                             Level::error,
                                             "Hai hồ sơ này không gộp với nhau nên không có gì để tách.",
                                             "These two records are not merged; there is nothing to separate.",
                                             "DUP-10"};
inline constexpr FailureType MERGE_CHANGED_SINCE{
    "MERGE_CHANGED_SINCE",
    FailureKind::conflict,
    Level::error,
    "Hoàn cảnh hoặc trợ giúp lấy từ hồ sơ kia đã được sửa sau khi gộp. Hãy hủy các sửa đổi đó trước khi tách.",
    "A circumstance or support taken from the other record was changed since. Undo that before separating them.",
    "DUP-10"};

inline constexpr FailureType UNMERGE_HOUSEHOLD_ENDED{
    "UNMERGE_HOUSEHOLD_ENDED",
    FailureKind::conflict,
    Level::error,
    "Hộ của hồ sơ cần tách (số {0}) nay không còn và không nhập vào hộ nào khác. Hãy mở hộ đó từ trang của em rồi khôi "
    "phục, tách hai hồ sơ, sau đó chuyển em sang hộ em đang ở.",
    "The household of the record to be separated (number {0}) has ended and was merged into no other. Open it from the "
    "child's page and restore it, separate the records, then move the child to where it lives.",
    "DUP-10"};

}  // namespace mangnon::app
