// Two lists of children that count, or two sets of figures, and what lies between them, as the actor may see it.
#pragma once

#include <vector>

#include "app/context.hpp"
#include "app/figures.hpp"
#include "domain/round.hpp"
#include "domain/seal.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// The children of two lists as they count on a date.
struct ComparedChildren {
  std::span<const domain::SealedChild> before{};
  std::span<const domain::SealedChild> after{};
  base::Date on{};
};

// {"figures": [{place, cell, before, after}], "children": [{child, name, hamlet, change, codes_before, codes_after,
// hamlet_before, what: [fields]}] , "children_total"}; children only for those who may read children. Places are
// compared by id; a cell that the actor may not see makes no difference.
[[nodiscard]] wire::Json differences_json(Context& context, storage::Transaction& transaction,
                                          const FiguresAnswer& before, const FiguresAnswer& after,
                                          const ComparedChildren& children);

// The child's name on a day; its latest one when the record tells nothing of that day.
[[nodiscard]] std::string name_on(storage::Transaction& transaction, domain::ChildId child, base::Date on);

// Jumps against the last accepted figures of the unit in an earlier round (L23): {"round", "jumps": [{code, cell,
// before, after, message}]}; null when there was none.
[[nodiscard]] wire::Json jumps_json(Context& context, storage::Transaction& transaction, const domain::Round& round,
                                    domain::UnitId unit, const FiguresAnswer& now);

// Cells of the figures that the actor may see, in the order of the papers.
[[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> cells_seen(const Context& context,
                                                                           const tabulation::Figures& figures);

}  // namespace mangnon::app
