// Counting a commune for its seal: every child behind the figures, in the version that counts, the places, and what is
// still wrong with its records; and making figures again from a seal. Sealed and living figures come from one query,
// tabulation::summarise. Source: docs/domain/rounds.md SEND-3 … SEND-6, SEND-14.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/figures.hpp"
#include "domain/history.hpp"
#include "domain/round.hpp"
#include "domain/seal.hpp"

namespace mangnon::app {

// A finding about a child of the commune; `failure` names no personal data.
struct ChildFinding {
  domain::ChildId child{};
  base::Failure failure{};
};

struct CountedCommune {
  std::vector<domain::SealedPlace> places{};    // hamlets and facilities, in order of code
  std::vector<domain::SealedChild> children{};  // in order of id
  std::vector<ChildFinding> errors{};           // of the children that the round's scope asks for
  std::vector<ChildFinding> errors_seen{};      // the same, made of what the actor may know: all that is told of them
  std::size_t warnings = 0;
  std::size_t rows_waiting = 0;                    // refused rows of imports that nobody has settled
  std::vector<domain::ChildId> without_address{};  // in special circumstances (REQ-15)
  std::size_t without_address_seen = 0;            // of those, as far as the actor may know
  std::vector<domain::UnitId> same_answers{};      // hamlets where every household answers alike (L26)
};
// As the transaction sees the register now, with nothing hidden: what is shown of it passes through sight.
[[nodiscard]] CountedCommune count_commune(Context& context, storage::Transaction& transaction,
                                           const domain::Round& round, domain::UnitId commune);

// The child as it counts on a date. REQUIRES facts on the date.
[[nodiscard]] domain::SealedChild sealed_child(domain::ChildId id, const domain::ChildHistory& history, base::Date on);

// The edition of the code list, as a date.
[[nodiscard]] std::string codebook_edition(const Register& reg);

// SHA-256 over the seal's text.
[[nodiscard]] std::string seal_digest(const domain::Seal& seal);

// The figures of a commune's children by place, without the codes that are hidden; `hidden` may be empty.
[[nodiscard]] std::vector<tabulation::Figures> recount(const Register& reg, const domain::UnitTree& tree,
                                                       const domain::Seal& seal, const std::vector<bool>& hidden);
// What the actor may see of a seal's figures: its own cells, or, for whoever may not know of every code, counted again
// from the children (of the units below too).
[[nodiscard]] FiguresAnswer sealed_figures(Context& context, storage::Transaction& transaction,
                                           const domain::Seal& seal);

// A stored seal by its key.
struct SealKey {
  domain::RoundId round{};
  domain::UnitId unit{};
  int sending = 0;
};
// The seals that a unit's sum would rest on now: of each unit below the version in force, and what that took.
[[nodiscard]] std::vector<SealKey> seals_below(Context& context, const domain::Round& round, domain::UnitId unit);
// What is wrong with one stored seal: as examine_seals.
[[nodiscard]] std::vector<std::string> examine_seal(Register& reg, storage::Transaction& transaction,
                                                    const SealKey& key);
// What is wrong with the stored seals, one line each: a text that does not give its digest, a chain that does not hold,
// cells that the children do not give, a child whose journal says otherwise. For doctor.
[[nodiscard]] std::vector<std::string> examine_seals(Register& reg, storage::Transaction& transaction);

}  // namespace mangnon::app
