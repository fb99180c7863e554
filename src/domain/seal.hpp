// A unit's figures frozen when they were sent: the cells of PL01 and PL02 by place, and every child behind them in the
// version that counted, with all that counting needs, so that the sealed figures can be made again from the seal alone.
// Its digest runs over one canonical text and the digest of the sending before. Source: docs/domain/rounds.md SEND-4 …
// SEND-6.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "domain/facts.hpp"
#include "domain/ids.hpp"
#include "domain/unit.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

struct SealedChild {
  ChildId child{};
  int version = 0;          // how many actions the record had
  HouseholdId household{};  // nil in a facility
  UnitId hamlet{};          // or facility
  std::optional<base::Date> birth_date{};
  std::optional<Sex> sex{};
  std::string ethnicity{};
  std::vector<std::string> codes{};  // in force on the reference date, in order
  bool assisted = false;

  bool operator==(const SealedChild&) const = default;
};

using SealedCells = std::vector<std::pair<std::string, std::int64_t>>;  // key of PL01 or PL02, count

struct SealedPlace {
  UnitId place{};
  std::string code{};  // as on the map day
  std::string name{};
  int taken = 0;              // of a unit below: which of its sendings was added up; 0: none
  SensitiveText exception{};  // why one below was left out
  SealedCells cells{};

  bool operator==(const SealedPlace&) const = default;
};

struct Seal {
  RoundId round{};
  UnitId unit{};
  int sending = 0;
  base::Date reference_on{};
  base::Date map_on{};
  std::string codebook{};  // edition of the code list, as a date
  base::Moment at{};
  UserId by{};
  SensitiveText person{};  // who answers for the figures
  SensitiveText position{};
  std::vector<SealedPlace> places{};    // in order of code
  std::vector<SealedChild> children{};  // of a commune, in order of id
  std::string previous{};               // digest of the unit's sending before; empty for the first
  std::string digest{};

  bool operator==(const Seal&) const = default;
};

// Everything of the seal but its digest, in one fixed form.
[[nodiscard]] std::string seal_text(const Seal& seal);

[[nodiscard]] SealedCells sum_of(std::span<const SealedPlace> places);

enum class ChildChange { added, removed, changed };
inline constexpr std::array<Word<ChildChange>, 3> CHILD_CHANGE_WORDS = {{
    {ChildChange::added, "added", "Thêm", "Added"},
    {ChildChange::removed, "removed", "Bớt", "Removed"},
    {ChildChange::changed, "changed", "Đổi", "Changed"},
}};
constexpr const auto& words_of(ChildChange) {
  return CHILD_CHANGE_WORDS;
}
struct ChildDifference {
  ChildId child{};
  ChildChange change = ChildChange::changed;
  SealedChild before{};  // empty when added
  SealedChild after{};   // empty when removed

  bool operator==(const ChildDifference&) const = default;
};
// The children that make two lists count otherwise, in order of id. What `sees` does not know of makes no difference,
// nor does a version alone. REQUIRES both in order of id.
[[nodiscard]] std::vector<ChildDifference> compare_children(std::span<const SealedChild> before,
                                                            std::span<const SealedChild> after,
                                                            const std::function<bool(std::string_view code)>& sees);

}  // namespace mangnon::domain
