#include "domain/training.hpp"

#include <algorithm>

#include "domain/training_failures.hpp"

namespace mangnon::domain {

namespace {

constexpr int HOURS = 24;
constexpr int MINUTES = 60;

bool is_hour(std::string_view text) {
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  if (text.size() != 5 || text[2] != ':') return false;
  if (!digit(0) || !digit(1) || !digit(3) || !digit(4)) return false;
  const auto pair = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  return pair(0) < HOURS && pair(3) < MINUTES;
}

bool lasts_right(const TrainingFacts& facts) {
  return facts.from <= facts.to && facts.to < facts.from.plus_days(MOST_TRAINING_DAYS);
}

bool is_day_of(const TrainingFacts& facts, base::Date day) {
  return facts.from <= day && day <= facts.to;
}

bool is_invited(const TrainingFacts& facts, GuestId guest) {
  return std::any_of(facts.guests.begin(), facts.guests.end(), [&](const Guest& each) { return each.id == guest; });
}

bool repeats(const std::vector<Guest>& guests) {
  std::set<GuestId> ids;
  std::set<RosterId> entries;
  std::set<std::pair<std::string, std::string>> others;
  for (const auto& guest : guests) {
    if (!ids.insert(guest.id).second) return true;
    const bool is_new = guest.entry.is_nil() ? others.emplace(guest.name.reveal(), guest.position.reveal()).second
                                             : entries.insert(guest.entry).second;
    if (!is_new) return true;
  }
  return false;
}

}  // namespace

std::vector<base::Date> days_of(const TrainingFacts& facts) {
  std::vector<base::Date> days;
  for (auto day = facts.from; day <= facts.to; day = day.plus_days(1)) days.push_back(day);
  return days;
}

Marks marks_of(const Training& training) {
  Marks marks;
  for (const auto& marking : training.markings)
    for (const auto& mark : marking.marks) {
      const std::pair key(mark.guest, mark.day);
      if (mark.attendance == Attendance::mistake)
        marks.erase(key);
      else
        marks[key] = mark;
    }
  return marks;
}

bool attended(const Training& training, const Marks& marks, GuestId guest) {
  if (training.cancelled) return false;
  const auto days = days_of(training.now());
  return std::all_of(days.begin(), days.end(), [&](base::Date day) {
    const auto found = marks.find({guest, day});
    return found != marks.end() && found->second.attendance == Attendance::present;
  });
}

std::set<RosterId> trained_by(std::span<const Training> trainings) {
  std::set<RosterId> trained;
  for (const auto& training : trainings) {
    const auto marks = marks_of(training);
    for (const auto& guest : training.now().guests)
      if (!guest.entry.is_nil() && attended(training, marks, guest.id)) trained.insert(guest.entry);
  }
  return trained;
}

base::Failures check_training(const Training& training) {
  const auto& facts = training.now();
  base::Failures found;
  if (!lasts_right(facts)) found.push_back({&TRAINING_DAYS, "to", {std::to_string(MOST_TRAINING_DAYS)}});
  if (!facts.hour.empty() && !is_hour(facts.hour)) found.push_back({&TRAINING_HOUR, "hour"});
  if (repeats(facts.guests)) found.push_back({&TRAINING_GUEST_TWICE, "guests"});
  for (const auto& [key, mark] : marks_of(training)) {
    if (is_invited(facts, mark.guest) && is_day_of(facts, mark.day)) continue;
    found.push_back({&TRAINING_IS_MARKED, "guests", {base::format_vi(mark.day)}});
    break;
  }
  return found;
}

base::Failures check_marks(const Training& training, std::span<const Mark> marks, base::Date today) {
  base::Failures found;
  const auto standing = marks_of(training);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto& mark = marks[i];
    const auto at = "marks[" + std::to_string(i) + "].";
    if (!is_day_of(training.now(), mark.day) || today < mark.day) found.push_back({&TRAINING_DAY_WRONG, at + "day"});
    if (!is_invited(training.now(), mark.guest)) found.push_back({&TRAINING_NOT_INVITED, at + "guest"});
    if (mark.attendance != Attendance::present && mark.words.empty())
      found.push_back({&TRAINING_WORDS_MISSING, at + "words"});
    if (mark.attendance == Attendance::mistake && !standing.contains({mark.guest, mark.day}))
      found.push_back({&TRAINING_NOT_MARKED, at + "attendance"});
  }
  return found;
}

}  // namespace mangnon::domain
