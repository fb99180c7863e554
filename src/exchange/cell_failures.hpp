// What can be wrong with a single cell of a commune's workbook. The field is the cell ("G7"), {0} in each text; the
// row of a failure of level error waits in quarantine until somebody corrects the cell. No text repeats what the cell
// holds. Source: the contract, "Workbook in"; domain.md 3.4, 3.5, 4.1, 4.7.
#pragma once

#include "base/result.hpp"

namespace mangnon::exchange {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType CELL_IS_ERROR{
    "CELL_IS_ERROR",
    FailureKind::invalid,
    Level::error,
    "Ô {0} đang báo lỗi của Excel (#N/A, #REF!…). Sửa công thức hoặc gõ lại giá trị.",
    "Cell {0} shows an Excel error (#N/A, #REF!…). Correct the formula or type the value.",
    "contract: Workbook in"};
inline constexpr FailureType CELL_FORMULA{
    "CELL_FORMULA",
    FailureKind::invalid,
    Level::warning,
    "Ô {0} là công thức; đã lấy kết quả đang lưu trong tệp. Kiểm tra lại giá trị, hoặc gõ giá trị thay cho công thức.",
    "Cell {0} is a formula; its stored result was taken. Check it, or type the value in place of the formula.",
    "contract: Workbook in"};
inline constexpr FailureType CELL_FORMULA_WITHOUT_VALUE{
    "CELL_FORMULA_WITHOUT_VALUE",
    FailureKind::invalid,
    Level::error,
    "Ô {0} là công thức chưa có kết quả. Mở tệp bằng Excel rồi lưu lại, hoặc gõ giá trị vào ô.",
    "Cell {0} is a formula without a result. Open and save the file in Excel, or type the value.",
    "contract: Workbook in"};
inline constexpr FailureType CELL_DATE_IMPOSSIBLE{
    "CELL_DATE_IMPOSSIBLE",
    FailureKind::invalid,
    Level::error,
    "Ô {0} ghi một ngày không có trong lịch (ví dụ 31/02). Xem lại giấy khai sinh và ghi ngày/tháng/năm.",
    "Cell {0} holds a day that does not exist (such as 31/02). Check the birth certificate; write day/month/year.",
    "domain.md 3.4"};
inline constexpr FailureType CELL_DATE_UNREADABLE{
    "CELL_DATE_UNREADABLE",
    FailureKind::invalid,
    Level::error,
    "Ô {0} không đọc được thành ngày. Ghi ngày/tháng/năm, ví dụ 05/03/2012; chỉ biết năm thì ghi 2012.",
    "Cell {0} cannot be read as a date. Write day/month/year, such as 05/03/2012; write 2012 if only the year is "
    "known.",
    "domain.md 3.4"};
inline constexpr FailureType CELL_YEAR_UNREADABLE{"CELL_YEAR_UNREADABLE",
                                                  FailureKind::invalid,
                                                  Level::error,
                                                  "Ô {0} cần năm sinh gồm 4 chữ số, ví dụ 1985.",
                                                  "Cell {0} takes a birth year of 4 digits, such as 1985.",
                                                  "domain.md 3.4"};
inline constexpr FailureType CELL_NUMBER_UNREADABLE{"CELL_NUMBER_UNREADABLE",
                                                    FailureKind::invalid,
                                                    Level::error,
                                                    "Ô {0} cần một số nguyên từ {1} đến {2}.",
                                                    "Cell {0} takes a whole number from {1} to {2}.",
                                                    "domain.md 3.4"};
inline constexpr FailureType CELL_NUMBER_SCIENTIFIC{
    "CELL_NUMBER_SCIENTIFIC",
    FailureKind::invalid,
    Level::error,
    "Ô {0} đã bị Excel đổi thành dạng 2,02E+10 và mất chữ số. Định dạng ô là Văn bản (Text) rồi gõ lại đủ các chữ số.",
    "Excel turned cell {0} into the form 2.02E+10 and lost digits. Format the cell as Text and type all digits again.",
    "domain.md 4.1"};
inline constexpr FailureType CELL_VALUE_UNKNOWN{"CELL_VALUE_UNKNOWN",
                                                FailureKind::invalid,
                                                Level::error,
                                                "Ô {0} ghi giá trị không có trong danh mục. Chọn một trong: {1}.",
                                                "Cell {0} holds a value that is not in the list. Choose one of: {2}.",
                                                "domain.md 3.5"};
inline constexpr FailureType CELL_CODE_UNKNOWN{
    "CELL_CODE_UNKNOWN",
    FailureKind::invalid,
    Level::error,
    "Ô {0} có mã hoàn cảnh không có trong danh mục. Ghi mã như S04.2, R06, O02, nhiều mã cách nhau bằng dấu “;”.",
    "Cell {0} holds a circumstance code that is not in the codebook. Write codes such as S04.2, R06, O02, separated "
    "by “;”.",
    "domain.md 2.3, 2.4"};
inline constexpr FailureType CELL_TOO_MANY_VALUES{"CELL_TOO_MANY_VALUES",
                                                  FailureKind::too_large,
                                                  Level::error,
                                                  "Ô {0} có quá {1} giá trị. Chỉ ghi các giá trị đang đúng.",
                                                  "Cell {0} holds more than {1} values. Keep those in force.",
                                                  "limits"};
inline constexpr FailureType CELL_TEXT_TOO_LONG{"CELL_TEXT_TOO_LONG",
                                                FailureKind::too_large,
                                                Level::error,
                                                "Ô {0} dài quá {1} chữ. Rút ngắn nội dung.",
                                                "Cell {0} is longer than {1} characters. Shorten it.",
                                                "limits"};
inline constexpr FailureType CELL_TEXT_BROKEN{"CELL_TEXT_BROKEN",
                                              FailureKind::invalid,
                                              Level::error,
                                              "Ô {0} có ký tự hỏng, không đọc được. Xóa nội dung và gõ lại.",
                                              "Cell {0} holds broken characters. Delete the content and type it again.",
                                              "domain.md 4.7"};
inline constexpr FailureType CELL_LEGACY_ENCODING{
    "CELL_LEGACY_ENCODING",
    FailureKind::invalid,
    Level::error,
    "Ô {0}: cột {1} viết bằng phông chữ cũ ({2}), không phải Unicode. Chuyển cột này sang Unicode (ví dụ bằng Unikey: "
    "Ctrl+Shift+F6) rồi gửi lại, hoặc chọn “Chuyển mã giúp tôi” khi nhập tệp (trên dòng lệnh: --convert-legacy).",
    "Cell {0}: column {1} is written in an old font encoding ({2}), not Unicode. Convert the column to Unicode and "
    "send "
    "the file again, or choose “Convert for me” when importing (on the command line: --convert-legacy).",
    "domain.md 4.7"};
inline constexpr FailureType CELL_SEX_CONTRADICTS{"CELL_SEX_CONTRADICTS",
                                                  FailureKind::invalid,
                                                  Level::error,
                                                  "Ô {0} cho giới tính khác với ô {1}. Chỉ giữ một: Nam hoặc Nữ.",
                                                  "Cell {0} gives another sex than cell {1}. Keep one: male or female.",
                                                  "contract: Workbook in"};
inline constexpr FailureType CELL_DIVORCE_CONTRADICTS{
    "CELL_DIVORCE_CONTRADICTS",
    FailureKind::invalid,
    Level::error,
    "Ô {0} ghi ngày ly hôn khác với ô {1}. Chỉ giữ một ngày, hoặc ghi cùng một ngày ở cả hai ô.",
    "Cell {0} gives another day of the divorce than cell {1}. Keep one, or write the same day in both.",
    "contract: Workbook in"};
inline constexpr FailureType CELL_TICK_UNKNOWN{"CELL_TICK_UNKNOWN",
                                               FailureKind::invalid,
                                               Level::error,
                                               "Ô {0} chỉ đánh dấu “x” nếu có, hoặc để trống.",
                                               "Cell {0} takes an “x” or nothing.",
                                               "contract: Workbook in"};

}  // namespace mangnon::exchange
