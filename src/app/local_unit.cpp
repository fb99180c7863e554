#include "app/local_unit.hpp"

#include "domain/unit_failures.hpp"

namespace mangnon::app {

namespace {

// Whatever the numbers before it: the first local code that nobody bears.
std::string free_leaf_code(const domain::UnitTree& tree, const std::string& commune_code, std::size_t units) {
  for (int number = static_cast<int>(units) + 1;; ++number) {
    auto code = domain::make_leaf_code(commune_code, number);
    const auto bearer = tree.find_by_code(code, std::nullopt);
    if (!bearer && bearer.error().type == &domain::UNIT_NOT_FOUND) return code;
  }
}

}  // namespace

domain::UnitTreePtr with_unknown_hamlets(const domain::UnitTreePtr& tree,
                                         const std::vector<domain::UnitVersion>& hamlets) {
  std::vector<domain::UnitVersion> unknown;
  for (const auto& hamlet : hamlets)
    if (tree->find_latest(hamlet.id) == nullptr) unknown.push_back(hamlet);
  if (unknown.empty()) return tree;
  if (const auto grown = tree->with_hamlets(unknown)) return *grown;
  auto fitting = tree;
  for (auto& hamlet : unknown) {
    const auto grown = fitting->with_hamlet(std::move(hamlet));
    if (grown)
      fitting = *grown;
    else if (grown.error().type != &domain::UNIT_ALREADY_EXISTS)
      throw storage::StoreBroken("the store's own units do not fit its reference data");
  }
  return fitting;
}

domain::UnitTreePtr stored_units(Register& reg, storage::Transaction& transaction) {
  auto known = reg.amended_units_in(transaction);
  if (static_cast<std::size_t>(transaction.units().local_count()) <= known->hamlet_count()) return known;
  return with_unknown_hamlets(known, transaction.units().local_versions());
}

void follow_local_units(Register& reg) {
  try {
    reg.store().read([&](storage::Transaction& transaction) { reg.units_in(transaction); });
  } catch (const storage::StoreBusy&) {
  }
}

domain::UnitVersion new_local_unit(const domain::UnitTree& tree, domain::UnitLevel level, domain::UnitId id,
                                   domain::UnitId commune, const std::string& name, base::Date on) {
  const auto parts = domain::split_unit_name(level, name);
  return {.id = id,
          .level = level,
          .code = free_leaf_code(tree, tree.find(commune, on)->code, tree.hamlets_under(commune, on).size()),
          .name = name,
          .short_name = parts.short_name,
          .kind = parts.kind,
          .parent = commune,
          .valid = {.from = tree.versions_of(commune).front().valid.from}};
}

}  // namespace mangnon::app
