#include "crypto/sealed_file.hpp"

#include <sodium.h>

#include <array>
#include <istream>
#include <ostream>
#include <stdexcept>

#include "crypto/key_text.hpp"

namespace mangnon::crypto {

namespace {

constexpr std::string_view PUBLIC_MARK = "mangnon-public-1 ";
constexpr std::string_view SECRET_MARK = "mangnon-secret-1 ";
constexpr std::size_t PIECE_BYTES = 64U << 10U;
constexpr std::size_t PIECE_MORE = crypto_secretstream_xchacha20poly1305_ABYTES;

using PublicKey = std::array<unsigned char, crypto_box_PUBLICKEYBYTES>;
using SecretKey = std::array<unsigned char, crypto_box_SECRETKEYBYTES>;
using StreamKey = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
using Header = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;
using SealedKey = std::array<unsigned char, crypto_box_SEALBYTES + StreamKey().size()>;

void ready() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium did not start");
}

template <class Bytes>
void write(std::ostream& out, const Bytes& bytes, std::size_t count) {
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(count));
}
template <class Bytes>
std::size_t read(std::istream& in, Bytes& bytes) {
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return static_cast<std::size_t>(in.gcount());
}

}  // namespace

SealingKeys new_sealing_keys() {
  ready();
  PublicKey open{};
  SecretKey secret{};
  crypto_box_keypair(open.data(), secret.data());
  return {.public_key = text_of_key(PUBLIC_MARK, open), .secret_key = text_of_key(SECRET_MARK, secret)};
}

SealingKeys sealing_keys_of(std::string_view seed) {
  ready();
  if (seed.size() != crypto_box_SEEDBYTES) throw std::runtime_error("a seed of another length");
  PublicKey open{};
  SecretKey secret{};
  crypto_box_seed_keypair(open.data(), secret.data(), reinterpret_cast<const unsigned char*>(seed.data()));
  SealingKeys keys{.public_key = text_of_key(PUBLIC_MARK, open), .secret_key = text_of_key(SECRET_MARK, secret)};
  sodium_memzero(secret.data(), secret.size());
  return keys;
}

std::optional<std::string> public_key_of(std::string_view secret_key) {
  ready();
  const auto secret = key_of_text<SecretKey>(SECRET_MARK, secret_key);
  if (!secret) return std::nullopt;
  PublicKey open{};
  if (crypto_scalarmult_base(open.data(), secret->data()) != 0) return std::nullopt;
  return text_of_key(PUBLIC_MARK, open);
}

bool is_public_key(std::string_view text) {
  return key_of_text<PublicKey>(PUBLIC_MARK, text).has_value();
}

void seal(std::istream& in, std::ostream& out, std::string_view public_key) {
  ready();
  const auto receiver = key_of_text<PublicKey>(PUBLIC_MARK, public_key);
  if (!receiver) throw std::runtime_error("not a public key");
  StreamKey key{};
  crypto_secretstream_xchacha20poly1305_keygen(key.data());
  SealedKey sealed{};
  if (crypto_box_seal(sealed.data(), key.data(), key.size(), receiver->data()) != 0)
    throw std::runtime_error("the key could not be sealed");
  crypto_secretstream_xchacha20poly1305_state state{};
  Header header{};
  crypto_secretstream_xchacha20poly1305_init_push(&state, header.data(), key.data());
  sodium_memzero(key.data(), key.size());
  out << SEALED_MARK;
  write(out, sealed, sealed.size());
  write(out, header, header.size());
  std::string piece(PIECE_BYTES, '\0');
  std::string closed(PIECE_BYTES + PIECE_MORE, '\0');
  for (bool last = false; !last;) {
    const auto length = read(in, piece);
    last = length < piece.size() || in.peek() == std::istream::traits_type::eof();
    unsigned long long written = 0;
    crypto_secretstream_xchacha20poly1305_push(
        &state, reinterpret_cast<unsigned char*>(closed.data()), &written,
        reinterpret_cast<const unsigned char*>(piece.data()), length, nullptr, 0,
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    write(out, closed, static_cast<std::size_t>(written));
  }
}

Opening open_sealed(std::istream& in, std::ostream& out, std::string_view secret_key) {
  ready();
  const auto receiver = public_key_of(secret_key);
  const auto secret = key_of_text<SecretKey>(SECRET_MARK, secret_key);
  std::string mark(SEALED_MARK.size(), '\0');
  SealedKey sealed{};
  Header header{};
  if (read(in, mark) != mark.size() || mark != SEALED_MARK || read(in, sealed) != sealed.size() ||
      read(in, header) != header.size())
    return Opening::damaged;
  if (!receiver || !secret) return Opening::wrong_key;
  const auto open = key_of_text<PublicKey>(PUBLIC_MARK, *receiver);
  StreamKey key{};
  if (crypto_box_seal_open(key.data(), sealed.data(), sealed.size(), open->data(), secret->data()) != 0)
    return Opening::wrong_key;
  crypto_secretstream_xchacha20poly1305_state state{};
  if (crypto_secretstream_xchacha20poly1305_init_pull(&state, header.data(), key.data()) != 0) return Opening::damaged;
  sodium_memzero(key.data(), key.size());
  std::string closed(PIECE_BYTES + PIECE_MORE, '\0');
  std::string piece(PIECE_BYTES, '\0');
  for (;;) {
    const auto length = read(in, closed);
    if (length < PIECE_MORE) return Opening::damaged;
    unsigned long long opened = 0;
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&state, reinterpret_cast<unsigned char*>(piece.data()), &opened,
                                                   &tag, reinterpret_cast<const unsigned char*>(closed.data()), length,
                                                   nullptr, 0) != 0)
      return Opening::damaged;
    write(out, piece, static_cast<std::size_t>(opened));
    const bool last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (last != (in.peek() == std::istream::traits_type::eof())) return Opening::damaged;
    if (last) return Opening::done;
  }
}

}  // namespace mangnon::crypto
