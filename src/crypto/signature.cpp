#include "crypto/signature.hpp"

#include <sodium.h>

#include <stdexcept>

#include "crypto/key_text.hpp"

namespace mangnon::crypto {

namespace {

constexpr std::string_view VERIFY_MARK = "mangnon-verify-1 ";
constexpr std::string_view SIGN_MARK = "mangnon-sign-1 ";

using VerifyingKey = std::array<unsigned char, crypto_sign_PUBLICKEYBYTES>;
using SigningKey = std::array<unsigned char, crypto_sign_SECRETKEYBYTES>;
using Signature = std::array<unsigned char, crypto_sign_BYTES>;
static_assert(SEED_BYTES == crypto_sign_SEEDBYTES);

void ready() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium did not start");
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

SigningKeys signing_keys_of(std::string_view seed) {
  ready();
  if (seed.size() != SEED_BYTES) throw std::runtime_error("a seed of another length");
  VerifyingKey open{};
  SigningKey secret{};
  crypto_sign_seed_keypair(open.data(), secret.data(), bytes_of(seed));
  SigningKeys keys{.verifying_key = text_of_key(VERIFY_MARK, open), .signing_key = text_of_key(SIGN_MARK, secret)};
  sodium_memzero(secret.data(), secret.size());
  return keys;
}

bool is_verifying_key(std::string_view text) {
  return key_of_text<VerifyingKey>(VERIFY_MARK, text).has_value();
}

std::string sign(std::string_view bytes, std::string_view signing_key) {
  ready();
  const auto key = key_of_text<SigningKey>(SIGN_MARK, signing_key);
  if (!key) throw std::runtime_error("not a signing key");
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes_of(bytes), bytes.size(), key->data());
  return hex_of(signature);
}

bool is_signature_of(std::string_view signature, std::string_view bytes, std::string_view verifying_key) {
  ready();
  const auto key = key_of_text<VerifyingKey>(VERIFY_MARK, verifying_key);
  const auto given = from_hex<Signature>(signature);
  if (!key || !given) return false;
  return crypto_sign_verify_detached(given->data(), bytes_of(bytes), bytes.size(), key->data()) == 0;
}

}  // namespace mangnon::crypto
