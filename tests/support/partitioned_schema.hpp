// The program's schema with every child's table spread by child_id, as on several machines (docs/decisions/0003).
// PostgreSQL refuses a primary key or unique index on such a table that does not contain child_id.
#pragma once

#include <string_view>

#include "support/postgres_cluster.hpp"

namespace mangnon::testing {

// In an empty database. Notes the migrations as applied, so that the program opens it as its own.
void make_partitioned_schema(PostgresCluster& cluster, std::string_view database);

}  // namespace mangnon::testing
