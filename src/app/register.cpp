#include "app/register.hpp"

#include <algorithm>
#include <map>

#include "app/local_unit.hpp"

namespace mangnon::app {

namespace {

using Documents = std::map<std::string, std::string, std::less<>>;

std::string_view document(const Documents& documents, std::string_view name) {
  const auto found = documents.find(name);
  if (found == documents.end()) throw storage::StoreBroken("the store has no reference data: " + std::string(name));
  return found->second;
}

std::unique_ptr<const Reference> read_reference(const Documents& documents,
                                                std::map<std::string, base::Date, std::less<>> editions) {
  auto codebook = domain::Codebook::load(document(documents, "codebook_circumstances.csv"));
  tabulation::Groups groups(codebook);
  auto reference = std::make_unique<Reference>(Reference{
      .codebook = std::move(codebook),
      .lists = domain::CodeLists::load(document(documents, "code_lists.csv"), document(documents, "ethnic_groups.csv")),
      .agencies = domain::parse_agencies(document(documents, "agencies.csv")),
      .groups = std::move(groups),
      .editions = std::move(editions)});
  return reference;
}

domain::UnitTreePtr read_units(const Documents& documents, Register::ParseUnits parse) {
  return parse({.history = document(documents, "units_history.csv"),
                .mapping_2018_2025 = document(documents, "units_2018_2025h1_mapping.csv"),
                .mapping_2025 = document(documents, "units_2025_mapping.csv"),
                .mapping_2025_provinces = document(documents, "units_2025_mapping_provinces.csv"),
                .acts_2025 = document(documents, "units_2025_acts.csv")});
}

}  // namespace

Register::Register(storage::Store& store, base::Clock& clock, base::Random& random, ParseUnits parse_units)
    : store_(store), clock_(clock), random_(random) {
  Documents documents;
  std::map<std::string, base::Date, std::less<>> editions;
  std::vector<domain::UnitVersion> local;
  store_.read([&](storage::Transaction& transaction) {
    for (auto& each : transaction.references().latest()) {
      editions[each.name] = each.edition_on;
      documents[each.name] = std::move(each.content);
    }
    local = transaction.units().local_versions();
    amendments_ = transaction.units().amendments();
  });
  reference_ = read_reference(documents, std::move(editions));
  plain_ = with_unknown_hamlets(read_units(documents, parse_units), local);
  units_ = domain::with_amendments(plain_, amendments_);
  population_ =
      std::make_unique<CurrentPopulation>(store_, clock_, reference_->codebook,
                                          [this](storage::Transaction& transaction) { return units_in(transaction); });
}

base::Uuid Register::new_uuid() {
  const std::lock_guard lock(random_mutex_);
  return base::new_uuid(clock_, random_);
}

domain::UnitTreePtr Register::units() const {
  const std::lock_guard lock(units_mutex_);
  return units_;
}

void Register::add_hamlets(const std::vector<domain::UnitVersion>& hamlets) {
  const std::lock_guard lock(units_mutex_);
  auto plain = with_unknown_hamlets(plain_, hamlets);
  if (plain == plain_) return;
  const bool are_changed = std::ranges::any_of(amendments_.changes, [&](const auto& change) {
    return plain_->find_latest(change.unit) == nullptr &&
           std::ranges::find(hamlets, change.unit, &domain::UnitVersion::id) != hamlets.end();
  });
  const bool was_plain = units_ == plain_;
  plain_ = std::move(plain);
  units_ =
      was_plain || are_changed ? domain::with_amendments(plain_, amendments_) : with_unknown_hamlets(units_, hamlets);
}

domain::UnitTreePtr Register::units_known_at(base::Moment moment) const {
  const std::lock_guard lock(units_mutex_);
  const auto is_known = [&](const auto& each) { return each.recorded_at <= moment; };
  if (std::ranges::all_of(amendments_.changes, is_known) && std::ranges::all_of(amendments_.successions, is_known))
    return units_;
  return domain::with_amendments(plain_, amendments_, moment);
}

// The store is read before anybody is locked out.
void Register::take_amendments(storage::Transaction& transaction) {
  const auto count = static_cast<std::size_t>(transaction.units().amendment_count());
  {
    const std::lock_guard lock(units_mutex_);
    if (count <= amendments_.size()) return;
  }
  auto amendments = transaction.units().amendments();
  const std::lock_guard lock(units_mutex_);
  if (amendments.size() <= amendments_.size()) return;
  amendments_ = std::move(amendments);
  units_ = domain::with_amendments(plain_, amendments_);
}

void Register::follow_amendments() {
  store_.read([&](storage::Transaction& transaction) { take_amendments(transaction); });
}

std::vector<storage::Units::Ancestor> Register::closure_of(const domain::UnitTree& tree, domain::UnitId unit) {
  std::vector<storage::Units::Ancestor> ancestors;
  for (const auto& span : tree.ancestor_spans(unit)) ancestors.push_back({span.ancestor, span.valid});
  return ancestors;
}

domain::UnitTreePtr Register::units_in(storage::Transaction& transaction) {
  if (static_cast<std::size_t>(transaction.units().local_count()) > units()->hamlet_count())
    add_hamlets(transaction.units().local_versions());
  take_amendments(transaction);
  return units();
}

domain::UnitTreePtr Register::amended_units_in(storage::Transaction& transaction) {
  take_amendments(transaction);
  return units();
}

void Register::with_population(storage::KnownAt known_at,
                               const std::function<void(const tabulation::Population&, const domain::UnitTree&)>& ask) {
  if (!known_at) {
    follow_amendments();
    const auto ask_now = [&](const tabulation::Population& population) { ask(population, *units()); };
    population_->ask(ask_now);
    return;
  }
  const auto then = population_->known_at(*known_at);
  ask(*then, *units_known_at(*known_at));
}

void Register::with_words(const AskWords& ask) {
  population_->ask_words([this] { return units(); }, ask);
}

void Register::use_keys(ReadKeys read) {
  read_keys_ = std::move(read);
  read_keys_again();
}

crypto::StoreKeys Register::keys() const {
  const std::lock_guard lock(keys_mutex_);
  return keys_;
}

crypto::StoreKeys Register::read_keys_again() {
  const std::lock_guard lock(keys_mutex_);
  if (read_keys_) keys_ = read_keys_();
  return keys_;
}

}  // namespace mangnon::app
