// A training (tập huấn) of a round: a unit holds it on one day or more, invites people of the rosters and others, and
// marks on each day who came, who did not and why, and who came for somebody. Nothing is overwritten. Pure.
// Source: docs/domain/round_people.md TRAINING-1 … TRAINING-9; REQ-38.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/roster.hpp"

namespace mangnon::domain {

using TrainingId = base::Id<struct TrainingTag>;
using GuestId = base::Id<struct GuestTag>;

// A mistake takes away what was marked: nothing is known of that person on that day again.
enum class Attendance { present, absent, substitute, mistake };
inline constexpr std::array<Word<Attendance>, 4> ATTENDANCE_WORDS = {{
    {Attendance::present, "present", "Có mặt", "Present"},
    {Attendance::absent, "absent", "Vắng", "Absent"},
    {Attendance::substitute, "substitute", "Có người dự thay", "Somebody came instead"},
    {Attendance::mistake, "mistake", "Điểm danh nhầm", "Marked by mistake"},
}};
constexpr const auto& words_of(Attendance) {
  return ATTENDANCE_WORDS;
}

inline constexpr int MOST_TRAINING_DAYS = 31;
inline constexpr std::size_t MOST_GUESTS = 1000;

// Somebody of a roster, or somebody else by name and office.
struct Guest {
  GuestId id{};
  RosterId entry{};          // nil: somebody else
  SensitiveText name{};      // of somebody else
  SensitiveText position{};  // of somebody else

  bool operator==(const Guest&) const = default;
};

// What holds of a training until it is changed.
struct TrainingFacts {
  base::Date from{};
  base::Date to{};
  std::string hour{};  // "07:30"; empty: not known yet
  std::string place{};
  SensitiveText chair{};
  SensitiveText trainers{};
  std::string programme{};
  std::string materials{};
  std::string budget{};  // what pays for it
  std::vector<Guest> guests{};
  base::Moment at{};
  UserId by{};

  bool operator==(const TrainingFacts&) const = default;
};

struct Mark {
  base::Date day{};
  GuestId guest{};
  Attendance attendance{};
  SensitiveText words{};  // why absent; who came instead; what the mistake was

  bool operator==(const Mark&) const = default;
};

// Marked at one time; a later one of the same day and person stands.
struct Marking {
  std::vector<Mark> marks{};
  base::Moment at{};
  UserId by{};

  bool operator==(const Marking&) const = default;
};

struct TrainingCancelling {
  SensitiveText reason{};
  base::Moment at{};
  UserId by{};

  bool operator==(const TrainingCancelling&) const = default;
};

struct Training {
  TrainingId id{};
  RoundId round{};
  UnitId unit{};                       // that holds it
  std::vector<TrainingFacts> facts{};  // at least one; the last holds
  std::vector<Marking> markings{};
  std::optional<TrainingCancelling> cancelled{};

  bool operator==(const Training&) const = default;
  [[nodiscard]] int version() const { return static_cast<int>(facts.size() + markings.size()) + (cancelled ? 1 : 0); }
  [[nodiscard]] const TrainingFacts& now() const { return facts.back(); }
};

[[nodiscard]] std::vector<base::Date> days_of(const TrainingFacts& facts);
// What stands of each person and day; nothing where the last mark was called a mistake.
using Marks = std::map<std::pair<GuestId, base::Date>, Mark>;
[[nodiscard]] Marks marks_of(const Training& training);
// Whether the person themselves came on every day of a training that was not cancelled (TRAINING-5).
[[nodiscard]] bool attended(const Training& training, const Marks& marks, GuestId guest);
// Everybody of the rosters who attended one of the trainings that were not cancelled.
[[nodiscard]] std::set<RosterId> trained_by(std::span<const Training> trainings);

// TRAINING-2, TRAINING-3 of a training as it would be. RETURNS all that is wrong.
[[nodiscard]] base::Failures check_training(const Training& training);
// TRAINING-4. REQUIRES the training not to be cancelled.
[[nodiscard]] base::Failures check_marks(const Training& training, std::span<const Mark> marks, base::Date today);

}  // namespace mangnon::domain
