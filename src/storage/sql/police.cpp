#include "storage/sql/police.hpp"

#include <algorithm>

#include "storage/sql/codec.hpp"
#include "storage/sql/parts.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::PoliceAnswer;
using domain::PoliceBatch;
using domain::PoliceBatchId;
using domain::PoliceEntry;
using domain::PoliceStep;

constexpr Statement FIND{
    Reach::reference,
    "SELECT batch_id, commune_id, reference, lists_on, made_at, made_by FROM police_batch WHERE batch_id = :id", 6};
constexpr Statement OF_COMMUNE{Reach::reference,
                               "SELECT batch_id, commune_id, reference, lists_on, made_at, made_by FROM police_batch "
                               "WHERE commune_id = :commune ORDER BY made_at DESC, batch_id DESC",
                               6};
constexpr Statement BY_REFERENCE{Reach::reference,
                                 "SELECT batch_id, commune_id, reference, lists_on, made_at, made_by FROM police_batch "
                                 "WHERE reference = :reference",
                                 6};
constexpr Statement BEGINNING{Reach::reference, "SELECT count(*) FROM police_batch WHERE reference LIKE :start", 1};
constexpr Statement ADD{Reach::reference,
                        "INSERT INTO police_batch (batch_id, commune_id, reference, lists_on, made_at, made_by) VALUES "
                        "(:id, :commune, :reference, :lists_on, :made_at, :made_by)"};
constexpr Statement ENTRIES{
    Reach::fan_out,
    "SELECT child_id, entry_number, lists FROM police_entry WHERE batch_id = :batch ORDER BY entry_number", 3};
constexpr Statement ADD_ENTRY{
    Reach::one_record,
    "INSERT INTO police_entry (child_id, batch_id, entry_number, lists) VALUES (:child, :batch, :number, :lists)"};
constexpr Statement STEPS{Reach::reference,
                          "SELECT step_number, kind, made_at, made_by, done_on, due_on, person, note FROM police_step "
                          "WHERE batch_id = :batch ORDER BY step_number",
                          8};
constexpr Statement ADD_STEP{
    Reach::reference,
    "INSERT INTO police_step (batch_id, step_number, kind, made_at, made_by, done_on, due_on, person, note) VALUES "
    "(:batch, :number, :kind, :made_at, :made_by, :done_on, :due_on, :person, :note)"};
constexpr Statement ANSWERS{
    Reach::fan_out,
    "SELECT child_id, result, id_number, full_name, birth_date, sex, ethnicity, note FROM police_answer WHERE "
    "batch_id = :batch AND step_number = CAST(:step AS INTEGER) ORDER BY child_id",
    8};
constexpr Statement ADD_ANSWER{
    Reach::one_record,
    "INSERT INTO police_answer (child_id, batch_id, step_number, result, id_number, full_name, birth_date, sex, "
    "ethnicity, note) VALUES (:child, :batch, :step, :result, :id_number, :full_name, :birth_date, :sex, :ethnicity, "
    ":note)"};

const std::string& of_communes_text() {
  static const std::string text =
      part_of("SELECT batch_id, commune_id, reference, lists_on, made_at, made_by FROM police_batch WHERE commune_id");
  return text;
}
const std::string& counts_text() {
  static const std::string text =
      part_of("SELECT batch_id, count(*) FROM police_entry WHERE batch_id", " GROUP BY batch_id");
  return text;
}
const std::string& holding_text() {
  static const std::string text = part_of("SELECT child_id, batch_id FROM police_entry WHERE child_id");
  return text;
}

PoliceBatch batch_of(Row row) {
  return {.id = id_of<PoliceBatchId>(row[0]),
          .commune = id_of<domain::UnitId>(row[1]),
          .reference = text_of(row[2]),
          .on = date_of(row[3]),
          .made_at = moment_of(row[4]),
          .made_by = id_of<domain::UserId>(row[5])};
}

std::optional<base::Date> date_or_none(Cell cell) {
  return cell ? std::optional(date_of(cell)) : std::nullopt;
}

Value nullable_date(const std::optional<base::Date>& date) {
  return date ? Value(encode(*date)) : Value{};
}

PoliceStep step_of(Row row) {
  return {.number = static_cast<int>(number_of(row[0])),
          .kind = word_of_cell<domain::PoliceStepKind>(row[1]).value_or(domain::PoliceStepKind::made),
          .at = moment_of(row[2]),
          .by = id_of<domain::UserId>(row[3]),
          .on = date_or_none(row[4]),
          .due_on = date_or_none(row[5]),
          .person = domain::SensitiveText(text_of(row[6])),
          .note = domain::SensitiveText(text_of(row[7]))};
}

constexpr std::size_t FIRST_FACT = 2;  // the columns of POLICE_FACTS, in their order

Value sealed_note(Connection& connection, const PoliceAnswer& answer) {
  if (answer.note.empty()) return {};
  return closed(connection, "police_answer", "note", encode(answer.child), answer.note.reveal());
}

PoliceAnswer answer_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "police_answer", row[0].value_or(std::string_view()));
  PoliceAnswer answer{
      .child = id_of<domain::ChildId>(row[0]),
      .result = word_of_cell<domain::PoliceResult>(row[1]).value_or(domain::PoliceResult::matched),
      .note = domain::SensitiveText(opened.text(row[FIRST_FACT + domain::POLICE_FACTS.size()], "note"))};
  for (std::size_t i = 0; i < domain::POLICE_FACTS.size(); ++i)
    if (row[FIRST_FACT + i])
      answer.facts.push_back({std::string(domain::POLICE_FACTS[i]), text_of(row[FIRST_FACT + i])});
  return answer;
}

Value stated(const PoliceAnswer& answer, std::string_view key) {
  const auto found =
      std::find_if(answer.facts.begin(), answer.facts.end(), [&](const auto& each) { return each.key == key; });
  return found == answer.facts.end() ? Value{} : nullable(found->value);
}

}  // namespace

std::optional<PoliceBatch> SqlPoliceBatches::find(PoliceBatchId id) {
  std::optional<PoliceBatch> found;
  connection_.query(FIND, {encode(id)}, [&](Row row) { found = batch_of(row); });
  return found;
}

std::vector<PoliceBatch> SqlPoliceBatches::of_commune(domain::UnitId commune) {
  std::vector<PoliceBatch> found;
  connection_.query(OF_COMMUNE, {encode(commune)}, [&](Row row) { found.push_back(batch_of(row)); });
  return found;
}

std::vector<PoliceBatch> SqlPoliceBatches::of_communes(std::span<const domain::UnitId> communes) {
  std::vector<PoliceBatch> found;
  query_parts(connection_, {Reach::reference, of_communes_text(), 6}, communes,
              [&](Row row) { found.push_back(batch_of(row)); });
  return found;
}

std::optional<PoliceBatch> SqlPoliceBatches::by_reference(std::string_view reference) {
  std::optional<PoliceBatch> found;
  connection_.query(BY_REFERENCE, {std::string(reference)}, [&](Row row) { found = batch_of(row); });
  return found;
}

long SqlPoliceBatches::references_beginning(std::string_view start) {
  long count = 0;
  connection_.query(BEGINNING, {std::string(start) + '%'}, [&](Row row) { count = number_of(row[0]); });
  return count;
}

void SqlPoliceBatches::add(const PoliceBatch& batch, const std::vector<PoliceEntry>& entries) {
  connection_.execute(ADD, {encode(batch.id), encode(batch.commune), batch.reference, encode(batch.on),
                            encode(batch.made_at), encode(batch.made_by)});
  for (const auto& entry : entries)
    connection_.execute(ADD_ENTRY, {encode(entry.child), encode(batch.id), std::to_string(entry.number), entry.lists});
}

std::vector<PoliceEntry> SqlPoliceBatches::entries(PoliceBatchId batch) {
  std::vector<PoliceEntry> found;
  connection_.query(ENTRIES, {encode(batch)}, [&](Row row) {
    found.push_back({id_of<domain::ChildId>(row[0]), static_cast<int>(number_of(row[1])), text_of(row[2])});
  });
  return found;
}

std::map<PoliceBatchId, long> SqlPoliceBatches::entry_counts(std::span<const PoliceBatchId> batches) {
  std::map<PoliceBatchId, long> counts;  // added up: each partition counts its own
  query_parts(connection_, {Reach::fan_out, counts_text(), 2}, batches,
              [&](Row row) { counts[id_of<PoliceBatchId>(row[0])] += number_of(row[1]); });
  return counts;
}

std::vector<PoliceHolding> SqlPoliceBatches::holding(std::span<const domain::ChildId> children) {
  std::vector<PoliceHolding> found;
  query_parts(connection_, {Reach::fan_out, holding_text(), 2}, children, [&](Row row) {
    found.push_back({id_of<domain::ChildId>(row[0]), id_of<PoliceBatchId>(row[1])});
  });
  return found;
}

std::vector<PoliceStep> SqlPoliceBatches::steps(PoliceBatchId batch) {
  std::vector<PoliceStep> found;
  connection_.query(STEPS, {encode(batch)}, [&](Row row) { found.push_back(step_of(row)); });
  return found;
}

void SqlPoliceBatches::add_step(PoliceBatchId batch, const PoliceStep& step) {
  connection_.execute(ADD_STEP, {encode(batch), std::to_string(step.number), std::string(domain::code_of(step.kind)),
                                 encode(step.at), encode(step.by), nullable_date(step.on), nullable_date(step.due_on),
                                 nullable(step.person.reveal()), nullable(step.note.reveal())});
}

std::vector<PoliceAnswer> SqlPoliceBatches::answers(PoliceBatchId batch, int step) {
  std::vector<PoliceAnswer> found;
  connection_.query(ANSWERS, {encode(batch), std::to_string(step)},
                    [&](Row row) { found.push_back(answer_of(connection_, row)); });
  return found;
}

void SqlPoliceBatches::add_answers(PoliceBatchId batch, int step, const std::vector<PoliceAnswer>& answers) {
  for (const auto& answer : answers)
    connection_.execute(ADD_ANSWER, {encode(answer.child), encode(batch), std::to_string(step),
                                     std::string(domain::code_of(answer.result)), stated(answer, "id_number"),
                                     stated(answer, "full_name"), stated(answer, "birth_date"), stated(answer, "sex"),
                                     stated(answer, "ethnicity"), sealed_note(connection_, answer)});
}

}  // namespace mangnon::storage::sql
