// One-time codes of six digits that change every half minute (RFC 6238, HMAC-SHA-1 as telephones' authenticator apps
// have it), and the recovery codes for the day when the telephone is lost.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mangnon::crypto {

inline constexpr int CODE_DIGITS = 6;
inline constexpr std::int64_t CODE_STEP_SECONDS = 30;

// RFC 4648, capitals, without padding.
[[nodiscard]] std::string to_base32(std::string_view bytes);
// Small letters, blanks and padding are let pass; absent for anything else.
[[nodiscard]] std::optional<std::string> from_base32(std::string_view text);

// 20 random bytes in base32.
[[nodiscard]] std::string new_shared_secret();
// The step of a moment in seconds since 1970.
[[nodiscard]] constexpr std::int64_t step_of(std::int64_t unix_seconds) {
  return unix_seconds / CODE_STEP_SECONDS;
}
[[nodiscard]] std::string one_time_code(std::string_view secret_bytes, std::int64_t step, int digits = CODE_DIGITS);
// The step to which the code belongs, one before or after the present allowed for clocks that differ; absent when it is
// none. `secret` in base32.
[[nodiscard]] std::optional<std::int64_t> find_step(std::string_view secret, std::string_view code,
                                                    std::int64_t present_step);

// Two groups of five letters and digits: 50 bits.
[[nodiscard]] std::string new_recovery_code();
// As typed: case, blanks and hyphens do not count.
[[nodiscard]] std::string normal_recovery_code(std::string_view typed);

}  // namespace mangnon::crypto
