#include "reports/sealed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "app/round_access.hpp"
#include "app/scope.hpp"
#include "app/sealing.hpp"
#include "app/sending_failures.hpp"
#include "app/sight.hpp"
#include "domain/sending_failures.hpp"
#include "names/collate.hpp"

namespace mangnon::reports {

namespace {

using domain::Seal;
using storage::ChildRow;

bool is_special(const app::Context& context, const std::vector<std::string>& codes) {
  return std::any_of(codes.begin(), codes.end(), [&](const std::string& code) {
    const auto* entry = context.reg.reference().codebook.find(code);
    return entry != nullptr && entry->tier == domain::Tier::special;
  });
}

class SealedList {
 public:
  // `takes`: by the codes that the actor may know of.
  using Takes = bool (*)(const app::Context& context, const std::vector<std::string>& codes);
  SealedList(app::Context& context, storage::Transaction& transaction, Takes takes)
      : context_(context), transaction_(transaction), takes_(takes) {}

  void add(const Seal& seal) {
    for (std::size_t i = 0; i < seal.places.size(); ++i) {
      const auto& place = seal.places[i];
      order_.emplace(place.place, order_.size());
      if (place.taken == 0) continue;
      if (const auto below = transaction_.sendings().seal(seal.round, place.place, place.taken)) add(*below);
    }
    for (const auto& child : seal.children) add_child(seal, child);
  }

  ListedChildren in_order() {
    const auto key = [&](const ChildRow& row) {
      const auto place = order_.find(row.facts.hamlet);
      return std::tuple(place == order_.end() ? order_.size() : place->second,
                        names::sort_key(row.facts.full_name.reveal()), row.facts.birth_date, row.id);
    };
    std::sort(listed_.children.begin(), listed_.children.end(),
              [&](const ChildRow& a, const ChildRow& b) { return key(a) < key(b); });
    return std::move(listed_);
  }

 private:
  // The record as it was in the sealed version.
  void add_child(const Seal& seal, const domain::SealedChild& child) {
    auto codes = app::codes_seen(context_, child.codes);
    if (!takes_(context_, codes)) return;
    auto actions = transaction_.children().actions(child.child);
    actions.resize(std::min(actions.size(), static_cast<std::size_t>(child.version)));
    const auto history = domain::fold_child(actions);
    const auto* facts = history.at(seal.reference_on);
    if (facts == nullptr) return;
    const auto household = transaction_.stored_rows().household(child.household, seal.at);
    const auto* home = household.at(seal.reference_on);
    ChildRow row{.id = child.child,
                 .version = child.version,
                 .facts = *facts,
                 .codes = std::move(codes),
                 .home = home == nullptr ? domain::HouseholdFacts() : *home};
    app::hide_facts(context_, row.facts);
    auto& supports = listed_.around.supports[child.child];
    for (const auto& each : history.supports)
      if (each.given_on <= seal.reference_on) supports.push_back({each.kind, each.given_on});
    listed_.children.push_back(std::move(row));
  }

  app::Context& context_;
  storage::Transaction& transaction_;
  Takes takes_;
  std::map<domain::UnitId, std::size_t> order_{};
  ListedChildren listed_{};
};

}  // namespace

app::Outcome<AskedRound> asked_round(app::Context& context, const ReportQuery& query, bool needs_seal) {
  app::Outcome<AskedRound> asked = AskedRound{};
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto round = app::find_round(context, transaction, query.round);
    if (!round) {
      asked = app::refuse(round.error());
      return;
    }
    asked->round = *round;
    const auto unit = app::find_unit(context, query.unit.text(), domain::map_day(*round));
    if (!unit || !context.reg.units()->is_within(*unit, round->root, domain::map_day(*round))) {
      asked = unit ? app::refuse(app::SENDING_UNIT_NOT_IN_ROUND, "unit") : app::refuse(unit.error());
      return;
    }
    const auto status = domain::fold_sending(transaction.sendings().steps_of(round->id, *unit), false);
    const int sending = query.sending.value_or(status.accepted.value_or(status.sendings));
    if (auto seal = transaction.sendings().seal(round->id, *unit, sending))
      asked->seal = std::make_shared<const Seal>(*std::move(seal));
    else if (needs_seal)
      asked = app::refuse(domain::SENDING_NOT_SENT, "sending");
  });
  return asked;
}

app::FiguresAnswer figures_for(app::Context& context, const Asked& asked) {
  if (!asked.seal) return app::figures_below(context, asked.at);
  app::FiguresAnswer figures;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { figures = app::sealed_figures(context, transaction, *asked.seal); });
  return figures;
}

ListedChildren special_children(app::Context& context, const Asked& asked) {
  ListedChildren listed;
  if (!asked.seal) {
    listed.children = app::listed_children(context, asked.at, {.on = asked.at.on, .group = "S"});
    listed.around = surroundings_of(context, asked, listed.children);
    return listed;
  }
  context.reg.store().read([&](storage::Transaction& transaction) {
    SealedList list(context, transaction, is_special);
    list.add(*asked.seal);
    listed = list.in_order();
  });
  return listed;
}

std::vector<storage::ChildRow> sealed_children(app::Context& context, const Seal& seal) {
  std::vector<ChildRow> children;
  context.reg.store().read([&](storage::Transaction& transaction) {
    SealedList list(context, transaction, [](const app::Context&, const std::vector<std::string>&) { return true; });
    list.add(seal);
    children = list.in_order().children;
  });
  return children;
}

std::vector<std::string> seal_notes(const Asked& asked) {
  if (!asked.seal) return {};
  const auto& seal = *asked.seal;
  std::vector<std::string> notes = {fmt::format(
      fmt::runtime(in(asked.lang, "Số liệu đã khóa, đợt {}, lần gửi {}, ngày {}. Mã niêm phong (SHA-256): {}.",
                      "Sealed figures, round {}, sending {}, on {}. Seal (SHA-256): {}.")),
      asked.round->code, seal.sending, base::format_vi(base::date_in_viet_nam(seal.at)), seal.digest)};
  for (const auto& place : seal.places)
    if (!place.exception.reveal().empty())
      notes.push_back(fmt::format(fmt::runtime(in(asked.lang, "Chưa cộng {}: {}.", "Left out: {}: {}.")), place.name,
                                  place.exception.reveal()));
  return notes;
}

}  // namespace mangnon::reports
