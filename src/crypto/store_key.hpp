// Secrets that the store keeps but must not be able to read alone: sealed with a key that lives in a file beside it
// (docs/decisions/0011). Whoever gets hold of the store or a backup without the key file learns nothing of them.
//
// 1. A sealed text names its key and is bound to its purpose and owner: moved to another row it does not open.
// 2. The ring holds the key in force and those before it, so that older copies of the store still open.
// 3. A text without the mark is plain: of the time before, or of a store without a key.
// 4. A sealed text tells the length of what it hides to 16 bytes at best.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/sealed_file.hpp"
#include "crypto/signature.hpp"

namespace mangnon::crypto {

inline constexpr std::string_view SEALED_TEXT_MARK = "sealed-2:";
// As the first programs wrote it, in hexadecimal and in its own length: still read.
inline constexpr std::string_view FIRST_SEALED_TEXT_MARK = "sealed-1:";
[[nodiscard]] inline bool is_sealed_text(std::string_view text) {
  return text.starts_with(SEALED_TEXT_MARK) || text.starts_with(FIRST_SEALED_TEXT_MARK);
}

class StoreKeys {
 public:
  // No key: seals nothing.
  StoreKeys() = default;
  // Of a key file: one "mangnon-store-1 ID HEX" a line, the one in force last. Absent when a line is none.
  [[nodiscard]] static std::optional<StoreKeys> parse(std::string_view file);
  [[nodiscard]] std::string format() const;

  // With a new key in force.
  [[nodiscard]] StoreKeys with_new_key() const;

  [[nodiscard]] bool empty() const { return keys_.empty(); }
  // The id of the key in force. REQUIRES !empty().
  [[nodiscard]] const std::string& current() const { return keys_.back().id; }

  // The keys of packages, made from those of the ring (docs/decisions/0012): with which the store signs, and those by
  // which what is sealed for it opens, the one in force first. REQUIRES !empty() for signing.
  [[nodiscard]] SigningKeys signing_keys() const;
  [[nodiscard]] std::vector<SealingKeys> receiving_keys() const;

  // Plain when there is no key. `purpose` names what and whose it is.
  [[nodiscard]] std::string seal(std::string_view text, std::string_view purpose) const;
  // Absent when its key is not in the ring, or it was altered or is somebody else's. A plain text is itself.
  [[nodiscard]] std::optional<std::string> open(std::string_view sealed, std::string_view purpose) const;
  // Whether it says that a key of this ring sealed it.
  [[nodiscard]] bool names_key_of(std::string_view sealed) const;
  // Whether sealing again would use another key than it has.
  [[nodiscard]] bool is_outdated(std::string_view sealed) const;

 private:
  struct Key {
    std::string id;     // tells the keys of a ring apart; no secret
    std::string bytes;  // 32
  };
  [[nodiscard]] const Key* find(std::string_view id) const;

  std::vector<Key> keys_{};
};

}  // namespace mangnon::crypto
