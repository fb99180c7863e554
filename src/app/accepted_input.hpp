// What is told along with a circumstance or a support, as the register keeps it: papers, words, who found it. Each
// RETURNS the value tidied (NFC, trimmed) or every problem at once (docs/domain/register.md REG-2, REG-40, REG-42).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "domain/action.hpp"
#include "storage/store.hpp"

namespace mangnon::app {

struct LineField {
  std::string key{};
  std::string_view vi{};  // as a person calls it
  std::size_t most = 0;   // characters
};
// Letters, not bytes. REQUIRES UTF-8.
[[nodiscard]] std::size_t characters_of(std::string_view text);
// One line of words. FAILS FIELD_MALFORMED, TEXT_TOO_LONG at the field's key.
[[nodiscard]] Outcome<std::string> accepted_line(const std::string& text, const LineField& field);

// The papers of a circumstance held since `on`: each of a kind that is in force on its own day (or, undated, on `on`),
// none made on a day to come, none ending before it was made.
// FAILS FIELD_MALFORMED, TEXT_TOO_LONG, DATE_IN_FUTURE, EVIDENCE_ENDS_BEFORE, EVIDENCE_TOO_MUCH at `field`[i].….
[[nodiscard]] Outcome<std::vector<domain::Evidence>> check_papers(const domain::CodeLists& lists,
                                                                  std::vector<domain::Evidence> papers,
                                                                  const std::string& field, base::Date on,
                                                                  base::Date today);

// Where the knowledge of a circumstance comes from. Absent: as it was; empty: not stated.
struct Origin {
  std::optional<std::string> source{};        // list SOURCE
  std::optional<std::string> finder{};        // whose name
  std::optional<std::string> confirmed_by{};  // list CONFIRMATION
  std::optional<std::string> round{};         // a round's id
};
// Puts it into the episode. FAILS FIELD_MALFORMED, TEXT_TOO_LONG; ROUND_NOT_FOUND also for a round that the actor may
// not see.
[[nodiscard]] Outcome<bool> set_origin(Context& context, storage::Transaction& transaction, const Origin& origin,
                                       domain::Episode& episode);

}  // namespace mangnon::app
