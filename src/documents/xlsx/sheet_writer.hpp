// A plain workbook written row by row in bounded memory: the blank form, a returned import, a demo commune's book.
// (Papers are Document values and go through write_xlsx.) No cell is ever a formula: text that begins with = + - @ is
// stored as text.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace mangnon::documents::xlsx {

// An empty cell, text, a number, or a date (shown dd/mm/yyyy).
using Cell = std::variant<std::monostate, std::string, double, base::Date>;

enum class CellStyle { plain, title, header, text, refused, warned, locked };

struct ColumnForm {
  double width_chars = 12;
  bool as_text = false;                   // digits that must keep their zeros (ID numbers, phones)
  std::vector<std::string> choices = {};  // a drop-down in the rows that add_choices says, when not empty
};

class SheetWriter {
 public:
  // Writes to a file at `path` when finish() is called. Overwrites.
  explicit SheetWriter(const std::string& path);
  ~SheetWriter();
  SheetWriter(const SheetWriter&) = delete;
  SheetWriter& operator=(const SheetWriter&) = delete;

  // From here on cells of style locked, header and title may not be edited; all others may. Before the first sheet.
  void protect_locked_cells();
  // Starts a sheet; the rows that follow belong to it. REQUIRES a name of at most 31 characters without []:*?/\ .
  void begin_sheet(std::string_view name, const std::vector<ColumnForm>& columns);
  void write_row(const std::vector<Cell>& cells, CellStyle style = CellStyle::plain);
  // One style a cell; shorter than `cells` means plain for the rest.
  void write_row(const std::vector<Cell>& cells, const std::vector<CellStyle>& styles);
  // A comment on a cell already written in the current row (the reason beside a refused cell).
  void comment_last_row(std::size_t column, std::string_view text);
  // Drop-downs of the columns, from the next row on.
  void add_choices(std::size_t rows);
  void freeze_above();  // rows above the next stay in view
  // Closes the file. FAILS with DOCUMENT_NOT_WRITTEN.
  [[nodiscard]] base::Result<void> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mangnon::documents::xlsx
