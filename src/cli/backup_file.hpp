// The backup as a file: a line of text that names it and the digest of what follows, then the copy of the store. A copy
// that was cut, changed or is something else is told before anything is restored.
// Source: docs/operating.md, Backup.
#pragma once

#include <filesystem>

#include "app/outcome.hpp"

namespace mangnon::cli {

// Puts the line in front of the copy. FAILS FILE_NOT_READ, FILE_NOT_WRITTEN; then there is no file at `backup`.
[[nodiscard]] app::Outcome<bool> pack_backup(const std::filesystem::path& copy, const std::filesystem::path& backup);
// The copy alone, verified. FAILS FILE_NOT_READ, FILE_NOT_WRITTEN, BACKUP_DAMAGED; then there is no file at `copy`.
[[nodiscard]] app::Outcome<bool> unpack_backup(const std::filesystem::path& backup, const std::filesystem::path& copy);

// Sealed for the holder of a secret key (crypto/sealed_file.hpp).
[[nodiscard]] bool is_sealed(const std::filesystem::path& backup);
// FAILS FILE_NOT_READ, FILE_NOT_WRITTEN; then there is no file at `to`.
[[nodiscard]] app::Outcome<bool> seal_file(const std::filesystem::path& from, const std::filesystem::path& to,
                                           const std::string& public_key);
// FAILS BACKUP_SEALED without a key file, KEY_WRONG, BACKUP_DAMAGED, FILE_NOT_READ, FILE_NOT_WRITTEN.
[[nodiscard]] app::Outcome<bool> open_file(const std::filesystem::path& from, const std::filesystem::path& to,
                                           const std::string& key_file);
// The same for a short one that is not to lie open on the disk. FAILS KEY_WRONG, BACKUP_DAMAGED, FILE_NOT_READ.
[[nodiscard]] app::Outcome<std::string> open_sealed_text(const std::filesystem::path& from,
                                                         const std::string& key_file);

}  // namespace mangnon::cli
