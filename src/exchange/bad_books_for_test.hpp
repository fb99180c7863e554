// The bad inputs that an office sends, each with what must be told of it: the tests of the command line and of the
// server read the same list.
#pragma once

#include <string>
#include <vector>

#include "exchange/zip_for_test.hpp"

namespace mangnon::exchange::testing {

enum class Fate { file_refused, row_refused, row_warned };

struct BadBook {
  const char* what;
  std::string bytes;
  const char* code;
  const char* where;   // of a row: its cell; of a file: what the message names besides; may be empty
  const char* advice;  // words of the Vietnamese message that say what to do
  Fate fate = Fate::file_refused;
};

inline constexpr const char* BAD_BOOK_HEAD =
    "Thôn,Số hộ,Họ tên chủ hộ,Họ và tên,Ngày sinh,Giới tính,Số định danh cá nhân\n";
inline constexpr const char* GOOD_ROW = "Tổ 1,1,Trần Văn Một,Trần Văn Bình,03/02/2014,Nam,\n";
inline constexpr const char* GOOD_NAME = "Trần Văn Bình";

inline std::vector<std::string> labels_of_bad_books() {
  return {"Thôn", "Số hộ", "Họ và tên", "Ngày sinh", "Giới tính"};
}

// One row, whose hamlet is computed.
inline std::string book_with_formula() {
  const std::string computed =
      "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"Tổ \"&amp;1</f><v>Tổ 1</v></c>" +
      inline_row(2, {"", "1", "Trần Thị Công", "05/03/2012", "Nữ"}).substr(std::string("<row r=\"2\">").size());
  return xlsx_of({.sheets = {{.rows = inline_row(1, labels_of_bad_books()) + computed}}});
}

inline std::string long_csv(int rows) {
  std::string book = "Thôn,Số hộ,Họ và tên,Ngày sinh,Giới tính\n";
  for (int i = 0; i < rows; ++i) book += "Tổ 1,1,An,01/01/2012,Nam\n";
  return book;
}

inline std::string long_xlsx(std::size_t rows) {
  std::string sheet = inline_row(1, labels_of_bad_books());
  for (std::size_t i = 2; i < rows + 2; ++i) sheet += "<row r=\"" + std::to_string(i) + "\"><c><v>1</v></c></row>";
  return xlsx_of({.sheets = {{.rows = std::move(sheet)}}});
}

inline std::vector<BadBook> bad_files() {
  const std::string head = BAD_BOOK_HEAD;
  const std::string good = GOOD_ROW;
  const auto whole = book_with_formula();
  const auto far = xlsx_of(
      {.sheets = {{.rows = inline_row(1, labels_of_bad_books()) + inline_row(2, {"Tổ 1", "1", "An", "2012", "Nam"}) +
                           "<row r=\"18446744073709551000\"><c><v>1</v></c></row>"}}});
  return {
      {"a picture", "\x89PNG\r\n\x1a\n0000000000000000", "FILE_TYPE_WRONG", "", "Chọn tệp Excel (.xlsx, .xls)"},
      {"an empty sheet", head, "SHEET_EMPTY", "", "tải mẫu trống về để nhập"},
      {"a truncated zip", whole.substr(0, whole.size() / 2), "FILE_DAMAGED", "", "Mở thử bằng Excel, lưu lại"},
      {"a row of an impossible number", far, "FILE_DAMAGED", "", "Mở thử bằng Excel, lưu lại"},
      {"two header candidates", head + good + "\n" + head + good, "HEADER_AMBIGUOUS", "Dòng 1 và dòng 4",
       "Chỉ giữ một dòng tiêu đề"},
      {"one column twice", "Thôn,Số hộ,Họ và tên,Ngày sinh,Họ và tên\nTổ 1,1,An,2012,An\n", "HEADER_COLUMN_TWICE", "E1",
       "xóa một cột"},
      {"a sheet too long", long_csv(200'001), "SHEET_TOO_MANY_ROWS", "200000", "Chia theo thôn"},
      {"a workbook too long", long_xlsx(200'001), "SHEET_TOO_MANY_ROWS", "200000", "Chia theo thôn"},
      {"a row below every sheet", head + good + std::string(1'048'576, '\n') + good, "SHEET_ROW_BEYOND_LAST", "1048579",
       "Xóa các dòng trống"},
      {"a .csv of an old font", "Th\xabn,H\xe4 t\xaan\n1,Nguy\xd4n Th\xde Hoa\n", "FILE_TEXT_NOT_UTF8", "dòng 1",
       "Chuyển mã giúp tôi” (trên dòng lệnh: --convert-legacy)"},
  };
}

// Beside a faulty row stands GOOD_ROW: of each book one row is accepted.
inline std::vector<BadBook> bad_rows() {
  const auto with = [](const std::string& row) { return BAD_BOOK_HEAD + row + "\n" + GOOD_ROW; };
  return {
      {"31 February", with("Tổ 1,2,Lê Văn Hai,Lê Thị Ba,31/02/2013,Nữ,"), "CELL_DATE_IMPOSSIBLE", "E2",
       "Xem lại giấy khai sinh", Fate::row_refused},
      {"an ID of 11 digits", with("Tổ 1,2,Lê Văn Hai,Lê Thị Ba,03/02/2013,Nữ,05131300001"), "ID_NUMBER_NOT_12_DIGITS",
       "G2", "Hãy chép lại từ giấy khai sinh", Fate::row_refused},
      {"a name of an old font", with("Tổ 1,2,Lê Văn Hai,Lª ThÞ Ba,03/02/2013,Nữ,"), "NAME_LEGACY_ENCODING", "D2",
       "Hãy chuyển cả cột sang Unicode", Fate::row_refused},
      {"one name in the bytes of an old font", with("Tổ 1,2,,L\xaa Th\xde Ba,03/02/2013,Nam,"), "NAME_LEGACY_ENCODING",
       "D2", "Hãy chuyển cả cột sang Unicode", Fate::row_refused},
      {"a child twice", with("Tổ 1,1,Trần Văn Một,Trần Văn Bình,03/02/2014,Nam,"), "IMPORT_CHILD_TWICE", "D3",
       "Hãy xóa một trong hai dòng", Fate::row_refused},
      {"a formula", book_with_formula(), "CELL_FORMULA", "A2", "gõ giá trị thay cho công thức", Fate::row_warned},
  };
}

}  // namespace mangnon::exchange::testing
