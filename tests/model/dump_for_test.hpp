// All that a store says of some records, as text: two stores with the same dump hold the same.
#pragma once

#include <string>
#include <vector>

#include "model/records_for_test.hpp"

namespace mangnon::testing {

struct Subjects {
  std::vector<domain::ChildId> children{};
  std::vector<domain::HouseholdId> households{};
  std::vector<std::string> id_numbers{};
  std::vector<std::string> usernames{};
};

[[nodiscard]] std::string dump(storage::Store& store, const Subjects& subjects);

}  // namespace mangnon::testing
