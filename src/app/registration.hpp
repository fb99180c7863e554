// What registering a child demands besides its facts: how it came into the register, and the name of one that has none
// yet. Source: docs/domain/register.md REG-44, REG-51, REG-52.
#pragma once

#include "app/child_commands.hpp"

namespace mangnon::app {

// The command as it is carried out: with the name of a child without one, and with S02 of a foundling that names no
// case of it. FAILS NEWBORN_HAS_A_NAME, NEWBORN_NAME_NEEDS, ENTRY_BIRTH_LONG_AGO, ENTRY_FROM_WITHOUT_ARRIVAL,
// FOUNDLING_HAS_PARENTS.
[[nodiscard]] Outcome<RegisterChild> completed(const Context& context, const RegisterChild& command);

}  // namespace mangnon::app
