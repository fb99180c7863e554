// The loaded layouts of reports, in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryReportLayouts final : public ReportLayouts {
 public:
  explicit MemoryReportLayouts(View& view) : view_(view) {}
  std::vector<domain::LoadedLayout> all() override;
  void add(const domain::LoadedLayout& layout) override;
  void withdraw(domain::LayoutId layout, const domain::LayoutWithdrawal& withdrawal) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
