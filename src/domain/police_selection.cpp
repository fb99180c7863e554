#include "domain/police_selection.hpp"

#include <algorithm>

namespace mangnon::domain {

PoliceSelection select_for_batch(std::vector<PoliceEntry> listed, const std::set<ChildId>& waiting, std::size_t most) {
  PoliceSelection selection{.entries = std::move(listed)};
  selection.waiting =
      std::erase_if(selection.entries, [&](const auto& entry) { return waiting.contains(entry.child); });
  const auto taken = std::min(selection.entries.size(), most);
  selection.remaining = selection.entries.size() - taken;
  selection.entries.resize(taken);
  for (std::size_t i = 0; i < taken; ++i) selection.entries[i].number = static_cast<int>(i) + 1;
  return selection;
}

}  // namespace mangnon::domain
