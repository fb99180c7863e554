// The tables of a paper: columns with their labels, rows of counts, rates, dates and words. Every figure may carry the
// way back to the list of children behind it, for those who are entitled to open it. Source: docs/domain, rules for all
// tables ("zero as 0 and no data as -"; "each figure can be drilled to its list").
//
// 1. A table row has at most as many cells as the table has columns; missing ones are empty (check_document).
// 2. An unknown figure is NoData and prints as "-"; zero prints as 0. The two are never mixed.
// 3. A rate carries its two counts, so that rounding happens once, when it is printed; a rate of nothing is no data.
// 4. Column keys are stable names for machines, unique in their table; a column without key is for people only (STT,
//    Ghi chú) and is left out of JSON.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"

namespace mangnon::documents {

struct Empty {
  bool operator==(const Empty&) const = default;
};
struct NoData {
  bool operator==(const NoData&) const = default;
};

// part of whole in percent, rounded half up to 0 … 2 decimals; no data when the whole is 0. REQUIRES part, whole >= 0.
struct Percent {
  std::int64_t part = 0;
  std::int64_t whole = 0;
  int decimals = 2;

  bool operator==(const Percent&) const = default;
};

using CellValue = std::variant<Empty, NoData, std::string, std::int64_t, Percent, base::Date>;

struct Cell {
  CellValue value = Empty{};
  std::string drill = {};  // opaque reference by which the screen opens the list behind a figure; empty when none

  bool operator==(const Cell&) const = default;
};

[[nodiscard]] inline Cell text_cell(std::string text) {
  return {std::move(text), {}};
}
[[nodiscard]] inline Cell count_cell(std::int64_t count, std::string drill = {}) {
  return {count, std::move(drill)};
}
[[nodiscard]] inline Cell percent_cell(std::int64_t part, std::int64_t whole, int decimals = 2) {
  return {Percent{part, whole, decimals}, {}};
}
[[nodiscard]] inline Cell date_cell(base::Date date) {
  return {date, {}};
}
[[nodiscard]] inline Cell no_data_cell() {
  return {NoData{}, {}};
}

enum class Align { start, centre, end };

struct Column {
  std::string key;         // "children", "S01"; empty: for people only
  std::string label;       // "Tổng số trẻ em dưới 16 tuổi"
  std::string group = {};  // neighbours of the same non-empty group stand under one common head ("Chia theo giới tính")
  Align align = Align::end;
  int width_chars = 0;          // a wish in characters; 0: by content
  bool keeps_together = false;  // its texts are not broken over lines when there is room (names)

  bool operator==(const Column&) const = default;
};

// heading: one text across the table (its first cell), e.g. the commune in a list of children. subtotal: bold figures
// that are already contained in the total. total: the table's last word, first or last row.
enum class RowKind { data, heading, subtotal, total };

struct Row {
  RowKind kind = RowKind::data;
  std::string key = {};    // opaque: the unit's code
  std::string group = {};  // of a table by groups: the group's code
  std::vector<Cell> cells;

  bool operator==(const Row&) const = default;
};

struct Table {
  std::string caption = {};  // printed above when not empty; also the sheet's name in a workbook
  std::vector<Column> columns;
  std::vector<Row> rows;
  bool numbered_columns = false;  // the row "(1) (2) (3) …" under the head
  double row_mm = 0;              // rows are at least so high on paper, for handwriting

  bool operator==(const Table&) const = default;
};

}  // namespace mangnon::documents
