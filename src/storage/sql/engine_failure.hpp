// What went wrong in an engine, in the store's two words: StoreBusy (the same work may be tried again) or StoreBroken.
//
// Never let the engine's whole message out: PostgreSQL's details and SOCI's context quote the values of the row, which
// are people's data. A message carries the engine's code and, where it names only tables and columns, its first line.
#pragma once

#include <libpq-fe.h>
#include <soci.h>

namespace mangnon::storage::sql {

[[noreturn]] void throw_store_failure(const soci::soci_error& error);
// Of a result or, when there is none, of the connection.
[[noreturn]] void throw_postgres_failure(const PGresult* result, PGconn* connection);
[[noreturn]] void throw_sqlite_failure(int code, const char* message);

}  // namespace mangnon::storage::sql
