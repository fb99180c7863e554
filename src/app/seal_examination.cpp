#include <algorithm>

#include "app/round_access.hpp"
#include "app/sealing.hpp"
#include "tabulation/cells.hpp"

namespace mangnon::app {

namespace {

using domain::Seal;

bool is_of_children(const Seal& seal) {
  return std::all_of(seal.places.begin(), seal.places.end(),
                     [](const auto& place) { return place.taken == 0 && place.exception.reveal().empty(); });
}

bool gives_its_cells(const Register& reg, const Seal& seal) {
  const auto figures = recount(reg, *reg.units(), seal, {});
  for (std::size_t i = 0; i < seal.places.size(); ++i)
    if (tabulation::cells_of(figures[i], reg.reference().groups) != seal.places[i].cells) return false;
  return true;
}

// Whether the journal still says of the child what was sealed, in the version that was sealed.
bool follows_journal(storage::Transaction& transaction, const domain::SealedChild& child, base::Date on) {
  auto actions = transaction.children().actions(child.child);
  if (child.version <= 0 || actions.size() < static_cast<std::size_t>(child.version)) return false;
  actions.resize(static_cast<std::size_t>(child.version));
  const auto history = domain::fold_child(actions);
  return history.at(on) != nullptr && sealed_child(child.child, history, on) == child;
}

// A unit below of which another version was added up than there is.
bool takes_what_was_sent(storage::Transaction& transaction, const Seal& seal) {
  return std::all_of(seal.places.begin(), seal.places.end(), [&](const domain::SealedPlace& place) {
    if (place.taken == 0) return true;
    const auto below = transaction.sendings().seal_head(seal.round, place.place, place.taken);
    return below && domain::sum_of(below->places) == place.cells;
  });
}

}  // namespace

std::vector<std::string> examine_seal(Register& reg, storage::Transaction& transaction, const SealKey& key) {
  const auto& [round, unit, sending] = key;
  const std::string name =
      "seal of unit " + unit.text() + " in round " + round.text() + ", sending " + std::to_string(sending);
  const auto seal = transaction.sendings().seal(round, unit, sending);
  if (!seal) return {name + " is not there"};
  std::vector<std::string> findings;
  if (seal_digest(*seal) != seal->digest) findings.push_back(name + " does not give its digest");
  const auto before = transaction.sendings().seal_head(round, unit, sending - 1);
  if (seal->previous != (before ? before->digest : std::string())) findings.push_back(name + " breaks the chain");
  if (is_of_children(*seal) ? !gives_its_cells(reg, *seal) : !takes_what_was_sent(transaction, *seal))
    findings.push_back(name + " has cells that what lies behind them does not give");
  for (const auto& child : seal->children)
    if (!follows_journal(transaction, child, seal->reference_on))
      findings.push_back(name + " differs from the journal of child " + child.child.text());
  return findings;
}

std::vector<std::string> examine_seals(Register& reg, storage::Transaction& transaction) {
  std::vector<std::string> findings;
  for (const auto& [round, unit, sending] : transaction.sendings().seals())
    for (auto& finding : examine_seal(reg, transaction, {round, unit, sending})) findings.push_back(std::move(finding));
  return findings;
}

std::vector<SealKey> seals_below(Context& context, const domain::Round& round, domain::UnitId unit) {
  std::vector<SealKey> keys;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& below : senders_below(*context.reg.units(), round, unit)) {
      const auto status = domain::fold_sending(transaction.sendings().steps_of(round.id, below), false);
      if (status.accepted) keys.push_back({round.id, below, *status.accepted});
    }
    for (std::size_t n = 0; n < keys.size(); ++n) {
      const auto head = transaction.sendings().seal_head(round.id, keys[n].unit, keys[n].sending);
      if (!head) continue;
      for (const auto& place : head->places)
        if (place.taken != 0) keys.push_back({round.id, place.place, place.taken});
    }
  });
  return keys;
}

}  // namespace mangnon::app
