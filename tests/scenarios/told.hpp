// Every *.scenario of this folder, to be told to a test program.
#pragma once

#include <string>
#include <vector>

#include "scenarios/driver.hpp"
#include "support/engines.hpp"

namespace mangnon::scenarios {

// The names of the files, without their ending.
[[nodiscard]] std::vector<std::string> all_scenarios();

// Fails the running test at the first line that is not fulfilled.
void tell(const std::string& name, testing::EngineKind engine, MakeDriver make_driver);

}  // namespace mangnon::scenarios
