// How long PostgreSQL's own library waits for a server: without limits it would wait without end for a host that does
// not answer, and for hours for a peer that has vanished.
#pragma once

#include <string>

namespace mangnon::storage::sql {

// The connection string with the limits that it does not state itself.
[[nodiscard]] std::string with_time_limits(std::string target);

}  // namespace mangnon::storage::sql
