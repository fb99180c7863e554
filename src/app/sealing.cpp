#include "app/sealing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/open_rows.hpp"
#include "app/record_keeping.hpp"
#include "app/sight.hpp"
#include "crypto/sha256.hpp"
#include "domain/field_codec.hpp"
#include "tabulation/cells.hpp"

namespace mangnon::app {

namespace {

using domain::ChildHistory;
using domain::HouseholdHistory;
using domain::Seal;
using domain::SealedChild;
using domain::SealedPlace;
using tabulation::Population;

using Households = std::map<domain::HouseholdId, HouseholdHistory>;
using Children = std::map<domain::ChildId, ChildHistory>;

tabulation::ChildRecord record_of(domain::ChildId id, const ChildHistory& history, const domain::UnitTree& tree) {
  tabulation::ChildRecord record{.id = id};
  for (const auto& span : history.spans)
    record.spans.push_back({.household = span.facts.household,
                            .hamlet = tree.hamlet_ordinal(span.facts.hamlet).value_or(tabulation::NO_HAMLET),
                            .valid = span.valid,
                            .presence = span.facts.presence,
                            .birth_date = span.facts.birth_date,
                            .sex = span.facts.sex,
                            .ethnicity = span.facts.ethnicity});
  for (const auto& each : history.episodes) record.episodes.push_back({each.code, each.valid, each.end_reason});
  for (const auto& each : history.supports) record.supports.push_back({each.kind, each.given_on});
  return record;
}

bool is_of_tier(const domain::Codebook& codebook, const SealedChild& child, domain::Tier tier) {
  return std::any_of(child.codes.begin(), child.codes.end(), [&](const std::string& code) {
    const auto* entry = codebook.find(code);
    return entry != nullptr && entry->tier == tier;
  });
}
const domain::HouseholdFacts& home_of(const Households& households, domain::HouseholdId id, base::Date on) {
  static const domain::HouseholdFacts NONE;
  const auto found = households.find(id);
  if (found == households.end()) return NONE;
  const auto* facts = found->second.at(on);
  return facts == nullptr ? found->second.spans.front().facts : *facts;
}

// What a household of one answer pattern has in common (L26).
std::string answers_of(const domain::ChildFacts& child, const domain::HouseholdFacts& home) {
  std::string pattern = child.living_with + '|' + child.residence + '|' + child.insurance_kind + '|' +
                        domain::encode_fact(child.father_states) + '|' + domain::encode_fact(child.mother_states) +
                        '|' + child.school_status + '|' + child.ethnicity;
  if (home.poverty) pattern += std::string("|") + std::string(domain::code_of(*home.poverty));
  if (child.birth_registered) pattern += *child.birth_registered ? "|yes" : "|no";
  return pattern;
}

class Counting {
 public:
  Counting(Context& context, storage::Transaction& transaction, const domain::Round& round, domain::UnitId commune)
      : context_(context), round_(round), tree_(context.reg.units()), on_(round.reference_on) {
    table_ = tree_->hamlet_rows(commune, domain::UnitLevel::hamlet, domain::map_day(round));
    std::vector<domain::UnitId> hamlets;  // those too that have ended by the day of the map
    for (std::size_t i = 0; i < table_.row_of.size(); ++i)
      if (table_.row_of[i] != domain::HamletRows::NO_ROW)
        hamlets.push_back(tree_->hamlet_at(static_cast<std::uint32_t>(i)));
    for (auto& [id, actions] : transaction.children().journals_in(hamlets))
      children_.emplace(id, domain::fold_child(actions));
    for (auto& [id, actions] : transaction.households().journals_in(hamlets))
      households_.emplace(id, domain::fold_household(actions));
    for (const auto& row : open_rows(transaction, *tree_, commune))
      counted_.rows_waiting += row.state == "refused" ? 1 : 0;
  }

  CountedCommune count() {
    Population population(context_.reg.reference().codebook);
    for (const auto& [id, history] : children_) population.put(record_of(id, history, *tree_));
    count_places(population);
    list_children(population);
    for (const auto& child : counted_.children) judge(child);
    find_same_answers();
    return std::move(counted_);
  }

 private:
  void count_places(const Population& population) {
    const auto& groups = context_.reg.reference().groups;
    const auto figures = tabulation::summarise(
        population, groups, {.on = on_, .row_of = table_.row_of, .rows = table_.rows.size(), .hidden = {}});
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      const auto* unit = tree_->find(table_.rows[i], domain::map_day(round_));
      if (unit == nullptr && figures[i] == tabulation::Figures()) continue;  // ended, and nobody lived there
      if (unit == nullptr) unit = tree_->find_latest(table_.rows[i]);
      counted_.places.push_back({.place = unit->id,
                                 .code = unit->code,
                                 .name = unit->name,
                                 .cells = tabulation::cells_of(figures[i], groups)});
    }
  }

  void list_children(const Population& population) {
    tabulation::Question question{.on = on_};
    question.hamlets.resize(table_.row_of.size());
    for (std::size_t i = 0; i < table_.row_of.size(); ++i)
      question.hamlets[i] = table_.row_of[i] != domain::HamletRows::NO_ROW;
    tabulation::each_child(population, context_.reg.reference().groups, question, [&](const tabulation::ChildAt& at) {
      counted_.children.push_back(sealed_child(at.child->id, children_.at(at.child->id), on_));
    });
    std::sort(counted_.children.begin(), counted_.children.end(),
              [](const auto& a, const auto& b) { return a.child < b.child; });
    for (const auto& child : counted_.children)
      if (!child.household.is_nil()) members_[child.household].push_back(child.child);
  }

  void judge(const SealedChild& child) {
    const bool has_address = child.household.is_nil() || !address_now(child.household).empty();
    if (!has_address && is_special(child)) counted_.without_address.push_back(child.child);
    const auto& history = children_.at(child.child);
    const bool is_whole = may_know(context_.actor.role, domain::Secrecy::secret);
    if (is_asked(child)) judge(child, history, is_whole);
    if (is_whole) {
      counted_.without_address_seen = counted_.without_address.size();
      return;
    }
    auto seen = child;
    std::erase_if(seen.codes, [sees = sight_of(context_)](const std::string& code) { return !sees(code); });
    counted_.without_address_seen += !has_address && is_special(seen) ? 1 : 0;
    if (!is_asked(seen)) return;
    for (auto& each : findings_seen(context_, findings_of(seen, history_seen(context_, history))))
      if (each.type->level == base::Level::error) counted_.errors_seen.push_back({child.child, std::move(each)});
  }

  // Of the whole record.
  void judge(const SealedChild& child, const ChildHistory& history, bool is_seen) {
    for (const auto& each : findings_of(child, history)) {
      if (each.type->level != base::Level::error) {
        ++counted_.warnings;
        continue;
      }
      counted_.errors.push_back({child.child, each});
      if (is_seen) counted_.errors_seen.push_back({child.child, each});
    }
  }

  bool is_special(const SealedChild& child) const {
    return is_of_tier(context_.reg.reference().codebook, child, domain::Tier::special);
  }
  bool is_asked(const SealedChild& child) const {
    return round_.scope == domain::RoundScope::all || is_special(child) ||
           is_of_tier(context_.reg.reference().codebook, child, domain::Tier::at_risk);
  }

  base::Failures findings_of(const SealedChild& child, const ChildHistory& history) {
    std::vector<const domain::ChildFacts*> siblings;
    for (const auto& each : members_[child.household])
      if (each != child.child) siblings.push_back(children_.at(each).at(on_));
    const RecordOn record{.child = *history.at(on_),
                          .left_on = left_on(history),
                          .absences = absences(history),
                          .household = home_of(households_, child.household, on_)};
    auto input = check_input(context_, record, history, on_);
    input.siblings = siblings;
    return domain::check_child(input);
  }

  // An address may be completed after the reference date.
  std::string address_now(domain::HouseholdId id) const {
    const auto found = households_.find(id);
    return found == households_.end() ? std::string() : found->second.latest().address.reveal();
  }

  void find_same_answers() {
    constexpr std::size_t MANY_HOUSEHOLDS = 10;
    struct Hamlet {
      std::set<std::string> patterns;
      std::set<domain::HouseholdId> households;
    };
    std::map<domain::UnitId, Hamlet> hamlets;
    for (const auto& child : counted_.children) {
      if (child.household.is_nil()) continue;
      auto& hamlet = hamlets[child.hamlet];
      hamlet.households.insert(child.household);
      hamlet.patterns.insert(
          answers_of(*children_.at(child.child).at(on_), home_of(households_, child.household, on_)));
    }
    for (const auto& [id, hamlet] : hamlets)
      if (hamlet.households.size() >= MANY_HOUSEHOLDS && hamlet.patterns.size() == 1)
        counted_.same_answers.push_back(id);
  }

  Context& context_;
  const domain::Round& round_;
  domain::UnitTreePtr tree_;
  base::Date on_;
  Children children_{};
  Households households_{};
  std::map<domain::HouseholdId, std::vector<domain::ChildId>> members_{};
  domain::HamletRows table_{};
  CountedCommune counted_{};
};

}  // namespace

SealedChild sealed_child(domain::ChildId id, const ChildHistory& history, base::Date on) {
  const auto& facts = *history.at(on);
  SealedChild child{.child = id,
                    .version = history.version,
                    .household = facts.household,
                    .hamlet = facts.hamlet,
                    .birth_date = facts.birth_date,
                    .sex = facts.sex,
                    .ethnicity = facts.ethnicity};
  for (const auto& each : history.episodes)
    if (each.valid.contains(on)) child.codes.push_back(each.code);
  std::sort(child.codes.begin(), child.codes.end());
  child.assisted = std::any_of(history.supports.begin(), history.supports.end(),
                               [&](const auto& each) { return each.given_on <= on; });
  return child;
}

CountedCommune count_commune(Context& context, storage::Transaction& transaction, const domain::Round& round,
                             domain::UnitId commune) {
  return Counting(context, transaction, round, commune).count();
}

std::string codebook_edition(const Register& reg) {
  std::optional<base::Date> newest;
  for (const auto& [name, edition_on] : reg.reference().editions)
    if (name.starts_with("codebook_")) newest = std::max(newest.value_or(edition_on), edition_on);
  return newest ? base::format_iso(*newest) : std::string();
}

std::string seal_digest(const Seal& seal) {
  return crypto::sha256(domain::seal_text(seal));
}

std::vector<tabulation::Figures> recount(const Register& reg, const domain::UnitTree& tree, const Seal& seal,
                                         const std::vector<bool>& hidden) {
  Population population(reg.reference().codebook);
  const base::Interval since{seal.reference_on, base::FOREVER};
  for (const auto& child : seal.children) {
    tabulation::ChildRecord record{.id = child.child};
    record.spans.push_back({.household = child.household,
                            .hamlet = tree.hamlet_ordinal(child.hamlet).value_or(tabulation::NO_HAMLET),
                            .valid = since,
                            .birth_date = child.birth_date,
                            .sex = child.sex,
                            .ethnicity = child.ethnicity});
    for (const auto& code : child.codes) record.episodes.push_back({code, since, {}});
    if (child.assisted) record.supports.push_back({"sealed", seal.reference_on});
    population.put(record);
  }
  tabulation::Places places{.on = seal.reference_on, .row_of = {}, .rows = seal.places.size(), .hidden = hidden};
  places.row_of.assign(tree.hamlet_count(), domain::HamletRows::NO_ROW);
  for (std::size_t i = 0; i < seal.places.size(); ++i)
    if (const auto ordinal = tree.hamlet_ordinal(seal.places[i].place))
      places.row_of[*ordinal] = static_cast<std::int32_t>(i);
  return tabulation::summarise(population, reg.reference().groups, places);
}

FiguresAnswer sealed_figures(Context& context, storage::Transaction& transaction, const Seal& seal) {
  const auto hidden = hidden_codes(context);
  const bool knows_all = std::none_of(hidden.begin(), hidden.end(), [](bool each) { return each; });
  const auto& groups = context.reg.reference().groups;
  const bool is_sum = std::any_of(seal.places.begin(), seal.places.end(), [](const auto& place) {
    return place.taken != 0 || !place.exception.reveal().empty();
  });
  std::vector<tabulation::Figures> counted;
  if (!knows_all && !is_sum) {
    // A head alone has no children: read them.
    const auto whole =
        seal.children.empty() ? transaction.sendings().seal(seal.round, seal.unit, seal.sending) : std::optional(seal);
    counted = recount(context.reg, *context.reg.units(), whole.value_or(seal), hidden);
  }
  FiguresAnswer answer;
  for (std::size_t i = 0; i < seal.places.size(); ++i) {
    const auto& place = seal.places[i];
    PlaceFigures row{.unit = place.place, .code = place.code, .name = place.name};
    if (knows_all) {
      row.figures = tabulation::figures_of(place.cells, groups);
    } else if (!is_sum) {
      row.figures = counted[i];
    } else if (place.taken != 0) {
      const auto below = transaction.sendings().seal(seal.round, place.place, place.taken);
      if (below) row.figures = sealed_figures(context, transaction, *below).total;
    }
    answer.total += row.figures;
    answer.rows.push_back(std::move(row));
  }
  return answer;
}

}  // namespace mangnon::app
