// What a person does about a proposal (domain/proposal.hpp): takes it, alone or with those that belong to it (end one
// circumstance, begin another), or declines it until the facts change. Source: docs/domain/circumstances.md CIRC-34,
// CIRC-35.
#pragma once

#include <string>
#include <vector>

#include "app/command.hpp"
#include "domain/action.hpp"

namespace mangnon::app {

struct ProposalName {
  std::string kind{};  // begin, end
  std::string code{};
  std::vector<domain::Evidence> evidence{};  // of what begins
};

struct AcceptProposals {
  domain::ChildId child{};
  int version = 0;
  base::Date on{};  // of the page on which the proposals stand
  std::vector<ProposalName> proposals{};
  domain::CommandId seed{};  // the new episodes' ids follow from it
};

struct DeclineProposal {
  domain::ChildId child{};
  int version = 0;
  base::Date on{};
  ProposalName proposal{};
  std::string note{};
};

// Each RETURNS {"id", "version", "findings"}. FAILS PROPOSAL_GONE for what is not proposed on that day, or tells of a
// code that the actor may not know.
[[nodiscard]] Outcome<wire::Json> accept_proposals(Context& context, const Envelope& envelope,
                                                   const AcceptProposals& command);
[[nodiscard]] Outcome<wire::Json> decline_proposal(Context& context, const Envelope& envelope,
                                                   const DeclineProposal& command);

}  // namespace mangnon::app
