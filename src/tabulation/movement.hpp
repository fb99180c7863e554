// How the groups of children grew and shrank between two days (tăng, giảm): who came into a group and why, who left it
// and why. A child's time is cut at every day on which something of it changes; each step into or out of a group is one
// movement with one cause, so that opening + increases - decreases = closing for every group, place and period.
// Source: docs/domain/counting.md COUNT-17 … COUNT-22; domain.md 6.4.
//
// 1. Groups count episodes (lượt); the three lines of persons count a child once while it stands in any group of the
//    tier. The two are never added.
// 2. Movements of two periods that touch add up to those of both together, cause by cause.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string_view>

#include "domain/vocabulary.hpp"
#include "tabulation/question.hpp"

namespace mangnon::tabulation {

// In the order of the paper's columns, increases first.
enum class Cause { began, found, moved_in, from_group, turned_16, left, died, ended, to_group, corrected };
inline constexpr std::size_t CAUSES = 10;
inline constexpr std::array<domain::Word<Cause>, CAUSES> CAUSE_WORDS = {{
    {Cause::began, "began", "Mới phát sinh", "Began"},
    {Cause::found, "found", "Mới phát hiện", "Found"},
    {Cause::moved_in, "moved_in", "Chuyển đến", "Moved in"},
    {Cause::from_group, "from_group", "Từ nhóm khác", "From another group"},
    {Cause::turned_16, "turned_16", "Đủ 16 tuổi", "Turned 16"},
    {Cause::left, "left", "Chuyển đi", "Left"},
    {Cause::died, "died", "Chết", "Died"},
    {Cause::ended, "ended", "Thoát hoàn cảnh", "Ended"},
    {Cause::to_group, "to_group", "Sang nhóm khác", "To another group"},
    {Cause::corrected, "corrected", "Đính chính", "Corrected"},
}};
constexpr const auto& words_of(Cause) {
  return CAUSE_WORDS;
}
[[nodiscard]] constexpr bool is_increase(Cause cause) {
  return cause <= Cause::from_group;
}

// A line of the table: the bit of a group, or one of these.
inline constexpr std::size_t SPECIAL_PERSONS = 64;
inline constexpr std::size_t AT_RISK_PERSONS = 65;
inline constexpr std::size_t OTHER_PERSONS = 66;
inline constexpr std::size_t EVERYBODY = 67;  // children under 16, whatever they stand in; counted on request
inline constexpr std::size_t MOVEMENT_LINES = 68;

struct MovementLine {
  std::int64_t opening = 0;  // on the day before the period
  std::int64_t closing = 0;  // on its last day
  std::array<std::int64_t, CAUSES> by_cause{};

  bool operator==(const MovementLine&) const = default;
  [[nodiscard]] std::int64_t of(Cause cause) const { return by_cause[static_cast<std::size_t>(cause)]; }
  [[nodiscard]] std::int64_t increase() const;
  [[nodiscard]] std::int64_t decrease() const;
  MovementLine& operator+=(const MovementLine& more);
};
using MovementTable = std::array<MovementLine, MOVEMENT_LINES>;

struct Period {
  base::Date from{};  // the first day
  base::Date to{};    // the last
};
struct MovementQuestion {
  Period period{};
  std::vector<bool> hamlets{};  // by ordinal, as in Question; they are one place: moves among them are none
  std::vector<bool> hidden{};   // codes to be taken as not there
  bool everybody = false;       // whether the line EVERYBODY is counted too
};

[[nodiscard]] MovementTable count_movements(const Population& population, const Groups& groups,
                                            const MovementQuestion& question);

// "began", …, "increase", "decrease".
struct MovementFilter {
  std::optional<Cause> cause{};
  bool increase = true;  // when there is no one cause
  [[nodiscard]] bool takes(Cause moved) const { return cause ? moved == *cause : is_increase(moved) == increase; }
};
[[nodiscard]] std::optional<MovementFilter> parse_movement(std::string_view word);
// The line that a code stands for: "S04" its group, "S" its persons; absent for any other.
[[nodiscard]] std::optional<std::size_t> line_of(const Groups& groups, std::string_view code);
// The children behind a figure, each once though it may have moved twice, in the order of every list.
[[nodiscard]] Page list_moved(const Population& population, const Groups& groups, const MovementQuestion& question,
                              std::size_t line, const MovementFilter& filter, std::size_t offset, std::size_t limit);

}  // namespace mangnon::tabulation
