#include "storage/sql/connection.hpp"

#include <libpq-fe.h>
#include <poll.h>
#include <postgresql/soci-postgresql.h>
#include <soci.h>
#include <sqlite3/soci-sqlite3.h>
#include <sys/socket.h>

#include <cerrno>
#include <map>
#include <unordered_map>

#include "base/check.hpp"
#include "storage/sql/copy_rows.hpp"
#include "storage/sql/engine_failure.hpp"
#include "storage/sql/row_seal.hpp"
#include "storage/store_unknown.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr std::size_t COPY_BUFFER_BYTES = 4U << 20U;

// A prepared statement with the fixed places its values are bound to.
struct Prepared {
  explicit Prepared(soci::session& session) : statement(session) {}

  std::vector<std::string> in;
  std::vector<soci::indicator> in_state;
  std::vector<std::string> out;
  std::vector<soci::indicator> out_state;
  std::vector<Cell> row;
  bool running = false;
  soci::statement statement;
};

// While a result is being read. Afterwards, also when the reader threw, the statement holds no lock and may run again.
class Reading {
 public:
  Reading(Prepared& prepared, Engine engine) : prepared_(prepared), engine_(engine) {
    MANGNON_CHECK(!prepared.running);
    prepared.running = true;
  }
  ~Reading() {
    prepared_.running = false;
    if (engine_ == Engine::sqlite)
      sqlite_api::sqlite3_reset(
          static_cast<soci::sqlite3_statement_backend*>(prepared_.statement.get_backend())->stmt_);
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

 private:
  Prepared& prepared_;
  Engine engine_;
};

struct ResultClear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ResultClear>;

const soci::backend_factory& factory(Engine engine) {
  if (engine == Engine::sqlite) return *soci::factory_sqlite3();
  return *soci::factory_postgresql();
}

}  // namespace

struct Connection::State {
  State(Engine engine_, const std::string& target, ReadStoreKeys keys)
      : row_seal(std::move(keys)),
        engine(engine_),
        session(factory(engine_), engine_ == Engine::sqlite ? "dbname=\"" + target + "\" timeout=30" : target) {}

  Prepared& prepare(std::string_view text, std::size_t inputs, std::size_t outputs);
  void bind(Prepared& prepared, Values& values);
  void check_transaction();
  void check_writing() const;
  void check_whole(const Values& values) const;
  void copy(const CopyRows& rows);
  Result run_postgres(const char* script);
  Result commit_postgres();
  void forget_waiting();

  PGconn* postgres() { return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_; }
  sqlite_api::sqlite3* sqlite() { return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_; }

  RowSeal row_seal;
  Engine engine;
  soci::session session;
  enum class Mode { none, reading, writing };
  Mode mode = Mode::none;
  std::chrono::milliseconds commit_deadline = std::chrono::hours(1);
  std::unordered_map<const char*, std::unique_ptr<Prepared>> prepared;  // by address of the statement's text
  std::unordered_map<const char*, std::string> insert_texts;            // by address of the table's name
  std::map<std::string_view, CopyRows> waiting;                         // by table
  std::size_t waiting_bytes = 0;
};

Prepared& Connection::State::prepare(std::string_view text, std::size_t inputs, std::size_t outputs) {
  auto& slot = prepared[text.data()];
  if (slot) return *slot;
  auto fresh = std::make_unique<Prepared>(session);
  fresh->in.resize(inputs);
  fresh->in_state.resize(inputs, soci::i_ok);
  fresh->out.resize(outputs);
  fresh->out_state.resize(outputs, soci::i_ok);
  fresh->row.resize(outputs);
  fresh->statement.alloc();
  fresh->statement.prepare(std::string(text));
  for (std::size_t i = 0; i < inputs; ++i) fresh->statement.exchange(soci::use(fresh->in[i], fresh->in_state[i]));
  for (std::size_t i = 0; i < outputs; ++i) fresh->statement.exchange(soci::into(fresh->out[i], fresh->out_state[i]));
  fresh->statement.define_and_bind();
  slot = std::move(fresh);
  return *slot;
}

void Connection::State::bind(Prepared& ready, Values& values) {
  MANGNON_CHECK(ready.in.size() == values.size());
  check_whole(values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    ready.in_state[i] = values[i] ? soci::i_ok : soci::i_null;
    if (values[i]) ready.in[i] = std::move(*values[i]);
  }
}

// PostgreSQL would cut a text at a NUL without a word.
void Connection::State::check_whole(const Values& values) const {
  if (engine == Engine::sqlite) return;
  for (const auto& value : values) MANGNON_CHECK(!value || value->find('\0') == std::string::npos);
}

// SQLite ends a transaction by itself when the disk is full; PostgreSQL refuses what follows a failure on its own.
void Connection::State::check_transaction() {
  if (engine == Engine::sqlite && mode != Mode::none && sqlite_api::sqlite3_get_autocommit(sqlite()) != 0)
    throw StoreBroken("the engine has given up the transaction");
}

void Connection::State::check_writing() const {
  if (mode == Mode::reading) throw StoreBroken("a reading transaction may not write");
}

Result Connection::State::run_postgres(const char* script) {
  Result result(PQexec(postgres(), script));
  const auto status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN)
    throw_postgres_failure(result.get(), postgres());
  return result;
}

void Connection::State::copy(const CopyRows& rows) {
  const Result started = run_postgres(rows.copy_command().c_str());
  const auto size = static_cast<int>(rows.text().size());
  if (PQputCopyData(postgres(), rows.text().data(), size) != 1 || PQputCopyEnd(postgres(), nullptr) != 1)
    throw_postgres_failure(nullptr, postgres());
  Result failed;
  while (Result result{PQgetResult(postgres())})
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) failed = std::move(result);
  if (failed) throw_postgres_failure(failed.get(), postgres());
}

void Connection::State::forget_waiting() {
  for (auto& [table, rows] : waiting) rows.clear();
  waiting_bytes = 0;
}

Connection::Connection(Engine engine, const std::string& target, ReadStoreKeys keys) {
  try {
    state_ = std::make_unique<State>(engine, target, std::move(keys));
  } catch (const soci::soci_error& error) {
    throw_store_failure(error);
  }
}

Connection::~Connection() = default;

Engine Connection::engine() const {
  return state_->engine;
}

RowSeal& Connection::row_seal() {
  return state_->row_seal;
}

long Connection::execute(const Statement& statement, Values values) {
  state_->check_transaction();
  state_->check_writing();
  try {
    auto& prepared = state_->prepare(statement.text, values.size(), 0);
    state_->bind(prepared, values);
    prepared.statement.execute(true);
    return static_cast<long>(prepared.statement.get_affected_rows());
  } catch (const soci::soci_error& error) {
    throw_store_failure(error);
  }
}

void Connection::query(const Statement& statement, Values values, const std::function<void(Row)>& visit) {
  state_->check_transaction();
  try {
    auto& prepared = state_->prepare(statement.text, values.size(), static_cast<std::size_t>(statement.columns));
    const Reading reading(prepared, state_->engine);
    state_->bind(prepared, values);
    prepared.statement.execute();
    while (prepared.statement.fetch()) {
      for (std::size_t i = 0; i < prepared.out.size(); ++i) {
        if (prepared.out_state[i] == soci::i_null)
          prepared.row[i].reset();
        else
          prepared.row[i] = prepared.out[i];
      }
      visit(prepared.row);
    }
  } catch (const soci::soci_error& error) {
    throw_store_failure(error);
  }
}

void Connection::insert(const InsertTarget& target, Values values) {
  MANGNON_CHECK(target.columns.size() == values.size());
  state_->check_writing();
  state_->row_seal.close_row(target, values);
  state_->check_whole(values);
  if (state_->engine == Engine::postgres) {
    auto& rows = state_->waiting.try_emplace(target.table, target).first->second;
    state_->waiting_bytes += rows.add(std::move(values));
    if (state_->waiting_bytes > COPY_BUFFER_BYTES) flush();
    return;
  }
  auto& text = state_->insert_texts[target.table.data()];
  if (text.empty()) text = insert_text(target);
  execute({Reach::one_record, text}, std::move(values));
}

void Connection::flush() {
  if (state_->waiting_bytes == 0) return;
  try {
    for (auto& [table, rows] : state_->waiting) {
      auto& text = state_->insert_texts[table.data()];
      if (text.empty()) text = insert_text(rows.target());
      for (auto& values : rows.few()) execute({Reach::one_record, text}, std::move(values));
      if (!rows.text().empty()) state_->copy(rows);
    }
  } catch (...) {
    state_->forget_waiting();
    throw;
  }
  state_->forget_waiting();
}

void Connection::run_script(std::string_view text) {
  const std::string script(text);
  if (state_->engine == Engine::postgres) {
    state_->run_postgres(script.c_str());
    return;
  }
  const int code = sqlite_api::sqlite3_exec(state_->sqlite(), script.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw_sqlite_failure(code, sqlite_api::sqlite3_errmsg(state_->sqlite()));
}

void Connection::begin_read() {
  run_script(state_->engine == Engine::sqlite ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  state_->mode = State::Mode::reading;
}

void Connection::begin_write() {
  run_script(state_->engine == Engine::sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
  state_->mode = State::Mode::writing;
}

// A server that neither answers nor hangs up (a frozen leader, a standby that was lost) would hold PQexec for ever.
Result Connection::State::commit_postgres() try {
  using Clock = std::chrono::steady_clock;
  if (PQsendQuery(postgres(), "COMMIT") == 0) throw_postgres_failure(nullptr, postgres());
  const auto end = Clock::now() + commit_deadline;
  while (PQisBusy(postgres()) != 0) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    pollfd socket{.fd = PQsocket(postgres()), .events = POLLIN, .revents = 0};
    const int ready = left > 0 ? poll(&socket, 1, static_cast<int>(left)) : 0;
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) {
      shutdown(socket.fd, SHUT_RDWR);
      throw StoreBusy("no answer to COMMIT");
    }
    if (PQconsumeInput(postgres()) == 0) throw_postgres_failure(nullptr, postgres());
  }
  Result result(PQgetResult(postgres()));
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw_postgres_failure(result.get(), postgres());
  while (const Result rest{PQgetResult(postgres())}) {
  }
  return result;
} catch (const StoreBusy& busy) {
  throw StoreUnknown(std::string(busy.what()) + ": it is unknown whether the work was kept");
}

void Connection::set_commit_deadline(std::chrono::milliseconds deadline) {
  state_->commit_deadline = deadline;
}

void Connection::commit() {
  flush();
  state_->check_transaction();
  if (state_->engine == Engine::sqlite) {
    run_script("COMMIT");
  } else {
    const Result result = state_->commit_postgres();
    // Of a transaction in which something failed, PostgreSQL's answer to COMMIT is "ROLLBACK", and no error.
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT")
      throw StoreBroken("a statement had failed; nothing was committed");
  }
  state_->mode = State::Mode::none;
}

void Connection::rollback() {
  state_->forget_waiting();
  const bool ended = state_->engine == Engine::sqlite ? sqlite_api::sqlite3_get_autocommit(state_->sqlite()) != 0
                                                      : PQtransactionStatus(state_->postgres()) == PQTRANS_IDLE;
  if (!ended) run_script("ROLLBACK");
  state_->mode = State::Mode::none;
}

void Connection::savepoint() {
  flush();
  run_script("SAVEPOINT work");
}

void Connection::release_savepoint() {
  flush();
  run_script("RELEASE SAVEPOINT work");
}

void Connection::rollback_to_savepoint() {
  state_->forget_waiting();
  run_script("ROLLBACK TO SAVEPOINT work; RELEASE SAVEPOINT work");
}

void* Connection::native_sqlite() {
  MANGNON_CHECK(state_->engine == Engine::sqlite);
  return state_->sqlite();
}

}  // namespace mangnon::storage::sql
