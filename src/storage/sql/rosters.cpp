#include "storage/sql/rosters.hpp"

#include <map>

#include "storage/sql/codec.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::RosterEntry;
using domain::RosterFacts;
using domain::SensitiveText;

constexpr std::string_view ENTRIES =
    "SELECT n.entry_id, n.round_id, n.unit_id, f.version, f.valid_from, f.kind, f.person, f.birth_year, "
    "f.person_position, f.phone, f.task, f.is_trained, f.note, f.made_at, f.made_by, e.ended_on, e.reason, e.note, "
    "e.made_at, e.made_by FROM roster_entry n JOIN roster_facts f ON f.entry_id = n.entry_id LEFT JOIN roster_end e ON "
    "e.entry_id = n.entry_id WHERE ";
constexpr std::size_t COLUMNS = 20;
constexpr Statement AREAS{Reach::reference,
                          "SELECT a.entry_id, a.version, a.unit_id FROM roster_area a JOIN roster_entry n ON "
                          "n.entry_id = a.entry_id WHERE n.round_id = :id ORDER BY a.entry_id, a.version, a.place",
                          3};
constexpr Statement AREAS_OF_ONE{Reach::reference,
                                 "SELECT entry_id, version, unit_id FROM roster_area WHERE entry_id = :id ORDER BY "
                                 "entry_id, version, place",
                                 3};
constexpr Statement ADD{Reach::reference,
                        "INSERT INTO roster_entry (entry_id, round_id, unit_id) VALUES (:id, :round, :unit)"};
constexpr Statement ADD_FACTS{
    Reach::reference,
    "INSERT INTO roster_facts (entry_id, version, valid_from, kind, person, birth_year, person_position, phone, task, "
    "is_trained, note, made_at, made_by) VALUES (:id, :version, :valid_from, :kind, :person, :birth_year, :position, "
    ":phone, :task, :is_trained, :note, :made_at, :made_by)"};
constexpr Statement ADD_AREA{
    Reach::reference,
    "INSERT INTO roster_area (entry_id, version, place, unit_id) VALUES (:id, :version, :place, :unit)"};
constexpr Statement END{Reach::reference,
                        "INSERT INTO roster_end (entry_id, ended_on, reason, note, made_at, made_by) VALUES (:id, "
                        ":ended_on, :reason, :note, :made_at, :made_by)"};

const std::string& find_text() {
  static const std::string text = std::string(ENTRIES) + "n.entry_id = :id ORDER BY f.version";
  return text;
}

// The first facts say when somebody was listed.
const std::string& of_round_text() {
  static const std::string text =
      std::string(ENTRIES) +
      "n.round_id = :id ORDER BY (SELECT o.made_at FROM roster_facts o WHERE o.entry_id = n.entry_id AND o.version = "
      "1), n.entry_id, f.version";
  return text;
}

RosterEntry entry_of(Row row) {
  RosterEntry entry{.id = id_of<domain::RosterId>(row[0]),
                    .round = id_of<domain::RoundId>(row[1]),
                    .unit = id_of<domain::UnitId>(row[2])};
  if (row[15])
    entry.ended = {.on = date_of(row[15]),
                   .reason = domain::from_code<domain::RosterLeaving>(text_of(row[16])).value(),
                   .note = SensitiveText(text_of(row[17])),
                   .at = moment_of(row[18]),
                   .by = id_of<domain::UserId>(row[19])};
  return entry;
}

RosterFacts facts_of(Row row) {
  RosterFacts facts{.from = date_of(row[4]),
                    .kind = domain::from_code<domain::RosterKind>(text_of(row[5])).value(),
                    .name = SensitiveText(text_of(row[6])),
                    .position = SensitiveText(text_of(row[8])),
                    .phone = SensitiveText(text_of(row[9])),
                    .task = SensitiveText(text_of(row[10])),
                    .is_trained = text_of(row[11]) == "yes",
                    .note = SensitiveText(text_of(row[12])),
                    .at = moment_of(row[13]),
                    .by = id_of<domain::UserId>(row[14])};
  if (row[7]) facts.birth_year = static_cast<int>(number_of(row[7]));
  return facts;
}

}  // namespace

template <class Id>
std::vector<RosterEntry> SqlRosters::load(const std::string& text, const Statement& areas, Id id) {
  std::vector<RosterEntry> found;
  std::map<domain::RosterId, std::size_t> places;
  connection_.query(Statement{Reach::reference, text, COLUMNS}, {encode(id)}, [&](Row row) {
    if (found.empty() || found.back().id != id_of<domain::RosterId>(row[0])) {
      found.push_back(entry_of(row));
      places[found.back().id] = found.size() - 1;
    }
    found.back().facts.push_back(facts_of(row));
  });
  connection_.query(areas, {encode(id)}, [&](Row row) {
    auto& entry = found.at(places.at(id_of<domain::RosterId>(row[0])));
    entry.facts.at(static_cast<std::size_t>(number_of(row[1])) - 1).area.push_back(id_of<domain::UnitId>(row[2]));
  });
  return found;
}

std::optional<RosterEntry> SqlRosters::find(domain::RosterId id) {
  auto found = load(find_text(), AREAS_OF_ONE, id);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<RosterEntry> SqlRosters::of_round(domain::RoundId round) {
  return load(of_round_text(), AREAS, round);
}

void SqlRosters::add(const RosterEntry& entry) {
  connection_.execute(ADD, {encode(entry.id), encode(entry.round), encode(entry.unit)});
  add_facts(entry.id, 1, entry.facts.front());
}

void SqlRosters::add_facts(domain::RosterId entry, int number, const RosterFacts& facts) {
  const auto version = std::to_string(number);
  connection_.execute(ADD_FACTS,
                      {encode(entry), version, encode(facts.from), std::string(domain::code_of(facts.kind)),
                       facts.name.reveal(), facts.birth_year ? Value(std::to_string(*facts.birth_year)) : Value{},
                       facts.position.reveal(), nullable(facts.phone.reveal()), nullable(facts.task.reveal()),
                       encode(facts.is_trained), nullable(facts.note.reveal()), encode(facts.at), encode(facts.by)});
  for (std::size_t i = 0; i < facts.area.size(); ++i)
    connection_.execute(ADD_AREA, {encode(entry), version, std::to_string(i + 1), encode(facts.area[i])});
}

void SqlRosters::end(domain::RosterId entry, const domain::RosterEnd& ending) {
  connection_.execute(END, {encode(entry), encode(ending.on), std::string(domain::code_of(ending.reason)),
                            nullable(ending.note.reveal()), encode(ending.at), encode(ending.by)});
}

}  // namespace mangnon::storage::sql
