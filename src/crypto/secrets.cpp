#include "crypto/secrets.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace mangnon::crypto {

namespace {

void ready() {
  static const bool started = sodium_init() >= 0;
  if (!started) throw std::runtime_error("libsodium did not start");
}

std::string base64(std::span<const std::uint8_t> bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  text.resize(text.find('\0'));
  return text;
}

}  // namespace

std::string hash_password(std::string_view password, HashCost cost) {
  ready();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const bool cheap = cost == HashCost::test;
  const auto operations = cheap ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE;
  const auto memory = cheap ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE;
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), operations, memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("not enough memory to hash a password");
  return hash.data();
}

bool verify_password(std::string_view password, const std::string& hash) {
  ready();
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string new_token() {
  ready();
  std::array<std::uint8_t, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return base64(bytes);
}

void fill_secret(std::span<std::uint8_t> bytes) {
  ready();
  randombytes_buf(bytes.data(), bytes.size());
}

std::string digest(std::string_view bytes) {
  ready();
  std::array<std::uint8_t, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  std::string text(hash.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();
  return text;
}

bool equal_secrets(std::string_view a, std::string_view b) {
  ready();
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string new_password() {
  ready();
  constexpr std::string_view LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  std::string password;
  for (int i = 0; i < 16; ++i) {
    if (i > 0 && i % 4 == 0) password += '-';
    password += LETTERS[randombytes_uniform(static_cast<std::uint32_t>(LETTERS.size()))];
  }
  return password;
}

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
  ready();
  for (auto& byte : bytes) {
    if (used_ == ready_.size()) {
      randombytes_buf(ready_.data(), ready_.size());
      used_ = 0;
    }
    byte = ready_[used_++];
  }
}

}  // namespace mangnon::crypto
