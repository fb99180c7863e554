#include "duplicates/measure.hpp"

#include <algorithm>
#include <set>

namespace mangnon::testing {

double Measured::recall() const {
  return static_cast<double>(blocked) / static_cast<double>(of(PairKind::one_child).pairs);
}

double Measured::precision() const {
  long shown = 0;
  for (const auto& kind : kinds) shown += kind.shown;
  return static_cast<double>(of(PairKind::one_child).shown) / static_cast<double>(shown);
}

Measured measure(const generator::NameBook& names, std::uint64_t seed, long pairs) {
  LabelledPairs labelled(names, seed);
  matching::Roll roll;
  Measured measured;
  std::set<std::pair<domain::ChildId, domain::ChildId>> shown;
  for (long i = 0; i < pairs; ++i) {
    const auto pair = labelled.next();
    roll.add(pair.left);
    roll.add(pair.right);
    const auto likeness = roll.compare(roll.size() - 2, roll.size() - 1);
    auto& count = measured.kinds[static_cast<std::size_t>(pair.kind)];
    ++count.pairs;
    if (likeness.verdict == matching::Verdict::different) continue;
    ++count.shown;
    count.certain += likeness.verdict == matching::Verdict::certain ? 1 : 0;
    if (pair.kind == PairKind::one_child) shown.insert(std::minmax(pair.left.id, pair.right.id));
  }
  const auto scan = roll.scan({.pairs = static_cast<std::size_t>(4 * pairs)});
  for (const auto& pair : scan.pairs) measured.blocked += static_cast<long>(shown.erase({pair.first, pair.second}));
  return measured;
}

}  // namespace mangnon::testing
