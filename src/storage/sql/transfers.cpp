#include "storage/sql/transfers.hpp"

#include "storage/sql/codec.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement FIND{Reach::reference,
                         "SELECT transfer_id, child_id, from_unit, to_unit, left_on, note, sent_at, sent_by, state, "
                         "answer, answered_at, answered_by FROM transfer WHERE transfer_id = :id",
                         12};
constexpr Statement OPEN_OF{Reach::reference,
                            "SELECT transfer_id, child_id, from_unit, to_unit, left_on, note, sent_at, sent_by, state, "
                            "answer, answered_at, answered_by FROM transfer WHERE child_id = :child AND state = 'sent'",
                            12};
constexpr Statement OPEN_OF_COMMUNE{
    Reach::reference,
    "SELECT transfer_id, child_id, from_unit, to_unit, left_on, note, sent_at, sent_by, state, answer, answered_at, "
    "answered_by FROM transfer WHERE (from_unit = :sender OR to_unit = :receiver) AND state = 'sent' "
    "ORDER BY sent_at DESC, transfer_id DESC",
    12};
constexpr Statement ANSWERED_OF_COMMUNE{
    Reach::reference,
    "SELECT transfer_id, child_id, from_unit, to_unit, left_on, note, sent_at, sent_by, state, answer, answered_at, "
    "answered_by FROM transfer WHERE (from_unit = :sender OR to_unit = :receiver) AND state <> 'sent' "
    "ORDER BY sent_at DESC, transfer_id DESC LIMIT :limit",
    12};
constexpr Statement LATEST{
    Reach::reference,
    "SELECT transfer_id, child_id, from_unit, to_unit, left_on, note, sent_at, sent_by, state, answer, answered_at, "
    "answered_by FROM transfer ORDER BY sent_at DESC, transfer_id DESC LIMIT :limit OFFSET :skip",
    12};
constexpr Statement ADD{
    Reach::reference,
    "INSERT INTO transfer (transfer_id, child_id, from_unit, to_unit, left_on, note, sent_at, sent_by, state) "
    "VALUES (:id, :child, :sender, :receiver, :left_on, :note, :sent_at, :sent_by, :state)"};
constexpr Statement ANSWER{
    Reach::reference,
    "UPDATE transfer SET state = :state, answer = :answer, answered_at = :answered_at, answered_by = :answered_by "
    "WHERE transfer_id = :id AND state = 'sent'"};

domain::Transfer transfer_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "transfer", row[0].value_or(std::string_view()));
  return {.id = id_of<domain::TransferId>(row[0]),
          .child = id_of<domain::ChildId>(row[1]),
          .from = id_of<domain::UnitId>(row[2]),
          .to = id_of<domain::UnitId>(row[3]),
          .left_on = date_of(row[4]),
          .note = domain::SensitiveText(opened.text(row[5], "note")),
          .sent_at = moment_of(row[6]),
          .sent_by = id_of<domain::UserId>(row[7]),
          .state = word_of_cell<domain::TransferState>(row[8]).value_or(domain::TransferState::sent),
          .answer = domain::SensitiveText(opened.text(row[9], "answer")),
          .answered_at = row[10] ? std::optional(moment_of(row[10])) : std::nullopt,
          .answered_by = id_of<domain::UserId>(row[11])};
}

Value sealed_text(Connection& connection, const domain::Transfer& transfer, std::string_view column,
                  const domain::SensitiveText& text) {
  if (text.empty()) return {};
  return closed(connection, "transfer", column, encode(transfer.id), text.reveal());
}

}  // namespace

std::optional<domain::Transfer> SqlTransfers::find(domain::TransferId id) {
  std::optional<domain::Transfer> found;
  connection_.query(FIND, {encode(id)}, [&](Row row) { found = transfer_of(connection_, row); });
  return found;
}

std::optional<domain::Transfer> SqlTransfers::open_of(domain::ChildId child) {
  std::optional<domain::Transfer> found;
  connection_.query(OPEN_OF, {encode(child)}, [&](Row row) { found = transfer_of(connection_, row); });
  return found;
}

std::vector<domain::Transfer> SqlTransfers::of_commune(domain::UnitId commune, long limit) {
  std::vector<domain::Transfer> found;
  const auto add = [&](Row row) { found.push_back(transfer_of(connection_, row)); };
  connection_.query(OPEN_OF_COMMUNE, {encode(commune), encode(commune)}, add);
  connection_.query(ANSWERED_OF_COMMUNE, {encode(commune), encode(commune), std::to_string(limit)}, add);
  return found;
}

std::vector<domain::Transfer> SqlTransfers::latest(long limit, long skip) {
  std::vector<domain::Transfer> found;
  connection_.query(LATEST, {std::to_string(limit), std::to_string(skip)},
                    [&](Row row) { found.push_back(transfer_of(connection_, row)); });
  return found;
}

void SqlTransfers::add(const domain::Transfer& transfer) {
  connection_.execute(
      ADD, {encode(transfer.id), encode(transfer.child), encode(transfer.from), encode(transfer.to),
            encode(transfer.left_on), sealed_text(connection_, transfer, "note", transfer.note),
            encode(transfer.sent_at), encode(transfer.sent_by), std::string(domain::code_of(transfer.state))});
}

bool SqlTransfers::answer(const domain::Transfer& transfer) {
  return connection_.execute(
             ANSWER, {std::string(domain::code_of(transfer.state)),
                      sealed_text(connection_, transfer, "answer", transfer.answer), encode(*transfer.answered_at),
                      encode(transfer.answered_by), encode(transfer.id)}) == 1;
}

}  // namespace mangnon::storage::sql
