// Papers of a round: their figures and lists come from what was sealed and not from the register of today, so that a
// sending prints the same for ever (docs/domain/rounds.md SEND-13). A paper that was not asked for a round counts now.
#pragma once

#include <string>
#include <vector>

#include "reports/paper.hpp"
#include "reports/surroundings.hpp"

namespace mangnon::reports {

// The round that a paper is asked for, with the seal that it prints: the sending named, else the version in force, else
// the latest. Without a seal when the paper does not need one and none was sent.
// FAILS ROUND_NOT_FOUND, SENDING_UNIT_NOT_IN_ROUND, UNIT_OUTSIDE_SCOPE, SENDING_NOT_SENT.
struct AskedRound {
  domain::Round round{};
  std::shared_ptr<const domain::Seal> seal{};
};
[[nodiscard]] app::Outcome<AskedRound> asked_round(app::Context& context, const ReportQuery& query, bool needs_seal);

// By the units below; sealed or as counted now.
[[nodiscard]] app::FiguresAnswer figures_for(app::Context& context, const Asked& asked);

struct ListedChildren {
  std::vector<storage::ChildRow> children{};
  Surroundings around{};
};
// Children in special circumstances in the order of the paper; sealed or as they are now.
[[nodiscard]] ListedChildren special_children(app::Context& context, const Asked& asked);

// Every child behind a seal, of the units below too, as it was in the sealed version and as the actor may know it.
[[nodiscard]] std::vector<storage::ChildRow> sealed_children(app::Context& context, const domain::Seal& seal);

// "Số liệu khóa, lần gửi 2 …" with the digest; none for a paper of today.
[[nodiscard]] std::vector<std::string> seal_notes(const Asked& asked);

}  // namespace mangnon::reports
