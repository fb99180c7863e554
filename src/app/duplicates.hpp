// Records that may be of one child: those like one that is being registered, those of a whole unit, and two of them
// side by side. All within the actor's scope; pairs that a person found to be two children are left out. Source:
// docs/domain/finding.md DUP-1 … DUP-8.
#pragma once

#include <functional>

#include "app/child_rows.hpp"
#include "matching/roll.hpp"

namespace mangnon::app {

inline constexpr std::size_t DUPLICATE_PAIRS = 2'000;  // of one scan; the most alike are kept

// A new record before it is stored. RETURNS the records it looks like, at most five: [{"id", "full_name", "birth_date",
// "hamlet", "points", "verdict", "reasons"}].
[[nodiscard]] wire::Json records_like(Context& context, domain::HouseholdId household, const domain::FactChanges& facts,
                                      base::Date on, base::Lang lang);

struct ScanDuplicates {
  std::string unit{};  // code, uid:… or id; empty: the actor's own scope
  base::Date on{};
};
// RETURNS {"unit", "on", "children", "compared", "found", "cancelled", "pairs": [{"first", "second", "points",
// "verdict", "reasons": [code]}]}, ids only. FAILS NOT_PERMITTED, UNIT_OUTSIDE_SCOPE.
[[nodiscard]] Outcome<wire::Json> scan_duplicates(Context& context, const ScanDuplicates& query,
                                                  const matching::Progress& progress = {});

// A page of a scan's pairs as they are now: {"total", "rows": [{"first": ROW, "second": ROW, "points", "verdict",
// "verdict_name", "reasons": [{"code", "text"}]}], "next_cursor"}; merged, judged and foreign ones are left out.
[[nodiscard]] Outcome<wire::Json> show_duplicates(Context& context, const wire::Json& scan, const std::string& cursor,
                                                  int limit, base::Lang lang);

// Two records beside each other: {"first", "second": {"id", "version", "full_name", "merged"}, "points", "verdict",
// "reasons", "fields": [{"key", "label", "first", "second", "same"}]}. FAILS CHILD_NOT_FOUND.
[[nodiscard]] Outcome<wire::Json> compare_children(Context& context, domain::ChildId first, domain::ChildId second,
                                                   base::Date on, base::Lang lang);

}  // namespace mangnon::app
