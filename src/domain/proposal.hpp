// What the register proposes because facts say so: begin a circumstance that follows from what is recorded (the second
// parent has died: orphan of both), end one whose facts no longer hold (the household is no longer poor), end all at
// 16. A person decides; nothing is begun or ended by itself. Source: docs/domain/circumstances.md CIRC-20 … CIRC-33.
//
// 1. Pure and deterministic: proposals to end come first, then to begin, each in the order of the codebook.
// 2. A code that is held, or of which a sub-group is held, is not proposed again; a held group whose sub-group is known
//    is proposed to be refined (end the group, begin the sub-group).
// 3. What a proposed or held code of higher rank excludes is not proposed (K3, K4).
// 4. Absent facts propose nothing.
// 5. A declined proposal stays away until one of the facts on which it rests is another.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/condition_evaluation.hpp"

namespace mangnon::domain {

// Why, in words for the person who decides.
struct ProposalReason {
  std::string_view id;
  std::string_view vi;
  std::string_view en;
  std::string_view source;

  [[nodiscard]] std::string_view text(base::Lang lang) const { return lang == base::Lang::vi ? vi : en; }
};

struct Proposal {
  ProposalKind kind = ProposalKind::begin;
  std::string code{};
  const ProposalReason* reason = nullptr;
  // The first day of the circumstance, or the first day without it. An end on the episode's own first day says that it
  // never held: it is to be withdrawn.
  base::Date from{};
  std::optional<EpisodeId> episode = std::nullopt;  // the one to end
  std::string_view end_reason = {};                 // of list END_REASON; empty when beginning
  std::string basis = {};                           // a print of the facts on which it rests; tells nothing of them

  bool operator==(const Proposal&) const = default;
};

// What follows for the child from its facts at context.on.
[[nodiscard]] std::vector<Proposal> propose(const ConditionContext& context);

// The same without those that a person declined on the very facts that hold now (CIRC-34).
[[nodiscard]] std::vector<Proposal> waiting_proposals(const ConditionContext& context,
                                                      std::span<const DeclinedProposal> declined);

}  // namespace mangnon::domain
