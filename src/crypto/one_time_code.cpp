#include "crypto/one_time_code.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

#include "base/text.hpp"
#include "crypto/secrets.hpp"

namespace mangnon::crypto {

namespace {

constexpr std::string_view BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t SECRET_BYTES = 20;
constexpr int CLOCKS_DIFFER = 1;  // steps

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  fill_secret({reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
  return bytes;
}

std::array<std::uint8_t, 20> hmac_sha1(std::string_view key, std::string_view message) {
  std::array<std::uint8_t, 20> mac{};
  unsigned length = mac.size();
  if (HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(message.data()),
           message.size(), mac.data(), &length) == nullptr)
    throw std::runtime_error("HMAC failed");
  return mac;
}

}  // namespace

std::string to_base32(std::string_view bytes) {
  std::string text;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = held << 8U | static_cast<std::uint8_t>(c);
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[held >> (bits - 5) & 31U];
    held &= (1U << bits) - 1;
  }
  if (bits > 0) text += BASE32[held << (5 - bits) & 31U];
  return text;
}

std::optional<std::string> from_base32(std::string_view text) {
  std::string bytes;
  std::uint32_t held = 0;
  int bits = 0;
  for (char c : text) {
    if (c == ' ' || c == '=') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const auto value = BASE32.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    held = (held << 5U | static_cast<std::uint32_t>(value)) & 0xFFFFU;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(held >> bits & 0xFFU);
  }
  return bytes;
}

std::string new_shared_secret() {
  return to_base32(random_bytes(SECRET_BYTES));
}

std::string one_time_code(std::string_view secret_bytes, std::int64_t step, int digits) {
  std::string counter(8, '\0');
  for (int i = 7; i >= 0; --i, step >>= 8) counter[static_cast<std::size_t>(i)] = static_cast<char>(step & 0xFF);
  const auto mac = hmac_sha1(secret_bytes, counter);
  const std::size_t at = mac.back() & 0x0FU;
  std::uint32_t number = (mac[at] & 0x7FU) << 24U | std::uint32_t{mac[at + 1]} << 16U |
                         std::uint32_t{mac[at + 2]} << 8U | std::uint32_t{mac[at + 3]};
  std::string code(static_cast<std::size_t>(digits), '0');
  for (auto digit = code.rbegin(); digit != code.rend(); ++digit, number /= 10)
    *digit = static_cast<char>('0' + number % 10);
  return code;
}

std::optional<std::int64_t> find_step(std::string_view secret, std::string_view code, std::int64_t present_step) {
  const auto bytes = from_base32(secret);
  if (!bytes) return std::nullopt;
  std::optional<std::int64_t> found;
  for (std::int64_t step = present_step - CLOCKS_DIFFER; step <= present_step + CLOCKS_DIFFER; ++step)
    if (equal_secrets(one_time_code(*bytes, step), code)) found = step;
  return found;
}

std::string new_recovery_code() {
  const auto letters = base::ascii_lower(to_base32(random_bytes(7))).substr(0, 10);
  return letters.substr(0, 5) + '-' + letters.substr(5);
}

std::string normal_recovery_code(std::string_view typed) {
  std::string code;
  for (const char c : base::ascii_lower(typed))
    if (c != '-' && c != ' ') code += c;
  return code;
}

}  // namespace mangnon::crypto
