// The facts on which a proposal rests, as a print that changes when one of them does and tells nothing of them. By it a
// proposal that a person declined is known again. Source: docs/domain/circumstances.md CIRC-34.
#pragma once

#include <string>

#include "domain/proposal.hpp"

namespace mangnon::domain {

[[nodiscard]] std::string basis_of(const Proposal& proposal, const ConditionContext& context);

}  // namespace mangnon::domain
