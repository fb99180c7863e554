#include "app/audited.hpp"

#include "app/scope.hpp"

namespace mangnon::app {

std::string unit_asked(Context& context, const std::string& text) {
  const auto unit = find_unit(context, text, base::date_in_viet_nam(context.reg.clock().now()));
  return unit ? unit->text() : std::string();
}

}  // namespace mangnon::app
