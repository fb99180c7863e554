// Putting two records of one child together, taking them apart again, and remembering that two records are two
// children. Source: docs/domain/finding.md DUP-7, DUP-9, DUP-10; the rule itself is domain/merge.hpp.
#pragma once

#include <string>
#include <vector>

#include "app/command.hpp"

namespace mangnon::app {

// Two records with the versions seen.
struct TwoRecords {
  domain::ChildId child{};  // the record that stays
  int version = 0;
  domain::ChildId other{};  // the record that ends
  int other_version = 0;
};

struct MergeChildren {
  TwoRecords records{};
  std::vector<std::string> take{};  // keys of facts that are taken from the other
};

// Changes neither record, so it asks for no version.
struct JudgeDuplicate {
  domain::ChildId child{};
  domain::ChildId other{};
  bool different = true;  // false: taken back
};

// The first two RETURN {"id", "version", "other", "other_version", "findings"}.
// FAIL CHILD_NOT_FOUND, STALE_VERSION, MERGE_SAME_CHILD, MERGE_ALREADY, MERGE_NOT_FOUND, MERGE_CHANGED_SINCE,
// UNMERGE_HOUSEHOLD_ENDED, FIELD_UNKNOWN, FIELD_FIXED, ID_NUMBER_TAKEN, and the errors of the checks.
[[nodiscard]] Outcome<wire::Json> merge_children(Context& context, const Envelope& envelope,
                                                 const MergeChildren& command);
[[nodiscard]] Outcome<wire::Json> unmerge_children(Context& context, const Envelope& envelope,
                                                   const TwoRecords& command);
// RETURNS {"id", "other", "different"}. FAILS CHILD_NOT_FOUND, MERGE_SAME_CHILD.
[[nodiscard]] Outcome<wire::Json> judge_duplicate(Context& context, const Envelope& envelope,
                                                  const JudgeDuplicate& command);

}  // namespace mangnon::app
