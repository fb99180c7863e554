// What of a record an actor may know: which codes, which facts, which findings. Every list, count, page, answer and
// paper asks here (docs/domain/access.md ACCESS-5, ACCESS-11 … ACCESS-14).
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"
#include "domain/proposal.hpp"
#include "domain/seen_history.hpp"
#include "storage/store.hpp"

namespace mangnon::app {

// Whether the actor may know that a child stands in this code.
[[nodiscard]] bool may_see(const Actor& actor, const domain::CodeEntry& code);
[[nodiscard]] domain::Sight sight_of(const Context& context);

// Codes that leave no trace for the actor, by place in the codebook: a child stands in no list and no figure because of
// them. Secret ones without that right; for whoever may open no list (an administrator), restricted ones too, since a
// figure would be the only thing to tell of them.
[[nodiscard]] std::vector<bool> hidden_codes(const Context& context);
// The codes without those that leave no trace.
[[nodiscard]] std::vector<std::string> codes_seen(const Context& context, std::vector<std::string> codes);

// The version of a child for this actor: how many actions of the journal are seen. A command names it; what the actor
// may not know of is no conflict for them, and they overwrite none of it (law 1 of domain/seen_history.hpp).
[[nodiscard]] int version_seen(const Context& context, const storage::Actions& actions);
// The same of a row of a list as of a day. Of a child that is elsewhere today: of the actions recorded while it was the
// actor's, for what others did since is told by nothing (ACCESS-13).
[[nodiscard]] int version_seen(const Context& context, storage::Transaction& transaction, const storage::ChildRow& row,
                               base::Date on);
// The history without the episodes that the actor may not know of: the fold of what they see (law 1).
[[nodiscard]] domain::ChildHistory history_seen(const Context& context, domain::ChildHistory history);

// The value as the actor may read it; restricted values are left out.
[[nodiscard]] std::string value_seen(const Context& context, std::string_view key, const std::string& value);
void hide_facts(const Context& context, domain::ChildFacts& facts);
// Free words besides facts: as they are, or that there is something confidential.
[[nodiscard]] std::string words_seen(const Context& context, const std::string& words);
// Whether the field is one of the actor's record at all.
[[nodiscard]] bool may_read(const Context& context, std::string_view key);
// Whether the actor may be told of which kind a support was.
[[nodiscard]] bool may_see_support(const Context& context, std::string_view kind);
// Whether the actor may set a fact: not one that they cannot read whole, nor to what they could not read.
[[nodiscard]] bool may_set(const Context& context, const domain::FactChange& change);

// Who told of a circumstance is secret, whatever its code (REG-42).
[[nodiscard]] bool may_know_finder(const Context& context);

// What waits for a decision, of codes that the actor may know; nothing for whoever may not know of restricted facts,
// which it rests on.
[[nodiscard]] std::vector<domain::Proposal> proposals_seen(const Context& context,
                                                           const domain::ConditionContext& facts,
                                                           std::span<const domain::DeclinedProposal> declined);

// Findings without those that tell of what the actor may not know. REQUIRES findings made of history_seen.
[[nodiscard]] base::Failures findings_seen(const Context& context, base::Failures findings);

}  // namespace mangnon::app
