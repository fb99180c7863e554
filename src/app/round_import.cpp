#include "app/round_import.hpp"

#include "app/round_access.hpp"
#include "app/sending_commands.hpp"
#include "app/sending_failures.hpp"
#include "domain/sending.hpp"

namespace mangnon::app {

Outcome<domain::Round> round_for_import(Context& context, const std::string& code) {
  Outcome<domain::Round> found = domain::Round{};
  context.reg.store().read([&](storage::Transaction& transaction) {
    found = find_round(context, transaction, code);
    if (!found) return;
    if (const auto open = check_open(context, transaction, *found); !open) found = refuse(open.error());
  });
  return found;
}

Outcome<bool> check_takes_book(Context& context, const domain::Round& round, domain::UnitId commune) {
  const auto tree = context.reg.units();
  const auto unit = unit_on(*tree, commune, domain::map_day(round));
  if (!tree->is_within(unit, round.root, domain::map_day(round))) return refuse(SENDING_UNIT_NOT_IN_ROUND, "unit");
  Outcome<bool> takes = true;
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto status = domain::fold_sending(transaction.sendings().steps_of(round.id, unit), true);
    if (const auto next = domain::may_follow(status, domain::StepKind::sent); !next) takes = refuse(next.error());
  });
  return takes;
}

}  // namespace mangnon::app
