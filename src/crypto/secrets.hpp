// Passwords, session tokens and randomness for keys and ids. The only folder that knows libsodium; every result that
// can fail must be looked at.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/clock.hpp"

namespace mangnon::crypto {

// How much an attacker must spend per guess. `interactive` (64 MiB, about 0.1 s on an old PC) is what people sign in
// with; `test` is for tests only and is refused by `mangnon serve`.
enum class HashCost { interactive, test };

// Argon2id, with its salt and cost inside the text. Throws std::runtime_error when memory is short.
[[nodiscard]] std::string hash_password(std::string_view password, HashCost cost = HashCost::interactive);
[[nodiscard]] bool verify_password(std::string_view password, const std::string& hash);

// 32 random bytes as 43 characters that are safe in a cookie.
[[nodiscard]] std::string new_token();
// Random bytes fit for a secret.
void fill_secret(std::span<std::uint8_t> bytes);
// What the store keeps of a token, and the digest of files and commands: BLAKE2b-256 in hex.
[[nodiscard]] std::string digest(std::string_view bytes);
// Compares in a time that does not depend on where they differ.
[[nodiscard]] bool equal_secrets(std::string_view a, std::string_view b);
// A password a person can read aloud: four groups of letters and digits without 0, O, 1, l.
[[nodiscard]] std::string new_password();

// The system's randomness for ids, fetched some kilobytes at a time: an import makes several ids a row. Not for two
// threads at once. Secrets (tokens, keys) never pass through it.
class SystemRandom final : public base::Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override;

 private:
  std::array<std::uint8_t, 4096> ready_{};
  std::size_t used_ = sizeof(ready_);
};

}  // namespace mangnon::crypto
