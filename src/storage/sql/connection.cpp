#include "storage/sql/connection.hpp"

#include <libpq-fe.h>
#include <soci.h>
#include <postgresql/soci-postgresql.h>
#include <sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/check.hpp"
#include "storage/store.hpp"

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
  Values row;
  soci::statement statement;
};

struct CopyBuffer {
  std::string columns;
  std::string rows;
};

void append_copy_value(std::string& out, const Value& value) {
  if (!value) {
    out += "\\N";
    return;
  }
  for (const char c : *value) {
    switch (c) {
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default: out += c;
    }
  }
}

std::string joined(std::span<const std::string_view> names, std::string_view prefix = "") {
  std::string text;
  for (const auto name : names) {
    if (!text.empty()) text += ", ";
    text += prefix;
    text += name;
  }
  return text;
}

bool is_busy(std::string_view message) {
  for (const std::string_view sign : {"database is locked", "deadlock detected", "could not serialize", "lock timeout"})
    if (message.find(sign) != std::string_view::npos) return true;
  return false;
}

[[noreturn]] void rethrow(const std::exception& error) {
  const std::string_view message = error.what();
  if (is_busy(message)) throw StoreBusy(std::string(message));
  throw StoreBroken(std::string(message));
}

}  // namespace

struct Connection::State {
  State(Engine engine_, const std::string& target)
      : engine(engine_),
        session(engine_ == Engine::sqlite ? static_cast<const soci::backend_factory&>(*soci::factory_sqlite3())
                                          : static_cast<const soci::backend_factory&>(*soci::factory_postgresql()),
                engine_ == Engine::sqlite ? "dbname=\"" + target + "\" timeout=30" : target) {}

  Prepared& prepare(std::string_view text, std::size_t inputs, std::size_t outputs);
  void run(Prepared& prepared, Values& values);
  PGconn* pg() { return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_; }
  void copy(const std::string& table, const CopyBuffer& buffer);

  Engine engine;
  soci::session session;
  std::unordered_map<std::string_view, std::unique_ptr<Prepared>> prepared;  // keyed by the statement constant's text
  std::map<std::string, std::string> insert_texts;                           // by table; owns texts of inserts
  std::map<std::string, CopyBuffer> copies;                                  // by table, waiting
  std::size_t copy_bytes = 0;
};

Prepared& Connection::State::prepare(std::string_view text, std::size_t inputs, std::size_t outputs) {
  auto& slot = prepared[text];
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

void Connection::State::run(Prepared& ready, Values& values) {
  MANGNON_CHECK(ready.in.size() == values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    ready.in_state[i] = values[i] ? soci::i_ok : soci::i_null;
    if (values[i]) ready.in[i] = std::move(*values[i]);
  }
}

void Connection::State::copy(const std::string& table, const CopyBuffer& buffer) {
  const std::string command = "COPY " + table + " (" + buffer.columns + ") FROM STDIN";
  PGresult* started = PQexec(pg(), command.c_str());
  const bool ready = PQresultStatus(started) == PGRES_COPY_IN;
  PQclear(started);
  if (!ready) throw StoreBroken(PQerrorMessage(pg()));
  if (PQputCopyData(pg(), buffer.rows.data(), static_cast<int>(buffer.rows.size())) != 1 || PQputCopyEnd(pg(), nullptr) != 1)
    throw StoreBroken(PQerrorMessage(pg()));
  bool done = true;
  while (PGresult* result = PQgetResult(pg())) {
    done = done && PQresultStatus(result) == PGRES_COMMAND_OK;
    PQclear(result);
  }
  if (!done) throw StoreBroken(PQerrorMessage(pg()));
}

Connection::Connection(Engine engine, const std::string& target) {
  try {
    state_ = std::make_unique<State>(engine, target);
  } catch (const std::exception& error) {
    rethrow(error);
  }
}

Connection::~Connection() = default;

Engine Connection::engine() const { return state_->engine; }

long Connection::execute(const Statement& statement, Values values) {
  try {
    auto& prepared = state_->prepare(statement.text, values.size(), 0);
    state_->run(prepared, values);
    prepared.statement.execute(true);
    return static_cast<long>(prepared.statement.get_affected_rows());
  } catch (const soci::soci_error& error) {
    rethrow(error);
  }
}

void Connection::query(const Statement& statement, Values values, const std::function<void(Row)>& visit) {
  try {
    auto& prepared = state_->prepare(statement.text, values.size(), static_cast<std::size_t>(statement.columns));
    state_->run(prepared, values);
    prepared.statement.execute();
    while (prepared.statement.fetch()) {
      for (std::size_t i = 0; i < prepared.out.size(); ++i) {
        if (prepared.out_state[i] == soci::i_null)
          prepared.row[i].reset();
        else if (prepared.row[i])
          prepared.row[i]->assign(prepared.out[i]);
        else
          prepared.row[i] = prepared.out[i];
      }
      visit(prepared.row);
    }
  } catch (const soci::soci_error& error) {
    rethrow(error);
  }
}

void Connection::insert(const InsertTarget& target, Values values) {
  MANGNON_CHECK(target.columns.size() == values.size());
  if (state_->engine == Engine::postgres) {
    auto& buffer = state_->copies[std::string(target.table)];
    if (buffer.columns.empty()) buffer.columns = joined(target.columns);
    const std::size_t before = buffer.rows.size();
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) buffer.rows += '\t';
      append_copy_value(buffer.rows, values[i]);
    }
    buffer.rows += '\n';
    state_->copy_bytes += buffer.rows.size() - before;
    if (state_->copy_bytes > COPY_BUFFER_BYTES) flush();
    return;
  }
  auto& text = state_->insert_texts[std::string(target.table)];
  if (text.empty())
    text = "INSERT INTO " + std::string(target.table) + " (" + joined(target.columns) + ") VALUES (" + joined(target.columns, ":") + ")";
  execute({Reach::one_record, text}, std::move(values));
}

void Connection::flush() {
  if (state_->copy_bytes == 0) return;
  for (auto& [table, buffer] : state_->copies) {
    if (buffer.rows.empty()) continue;
    state_->copy(table, buffer);
    buffer.rows.clear();
  }
  state_->copy_bytes = 0;
}

void Connection::run_script(std::string_view text) {
  const std::string script(text);
  if (state_->engine == Engine::sqlite) {
    char* message = nullptr;
    auto* handle = static_cast<sqlite_api::sqlite3*>(native_sqlite());
    if (sqlite_api::sqlite3_exec(handle, script.c_str(), nullptr, nullptr, &message) == SQLITE_OK) return;
    const std::string reason = message ? message : "unknown";
    sqlite_api::sqlite3_free(message);
    rethrow(std::runtime_error(reason));
  }
  PGresult* result = PQexec(state_->pg(), script.c_str());
  const auto status = PQresultStatus(result);
  PQclear(result);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) rethrow(std::runtime_error(PQerrorMessage(state_->pg())));
}

void Connection::begin_read() {
  run_script(state_->engine == Engine::sqlite ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}
void Connection::begin_write() { run_script(state_->engine == Engine::sqlite ? "BEGIN IMMEDIATE" : "BEGIN"); }

void Connection::commit() {
  flush();
  run_script("COMMIT");
}

void Connection::rollback() {
  for (auto& [table, buffer] : state_->copies) buffer.rows.clear();
  state_->copy_bytes = 0;
  run_script("ROLLBACK");
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
  for (auto& [table, buffer] : state_->copies) buffer.rows.clear();
  state_->copy_bytes = 0;
  run_script("ROLLBACK TO SAVEPOINT work; RELEASE SAVEPOINT work");
}

void* Connection::native_sqlite() {
  MANGNON_CHECK(state_->engine == Engine::sqlite);
  return static_cast<soci::sqlite3_session_backend*>(state_->session.get_backend())->conn_;
}

}  // namespace mangnon::storage::sql
