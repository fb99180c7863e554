// One row of cells made into one ImportRow, by the uses that the header gave the columns. Source: workbook.hpp.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "exchange/cell_values.hpp"
#include "exchange/code_list.hpp"
#include "exchange/header.hpp"
#include "exchange/import_row.hpp"
#include "exchange/plain_field.hpp"
#include "exchange/sheet.hpp"
#include "names/legacy.hpp"

namespace mangnon::exchange {

struct RowReaderOptions {
  base::Date on{};
  bool convert_legacy = false;
  std::vector<names::Encoding> encodings{};  // by column; missing ones are Unicode
};

// One cell of the row at hand, readable: not empty, no error, in Unicode.
struct Place {
  const RawCell* cell = nullptr;
  std::size_t row = 0;
  std::size_t column = 0;
  std::string text{};  // trimmed, converted

  [[nodiscard]] std::string address() const { return cell_address(column, row); }
};

// The value of a result, or a failure of the row that names the cell.
template <class T>
[[nodiscard]] std::optional<T> take(base::Result<T> result, const Place& place, ImportRow& out) {
  if (result) return std::move(*result);
  auto failure = std::move(result.error());
  failure.field = place.address();
  failure.params.insert(failure.params.begin(), failure.field);
  out.failures.push_back(std::move(failure));
  return std::nullopt;
}

class RowReader {
 public:
  // The lists must outlive the reader.
  RowReader(const CodeLists& lists, const Header& header, RowReaderOptions options);

  // Absent when the row names no child and no household.
  [[nodiscard]] std::optional<ImportRow> read(const SheetRow& row);

  // A row of column numbers ("(1) (2) (3)"), a repeated header, or the example of the blank workbook: nothing to tell
  // anybody about.
  [[nodiscard]] bool is_decoration(const SheetRow& row) const;

 private:
  [[nodiscard]] bool written(const SheetRow& row, Field field) const;
  [[nodiscard]] bool names_somebody(const SheetRow& row, const ImportRow& read) const;
  [[nodiscard]] std::optional<Place> place_of(const SheetRow& row, std::size_t column, ImportRow& out) const;

  void read_field(const Place& place, Field field, ImportRow& out);
  void read_household(const Place& place, Field field, ImportRow& out);
  void read_identity(const Place& place, Field field, ImportRow& out);
  void read_family(const Place& place, Field field, ImportRow& out);
  void read_parent(const Place& place, Field field, ImportRow& out);
  void read_schooling(const Place& place, Field field, ImportRow& out);
  void read_circumstances(const Place& place, Field field, ImportRow& out);
  void read_plain(const Place& place, const PlainField& plain, ImportRow& out);
  void read_tick(const Place& place, const std::string& code, ImportRow& out);
  void repeat_household(const SheetRow& row, ImportRow& out);
  // The code of one value of a list, remembered: the same few texts come thousands of times.
  [[nodiscard]] std::optional<std::string> code_of(const Place& place, std::string_view list, ImportRow& out);
  [[nodiscard]] std::optional<ParentCell> parent_cell_of(const Place& place, ImportRow& out);
  [[nodiscard]] std::optional<bool> yes_no_of(const Place& place, ImportRow& out);

  const CodeLists& lists_;
  Header header_;
  RowReaderOptions options_;
  std::optional<ImportRow> above_{};  // the household columns of the row above
  std::unordered_map<std::string, std::string> remembered_{};
  std::unordered_map<std::string, ParentCell> remembered_parents_{};
};

// Of the whole row, once its cells are read: CELL_DIVORCE_CONTRADICTS.
void check_divorce(ImportRow& out);
void state_no_insurance(ImportRow& out);

}  // namespace mangnon::exchange
