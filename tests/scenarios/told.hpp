// Every *.scenario of this folder, to be told to a test program.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "scenarios/world.hpp"
#include "support/engines.hpp"

namespace mangnon::scenarios {

// The names of the files, without their ending.
[[nodiscard]] std::vector<std::string> all_scenarios();

// Fails the running test at the first line that is not fulfilled.
// RETURNS what its operations met with. `probing` as in World::begin_probing.
// `afterwards` looks at the world when all is told.
Experience tell(const std::string& name, testing::EngineKind engine, MakeDriver make_driver, bool probing = false,
                const std::function<void(World&)>& afterwards = {});

}  // namespace mangnon::scenarios
