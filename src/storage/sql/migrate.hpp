// Brings a database to the schema of this program: the numbered files of storage/migrations, each once, forward only.
#pragma once

#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

// In one transaction per migration. RETURNS the number applied. Throws StoreBroken when the database was made by a
// newer program (it has a migration this one does not know) or a landed migration was altered.
int migrate(Connection& connection);

}  // namespace mangnon::storage::sql
