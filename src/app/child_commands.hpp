// Commands on one child. Each names the child, the version it saw and from when it is true; each is refused as a whole
// when the checks of the book find an error in what would result (docs/domain/register.md REG-5 … REG-11).
#pragma once

#include <array>
#include <functional>
#include <string>

#include "app/command.hpp"
#include "app/on_child.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

// Facts that no form changes: operations of their own do.
inline constexpr std::array<std::string_view, 5> FIXED_CHILD_FIELDS = {"presence", "exit_reason", "household", "hamlet",
                                                                       "facility"};

struct RegisterChild {
  domain::ChildId child{};  // made by the client
  domain::HouseholdId household{};
  base::Date valid_from{};
  domain::FactChanges facts{};  // keys of CHILD_FIELDS but presence, household, hamlet
  std::vector<std::pair<std::string, base::Date>> circumstances{};
  bool unnamed = false;  // a newborn without a name yet: named after sex and mother (REG-44)
};

struct ChangeChild {
  domain::ChildId child{};
  int version = 0;
  base::Date valid_from{};
  domain::FactChanges changes{};
  domain::FactChanges following{};  // what is so with them; recorded where something else is held
  std::function<base::Failures(const domain::ChildFacts& after)> judge{};  // what is wrong with what is so afterwards
};

// The end of a stay: left for another place, or died.
struct EndPresence {
  domain::ChildId child{};
  int version = 0;
  domain::Presence presence = domain::Presence::left;
  base::Date on{};
  std::string reason{};
};

// What a person states of a child as the register writes it. FAILS with everything that is wrong with the changes.
[[nodiscard]] Outcome<domain::FactChanges> accepted_changes(Context& context, const domain::FactChanges& stated,
                                                            base::Date on);

// Each RETURNS {"id", "version", "findings": [warnings]}.
[[nodiscard]] Outcome<wire::Json> register_child(Context& context, const Envelope& envelope,
                                                 const RegisterChild& command);
// `check` as in on_child.
[[nodiscard]] Outcome<wire::Json> change_child(Context& context, const Envelope& envelope, const ChangeChild& command,
                                               const CheckFirst& check = {});
[[nodiscard]] Outcome<wire::Json> correct_child(Context& context, const Envelope& envelope, const ChangeChild& command,
                                                const CheckFirst& check = {});
[[nodiscard]] Outcome<wire::Json> end_presence(Context& context, const Envelope& envelope, const EndPresence& command);

}  // namespace mangnon::app
