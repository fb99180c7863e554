// All children of the register as columns in memory, for counting and searching: a province of 271,707 children is
// counted in a few milliseconds. It holds what is known now, over all time; a figure as at a date is one pass over it.
// The population follows the journal (docs/decisions/0006): put() replaces one child's part after each change.
//
// Invariants
// 1. A child has at most one span that contains a given date.
// 2. Hamlets are the unit tree's ordinals; a hamlet the tree does not know is NO_HAMLET and counts nowhere.
// 3. Not for writing and reading at the same time: its owner locks.
#pragma once

#include <string_view>
#include <unordered_map>

#include "domain/codebook.hpp"
#include "tabulation/child_record.hpp"

namespace mangnon::tabulation {

// Compact forms.
struct Span {
  std::int32_t from = 0;
  std::int32_t to = 0;
  std::int32_t birth = NO_BIRTH;
  static constexpr std::uint32_t NO_HOUSEHOLD = UINT32_MAX;  // in a facility
  std::uint32_t household = NO_HOUSEHOLD;                    // ordinal
  std::uint32_t hamlet = NO_HAMLET;
  std::uint16_t ethnicity = 0;  // ordinal of ethnicity_codes(); 0 not stated
  std::uint8_t sex = 0;         // as compact_sex
  bool minority = false;        // domain::is_minority
  bool present = true;
  bool dead = false;  // when not present: dead, merged into another record, or else left
  bool merged = false;
  std::uint8_t entry = 0;  // 1 + domain::Entry; 0 not stated
  static constexpr std::int32_t NO_BIRTH = INT32_MIN;
};
struct EpisodeSpan {
  std::int32_t from = 0;
  std::int32_t to = 0;
  std::uint16_t code = 0;       // place in the codebook
  bool ended_as_wrong = false;  // its end is a correction (END_REASON GHI_SAI)
};
struct SupportMark {
  std::int32_t on = 0;
  std::uint16_t kind = 0;  // ordinal of support_kinds()
};

struct Child {
  domain::ChildId id{};
  std::uint32_t first_span = 0;
  std::uint32_t first_episode = 0;
  std::uint32_t first_support = 0;
  std::uint16_t spans = 0;
  std::uint16_t episodes = 0;
  std::uint16_t supports = 0;
  std::uint16_t key_length = 0;
  std::uint32_t key_at = 0;     // sort key in the arena
  std::uint64_t key_begin = 0;  // the key's first eight bytes: most comparisons need no more
};

// 0 not stated or undetermined, 1 male, 2 female.
[[nodiscard]] std::uint8_t compact_sex(std::optional<domain::Sex> sex);

class Population {
 public:
  explicit Population(const domain::Codebook& codebook);

  // Adds a child or replaces all that was known of it. Unknown codes are left out.
  void put(const ChildRecord& record);
  void reserve(std::size_t children);
  // Whether more of the columns is of replaced children than of those that count: time to build it anew.
  [[nodiscard]] bool is_wasteful() const;

  [[nodiscard]] const std::vector<Child>& children() const { return children_; }
  // Where the child stands in children(); absent when it was never put.
  [[nodiscard]] std::optional<std::size_t> place_of(domain::ChildId id) const;
  [[nodiscard]] const Span* spans_of(const Child& child) const { return spans_.data() + child.first_span; }
  [[nodiscard]] const EpisodeSpan* episodes_of(const Child& child) const {
    return episodes_.data() + child.first_episode;
  }
  [[nodiscard]] const SupportMark* supports_of(const Child& child) const {
    return supports_.data() + child.first_support;
  }
  [[nodiscard]] std::string_view sort_key(const Child& child) const {
    return std::string_view(keys_).substr(child.key_at, child.key_length);
  }
  // The span that holds at a date; null when there is none.
  [[nodiscard]] const Span* span_at(const Child& child, base::Date on) const {
    const std::int32_t day = on.days();
    for (const Span *span = spans_of(child), *end = span + child.spans; span != end; ++span)
      if (span->from <= day && day < span->to) return span;
    return nullptr;
  }
  // Places of the children who ever lived in the hamlets (by ordinal), in order; absent when those are so many that one
  // may as well look at all.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> places_in(const std::vector<bool>& hamlets) const;
  [[nodiscard]] std::size_t households() const { return household_ordinals_.size(); }
  [[nodiscard]] const std::vector<std::string>& ethnicity_codes() const { return ethnicities_; }
  [[nodiscard]] const std::vector<std::string>& support_kinds() const { return support_kinds_; }
  [[nodiscard]] const domain::Codebook& codebook() const { return *codebook_; }

 private:
  // The child's place, made when it has none; counts those that had one.
  [[nodiscard]] std::size_t make_place(domain::ChildId id);
  void note_hamlets(std::size_t place, const ChildRecord& record);
  [[nodiscard]] std::uint16_t ordinal(std::vector<std::string>& list, const std::string& code);
  [[nodiscard]] Span compact(const ChildSpan& span);

  const domain::Codebook* codebook_;
  std::vector<Child> children_;
  std::vector<Span> spans_;
  std::vector<EpisodeSpan> episodes_;
  std::vector<SupportMark> supports_;
  std::string keys_;
  std::size_t replaced_ = 0;  // how often put() found the child there already
  std::size_t in_order_ = 0;  // so many of children_ stand in order of id, as a store gives them; found by halving
  std::unordered_map<domain::ChildId, std::uint32_t> places_;  // of the others
  std::vector<std::vector<std::uint32_t>> places_of_hamlet_;   // by ordinal; none twice
  std::unordered_map<domain::HouseholdId, std::uint32_t> household_ordinals_;
  std::vector<std::string> ethnicities_ = {""};
  std::vector<std::string> support_kinds_ = {""};
};

}  // namespace mangnon::tabulation
