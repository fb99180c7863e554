// The file of the store's keys: beside the data folder, never inside it, so that a copy of the data tells no secrets.
#pragma once

#include <utility>

#include "cli/session.hpp"
#include "crypto/store_key.hpp"

namespace mangnon::cli {

// --store-key, else the variable MANGNON_STORE_KEY, else store.key in the folder DATA-key.
[[nodiscard]] std::filesystem::path key_path(const StoreLocation& location);
// None when there is no file. FAILS STORE_KEY_DAMAGED, FILE_NOT_READ (there, but not to be read: that is not "none").
[[nodiscard]] app::Outcome<crypto::StoreKeys> load_store_keys(const StoreLocation& location);
// Whole or not at all, for the owner alone; on disk when it returns, before anything is sealed with it.
// REQUIRES a KeyTurn. FAILS FILE_NOT_WRITTEN.
[[nodiscard]] app::Outcome<bool> write_store_keys(const StoreLocation& location, const crypto::StoreKeys& keys);

// Held from the reading of the keys to the sealing with them: of two processes that make a key at once the second adds
// to what the first wrote. Makes the folder (for its owner alone) and a lock file in it.
class KeyTurn {
 public:
  // Waits for its turn. FAILS FILE_NOT_WRITTEN.
  [[nodiscard]] static app::Outcome<KeyTurn> take(const StoreLocation& location);
  ~KeyTurn();
  KeyTurn(KeyTurn&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
  KeyTurn& operator=(KeyTurn&&) = delete;
  KeyTurn(const KeyTurn&) = delete;
  KeyTurn& operator=(const KeyTurn&) = delete;

 private:
  explicit KeyTurn(int handle) : handle_(handle) {}
  int handle_;
};

// Whether the ring has the key of this id.
[[nodiscard]] bool holds_key(const crypto::StoreKeys& keys, const std::string& id);

// For the register and its store, from many threads: reads the file again when it is another than before. What cannot
// be read just now, or is gone, leaves the ring as it was.
[[nodiscard]] app::Register::ReadKeys following_keys(const StoreLocation& location, crypto::StoreKeys known);

// Makes the first key of a store that never had one, and notes it. Without a place to keep a key there is none; that,
// and a key that is missing, are told on standard error. REQUIRES a KeyTurn. RETURNS whether there is a key to seal
// with.
[[nodiscard]] bool has_own_key(const Session& session, OpenRegister& opened);

// Makes the first key of a store that never had one, and seals what is plain or outdated. Without a place to keep a key
// the store stays as it is; that, and a key that is missing, are told on standard error.
void keep_secrets_sealed(const Session& session, OpenRegister& opened);

}  // namespace mangnon::cli
