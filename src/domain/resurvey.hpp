// The re-survey (phúc tra): some households, drawn by lot, are asked again by somebody who does not see what is
// recorded, and what they say is compared. How many, which ones, how sure one may be of the rate of agreement, and what
// follows. Source: docs/domain/rounds.md RESURVEY-1 … RESURVEY-9; domain.md 6.8; REQ-50, REQ-61.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "domain/facts.hpp"
#include "domain/ids.hpp"
#include "domain/unit.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

// How often a sample of this kind holds the truth within its margin.
enum class Confidence { ninety, ninety_five, ninety_nine };
inline constexpr std::array<Word<Confidence>, 3> CONFIDENCE_WORDS = {{
    {Confidence::ninety, "90", "90%", "90%"},
    {Confidence::ninety_five, "95", "95%", "95%"},
    {Confidence::ninety_nine, "99", "99%", "99%"},
}};
constexpr const auto& words_of(Confidence) {
  return CONFIDENCE_WORDS;
}

// Of one sending, drawn once.
struct ResurveyDraw {
  RoundId round{};
  UnitId unit{};
  int sending = 0;
  std::int64_t seed = 0;  // the same seed draws the same households of the same sending
  Confidence confidence = Confidence::ninety_five;
  int margin_percent = 5;  // 1 … 20
  base::Moment at{};
  UserId by{};

  bool operator==(const ResurveyDraw&) const = default;
};

// Of so many households, how many must be asked: n0 = z² · ¼ ÷ e², n = n0 ÷ (1 + (n0 − 1) ÷ N), upwards; never more
// than there are.
[[nodiscard]] std::int64_t sample_size(std::int64_t households, Confidence confidence, int margin_percent);

struct SampledHousehold {
  UnitId hamlet{};
  HouseholdId household{};

  auto operator<=>(const SampledHousehold&) const = default;
};
// As many as the sample asks for: each hamlet its share, by the largest remainder, and at least one while there are
// enough; within it by lot. In order of hamlet and household. The order of `all` makes no difference.
[[nodiscard]] std::vector<SampledHousehold> draw_households(std::vector<SampledHousehold> all, std::int64_t count,
                                                            std::int64_t seed);

// What a child's household said of one fact. The latest entry stands, all are kept.
struct ResurveyAnswer {
  RoundId round{};
  UnitId unit{};
  int sending = 0;
  ChildId child{};
  std::string field{};  // of RESURVEY_FIELDS
  int number = 0;       // of the entries for this fact, from 1
  SensitiveText found{};
  SensitiveText investigator{};
  base::Date visited_on{};
  base::Moment at{};
  UserId by{};

  bool operator==(const ResurveyAnswer&) const = default;
};

// The facts that are asked for again. Circumstances by the codes of open groups only: the form goes to the household.
inline constexpr std::string_view RESURVEY_CODES = "codes";
inline constexpr std::array<std::string_view, 8> RESURVEY_FIELDS = {
    "birth_date", "sex", "ethnicity", "living_with", "school_status", "grade", "birth_registered", RESURVEY_CODES};

// Of so many asked, so many agreed; with the interval of Wilson (1927), which holds for small numbers and 100 % too.
struct Agreement {
  std::int64_t checked = 0;
  std::int64_t agreed = 0;

  bool operator==(const Agreement&) const = default;
};
struct AgreementInterval {
  double low = 0;  // shares, 0 … 1
  double high = 1;
};
[[nodiscard]] AgreementInterval wilson(Agreement agreement, Confidence confidence);

// accept: at least 95 % agree. redo: fewer than 85 %. correct: in between.
enum class ResurveyDecision { accept, correct, redo };
inline constexpr std::array<Word<ResurveyDecision>, 3> RESURVEY_DECISION_WORDS = {{
    {ResurveyDecision::accept, "accept", "Chấp nhận", "Accept"},
    {ResurveyDecision::correct, "correct", "Sửa chỗ sai", "Correct"},
    {ResurveyDecision::redo, "redo", "Điều tra lại", "Survey again"},
}};
constexpr const auto& words_of(ResurveyDecision) {
  return RESURVEY_DECISION_WORDS;
}
// REQUIRES something checked.
[[nodiscard]] ResurveyDecision decide_resurvey(Agreement agreement);

}  // namespace mangnon::domain
