#include "storage/audit_chain.hpp"
#include "storage/sql/codec.hpp"
#include "storage/sql/repositories.hpp"
#include "storage/store.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement LATEST{
    Reach::reference,
    "SELECT audit_id, at, actor_id, operation, subject_kind, subject, unit_id, outcome, detail FROM audit "
    "ORDER BY at DESC, audit_id DESC LIMIT :limit",
    9};
constexpr Statement OF_SUBJECT{
    Reach::reference,
    "SELECT audit_id, at, actor_id, operation, subject_kind, subject, unit_id, outcome, detail FROM audit "
    "WHERE subject = :subject AND subject_kind = :kind ORDER BY at DESC, audit_id DESC",
    9};
constexpr Statement TIMES_ASKED{
    Reach::reference, "SELECT count(*) FROM audit WHERE actor_id = :actor AND at >= :since AND operation = :operation",
    1};
// A page of it: PostgreSQL would give the whole trail at once, and it only grows.
constexpr Statement LINKS{
    Reach::reference,
    "SELECT audit_id, at, actor_id, operation, subject_kind, subject, unit_id, outcome, detail, chain, link_no, digest "
    "FROM audit WHERE (chain, link_no) > (CAST(:chain AS BIGINT), CAST(:link AS BIGINT)) ORDER BY chain, link_no "
    "LIMIT 2000",
    12};
constexpr Statement HEADS{Reach::reference, "SELECT chain, link_no, digest FROM audit_head ORDER BY chain", 3};

// Takes the numbers of the next links; from here to the commit no other work may have this chain.
constexpr Statement TAKE_NUMBERS{
    Reach::reference,
    "INSERT INTO audit_head (chain, link_no, digest) VALUES (:chain, :lines, '') "
    "ON CONFLICT (chain) DO UPDATE SET link_no = audit_head.link_no + excluded.link_no RETURNING link_no, digest",
    2};
constexpr Statement MOVE_HEAD{Reach::reference, "UPDATE audit_head SET digest = :digest WHERE chain = :chain"};

constexpr std::string_view COLUMN_NAMES[] = {"audit_id", "at",      "actor_id", "operation", "subject_kind", "subject",
                                             "unit_id",  "outcome", "detail",   "chain",     "link_no",      "digest"};
constexpr InsertTarget TARGET{"audit", COLUMN_NAMES};

AuditRecord record_of(Row row) {
  const auto id = base::parse_uuid(text_of(row[0]));
  MANGNON_CHECK(id.has_value());
  return {.id = *id,
          .at = moment_of(row[1]),
          .actor = id_of<domain::UserId>(row[2]),
          .operation = text_of(row[3]),
          .subject_kind = text_of(row[4]),
          .subject = text_of(row[5]),
          .unit = id_of<domain::UnitId>(row[6]),
          .outcome = text_of(row[7]),
          .detail = text_of(row[8])};
}

AuditHead head_of(Row row) {
  return {.chain = static_cast<int>(number_of(row[0])), .number = number_of(row[1]), .digest = text_of(row[2])};
}

}  // namespace

void SqlAuditTrail::add(const AuditRecord& record) {
  waiting_.push_back(record);
}

// The head of this work's chain as it was before its lines. REQUIRES lines that wait.
AuditHead SqlAuditTrail::take_head() {
  if (!chain_) chain_ = waiting_.front().id.bytes.back() % AUDIT_CHAINS;
  const auto lines = static_cast<long>(waiting_.size());
  std::optional<AuditHead> head;
  connection_.query(TAKE_NUMBERS, {std::to_string(*chain_), std::to_string(lines)}, [&](Row row) {
    head = AuditHead{.chain = *chain_, .number = number_of(row[0]) - lines, .digest = text_of(row[1])};
  });
  if (!head) throw StoreBroken("the audit trail has lost a chain");
  return *head;
}

void SqlAuditTrail::settle() {
  if (half_written_) throw StoreBusy("the audit trail was not written whole");
  if (waiting_.empty()) return;
  half_written_ = true;
  auto head = take_head();
  for (const auto& record : waiting_) {
    const auto link = append_link(head, record);
    connection_.insert(TARGET, {encode(record.id), encode(record.at), encode(record.actor), record.operation,
                                record.subject_kind, record.subject, encode(record.unit), record.outcome, record.detail,
                                std::to_string(link.chain), std::to_string(link.number), link.digest});
  }
  connection_.execute(MOVE_HEAD, {head.digest, std::to_string(head.chain)});
  waiting_.clear();
  half_written_ = false;
}

std::vector<AuditRecord> SqlAuditTrail::latest(long limit) {
  settle();
  connection_.flush();
  std::vector<AuditRecord> records;
  connection_.query(LATEST, {std::to_string(limit)}, [&](Row row) { records.push_back(record_of(row)); });
  return records;
}

std::vector<AuditRecord> SqlAuditTrail::of_subject(std::string_view kind, std::string_view subject) {
  settle();
  connection_.flush();
  std::vector<AuditRecord> records;
  connection_.query(OF_SUBJECT, {std::string(subject), std::string(kind)},
                    [&](Row row) { records.push_back(record_of(row)); });
  return records;
}

long SqlAuditTrail::times_asked(domain::UserId actor, std::string_view operation, Moment since) {
  settle();
  connection_.flush();
  long times = 0;
  connection_.query(TIMES_ASKED, {encode(actor), encode(since), std::string(operation)},
                    [&](Row row) { times = number_of(row[0]); });
  return times;
}

void SqlAuditTrail::each_link(const std::function<void(const AuditLink&)>& visit) {
  settle();
  connection_.flush();
  AuditLink last{.chain = -1};
  for (bool is_over = false; !is_over;) {
    is_over = true;
    connection_.query(LINKS, {std::to_string(last.chain), std::to_string(last.number)}, [&](Row row) {
      last = {.chain = static_cast<int>(number_of(row[9])),
              .number = number_of(row[10]),
              .digest = text_of(row[11]),
              .record = record_of(row)};
      is_over = false;
      visit(last);
    });
  }
}

std::vector<AuditHead> SqlAuditTrail::heads() {
  std::vector<AuditHead> heads;
  connection_.query(HEADS, {}, [&](Row row) { heads.push_back(head_of(row)); });
  return heads;
}

}  // namespace mangnon::storage::sql
