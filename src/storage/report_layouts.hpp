// The loaded layouts of reports, as stored: everything only grows (docs/domain/report_layouts.md LAYOUT-6).
#pragma once

#include <vector>

#include "domain/loaded_layout.hpp"

namespace mangnon::storage {

class ReportLayouts {
 public:
  virtual ~ReportLayouts() = default;
  // In the order in which they were loaded, withdrawn ones too.
  [[nodiscard]] virtual std::vector<domain::LoadedLayout> all() = 0;
  // A second one of a code and version is StoreBusy; what is withdrawn is not written.
  virtual void add(const domain::LoadedLayout& layout) = 0;
  // Once for a layout; a second time is StoreBusy.
  virtual void withdraw(domain::LayoutId layout, const domain::LayoutWithdrawal& withdrawal) = 0;
};

}  // namespace mangnon::storage
