// "Đã cung cấp cho ai": who allowed what of a child to be given to others, and what was given to whom; for the child or
// its family when they ask (docs/domain/disclosure.md DISC-11 … DISC-13).
#pragma once

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/lang.hpp"
#include "domain/disclosure.hpp"
#include "storage/store.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// Whether the actor may read what was given away: who may disclose, and who oversees.
[[nodiscard]] bool may_read_disclosures(const Context& context);

// RETURNS {"child", "full_name", "on": today, "may_record", "consents": [{id, child, version, giver, giver_name,
// data, purpose, receiver, given_on, form, proof, valid_to, withdrawn_on, holds, by, at}], "disclosures": [{id, on,
// data, purpose, receiver, ground, reason, origin, reference, verdict, by, at}], "choices": {purposes, data, givers,
// forms, grounds}}, words as {code, label}; without those of a class that the actor may not know of. Who reads
// no children is told no names and reasons.
// FAILS NOT_PERMITTED; CHILD_NOT_FOUND for another unit's child too.
[[nodiscard]] Outcome<wire::Json> list_disclosures(Context& context, domain::ChildId child, base::Lang lang);

// The record and those that were merged into it: what was given or allowed of them was so of this child.
[[nodiscard]] std::vector<domain::ChildId> records_of(storage::Transaction& transaction, domain::ChildId child);

// Of the child, by name and by unit, whatever their class; the latest first.
[[nodiscard]] std::vector<domain::Disclosure> disclosures_of(const domain::UnitTree& tree,
                                                             storage::Transaction& transaction, domain::ChildId child);

}  // namespace mangnon::app
