// The shared secrets of one-time codes, sealed with the store's key wherever there is one (ACCESS-27,
// docs/decisions/0011).
#pragma once

#include <optional>
#include <string>

#include "app/register.hpp"

namespace mangnon::app {

[[nodiscard]] std::string seal_second_factor(Register& reg, domain::UserId user, const std::string& secret);
// In base32. Absent when the key that sealed it is not there.
[[nodiscard]] std::optional<std::string> open_second_factor(Register& reg, const storage::SecondFactor& factor);

struct SealedSecrets {
  long sealed = 0;      // with the key in force
  long plain = 0;       // not sealed
  long outdated = 0;    // with an older key that is at hand
  long unreadable = 0;  // with a key that is not there
};
[[nodiscard]] SealedSecrets count_secrets(Register& reg);
// Seals what is plain or outdated with the key in force; what cannot be opened is left as it is. RETURNS how many were
// sealed anew.
long reseal_secrets(Register& reg);

// The id of the key that the store noted as its own, so that a missing key file is told from a store that never had
// one; empty when none was noted.
[[nodiscard]] std::string noted_store_key(Register& reg);
// From now on this one.
void note_store_key(Register& reg, const std::string& id);

}  // namespace mangnon::app
