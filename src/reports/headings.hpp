// The headings of a list of children by place: the commune where the unit is wider than one, and the hamlet.
// Source: docs/domain/reports.md REPORT-11.
#pragma once

#include <optional>
#include <vector>

#include "reports/paper.hpp"

namespace mangnon::reports {

// The place on the day of the paper's map, or as it last was when it has ended since.
[[nodiscard]] inline const domain::UnitVersion& place_on_map(const Asked& asked, domain::UnitId place) {
  const auto* found = asked.units->find(place, asked.at.geography_on);
  return found != nullptr ? *found : *asked.units->find_latest(place);
}

// Headings where the commune or the hamlet changes; none for the unit that the whole list is about.
class Headings {
 public:
  explicit Headings(const Asked& asked) : asked_(asked) {}

  void add_before(domain::UnitId hamlet, std::vector<documents::Row>& rows) {
    if (hamlet == last_hamlet_ || hamlet == asked_.at.unit) return;
    last_hamlet_ = hamlet;
    const auto& place = place_on_map(asked_, hamlet);
    const auto above = asked_.units->successor_of(place.parent, asked_.at.geography_on);
    if (above && *above != asked_.at.unit && *above != last_above_)
      add(place_text(asked_, *above, asked_.at.unit), rows);
    last_above_ = above;
    add(place.name, rows);
  }

 private:
  static void add(std::string text, std::vector<documents::Row>& rows) {
    rows.push_back({.kind = documents::RowKind::heading, .cells = {documents::text_cell(std::move(text))}});
  }

  const Asked& asked_;
  std::optional<domain::UnitId> last_hamlet_{};
  std::optional<domain::UnitId> last_above_{};
};

}  // namespace mangnon::reports
