#include "storage/sql/trainings.hpp"

#include <map>

#include "storage/sql/codec.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::SensitiveText;
using domain::Training;
using domain::TrainingFacts;

// Parts of one training, or of all of a round: each text ends with one of the two.
constexpr std::string_view OF_ONE = "t.training_id = :id";
constexpr std::string_view OF_ROUND = "t.round_id = :id";

struct Texts {
  std::string facts, guests, marks;
};

Texts texts_where(std::string_view where) {
  const std::string of(where);
  return {
      "SELECT t.training_id, t.round_id, t.unit_id, f.first_day, f.last_day, f.hour, f.place, f.chair, f.trainers, "
      "f.programme, f.materials, f.budget, f.made_at, f.made_by, c.reason, c.made_at, c.made_by FROM training t "
      "JOIN training_facts f ON f.training_id = t.training_id LEFT JOIN training_cancelling c ON c.training_id = "
      "t.training_id WHERE " +
          of +
          " ORDER BY (SELECT o.made_at FROM training_facts o WHERE o.training_id = t.training_id AND o.version = "
          "1), t.training_id, f.version",
      "SELECT g.training_id, g.version, g.guest_id, g.entry_id, g.person, g.person_position FROM training_guest g "
      "JOIN training t ON t.training_id = g.training_id WHERE " +
          of + " ORDER BY g.training_id, g.version, g.place",
      "SELECT m.training_id, m.number, m.marked_day, m.guest_id, m.attendance, m.words, m.made_at, m.made_by FROM "
      "training_mark m JOIN training t ON t.training_id = m.training_id WHERE " +
          of + " ORDER BY m.training_id, m.number, m.place"};
}
constexpr int FACT_COLUMNS = 17;
constexpr int GUEST_COLUMNS = 6;
constexpr int MARK_COLUMNS = 8;

const Texts& texts_of_one() {
  static const Texts texts = texts_where(OF_ONE);
  return texts;
}
const Texts& texts_of_round() {
  static const Texts texts = texts_where(OF_ROUND);
  return texts;
}

// A training only grows, so that it has no row to hold.
constexpr Statement HOLD{Reach::reference, "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:training, 0)) AS TEXT)",
                         1};
constexpr Statement ADD{Reach::reference,
                        "INSERT INTO training (training_id, round_id, unit_id) VALUES (:id, :round, :unit)"};
constexpr Statement ADD_FACTS{
    Reach::reference,
    "INSERT INTO training_facts (training_id, version, first_day, last_day, hour, place, chair, trainers, programme, "
    "materials, budget, made_at, made_by) VALUES (:id, :version, :first_day, :last_day, :hour, :place, :chair, "
    ":trainers, :programme, :materials, :budget, :made_at, :made_by)"};
constexpr Statement ADD_GUEST{
    Reach::reference,
    "INSERT INTO training_guest (training_id, version, place, guest_id, entry_id, person, person_position) VALUES "
    "(:id, :version, :place, :guest, :entry, :person, :position)"};
constexpr Statement ADD_MARK{
    Reach::reference,
    "INSERT INTO training_mark (training_id, number, place, marked_day, guest_id, attendance, words, made_at, made_by) "
    "VALUES (:id, :number, :place, :marked_day, :guest, :attendance, :words, :made_at, :made_by)"};
constexpr Statement CANCEL{Reach::reference,
                           "INSERT INTO training_cancelling (training_id, reason, made_at, made_by) VALUES (:id, "
                           ":reason, :made_at, :made_by)"};

Training training_of(Row row) {
  Training training{.id = id_of<domain::TrainingId>(row[0]),
                    .round = id_of<domain::RoundId>(row[1]),
                    .unit = id_of<domain::UnitId>(row[2])};
  if (row[14])
    training.cancelled = {
        .reason = SensitiveText(text_of(row[14])), .at = moment_of(row[15]), .by = id_of<domain::UserId>(row[16])};
  return training;
}

TrainingFacts facts_of(Row row) {
  return {.from = date_of(row[3]),
          .to = date_of(row[4]),
          .hour = text_of(row[5]),
          .place = text_of(row[6]),
          .chair = SensitiveText(text_of(row[7])),
          .trainers = SensitiveText(text_of(row[8])),
          .programme = text_of(row[9]),
          .materials = text_of(row[10]),
          .budget = text_of(row[11]),
          .at = moment_of(row[12]),
          .by = id_of<domain::UserId>(row[13])};
}

domain::Guest guest_of(Row row) {
  return {.id = id_of<domain::GuestId>(row[2]),
          .entry = row[3] ? id_of<domain::RosterId>(row[3]) : domain::RosterId{},
          .name = SensitiveText(text_of(row[4])),
          .position = SensitiveText(text_of(row[5]))};
}

void add_mark(Training& training, Row row) {
  const auto number = static_cast<std::size_t>(number_of(row[1]));
  if (training.markings.size() < number)
    training.markings.push_back({.at = moment_of(row[6]), .by = id_of<domain::UserId>(row[7])});
  training.markings.back().marks.push_back(
      {.day = date_of(row[2]),
       .guest = id_of<domain::GuestId>(row[3]),
       .attendance = domain::from_code<domain::Attendance>(text_of(row[4])).value(),
       .words = SensitiveText(text_of(row[5]))});
}

std::vector<Training> load(Connection& connection, const Texts& texts, const std::string& id) {
  std::vector<Training> found;
  std::map<domain::TrainingId, std::size_t> places;
  connection.query(Statement{Reach::reference, texts.facts, FACT_COLUMNS}, {id}, [&](Row row) {
    if (found.empty() || found.back().id != id_of<domain::TrainingId>(row[0])) {
      found.push_back(training_of(row));
      places[found.back().id] = found.size() - 1;
    }
    found.back().facts.push_back(facts_of(row));
  });
  const auto of = [&](Row row) -> Training& { return found.at(places.at(id_of<domain::TrainingId>(row[0]))); };
  connection.query(Statement{Reach::reference, texts.guests, GUEST_COLUMNS}, {id}, [&](Row row) {
    of(row).facts.at(static_cast<std::size_t>(number_of(row[1])) - 1).guests.push_back(guest_of(row));
  });
  connection.query(Statement{Reach::reference, texts.marks, MARK_COLUMNS}, {id},
                   [&](Row row) { add_mark(of(row), row); });
  return found;
}

}  // namespace

std::optional<Training> SqlTrainings::find(domain::TrainingId id) {
  auto found = load(connection_, texts_of_one(), encode(id));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Training> SqlTrainings::find_held(domain::TrainingId id) {
  if (connection_.engine() == Engine::postgres) {  // elsewhere there is one writer at a time
    connection_.flush();
    connection_.query(HOLD, {encode(id)}, [](Row) {});
  }
  return find(id);
}

std::vector<Training> SqlTrainings::of_round(domain::RoundId round) {
  return load(connection_, texts_of_round(), encode(round));
}

void SqlTrainings::add(const Training& training) {
  connection_.execute(ADD, {encode(training.id), encode(training.round), encode(training.unit)});
  add_facts(training.id, 1, training.facts.front());
}

void SqlTrainings::add_facts(domain::TrainingId training, int number, const TrainingFacts& facts) {
  const auto version = std::to_string(number);
  connection_.execute(
      ADD_FACTS,
      {encode(training), version, encode(facts.from), encode(facts.to), nullable(facts.hour), nullable(facts.place),
       nullable(facts.chair.reveal()), nullable(facts.trainers.reveal()), nullable(facts.programme),
       nullable(facts.materials), nullable(facts.budget), encode(facts.at), encode(facts.by)});
  for (std::size_t i = 0; i < facts.guests.size(); ++i) {
    const auto& guest = facts.guests[i];
    connection_.execute(ADD_GUEST, {encode(training), version, std::to_string(i + 1), encode(guest.id),
                                    guest.entry.is_nil() ? Value{} : Value(encode(guest.entry)),
                                    nullable(guest.name.reveal()), nullable(guest.position.reveal())});
  }
}

void SqlTrainings::mark(domain::TrainingId training, int number, const domain::Marking& marking) {
  for (std::size_t i = 0; i < marking.marks.size(); ++i) {
    const auto& mark = marking.marks[i];
    connection_.execute(ADD_MARK, {encode(training), std::to_string(number), std::to_string(i + 1), encode(mark.day),
                                   encode(mark.guest), std::string(domain::code_of(mark.attendance)),
                                   nullable(mark.words.reveal()), encode(marking.at), encode(marking.by)});
  }
}

void SqlTrainings::cancel(domain::TrainingId training, const domain::TrainingCancelling& cancelling) {
  connection_.execute(CANCEL,
                      {encode(training), cancelling.reason.reveal(), encode(cancelling.at), encode(cancelling.by)});
}

}  // namespace mangnon::storage::sql
