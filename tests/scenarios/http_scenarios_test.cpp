// Every scenario over HTTP.
#include <gtest/gtest.h>

#include "scenarios/http_driver.hpp"
#include "scenarios/told.hpp"

namespace mangnon::scenarios {
namespace {

class ToldOverHttp : public ::testing::TestWithParam<std::string> {};

TEST_P(ToldOverHttp, Holds) {
  tell(GetParam(), testing::EngineKind::memory, drive_http);
}

INSTANTIATE_TEST_SUITE_P(Scenarios, ToldOverHttp, ::testing::ValuesIn(all_scenarios()),
                         [](const ::testing::TestParamInfo<std::string>& tested) { return tested.param; });

}  // namespace
}  // namespace mangnon::scenarios
