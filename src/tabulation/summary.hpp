// The figures of Phụ lục 01 and 02, by place (domain.md 6.3; docs/domain/counting.md COUNT-1 … ). "Persons" count each
// child once; "episodes" (lượt) count a child once in each group it stands in. The two never share a column.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "tabulation/question.hpp"

namespace mangnon::tabulation {

struct Figures {
  std::int64_t households = 0;  // with at least one child
  std::int64_t children = 0;
  std::int64_t male = 0;
  std::int64_t female = 0;
  std::int64_t minority = 0;
  std::int64_t age_0_5 = 0;
  std::int64_t age_6_10 = 0;
  std::int64_t age_11_15 = 0;
  std::int64_t special = 0;
  std::int64_t assisted = 0;  // special and assisted
  std::int64_t at_risk = 0;
  std::int64_t at_risk_not_special = 0;
  std::int64_t other = 0;
  std::array<std::int64_t, 64> groups{};  // by bit of Groups

  bool operator==(const Figures&) const = default;
  Figures& operator+=(const Figures& more);
};

// What to count: row_of gives a hamlet's row by ordinal, negative = not counted; `hidden` as in Question.
struct Places {
  base::Date on{};
  std::vector<std::int32_t> row_of{};
  std::size_t rows = 0;
  std::vector<bool> hidden{};
};
// One row per place.
[[nodiscard]] std::vector<Figures> summarise(const Population& population, const Groups& groups, const Places& places);

}  // namespace mangnon::tabulation
