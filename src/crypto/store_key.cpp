#include "crypto/store_key.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

#include "base/check.hpp"
#include "base/text.hpp"

namespace mangnon::crypto {

namespace {

constexpr std::string_view KEY_MARK = "mangnon-store-1";
constexpr std::size_t KEY_BYTES = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t TAG_BYTES = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t ID_BYTES = 4;
constexpr std::size_t PAD_BYTES = 16;
constexpr int BASE64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr char KDF_PURPOSE[crypto_kdf_CONTEXTBYTES + 1] = "mn-packg";
enum class DerivedKey : std::uint64_t { signing = 1, receiving = 2 };
static_assert(KEY_BYTES == crypto_kdf_KEYBYTES);

void ready() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium did not start");
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string to_hex(std::string_view bytes) {
  std::string hex(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes_of(bytes), bytes.size());
  hex.pop_back();
  return hex;
}

std::optional<std::string> bytes_from_hex(std::string_view hex) {
  std::string bytes(hex.size() / 2, '\0');
  std::size_t length = 0;
  if (sodium_hex2bin(bytes_of(bytes), bytes.size(), hex.data(), hex.size(), nullptr, &length, nullptr) != 0 ||
      length * 2 != hex.size())
    return std::nullopt;
  return bytes;
}

std::string to_base64(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), BASE64), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), BASE64);
  text.pop_back();
  return text;
}

std::optional<std::string> bytes_from_base64(std::string_view text) {
  std::string bytes(text.size() * 3 / 4 + 1, '\0');
  std::size_t length = 0;
  if (sodium_base642bin(bytes_of(bytes), bytes.size(), text.data(), text.size(), nullptr, &length, nullptr, BASE64) !=
      0)
    return std::nullopt;
  bytes.resize(length);
  return bytes;
}

std::string padded(std::string_view text) {
  std::string filled(text);
  std::size_t length = 0;
  filled.resize(text.size() + PAD_BYTES);
  sodium_pad(&length, bytes_of(filled), text.size(), PAD_BYTES, filled.size());
  filled.resize(length);
  return filled;
}

std::optional<std::string> unpadded(std::string text) {
  std::size_t length = 0;
  if (sodium_unpad(&length, bytes_of(std::string_view(text)), text.size(), PAD_BYTES) != 0) return std::nullopt;
  text.resize(length);
  return text;
}

// What a sealed text says of itself.
struct Parts {
  bool is_first = false;  // of the first form
  std::string_view key{};
  std::string_view rest{};
};
std::optional<Parts> parts_of(std::string_view sealed) {
  Parts parts{.is_first = sealed.starts_with(FIRST_SEALED_TEXT_MARK)};
  sealed.remove_prefix(parts.is_first ? FIRST_SEALED_TEXT_MARK.size() : SEALED_TEXT_MARK.size());
  const auto end = sealed.find(':');
  if (end == std::string_view::npos) return std::nullopt;
  parts.key = sealed.substr(0, end);
  parts.rest = sealed.substr(end + 1);
  return parts;
}

// 32 bytes that tell nothing of the key that they are made of.
std::string derived(std::string_view key, DerivedKey which) {
  ready();
  std::string seed(SEED_BYTES, '\0');
  crypto_kdf_derive_from_key(bytes_of(seed), seed.size(), static_cast<std::uint64_t>(which), KDF_PURPOSE,
                             bytes_of(key));
  return seed;
}

}  // namespace

std::optional<StoreKeys> StoreKeys::parse(std::string_view file) {
  ready();
  StoreKeys keys;
  for (const auto line : base::split(file, '\n')) {
    if (base::trim(line).empty()) continue;
    const auto words = base::split(base::trim(line), ' ');
    if (words.size() != 3 || words[0] != KEY_MARK || words[1].empty()) return std::nullopt;
    auto bytes = bytes_from_hex(words[2]);
    if (!bytes || bytes->size() != KEY_BYTES) return std::nullopt;
    keys.keys_.push_back({std::string(words[1]), *std::move(bytes)});
  }
  return keys;
}

std::string StoreKeys::format() const {
  std::string file;
  for (const auto& key : keys_) file += std::string(KEY_MARK) + ' ' + key.id + ' ' + to_hex(key.bytes) + '\n';
  return file;
}

StoreKeys StoreKeys::with_new_key() const {
  ready();
  StoreKeys more = *this;
  more.keys_.push_back({to_hex(random_bytes(ID_BYTES)), random_bytes(KEY_BYTES)});
  return more;
}

const StoreKeys::Key* StoreKeys::find(std::string_view id) const {
  const auto found = std::find_if(keys_.begin(), keys_.end(), [&](const Key& key) { return key.id == id; });
  return found == keys_.end() ? nullptr : &*found;
}

std::string StoreKeys::seal(std::string_view text, std::string_view purpose) const {
  if (empty()) return std::string(text);
  const auto& key = keys_.back();
  const auto filled = padded(text);
  auto sealed = random_bytes(NONCE_BYTES);
  sealed.resize(NONCE_BYTES + filled.size() + TAG_BYTES);
  const std::string nonce = sealed.substr(0, NONCE_BYTES);
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      bytes_of(sealed) + NONCE_BYTES, nullptr, bytes_of(std::string_view(filled)), filled.size(), bytes_of(purpose),
      purpose.size(), nullptr, bytes_of(std::string_view(nonce)), bytes_of(std::string_view(key.bytes)));
  return std::string(SEALED_TEXT_MARK) + key.id + ':' + to_base64(sealed);
}

std::optional<std::string> StoreKeys::open(std::string_view sealed, std::string_view purpose) const {
  if (!is_sealed_text(sealed)) return std::string(sealed);
  const auto parts = parts_of(sealed);
  const auto* key = parts ? find(parts->key) : nullptr;
  if (key == nullptr) return std::nullopt;
  const auto bytes = parts->is_first ? bytes_from_hex(parts->rest) : bytes_from_base64(parts->rest);
  if (!bytes || bytes->size() < NONCE_BYTES + TAG_BYTES) return std::nullopt;
  const std::string_view nonce = std::string_view(*bytes).substr(0, NONCE_BYTES);
  const std::string_view closed = std::string_view(*bytes).substr(NONCE_BYTES);
  std::string text(closed.size() - TAG_BYTES, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(text), nullptr, nullptr, bytes_of(closed), closed.size(),
                                                 bytes_of(purpose), purpose.size(), bytes_of(nonce),
                                                 bytes_of(std::string_view(key->bytes))) != 0)
    return std::nullopt;
  return parts->is_first ? text : unpadded(std::move(text));
}

SigningKeys StoreKeys::signing_keys() const {
  MANGNON_CHECK(!empty());
  return signing_keys_of(derived(keys_.back().bytes, DerivedKey::signing));
}

std::vector<SealingKeys> StoreKeys::receiving_keys() const {
  std::vector<SealingKeys> all;
  for (auto key = keys_.rbegin(); key != keys_.rend(); ++key)
    all.push_back(sealing_keys_of(derived(key->bytes, DerivedKey::receiving)));
  return all;
}

bool StoreKeys::names_key_of(std::string_view sealed) const {
  const auto parts = is_sealed_text(sealed) ? parts_of(sealed) : std::nullopt;
  return parts && find(parts->key) != nullptr;
}

bool StoreKeys::is_outdated(std::string_view sealed) const {
  if (empty()) return false;
  const auto parts = is_sealed_text(sealed) ? parts_of(sealed) : std::nullopt;
  return !parts || parts->key != current();
}

}  // namespace mangnon::crypto
