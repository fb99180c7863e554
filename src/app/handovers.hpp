// Handing accepted figures over as a package, and taking a package of another store. What goes into a package is made
// in reports/package.hpp; here stands who may, what is kept of it, and what is refused.
// Source: docs/domain/rounds.md HAND-1 … HAND-8; REQ-63.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "app/command.hpp"
#include "domain/handover.hpp"
#include "domain/round.hpp"
#include "domain/seal.hpp"
#include "wire/package.hpp"

namespace mangnon::app {

struct HandOver {
  domain::HandoverId package{};  // made by the client: the same handing over is never recorded twice
  std::string round{};           // id or code
  std::string unit{};            // code on the map day, uid:… or id
  int seen = 0;                  // the accepted version that the giver saw
  bool has_children = false;
  std::string giver{};
  std::string giver_position{};
  std::string receiver_office{};
  std::string receiver{};
  std::string receiver_position{};
  std::string receiver_key{};  // "mangnon-public-1 …"
  std::string medium{};        // may be empty
};
struct AllowedHandover {
  domain::Round round{};
  domain::UnitId unit{};
  std::shared_ptr<const domain::Seal> seal{};  // the version in force
  domain::Handover handover{};                 // all but its files
};
// FAILS NOT_PERMITTED, ROUND_NOT_FOUND, UNIT_OUTSIDE_SCOPE, SENDING_UNIT_NOT_IN_ROUND, HANDOVER_NOT_OWN_UNIT,
// HANDOVER_NOT_ACCEPTED, STALE_VERSION, HANDOVER_PARTY_MISSING, PACKAGE_RECEIVER_WRONG,
// PACKAGE_NO_STORE_KEY, HANDOVER_MADE_ALREADY; the refusal is written to the audit trail.
[[nodiscard]] Outcome<AllowedHandover> allow_handover(Context& context, const HandOver& command);
// With its audit line, if it still may be: FAILS as allow_handover, when the figures were reopened or the same package
// was made meanwhile.
[[nodiscard]] Outcome<AllowedHandover> keep_handover(Context& context, const HandOver& command,
                                                     const domain::Handover& handover);

// The manifest of a package, and the handover that a manifest tells of.
[[nodiscard]] wire::Json manifest_of(const domain::Handover& handover, const domain::Seal& seal,
                                     const domain::Round& round);

struct TakenPackage {
  wire::Package package{};
  domain::Handover handover{};
};
// What is wrong with a package, else what it holds; opened with the store's keys or `more`. Nothing is kept but the
// audit line.
// FAILS NOT_PERMITTED, PACKAGE_UNKNOWN_FORM, PACKAGE_DAMAGED, PACKAGE_FOR_ANOTHER, PACKAGE_FORGED,
// PACKAGE_SIGNER_UNKNOWN, PACKAGE_TAKEN_ALREADY, PACKAGE_NO_STORE_KEY.
[[nodiscard]] Outcome<TakenPackage> verify_package(Context& context, std::string_view bytes,
                                                   std::span<const crypto::SealingKeys> more);
// The same, and notes that it was taken, so that it is not taken again.
[[nodiscard]] Outcome<TakenPackage> take_package(Context& context, std::string_view bytes,
                                                 std::span<const crypto::SealingKeys> more);

}  // namespace mangnon::app
