#include "main/stores.hpp"

#include "storage/postgres/postgres_store.hpp"
#include "storage/sqlite/sqlite_store.hpp"

namespace mangnon::main {

std::unique_ptr<storage::Store> open_store(const cli::StoreLocation& location, bool create) {
  if (location.is_file()) return storage::sqlite::open_sqlite({.path = location.file().string(), .create = create});
  return storage::postgres::open_postgres({.target = location.database});
}

}  // namespace mangnon::main
