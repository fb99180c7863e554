// Small provinces, for every run of the tests; truth_simulation_test.cpp has the large ones.
#include <gtest/gtest.h>

#include "simulation/truth_for_test.hpp"

namespace mangnon::simulation {
namespace {

TEST(Truth, OfASmallProvinceIsWhatTheRegisterSays) {
  expect_truth(testing::EngineKind::memory, {.children = 600, .seed = 1});
}

TEST(Truth, LeavesOutRowsWithAnError) {
  expect_truth(testing::EngineKind::memory, {.children = 600, .seed = 2, .faults = 25});
}

}  // namespace
}  // namespace mangnon::simulation
