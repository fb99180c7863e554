// Commands on one household.
#pragma once

#include "app/command.hpp"
#include "app/on_child.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

struct RegisterHousehold {
  domain::HouseholdId household{};  // made by the client
  base::Date valid_from{};
  domain::FactChanges facts{};  // keys of HOUSEHOLD_FIELDS, hamlet among them
};

struct ChangeHousehold {
  domain::HouseholdId household{};
  int version = 0;
  base::Date valid_from{};
  domain::FactChanges changes{};  // a new hamlet moves the household's present children with it
};

// Each RETURNS {"id", "version", "findings"}.
[[nodiscard]] Outcome<wire::Json> register_household(Context& context, const Envelope& envelope,
                                                     const RegisterHousehold& command);
// `check` as in on_child.
[[nodiscard]] Outcome<wire::Json> change_household(Context& context, const Envelope& envelope,
                                                   const ChangeHousehold& command, const CheckFirst& check = {});
[[nodiscard]] Outcome<wire::Json> correct_household(Context& context, const Envelope& envelope,
                                                    const ChangeHousehold& command);

}  // namespace mangnon::app
