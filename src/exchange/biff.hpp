// The records of an Excel 97–2003 workbook (and of Excel 5 and 95): what must be known before its cells can be read.
// Source: [MS-XLS]; "OpenOffice.org's Documentation of the Microsoft Excel File Format".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "exchange/sheet.hpp"
#include "exchange/xlsx_parts.hpp"

namespace mangnon::exchange {

// Record types.
enum class Biff : std::uint16_t {
  formula = 0x0006,
  end = 0x000A,
  date_mode = 0x0022,
  file_password = 0x002F,
  font = 0x0031,
  continued = 0x003C,
  bound_sheet = 0x0085,
  mul_rk = 0x00BD,
  rich_string = 0x00D6,
  extended_format = 0x00E0,
  merged_cells = 0x00E5,
  shared_strings = 0x00FC,
  label_shared = 0x00FD,
  number = 0x0203,
  label = 0x0204,
  bool_error = 0x0205,
  string = 0x0207,
  row = 0x0208,
  rk = 0x027E,
  format = 0x041E,
  begin = 0x0809
};

struct BiffRecord {
  Biff type{};
  std::string_view data{};
  std::size_t next = 0;  // where the next record begins
};
// Absent at the end of the stream and where it is cut.
[[nodiscard]] std::optional<BiffRecord> record_at(std::string_view stream, std::size_t at);

struct BiffSheet {
  std::string name;
  std::size_t begin = 0;  // in the stream
  bool visible = true;
};

struct BiffGlobals {
  bool unicode = true;  // BIFF8; before it, texts are bytes
  bool epoch_1904 = false;
  std::vector<BiffSheet> sheets{};  // worksheets only
  std::vector<CellLook> looks{};
  std::vector<std::string> fonts{};  // the old ones by name, others empty
  SharedStrings strings{};
};

// FAILS with FILE_DAMAGED, FILE_ENCRYPTED, FILE_TYPE_TO_CONVERT (before Excel 5), WORKBOOK_UNPACKS_TOO_LARGE.
[[nodiscard]] base::Result<BiffGlobals> read_globals(std::string_view stream, const SheetLimits& limits);

struct BiffText {
  std::string text{};  // UTF-8; bytes of old texts as Latin-1 letters
  std::size_t next = 0;
};
// A text that begins with its length (of `length_bytes`) at `at` of a record; as much of it as is there.
[[nodiscard]] BiffText text_at(std::string_view data, std::size_t at, std::size_t length_bytes, bool unicode);

// A number of the short form RK.
[[nodiscard]] double number_of_rk(std::uint32_t rk);
// As an .xlsx would write it: shortest form that reads back the same.
[[nodiscard]] std::string text_of_number(double number);

}  // namespace mangnon::exchange
