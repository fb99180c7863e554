#include "domain/round.hpp"

#include <algorithm>

#include "domain/round_failures.hpp"

namespace mangnon::domain {

namespace {

bool is_code_letter(char letter) {
  return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
}

bool is_code(std::string_view code) {
  return code.size() >= 2 && code.size() <= LONGEST_ROUND_CODE && std::all_of(code.begin(), code.end(), is_code_letter);
}

// In characters, not bytes.
std::size_t length_of(std::string_view name) {
  const auto begins_character = [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(name.begin(), name.end(), begins_character));
}

std::string number_of(std::size_t place) {
  return std::to_string(place + 1);
}

std::string phase_field(std::size_t place) {
  return "phases[" + std::to_string(place) + "]";
}

void check_phases(const Round& round, const UnitTree& units, base::Failures& failures) {
  for (std::size_t i = 0; i < round.phases.size(); ++i) {
    const auto& phase = round.phases[i];
    if (phase.to < phase.from || (i > 0 && phase.from < round.phases[i - 1].from))
      failures.push_back({&ROUND_PHASES_OUT_OF_ORDER, phase_field(i), {number_of(i)}});
    const auto levels = units.levels_on(phase.from);
    if (std::find(levels.begin(), levels.end(), phase.level) == levels.end())
      failures.push_back({&ROUND_LEVEL_NOT_THEN, phase_field(i), {base::format_vi(phase.from), number_of(i)}});
  }
}

const Phase* same_phase(const Round& round, const Phase& phase) {
  const auto found = std::find_if(round.phases.begin(), round.phases.end(), [&](const Phase& each) {
    return each.task == phase.task && each.level == phase.level;
  });
  return found == round.phases.end() ? nullptr : &*found;
}

base::Date moved(base::Date day, int years) {
  constexpr int MONTHS = 12;
  return day.plus_months(MONTHS * years);
}

// Whether the phases are the same but for their days.
bool same_steps(const std::vector<Phase>& left, const std::vector<Phase>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const Phase& a, const Phase& b) { return a.task == b.task && a.level == b.level; });
}

}  // namespace

std::optional<base::Date> send_by(const Round& round, UnitLevel level) {
  std::optional<base::Date> last;
  for (const auto& phase : round.phases)
    if (phase.task == PhaseTask::send && phase.level == level) last = phase.to;
  return last;
}

base::Date map_day(const Round& round) {
  return send_by(round, UnitLevel::commune).value_or(round.reference_on);
}

base::Failures check_round(const Round& round, const UnitTree& units) {
  base::Failures failures;
  if (!is_code(round.code)) failures.push_back({&ROUND_CODE_MALFORMED, "code"});
  if (round.name.empty() || length_of(round.name) > LONGEST_ROUND_NAME)
    failures.push_back({&ROUND_NAME_MISSING, "name"});
  constexpr int WHOLE = 100;
  if (round.resurvey_percent < 0 || round.resurvey_percent > WHOLE)
    failures.push_back({&ROUND_PERCENT, "resurvey_percent"});
  check_phases(round, units, failures);
  const auto on = map_day(round);
  const auto* root = units.find(round.root, on);
  if (root == nullptr || is_leaf_level(root->level))
    failures.push_back({&ROUND_ROOT_NOT_THEN, "unit", {base::format_vi(on)}});
  return failures;
}

base::Failures check_against_above(const Round& round, const Round& above, const UnitTree& units) {
  base::Failures failures;
  if (above.state != RoundState::issued) failures.push_back({&ROUND_ABOVE_NOT_ISSUED, "based_on"});
  if (round.scope != above.scope) failures.push_back({&ROUND_ABOVE_OTHER, "scope"});
  if (round.reference_on != above.reference_on) failures.push_back({&ROUND_ABOVE_OTHER, "reference_on"});
  if (round.compares_book != above.compares_book) failures.push_back({&ROUND_ABOVE_OTHER, "compares_book"});
  if (round.resurvey_percent != above.resurvey_percent) failures.push_back({&ROUND_ABOVE_OTHER, "resurvey_percent"});
  if (round.root == above.root || !units.is_within(round.root, above.root, map_day(above)))
    failures.push_back({&ROUND_ABOVE_OTHER, "unit"});
  for (std::size_t i = 0; i < round.phases.size(); ++i) {
    const auto* theirs = same_phase(above, round.phases[i]);
    if (theirs != nullptr && theirs->to < round.phases[i].to)
      failures.push_back({&ROUND_LATER_THAN_ABOVE, phase_field(i), {number_of(i), base::format_vi(theirs->to)}});
  }
  return failures;
}

base::Failures check_change(const Round& before, const Round& after) {
  base::Failures failures;
  const auto fixed = [&](bool same, const char* field) {
    if (!same) failures.push_back({&ROUND_FIXED, field});
  };
  fixed(before.code == after.code, "code");
  if (before.state == RoundState::draft) return failures;
  fixed(before.root == after.root, "unit");
  fixed(before.scope == after.scope, "scope");
  fixed(before.reference_on == after.reference_on, "reference_on");
  fixed(before.compares_book == after.compares_book, "compares_book");
  fixed(before.resurvey_percent == after.resurvey_percent, "resurvey_percent");
  fixed(before.based_on == after.based_on, "based_on");
  const bool is_open = before.state == RoundState::issued;
  fixed(is_open ? same_steps(before.phases, after.phases) : before.phases == after.phases, "phases");
  fixed(is_open || before.name == after.name, "name");
  fixed(is_open || before.roster_rule == after.roster_rule, "roster_rule");
  return failures;
}

base::Result<Round> issue(Round round) {
  if (round.state != RoundState::draft) return base::fail(ROUND_NOT_DRAFT, "round");
  if (!send_by(round, UnitLevel::commune)) return base::fail(ROUND_WITHOUT_SENDING, "phases");
  round.state = RoundState::issued;
  return round;
}

base::Result<Round> close(Round round) {
  if (round.state != RoundState::issued) return base::fail(ROUND_NOT_OPEN, "round");
  round.state = RoundState::closed;
  return round;
}

Round clone_for(const Round& earlier, base::Date reference_on) {
  Round round = earlier;
  const int years = reference_on.year() - earlier.reference_on.year();
  for (auto& phase : round.phases) {
    phase.from = moved(phase.from, years);
    phase.to = moved(phase.to, years);
  }
  round.reference_on = reference_on;
  round.cloned_from = earlier.id;
  round.based_on = {};
  round.state = RoundState::draft;
  return round;
}

}  // namespace mangnon::domain
