// The part of SqlUnits that concerns what befell units after they were recorded.
#include "storage/sql/codec.hpp"
#include "storage/sql/repositories.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement CHANGES{
    Reach::reference,
    "SELECT unit_id, change_no, kind, valid_from, name, parent_id, act, recorded_at, recorded_by FROM unit_change "
    "ORDER BY unit_id, change_no",
    9};
constexpr Statement SUCCESSIONS{
    Reach::reference,
    "SELECT unit_id, successor_id, valid_from, act, recorded_at, recorded_by FROM unit_succession ORDER BY unit_id", 6};
constexpr Statement COUNT_AMENDMENTS{
    Reach::reference, "SELECT (SELECT count(*) FROM unit_change) + (SELECT count(*) FROM unit_succession)", 1};
constexpr Statement ADD_CHANGE{
    Reach::reference,
    "INSERT INTO unit_change (unit_id, change_no, kind, valid_from, name, parent_id, act, recorded_at, recorded_by) "
    "VALUES (:unit, :number, :kind, :valid_from, :name, :parent, :act, :at, :by)"};
constexpr Statement ADD_SUCCESSION{
    Reach::reference,
    "INSERT INTO unit_succession (unit_id, successor_id, valid_from, act, recorded_at, recorded_by) "
    "VALUES (:unit, :successor, :valid_from, :act, :at, :by)"};
// Changes nothing, yet waits for whoever holds the unit and makes later ones wait.
constexpr Statement HOLD{Reach::reference, "UPDATE unit_version SET valid_to = valid_to WHERE unit_id = :unit"};
// Units of the official list have no row to hold.
constexpr Statement LOCK{Reach::reference, "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:unit, 0)) AS TEXT)", 1};
constexpr Statement REMOVE_CLOSURE{Reach::reference, "DELETE FROM unit_closure WHERE descendant_id = :unit"};
constexpr Statement ADD_CLOSURE{Reach::reference,
                                "INSERT INTO unit_closure (descendant_id, ancestor_id, valid_from, valid_to) "
                                "VALUES (:descendant, :ancestor, :valid_from, :valid_to)"};
constexpr Statement CLOSURE{Reach::reference,
                            "SELECT descendant_id, ancestor_id, valid_from, valid_to FROM unit_closure "
                            "ORDER BY descendant_id, ancestor_id, valid_from",
                            4};

}  // namespace

domain::UnitAmendments SqlUnits::amendments() {
  domain::UnitAmendments all;
  connection_.query(CHANGES, {}, [&](Row row) {
    const auto kind = word_of_cell<domain::UnitChangeKind>(row[2]);
    MANGNON_CHECK(kind.has_value());
    all.changes.push_back({.unit = id_of<domain::UnitId>(row[0]),
                           .number = static_cast<int>(number_of(row[1])),
                           .kind = *kind,
                           .on = date_of(row[3]),
                           .name = text_of(row[4]),
                           .parent = id_of<domain::UnitId>(row[5]),
                           .act = text_of(row[6]),
                           .recorded_at = moment_of(row[7]),
                           .recorded_by = id_of<domain::UserId>(row[8])});
  });
  connection_.query(SUCCESSIONS, {}, [&](Row row) {
    all.successions.push_back({.from = id_of<domain::UnitId>(row[0]),
                               .to = id_of<domain::UnitId>(row[1]),
                               .on = date_of(row[2]),
                               .act = text_of(row[3]),
                               .recorded_at = moment_of(row[4]),
                               .recorded_by = id_of<domain::UserId>(row[5])});
  });
  return all;
}

long SqlUnits::amendment_count() {
  long count = 0;
  connection_.query(COUNT_AMENDMENTS, {}, [&](Row row) { count = number_of(row[0]); });
  return count;
}

void SqlUnits::add_change(const domain::UnitChange& change) {
  connection_.execute(ADD_CHANGE, {encode(change.unit), std::to_string(change.number),
                                   std::string(domain::code_of(change.kind)), encode(change.on), nullable(change.name),
                                   change.parent.is_nil() ? Value{} : Value(encode(change.parent)),
                                   nullable(change.act), encode(change.recorded_at), encode(change.recorded_by)});
}

void SqlUnits::hold(domain::UnitId unit) {
  if (connection_.engine() != Engine::postgres) return;  // one writer at a time
  connection_.flush();
  if (connection_.execute(HOLD, {encode(unit)}) == 0) connection_.query(LOCK, {encode(unit)}, [](Row) {});
}

void SqlUnits::add_succession(const domain::AddedSuccession& succession) {
  connection_.execute(ADD_SUCCESSION,
                      {encode(succession.from), encode(succession.to), encode(succession.on), nullable(succession.act),
                       encode(succession.recorded_at), encode(succession.recorded_by)});
}

void SqlUnits::put_closure(domain::UnitId unit, const std::vector<Ancestor>& ancestors) {
  connection_.execute(REMOVE_CLOSURE, {encode(unit)});
  for (const auto& each : ancestors)
    connection_.execute(ADD_CLOSURE,
                        {encode(unit), encode(each.ancestor), encode(each.valid.from), encode(each.valid.to)});
}

void SqlUnits::each_closure(const std::function<void(domain::UnitId, const Ancestor&)>& visit) {
  connection_.query(CLOSURE, {}, [&](Row row) {
    visit(id_of<domain::UnitId>(row[0]), {id_of<domain::UnitId>(row[1]), {date_of(row[2]), date_of(row[3])}});
  });
}

}  // namespace mangnon::storage::sql
