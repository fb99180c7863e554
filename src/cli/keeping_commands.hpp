// The commands of whoever keeps a store: its health, its copies, its keys. As commands.hpp.
#pragma once

#include <string>

#include "cli/session.hpp"

namespace mangnon::cli {

[[nodiscard]] Done doctor(const Session& session);

struct BackupOptions {
  std::string file{};
  std::string encrypt_to{};  // a public key; empty: not sealed
  std::string key_file{};    // of the secret key, to restore a sealed one
};
struct KeyOptions {
  std::string file{};  // for the secret key
};
[[nodiscard]] Done create_key(const Session& session, const KeyOptions& options);
// The store's keys (store_keys.hpp): a new one, with everything sealed anew; a sealed copy of the file for a public
// key; the file back from such a copy.
struct StoreKeyOptions {
  std::string file{};
  std::string encrypt_to{};  // a public key
  std::string key_file{};    // of the secret key
  bool is_lost = false;      // the key that the store notes as its own is gone for ever
};
// FAILS STORE_KEY_AWAY.
[[nodiscard]] Done rotate_key(const Session& session, const StoreKeyOptions& options);
// Seals what is confidential in the store from now on, and what stands there already (ACCESS-28). FAILS
// STORE_KEY_AWAY, FILE_NOT_WRITTEN (no place for a key).
[[nodiscard]] Done seal_store(const Session& session);
[[nodiscard]] Done escrow_key(const Session& session, const StoreKeyOptions& options);
// Over a file that is lost or damaged; a damaged one is moved aside. FAILS STORE_KEY_EXISTS.
[[nodiscard]] Done recover_key(const Session& session, const StoreKeyOptions& options);
[[nodiscard]] Done backup(const Session& session, const BackupOptions& options);
[[nodiscard]] Done restore(const Session& session, const BackupOptions& options);

}  // namespace mangnon::cli
