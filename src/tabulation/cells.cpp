#include "tabulation/cells.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace mangnon::tabulation {

namespace {

struct Named {
  std::string_view key;
  std::int64_t Figures::*count;
};
constexpr Named NAMED[] = {{"households", &Figures::households},
                           {"children", &Figures::children},
                           {"male", &Figures::male},
                           {"female", &Figures::female},
                           {"minority", &Figures::minority},
                           {"age_0_5", &Figures::age_0_5},
                           {"age_6_10", &Figures::age_6_10},
                           {"age_11_15", &Figures::age_11_15},
                           {"special", &Figures::special},
                           {"assisted", &Figures::assisted},
                           {"at_risk", &Figures::at_risk},
                           {"at_risk_not_special", &Figures::at_risk_not_special},
                           {"other", &Figures::other}};

}  // namespace

Cells cells_of(const Figures& figures, const Groups& groups) {
  Cells cells;
  for (const auto& named : NAMED) cells.emplace_back(named.key, figures.*named.count);
  for (std::size_t bit = 0; bit < groups.codes().size(); ++bit)
    cells.emplace_back(groups.codes()[bit], figures.groups[bit]);
  return cells;
}

Figures figures_of(const Cells& cells, const Groups& groups) {
  Figures figures;
  for (const auto& [key, count] : cells) {
    const auto* named =
        std::find_if(std::begin(NAMED), std::end(NAMED), [&name = key](const Named& each) { return each.key == name; });
    if (named != std::end(NAMED)) {
      figures.*named->count = count;
      continue;
    }
    const auto& codes = groups.codes();
    const auto bit = std::find(codes.begin(), codes.end(), key);
    if (bit != codes.end()) figures.groups[static_cast<std::size_t>(bit - codes.begin())] = count;
  }
  return figures;
}

}  // namespace mangnon::tabulation
