// The whole way of a demo province: workbooks, import, figures; and once more.
#pragma once

#include <cstdint>

#include "support/engines.hpp"

namespace mangnon::simulation {

struct DemoSize {
  std::uint64_t children = 0;
  std::uint64_t seed = 0;
  std::uint64_t faults = 0;
};

// Fails the running test where the register says otherwise than the truth.
void expect_truth(testing::EngineKind engine, const DemoSize& size);

}  // namespace mangnon::simulation
