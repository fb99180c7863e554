#include "storage/sql/row_seal.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement KEYS{Reach::reference, "SELECT key_id, wrapped FROM sealing_key ORDER BY made_at, key_id", 2};

std::string purpose_of(const SealedTable& table, std::string_view column, std::string_view owner) {
  std::string purpose;
  purpose.reserve(table.name.size() + column.size() + owner.size() + 2);
  purpose.append(table.name).append(".").append(column).append(" ").append(owner);
  return purpose;
}

}  // namespace

std::string wrapping_purpose(std::string_view key_id) {
  return "sealing-key " + std::string(key_id);
}

std::string closed(Connection& connection, std::string_view table, std::string_view column, std::string_view owner,
                   std::string_view text) {
  return connection.row_seal().close(text, *find_sealed_table(table), column, owner);
}

void RowSeal::learn(Connection& connection) {
  if (!data_keys_.empty()) return;
  std::vector<std::pair<std::string, std::string>> wrapped;
  connection.query(KEYS, {}, [&](Row row) { wrapped.emplace_back(row[0].value_or(""), row[1].value_or("")); });
  is_away_ = !wrapped.empty();
  if (wrapped.empty()) return;
  const auto ring = keys_ ? keys_() : crypto::StoreKeys();
  std::string file;
  for (const auto& [id, text] : wrapped) {
    const auto line = ring.open(text, wrapping_purpose(id));
    if (!line || !ring.names_key_of(text)) return;
    file += *line;
  }
  auto keys = crypto::StoreKeys::parse(file);
  if (!keys || keys->empty()) throw StoreBroken("a key of sealed rows is damaged");
  data_keys_ = *std::move(keys);
  is_away_ = false;
}

SealState RowSeal::state() const {
  if (is_away_) return SealState::key_away;
  return data_keys_.empty() ? SealState::plain : SealState::open;
}

std::string RowSeal::close(std::string_view text, const SealedTable& table, std::string_view column,
                           std::string_view owner) const {
  if (is_away_) throw StoreSealed("the store's key is away");
  if (data_keys_.empty()) return std::string(text);
  return data_keys_.seal(text, purpose_of(table, column, owner));
}

void RowSeal::close_row(const InsertTarget& target, Values& values) const {
  if (state() == SealState::plain) return;
  const auto* table = find_sealed_table(target.table);
  if (table == nullptr) return;
  const auto owner = std::find(target.columns.begin(), target.columns.end(), table->owner);
  MANGNON_CHECK(owner != target.columns.end());
  const auto at = static_cast<std::size_t>(owner - target.columns.begin());
  MANGNON_CHECK(values[at].has_value());
  const std::string of = *values[at];
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i] && is_sealed_column(*table, target.columns[i]))
      values[i] = close(*values[i], *table, target.columns[i], of);
}

std::string RowSeal::open(std::string_view stored, const SealedTable& table, std::string_view column,
                          std::string_view owner) const {
  if (is_away_ && crypto::is_sealed_text(stored)) throw StoreSealed("the store's key is away");
  if (!is_closed(stored)) return std::string(stored);
  auto text = data_keys_.open(stored, purpose_of(table, column, owner));
  if (!text) throw SealedTextDamaged("sealed text does not open: " + purpose_of(table, column, owner));
  return *std::move(text);
}

}  // namespace mangnon::storage::sql
