// Refusals of imports, jobs and papers. Source: docs/domain/import.md.
#pragma once

#include "app/import_place_failures.hpp"
#include "base/result.hpp"

namespace mangnon::app {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType IMPORT_CHILD_TWICE{
    "IMPORT_CHILD_TWICE",
    FailureKind::conflict,
    Level::error,
    "Trẻ em này đã có ở dòng {0} của tệp. Hãy xóa một trong hai dòng.",
    "This child already stands in row {0} of the file. Remove one of the two rows.",
    "IMPORT-6"};
inline constexpr FailureType IMPORT_HOUSEHOLD_DIFFERS{
    "IMPORT_HOUSEHOLD_DIFFERS",
    FailureKind::conflict,
    Level::warning,
    "Ô này ghi về hộ khác với dòng {0} của cùng hộ. Đã lấy theo dòng {0}; hãy xem lại và sửa cho giống nhau.",
    "This cell says otherwise of the household than row {0} does. Row {0} was taken; make the rows agree.",
    "IMPORT-5"};
inline constexpr FailureType IMPORT_HOUSEHOLD_CHANGED{
    "IMPORT_HOUSEHOLD_CHANGED",
    FailureKind::conflict,
    Level::error,
    "Hộ này vừa được người khác sửa trong lúc nhập tệp, nên dòng này chưa nhận. Hãy nhập lại tệp.",
    "Somebody changed this household while the file was being imported, so this row was not taken. Import the file "
    "again.",
    "IMPORT-14"};
inline constexpr FailureType IMPORT_HELD_CODES_DIFFER{
    "IMPORT_HELD_CODES_DIFFER",
    FailureKind::conflict,
    Level::warning,
    "Trong sổ trẻ đang có mã hoàn cảnh không còn đúng với thông tin của dòng này. Dòng vẫn được nhận; hãy mở hồ sơ trẻ "
    "để xem đề nghị.",
    "In the register the child holds a code that no longer agrees with this row. The row was accepted; open the "
    "child's "
    "page to see what is proposed.",
    "REG-6"};
inline constexpr FailureType IMPORT_ROW_STALE{
    "IMPORT_ROW_STALE",
    FailureKind::conflict,
    Level::error,
    "Sổ đã có thông tin mới hơn (từ ngày {0}). Tệp này cũ; hãy tải danh sách mới rồi sửa.",
    "The register already holds newer facts (from {0}). This file is stale; export again and edit that.",
    "IMPORT-7"};
inline constexpr FailureType IMPORT_CONFLICT{
    "IMPORT_CONFLICT",
    FailureKind::conflict,
    Level::error,
    "Ô này đã được sửa ở cả hai nơi: khi xuất là “{0}”, trong sổ nay là “{1}”, trong tệp là “{2}”. Hãy chọn điều đúng "
    "rồi ghi vào sổ hoặc vào tệp.",
    "Changed in both places: exported as “{0}”, in the register now “{1}”, in the file “{2}”. Decide which is right.",
    "IMPORT-15"};
// Whether the text repeats what cells hold: it is for the page and the workbook of who may read them, never for a
// terminal whose lines end in a log.
[[nodiscard]] constexpr bool repeats_values(const FailureType& type) {
  return &type == &IMPORT_CONFLICT;
}
inline constexpr FailureType IMPORT_CODE_UNKNOWN{
    "IMPORT_CODE_UNKNOWN",
    FailureKind::invalid,
    Level::error,
    "Mã trẻ em của dòng này không có trong xã. Cột mã không được sửa; hãy xuất lại danh sách.",
    "No child of the commune has this code. The column of codes is not for editing; export the list again.",
    "IMPORT-15"};
inline constexpr FailureType IMPORT_STAMP_WRONG{"IMPORT_STAMP_WRONG",
                                                FailureKind::invalid,
                                                Level::error,
                                                "Cột phiên bản của dòng này đã bị sửa. Hãy xuất lại danh sách.",
                                                "The version of this row was edited. Export the list again.",
                                                "IMPORT-15"};
inline constexpr FailureType IMPORT_HAMLET_MISSING{"IMPORT_HAMLET_MISSING",
                                                   FailureKind::invalid,
                                                   Level::error,
                                                   "Chưa ghi thôn/bản/tổ dân phố. Hãy điền tên thôn.",
                                                   "The hamlet is missing. Fill in its name.",
                                                   "CHECK-16"};
inline constexpr FailureType IMPORT_NOT_A_COMMUNE{"IMPORT_NOT_A_COMMUNE",
                                                  FailureKind::invalid,
                                                  Level::error,
                                                  "Hãy chọn xã, phường, thị trấn của tệp này.",
                                                  "Choose the commune that this file belongs to.",
                                                  "IMPORT-1"};
inline constexpr FailureType IMPORT_NOT_FOUND{"IMPORT_NOT_FOUND", FailureKind::not_found,
                                              Level::error,       "Không tìm thấy lần nhập tệp này.",
                                              "No such import.",  "IMPORT-1"};
inline constexpr FailureType IMPORT_STATE{"IMPORT_STATE",
                                          FailureKind::conflict,
                                          Level::error,
                                          "Lần nhập tệp này đã được ghi hoặc đã hủy.",
                                          "This import was already committed or cancelled.",
                                          "IMPORT-1"};
inline constexpr FailureType JOB_NOT_FOUND{
    "JOB_NOT_FOUND", FailureKind::not_found, Level::error, "Không tìm thấy công việc này.", "No such job.", "IMPORT-1"};
inline constexpr FailureType REPORT_UNKNOWN{"REPORT_UNKNOWN",         FailureKind::not_found,    Level::error,
                                            "Không có biểu mẫu {0}.", "There is no report {0}.", "REPORT-1"};
inline constexpr FailureType PERIOD_REVERSED{"PERIOD_REVERSED",
                                             FailureKind::invalid,
                                             Level::error,
                                             "Ngày bắt đầu {0} sau ngày kết thúc {1}. Hãy chọn lại kỳ báo cáo.",
                                             "The first day {0} is after the last day {1}. Choose the period again.",
                                             "REPORT-14"};
inline constexpr FailureType UNIT_TOO_WIDE{
    "UNIT_TOO_WIDE",
    FailureKind::invalid,
    Level::error,
    "Biểu {0} chỉ lập cho một xã hoặc một thôn. Hãy chọn đơn vị nhỏ hơn.",
    "The paper {0} is made for one commune or one hamlet. Choose a smaller unit.",
    "REPORT-18"};
inline constexpr FailureType UNIT_WITHOUT_HAMLETS{
    "UNIT_WITHOUT_HAMLETS",
    FailureKind::invalid,
    Level::error,
    "Xã này chưa có thôn, bản, tổ dân phố nào trong sổ. Hãy mở trang “Địa bàn” và bấm “Thêm thôn”, hoặc nhập sổ của "
    "xã.",
    "The commune has no hamlet in the register yet. Open “Area” and press “Add a hamlet”, or import its book.",
    "UNIT-20"};
// In place of a reason that would tell of a circumstance.
inline constexpr FailureType IMPORT_REASON_WITHHELD{
    "IMPORT_REASON_WITHHELD",
    FailureKind::invalid,
    Level::error,
    "Cột hoàn cảnh của dòng này cần xem lại. Hãy nhờ cán bộ xã đã nhập tệp.",
    "The circumstances of this row need another look. Ask the commune officer who imported the file.",
    "ACCESS-5"};

}  // namespace mangnon::app
