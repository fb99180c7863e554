// Files that only the holder of a key can read: backups that leave the house. Anybody may seal for a public key; the
// secret key, kept elsewhere, opens. A stream key of its own for every file (XChaCha20-Poly1305 in pieces) is sealed
// for the receiver (X25519 sealed box); what was cut, changed or put together anew does not open.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace mangnon::crypto {

// Both as one line of text: "mangnon-public-1 …", "mangnon-secret-1 …".
struct SealingKeys {
  std::string public_key{};
  std::string secret_key{};
};
[[nodiscard]] SealingKeys new_sealing_keys();
// The same seed gives the same keys. REQUIRES 32 bytes.
[[nodiscard]] SealingKeys sealing_keys_of(std::string_view seed);
// Of a secret key; absent when it is none.
[[nodiscard]] std::optional<std::string> public_key_of(std::string_view secret_key);
[[nodiscard]] bool is_public_key(std::string_view text);

// Whether a file that begins so is sealed.
inline constexpr std::string_view SEALED_MARK = "mangnon-sealed-1\n";

// REQUIRES a public key. Throws std::runtime_error when it is none.
void seal(std::istream& in, std::ostream& out, std::string_view public_key);
enum class Opening { done, wrong_key, damaged };
// What was written before damage is found must not be used.
[[nodiscard]] Opening open_sealed(std::istream& in, std::ostream& out, std::string_view secret_key);

}  // namespace mangnon::crypto
