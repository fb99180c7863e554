#include "storage/memory/journals.hpp"
#include "storage/memory/repositories.hpp"

namespace mangnon::storage::memory {

Actions MemoryChildren::actions(domain::ChildId id) {
  return actions_of(view_.seen().children, id);
}

AppendOutcome MemoryChildren::append(const ChildWrite& write) {
  Data& data = view_.change();
  const std::string before = write.before ? held_id_number(*write.before) : std::string();
  const std::string after = held_id_number(write.after);
  const auto holder = find_in(data.id_numbers, after);
  if (after != before && holder && *holder != write.id) return AppendOutcome::identifier_taken;
  if (is_stale(data.children, write)) return AppendOutcome::stale;
  append_to(data.children, write);
  if (after != before) {
    data.id_numbers.erase(before);
    if (!after.empty()) data.id_numbers.emplace(after, write.id);
  }
  return AppendOutcome::appended;
}

std::optional<domain::ChildId> MemoryChildren::by_identifier(std::string_view kind, std::string_view value) {
  if (kind != ID_NUMBER) return std::nullopt;
  return find_in(view_.seen().id_numbers, std::string(value));
}

std::unordered_map<domain::ChildId, Actions> MemoryChildren::journals_in(std::span<const domain::UnitId> hamlets) {
  return journals_touching(view_.seen().children, hamlets);
}

std::vector<domain::ChildId> MemoryChildren::members(domain::HouseholdId household, base::Date on) {
  std::vector<domain::ChildId> ids;
  for (const auto& [id, journal] : view_.seen().children) {
    const auto* facts = journal->history.at(on);
    if (facts != nullptr && facts->household == household) ids.push_back(id);
  }
  return ids;
}

std::vector<domain::ChildId> MemoryChildren::members_since(domain::HouseholdId household, base::Date on) {
  std::vector<domain::ChildId> ids;
  for (const auto& [id, journal] : view_.seen().children) {
    const auto& spans = journal->history.spans;
    const bool lives_there = std::any_of(spans.begin(), spans.end(), [&](const auto& span) {
      return span.valid.to > on && span.facts.household == household;
    });
    if (lives_there) ids.push_back(id);
  }
  return ids;
}

std::vector<ChildRow> MemoryChildren::rows(std::span<const domain::ChildId> ids, base::Date on) {
  std::vector<ChildRow> rows;
  for (const auto& id : ids) {
    const auto journal = find_in(view_.seen().children, id);
    const auto* facts = journal ? (*journal)->history.at(on) : nullptr;
    if (facts == nullptr) continue;
    ChildRow row{.id = id, .version = (*journal)->history.version, .facts = *facts};
    for (const auto& episode : (*journal)->history.episodes)
      if (episode.valid.contains(on)) row.codes.push_back(episode.code);
    std::sort(row.codes.begin(), row.codes.end());
    const auto household = find_in(view_.seen().households, facts->household);
    if (const auto* home = household ? (*household)->history.at(on) : nullptr) row.home = *home;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace mangnon::storage::memory
