#include "storage/sql/rounds.hpp"

#include "storage/sql/codec.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::Round;

constexpr Statement FIND{
    Reach::reference,
    "SELECT round_id, version, code, name, root_unit, scope, reference_on, compares_book, resurvey_percent, based_on, "
    "cloned_from, state, changed_at, changed_by, roster_rule FROM round_version WHERE round_id = :id ORDER BY version "
    "DESC LIMIT 1",
    15};
constexpr Statement OF_CODE{Reach::reference, "SELECT round_id FROM round_code WHERE code = :code", 1};
constexpr Statement ALL{
    Reach::reference,
    "SELECT round_id, version, code, name, root_unit, scope, reference_on, compares_book, resurvey_percent, based_on, "
    "cloned_from, state, changed_at, changed_by, roster_rule FROM round_version r WHERE version = "
    "(SELECT max(version) FROM round_version l WHERE l.round_id = r.round_id) ORDER BY reference_on DESC, code",
    15};
constexpr Statement PHASES{Reach::reference,
                           "SELECT task, level, from_on, to_on FROM round_phase WHERE round_id = :id AND "
                           "version = CAST(:version AS INTEGER) ORDER BY phase_number",
                           4};
constexpr Statement TAKE_CODE{Reach::reference, "INSERT INTO round_code (code, round_id) VALUES (:code, :id)"};
constexpr Statement ADD{
    Reach::reference,
    "INSERT INTO round_version (round_id, version, code, name, root_unit, scope, reference_on, compares_book, "
    "resurvey_percent, based_on, cloned_from, state, changed_at, changed_by, roster_rule) VALUES (:id, :version, "
    ":code, "
    ":name, :root, :scope, :reference_on, :compares_book, :resurvey_percent, :based_on, :cloned_from, :state, "
    ":changed_at, "
    ":changed_by, :roster_rule)"};
constexpr Statement ADD_PHASE{
    Reach::reference,
    "INSERT INTO round_phase (round_id, version, phase_number, task, level, from_on, to_on) VALUES (:id, :version, "
    ":number, :task, :level, :from_on, :to_on)"};

constexpr Statement REVIEW{
    Reach::reference,
    "SELECT hamlet_id, month_on, review_number, answer, made_at, made_by FROM hamlet_review WHERE hamlet_id = :hamlet "
    "AND month_on = :month ORDER BY review_number DESC LIMIT 1",
    6};
constexpr Statement ADD_REVIEW{
    Reach::reference,
    "INSERT INTO hamlet_review (hamlet_id, month_on, review_number, answer, made_at, made_by) VALUES (:hamlet, :month, "
    ":number, :answer, :made_at, :made_by)"};

Round round_of(Row row) {
  return {.id = id_of<domain::RoundId>(row[0]),
          .version = static_cast<int>(number_of(row[1])),
          .code = text_of(row[2]),
          .name = text_of(row[3]),
          .root = id_of<domain::UnitId>(row[4]),
          .scope = word_of_cell<domain::RoundScope>(row[5]).value_or(domain::RoundScope::all),
          .reference_on = date_of(row[6]),
          .compares_book = text_of(row[7]) == "yes",
          .resurvey_percent = static_cast<int>(number_of(row[8])),
          .roster_rule = word_of_cell<domain::RosterRule>(row[14]).value_or(domain::RosterRule::free),
          .based_on = id_of<domain::RoundId>(row[9]),
          .cloned_from = id_of<domain::RoundId>(row[10]),
          .state = word_of_cell<domain::RoundState>(row[11]).value_or(domain::RoundState::draft),
          .changed_at = moment_of(row[12]),
          .changed_by = id_of<domain::UserId>(row[13])};
}

Value nullable_id(domain::RoundId id) {
  return id.is_nil() ? Value{} : Value(encode(id));
}

}  // namespace

void SqlRounds::read_phases(Round& round) {
  connection_.query(PHASES, {encode(round.id), std::to_string(round.version)}, [&](Row row) {
    round.phases.push_back({.task = word_of_cell<domain::PhaseTask>(row[0]).value_or(domain::PhaseTask::survey),
                            .level = word_of_cell<domain::UnitLevel>(row[1]).value_or(domain::UnitLevel::commune),
                            .from = date_of(row[2]),
                            .to = date_of(row[3])});
  });
}

std::optional<Round> SqlRounds::find(domain::RoundId id) {
  std::optional<Round> found;
  connection_.query(FIND, {encode(id)}, [&](Row row) { found = round_of(row); });
  if (found) read_phases(*found);
  return found;
}

std::optional<Round> SqlRounds::by_code(std::string_view code) {
  std::optional<domain::RoundId> id;
  connection_.query(OF_CODE, {std::string(code)}, [&](Row row) { id = id_of<domain::RoundId>(row[0]); });
  return id ? find(*id) : std::nullopt;
}

std::vector<Round> SqlRounds::all() {
  std::vector<Round> rounds;
  connection_.query(ALL, {}, [&](Row row) { rounds.push_back(round_of(row)); });
  for (auto& round : rounds) read_phases(round);
  return rounds;
}

void SqlRounds::add(const Round& round) {
  if (round.version == 1) connection_.execute(TAKE_CODE, {round.code, encode(round.id)});
  connection_.execute(
      ADD, {encode(round.id), std::to_string(round.version), round.code, round.name, encode(round.root),
            std::string(domain::code_of(round.scope)), encode(round.reference_on), encode(round.compares_book),
            std::to_string(round.resurvey_percent), nullable_id(round.based_on), nullable_id(round.cloned_from),
            std::string(domain::code_of(round.state)), encode(round.changed_at), encode(round.changed_by),
            std::string(domain::code_of(round.roster_rule))});
  for (std::size_t i = 0; i < round.phases.size(); ++i) {
    const auto& phase = round.phases[i];
    connection_.execute(ADD_PHASE, {encode(round.id), std::to_string(round.version), std::to_string(i + 1),
                                    std::string(domain::code_of(phase.task)), std::string(domain::code_of(phase.level)),
                                    encode(phase.from), encode(phase.to)});
  }
}

std::optional<domain::HamletReview> SqlReviews::answer_of(domain::UnitId hamlet, base::Date month) {
  std::optional<domain::HamletReview> found;
  connection_.query(REVIEW, {encode(hamlet), encode(month)}, [&](Row row) {
    found = {.hamlet = id_of<domain::UnitId>(row[0]),
             .month = date_of(row[1]),
             .number = static_cast<int>(number_of(row[2])),
             .answer = word_of_cell<domain::ReviewAnswer>(row[3]).value_or(domain::ReviewAnswer::no_change),
             .at = moment_of(row[4]),
             .by = id_of<domain::UserId>(row[5])};
  });
  return found;
}

void SqlReviews::add(const domain::HamletReview& review) {
  connection_.execute(ADD_REVIEW, {encode(review.hamlet), encode(review.month), std::to_string(review.number),
                                   std::string(domain::code_of(review.answer)), encode(review.at), encode(review.by)});
}

}  // namespace mangnon::storage::sql
