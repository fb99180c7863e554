// The latest records of a list that somebody may see: the store gives the latest of all, what a person sees of them is
// decided here, so the list is walked until enough were kept. One area's records never fall out behind another's.
#pragma once

#include <utility>
#include <vector>

namespace mangnon::app {

// page(limit, skip) gives the latest first; keep(record) tells whether it is shown. RETURNS at most `most`.
template <class Page, class Keep>
auto latest_kept(const Page& page, const Keep& keep, std::size_t most) {
  constexpr long AT_ONCE = 500;
  decltype(page(AT_ONCE, 0L)) kept;
  for (long skip = 0;; skip += AT_ONCE) {
    auto records = page(AT_ONCE, skip);
    for (auto& record : records) {
      if (kept.size() == most) return kept;
      if (keep(record)) kept.push_back(std::move(record));
    }
    if (static_cast<long>(records.size()) < AT_ONCE) return kept;
  }
}

}  // namespace mangnon::app
