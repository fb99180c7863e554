#include "crypto/sha256.hpp"

#include <sodium.h>

#include <array>

namespace mangnon::crypto {

namespace {

using Digest = std::array<unsigned char, crypto_hash_sha256_BYTES>;

Digest digest(std::string_view bytes) {
  Digest hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return hash;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  const auto hash = digest(bytes);
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

std::string sha256_base64(std::string_view bytes) {
  constexpr auto VARIANT = sodium_base64_VARIANT_ORIGINAL;
  const auto hash = digest(bytes);
  std::array<char, sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, VARIANT)> text{};
  sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(), VARIANT);
  return text.data();
}

}  // namespace mangnon::crypto
