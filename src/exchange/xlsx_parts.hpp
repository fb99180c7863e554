// What must be known of an .xlsx workbook before its cells can be read: its sheets, whether its dates count from 1904,
// which cell styles show a date, which use an old Vietnamese font, and the texts that cells share.
// Source: ECMA-376 part 1 (18.2 workbook, 18.4 shared strings, 18.8 styles); domain.md 4.7 (fonts).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "exchange/zip_archive.hpp"

namespace mangnon::exchange {

struct SheetPart {
  std::string name;
  std::string part;  // its path in the archive
  bool visible = true;
};

struct WorkbookParts {
  std::vector<SheetPart> sheets{};
  std::string shared_strings{};  // paths; empty when the workbook has none
  std::string styles{};
  bool epoch_1904 = false;
};

// FAILS with FILE_DAMAGED when there is no workbook in the archive.
[[nodiscard]] base::Result<WorkbookParts> read_workbook_parts(ZipArchive& archive);

// How a cell of one style looks.
struct CellLook {
  bool date = false;
  std::string legacy_font{};
};

// By the style number of a cell.
[[nodiscard]] base::Result<std::vector<CellLook>> read_cell_looks(ZipArchive& archive, const std::string& part);

// The texts that cells share, kept end to end.
class SharedStrings {
 public:
  void add(std::string_view text, std::string_view legacy_font);
  // Empty beyond the end.
  [[nodiscard]] std::string_view text(std::size_t index) const;
  [[nodiscard]] std::string_view legacy_font(std::size_t index) const;
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::size_t bytes() const { return texts_.size(); }

 private:
  std::string texts_;
  std::vector<std::uint32_t> ends_;
  std::map<std::size_t, std::string> fonts_;  // only of texts with an old font
};

// FAILS with WORKBOOK_UNPACKS_TOO_LARGE beyond limits.shared_string_bytes.
[[nodiscard]] base::Result<SharedStrings> read_shared_strings(ZipArchive& archive, const std::string& part,
                                                              const SheetLimits& limits);

// Whether a number format shows a date: built-in 14 … 22 and the East Asian ones, or a code with y or d outside
// quotes, brackets and escapes ("dd/mm/yyyy", "[$-42A]d mmmm, yyyy"; not "0.00", "[Red]0", "h:mm").
[[nodiscard]] bool is_date_format(int id, std::string_view code);
// Fonts of TCVN3 (".VnTime") and VNI ("VNI-Times").
[[nodiscard]] bool is_legacy_font(std::string_view name);

}  // namespace mangnon::exchange
