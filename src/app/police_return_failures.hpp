// Refusals of what the commune police hand back. Source: docs/domain/police.md POLICE-6, POLICE-7.
#pragma once

#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType POLICE_ALREADY_RETURNED{
    "POLICE_ALREADY_RETURNED",
    FailureKind::conflict,
    Level::error,
    "Lô này đã nhận kết quả ngày {0}. Không có gì thay đổi. Nếu kết quả cũ sai, hãy đề nghị Công an trả lời lại.",
    "The result of this batch was taken on {0}. Nothing has changed. If it was wrong, send the batch back first.",
    "POLICE-7"};
inline constexpr FailureType POLICE_OTHER_COMMUNE{
    "POLICE_OTHER_COMMUNE",
    FailureKind::invalid,
    Level::error,
    "Tệp này là kết quả của xã khác (mã lô {0}), không phải lô {1}. Không có gì thay đổi.",
    "This is the result of another commune (batch {0}), not of {1}. Nothing has changed.",
    "POLICE-7"};
inline constexpr FailureType POLICE_OTHER_BATCH{
    "POLICE_OTHER_BATCH",
    FailureKind::invalid,
    Level::error,
    "Tệp này là kết quả của lô {0}, không phải lô {1}. Hãy mở đúng lô rồi gửi tệp. Không có gì thay đổi.",
    "This is the result of batch {0}, not of {1}. Open that batch and send it there. Nothing has changed.",
    "POLICE-7"};
inline constexpr FailureType POLICE_CHILD_NOT_IN_BATCH{
    "POLICE_CHILD_NOT_IN_BATCH",
    FailureKind::invalid,
    Level::error,
    "Dòng {0}: mã trẻ em không có trong lô này, có thể mã đã bị sửa. Hãy chép lại mã từ tệp đã giao.",
    "Row {0}: the child's code is not of this batch; it may have been edited. Copy it from the workbook handed over.",
    "POLICE-7"};
inline constexpr FailureType POLICE_ROW_EDITED{
    "POLICE_ROW_EDITED",
    FailureKind::invalid,
    Level::error,
    "Dòng {0}: họ tên không khớp với mã trẻ em trong lô; mã hoặc họ tên đã bị sửa. Phần có sẵn của tệp không được sửa.",
    "Row {0}: name and code are not of the same child; what the workbook came with may not be edited.",
    "POLICE-7"};
inline constexpr FailureType POLICE_CHILD_TWICE{"POLICE_CHILD_TWICE",
                                                FailureKind::invalid,
                                                Level::error,
                                                "Dòng {0}: trẻ em này đã có ở dòng {1}. Hãy bỏ bớt một dòng.",
                                                "Row {0}: this child stands in row {1} already. Remove one of them.",
                                                "POLICE-7"};
inline constexpr FailureType POLICE_NUMBER_TWICE{
    "POLICE_NUMBER_TWICE",
    FailureKind::invalid,
    Level::error,
    "Dòng {0}: số định danh này đã ghi cho trẻ em ở dòng {1}. Mỗi số chỉ của một người; hãy hỏi lại Công an cấp xã.",
    "Row {0}: this number is given to the child in row {1} too. A number is of one person; ask the police.",
    "POLICE-7"};
inline constexpr FailureType POLICE_NUMBER_MISSING{
    "POLICE_NUMBER_MISSING",
    FailureKind::invalid,
    Level::error,
    "Dòng {0}: ghi “Khớp” nhưng trẻ em chưa có số định danh và cột số của Công an để trống. Hãy ghi số.",
    "Row {0}: \"Khớp\" (matched), but the child has no number and none is given. Give the number.",
    "POLICE-6"};
inline constexpr FailureType POLICE_ANSWER_EMPTY{
    "POLICE_ANSWER_EMPTY",
    FailureKind::invalid,
    Level::error,
    "Dòng {0}: ghi “Đã sửa” nhưng không ghi thông tin đúng. Hãy ghi ít nhất một ô thông tin đúng.",
    "Row {0}: \"Đã sửa\" (corrected), but nothing is stated. State what is right.",
    "POLICE-6"};
inline constexpr FailureType POLICE_ANSWER_DIFFERS{
    "POLICE_ANSWER_DIFFERS",
    FailureKind::invalid,
    Level::error,
    "Dòng {0}: ghi “Khớp” nhưng thông tin ghi thêm khác với danh sách. Nếu là thông tin đúng, hãy chọn “Đã sửa”.",
    "Row {0}: \"Khớp\" (matched), but what is stated differs from the list. Choose \"Đã sửa\" (corrected) instead.",
    "POLICE-6"};
inline constexpr FailureType POLICE_ANSWER_IN_VAIN{
    "POLICE_ANSWER_IN_VAIN",
    FailureKind::invalid,
    Level::error,
    "Dòng {0}: ghi “Không có” nhưng lại ghi thông tin đúng. Hãy xóa thông tin ấy hoặc chọn “Đã sửa”.",
    "Row {0}: \"Không có\" (not found), yet something is stated. Clear it, or choose \"Đã sửa\" (corrected).",
    "POLICE-6"};
inline constexpr FailureType POLICE_RETURN_EMPTY{
    "POLICE_RETURN_EMPTY",
    FailureKind::invalid,
    Level::error,
    "Chưa có dòng nào ghi kết quả. Hãy chọn kết quả (Khớp, Đã sửa, Không có) cho từng trẻ em.",
    "No row has a result. Choose one (matched, corrected, not found) for each child.",
    "POLICE-6"};
inline constexpr FailureType POLICE_RETURN_TOO_LONG{
    "POLICE_RETURN_TOO_LONG",
    FailureKind::too_large,
    Level::error,
    "Tệp có hơn {0} dòng trẻ em; một lô không thể nhiều hơn. Hãy gửi đúng tệp đã tải về từ trang của lô.",
    "The file has more than {0} rows of children, more than a batch can hold. Send the workbook taken from the batch's "
    "page.",
    "POLICE-2"};
inline constexpr FailureType POLICE_RETURN_TOO_WRONG{
    "POLICE_RETURN_TOO_WRONG",
    FailureKind::too_large,
    Level::error,
    "Đã có {0} chỗ sai nên không đọc tiếp. Hãy sửa các chỗ đã nêu rồi gửi lại. Không có gì thay đổi.",
    "{0} things are wrong already, so nothing more was read. Correct those and send it again. Nothing has changed.",
    "POLICE-7"};

}  // namespace mangnon::app
