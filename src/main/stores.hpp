// Opens the register where it lives: one SQLite file, or PostgreSQL.
#pragma once

#include <memory>

#include "cli/session.hpp"

namespace mangnon::main {

// Throws storage::StoreBroken.
[[nodiscard]] std::unique_ptr<storage::Store> open_store(const cli::StoreLocation& location, bool create,
                                                         storage::ReadStoreKeys keys);

}  // namespace mangnon::main
