// One connection to a database, SQLite or PostgreSQL, with its prepared statements. All values travel as text, NULL as
// absence, so that one statement and one codec serve both engines (docs/decisions/0007).
//
// Contracts
// 1. A statement's text lives as long as the connection and never changes: it is known by its address. It uses :name
//    placeholders, each name once, bound in order of appearance.
// 2. insert() may wait in a buffer (PostgreSQL sends many rows as COPY); flush() sends what waits. commit() flushes.
// 3. Throws storage::StoreBusy or storage::StoreBroken (engine_failure.hpp); never lets SOCI's exceptions out.
// 4. Within query(), `visit` may not run the same statement again.
// 5. Once the engine has given up a transaction, nothing more of it is accepted: a work that catches the failure and
//    goes on cannot write half.
// 6. Not for two threads at once.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/sealing.hpp"

namespace mangnon::storage::sql {

enum class Engine { sqlite, postgres };

using Value = std::optional<std::string>;
using Values = std::vector<Value>;
// A row read: absent = NULL. Valid until the next row.
using Cell = std::optional<std::string_view>;
using Row = std::span<const Cell>;

// How far a statement reaches, for the day when rows are spread over machines (docs/decisions/0003): one record's rows,
// all records, or small tables that every machine holds.
enum class Reach { one_record, fan_out, reference };

struct Statement {
  Reach reach;
  std::string_view text;
  int columns = 0;  // of the result
};

struct InsertTarget {
  std::string_view table;
  std::span<const std::string_view> columns;
};

class RowSeal;

class Connection {
 public:
  // `target`: a file path for SQLite, a connection string for PostgreSQL. `keys`: the ring that opens sealed rows.
  Connection(Engine engine, const std::string& target, ReadStoreKeys keys = {});
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] Engine engine() const;
  // RETURNS the number of rows written.
  long execute(const Statement& statement, Values values = {});
  void query(const Statement& statement, Values values, const std::function<void(Row)>& visit);
  // Seals the columns that are to be sealed.
  void insert(const InsertTarget& target, Values values);
  void flush();
  // Text of our own making only: pragmas, migrations, BEGIN. May hold several statements.
  void run_script(std::string_view text);

  // PostgreSQL: how long commit() waits for an answer. Then the socket is closed and StoreBusy says that it is unknown
  // whether the work was kept; whoever repeats it asks by the command's id first.
  void set_commit_deadline(std::chrono::milliseconds deadline);

  void begin_read();
  void begin_write();
  void commit();
  void rollback();
  void savepoint();
  void release_savepoint();
  void rollback_to_savepoint();

  [[nodiscard]] RowSeal& row_seal();

  // The engine's own handle, for its online backup.
  [[nodiscard]] void* native_sqlite();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mangnon::storage::sql
