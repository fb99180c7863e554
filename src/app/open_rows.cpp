#include "app/open_rows.hpp"

#include <algorithm>
#include <set>

namespace mangnon::app {

namespace {

// The commune, and those whose people are followed to it. One that was divided without a successor is nobody's.
std::set<domain::UnitId> communes_of(const domain::UnitTree& tree, domain::UnitId commune) {
  std::set<domain::UnitId> communes = {commune};
  std::vector<domain::UnitId> open = {commune};
  while (!open.empty()) {
    const auto unit = open.back();
    open.pop_back();
    for (const auto& edge : tree.edges_to(unit))
      if (tree.successor_of(edge.from, edge.on) == unit && communes.insert(edge.from).second) open.push_back(edge.from);
  }
  return communes;
}

}  // namespace

std::vector<storage::QuarantineRecord> open_rows(storage::Transaction& transaction, const domain::UnitTree& tree,
                                                 domain::UnitId commune) {
  std::vector<storage::QuarantineRecord> rows;
  for (const auto& each : communes_of(tree, commune)) {
    auto of_commune = transaction.imports().open_rows(each);
    std::move(of_commune.begin(), of_commune.end(), std::back_inserter(rows));
  }
  return rows;
}

}  // namespace mangnon::app
