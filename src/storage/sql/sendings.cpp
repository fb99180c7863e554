#include "storage/sql/sendings.hpp"

#include "storage/sql/codec.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::AppraisalComment;
using domain::HamletWork;
using domain::SendingStep;

constexpr Statement STEPS{
    Reach::reference,
    "SELECT round_id, unit_id, step_number, kind, sending, made_at, made_by, note, person, person_position, "
    "households, facts_checked, facts_agreed FROM sending_step WHERE round_id = :round ORDER BY unit_id, step_number",
    13};
constexpr Statement STEPS_OF{
    Reach::reference,
    "SELECT round_id, unit_id, step_number, kind, sending, made_at, made_by, note, person, person_position, "
    "households, facts_checked, facts_agreed FROM sending_step WHERE round_id = :round AND unit_id = :unit "
    "ORDER BY step_number",
    13};
constexpr Statement ADD_STEP{
    Reach::reference,
    "INSERT INTO sending_step (round_id, unit_id, step_number, kind, sending, made_at, made_by, note, person, "
    "person_position, households, facts_checked, facts_agreed) VALUES (:round, :unit, :number, :kind, :sending, "
    ":made_at, :made_by, :note, :person, :position, :households, :checked, :agreed)"};
constexpr Statement WORK{
    Reach::reference,
    "SELECT round_id, hamlet_id, work_number, planned, visited, done_on, book_children, book_special, book_at_risk, "
    "book_other, explanation, made_at, made_by FROM hamlet_work w WHERE round_id = :round AND work_number = "
    "(SELECT max(work_number) FROM hamlet_work l WHERE l.round_id = w.round_id AND l.hamlet_id = w.hamlet_id) "
    "ORDER BY hamlet_id",
    13};
constexpr Statement WORK_OF{
    Reach::reference,
    "SELECT round_id, hamlet_id, work_number, planned, visited, done_on, book_children, book_special, book_at_risk, "
    "book_other, explanation, made_at, made_by FROM hamlet_work WHERE round_id = :round AND hamlet_id = :hamlet "
    "ORDER BY work_number DESC LIMIT 1",
    13};
constexpr Statement ADD_WORK{
    Reach::reference,
    "INSERT INTO hamlet_work (round_id, hamlet_id, work_number, planned, visited, done_on, book_children, "
    "book_special, book_at_risk, book_other, explanation, made_at, made_by) VALUES (:round, :hamlet, :number, "
    ":planned, :visited, :done_on, :book_children, :book_special, :book_at_risk, :book_other, :explanation, :made_at, "
    ":made_by)"};
constexpr Statement COMMENTS{
    Reach::reference,
    "SELECT comment_id, round_id, unit_id, sending, about, place_id, cell, child_id, note, made_at, made_by, answer, "
    "answered_in, answered_by FROM appraisal_comment WHERE round_id = :round AND unit_id = :unit "
    "ORDER BY made_at, comment_id",
    14};
constexpr Statement COMMENT{
    Reach::reference,
    "SELECT comment_id, round_id, unit_id, sending, about, place_id, cell, child_id, note, made_at, made_by, answer, "
    "answered_in, answered_by FROM appraisal_comment WHERE comment_id = :id",
    14};
constexpr Statement ADD_COMMENT{
    Reach::reference,
    "INSERT INTO appraisal_comment (comment_id, round_id, unit_id, sending, about, place_id, cell, child_id, note, "
    "made_at, made_by) VALUES (:id, :round, :unit, :sending, :about, :place, :cell, :child, :note, :made_at, "
    ":made_by)"};
constexpr Statement ANSWER{
    Reach::reference,
    "UPDATE appraisal_comment SET answer = :answer, answered_in = :answered_in, answered_by = :answered_by "
    "WHERE comment_id = :id AND answered_in IS NULL"};

int small_number(Cell cell) {
  return cell ? static_cast<int>(number_of(cell)) : 0;
}
std::optional<int> maybe_number(Cell cell) {
  return cell ? std::optional(static_cast<int>(number_of(cell))) : std::nullopt;
}
Value encoded(std::optional<int> number) {
  return number ? Value(std::to_string(*number)) : Value{};
}
template <class Tag>
Value nullable_id(base::Id<Tag> id) {
  return id.is_nil() ? Value{} : Value(encode(id));
}

SendingStep step_of(Row row) {
  return {.round = id_of<domain::RoundId>(row[0]),
          .unit = id_of<domain::UnitId>(row[1]),
          .number = small_number(row[2]),
          .kind = word_of_cell<domain::StepKind>(row[3]).value_or(domain::StepKind::sent),
          .sending = small_number(row[4]),
          .at = moment_of(row[5]),
          .by = id_of<domain::UserId>(row[6]),
          .note = domain::SensitiveText(text_of(row[7])),
          .person = domain::SensitiveText(text_of(row[8])),
          .position = domain::SensitiveText(text_of(row[9])),
          .households = small_number(row[10]),
          .facts_checked = small_number(row[11]),
          .facts_agreed = small_number(row[12])};
}

HamletWork work_row(Row row) {
  return {.round = id_of<domain::RoundId>(row[0]),
          .hamlet = id_of<domain::UnitId>(row[1]),
          .number = small_number(row[2]),
          .planned = small_number(row[3]),
          .visited = small_number(row[4]),
          .done_on = row[5] ? std::optional(date_of(row[5])) : std::nullopt,
          .book_children = maybe_number(row[6]),
          .book_special = maybe_number(row[7]),
          .book_at_risk = maybe_number(row[8]),
          .book_other = maybe_number(row[9]),
          .explanation = domain::SensitiveText(text_of(row[10])),
          .at = moment_of(row[11]),
          .by = id_of<domain::UserId>(row[12])};
}

AppraisalComment comment_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "appraisal_comment", row[0].value_or(std::string_view()));
  return {.id = id_of<domain::CommentId>(row[0]),
          .round = id_of<domain::RoundId>(row[1]),
          .unit = id_of<domain::UnitId>(row[2]),
          .sending = small_number(row[3]),
          .on = word_of_cell<domain::CommentOn>(row[4]).value_or(domain::CommentOn::row),
          .place = id_of<domain::UnitId>(row[5]),
          .cell = text_of(row[6]),
          .child = id_of<domain::ChildId>(row[7]),
          .text = domain::SensitiveText(opened.text(row[8], "note")),
          .at = moment_of(row[9]),
          .by = id_of<domain::UserId>(row[10]),
          .answer = domain::SensitiveText(opened.text(row[11], "answer")),
          .answered_in = small_number(row[12]),
          .answered_by = id_of<domain::UserId>(row[13])};
}

}  // namespace

std::vector<SendingStep> SqlSendings::steps(domain::RoundId round) {
  std::vector<SendingStep> found;
  connection_.query(STEPS, {encode(round)}, [&](Row row) { found.push_back(step_of(row)); });
  return found;
}

std::vector<SendingStep> SqlSendings::steps_of(domain::RoundId round, domain::UnitId unit) {
  std::vector<SendingStep> found;
  connection_.query(STEPS_OF, {encode(round), encode(unit)}, [&](Row row) { found.push_back(step_of(row)); });
  return found;
}

void SqlSendings::add_step(const SendingStep& step) {
  connection_.execute(ADD_STEP, {encode(step.round), encode(step.unit), std::to_string(step.number),
                                 std::string(domain::code_of(step.kind)), std::to_string(step.sending), encode(step.at),
                                 encode(step.by), nullable(step.note.reveal()), nullable(step.person.reveal()),
                                 nullable(step.position.reveal()), std::to_string(step.households),
                                 std::to_string(step.facts_checked), std::to_string(step.facts_agreed)});
}

std::vector<HamletWork> SqlSendings::work(domain::RoundId round) {
  std::vector<HamletWork> found;
  connection_.query(WORK, {encode(round)}, [&](Row row) { found.push_back(work_row(row)); });
  return found;
}

std::optional<HamletWork> SqlSendings::work_of(domain::RoundId round, domain::UnitId hamlet) {
  std::optional<HamletWork> found;
  connection_.query(WORK_OF, {encode(round), encode(hamlet)}, [&](Row row) { found = work_row(row); });
  return found;
}

void SqlSendings::add_work(const HamletWork& work) {
  connection_.execute(
      ADD_WORK, {encode(work.round), encode(work.hamlet), std::to_string(work.number), std::to_string(work.planned),
                 std::to_string(work.visited), work.done_on ? Value(encode(*work.done_on)) : Value{},
                 encoded(work.book_children), encoded(work.book_special), encoded(work.book_at_risk),
                 encoded(work.book_other), nullable(work.explanation.reveal()), encode(work.at), encode(work.by)});
}

std::vector<AppraisalComment> SqlSendings::comments(domain::RoundId round, domain::UnitId unit) {
  std::vector<AppraisalComment> found;
  connection_.query(COMMENTS, {encode(round), encode(unit)},
                    [&](Row row) { found.push_back(comment_of(connection_, row)); });
  return found;
}

std::optional<AppraisalComment> SqlSendings::comment(domain::CommentId id) {
  std::optional<AppraisalComment> found;
  connection_.query(COMMENT, {encode(id)}, [&](Row row) { found = comment_of(connection_, row); });
  return found;
}

void SqlSendings::add_comment(const AppraisalComment& comment) {
  const auto id = encode(comment.id);
  connection_.execute(ADD_COMMENT, {id, encode(comment.round), encode(comment.unit), std::to_string(comment.sending),
                                    std::string(domain::code_of(comment.on)), nullable_id(comment.place),
                                    nullable(comment.cell), nullable_id(comment.child),
                                    closed(connection_, "appraisal_comment", "note", id, comment.text.reveal()),
                                    encode(comment.at), encode(comment.by)});
}

bool SqlSendings::answer_comment(const AppraisalComment& comment) {
  const auto id = encode(comment.id);
  return connection_.execute(ANSWER, {closed(connection_, "appraisal_comment", "answer", id, comment.answer.reveal()),
                                      std::to_string(comment.answered_in), encode(comment.answered_by), id}) == 1;
}

}  // namespace mangnon::storage::sql
