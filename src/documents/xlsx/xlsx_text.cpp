#include "documents/xlsx/xlsx_text.hpp"

#include "base/text.hpp"

namespace mangnon::documents::xlsx {

namespace {

constexpr std::size_t CELL_CHARS = 32'767;
constexpr std::int32_t EXCEL_EPOCH_DAYS = -25'569;  // 1899-12-30

}  // namespace

std::string cell_text(std::string_view text) {
  std::string result(text);
  if (!base::is_utf8(result)) {
    for (char& c : result) {
      if ((static_cast<unsigned char>(c) & 0x80U) != 0) c = '?';
    }
  }
  if (result.size() <= CELL_CHARS) return result;
  std::size_t end = CELL_CHARS;
  while ((static_cast<unsigned char>(result[end]) & 0xC0U) == 0x80U) --end;
  result.resize(end);
  return result;
}

double serial_of(base::Date date) {
  return date.days() - EXCEL_EPOCH_DAYS;
}

}  // namespace mangnon::documents::xlsx
