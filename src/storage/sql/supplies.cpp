#include "storage/sql/supplies.hpp"

#include "storage/sql/codec.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::SensitiveText;
using domain::Supply;

constexpr std::string_view SUPPLIES =
    "SELECT s.supply_id, s.round_id, s.giver_id, s.unit_id, s.kind, s.item, s.quantity, s.given_on, s.receiver, "
    "s.note, s.made_at, s.made_by, r.received_on, r.receiver, r.note, r.made_at, r.made_by, c.reason, c.made_at, "
    "c.made_by FROM supply s LEFT JOIN supply_receipt r ON r.supply_id = s.supply_id LEFT JOIN supply_cancelling c ON "
    "c.supply_id = s.supply_id WHERE ";
constexpr std::size_t COLUMNS = 20;
constexpr Statement ADD{
    Reach::reference,
    "INSERT INTO supply (supply_id, round_id, giver_id, unit_id, kind, item, quantity, given_on, receiver, note, "
    "made_at, made_by) VALUES (:id, :round, :giver, :unit, :kind, :item, :quantity, :given_on, :receiver, :note, "
    ":made_at, :made_by)"};
constexpr Statement RECEIVE{Reach::reference,
                            "INSERT INTO supply_receipt (supply_id, received_on, receiver, note, made_at, made_by) "
                            "VALUES (:id, :received_on, :receiver, :note, :made_at, :made_by)"};
constexpr Statement CANCEL{Reach::reference,
                           "INSERT INTO supply_cancelling (supply_id, reason, made_at, made_by) VALUES (:id, :reason, "
                           ":made_at, :made_by)"};

const std::string& find_text() {
  static const std::string text = std::string(SUPPLIES) + "s.supply_id = :id";
  return text;
}

const std::string& of_round_text() {
  static const std::string text =
      std::string(SUPPLIES) + "s.round_id = :id ORDER BY s.given_on, s.made_at, s.supply_id";
  return text;
}

Supply supply_of(Row row) {
  Supply supply{.id = id_of<domain::SupplyId>(row[0]),
                .round = id_of<domain::RoundId>(row[1]),
                .giver = id_of<domain::UnitId>(row[2]),
                .unit = id_of<domain::UnitId>(row[3]),
                .kind = domain::from_code<domain::SupplyKind>(text_of(row[4])).value(),
                .item = text_of(row[5]),
                .quantity = static_cast<int>(number_of(row[6])),
                .on = date_of(row[7]),
                .receiver = SensitiveText(text_of(row[8])),
                .note = SensitiveText(text_of(row[9])),
                .at = moment_of(row[10]),
                .by = id_of<domain::UserId>(row[11])};
  if (row[12])
    supply.received = {.on = date_of(row[12]),
                       .receiver = SensitiveText(text_of(row[13])),
                       .note = SensitiveText(text_of(row[14])),
                       .at = moment_of(row[15]),
                       .by = id_of<domain::UserId>(row[16])};
  if (row[17])
    supply.cancelled = {
        .reason = SensitiveText(text_of(row[17])), .at = moment_of(row[18]), .by = id_of<domain::UserId>(row[19])};
  return supply;
}

}  // namespace

std::optional<Supply> SqlSupplies::find(domain::SupplyId id) {
  std::optional<Supply> found;
  connection_.query(Statement{Reach::reference, find_text(), COLUMNS}, {encode(id)},
                    [&](Row row) { found = supply_of(row); });
  return found;
}

std::vector<Supply> SqlSupplies::of_round(domain::RoundId round) {
  std::vector<Supply> found;
  connection_.query(Statement{Reach::reference, of_round_text(), COLUMNS}, {encode(round)},
                    [&](Row row) { found.push_back(supply_of(row)); });
  return found;
}

void SqlSupplies::add(const Supply& supply) {
  connection_.execute(ADD, {encode(supply.id), encode(supply.round), encode(supply.giver), encode(supply.unit),
                            std::string(domain::code_of(supply.kind)), nullable(supply.item),
                            std::to_string(supply.quantity), encode(supply.on), supply.receiver.reveal(),
                            nullable(supply.note.reveal()), encode(supply.at), encode(supply.by)});
}

void SqlSupplies::receive(domain::SupplyId supply, const domain::SupplyReceipt& receipt) {
  connection_.execute(RECEIVE, {encode(supply), encode(receipt.on), receipt.receiver.reveal(),
                                nullable(receipt.note.reveal()), encode(receipt.at), encode(receipt.by)});
}

void SqlSupplies::cancel(domain::SupplyId supply, const domain::SupplyCancelling& cancelling) {
  connection_.execute(CANCEL,
                      {encode(supply), cancelling.reason.reveal(), encode(cancelling.at), encode(cancelling.by)});
}

}  // namespace mangnon::storage::sql
