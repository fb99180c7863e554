#include "storage/sqlite/sqlite_store.hpp"

#include <sqlite3.h>

#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>

#include "storage/callers.hpp"
#include "storage/sql/migrate.hpp"
#include "storage/sql/pool.hpp"
#include "storage/sql/row_seal.hpp"
#include "storage/sql/sql_sealing.hpp"
#include "storage/sql/transaction.hpp"

namespace mangnon::storage::sqlite {

namespace {

using sql::Connection;

constexpr std::size_t GROUP_WORKS = 256;  // the most works in one commit

// A connection serves one thread at a time (the pool and the writer's turn see to it): SQLite need not lock each call.
void configure_sqlite_once() {
  static const int OUTCOME = sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
  static_cast<void>(OUTCOME);  // too late when SQLite was used before: then it locks, and all is well too
}

std::unique_ptr<Connection> connect(const SqliteOptions& options, bool writer) {
  configure_sqlite_once();
  auto connection = std::make_unique<Connection>(sql::Engine::sqlite, options.path, options.keys);
  connection->run_script(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
      "PRAGMA trusted_schema=OFF; PRAGMA mmap_size=268435456;");
  connection->run_script(writer ? "PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=4000;"
                                : "PRAGMA cache_size=-16384; PRAGMA query_only=ON;");
  return connection;
}

// A work that waits for the writer, and what became of it.
struct Waiting {
  const std::function<bool(Transaction&)>* work;
  bool kept = false;
  bool finished = false;
  std::exception_ptr error;
};

class SqliteStore final : public Store {
 public:
  explicit SqliteStore(const SqliteOptions& options)
      : options_(options),
        writer_(connect(options, true)),
        readers_(options.readers, [options] { return connect(options, false); }),
        sealing_([options] { return connect(options, true); }, options.keys) {
    sql::migrate(*writer_);
  }

  void read(const std::function<void(Transaction&)>& work) override {
    const Callers::Entry entry(callers_);
    sql::read_with(readers_, [&](Connection& connection) {
      sql::SqlTransaction transaction(connection);
      work(transaction);
    });
  }

  bool write(const std::function<bool(Transaction&)>& work) override {
    const Callers::Entry entry(callers_);
    Waiting mine{.work = &work};
    std::unique_lock lock(mutex_);
    queue_.push_back(&mine);
    turn_.wait(lock, [&] { return mine.finished || !leading_; });
    if (!mine.finished) lead(lock);
    if (mine.error) std::rethrow_exception(mine.error);
    return mine.kept;
  }

  bool shows_in_order_of_recording() const override { return true; }
  Sealing* sealing() override { return &sealing_; }
  void backup_to(const std::string& path) override;
  std::vector<std::string> check_integrity() override;

 private:
  // Commits what waits, the caller's own work included, as one transaction. Other threads wait meanwhile.
  void lead(std::unique_lock<std::mutex>& lock) {
    leading_ = true;
    std::vector<Waiting*> group;
    while (!queue_.empty() && group.size() < GROUP_WORKS) {
      group.push_back(queue_.front());
      queue_.pop_front();
    }
    lock.unlock();
    commit_group(group);
    lock.lock();
    for (auto* each : group) each->finished = true;
    leading_ = false;
    turn_.notify_all();
  }

  void commit_group(const std::vector<Waiting*>& group) {
    try {
      if (!writer_) writer_ = connect(options_, true);
      writer_->begin_write();
      writer_->row_seal().learn(*writer_);
      for (auto* each : group) run(*each, group.size() > 1);
      if (group.size() == 1 && !group.front()->kept)
        writer_->rollback();
      else
        writer_->commit();
    } catch (...) {
      abandon(group, std::current_exception());
    }
  }

  void run(Waiting& waiting, bool shared) {
    if (shared) writer_->savepoint();
    try {
      sql::SqlTransaction transaction(*writer_);
      waiting.kept = (*waiting.work)(transaction);
      if (waiting.kept) transaction.finish();
    } catch (...) {
      waiting.kept = false;
      waiting.error = std::current_exception();
    }
    if (!shared) return;
    if (waiting.kept)
      writer_->release_savepoint();
    else
      writer_->rollback_to_savepoint();
  }

  // Never throws: whoever leads must hand the turn on. A connection that cannot even roll back is given up.
  void abandon(const std::vector<Waiting*>& group, const std::exception_ptr& error) noexcept {
    for (auto* each : group) {
      each->kept = false;
      each->error = error;
    }
    try {
      if (writer_) writer_->rollback();
    } catch (...) {
      writer_.reset();
    }
  }

  SqliteOptions options_;
  Callers callers_;
  std::unique_ptr<Connection> writer_;  // used by the leading thread only; null once given up
  sql::Pool readers_;
  sql::SqlSealing sealing_;
  std::mutex mutex_;
  std::condition_variable turn_;
  std::deque<Waiting*> queue_;  // guarded by mutex_
  bool leading_ = false;        // guarded by mutex_
};

// All pages in one step: the step reads one snapshot, and in WAL mode it holds up nobody.
void SqliteStore::backup_to(const std::string& path) {
  Connection source(sql::Engine::sqlite, options_.path);
  Connection target(sql::Engine::sqlite, path);
  auto* to = static_cast<sqlite3*>(target.native_sqlite());
  auto* backup = sqlite3_backup_init(to, "main", static_cast<sqlite3*>(source.native_sqlite()), "main");
  if (backup == nullptr) throw StoreBroken(sqlite3_errmsg(to));
  const int step = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (step != SQLITE_DONE) throw StoreBroken(std::string("the copy was not completed: ") + sqlite3_errstr(step));
  target.run_script("PRAGMA journal_mode=DELETE");
}

std::vector<std::string> SqliteStore::check_integrity() {
  std::vector<std::string> findings;
  const auto report = [&](sql::Row row) {
    if (row[0] && *row[0] != "ok") findings.emplace_back(*row[0]);
  };
  auto loan = readers_.lend();
  (*loan).query({sql::Reach::reference, "PRAGMA integrity_check", 1}, {}, report);
  return findings;
}

}  // namespace

std::unique_ptr<Store> open_sqlite(const SqliteOptions& options) {
  if (!options.create && !std::filesystem::exists(options.path)) throw StoreBroken("no store at " + options.path);
  return std::make_unique<SqliteStore>(options);
}

}  // namespace mangnon::storage::sqlite
