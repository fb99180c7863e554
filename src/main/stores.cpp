#include "main/stores.hpp"

#include "storage/postgres/postgres_store.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace mangnon::main {

std::unique_ptr<storage::Store> open_store(const cli::StoreLocation& location, bool create,
                                           storage::ReadStoreKeys keys) {
  if (location.is_file())
    return storage::sqlite::open_sqlite({.path = location.file().string(), .create = create, .keys = std::move(keys)});
  return storage::postgres::open_postgres({.target = location.database, .keys = std::move(keys)});
}

}  // namespace mangnon::main
