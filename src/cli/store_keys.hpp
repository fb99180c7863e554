// The file of the store's keys: beside the data folder, never inside it, so that a copy of the data tells no secrets.
#pragma once

#include "cli/session.hpp"
#include "crypto/store_key.hpp"

namespace mangnon::cli {

// --store-key, else the variable MANGNON_STORE_KEY, else store.key in the folder DATA-key.
[[nodiscard]] std::filesystem::path key_path(const StoreLocation& location);
// None when there is no file. FAILS STORE_KEY_DAMAGED, FILE_NOT_READ.
[[nodiscard]] app::Outcome<crypto::StoreKeys> load_store_keys(const StoreLocation& location);
// Whole or not at all, for the owner alone. FAILS FILE_NOT_WRITTEN.
[[nodiscard]] app::Outcome<bool> write_store_keys(const StoreLocation& location, const crypto::StoreKeys& keys);

// Makes the first key when there is none and nothing is sealed yet, and seals what is plain or outdated. Without a
// place to keep a key the store stays as it is; that, and secrets whose key is missing, are told on standard error.
void keep_secrets_sealed(const Session& session, OpenRegister& opened);

}  // namespace mangnon::cli
