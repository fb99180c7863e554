#include <algorithm>

#include "storage/audit_chain.hpp"
#include "storage/memory/repositories.hpp"

namespace mangnon::storage::memory {

void MemoryAuditTrail::add(const AuditRecord& record) {
  auto& data = view_.change();
  auto& audit = data.audit;
  const bool repeated =
      std::any_of(audit.begin(), audit.end(), [&](const auto& each) { return each.first.second == record.id; });
  if (repeated) throw StoreBusy("audit line added twice");
  audit.emplace(std::pair(record.at, record.id), std::make_shared<const AuditRecord>(record));
  data.links.push_back(std::make_shared<const AuditLink>(append_link(data.head, record)));
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

long MemoryAuditTrail::times_asked(domain::UserId actor, std::string_view operation, Moment since) {
  const auto& audit = view_.seen().audit;
  return std::count_if(audit.begin(), audit.end(), [&](const auto& each) {
    return each.second->actor == actor && each.second->operation == operation && each.second->at >= since;
  });
}

void MemoryAuditTrail::each_link(const std::function<void(const AuditLink&)>& visit) {
  for (const auto& link : view_.seen().links) visit(*link);
}

std::vector<AuditHead> MemoryAuditTrail::heads() {
  return {view_.seen().head};
}

}  // namespace mangnon::storage::memory
