// The engines as a test parameter, each with a fresh store. MANGNON_ON_ALL_ENGINES(Suite) runs a suite of
// ::testing::TestWithParam<EngineKind> on the three, sealed and not; MANGNON_ON_PARTITIONS_TOO(Suite) on the
// partitioned schema as well.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>

#include "storage/store.hpp"

namespace mangnon::testing {

// sealed: SQLite whose confidential columns stand sealed. partitioned: PostgreSQL with every child's table spread over
// eight parts by child_id, which it accepts only when the keys are right; the same suites run on it beside the others.
enum class EngineKind { memory, sqlite, sealed, postgres, partitioned };

[[nodiscard]] constexpr std::array<EngineKind, 4> all_engines() {
  return {EngineKind::memory, EngineKind::sqlite, EngineKind::sealed, EngineKind::postgres};
}

// A store with nothing in it, and the file or database below it; both go with this value.
class FreshStore {
 public:
  virtual ~FreshStore() = default;
  [[nodiscard]] virtual storage::Store& store() = 0;
  // Closes and opens again what lasts. The memory engine keeps its store.
  virtual void reopen() = 0;
  // The database file (SQLite) or database name in shared_cluster() (PostgreSQL); empty for memory.
  [[nodiscard]] virtual std::string location() const = 0;
};

[[nodiscard]] std::unique_ptr<FreshStore> fresh_store(EngineKind kind);

[[nodiscard]] std::string name_of(EngineKind kind);
[[nodiscard]] inline std::string engine_name(const ::testing::TestParamInfo<EngineKind>& info) {
  return name_of(info.param);
}

}  // namespace mangnon::testing

#define MANGNON_ON_ALL_ENGINES(suite)                                                              \
  INSTANTIATE_TEST_SUITE_P(Engines, suite, ::testing::ValuesIn(::mangnon::testing::all_engines()), \
                           ::mangnon::testing::engine_name)
#define MANGNON_ON_PARTITIONS_TOO(suite)                                                                       \
  INSTANTIATE_TEST_SUITE_P(Partitioned, suite, ::testing::Values(::mangnon::testing::EngineKind::partitioned), \
                           ::mangnon::testing::engine_name)
