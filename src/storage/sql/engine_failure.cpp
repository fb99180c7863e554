#include "storage/sql/engine_failure.hpp"

#include <postgresql/soci-postgresql.h>
#include <sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "storage/sql/wrong_server.hpp"

namespace mangnon::storage::sql {

namespace {

// Another work or another server is in the way: serialisation, deadlock, lock time-out, shutdown, a standby not yet
// promoted, too many connections, a key that another work has just made.
constexpr std::array<std::string_view, 9> PASSING_STATES = {"40001", "40P01", "55P03", "57P01", "57P02",
                                                            "57P03", "25006", "53300", "23505"};
// Of these, the ones that only another connection can mend.
constexpr std::array<std::string_view, 4> WRONG_SERVER_STATES = {"57P01", "57P02", "57P03", "25006"};
// Classes of which the first line names no values: connection, sign-in, schema, resources, shutdown.
constexpr std::array<std::string_view, 6> SAFE_CLASSES = {"08", "28", "3D", "42", "53", "57"};

bool is_digit_or_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

std::string first_line(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

[[noreturn]] void throw_postgres(std::string_view state, std::string_view message) {
  // The connection was lost or never made: there is no answer that could carry a state.
  const bool no_answer = state.size() != 5 || !std::all_of(state.begin(), state.end(), is_digit_or_letter);
  if (no_answer) throw StoreBusy("no answer from PostgreSQL: " + first_line(message));
  const std::string_view state_class = state.substr(0, 2);
  std::string text = "PostgreSQL " + std::string(state);
  if (std::find(SAFE_CLASSES.begin(), SAFE_CLASSES.end(), state_class) != SAFE_CLASSES.end())
    text += ": " + first_line(message);
  const bool passing =
      state_class == "08" || std::find(PASSING_STATES.begin(), PASSING_STATES.end(), state) != PASSING_STATES.end();
  const bool wrong_server =
      std::find(WRONG_SERVER_STATES.begin(), WRONG_SERVER_STATES.end(), state) != WRONG_SERVER_STATES.end();
  if (wrong_server) throw WrongServer(text);
  if (passing) throw StoreBusy(text);
  throw StoreBroken(text);
}

}  // namespace

void throw_sqlite_failure(int code, const char* message) {
  const std::string text = message == nullptr ? "unknown" : message;
  const int primary = code & 0xFF;
  const bool passing =
      primary == SQLITE_BUSY || primary == SQLITE_LOCKED || text.find("UNIQUE constraint failed") != std::string::npos;
  if (passing) throw StoreBusy("SQLite: " + text);
  throw StoreBroken("SQLite: " + text);
}

void throw_postgres_failure(const PGresult* result, PGconn* connection) {
  const char* state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const char* message = result == nullptr ? PQerrorMessage(connection) : PQresultErrorMessage(result);
  throw_postgres(state == nullptr ? "" : state, message);
}

void throw_store_failure(const soci::soci_error& error) {
  if (const auto* postgres = dynamic_cast<const soci::postgresql_soci_error*>(&error))
    throw_postgres(postgres->sqlstate(), postgres->get_error_message());
  if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error))
    throw_sqlite_failure(sqlite->result(), sqlite->get_error_message().c_str());
  throw StoreBroken(error.get_error_message());
}

}  // namespace mangnon::storage::sql
