#include <algorithm>
#include <tuple>

#include "storage/memory/repositories.hpp"

namespace mangnon::storage::memory {

std::optional<JobRecord> MemoryJobs::find(base::Uuid id) {
  return find_in(view_.seen().jobs, id);
}

void MemoryJobs::put(const JobRecord& record) {
  view_.change().jobs[record.id] = record;
}

std::vector<JobRecord> MemoryJobs::unfinished() {
  std::vector<JobRecord> records;
  for (const auto& [id, record] : view_.seen().jobs)
    if (record.state == "queued" || record.state == "running") records.push_back(record);
  std::sort(records.begin(), records.end(),
            [](const auto& a, const auto& b) { return std::tie(a.at, a.id) < std::tie(b.at, b.id); });
  return records;
}

}  // namespace mangnon::storage::memory
