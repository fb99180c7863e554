// The filters of a count ("sex=female", "commune=21019", "group=S04") as one question to the population.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/figures.hpp"

namespace mangnon::app {

struct Filter {
  tabulation::Question question{};       // its hamlets are left open
  std::vector<domain::UnitId> within{};  // every one of them holds the child's hamlet
  std::optional<std::string> ethnicity{};
};

// Each dimension at most once. FAILS FIELD_UNKNOWN, FIELD_MALFORMED, GROUP_CONFIDENTIAL, all at once.
[[nodiscard]] Outcome<Filter> read_filter(Context& context, const FiguresQuery& at,
                                          const std::vector<std::pair<std::string, std::string>>& where);

}  // namespace mangnon::app
