// Which children a figure counts, and one pass over all of them. Lists and figures ask the same question, so a figure
// opens to exactly the children it counted (COUNT-1 and following in docs/domain/counting.md).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tabulation/population.hpp"
#include "tabulation/search_index.hpp"

namespace mangnon::tabulation {

// The groups a figure may name, as bits: S01 … S14, R01 … R07, O01 … O02 in the codebook's order of groups.
using GroupMask = std::uint64_t;

// A child under 16 who is present on the date, as the pass sees it.
struct ChildAt {
  const Child* child = nullptr;
  const Span* span = nullptr;
  Nearness nearness = Nearness::exact;
  GroupMask groups = 0;
  bool assisted = false;  // has at least one support given on or before the date
};

// The bits of the codebook's groups. Keeps nothing of the codebook but its codes, so that both may be moved.
class Groups {
 public:
  explicit Groups(const domain::Codebook& codebook);
  // 0 for an unknown code. For a tier ("S") all its groups, for a sub-code its group's bit.
  [[nodiscard]] GroupMask mask_of(std::string_view code) const;
  [[nodiscard]] GroupMask bit_of_place(std::size_t place) const { return bit_of_place_[place]; }
  [[nodiscard]] GroupMask special() const { return special_; }
  [[nodiscard]] GroupMask at_risk() const { return at_risk_; }
  [[nodiscard]] GroupMask other() const { return other_; }
  // Codes of the bits, in order: "S01" … ; index = bit number.
  [[nodiscard]] const std::vector<std::string>& codes() const { return codes_; }

 private:
  std::vector<GroupMask> bit_of_place_;
  std::map<std::string, GroupMask, std::less<>> mask_of_code_;
  std::vector<std::string> codes_;
  GroupMask special_ = 0;
  GroupMask at_risk_ = 0;
  GroupMask other_ = 0;
};

struct Question {
  base::Date on{};
  // By hamlet ordinal: whether it is asked about. A list shorter than the ordinals means "no" for the rest.
  std::vector<bool> hamlets{};
  const Search* search = nullptr;                 // what was typed, if anything; the list puts the nearest first
  std::optional<domain::Sex> sex = std::nullopt;  // undetermined: also "not stated"
  int age_from = 0;                               // completed years, both included
  int age_to = 15;
  bool with_grown = false;      // those of sixteen years too, who are in no figure any more
  std::string group{};          // "S", "R", "O", "S04", "S04.2", "none", or empty
  std::string without_group{};  // "S": not in any of them
  std::optional<bool> minority = std::nullopt;
  std::optional<bool> assisted = std::nullopt;
  std::vector<bool> hidden{};  // by place in the codebook: codes to be taken as not there; may be empty
};

// Calls visit for every child under 16 present on the date in the asked hamlets that fits. Order: as recorded.
void each_child(const Population& population, const Groups& groups, const Question& question,
                const std::function<void(const ChildAt&)>& visit);

// Completed years on the date. REQUIRES a span with a birth date.
[[nodiscard]] int age_of(const Span& span, base::Date on);
// The order of every list of children: nearest to what was searched, then Vietnamese order of given name, then name,
// birth date, id.
[[nodiscard]] bool comes_before(const Population& population, const ChildAt& left, const ChildAt& right);

struct Page {
  std::vector<domain::ChildId> ids{};  // in the order of comes_before
  std::size_t total = 0;
};
// The children from `offset`, at most `limit`.
[[nodiscard]] Page list_children(const Population& population, const Groups& groups, const Question& question,
                                 std::size_t offset, std::size_t limit);

}  // namespace mangnon::tabulation
