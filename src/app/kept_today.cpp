#include "app/kept_today.hpp"

#include "app/scope.hpp"

namespace mangnon::app {

bool is_kept_today(const Context& context, domain::UnitId unit) {
  const auto tree = context.reg.units();
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto became = tree->successor_of(unit, today).value_or(unit);
  return was_in_scope(*tree, context.actor, became, today);
}

}  // namespace mangnon::app
