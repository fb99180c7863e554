#include "storage/sql/round_messages.hpp"

#include "storage/sql/codec.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::MessageStep;
using domain::RoundMessage;

constexpr Statement FIND{
    Reach::reference,
    "SELECT m.message_id, m.round_id, m.kind, m.unit_id, s.deed, s.to_unit, s.words, s.due_on, s.for_all, s.made_at, "
    "s.made_by FROM round_message m JOIN round_message_step s ON s.message_id = m.message_id WHERE m.message_id = :id "
    "ORDER BY s.number",
    11};
constexpr Statement OF_ROUND{
    Reach::reference,
    "SELECT m.message_id, m.round_id, m.kind, m.unit_id, s.deed, s.to_unit, s.words, s.due_on, s.for_all, s.made_at, "
    "s.made_by FROM round_message m JOIN round_message_step f ON f.message_id = m.message_id AND f.number = 1 "
    "JOIN round_message_step s ON s.message_id = m.message_id WHERE m.round_id = :round "
    "ORDER BY f.made_at, m.message_id, s.number",
    11};
constexpr Statement ADD{
    Reach::reference,
    "INSERT INTO round_message (message_id, round_id, kind, unit_id) VALUES (:id, :round, :kind, :unit)"};
constexpr Statement ADD_STEP{
    Reach::reference,
    "INSERT INTO round_message_step (message_id, number, deed, to_unit, words, due_on, for_all, made_at, made_by) "
    "VALUES (:id, :number, :deed, :receiver, :words, :due_on, :for_all, :made_at, :made_by)"};

MessageStep step_of(const OpenedRow& opened, Row row) {
  return {.deed = word_of_cell<domain::MessageDeed>(row[4]).value(),
          .to = id_of<domain::UnitId>(row[5]),
          .text = domain::SensitiveText(opened.text(row[6], "words")),
          .due = row[7] ? std::optional(date_of(row[7])) : std::nullopt,
          .for_all = text_of(row[8]) == "yes",
          .at = moment_of(row[9]),
          .by = id_of<domain::UserId>(row[10])};
}

std::vector<RoundMessage> load(Connection& connection, const Statement& statement, const std::string& id) {
  std::vector<RoundMessage> found;
  connection.query(statement, {id}, [&](Row row) {
    const auto message = id_of<domain::MessageId>(row[0]);
    if (found.empty() || found.back().id != message)
      found.push_back({.id = message,
                       .round = id_of<domain::RoundId>(row[1]),
                       .kind = word_of_cell<domain::MessageKind>(row[2]).value(),
                       .from = id_of<domain::UnitId>(row[3])});
    const OpenedRow opened(connection, "round_message_step", row[0].value_or(std::string_view()));
    found.back().steps.push_back(step_of(opened, row));
  });
  return found;
}

}  // namespace

std::optional<RoundMessage> SqlRoundMessages::find(domain::MessageId id) {
  auto found = load(connection_, FIND, encode(id));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<RoundMessage> SqlRoundMessages::of_round(domain::RoundId round) {
  return load(connection_, OF_ROUND, encode(round));
}

void SqlRoundMessages::add(const RoundMessage& message) {
  connection_.execute(ADD, {encode(message.id), encode(message.round), std::string(domain::code_of(message.kind)),
                            encode(message.from)});
  add_step(message.id, 1, message.steps.front());
}

void SqlRoundMessages::add_step(domain::MessageId message, int number, const MessageStep& step) {
  const auto id = encode(message);
  connection_.execute(
      ADD_STEP,
      {id, std::to_string(number), std::string(domain::code_of(step.deed)),
       step.to.is_nil() ? Value{} : Value(encode(step.to)),
       step.text.empty() ? Value{} : Value(closed(connection_, "round_message_step", "words", id, step.text.reveal())),
       step.due ? Value(encode(*step.due)) : Value{}, encode(step.for_all), encode(step.at), encode(step.by)});
}

}  // namespace mangnon::storage::sql
