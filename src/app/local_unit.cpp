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
