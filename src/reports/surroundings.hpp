// What a list tells of children besides their own facts: the help they have had and since when each circumstance holds.
// Source: docs/domain/reports.md REPORT-12, REPORT-19.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "reports/paper.hpp"

namespace mangnon::reports {

struct GivenSupport {
  std::string kind;  // list SUPPORT
  base::Date given_on{};
};
struct Surroundings {
  std::unordered_map<domain::ChildId, std::vector<GivenSupport>> supports{};       // on the date or before, as recorded
  std::unordered_map<domain::ChildId, std::map<std::string, base::Date>> since{};  // code in force on the date → from
};

[[nodiscard]] Surroundings surroundings_of(app::Context& context, const Asked& asked,
                                           const std::vector<storage::ChildRow>& children);

// Each kind once, in the order given.
[[nodiscard]] std::vector<std::string> kinds_of(const std::vector<GivenSupport>& supports);

}  // namespace mangnon::reports
