// The import itself as the register keeps it: of which file and commune, how far it is, what came of it.
// Source: docs/domain/import.md IMPORT-9.
#pragma once

#include <string_view>

#include "app/book_import.hpp"

namespace mangnon::app {

inline constexpr std::size_t COMMIT_TRIES = 5;

// Writes it in the state "running", "preview", "committed" or "cancelled"; of all but the first with its audit line.
// THROWS StoreBusy after COMMIT_TRIES.
void put_record(Context& context, const BookHeader& header, const ImportSummary& summary, std::string_view state);

}  // namespace mangnon::app
