// The yearly round: whose children are gone through again, as of which day, and who has what done by when. A plan of a
// lower level may rest on the plan of the level above. Source: docs/domain/rounds.md ROUND-1 … ROUND-9.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "domain/ids.hpp"
#include "domain/unit_tree.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

enum class RoundState { draft, issued, closed };
inline constexpr std::array<Word<RoundState>, 3> ROUND_STATE_WORDS = {{
    {RoundState::draft, "draft", "Dự thảo", "Draft"},
    {RoundState::issued, "issued", "Đã ban hành", "Issued"},
    {RoundState::closed, "closed", "Đã kết thúc", "Closed"},
}};
constexpr const auto& words_of(RoundState) {
  return ROUND_STATE_WORDS;
}

enum class RoundScope { all, special_and_at_risk };
inline constexpr std::array<Word<RoundScope>, 2> ROUND_SCOPE_WORDS = {{
    {RoundScope::all, "all", "Tất cả trẻ em", "All children"},
    {RoundScope::special_and_at_risk, "special_and_at_risk", "Trẻ em có HCĐB và có nguy cơ",
     "Children in special circumstances and at risk"},
}};
constexpr const auto& words_of(RoundScope) {
  return ROUND_SCOPE_WORDS;
}

enum class PhaseTask { train, survey, send, appraise, national, supplement };
inline constexpr std::array<Word<PhaseTask>, 6> PHASE_TASK_WORDS = {{
    {PhaseTask::train, "train", "Tập huấn", "Training"},
    {PhaseTask::survey, "survey", "Rà soát tại thôn", "Survey in the hamlets"},
    {PhaseTask::send, "send", "Kiểm tra, nhập và gửi số liệu", "Check, enter and send"},
    {PhaseTask::appraise, "appraise", "Thẩm định, nghiệm thu", "Appraise and accept"},
    {PhaseTask::national, "national", "Nhập phần mềm quốc gia", "Entry into the national software"},
    {PhaseTask::supplement, "supplement", "Cập nhật bổ sung", "Supplementary updates"},
}};
constexpr const auto& words_of(PhaseTask) {
  return PHASE_TASK_WORDS;
}

// How many investigators a commune is to have (ROSTER-5).
enum class RosterRule { free, two_per_commune, one_per_hamlet };
inline constexpr std::array<Word<RosterRule>, 3> ROSTER_RULE_WORDS = {{
    {RosterRule::free, "free", "Không quy định số điều tra viên", "Any number of investigators"},
    {RosterRule::two_per_commune, "two_per_commune", "Mỗi xã 02 điều tra viên", "Two investigators in each commune"},
    {RosterRule::one_per_hamlet, "one_per_hamlet", "Mỗi thôn 01 điều tra viên", "One investigator in each hamlet"},
}};
constexpr const auto& words_of(RosterRule) {
  return ROSTER_RULE_WORDS;
}

struct Phase {
  PhaseTask task = PhaseTask::survey;
  UnitLevel level = UnitLevel::commune;  // who does it
  base::Date from{};
  base::Date to{};  // the last day of it

  bool operator==(const Phase&) const = default;
};

struct Round {
  RoundId id{};
  int version = 0;  // of its changes; 1 is the first
  std::string code{};
  std::string name{};
  UnitId root{};
  RoundScope scope = RoundScope::all;
  base::Date reference_on{};
  std::vector<Phase> phases{};
  bool compares_book = true;
  int resurvey_percent = 0;  // of the households; 0: no re-survey
  RosterRule roster_rule = RosterRule::free;
  RoundId based_on{};     // nil: a plan of its own
  RoundId cloned_from{};  // nil: made anew
  RoundState state = RoundState::draft;
  base::Moment changed_at{};
  UserId changed_by{};

  bool operator==(const Round&) const = default;
};

inline constexpr std::size_t MOST_PHASES = 20;
inline constexpr std::size_t LONGEST_ROUND_CODE = 24;
inline constexpr std::size_t LONGEST_ROUND_NAME = 200;

// ROUND-3.
[[nodiscard]] base::Date map_day(const Round& round);
// The last day of a level's phase "send"; absent when there is none.
[[nodiscard]] std::optional<base::Date> send_by(const Round& round, UnitLevel level);

// Everything that is wrong with a plan, as it stands. FAILS ROUND_CODE_MALFORMED, ROUND_NAME_MISSING,
// ROUND_PHASES_OUT_OF_ORDER, ROUND_LEVEL_NOT_THEN, ROUND_ROOT_NOT_THEN, ROUND_PERCENT.
[[nodiscard]] base::Failures check_round(const Round& round, const UnitTree& units);
// What is wrong with it as a plan on the plan of the level above (ROUND-5). FAILS ROUND_ABOVE_NOT_ISSUED,
// ROUND_ABOVE_OTHER, ROUND_LATER_THAN_ABOVE.
[[nodiscard]] base::Failures check_against_above(const Round& round, const Round& above, const UnitTree& units);

// Whether the change of a plan is allowed in the state it is in (ROUND-4). FAILS ROUND_FIXED at the field, for each.
[[nodiscard]] base::Failures check_change(const Round& before, const Round& after);
// FAILS ROUND_NOT_DRAFT, ROUND_WITHOUT_SENDING.
[[nodiscard]] base::Result<Round> issue(Round round);
// FAILS ROUND_NOT_OPEN.
[[nodiscard]] base::Result<Round> close(Round round);

// ROUND-6: the settings of an earlier round as of another reference date.
[[nodiscard]] Round clone_for(const Round& earlier, base::Date reference_on);

}  // namespace mangnon::domain
