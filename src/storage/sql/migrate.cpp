#include "storage/sql/migrate.hpp"

#include <map>

#include "assets/embedded.hpp"
#include "base/uuid.hpp"
#include "storage/sql/codec.hpp"
#include "storage/store.hpp"

namespace mangnon::storage::sql {

namespace {

// By number ("0001_register"): the common text and the engine's own.
std::map<std::string, std::string> migrations_for(Engine engine) {
  const std::string own = engine == Engine::sqlite ? ".sqlite.sql" : ".postgres.sql";
  const std::string other = engine == Engine::sqlite ? ".postgres.sql" : ".sqlite.sql";
  std::map<std::string, std::string> migrations;
  for (const auto& file : assets::embedded_migrations()) {
    const std::string_view path = file.path.substr(file.path.find('/') + 1);
    if (path.ends_with(other)) continue;
    const std::string name(path.substr(0, path.find('.')));
    const std::string text(file.begin, file.end);
    migrations[name] = path.ends_with(own) ? migrations[name] + text : text + migrations[name];
  }
  return migrations;
}

std::string in_dialect(std::string text, Engine engine) {
  const bool lite = engine == Engine::sqlite;
  const std::pair<std::string_view, std::string_view> words[] = {{"{uuid}", lite ? "TEXT" : "uuid"},
                                                                 {"{date}", lite ? "TEXT" : "date"},
                                                                 {"{moment}", lite ? "TEXT" : "timestamptz"},
                                                                 {"{int}", lite ? "INTEGER" : "bigint"},
                                                                 {"{strict}", lite ? "STRICT" : ""}};
  for (const auto& [word, type] : words)
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + type.size()))
      text.replace(at, word.size(), type);
  return text;
}

std::string fingerprint(std::string_view text) {
  return base::format_uuid(base::make_named_uuid("migration", text));
}

constexpr Statement APPLIED{Reach::reference, "SELECT name, fingerprint FROM schema_migration ORDER BY name", 2};
constexpr Statement IS_APPLIED{Reach::reference, "SELECT name FROM schema_migration WHERE name = :name", 1};
constexpr Statement NOTE{Reach::reference,
                         "INSERT INTO schema_migration (name, fingerprint) VALUES (:name, :fingerprint)"};

}  // namespace

int migrate(Connection& connection) {
  connection.run_script(
      "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT NOT NULL PRIMARY KEY, fingerprint TEXT NOT NULL)");
  std::map<std::string, std::string> applied;
  connection.query(APPLIED, {}, [&](Row row) { applied[text_of(row[0])] = text_of(row[1]); });

  const auto migrations = migrations_for(connection.engine());
  for (const auto& [name, print] : applied) {
    const auto known = migrations.find(name);
    if (known == migrations.end()) throw StoreBroken("the database was made by a newer program: " + name);
    if (fingerprint(known->second) != print) throw StoreBroken("migration was altered after it landed: " + name);
  }
  int count = 0;
  for (const auto& [name, text] : migrations) {
    if (applied.contains(name)) continue;
    connection.begin_write();
    try {
      bool is_applied = false;  // by another program that began at the same moment
      connection.query(IS_APPLIED, {name}, [&](Row) { is_applied = true; });
      if (is_applied) {
        connection.rollback();
        continue;
      }
      connection.run_script(in_dialect(text, connection.engine()));
      connection.execute(NOTE, {name, fingerprint(text)});
      connection.commit();
    } catch (...) {
      connection.rollback();
      throw;
    }
    ++count;
  }
  return count;
}

}  // namespace mangnon::storage::sql
