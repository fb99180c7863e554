#include "app/quarantine.hpp"

#include <algorithm>
#include <set>

#include "app/open_rows.hpp"
#include "base/limits.hpp"
#include "names/fold.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

std::string value_of(const domain::FactChanges& changes, std::string_view key) {
  const auto found = std::find_if(changes.begin(), changes.end(), [&](const auto& each) { return each.key == key; });
  return found == changes.end() ? std::string() : found->value;
}

// By what a later row of the same child is known (IMPORT-3). A date that could not be read is not among the facts, so
// that a name within its household must do; a row that names nobody is known by being written the same again.
std::vector<std::string> keys_of(const BookRow& row, const std::vector<BookCell>& cells) {
  std::string written;
  for (const auto& cell : cells) written += cell.key + '=' + cell.text + '\n';
  std::vector<std::string> keys;
  if (!written.empty()) keys.push_back("cells|" + base::format_uuid(base::make_named_uuid("row", written)));
  const auto id_number = value_of(row.child, "id_number");
  if (!id_number.empty()) keys.push_back("id|" + id_number);
  const auto name = names::fold(value_of(row.child, "full_name"));
  if (name.empty()) return keys;
  const auto birth = value_of(row.child, "birth_date");
  const auto born = birth.empty() ? std::string() : name + '|' + birth + '|' + value_of(row.child, "sex");
  const auto number = value_of(row.household, "number");
  const auto head = names::fold(value_of(row.household, "head_name"));
  const auto mother = names::fold(value_of(row.child, "mother_name"));
  const auto home = number.empty() ? head : number;
  if (!home.empty()) keys.push_back("home|" + name + '|' + names::fold(row.hamlet) + '|' + home);
  if (born.empty()) return keys;
  if (!mother.empty()) keys.push_back("mother|" + born + '|' + mother);
  if (!home.empty()) keys.push_back("head|" + born + '|' + (head.empty() ? home : head));
  if (mother.empty() && home.empty()) keys.push_back("born|" + born);
  return keys;
}

Json values_json(const std::vector<BookCell>& cells, const std::vector<std::string>& keys, RowState became) {
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
  json.set("became", domain::code_of(became));
  return json;
}

// Findings with the column key of their cell beside its address. What is about the child's codes belongs to their
// column, also in a sheet that has none: who may read it is judged by that (ACCESS-5).
Json placed_findings(const RowToKeep& kept, const std::vector<BookCell>& cells) {
  Json list = Json::array();
  for (const auto& finding : kept.verdict.findings) {
    const auto cell =
        std::find_if(cells.begin(), cells.end(), [&](const auto& each) { return each.address == finding.field; });
    const bool coded = std::find(kept.coded.begin(), kept.coded.end(), finding.type) != kept.coded.end();
    Json each = Json::object();
    each.set("field", coded ? "special" : cell == cells.end() ? std::string() : cell->key);
    each.set("cell", finding.field);
    each.set("code", finding.type->id);
    each.set("level", finding.type->level == base::Level::error ? "error" : "warning");
    each.set("message", base::message_of(finding, base::Lang::vi));
    each.set("message_en", base::message_of(finding, base::Lang::en));
    list.push(std::move(each));
  }
  return list;
}

storage::QuarantineRecord kept_row(const RowToKeep& kept) {
  const auto& row = kept.row;
  const bool refused = kept.verdict.state == RowState::refused;
  auto cells = row.cells ? row.cells() : std::vector<BookCell>{};
  const auto findings = placed_findings(kept, cells);
  const auto keys = refused ? keys_of(row, cells) : std::vector<std::string>{};
  if (!refused)
    std::erase_if(cells, [&](const BookCell& cell) {
      return std::ranges::none_of(kept.verdict.findings, [&](const auto& each) { return each.field == cell.address; });
    });
  return {.import = kept.import,
          .row = row.row,
          .unit = kept.commune,
          .state = refused ? "refused" : "warned",
          .values = wire::format_json(values_json(cells, keys, kept.verdict.state)),
          .findings = wire::format_json(findings),
          .at = kept.at};
}

}  // namespace

void KeptRows::load(storage::Transaction& transaction, const domain::UnitTree& tree, domain::UnitId commune,
                    domain::ImportId import) {
  for (const auto& row : transaction.imports().rows(import, "", 0, base::limits::SHEET_ROWS))
    previewed_.insert(row.row);
  rows_ = open_rows(transaction, tree, commune);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto values = wire::parse_json(rows_[i].values);
    if (!values) continue;
    for (const auto& key : (*values)["match"].items()) by_key_.emplace(key.text().value_or(""), i);
  }
}

void KeptRows::settle(storage::Transaction& transaction, const RowToKeep& row, bool dry_run) const {
  auto& imports = transaction.imports();
  const bool refused = row.verdict.state == RowState::refused;
  if (refused || !row.verdict.findings.empty()) {
    imports.put_row(kept_row(row));
  } else if (previewed_.contains(row.row.row)) {  // the preview had something to say of it
    if (auto kept = imports.row(row.import, row.row.row)) {
      kept->state = "corrected";
      imports.put_row(*kept);
    }
  }
  if (dry_run) return;
  for (auto open : of_child(row.row)) {
    open.state = refused ? "replaced" : "corrected";
    imports.put_row(open);
  }
}

std::vector<storage::QuarantineRecord> KeptRows::of_child(const BookRow& row) const {
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
