#include "app/on_child.hpp"

#include "app/sight.hpp"

namespace mangnon::app {

Outcome<wire::Json> on_child(Context& context, const Envelope& envelope, const ChildCommand& command,
                             const Decide& decide, const CheckFirst& check) {
  return run_command(context, envelope, Permission::write_register,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       if (check)
                         if (const auto passed = check(transaction); !passed) return refuse(passed.error());
                       auto child = load_kept_child(context, transaction, command.child, now);
                       if (!child) return refuse(child.error());
                       if (child->version != command.version) {
                         auto known = child->history.latest();
                         hide_facts(context, known);
                         return refuse(stale_failures(command.wanted, domain::difference(domain::ChildFacts{}, known)));
                       }
                       if (const auto past = check_not_future(command.on, command.day, now); !past)
                         return refuse(past.error());
                       auto actions = decide(*child, transaction, now);
                       if (!actions) return refuse(actions.error());
                       return append_child(context, transaction, envelope.id, command.child, &*child,
                                           *std::move(actions), command.on);
                     });
}

}  // namespace mangnon::app
