#include "storage/sql/codec.hpp"
#include "storage/sql/repositories.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement LOCAL_UNITS{
    Reach::reference,
    "SELECT unit_id, valid_from, valid_to, level, code, name, short_name, kind, parent_id FROM unit_version "
    "ORDER BY code, valid_from, unit_id",
    9};
constexpr Statement COUNT_LOCAL_UNITS{Reach::reference, "SELECT count(*) FROM unit_version", 1};
constexpr Statement ADD_UNIT{
    Reach::reference,
    "INSERT INTO unit_version (unit_id, valid_from, valid_to, level, code, name, short_name, kind, parent_id) "
    "VALUES (:id, :valid_from, :valid_to, :level, :code, :name, :short_name, :kind, :parent) "
    "ON CONFLICT (unit_id, valid_from) DO NOTHING"};
constexpr Statement ADD_CLOSURE{Reach::reference,
                                "INSERT INTO unit_closure (descendant_id, ancestor_id, valid_from, valid_to) "
                                "VALUES (:descendant, :ancestor, :valid_from, :valid_to) "
                                "ON CONFLICT (descendant_id, ancestor_id, valid_from) DO NOTHING"};

constexpr Statement LATEST_REFERENCES{
    Reach::reference,
    "SELECT d.name, d.edition_on, d.content FROM reference_document d WHERE d.edition_on = "
    "(SELECT max(e.edition_on) FROM reference_document e WHERE e.name = d.name) ORDER BY d.name",
    3};
constexpr Statement PUT_REFERENCE{
    Reach::reference,
    "INSERT INTO reference_document (name, edition_on, content) VALUES (:name, :edition, :content) "
    "ON CONFLICT (name, edition_on) DO UPDATE SET content = excluded.content"};

constexpr Statement FIND_IMPORT{Reach::reference,
                                "SELECT import_id, unit_id, filename, digest, reference_on, at, actor_id, state, "
                                "stored_file, summary FROM import_file "
                                "WHERE import_id = :id",
                                10};
constexpr Statement LATEST_IMPORTS{Reach::reference,
                                   "SELECT import_id, unit_id, filename, digest, reference_on, at, actor_id, state, "
                                   "stored_file, summary FROM import_file "
                                   "ORDER BY at DESC, import_id DESC LIMIT :limit OFFSET :skip",
                                   10};
constexpr Statement PUT_IMPORT{
    Reach::reference,
    "INSERT INTO import_file (import_id, unit_id, filename, digest, reference_on, at, actor_id, state, stored_file, "
    "summary) "
    "VALUES (:id, :unit, :filename, :digest, :reference_on, :at, :actor, :state, :stored_file, :summary) "
    "ON CONFLICT (import_id) DO UPDATE SET unit_id = excluded.unit_id, filename = excluded.filename, digest = "
    "excluded.digest, "
    "reference_on = excluded.reference_on, at = excluded.at, actor_id = excluded.actor_id, state = excluded.state, "
    "stored_file = excluded.stored_file, summary = excluded.summary"};

constexpr Statement PUT_ROW{Reach::reference,
                            "INSERT INTO quarantine (import_id, row_no, unit_id, state, cells, findings, at) "
                            "VALUES (:import, :row, :unit, :state, :cells, :findings, :at) "
                            "ON CONFLICT (import_id, row_no) DO UPDATE SET unit_id = excluded.unit_id, state = "
                            "excluded.state, cells = excluded.cells, "
                            "findings = excluded.findings, at = excluded.at"};
constexpr Statement ROWS_OF_IMPORT{Reach::reference,
                                   "SELECT import_id, row_no, unit_id, state, cells, findings, at FROM quarantine "
                                   "WHERE import_id = :id AND row_no > :after "
                                   "ORDER BY row_no LIMIT :limit",
                                   7};
constexpr Statement ROWS_IN_STATE{Reach::reference,
                                  "SELECT import_id, row_no, unit_id, state, cells, findings, at FROM quarantine WHERE "
                                  "import_id = :id AND row_no > :after "
                                  "AND state = :state ORDER BY row_no LIMIT :limit",
                                  7};
constexpr Statement ROW_OF_IMPORT{Reach::reference,
                                  "SELECT import_id, row_no, unit_id, state, cells, findings, at FROM quarantine WHERE "
                                  "import_id = :id AND row_no = :row",
                                  7};
constexpr Statement OPEN_ROWS{
    Reach::reference,
    "SELECT q.import_id, q.row_no, q.unit_id, q.state, q.cells, q.findings, q.at FROM quarantine q "
    "JOIN import_file f ON f.import_id = q.import_id AND f.state = 'committed' "
    "WHERE q.unit_id = :unit AND q.state = 'refused' ORDER BY q.import_id, q.row_no",
    7};

constexpr Statement FIND_JOB{Reach::reference,
                             "SELECT job_id, kind, state, actor_id, unit_id, request, done, total, result, at, "
                             "changed_at FROM job WHERE job_id = :id",
                             11};
constexpr Statement UNFINISHED_JOBS{
    Reach::reference,
    "SELECT job_id, kind, state, actor_id, unit_id, request, done, total, result, at, changed_at FROM job "
    "WHERE state IN ('queued', 'running') ORDER BY at, job_id",
    11};
constexpr Statement PUT_JOB{
    Reach::reference,
    "INSERT INTO job (job_id, kind, state, actor_id, unit_id, request, done, total, result, at, changed_at) "
    "VALUES (:id, :kind, :state, :actor, :unit, :request, :done, :total, :result, :at, :changed_at) "
    "ON CONFLICT (job_id) DO UPDATE SET kind = excluded.kind, state = excluded.state, actor_id = excluded.actor_id, "
    "unit_id = excluded.unit_id, request = excluded.request, done = excluded.done, total = excluded.total, "
    "result = excluded.result, at = excluded.at, changed_at = excluded.changed_at"};

ImportRecord import_of(Row row) {
  return {.id = id_of<domain::ImportId>(row[0]),
          .unit = id_of<domain::UnitId>(row[1]),
          .filename = text_of(row[2]),
          .digest = text_of(row[3]),
          .reference_on = date_of(row[4]),
          .at = moment_of(row[5]),
          .actor = id_of<domain::UserId>(row[6]),
          .state = text_of(row[7]),
          .stored_file = text_of(row[8]),
          .summary = text_of(row[9])};
}

QuarantineRecord quarantine_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "quarantine", row[0].value_or(std::string_view()));
  return {.import = id_of<domain::ImportId>(row[0]),
          .row = static_cast<int>(number_of(row[1])),
          .unit = id_of<domain::UnitId>(row[2]),
          .state = text_of(row[3]),
          .values = opened.text(row[4], "cells"),
          .findings = opened.text(row[5], "findings"),
          .at = moment_of(row[6])};
}

JobRecord job_of(Row row) {
  const auto id = base::parse_uuid(text_of(row[0]));
  MANGNON_CHECK(id.has_value());
  return {.id = *id,
          .kind = text_of(row[1]),
          .state = text_of(row[2]),
          .actor = id_of<domain::UserId>(row[3]),
          .unit = id_of<domain::UnitId>(row[4]),
          .request = text_of(row[5]),
          .done = number_of(row[6]),
          .total = number_of(row[7]),
          .result = text_of(row[8]),
          .at = moment_of(row[9]),
          .changed_at = moment_of(row[10])};
}

}  // namespace

std::vector<domain::UnitVersion> SqlUnits::local_versions() {
  std::vector<domain::UnitVersion> versions;
  connection_.query(LOCAL_UNITS, {}, [&](Row row) {
    const auto level = word_of_cell<domain::UnitLevel>(row[3]);
    MANGNON_CHECK(level.has_value());
    versions.push_back({.id = id_of<domain::UnitId>(row[0]),
                        .level = *level,
                        .code = text_of(row[4]),
                        .name = text_of(row[5]),
                        .short_name = text_of(row[6]),
                        .kind = text_of(row[7]),
                        .parent = id_of<domain::UnitId>(row[8]),
                        .valid = {date_of(row[1]), date_of(row[2])}});
  });
  return versions;
}

void SqlUnits::add_local(const domain::UnitVersion& version, const std::vector<Ancestor>& ancestors) {
  const long added = connection_.execute(
      ADD_UNIT, {encode(version.id), encode(version.valid.from), encode(version.valid.to),
                 std::string(domain::code_of(version.level)), version.code, version.name, version.short_name,
                 version.kind, version.parent.is_nil() ? Value{} : Value(encode(version.parent))});
  if (added == 0) return;
  for (const auto& each : ancestors)
    connection_.execute(ADD_CLOSURE,
                        {encode(version.id), encode(each.ancestor), encode(each.valid.from), encode(each.valid.to)});
}

long SqlUnits::local_count() {
  long count = 0;
  connection_.query(COUNT_LOCAL_UNITS, {}, [&](Row row) { count = number_of(row[0]); });
  return count;
}

std::vector<ReferenceDocument> SqlReferences::latest() {
  std::vector<ReferenceDocument> documents;
  connection_.query(LATEST_REFERENCES, {}, [&](Row row) {
    documents.push_back({text_of(row[0]), date_of(row[1]), text_of(row[2])});
  });
  return documents;
}

void SqlReferences::put(const ReferenceDocument& document) {
  connection_.execute(PUT_REFERENCE, {document.name, encode(document.edition_on), document.content});
}

std::optional<ImportRecord> SqlImports::find(domain::ImportId id) {
  std::optional<ImportRecord> found;
  connection_.query(FIND_IMPORT, {encode(id)}, [&](Row row) { found = import_of(row); });
  return found;
}

std::vector<ImportRecord> SqlImports::latest(long limit, long skip) {
  std::vector<ImportRecord> records;
  connection_.query(LATEST_IMPORTS, {std::to_string(limit), std::to_string(skip)},
                    [&](Row row) { records.push_back(import_of(row)); });
  return records;
}

void SqlImports::put(const ImportRecord& record) {
  connection_.execute(
      PUT_IMPORT, {encode(record.id), encode(record.unit), record.filename, record.digest, encode(record.reference_on),
                   encode(record.at), encode(record.actor), record.state, record.stored_file, record.summary});
}

void SqlImports::put_row(const QuarantineRecord& row) {
  const auto import = encode(row.import);
  connection_.execute(PUT_ROW, {import, std::to_string(row.row), encode(row.unit), row.state,
                                closed(connection_, "quarantine", "cells", import, row.values),
                                closed(connection_, "quarantine", "findings", import, row.findings), encode(row.at)});
}

std::vector<QuarantineRecord> SqlImports::rows(domain::ImportId id, std::string_view state, int after_row, long limit) {
  std::vector<QuarantineRecord> rows;
  const auto collect = [&](Row row) { rows.push_back(quarantine_of(connection_, row)); };
  if (state.empty())
    connection_.query(ROWS_OF_IMPORT, {encode(id), std::to_string(after_row), std::to_string(limit)}, collect);
  else
    connection_.query(ROWS_IN_STATE, {encode(id), std::to_string(after_row), std::string(state), std::to_string(limit)},
                      collect);
  return rows;
}

std::optional<QuarantineRecord> SqlImports::row(domain::ImportId id, int row) {
  std::optional<QuarantineRecord> found;
  connection_.query(ROW_OF_IMPORT, {encode(id), std::to_string(row)},
                    [&](Row each) { found = quarantine_of(connection_, each); });
  return found;
}

std::vector<QuarantineRecord> SqlImports::open_rows(domain::UnitId unit) {
  std::vector<QuarantineRecord> rows;
  connection_.query(OPEN_ROWS, {encode(unit)}, [&](Row row) { rows.push_back(quarantine_of(connection_, row)); });
  return rows;
}

std::optional<JobRecord> SqlJobs::find(base::Uuid id) {
  std::optional<JobRecord> found;
  connection_.query(FIND_JOB, {encode(id)}, [&](Row row) { found = job_of(row); });
  return found;
}

void SqlJobs::put(const JobRecord& record) {
  connection_.execute(PUT_JOB, {encode(record.id), record.kind, record.state, encode(record.actor), encode(record.unit),
                                record.request, std::to_string(record.done), std::to_string(record.total),
                                record.result, encode(record.at), encode(record.changed_at)});
}

std::vector<JobRecord> SqlJobs::unfinished() {
  std::vector<JobRecord> records;
  connection_.query(UNFINISHED_JOBS, {}, [&](Row row) { records.push_back(job_of(row)); });
  return records;
}

}  // namespace mangnon::storage::sql
