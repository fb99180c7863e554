#include "storage/memory/report_layouts.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::LoadedLayout;

std::vector<LoadedLayout> MemoryReportLayouts::all() {
  std::vector<LoadedLayout> found;
  for (const auto& [id, layout] : view_.seen().report_layouts) found.push_back(layout);
  std::sort(found.begin(), found.end(), [](const LoadedLayout& left, const LoadedLayout& right) {
    return std::tie(left.at, left.id) < std::tie(right.at, right.id);
  });
  return found;
}

void MemoryReportLayouts::add(const LoadedLayout& layout) {
  auto& held = view_.change().report_layouts;
  for (const auto& [id, each] : held)
    if (each.code == layout.code && each.version == layout.version) throw StoreBusy("a layout loaded twice");
  auto added = layout;
  added.withdrawn.reset();
  held.emplace(layout.id, std::move(added));
}

void MemoryReportLayouts::withdraw(domain::LayoutId layout, const domain::LayoutWithdrawal& withdrawal) {
  auto& held = view_.change().report_layouts.at(layout);
  if (held.withdrawn) throw StoreBusy("a layout withdrawn twice");
  held.withdrawn = withdrawal;
}

}  // namespace mangnon::storage::memory
