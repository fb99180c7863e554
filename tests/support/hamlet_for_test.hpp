// A hamlet that a test gives to a commune, written as the register writes one.
#pragma once

#include <stdexcept>
#include <string>

#include "app/register.hpp"
#include "base/uuid.hpp"
#include "domain/unit.hpp"
#include "domain/unit_tree.hpp"

namespace mangnon::testing {

// In `commune` (a code of the day `on`), there as long as the commune; the same commune and name give the same id.
inline domain::UnitId put_hamlet(app::Register& reg, const std::string& commune, const std::string& name,
                                 base::Date on) {
  const auto tree = reg.units();
  const auto parent = tree->find_by_code(commune, on);
  if (!parent) throw std::runtime_error("no commune " + commune);
  const auto parts = domain::split_unit_name(domain::UnitLevel::hamlet, name);
  const int number = static_cast<int>(tree->hamlets_under(*parent, on).size()) + 1;
  const domain::UnitVersion hamlet{.id = {base::make_named_uuid("hamlet-of-a-test", commune + name)},
                                   .level = domain::UnitLevel::hamlet,
                                   .code = domain::make_leaf_code(commune, number),
                                   .name = name,
                                   .short_name = parts.short_name,
                                   .kind = parts.kind,
                                   .parent = *parent,
                                   .valid = {.from = tree->versions_of(*parent).front().valid.from}};
  const auto grown = tree->with_hamlet(hamlet);
  if (!grown) throw std::runtime_error("no hamlet " + name + ": " + std::string(grown.error().type->id));
  reg.store().write([&](storage::Transaction& transaction) {
    transaction.units().add_local(hamlet, app::Register::closure_of(**grown, hamlet.id));
    return true;
  });
  reg.add_hamlets({hamlet});
  return hamlet.id;
}

}  // namespace mangnon::testing
