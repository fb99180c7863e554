// Figures for the papers and for any other count.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "tabulation/movement.hpp"
#include "tabulation/summary.hpp"

namespace mangnon::app {

// Which register, when, and by which places.
struct FiguresQuery {
  domain::UnitId unit{};  // in scope already (find_unit)
  base::Date on{};
  storage::KnownAt known_at{};
  // The day whose map the rows follow: the reference date ("then") or today ("now", domain.md 9.3.4).
  base::Date geography_on{};
};

struct PlaceFigures {
  domain::UnitId unit{};
  std::string code{};
  std::string name{};
  tabulation::Figures figures{};
};
struct FiguresAnswer {
  std::vector<PlaceFigures> rows{};  // each unit directly below, in order of code
  tabulation::Figures total{};       // the sum of the rows
};
// One row for each unit directly below the asked one (hamlets of a commune, communes of a district …). For a hamlet:
// itself.
[[nodiscard]] FiguresAnswer figures_below(Context& context, const FiguresQuery& query);
// One row for each unit of a level below the asked one.
[[nodiscard]] FiguresAnswer figures_at_level(Context& context, const FiguresQuery& query, domain::UnitLevel level);

// How the groups of the asked unit grew and shrank from a day until query.on, both included; its places are those of
// query.geography_on. `everybody`: all children too, whatever they stand in.
[[nodiscard]] tabulation::MovementTable movements(Context& context, const FiguresQuery& query, base::Date from,
                                                  bool everybody = false);

// The children that a paper lists, in the order of the paper: by hamlet, then Vietnamese order of names.
[[nodiscard]] std::vector<storage::ChildRow> listed_children(Context& context, const FiguresQuery& query,
                                                             const tabulation::Question& question);

// Any count: dimensions province, district, commune, hamlet, sex, age, age_band, ethnicity, minority, group, code,
// assisted; filters on the same. `measure`: children or households; by group or code the count is of episodes (lượt).
struct TabulateQuery {
  FiguresQuery at{};
  std::vector<std::string> by{};
  std::vector<std::pair<std::string, std::string>> where{};
  std::string measure = "children";
};
struct TabulateRow {
  std::vector<std::string> keys{};  // one a dimension
  std::int64_t count = 0;
};
// FAILS NOT_PERMITTED, UNIT_OUTSIDE_SCOPE, FIELD_UNKNOWN (dimension), FIELD_MALFORMED (value), GROUP_CONFIDENTIAL.
[[nodiscard]] Outcome<std::vector<TabulateRow>> tabulate(Context& context, const TabulateQuery& query);

}  // namespace mangnon::app
