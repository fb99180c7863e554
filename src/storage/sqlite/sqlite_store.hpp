// The register in one file: SQLite in WAL mode with synchronous=FULL, one writer whose waiting works are committed
// together (each still all or nothing), and a pool of readers.
#pragma once

#include <memory>
#include <string>

#include "storage/store.hpp"

namespace mangnon::storage::sqlite {

struct SqliteOptions {
  std::string path;  // of the database file; its folder must exist
  std::size_t readers = 8;
  bool create = false;   // make it when absent; otherwise a missing file is StoreBroken
  ReadStoreKeys keys{};  // by which sealed rows open
};

// Opens the file and brings it to this program's schema. Throws StoreBroken.
[[nodiscard]] std::unique_ptr<Store> open_sqlite(const SqliteOptions& options);

}  // namespace mangnon::storage::sqlite
