#include <algorithm>

#include "storage/memory/repositories.hpp"

namespace mangnon::storage::memory {

void MemoryAuditTrail::add(const AuditRecord& record) {
  auto& audit = view_.change().audit;
  const bool repeated =
      std::any_of(audit.begin(), audit.end(), [&](const auto& each) { return each.first.second == record.id; });
  if (repeated) throw StoreBusy("audit line added twice");
  audit.emplace(std::pair(record.at, record.id), std::make_shared<const AuditRecord>(record));
}

std::vector<AuditRecord> MemoryAuditTrail::latest(long limit) {
  std::vector<AuditRecord> records;
  const auto& audit = view_.seen().audit;
  for (auto each = audit.rbegin(); each != audit.rend() && static_cast<long>(records.size()) < limit; ++each)
    records.push_back(*each->second);
  return records;
}

std::vector<AuditRecord> MemoryAuditTrail::of_subject(std::string_view kind, std::string_view subject) {
  std::vector<AuditRecord> records = latest(static_cast<long>(view_.seen().audit.size()));
  std::erase_if(records, [&](const auto& each) { return each.subject_kind != kind || each.subject != subject; });
  return records;
}

}  // namespace mangnon::storage::memory
