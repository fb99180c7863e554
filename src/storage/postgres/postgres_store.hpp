// The register on PostgreSQL 15 for a larger province or the nation: a pool of connections, each command its own
// transaction. The connection string may name several hosts (target_session_attrs=read-write).
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "storage/store.hpp"

namespace mangnon::storage::postgres {

struct PostgresOptions {
  std::string target;  // "postgresql://…" or "host=… dbname=…"
  std::size_t connections = 12;
  std::chrono::milliseconds commit_deadline = std::chrono::seconds(20);  // then "unknown", and the socket is closed
  ReadStoreKeys keys{};                                                  // by which sealed rows open
};

// Connects and brings the database to this program's schema. Throws StoreBroken.
[[nodiscard]] std::unique_ptr<Store> open_postgres(const PostgresOptions& options);

}  // namespace mangnon::storage::postgres
