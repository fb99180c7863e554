#include "documents/document.hpp"

#include <set>

#include "base/check.hpp"

namespace mangnon::documents {

namespace {

void check_cell(const Cell& cell) {
  const auto* percent = std::get_if<Percent>(&cell.value);
  if (percent == nullptr) return;
  MANGNON_CHECK(percent->part >= 0 && percent->whole >= 0);
  MANGNON_CHECK(percent->decimals >= 0 && percent->decimals <= 2);
}

void check_table(const Table& table) {
  MANGNON_CHECK(!table.columns.empty());
  std::set<std::string> keys;
  for (const Column& column : table.columns) {
    MANGNON_CHECK(column.key.empty() || keys.insert(column.key).second);
  }
  for (const Row& row : table.rows) {
    MANGNON_CHECK(row.cells.size() <= table.columns.size());
    MANGNON_CHECK(row.kind != RowKind::heading || row.cells.size() == 1);
    for (const Cell& cell : row.cells) check_cell(cell);
  }
}

}  // namespace

void check_document(const Document& document) {
  MANGNON_CHECK(!document.title.title.empty());
  for (const auto* blocks : {&document.body, &document.annexes})
    for (const Block& block : *blocks)
      if (const auto* table = std::get_if<Table>(&block)) check_table(*table);
  if (document.annexes.empty()) return;
  const auto* head = std::get_if<AnnexHead>(&document.annexes.front());
  MANGNON_CHECK(head != nullptr && !head->title.label.empty());
}

}  // namespace mangnon::documents
