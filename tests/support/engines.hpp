// The three engines as a test parameter, each with a fresh store: INSTANTIATE_TEST_SUITE_P(Engines, Suite,
// ::testing::ValuesIn(all_engines()), engine_name).
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>

#include "storage/store.hpp"

namespace mangnon::testing {

enum class EngineKind { memory, sqlite, postgres };

[[nodiscard]] constexpr std::array<EngineKind, 3> all_engines() {
  return {EngineKind::memory, EngineKind::sqlite, EngineKind::postgres};
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
[[nodiscard]] inline std::string engine_name(const ::testing::TestParamInfo<EngineKind>& info) { return name_of(info.param); }

}  // namespace mangnon::testing
