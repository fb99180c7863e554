#include "storage/sql/bulk.hpp"

#include <algorithm>

#include "storage/sql/codec.hpp"
#include "wire/action_json.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::BulkChange;
using domain::BulkChangeId;
using domain::BulkEntry;
using domain::BulkUndoing;

constexpr Statement FIND{
    Reach::reference,
    "SELECT bulk_id, unit_id, kind, changed_on, made_at, made_by FROM bulk_change WHERE bulk_id = :id", 6};
constexpr Statement OF_UNIT{
    Reach::reference,
    "SELECT bulk_id, unit_id, kind, changed_on, made_at, made_by FROM bulk_change WHERE unit_id = :unit", 6};
constexpr Statement OF_MAKER{
    Reach::reference,
    "SELECT bulk_id, unit_id, kind, changed_on, made_at, made_by FROM bulk_change WHERE made_by = :maker", 6};
constexpr Statement ADD{Reach::reference,
                        "INSERT INTO bulk_change (bulk_id, unit_id, kind, changed_on, made_at, made_by) VALUES "
                        "(:id, :unit, :kind, :changed_on, :made_at, :made_by)"};
constexpr Statement ADD_ENTRY{Reach::reference,
                              "INSERT INTO bulk_entry (record_id, bulk_id, entry_number, version_seen, payload) VALUES "
                              "(:record, :id, :number, :version, :payload)"};
constexpr Statement ENTRIES{Reach::reference,
                            "SELECT record_id, entry_number, version_seen, payload FROM bulk_entry WHERE bulk_id = :id "
                            "AND entry_number > CAST(:after AS INTEGER) AND entry_number <= CAST(:last AS INTEGER) "
                            "ORDER BY entry_number",
                            4};
constexpr Statement COUNT{Reach::reference, "SELECT count(*) FROM bulk_entry WHERE bulk_id = :id", 1};
constexpr Statement UNDOING{Reach::reference, "SELECT reason, made_at, made_by FROM bulk_undoing WHERE bulk_id = :id",
                            3};
constexpr Statement ADD_UNDOING{
    Reach::reference,
    "INSERT INTO bulk_undoing (bulk_id, reason, made_at, made_by) VALUES (:id, :reason, :made_at, :made_by)"};

BulkChange change_of(Row row) {
  return {.id = id_of<BulkChangeId>(row[0]),
          .unit = id_of<domain::UnitId>(row[1]),
          .kind = word_of_cell<domain::BulkKind>(row[2]).value_or(domain::BulkKind::schooling),
          .on = date_of(row[3]),
          .made_at = moment_of(row[4]),
          .made_by = id_of<domain::UserId>(row[5])};
}

BulkEntry entry_of(Row row) {
  const auto payload = wire::parse_json(text_of(row[3]));
  MANGNON_CHECK(payload.has_value());
  const auto record = base::parse_uuid(text_of(row[0]));
  MANGNON_CHECK(record.has_value());
  return {.record = *record,
          .number = static_cast<int>(number_of(row[1])),
          .version = static_cast<int>(number_of(row[2])),
          .facts = wire::changes_from_json(*payload)};
}

}  // namespace

std::optional<BulkChange> SqlBulkChanges::find(BulkChangeId id) {
  std::optional<BulkChange> found;
  connection_.query(FIND, {encode(id)}, [&](Row row) { found = change_of(row); });
  return found;
}

std::vector<BulkChange> SqlBulkChanges::of_units(std::span<const domain::UnitId> units) {
  std::vector<BulkChange> found;
  for (const auto& unit : units)
    connection_.query(OF_UNIT, {encode(unit)}, [&](Row row) { found.push_back(change_of(row)); });
  return found;
}

std::vector<BulkChange> SqlBulkChanges::of_maker(domain::UserId maker) {
  std::vector<BulkChange> found;
  connection_.query(OF_MAKER, {encode(maker)}, [&](Row row) { found.push_back(change_of(row)); });
  return found;
}

void SqlBulkChanges::add(const BulkChange& change, const std::vector<BulkEntry>& entries) {
  connection_.execute(ADD, {encode(change.id), encode(change.unit), std::string(domain::code_of(change.kind)),
                            encode(change.on), encode(change.made_at), encode(change.made_by)});
  for (const auto& entry : entries)
    connection_.execute(ADD_ENTRY, {encode(entry.record), encode(change.id), std::to_string(entry.number),
                                    std::to_string(entry.version), wire::format_json(wire::to_json(entry.facts))});
}

std::vector<BulkEntry> SqlBulkChanges::entries(BulkChangeId change, int after, int limit) {
  std::vector<BulkEntry> found;
  connection_.query(ENTRIES, {encode(change), std::to_string(after), std::to_string(after + limit)},
                    [&](Row row) { found.push_back(entry_of(row)); });
  return found;
}

long SqlBulkChanges::entry_count(BulkChangeId change) {
  long count = 0;
  connection_.query(COUNT, {encode(change)}, [&](Row row) { count = number_of(row[0]); });
  return count;
}

std::optional<BulkUndoing> SqlBulkChanges::undoing(BulkChangeId change) {
  std::optional<BulkUndoing> found;
  connection_.query(UNDOING, {encode(change)}, [&](Row row) {
    found = {.reason = domain::SensitiveText(text_of(row[0])),
             .made_at = moment_of(row[1]),
             .made_by = id_of<domain::UserId>(row[2])};
  });
  return found;
}

void SqlBulkChanges::add_undoing(BulkChangeId change, const BulkUndoing& undoing) {
  connection_.execute(ADD_UNDOING,
                      {encode(change), undoing.reason.reveal(), encode(undoing.made_at), encode(undoing.made_by)});
}

}  // namespace mangnon::storage::sql
