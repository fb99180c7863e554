// Which of the listed children go on a new batch (docs/domain/police.md POLICE-2, POLICE-3). Pure.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "domain/police.hpp"

namespace mangnon::domain {

struct PoliceSelection {
  std::vector<PoliceEntry> entries{};  // numbered, in the order of the lists
  std::size_t waiting = 0;             // left out: another batch holds them
  std::size_t remaining = 0;           // left for the next batch
};
// Takes off those who wait, then takes the first `most`.
[[nodiscard]] PoliceSelection select_for_batch(std::vector<PoliceEntry> listed, const std::set<ChildId>& waiting,
                                               std::size_t most);

}  // namespace mangnon::domain
