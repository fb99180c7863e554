// Rows of imported books that wait for a person, as they concern a commune of another day: a book names the commune
// that was there on its reference date, a round the one of its map day (docs/domain/import.md IMPORT-8, rounds.md
// SEND-3).
#pragma once

#include <vector>

#include "domain/unit_tree.hpp"
#include "storage/store.hpp"

namespace mangnon::app {

// Those of the commune and of every commune that became it.
[[nodiscard]] std::vector<storage::QuarantineRecord> open_rows(storage::Transaction& transaction,
                                                               const domain::UnitTree& tree, domain::UnitId commune);

}  // namespace mangnon::app
