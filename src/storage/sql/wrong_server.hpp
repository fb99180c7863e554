// What a store says of a server that no longer takes writes.
#pragma once

#include "storage/store.hpp"

namespace mangnon::storage::sql {

// A standby by now, or going down: its connection is given up, and another may find the server that takes writes.
struct WrongServer : StoreBusy {
  using StoreBusy::StoreBusy;
};

}  // namespace mangnon::storage::sql
