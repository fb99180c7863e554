// What follows from the facts of a child without any judgement: how old it is, whether a parent is dead, for how long
// both parents have been away, with whom it is cared for. Rules and checks ask here, so that all of them read the same
// fact in the same way. An absent fact stays absent: nobody's silence is taken for "no".
// Source: docs/domain/circumstances.md CIRC-6, CIRC-8 … CIRC-13.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/lang.hpp"
#include "domain/facts.hpp"

namespace mangnon::domain {

inline constexpr int CHILDHOOD_YEARS = 16;  // Luật Trẻ em 2016 Đ1: a child is a person under 16
inline constexpr int AWAY_MONTHS = 6;       // R06: both parents away for six months running

// What can be said of a statement when facts may be absent. The order serves: "and" is the least, "or" the greatest.
enum class Truth { no, unknown, yes };

[[nodiscard]] constexpr Truth truth_of(bool value) {
  return value ? Truth::yes : Truth::no;
}
[[nodiscard]] constexpr Truth all_of(Truth a, Truth b) {
  return a < b ? a : b;
}
[[nodiscard]] constexpr Truth any_of(Truth a, Truth b) {
  return a < b ? b : a;
}
[[nodiscard]] constexpr Truth opposite(Truth truth) {
  return truth == Truth::unknown ? truth : truth_of(truth == Truth::no);
}

// A number known exactly (low = high) or only to lie between two.
struct NumberRange {
  int low = 0;
  int high = 0;

  bool operator==(const NumberRange&) const = default;
};

// Completed years; absent without a birth date.
[[nodiscard]] std::optional<int> age_of(const ChildFacts& child, base::Date on);
// A person of whom only the year of birth is known is one of two ages for most of a year.
[[nodiscard]] std::optional<NumberRange> age_of_birth_year(std::optional<int> birth_year, base::Date on);

[[nodiscard]] bool holds_on(const ParentState& state, base::Date on);
// Whether a parent has the status at the date. Unknown when nothing is stated, and when the parent is only known to be
// UNKNOWN. A status whose beginning lies after the date does not hold yet, one whose end has come no longer.
[[nodiscard]] Truth has_status(const ParentStates& states, ParentStatus status, base::Date on);
// Since when; absent when the status does not hold or its beginning is not stated.
[[nodiscard]] std::optional<base::Date> status_since(const ParentStates& states, ParentStatus status, base::Date on);
[[nodiscard]] Truth both_parents(const ChildFacts& child, ParentStatus status, base::Date on);
// One parent has the first status and the other the second, in either order.
[[nodiscard]] Truth parents_are(const ChildFacts& child, ParentStatus a, ParentStatus b, base::Date on);
[[nodiscard]] Truth one_parent(const ChildFacts& child, ParentStatus status, base::Date on);

// Full calendar months from one date to another: 30/06 to 30/12 are six, 30/06 to 29/12 are five.
[[nodiscard]] int full_months(base::Date from, base::Date to);
// The months for which both parents have been away; absent unless both are, each since a stated date.
[[nodiscard]] std::optional<int> months_both_away(const ChildFacts& child, base::Date on);
// The first day on which both parents have been away for six months; absent as above.
[[nodiscard]] std::optional<base::Date> six_months_away_on(const ChildFacts& child, base::Date on);

// Codes of the list LIVING_WITH as the kind of care they amount to; absent when the code says nothing about it.
[[nodiscard]] std::optional<Care> care_of_living_with(std::string_view living_with);
// The care stated or, when it is not, the care that "living with" amounts to.
[[nodiscard]] std::optional<Care> care_of(const ChildFacts& child);

// Schooling as the codebook's conditions name it: the list's code BH is DROPPED; other codes stay as they are.
[[nodiscard]] std::string_view schooling_word(std::string_view school_status);
[[nodiscard]] bool is_enrolled(std::string_view school_status);
// Lower secondary completed: yes when the child is beyond it (upper secondary, "TN9"); else as stated; else no when the
// child is still before its end, or left school before grade 9; else absent.
[[nodiscard]] std::optional<bool> lower_secondary_done(const ChildFacts& child);

// VN, FOREIGN or UNKNOWN; empty when not stated.
[[nodiscard]] std::string_view nationality_word(std::string_view nationality);
// As a person reads it: VN and UNKNOWN have names, another country stays as written.
[[nodiscard]] std::string_view nationality_name(std::string_view nationality, base::Lang lang);

}  // namespace mangnon::domain
