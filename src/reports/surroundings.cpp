#include "reports/surroundings.hpp"

#include <algorithm>

namespace mangnon::reports {

namespace {

using tabulation::Child;
using tabulation::Population;

std::vector<GivenSupport> supports_of(const Population& population, const Child& child, base::Date on) {
  std::vector<GivenSupport> supports;
  const auto* marks = population.supports_of(child);
  for (std::size_t i = 0; i < child.supports; ++i)
    if (marks[i].on <= on.days())
      supports.push_back({population.support_kinds()[marks[i].kind], base::Date::from_days(marks[i].on)});
  return supports;
}

std::map<std::string, base::Date> codes_of(const Population& population, const Child& child, base::Date on) {
  std::map<std::string, base::Date> since;
  const auto* episodes = population.episodes_of(child);
  for (std::size_t i = 0; i < child.episodes; ++i)
    if (episodes[i].from <= on.days() && on.days() < episodes[i].to)
      since[population.codebook().entries()[episodes[i].code].code] = base::Date::from_days(episodes[i].from);
  return since;
}

}  // namespace

Surroundings surroundings_of(app::Context& context, const Asked& asked,
                             const std::vector<storage::ChildRow>& children) {
  Surroundings around;
  for (const auto& child : children) around.supports[child.id];
  context.reg.with_population(asked.at.known_at, [&](const Population& population, const domain::UnitTree&) {
    for (const auto& child : population.children()) {
      const auto listed = around.supports.find(child.id);
      if (listed == around.supports.end()) continue;
      listed->second = supports_of(population, child, asked.at.on);
      around.since[child.id] = codes_of(population, child, asked.at.on);
    }
  });
  return around;
}

std::vector<std::string> kinds_of(const std::vector<GivenSupport>& supports) {
  std::vector<std::string> kinds;
  for (const auto& each : supports)
    if (std::find(kinds.begin(), kinds.end(), each.kind) == kinds.end()) kinds.push_back(each.kind);
  return kinds;
}

}  // namespace mangnon::reports
