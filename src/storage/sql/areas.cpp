#include "storage/sql/areas.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "storage/sql/parts.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::Assignment;
using domain::SensitiveText;

constexpr Statement FIND{
    Reach::reference,
    "SELECT a.assignment_id, a.user_id, a.unit_id, a.valid_from, a.position, a.phone, a.task, a.made_at, a.made_by, "
    "e.valid_to, e.note, e.successor_id, e.made_at, e.made_by FROM area_assignment a LEFT JOIN area_assignment_end e "
    "ON e.assignment_id = a.assignment_id WHERE a.assignment_id = :id",
    14};
constexpr Statement OF_USER{
    Reach::reference,
    "SELECT a.assignment_id, a.user_id, a.unit_id, a.valid_from, a.position, a.phone, a.task, a.made_at, a.made_by, "
    "e.valid_to, e.note, e.successor_id, e.made_at, e.made_by FROM area_assignment a LEFT JOIN area_assignment_end e "
    "ON e.assignment_id = a.assignment_id WHERE a.user_id = :user",
    14};
constexpr Statement ADD{
    Reach::reference,
    "INSERT INTO area_assignment (assignment_id, user_id, unit_id, valid_from, position, phone, task, made_at, "
    "made_by) VALUES (:id, :user, :unit, :valid_from, :position, :phone, :task, :made_at, :made_by)"};
constexpr Statement END{
    Reach::reference,
    "INSERT INTO area_assignment_end (assignment_id, valid_to, note, successor_id, made_at, made_by) VALUES (:id, "
    ":valid_to, :note, :successor, :made_at, :made_by)"};

const std::string& of_units_text() {
  static const std::string text = part_of(
      "SELECT a.assignment_id, a.user_id, a.unit_id, a.valid_from, a.position, a.phone, a.task, a.made_at, a.made_by, "
      "e.valid_to, e.note, e.successor_id, e.made_at, e.made_by FROM area_assignment a LEFT JOIN area_assignment_end e "
      "ON e.assignment_id = a.assignment_id WHERE a.unit_id");
  return text;
}

Assignment assignment_of(Row row) {
  Assignment assignment{.id = id_of<domain::AssignmentId>(row[0]),
                        .user = id_of<domain::UserId>(row[1]),
                        .unit = id_of<domain::UnitId>(row[2]),
                        .from = date_of(row[3]),
                        .position = SensitiveText(text_of(row[4])),
                        .phone = SensitiveText(text_of(row[5])),
                        .task = SensitiveText(text_of(row[6])),
                        .at = moment_of(row[7]),
                        .by = id_of<domain::UserId>(row[8])};
  if (row[9])
    assignment.ended = {.assignment = assignment.id,
                        .until = date_of(row[9]),
                        .note = SensitiveText(text_of(row[10])),
                        .successor = id_of<domain::AssignmentId>(row[11]),
                        .at = moment_of(row[12]),
                        .by = id_of<domain::UserId>(row[13])};
  return assignment;
}

std::vector<Assignment> in_order(std::vector<Assignment> found) {
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tie(left.from, left.id) < std::tie(right.from, right.id);
  });
  return found;
}

}  // namespace

std::optional<Assignment> SqlAreas::find(domain::AssignmentId id) {
  std::optional<Assignment> found;
  connection_.query(FIND, {encode(id)}, [&](Row row) { found = assignment_of(row); });
  return found;
}

std::vector<Assignment> SqlAreas::of_units(std::span<const domain::UnitId> units) {
  std::vector<Assignment> found;
  const Statement statement{Reach::reference, of_units_text(), 14};
  query_parts(connection_, statement, units, [&](Row row) { found.push_back(assignment_of(row)); });
  return in_order(std::move(found));
}

std::vector<Assignment> SqlAreas::of_user(domain::UserId user) {
  std::vector<Assignment> found;
  connection_.query(OF_USER, {encode(user)}, [&](Row row) { found.push_back(assignment_of(row)); });
  return in_order(std::move(found));
}

void SqlAreas::add(const Assignment& assignment) {
  connection_.execute(ADD, {encode(assignment.id), encode(assignment.user), encode(assignment.unit),
                            encode(assignment.from), assignment.position.reveal(), nullable(assignment.phone.reveal()),
                            assignment.task.reveal(), encode(assignment.at), encode(assignment.by)});
}

void SqlAreas::end(const domain::AssignmentEnd& end) {
  connection_.execute(
      END, {encode(end.assignment), encode(end.until), nullable(end.note.reveal()),
            end.successor.is_nil() ? Value{} : Value(encode(end.successor)), encode(end.at), encode(end.by)});
}

}  // namespace mangnon::storage::sql
