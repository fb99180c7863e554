#include "storage/sql/resurveys.hpp"

#include "storage/sql/codec.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::ResurveyAnswer;
using domain::ResurveyDraw;
using domain::SensitiveText;

constexpr Statement DRAW{Reach::reference,
                         "SELECT round_id, unit_id, sending, seed, confidence, margin_percent, made_at, made_by "
                         "FROM resurvey_draw WHERE round_id = :round AND unit_id = :unit AND "
                         "sending = CAST(:sending AS INTEGER)",
                         8};
constexpr Statement ADD_DRAW{Reach::reference,
                             "INSERT INTO resurvey_draw (round_id, unit_id, sending, seed, confidence, margin_percent, "
                             "made_at, made_by) VALUES (:round, :unit, :sending, :seed, :confidence, :margin, "
                             ":made_at, :made_by)"};
constexpr Statement ANSWERS{
    Reach::reference,
    "SELECT round_id, unit_id, sending, child_id, field, entry_number, found, investigator, visited_on, made_at, "
    "made_by FROM resurvey_answer a WHERE round_id = :round AND unit_id = :unit AND "
    "sending = CAST(:sending AS INTEGER) AND entry_number = (SELECT max(entry_number) FROM resurvey_answer l WHERE "
    "l.round_id = a.round_id AND l.unit_id = a.unit_id AND l.sending = a.sending AND l.child_id = a.child_id AND "
    "l.field = a.field) ORDER BY child_id, field",
    11};
constexpr Statement ADD_ANSWER{
    Reach::reference,
    "INSERT INTO resurvey_answer (round_id, unit_id, sending, child_id, field, entry_number, found, investigator, "
    "visited_on, made_at, made_by) VALUES (:round, :unit, :sending, :child, :field, :number, :found, :investigator, "
    ":visited_on, :made_at, :made_by)"};

int whole(Cell cell) {
  return static_cast<int>(number_of(cell));
}

}  // namespace

std::optional<ResurveyDraw> SqlResurveys::draw(domain::RoundId round, domain::UnitId unit, int sending) {
  std::optional<ResurveyDraw> found;
  connection_.query(DRAW, {encode(round), encode(unit), std::to_string(sending)}, [&](Row row) {
    found = {.round = id_of<domain::RoundId>(row[0]),
             .unit = id_of<domain::UnitId>(row[1]),
             .sending = whole(row[2]),
             .seed = number_of(row[3]),
             .confidence = word_of_cell<domain::Confidence>(row[4]).value_or(domain::Confidence::ninety_five),
             .margin_percent = whole(row[5]),
             .at = moment_of(row[6]),
             .by = id_of<domain::UserId>(row[7])};
  });
  return found;
}

void SqlResurveys::add_draw(const ResurveyDraw& draw) {
  connection_.execute(ADD_DRAW, {encode(draw.round), encode(draw.unit), std::to_string(draw.sending),
                                 std::to_string(draw.seed), std::string(domain::code_of(draw.confidence)),
                                 std::to_string(draw.margin_percent), encode(draw.at), encode(draw.by)});
}

std::vector<ResurveyAnswer> SqlResurveys::answers(domain::RoundId round, domain::UnitId unit, int sending) {
  std::vector<ResurveyAnswer> found;
  connection_.query(ANSWERS, {encode(round), encode(unit), std::to_string(sending)}, [&](Row row) {
    found.push_back({.round = id_of<domain::RoundId>(row[0]),
                     .unit = id_of<domain::UnitId>(row[1]),
                     .sending = whole(row[2]),
                     .child = id_of<domain::ChildId>(row[3]),
                     .field = text_of(row[4]),
                     .number = whole(row[5]),
                     .found = SensitiveText(text_of(row[6])),
                     .investigator = SensitiveText(text_of(row[7])),
                     .visited_on = date_of(row[8]),
                     .at = moment_of(row[9]),
                     .by = id_of<domain::UserId>(row[10])});
  });
  return found;
}

void SqlResurveys::add_answer(const ResurveyAnswer& answer) {
  connection_.execute(ADD_ANSWER,
                      {encode(answer.round), encode(answer.unit), std::to_string(answer.sending), encode(answer.child),
                       answer.field, std::to_string(answer.number), nullable(answer.found.reveal()),
                       answer.investigator.reveal(), encode(answer.visited_on), encode(answer.at), encode(answer.by)});
}

}  // namespace mangnon::storage::sql
