// Many ids asked for in parts: one statement text with a fixed number of them, so that it is prepared once.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "storage/sql/codec.hpp"

namespace mangnon::storage::sql {

inline constexpr std::size_t PART = 50;

// "… IN (:id0, :id1, …) …"
[[nodiscard]] inline std::string part_of(std::string_view before, std::string_view after = "") {
  std::string text(before);
  for (std::size_t i = 0; i < PART; ++i) text += (i == 0 ? " IN (:id" : ", :id") + std::to_string(i);
  return text.append(")").append(after);
}

// The last, shorter part is filled up with its own last id.
template <class Id, class Take>
void query_parts(Connection& connection, const Statement& statement, std::span<const Id> ids, const Take& take) {
  for (std::size_t first = 0; first < ids.size(); first += PART) {
    std::vector<Value> part;
    for (std::size_t i = 0; i < PART; ++i) part.emplace_back(encode(ids[std::min(first + i, ids.size() - 1)]));
    connection.query(statement, part, take);
  }
}

}  // namespace mangnon::storage::sql
