#include <array>

#include "base/text.hpp"
#include "storage/sql/codec.hpp"
#include "storage/sql/row_seal.hpp"
#include "storage/sql/sendings.hpp"

namespace mangnon::storage::sql {

namespace {

using domain::Seal;
using domain::SealedChild;
using domain::SealedPlace;

constexpr Statement HEAD{
    Reach::reference,
    "SELECT round_id, unit_id, sending, reference_on, map_on, codebook, made_at, made_by, person, person_position, "
    "previous, digest FROM seal WHERE round_id = :round AND unit_id = :unit AND sending = CAST(:sending AS INTEGER)",
    12};
constexpr Statement PLACES{
    Reach::reference,
    "SELECT place_number, place_id, code, name, taken, exception FROM seal_place WHERE round_id = :round AND "
    "unit_id = :unit AND sending = CAST(:sending AS INTEGER) ORDER BY place_number",
    6};
constexpr Statement CELLS{
    Reach::reference,
    "SELECT place_number, cell, count FROM seal_cell WHERE round_id = :round AND unit_id = :unit AND "
    "sending = CAST(:sending AS INTEGER) ORDER BY place_number, cell_number",
    3};
constexpr Statement CHILDREN{
    Reach::fan_out,
    "SELECT child_id, version, household_id, hamlet_id, birth_date, sex, ethnicity, codes, assisted FROM seal_child "
    "WHERE round_id = :round AND unit_id = :unit AND sending = CAST(:sending AS INTEGER) ORDER BY child_id",
    9};
constexpr Statement SEALS{Reach::reference,
                          "SELECT round_id, unit_id, sending FROM seal ORDER BY round_id, unit_id, sending", 3};
constexpr Statement ADD{
    Reach::reference,
    "INSERT INTO seal (round_id, unit_id, sending, reference_on, map_on, codebook, made_at, made_by, person, "
    "person_position, previous, digest) VALUES (:round, :unit, :sending, :reference_on, :map_on, :codebook, :made_at, "
    ":made_by, :person, :position, :previous, :digest)"};

constexpr std::array<std::string_view, 9> PLACE_COLUMNS = {"round_id", "unit_id", "sending", "place_number", "place_id",
                                                           "code",     "name",    "taken",   "exception"};
constexpr InsertTarget PLACE_TARGET{"seal_place", PLACE_COLUMNS};
constexpr std::array<std::string_view, 7> CELL_COLUMNS = {"round_id",    "unit_id", "sending", "place_number",
                                                          "cell_number", "cell",    "count"};
constexpr InsertTarget CELL_TARGET{"seal_cell", CELL_COLUMNS};
constexpr std::array<std::string_view, 12> CHILD_COLUMNS = {"child_id", "round_id",     "unit_id",   "sending",
                                                            "version",  "household_id", "hamlet_id", "birth_date",
                                                            "sex",      "ethnicity",    "codes",     "assisted"};
constexpr InsertTarget CHILD_TARGET{"seal_child", CHILD_COLUMNS};

Values name_of(domain::RoundId round, domain::UnitId unit, int sending) {
  return {encode(round), encode(unit), std::to_string(sending)};
}

Seal head_of(Row row) {
  return {.round = id_of<domain::RoundId>(row[0]),
          .unit = id_of<domain::UnitId>(row[1]),
          .sending = static_cast<int>(number_of(row[2])),
          .reference_on = date_of(row[3]),
          .map_on = date_of(row[4]),
          .codebook = text_of(row[5]),
          .at = moment_of(row[6]),
          .by = id_of<domain::UserId>(row[7]),
          .person = domain::SensitiveText(text_of(row[8])),
          .position = domain::SensitiveText(text_of(row[9])),
          .previous = text_of(row[10]),
          .digest = text_of(row[11])};
}

SealedPlace place_of(Row row) {
  return {.place = id_of<domain::UnitId>(row[1]),
          .code = text_of(row[2]),
          .name = text_of(row[3]),
          .taken = static_cast<int>(number_of(row[4])),
          .exception = domain::SensitiveText(text_of(row[5]))};
}

std::vector<std::string> codes_of(std::string_view rest) {
  std::vector<std::string> codes;
  while (!rest.empty()) {
    const auto end = rest.find(';');
    codes.emplace_back(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return codes;
}

SealedChild child_of(Connection& connection, Row row) {
  const OpenedRow opened(connection, "seal_child", row[0].value_or(std::string_view()));
  return {.child = id_of<domain::ChildId>(row[0]),
          .version = static_cast<int>(number_of(row[1])),
          .household = id_of<domain::HouseholdId>(row[2]),
          .hamlet = id_of<domain::UnitId>(row[3]),
          .birth_date = row[4] ? std::optional(date_of(row[4])) : std::nullopt,
          .sex = word_of_cell<domain::Sex>(row[5]),
          .ethnicity = text_of(row[6]),
          .codes = codes_of(opened.text(row[7], "codes")),
          .assisted = text_of(row[8]) == "yes"};
}

}  // namespace

std::optional<Seal> SqlSendings::seal_head(domain::RoundId round, domain::UnitId unit, int sending) {
  std::optional<Seal> found;
  connection_.flush();
  connection_.query(HEAD, name_of(round, unit, sending), [&](Row row) { found = head_of(row); });
  if (!found) return found;
  std::vector<long> numbers;
  connection_.query(PLACES, name_of(round, unit, sending), [&](Row row) {
    numbers.push_back(number_of(row[0]));
    found->places.push_back(place_of(row));
  });
  std::size_t at = 0;
  connection_.query(CELLS, name_of(round, unit, sending), [&](Row row) {
    while (at < numbers.size() && numbers[at] < number_of(row[0])) ++at;
    if (at < numbers.size() && numbers[at] == number_of(row[0]))
      found->places[at].cells.emplace_back(text_of(row[1]), number_of(row[2]));
  });
  return found;
}

std::optional<Seal> SqlSendings::seal(domain::RoundId round, domain::UnitId unit, int sending) {
  auto found = seal_head(round, unit, sending);
  if (found)
    connection_.query(CHILDREN, name_of(round, unit, sending),
                      [&](Row row) { found->children.push_back(child_of(connection_, row)); });
  return found;
}

void SqlSendings::add_children(const Seal& seal) {
  for (const auto& child : seal.children)
    connection_.insert(
        CHILD_TARGET,
        {encode(child.child), encode(seal.round), encode(seal.unit), std::to_string(seal.sending),
         std::to_string(child.version), child.household.is_nil() ? Value{} : Value(encode(child.household)),
         encode(child.hamlet), child.birth_date ? Value(encode(*child.birth_date)) : Value{},
         child.sex ? Value(std::string(domain::code_of(*child.sex))) : Value{}, nullable(child.ethnicity),
         nullable(base::join(child.codes, ";")), encode(child.assisted)});
}

void SqlSendings::add_seal(const Seal& seal) {
  connection_.execute(ADD, {encode(seal.round), encode(seal.unit), std::to_string(seal.sending),
                            encode(seal.reference_on), encode(seal.map_on), seal.codebook, encode(seal.at),
                            encode(seal.by), seal.person.reveal(), seal.position.reveal(), seal.previous, seal.digest});
  for (std::size_t i = 0; i < seal.places.size(); ++i) {
    const auto& place = seal.places[i];
    auto values = name_of(seal.round, seal.unit, seal.sending);
    values.insert(values.end(), {std::to_string(i + 1), encode(place.place), place.code, place.name,
                                 std::to_string(place.taken), nullable(place.exception.reveal())});
    connection_.insert(PLACE_TARGET, std::move(values));
  }
  for (std::size_t i = 0; i < seal.places.size(); ++i) {
    const auto& cells = seal.places[i].cells;
    for (std::size_t j = 0; j < cells.size(); ++j) {
      auto values = name_of(seal.round, seal.unit, seal.sending);
      values.insert(values.end(),
                    {std::to_string(i + 1), std::to_string(j + 1), cells[j].first, std::to_string(cells[j].second)});
      connection_.insert(CELL_TARGET, std::move(values));
    }
  }
  add_children(seal);
}

std::vector<Sendings::SealName> SqlSendings::seals() {
  std::vector<SealName> names;
  connection_.query(SEALS, {}, [&](Row row) {
    names.push_back(
        {id_of<domain::RoundId>(row[0]), id_of<domain::UnitId>(row[1]), static_cast<int>(number_of(row[2]))});
  });
  return names;
}

}  // namespace mangnon::storage::sql
