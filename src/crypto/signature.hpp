// Signatures by which a receiver knows who made a file and that nobody changed it since (Ed25519). Whoever has the
// verifying key can check; only the holder of the signing key can make one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace mangnon::crypto {

// Both as one line of text: "mangnon-verify-1 …", "mangnon-sign-1 …".
struct SigningKeys {
  std::string verifying_key{};
  std::string signing_key{};
};
inline constexpr std::size_t SEED_BYTES = 32;
// The same seed gives the same keys. REQUIRES SEED_BYTES bytes.
[[nodiscard]] SigningKeys signing_keys_of(std::string_view seed);
[[nodiscard]] bool is_verifying_key(std::string_view text);

// 128 hexadecimal digits. Throws std::runtime_error when it is no signing key.
[[nodiscard]] std::string sign(std::string_view bytes, std::string_view signing_key);
[[nodiscard]] bool is_signature_of(std::string_view signature, std::string_view bytes, std::string_view verifying_key);

}  // namespace mangnon::crypto
