#include "support/engines.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "storage/memory/memory_store.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "support/partitioned_schema.hpp"
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
  explicit FreshSqlite(const crypto::StoreKeys& keys = {}) : keys_(keys) {
    std::string name = (std::filesystem::temp_directory_path() / "mangnon-store-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
    reopen();
    if (!keys_.empty()) store_->sealing()->seal_all({}, [](long) {});
  }
  ~FreshSqlite() override {
    store_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  storage::Store& store() override { return *store_; }
  void reopen() override {
    store_.reset();
    store_ = storage::sqlite::open_sqlite(
        {.path = location(), .readers = 1, .create = true, .keys = [keys = keys_] { return keys; }});
  }
  std::string location() const override { return (folder_ / "register.sqlite").string(); }

 private:
  crypto::StoreKeys keys_;
  std::filesystem::path folder_;
  std::unique_ptr<storage::Store> store_;
};

// Databases of one schema: the first is made by the program's own migrations, others are copies of it, emptied and used
// again.
class Databases {
 public:
  explicit Databases(bool partitioned) : partitioned_(partitioned) {}

  [[nodiscard]] std::string take() {
    if (model_.empty()) model_ = make_model();
    if (idle_.empty()) return shared_cluster().create_database(model_);
    std::string name = idle_.back();
    idle_.pop_back();
    shared_cluster().empty_tables(name);
    return name;
  }
  void give_back(const std::string& name) { idle_.push_back(name); }

 private:
  [[nodiscard]] std::string make_model() const {
    std::string made = shared_cluster().create_database();
    if (partitioned_) make_partitioned_schema(shared_cluster(), made);
    static_cast<void>(storage::postgres::open_postgres({.target = shared_cluster().target(made), .connections = 1}));
    return made;
  }

  bool partitioned_;
  std::string model_;
  std::vector<std::string> idle_;
};

Databases& databases(EngineKind kind) {
  static Databases plain(false);
  static Databases partitioned(true);
  return kind == EngineKind::partitioned ? partitioned : plain;
}

class FreshPostgres final : public FreshStore {
 public:
  explicit FreshPostgres(EngineKind kind) : kind_(kind), database_(databases(kind).take()) { reopen(); }
  ~FreshPostgres() override {
    store_.reset();
    databases(kind_).give_back(database_);
  }
  storage::Store& store() override { return *store_; }
  void reopen() override {
    store_.reset();
    store_ = storage::postgres::open_postgres({.target = shared_cluster().target(database_), .connections = 6});
  }
  std::string location() const override { return database_; }

 private:
  EngineKind kind_;
  std::string database_;
  std::unique_ptr<storage::Store> store_;
};

}  // namespace

std::unique_ptr<FreshStore> fresh_store(EngineKind kind) {
  switch (kind) {
    case EngineKind::memory:
      return std::make_unique<FreshMemory>();
    case EngineKind::sqlite:
      return std::make_unique<FreshSqlite>();
    case EngineKind::sealed:
      return std::make_unique<FreshSqlite>(crypto::StoreKeys().with_new_key());
    case EngineKind::postgres:
    case EngineKind::partitioned:
      return std::make_unique<FreshPostgres>(kind);
  }
  throw std::logic_error("no such engine");
}

std::string name_of(EngineKind kind) {
  switch (kind) {
    case EngineKind::memory:
      return "memory";
    case EngineKind::sqlite:
      return "sqlite";
    case EngineKind::sealed:
      return "sealed";
    case EngineKind::postgres:
      return "postgres";
    case EngineKind::partitioned:
      return "partitioned";
  }
  return "";
}

}  // namespace mangnon::testing
