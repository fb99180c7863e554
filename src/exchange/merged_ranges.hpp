// Cells that are merged downwards: the number of a household written once beside its three children. The file gives
// the merged ranges after all cells, so they are collected beforehand; every covered cell of a range's first column
// then holds the value of the range. (Ranges merged to the right are headings; they are not spread over columns.)
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "base/result.hpp"
#include "exchange/sheet.hpp"
#include "exchange/zip_archive.hpp"

namespace mangnon::exchange {

// "C12" → column 2 (from 0), row 12; column npos when it is no cell.
struct CellPosition {
  static constexpr std::size_t NONE = static_cast<std::size_t>(-1);
  std::size_t column = NONE;
  std::size_t row = NONE;
};
[[nodiscard]] CellPosition parse_cell_reference(std::string_view reference);

class MergedRanges {
 public:
  // Looks through a worksheet's part for ranges of several rows. At most `limits.rows` of them are kept.
  [[nodiscard]] static base::Result<MergedRanges> collect(ZipArchive& archive, const std::string& part,
                                                          const SheetLimits& limits);

  // A range from a cell down to a row; ranges of one row are left out.
  void add(CellPosition first, std::size_t last_row, const SheetLimits& limits);

  [[nodiscard]] bool empty() const { return ranges_.empty(); }
  // Fills the covered cells of one row. REQUIRES rows in ascending order.
  void fill(std::size_t row, std::vector<RawCell>& cells);

 private:
  struct Range {
    std::size_t column = 0;
    std::size_t last_row = 0;
  };
  struct Cover {
    std::size_t last_row = 0;
    RawCell value{};
  };

  void add_reference(std::string_view tag, const SheetLimits& limits);

  std::multimap<std::size_t, Range> ranges_;  // by first row
  std::map<std::size_t, Cover> covers_;       // by column: the range in force
};

}  // namespace mangnon::exchange
