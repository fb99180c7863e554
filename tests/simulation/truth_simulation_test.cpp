// Twenty provinces, some with faults, on every engine in turn.
#include <gtest/gtest.h>

#include "simulation/truth_for_test.hpp"

namespace mangnon::simulation {
namespace {

class Seed : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(Seed, GivesFiguresEqualToTheTruth) {
  const auto engines = testing::all_engines();
  const auto seed = GetParam();
  expect_truth(engines[seed % engines.size()], {.children = 1'500, .seed = seed, .faults = seed % 4 == 0 ? 60U : 0U});
}

INSTANTIATE_TEST_SUITE_P(Truth, Seed, ::testing::Range<std::uint64_t>(100, 120),
                         [](const ::testing::TestParamInfo<std::uint64_t>& tested) {
                           return std::to_string(tested.param);
                         });

}  // namespace
}  // namespace mangnon::simulation
