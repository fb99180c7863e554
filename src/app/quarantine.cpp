#include "app/quarantine.hpp"

#include <algorithm>
#include <set>

#include "names/fold.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

std::string value_of(const domain::FactChanges& changes, std::string_view key) {
  const auto found = std::find_if(changes.begin(), changes.end(), [&](const auto& each) { return each.key == key; });
  return found == changes.end() ? std::string() : found->value;
}

// By what a later row of the same child is known. A date that could not be read is not among the facts, so that a name
// within its household must do; a row that names nobody is known by being written the same again.
std::vector<std::string> keys_of(const BookRow& row, const std::vector<BookCell>& cells) {
  std::string written;
  for (const auto& cell : cells) written += cell.key + '=' + cell.text + '\n';
  std::vector<std::string> keys;
  if (!written.empty()) keys.push_back("cells|" + base::format_uuid(base::make_named_uuid("row", written)));
  const auto number = value_of(row.child, "id_number");
  if (!number.empty()) keys.push_back("id|" + number);
  const auto name = names::fold(value_of(row.child, "full_name"));
  if (name.empty()) return keys;
  const auto birth = value_of(row.child, "birth_date");
  if (!birth.empty()) keys.push_back("born|" + name + '|' + birth);
  auto home = value_of(row.household, "number");
  if (home.empty()) home = names::fold(value_of(row.household, "head_name"));
  if (!home.empty()) keys.push_back("home|" + name + '|' + names::fold(row.hamlet) + '|' + home);
  return keys;
}

Json values_json(const std::vector<BookCell>& cells, const std::vector<std::string>& keys) {
  Json list = Json::array();
  for (const auto& cell : cells) {
    Json each = Json::object();
    each.set("key", cell.key);
    each.set("label", cell.label);
    each.set("text", cell.text);
    list.push(std::move(each));
  }
  Json match = Json::array();
  for (const auto& key : keys) match.push(key);
  Json json = Json::object();
  json.set("match", std::move(match));
  json.set("cells", std::move(list));
  return json;
}

// Findings with the column key of their cell beside its address.
Json placed_findings(const base::Failures& findings, const std::vector<BookCell>& cells) {
  Json list = Json::array();
  for (const auto& finding : findings) {
    const auto cell =
        std::find_if(cells.begin(), cells.end(), [&](const auto& each) { return each.address == finding.field; });
    Json each = Json::object();
    each.set("field", cell == cells.end() ? std::string() : cell->key);
    each.set("cell", finding.field);
    each.set("code", finding.type->id);
    each.set("level", finding.type->level == base::Level::error ? "error" : "warning");
    each.set("message", base::message_of(finding, base::Lang::vi));
    each.set("message_en", base::message_of(finding, base::Lang::en));
    list.push(std::move(each));
  }
  return list;
}

}  // namespace

storage::QuarantineRecord quarantined_row(domain::ImportId import, domain::UnitId commune, const BookRow& row,
                                          const base::Failures& findings, base::Moment at) {
  const auto cells = row.cells ? row.cells() : std::vector<BookCell>{};
  return {.import = import,
          .row = row.row,
          .unit = commune,
          .state = "refused",
          .values = wire::format_json(values_json(cells, keys_of(row, cells))),
          .findings = wire::format_json(placed_findings(findings, cells)),
          .at = at};
}

void OpenRows::load(storage::Transaction& transaction, domain::UnitId commune) {
  rows_ = transaction.imports().open_rows(commune);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto values = wire::parse_json(rows_[i].values);
    if (!values) continue;
    for (const auto& key : (*values)["match"].items()) by_key_.emplace(key.text().value_or(""), i);
  }
}

std::vector<storage::QuarantineRecord> OpenRows::of_child(const BookRow& row) const {
  std::set<std::size_t> found;
  if (!rows_.empty()) {
    for (const auto& key : keys_of(row, row.cells ? row.cells() : std::vector<BookCell>{})) {
      const auto [first, last] = by_key_.equal_range(key);
      for (auto each = first; each != last; ++each) found.insert(each->second);
    }
  }
  std::vector<storage::QuarantineRecord> rows;
  for (const std::size_t place : found) rows.push_back(rows_[place]);
  return rows;
}

}  // namespace mangnon::app
