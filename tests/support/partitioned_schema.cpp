#include "support/partitioned_schema.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "storage/postgres/postgres_store.hpp"

namespace mangnon::testing {

namespace {

constexpr int PARTS = 8;

void replace_all(std::string& text, std::string_view word, std::string_view by) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
    text.replace(at, word.size(), by);
}

// All migrations in order, the common text before PostgreSQL's own.
std::string migrations() {
  std::set<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(MANGNON_SOURCE_DIR) + "/src/storage/migrations"))
    if (!entry.path().stem().string().ends_with(".sqlite")) files.insert(entry.path());
  std::ostringstream text;
  for (const auto& file : files)
    if (!file.stem().string().ends_with(".postgres")) text << std::ifstream(file).rdbuf();
  for (const auto& file : files)
    if (file.stem().string().ends_with(".postgres")) text << std::ifstream(file).rdbuf();
  std::string sql = text.str();
  const std::array<std::pair<std::string_view, std::string_view>, 4> types = {
      {{"{uuid}", "uuid"}, {"{date}", "date"}, {"{moment}", "timestamptz"}, {"{int}", "bigint"}}};
  for (const auto& [word, type] : types) replace_all(sql, word, type);
  return sql;
}

std::string parts_of(const std::string& table) {
  std::string sql;
  for (int part = 0; part < PARTS; ++part)
    sql += "CREATE TABLE " + table + "_part" + std::to_string(part) + " PARTITION OF " + table +
           " FOR VALUES WITH (MODULUS " + std::to_string(PARTS) + ", REMAINDER " + std::to_string(part) + ");\n";
  return sql;
}

// A child's table is one whose first column is child_id.
std::string partitioned(const std::string& sql) {
  constexpr std::string_view CREATE = "CREATE TABLE ";
  constexpr std::string_view END = ") {strict};";
  std::string out;
  std::size_t at = 0;
  for (std::size_t start = sql.find(CREATE); start != std::string::npos; start = sql.find(CREATE, at)) {
    const std::size_t end = sql.find(END, start);
    const std::size_t open = sql.find('(', start);
    if (end == std::string::npos)
      throw std::runtime_error("a table of the migrations does not end in " + std::string(END));
    const std::string name = sql.substr(start + CREATE.size(), open - 1 - start - CREATE.size());
    const bool of_child = sql.find("child_id", open) == sql.find_first_not_of(" \n", open + 1);
    out += sql.substr(at, end - at) + (of_child ? ") PARTITION BY HASH (child_id);\n" + parts_of(name) : ");");
    at = end + END.size();
  }
  return out + sql.substr(at);
}

}  // namespace

void make_partitioned_schema(PostgresCluster& cluster, std::string_view database) {
  const std::string ordinary = cluster.create_database();
  static_cast<void>(storage::postgres::open_postgres({.target = cluster.target(ordinary), .connections = 1}));
  const std::string notes = cluster.run(
      ordinary,
      "SELECT format('INSERT INTO schema_migration VALUES (%L, %L);', name, fingerprint) FROM schema_migration");
  cluster.run(database, "CREATE TABLE schema_migration (name TEXT NOT NULL PRIMARY KEY, fingerprint TEXT NOT NULL)");
  cluster.run(database, partitioned(migrations()));
  cluster.run(database, notes);
}

}  // namespace mangnon::testing
