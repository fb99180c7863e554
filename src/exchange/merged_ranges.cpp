#include "exchange/merged_ranges.hpp"

#include <algorithm>
#include <string>

namespace mangnon::exchange {

namespace {

constexpr std::string_view TAG = "mergeCell ";
constexpr std::size_t TAG_BYTES_MAX = 128;
constexpr std::size_t ROWS_OF_EXCEL = 1'048'576;
constexpr std::size_t COLUMNS_OF_EXCEL = 16'384;

}  // namespace

CellPosition parse_cell_reference(std::string_view reference) {
  std::size_t at = 0;
  std::size_t column = 0;
  while (at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && column <= COLUMNS_OF_EXCEL)
    column = column * 26 + static_cast<std::size_t>(reference[at++] - 'A' + 1);
  std::size_t row = 0;
  const std::size_t digits = at;
  while (at < reference.size() && reference[at] >= '0' && reference[at] <= '9' && row <= ROWS_OF_EXCEL)
    row = row * 10 + static_cast<std::size_t>(reference[at++] - '0');
  if (column == 0 || column > COLUMNS_OF_EXCEL || at == digits || at != reference.size() || row == 0 ||
      row > ROWS_OF_EXCEL)
    return {};
  return {.column = column - 1, .row = row};
}

void MergedRanges::add_reference(std::string_view tag, const SheetLimits& limits) {
  const std::size_t begin = tag.find("ref=\"");
  if (begin == std::string_view::npos) return;
  const auto reference = tag.substr(begin + 5, tag.find('"', begin + 5) - begin - 5);
  const std::size_t colon = reference.find(':');
  if (colon == std::string_view::npos) return;
  const auto first = parse_cell_reference(reference.substr(0, colon));
  const auto last = parse_cell_reference(reference.substr(colon + 1));
  if (first.row != CellPosition::NONE && last.row != CellPosition::NONE) add(first, last.row, limits);
}

void MergedRanges::add(CellPosition first, std::size_t last_row, const SheetLimits& limits) {
  if (last_row <= first.row || first.column >= limits.columns || ranges_.size() >= limits.rows) return;
  ranges_.emplace(first.row, Range{.column = first.column, .last_row = last_row});
}

base::Result<MergedRanges> MergedRanges::collect(ZipArchive& archive, const std::string& part,
                                                 const SheetLimits& limits) {
  MergedRanges merged;
  std::string pending;  // what may be a tag cut by the end of a piece, and the piece
  const auto read = archive.unpack(part, [&](std::string_view piece) -> base::Result<void> {
    pending += piece;
    std::size_t keep = pending.size() - std::min(pending.size(), TAG.size());
    std::size_t at = 0;
    while ((at = pending.find(TAG, at)) != std::string::npos) {
      const std::size_t end = pending.find('>', at);
      const bool cut = end == std::string::npos;
      if (cut && pending.size() - at < TAG_BYTES_MAX) {
        keep = at - (at > 0 ? 1 : 0);
        break;
      }
      const bool is_tag = at > 0 && (pending[at - 1] == '<' || pending[at - 1] == ':');
      if (is_tag && !cut) merged.add_reference(std::string_view(pending).substr(at, end - at), limits);
      at += TAG.size();
    }
    pending.erase(0, keep);
    return {};
  });
  if (!read) return tl::make_unexpected(read.error());
  return merged;
}

void MergedRanges::fill(std::size_t row, std::vector<RawCell>& cells) {
  for (auto [range, end] = ranges_.equal_range(row); range != end; ++range) {
    const std::size_t column = range->second.column;
    if (column < cells.size()) covers_[column] = {.last_row = range->second.last_row, .value = cells[column]};
  }
  for (auto cover = covers_.begin(); cover != covers_.end();) {
    const auto& [column, covering] = *cover;
    if (row > covering.last_row) {
      cover = covers_.erase(cover);
      continue;
    }
    if (column >= cells.size()) cells.resize(column + 1);
    if (cells[column].kind == CellKind::empty) cells[column] = covering.value;
    ++cover;
  }
}

}  // namespace mangnon::exchange
