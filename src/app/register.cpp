#include "app/register.hpp"

#include <algorithm>
#include <map>

#include "base/check.hpp"
#include "domain/unit_loading.hpp"

namespace mangnon::app {

namespace {

constexpr std::int64_t OVERLAP_US = 1'000'000;  // commits may become visible a little out of order
constexpr std::size_t RELOAD_SHARE = 5;         // more than a fifth changed: read everything again

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

domain::UnitTreePtr read_units(const Documents& documents) {
  return domain::parse_unit_tree({.history = document(documents, "units_history.csv"),
                                  .mapping_2018_2025 = document(documents, "units_2018_2025h1_mapping.csv"),
                                  .mapping_2025 = document(documents, "units_2025_mapping.csv"),
                                  .mapping_2025_provinces = document(documents, "units_2025_mapping_provinces.csv"),
                                  .acts_2025 = document(documents, "units_2025_acts.csv")});
}

tabulation::ChildSpan span_of(const storage::SpanRow& row, const domain::UnitTree& units) {
  return {.household = row.household,
          .hamlet = units.hamlet_ordinal(row.hamlet).value_or(tabulation::NO_HAMLET),
          .valid = row.valid,
          .presence = row.presence,
          .birth_date = row.birth_date,
          .sex = row.sex,
          .ethnicity = row.ethnicity};
}

// The whole population: the three feeds are in order of child id, so each child is complete when the next one begins.
std::unique_ptr<tabulation::Population> load_population(storage::Projection& rows, const domain::Codebook& codebook,
                                                        const domain::UnitTree& units, storage::KnownAt known_at) {
  std::vector<storage::EpisodeRow> episodes;
  std::vector<storage::SupportRow> supports;
  rows.each_episode(known_at, [&](const storage::EpisodeRow& row) { episodes.push_back(row); });
  rows.each_support(known_at, [&](const storage::SupportRow& row) { supports.push_back(row); });

  auto population = std::make_unique<tabulation::Population>(codebook);
  auto episode = episodes.begin();
  auto support = supports.begin();
  tabulation::ChildRecord record;
  const auto put = [&] {
    if (record.spans.empty()) return;
    for (; episode != episodes.end() && episode->child <= record.id; ++episode)
      if (episode->child == record.id)
        record.episodes.push_back({std::move(episode->code), episode->valid, std::move(episode->end_reason)});
    for (; support != supports.end() && support->child <= record.id; ++support)
      if (support->child == record.id) record.supports.push_back({std::move(support->kind), support->given_on});
    population->put(record);
  };
  rows.each_span(known_at, [&](const storage::SpanRow& row) {
    if (row.child != record.id) {
      put();
      record = {.id = row.child};
    }
    record.full_name = row.full_name;
    record.spans.push_back(span_of(row, units));
  });
  put();
  return population;
}

void reload_child(storage::Projection& rows, domain::ChildId id, const domain::UnitTree& units,
                  tabulation::Population& population) {
  tabulation::ChildRecord record{.id = id};
  rows.child_rows(
      id,
      [&](const storage::SpanRow& row) {
        if (row.valid.to >= base::FOREVER) record.full_name = row.full_name;
        record.spans.push_back(span_of(row, units));
      },
      [&](const storage::EpisodeRow& row) {
        record.episodes.push_back({row.code, row.valid, row.end_reason});
      },
      [&](const storage::SupportRow& row) {
        record.supports.push_back({row.kind, row.given_on});
      });
  population.put(record);
}

}  // namespace

Register::Register(storage::Store& store, base::Clock& clock, base::Random& random)
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
  });
  reference_ = read_reference(documents, std::move(editions));
  official_ = read_units(documents);
  const auto tree = official_->with_hamlets(std::move(local));
  if (!tree) throw storage::StoreBroken("the store's own units do not fit its reference data");
  units_ = *tree;
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
  std::vector<domain::UnitVersion> unknown;
  for (const auto& hamlet : hamlets)
    if (units_->find_latest(hamlet.id) == nullptr) unknown.push_back(hamlet);
  if (unknown.empty()) return;
  const auto tree = units_->with_hamlets(std::move(unknown));
  MANGNON_CHECK(tree.has_value());
  units_ = *tree;
}

std::vector<storage::Units::Ancestor> Register::closure_of(const domain::UnitTree& tree, domain::UnitId unit) {
  std::vector<storage::Units::Ancestor> ancestors;
  for (const auto& span : tree.ancestor_spans(unit)) ancestors.push_back({span.ancestor, span.valid});
  return ancestors;
}

void Register::reload_units() {
  std::vector<domain::UnitVersion> local;
  store_.read([&](storage::Transaction& transaction) { local = transaction.units().local_versions(); });
  add_hamlets(local);
}

bool Register::is_current(base::Moment latest) const {
  return population_ && followed_ == latest && followed_at_.us - latest.us > OVERLAP_US;
}

void Register::follow() {
  const base::Moment now = clock_.now();
  base::Moment latest{};
  long local_units = 0;
  store_.read([&](storage::Transaction& transaction) {
    latest = transaction.projection().latest();
    local_units = transaction.units().local_count();
  });
  if (static_cast<std::size_t>(local_units) > units()->hamlet_count()) reload_units();
  if (is_current(latest)) return;

  const auto tree = units();
  store_.read([&](storage::Transaction& transaction) {
    auto& rows = transaction.projection();
    latest = rows.latest();
    if (population_) {
      const auto changed = rows.changed_since({followed_.us - OVERLAP_US});
      if (changed.size() * RELOAD_SHARE < population_->children().size() + RELOAD_SHARE * 100) {
        for (const auto& id : changed) reload_child(rows, id, *tree, *population_);
        return;
      }
    }
    population_ = load_population(rows, reference_->codebook, *tree, std::nullopt);
  });
  followed_ = latest;
  followed_at_ = now;
}

void Register::with_population(storage::KnownAt known_at,
                               const std::function<void(const tabulation::Population&, const domain::UnitTree&)>& ask) {
  if (known_at) {
    const auto tree = units();
    std::unique_ptr<tabulation::Population> then;
    store_.read([&](storage::Transaction& transaction) {
      then = load_population(transaction.projection(), reference_->codebook, *tree, known_at);
    });
    ask(*then, *tree);
    return;
  }
  base::Moment latest{};
  store_.read([&](storage::Transaction& transaction) { latest = transaction.projection().latest(); });
  {
    std::shared_lock lock(population_mutex_);
    if (is_current(latest)) {
      const auto tree = units();
      ask(*population_, *tree);
      return;
    }
  }
  {
    const std::unique_lock lock(population_mutex_);
    follow();
  }
  std::shared_lock lock(population_mutex_);
  const auto tree = units();
  ask(*population_, *tree);
}

}  // namespace mangnon::app
