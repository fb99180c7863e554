#include "storage/sql/sql_sealing.hpp"

#include <fmt/format.h>

#include <map>

#include "base/check.hpp"
#include "base/text.hpp"
#include "storage/sql/codec.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

namespace {

constexpr Statement ADD_KEY{Reach::reference,
                            "INSERT INTO sealing_key (key_id, wrapped, made_at) VALUES (:id, :wrapped, :at)"};
constexpr Statement WRAPPED{Reach::reference, "SELECT key_id, wrapped FROM sealing_key", 2};
constexpr Statement WRAP{Reach::reference, "UPDATE sealing_key SET wrapped = :wrapped WHERE key_id = :id"};
constexpr Statement BANS{Reach::reference,
                         "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :name AND sql LIKE "
                         "'%BEFORE UPDATE%'",
                         2};
constexpr Statement CHECKPOINT{Reach::reference, "PRAGMA wal_checkpoint(TRUNCATE)", 3};
constexpr std::string_view BEFORE_THE_FIRST = "00000000-0000-0000-0000-000000000000";

// The statements by which one table is gone through, some hundred records at a time.
struct Texts {
  std::string records;
  std::string rows;
  std::string update;
  std::string plain;
};

Texts make_texts(const SealedTable& table) {
  const std::string name(table.name);
  const std::string first(table.key.front());
  std::vector<std::string> read = {std::string(table.owner)};
  std::vector<std::string> found;
  std::vector<std::string> set;
  std::vector<std::string> plain;
  for (const auto column : table.key) {
    read.emplace_back(column);
    found.push_back(std::string(column) + " = :k_" + std::string(column));
  }
  for (const auto column : table.columns) {
    read.emplace_back(column);
    set.push_back(std::string(column) + " = :s_" + std::string(column));
    plain.push_back(std::string(column) + " NOT LIKE '" + std::string(crypto::SEALED_TEXT_MARK) + "%'");
  }
  const auto rows =
      fmt::format("SELECT {2} FROM {1} WHERE {0} > :after AND {0} <= :upto", first, name, base::join(read, ", "));
  return {.records = fmt::format("SELECT DISTINCT {0} FROM {1} WHERE {0} > :last ORDER BY {0} LIMIT 500", first, name),
          .rows = rows,
          .update = fmt::format("UPDATE {} SET {} WHERE {}", name, base::join(set, ", "), base::join(found, " AND ")),
          .plain = fmt::format("SELECT count(*) FROM {} WHERE {}", name, base::join(plain, " OR "))};
}

// A connection knows a statement by the address of its text: these are never made twice.
const Texts& texts_of(const SealedTable& table) {
  static const auto all = [] {
    std::map<std::string_view, Texts> texts;
    for (const auto& each : sealed_tables()) texts.emplace(each.name, make_texts(each));
    return texts;
  }();
  return all.at(table.name);
}

// What forbids the changing of a journal, lifted for as long as one transaction lasts and seen by no other.
class LiftedBan {
 public:
  LiftedBan(Connection& connection, const SealedTable& table) : connection_(connection), table_(table) {
    if (!table.is_append_only) return;
    if (connection.engine() == Engine::postgres) {
      connection.run_script("GRANT UPDATE ON " + std::string(table.name) + " TO CURRENT_USER");
      return;
    }
    std::vector<std::string> names;
    connection.query(BANS, {std::string(table.name)}, [&](Row row) {
      names.push_back(text_of(row[0]));
      triggers_.push_back(text_of(row[1]));
    });
    MANGNON_CHECK(!names.empty());
    for (const auto& name : names) connection.run_script("DROP TRIGGER " + name);
  }
  // To be called before the commit; a rollback puts it back by itself.
  void put_back() {
    if (!table_.is_append_only) return;
    if (connection_.engine() == Engine::postgres)
      connection_.run_script("REVOKE UPDATE ON " + std::string(table_.name) + " FROM CURRENT_USER");
    for (const auto& trigger : triggers_) connection_.run_script(trigger);
  }

 private:
  Connection& connection_;
  const SealedTable& table_;
  std::vector<std::string> triggers_{};
};

// RETURNS the values of an update; none when nothing of the row stands plain.
Values sealed_values(const RowSeal& seal, const SealedTable& table, Row row) {
  Values values;
  bool is_plain = false;
  const std::string_view owner = row[0].value_or("");
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Cell cell = row[1 + table.key.size() + i];
    const bool is_open = cell && !seal.is_closed(*cell);
    is_plain = is_plain || is_open;
    if (is_open)
      values.emplace_back(seal.close(*cell, table, table.columns[i], owner));
    else
      values.push_back(cell ? Value(std::string(*cell)) : Value{});
  }
  if (!is_plain) return {};
  for (std::size_t i = 0; i < table.key.size(); ++i) values.emplace_back(text_of(row[1 + i]));
  return values;
}

// Of the records after `last`, which moves on. RETURNS how many rows were sealed; absent when there are no more.
std::optional<long> seal_part(Connection& connection, const SealedTable& table, std::string& last) {
  const auto& texts = texts_of(table);
  const std::string after = last;
  connection.begin_write();
  connection.row_seal().learn(connection);
  connection.query({Reach::fan_out, texts.records, 1}, {after}, [&](Row row) { last = text_of(row[0]); });
  if (last == after) {
    connection.rollback();
    return std::nullopt;
  }
  LiftedBan ban(connection, table);
  // Nobody changes a row between its reading and its writing; SQLite has one writer, which this is.
  if (connection.engine() == Engine::postgres)
    connection.run_script(fmt::format("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE", table.name));
  std::vector<Values> changed;
  connection.query({Reach::fan_out, texts.rows, static_cast<int>(1 + table.key.size() + table.columns.size())},
                   {after, last}, [&](Row row) {
                     auto values = sealed_values(connection.row_seal(), table, row);
                     if (!values.empty()) changed.push_back(std::move(values));
                   });
  const auto count = static_cast<long>(changed.size());
  if (count == 0) {
    connection.rollback();
    return 0;
  }
  for (auto& values : changed) connection.execute({Reach::one_record, texts.update}, std::move(values));
  ban.put_back();
  connection.commit();
  return count;
}

bool opens(const RowSeal& seal, const SealedTable& table, Row row) {
  try {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (const Cell cell = row[1 + table.key.size() + i]) {
        if (crypto::is_sealed_text(*cell) && !seal.is_closed(*cell))
          return false;  // by a key that is none of the store's
        static_cast<void>(seal.open(*cell, table, table.columns[i], row[0].value_or("")));
      }
    return true;
  } catch (const SealedTextDamaged&) {
    return false;
  }
}

// Of the records after `last`, which moves on. RETURNS how many rows do not open; absent when there are no more.
std::optional<long> open_part(Connection& connection, const SealedTable& table, std::string& last) {
  const auto& texts = texts_of(table);
  const std::string after = last;
  connection.query({Reach::fan_out, texts.records, 1}, {after}, [&](Row row) { last = text_of(row[0]); });
  if (last == after) return std::nullopt;
  long damaged = 0;
  connection.query({Reach::fan_out, texts.rows, static_cast<int>(1 + table.key.size() + table.columns.size())},
                   {after, last}, [&](Row row) { damaged += opens(connection.row_seal(), table, row) ? 0 : 1; });
  return damaged;
}

// What stood there in plain text stands in no page of the file any more.
void forget_plain(Connection& connection) {
  if (connection.engine() == Engine::sqlite) {
    connection.run_script("VACUUM");
    bool is_busy = false;
    connection.query(CHECKPOINT, {}, [&](Row row) { is_busy = number_of(row[0]) != 0; });
    if (is_busy) throw StoreBusy("somebody still reads what stood there");
    return;
  }
  for (const auto& table : sealed_tables()) connection.run_script(fmt::format("VACUUM (FULL, ANALYZE) {}", table.name));
}

}  // namespace

void SqlSealing::make_data_key(Connection& connection, base::Moment now) {
  connection.begin_write();
  // A server that saw no key a moment ago has ended that work before the first row is looked at.
  if (connection.engine() == Engine::postgres) connection.run_script("LOCK TABLE sealing_key IN ACCESS EXCLUSIVE MODE");
  connection.row_seal().learn(connection);
  if (connection.row_seal().state() != SealState::plain) {
    connection.rollback();
    return;
  }
  const auto ring = keys_();
  MANGNON_CHECK(!ring.empty());
  const auto data = crypto::StoreKeys().with_new_key();
  connection.execute(ADD_KEY,
                     {data.current(), ring.seal(data.format(), wrapping_purpose(data.current())), encode(now)});
  connection.commit();
}

SealState SqlSealing::state() {
  const auto connection = open_();
  connection->begin_read();
  connection->row_seal().learn(*connection);
  connection->commit();
  return connection->row_seal().state();
}

long SqlSealing::seal_all(base::Moment now, const std::function<void(long)>& tell) {
  const auto connection = open_();
  if (connection->engine() == Engine::sqlite) connection->run_script("PRAGMA secure_delete=ON; PRAGMA temp_store=FILE");
  make_data_key(*connection, now);
  long sealed = 0;
  for (const auto& table : sealed_tables()) {
    std::string last(BEFORE_THE_FIRST);
    while (const auto count = seal_part(*connection, table, last)) {
      sealed += *count;
      if (*count > 0) tell(sealed);
    }
  }
  forget_plain(*connection);
  return sealed;
}

void SqlSealing::wrap_again() {
  const auto connection = open_();
  const auto ring = keys_();
  connection->begin_write();
  std::map<std::string, std::string> wrapped;
  connection->query(WRAPPED, {}, [&](Row row) { wrapped.emplace(text_of(row[0]), text_of(row[1])); });
  for (const auto& [id, text] : wrapped) {
    const auto line = ring.open(text, wrapping_purpose(id));
    if (!line) throw StoreSealed("the store's key is away");
    if (ring.is_outdated(text)) connection->execute(WRAP, {ring.seal(*line, wrapping_purpose(id)), id});
  }
  connection->commit();
}

std::map<std::string, long> SqlSealing::damaged_rows() {
  const auto connection = open_();
  connection->begin_read();
  connection->row_seal().learn(*connection);
  std::map<std::string, long> damaged;
  for (const auto& table : sealed_tables()) {
    std::string last(BEFORE_THE_FIRST);
    while (const auto count = open_part(*connection, table, last))
      if (*count > 0) damaged[std::string(table.name)] += *count;
  }
  connection->commit();
  return damaged;
}

long SqlSealing::plain_rows() {
  const auto connection = open_();
  connection->begin_read();
  long count = 0;
  for (const auto& table : sealed_tables())
    connection->query({Reach::fan_out, texts_of(table).plain, 1}, {}, [&](Row row) { count += number_of(row[0]); });
  connection->commit();
  return count;
}

}  // namespace mangnon::storage::sql
