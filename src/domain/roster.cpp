#include "domain/roster.hpp"

#include <algorithm>
#include <map>

#include "domain/round_people_failures.hpp"
#include "names/fold.hpp"

namespace mangnon::domain {

namespace {

constexpr int YOUNGEST = 15;
constexpr int OLDEST = 100;
constexpr std::size_t FEWEST_DIGITS = 8;
constexpr std::size_t MOST_DIGITS = 15;
constexpr int OF_A_COMMUNE = 2;

bool is_phone(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char each = text[i];
    if (each >= '0' && each <= '9')
      ++digits;
    else if (each != ' ' && each != '.' && (each != '+' || i != 0))
      return false;
  }
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}

base::Date last_day(const RosterEntry& entry) {
  return entry.ended ? entry.ended->on : base::FOREVER;
}

bool is_same_person(const RosterFacts& left, const RosterFacts& right) {
  return left.birth_year == right.birth_year && names::fold(left.name.reveal()) == names::fold(right.name.reveal());
}

RosterCount count_in_hamlets(std::span<const RosterEntry> entries, std::span<const UnitId> hamlets, base::Date on) {
  RosterCount count;
  std::map<UnitId, int> held;
  for (const auto& entry : entries) {
    const auto* facts = entry.was_real() ? entry.on(on) : nullptr;
    if (facts == nullptr || facts->kind != RosterKind::investigator) continue;
    ++count.people;
    if (facts->area.empty())
      for (const auto hamlet : hamlets) ++held[hamlet];
    for (const auto hamlet : facts->area) ++held[hamlet];
  }
  for (const auto hamlet : hamlets) {
    if (held[hamlet] == 0) count.without.push_back(hamlet);
    count.extra += std::max(held[hamlet] - 1, 0);
  }
  count.missing = static_cast<int>(count.without.size());
  return count;
}

}  // namespace

const RosterFacts* RosterEntry::on(base::Date day) const {
  if (last_day(*this) <= day) return nullptr;
  const RosterFacts* holds = nullptr;
  for (const auto& each : facts)
    if (each.from <= day) holds = &each;
  return holds;
}

base::Failures check_roster(const RosterEntry& entry, std::span<const RosterEntry> others) {
  base::Failures found;
  const auto& now = entry.facts.back();
  if (entry.facts.size() > 1) {
    const auto before = entry.facts[entry.facts.size() - 2].from;
    if (now.from < before) found.push_back({&ROSTER_DAY_TOO_EARLY, "from", {base::format_vi(before)}});
  }
  const int age = now.birth_year ? now.from.year() - *now.birth_year : YOUNGEST;
  if (age < YOUNGEST || age > OLDEST) found.push_back({&ROSTER_BIRTH_YEAR, "birth_year"});
  if (!now.phone.reveal().empty() && !is_phone(now.phone.reveal())) found.push_back({&ROSTER_PHONE, "phone"});
  for (const auto& other : others) {
    if (other.id == entry.id || !other.was_real() || last_day(other) <= now.from) continue;
    if (!is_same_person(other.facts.back(), now)) continue;
    found.push_back({&ROSTER_LISTED_TWICE, "name", {base::format_vi(other.facts.front().from)}});
    break;
  }
  return found;
}

base::Failures check_roster_end(const RosterEntry& entry, base::Date on) {
  const auto last = entry.facts.back().from;
  if (on < last) return {{&ROSTER_DAY_TOO_EARLY, "on", {base::format_vi(last)}}};
  return {};
}

RosterCount count_roster(RosterRule rule, std::span<const RosterEntry> entries, std::span<const UnitId> hamlets,
                         base::Date on) {
  auto count = count_in_hamlets(entries, hamlets, on);
  if (rule == RosterRule::one_per_hamlet) return count;
  count.without.clear();
  const bool is_free = rule == RosterRule::free;
  count.missing = is_free ? 0 : std::max(OF_A_COMMUNE - count.people, 0);
  count.extra = is_free ? 0 : std::max(count.people - OF_A_COMMUNE, 0);
  return count;
}

}  // namespace mangnon::domain
