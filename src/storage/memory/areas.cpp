#include "storage/memory/areas.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::Assignment;

namespace {

template <class Wanted>
std::vector<Assignment> in_order(const Data& data, const Wanted& wanted) {
  std::vector<Assignment> found;
  for (const auto& [id, assignment] : data.assignments)
    if (wanted(assignment)) found.push_back(assignment);
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(left.from, left.id) < std::tie(right.from, right.id);
  });
  return found;
}

}  // namespace

std::optional<Assignment> MemoryAreas::find(domain::AssignmentId id) {
  return find_in(view_.seen().assignments, id);
}

std::vector<Assignment> MemoryAreas::of_units(std::span<const domain::UnitId> units) {
  return in_order(view_.seen(), [&](const Assignment& each) {
    return std::find(units.begin(), units.end(), each.unit) != units.end();
  });
}

std::vector<Assignment> MemoryAreas::of_user(domain::UserId user) {
  return in_order(view_.seen(), [&](const Assignment& each) { return each.user == user; });
}

void MemoryAreas::add(const Assignment& assignment) {
  auto held = assignment;
  held.ended.reset();
  if (!view_.change().assignments.emplace(assignment.id, held).second)
    throw StoreBusy("there is this assignment already");
}

void MemoryAreas::end(const domain::AssignmentEnd& end) {
  auto& held = view_.change().assignments.at(end.assignment);
  if (held.ended) throw StoreBusy("an assignment ended twice");
  held.ended = end;
}

}  // namespace mangnon::storage::memory
