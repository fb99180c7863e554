#include "support/engines.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "storage/memory/memory_store.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "support/postgres_cluster.hpp"

namespace mangnon::testing {

namespace {

class FreshMemory final : public FreshStore {
 public:
  storage::Store& store() override { return *store_; }
  void reopen() override {}
  std::string location() const override { return {}; }

 private:
  std::unique_ptr<storage::Store> store_ = storage::memory::open_memory();
};

class FreshSqlite final : public FreshStore {
 public:
  FreshSqlite() {
    std::string name = (std::filesystem::temp_directory_path() / "mangnon-store-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
    reopen();
  }
  ~FreshSqlite() override {
    store_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  storage::Store& store() override { return *store_; }
  void reopen() override {
    store_.reset();
    store_ = storage::sqlite::open_sqlite({.path = location(), .create = true});
  }
  std::string location() const override { return (folder_ / "register.sqlite").string(); }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<storage::Store> store_;
};

// A database with the program's schema, made once; others are copies of it, emptied and used again.
const std::string& migrated_database() {
  static const std::string name = [] {
    std::string made = shared_cluster().create_database();
    static_cast<void>(storage::postgres::open_postgres({.target = shared_cluster().target(made), .connections = 1}));
    return made;
  }();
  return name;
}

std::vector<std::string>& idle_databases() {
  static std::vector<std::string> names;
  return names;
}

std::string empty_database() {
  if (idle_databases().empty()) return shared_cluster().create_database(migrated_database());
  std::string name = idle_databases().back();
  idle_databases().pop_back();
  shared_cluster().empty_tables(name);
  return name;
}

class FreshPostgres final : public FreshStore {
 public:
  FreshPostgres() : database_(empty_database()) { reopen(); }
  ~FreshPostgres() override {
    store_.reset();
    idle_databases().push_back(database_);
  }
  storage::Store& store() override { return *store_; }
  void reopen() override {
    store_.reset();
    store_ = storage::postgres::open_postgres({.target = shared_cluster().target(database_), .connections = 6});
  }
  std::string location() const override { return database_; }

 private:
  std::string database_;
  std::unique_ptr<storage::Store> store_;
};

}  // namespace

std::unique_ptr<FreshStore> fresh_store(EngineKind kind) {
  switch (kind) {
    case EngineKind::memory: return std::make_unique<FreshMemory>();
    case EngineKind::sqlite: return std::make_unique<FreshSqlite>();
    case EngineKind::postgres: return std::make_unique<FreshPostgres>();
  }
  throw std::logic_error("no such engine");
}

std::string name_of(EngineKind kind) {
  switch (kind) {
    case EngineKind::memory: return "memory";
    case EngineKind::sqlite: return "sqlite";
    case EngineKind::postgres: return "postgres";
  }
  return "";
}

}  // namespace mangnon::testing
