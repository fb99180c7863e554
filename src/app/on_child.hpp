// What every command on one child does around its own decision: the permission, the child within the actor's area, the
// version it saw, the day, and then the actions appended (docs/domain/register.md REG-5, REG-6, REG-14).
#pragma once

#include <functional>
#include <vector>

#include "app/record_keeping.hpp"

namespace mangnon::app {

// Makes the actions, or refuses.
using Decide = std::function<Outcome<std::vector<domain::Action>>(const LoadedChild& child,
                                                                  storage::Transaction& transaction, base::Moment now)>;
// `check`, when given, is asked first in the transaction that writes; what it refuses with is the refusal.
using CheckFirst = std::function<Outcome<bool>(storage::Transaction&)>;

// A command on a child as it was seen. `day` is the member of the input that gives `on`, the day on which what results
// is judged; `wanted` are the facts that a conflict answers for.
struct ChildCommand {
  domain::ChildId child{};
  int version = 0;
  base::Date on{};
  std::string_view day{};
  domain::FactChanges wanted{};
};

// RETURNS {"id", "version", "findings"}. FAILS NOT_PERMITTED, CHILD_NOT_FOUND, STALE_VERSION, DATE_IN_FUTURE.
[[nodiscard]] Outcome<wire::Json> on_child(Context& context, const Envelope& envelope, const ChildCommand& command,
                                           const Decide& decide, const CheckFirst& check = {});

}  // namespace mangnon::app
