#include "storage/postgres/postgres_store.hpp"

#include "storage/callers.hpp"
#include "storage/sql/migrate.hpp"
#include "storage/sql/pool.hpp"
#include "storage/sql/row_seal.hpp"
#include "storage/sql/sql_sealing.hpp"
#include "storage/sql/time_limits.hpp"
#include "storage/sql/transaction.hpp"
#include "storage/sql/wrong_server.hpp"

namespace mangnon::storage::postgres {

namespace {

using sql::Connection;

std::unique_ptr<Connection> connect(const PostgresOptions& options) {
  auto connection =
      std::make_unique<Connection>(sql::Engine::postgres, sql::with_time_limits(options.target), options.keys);
  connection->set_commit_deadline(options.commit_deadline);
  connection->run_script(
      "SET client_encoding = 'UTF8'; SET TIME ZONE 'UTC'; SET datestyle = 'ISO, YMD'; SET client_min_messages = "
      "warning; SET lock_timeout = '10s'; "
      "SET synchronous_commit = on");
  return connection;
}

class PostgresStore final : public Store {
 public:
  explicit PostgresStore(const PostgresOptions& options)
      : pool_(options.connections, [options] { return connect(options); }),
        sealing_([options] { return connect(options); }, options.keys) {
    try {
      auto loan = pool_.lend();
      (*loan).run_script(
          "SELECT pg_advisory_lock(7070)");  // two servers that start at once migrate one after the other
      sql::migrate(*loan);
      (*loan).run_script("SELECT pg_advisory_unlock(7070)");
    } catch (const StoreBusy& busy) {
      throw StoreBroken(busy.what());
    }
  }

  void read(const std::function<void(Transaction&)>& work) override {
    const Callers::Entry entry(callers_);
    sql::read_with(pool_, [&](Connection& connection) {
      sql::SqlTransaction transaction(connection);
      work(transaction);
    });
  }

  bool write(const std::function<bool(Transaction&)>& work) override {
    const Callers::Entry entry(callers_);
    auto loan = pool_.lend();
    try {
      sql::begin(loan, &Connection::begin_write);
      (*loan).row_seal().learn(*loan);
      sql::SqlTransaction transaction(*loan);
      const bool kept = work(transaction);
      if (kept) transaction.finish();
      if (kept)
        (*loan).commit();
      else
        (*loan).rollback();
      return kept;
    } catch (const sql::WrongServer&) {
      loan.discard();
      throw;
    } catch (...) {
      loan.abandon();
      throw;
    }
  }

  Sealing* sealing() override { return &sealing_; }
  void backup_to(const std::string&) override { throw StoreBroken("use pg_dump for a PostgreSQL store"); }

  std::vector<std::string> check_integrity() override { return {}; }

 private:
  Callers callers_;
  sql::Pool pool_;
  sql::SqlSealing sealing_;
};

}  // namespace

std::unique_ptr<Store> open_postgres(const PostgresOptions& options) {
  return std::make_unique<PostgresStore>(options);
}

}  // namespace mangnon::storage::postgres
