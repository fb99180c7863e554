#include "storage/sql/household_visits.hpp"

#include <algorithm>
#include <tuple>

#include "storage/sql/codec.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::Visit;
using domain::VisitDuty;

constexpr Statement FIND{
    Reach::reference,
    "SELECT v.visit_id, v.round_id, v.household_id, v.hamlet_id, v.visited_on, v.result, v.by_phone, v.visitor_id, "
    "v.visitor_name, v.informant, v.note, v.made_at, v.made_by, m.reason, m.made_at, m.made_by FROM household_visit v "
    "LEFT JOIN household_visit_mistake m ON m.visit_id = v.visit_id WHERE v.visit_id = :id",
    16};
constexpr Statement OF_HAMLET{
    Reach::fan_out,
    "SELECT v.visit_id, v.round_id, v.household_id, v.hamlet_id, v.visited_on, v.result, v.by_phone, v.visitor_id, "
    "v.visitor_name, v.informant, v.note, v.made_at, v.made_by, m.reason, m.made_at, m.made_by FROM household_visit v "
    "LEFT JOIN household_visit_mistake m ON m.visit_id = v.visit_id WHERE v.round_id = :round AND v.hamlet_id = "
    ":hamlet",
    16};
constexpr Statement ADD{
    Reach::reference,
    "INSERT INTO household_visit (visit_id, round_id, household_id, hamlet_id, visited_on, result, by_phone, "
    "visitor_id, visitor_name, informant, note, made_at, made_by) VALUES (:id, :round, :household, :hamlet, "
    ":visited_on, :result, :by_phone, :visitor, :visitor_name, :informant, :note, :made_at, :made_by)"};
constexpr Statement ADD_MISTAKE{Reach::reference,
                                "INSERT INTO household_visit_mistake (visit_id, reason, made_at, made_by) VALUES (:id, "
                                ":reason, :made_at, :made_by)"};
constexpr Statement DUTIES{Reach::fan_out,
                           "SELECT round_id, household_id, number, hamlet_id, visitor_id, made_at, made_by FROM "
                           "visit_duty WHERE round_id = :round AND hamlet_id = :hamlet",
                           7};
constexpr Statement ADD_DUTY{Reach::reference,
                             "INSERT INTO visit_duty (round_id, household_id, number, hamlet_id, visitor_id, made_at, "
                             "made_by) VALUES (:round, :household, :number, :hamlet, :visitor, :made_at, :made_by)"};

domain::RosterId visitor_of(Cell cell) {
  return cell ? id_of<domain::RosterId>(cell) : domain::RosterId{};
}

Visit visit_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "household_visit", row[0].value_or(std::string_view()));
  Visit visit{.id = id_of<domain::VisitId>(row[0]),
              .round = id_of<domain::RoundId>(row[1]),
              .household = id_of<domain::HouseholdId>(row[2]),
              .hamlet = id_of<domain::UnitId>(row[3]),
              .on = date_of(row[4]),
              .result = word_of_cell<domain::VisitResult>(row[5]).value(),
              .by_phone = text_of(row[6]) == "yes",
              .visitor = visitor_of(row[7]),
              .visitor_name = domain::SensitiveText(text_of(row[8])),
              .informant = domain::SensitiveText(opened.text(row[9], "informant")),
              .note = domain::SensitiveText(opened.text(row[10], "note")),
              .at = moment_of(row[11]),
              .by = id_of<domain::UserId>(row[12])};
  if (row[13])
    visit.mistake = {.reason = domain::SensitiveText(text_of(row[13])),
                     .at = moment_of(row[14]),
                     .by = id_of<domain::UserId>(row[15])};
  return visit;
}

Value sealed_text(Connection& connection, const Visit& visit, std::string_view column,
                  const domain::SensitiveText& text) {
  if (text.empty()) return {};
  return closed(connection, "household_visit", column, encode(visit.id), text.reveal());
}

}  // namespace

std::optional<Visit> SqlHouseholdVisits::find(domain::VisitId id) {
  std::optional<Visit> found;
  connection_.query(FIND, {encode(id)}, [&](Row row) { found = visit_of(connection_, row); });
  return found;
}

std::vector<Visit> SqlHouseholdVisits::of_hamlets(domain::RoundId round, std::span<const domain::UnitId> hamlets) {
  std::vector<Visit> found;
  for (const auto& hamlet : hamlets)
    connection_.query(OF_HAMLET, {encode(round), encode(hamlet)},
                      [&](Row row) { found.push_back(visit_of(connection_, row)); });
  std::sort(found.begin(), found.end(), [](const Visit& left, const Visit& right) {
    return std::tie(left.on, left.at, left.id) < std::tie(right.on, right.at, right.id);
  });
  return found;
}

void SqlHouseholdVisits::add(const Visit& visit) {
  connection_.execute(
      ADD, {encode(visit.id), encode(visit.round), encode(visit.household), encode(visit.hamlet), encode(visit.on),
            std::string(domain::code_of(visit.result)), encode(visit.by_phone),
            visit.visitor.is_nil() ? Value{} : Value(encode(visit.visitor)), nullable(visit.visitor_name.reveal()),
            sealed_text(connection_, visit, "informant", visit.informant),
            sealed_text(connection_, visit, "note", visit.note), encode(visit.at), encode(visit.by)});
}

void SqlHouseholdVisits::add_mistake(domain::VisitId visit, const domain::VisitMistake& mistake) {
  connection_.execute(ADD_MISTAKE, {encode(visit), mistake.reason.reveal(), encode(mistake.at), encode(mistake.by)});
}

std::vector<VisitDuty> SqlHouseholdVisits::duties_of_hamlets(domain::RoundId round,
                                                             std::span<const domain::UnitId> hamlets) {
  std::vector<VisitDuty> found;
  for (const auto& hamlet : hamlets)
    connection_.query(DUTIES, {encode(round), encode(hamlet)}, [&](Row row) {
      found.push_back({.round = id_of<domain::RoundId>(row[0]),
                       .household = id_of<domain::HouseholdId>(row[1]),
                       .hamlet = id_of<domain::UnitId>(row[3]),
                       .number = static_cast<int>(number_of(row[2])),
                       .visitor = visitor_of(row[4]),
                       .at = moment_of(row[5]),
                       .by = id_of<domain::UserId>(row[6])});
    });
  std::sort(found.begin(), found.end(), [](const VisitDuty& left, const VisitDuty& right) {
    return std::tie(left.household, left.number) < std::tie(right.household, right.number);
  });
  return found;
}

void SqlHouseholdVisits::add_duty(const VisitDuty& duty) {
  connection_.execute(
      ADD_DUTY, {encode(duty.round), encode(duty.household), std::to_string(duty.number), encode(duty.hamlet),
                 duty.visitor.is_nil() ? Value{} : Value(encode(duty.visitor)), encode(duty.at), encode(duty.by)});
}

}  // namespace mangnon::storage::sql
