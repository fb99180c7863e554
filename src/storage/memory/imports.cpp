#include <algorithm>
#include <tuple>

#include "storage/memory/repositories.hpp"

namespace mangnon::storage::memory {

std::optional<ImportRecord> MemoryImports::find(domain::ImportId id) {
  return find_in(view_.seen().imports, id);
}

std::vector<ImportRecord> MemoryImports::latest(long limit, long skip) {
  std::vector<ImportRecord> records;
  for (const auto& [id, record] : view_.seen().imports) records.push_back(record);
  std::sort(records.begin(), records.end(),
            [](const auto& a, const auto& b) { return std::tie(b.at, b.id) < std::tie(a.at, a.id); });
  keep_page(records, limit, skip);
  return records;
}

void MemoryImports::put(const ImportRecord& record) {
  view_.change().imports[record.id] = record;
}

void MemoryImports::put_row(const QuarantineRecord& row) {
  view_.change().quarantine[{row.import, row.row}] = row;
}

std::vector<QuarantineRecord> MemoryImports::rows(domain::ImportId id, std::string_view state, int after_row,
                                                  long limit) {
  std::vector<QuarantineRecord> rows;
  for (const auto& [key, row] : view_.seen().quarantine) {
    const bool wanted = row.import == id && row.row > after_row && (state.empty() || row.state == state);
    if (wanted && static_cast<long>(rows.size()) < limit) rows.push_back(row);
  }
  return rows;
}

std::optional<QuarantineRecord> MemoryImports::row(domain::ImportId id, int row) {
  return find_in(view_.seen().quarantine, std::pair(id, row));
}

std::vector<QuarantineRecord> MemoryImports::open_rows(domain::UnitId unit) {
  std::vector<QuarantineRecord> rows;
  for (const auto& [key, row] : view_.seen().quarantine) {
    const auto import = find(row.import);
    if (row.unit == unit && row.state == "refused" && import && import->state == "committed") rows.push_back(row);
  }
  return rows;
}

}  // namespace mangnon::storage::memory
