// Stores that were made before open with this program and say what they said; stores of another program are refused.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/accounts.hpp"
#include "app/doctor.hpp"
#include "app/figures.hpp"
#include "app/setup.hpp"
#include "domain/unit_data_for_test.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "support/engines.hpp"
#include "support/postgres_cluster.hpp"

namespace mangnon {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

class Upgrade : public ::testing::Test {
 protected:
  Upgrade()
      : file_(std::filesystem::temp_directory_path() / ("mangnon-upgrade-" + std::to_string(getpid()) + ".sqlite")) {}
  ~Upgrade() override {
    for (const auto* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file_.string() + ending);
  }

  void run_sql(const std::string& sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(file_.c_str(), &database), SQLITE_OK);
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK)
        << (message == nullptr ? "" : message);
    sqlite3_free(message);
    sqlite3_close(database);
  }
  void make_store_of_0001() const {
    std::ifstream sql(MANGNON_SOURCE_DIR "/tests/upgrade/0001.sqlite.sql");
    run_sql({std::istreambuf_iterator<char>(sql), {}});
  }
  [[nodiscard]] std::unique_ptr<storage::Store> open() const {
    return storage::sqlite::open_sqlite({.path = file_.string()});
  }

  template <class Open>
  static std::string refusal_of(Open open) {
    try {
      static_cast<void>(open());
    } catch (const storage::StoreBroken& broken) {
      return broken.what();
    }
    return "opened";
  }

  std::filesystem::path file_;
};

void expect_what_0001_said(storage::Store& store) {
  app::put_reference_data(store);
  base::SystemClock clock;
  base::SeededRandom random(1);
  app::Register reg(store, clock, random, domain::parse_units_once);
  auto context = app::console(reg);

  EXPECT_EQ(app::examine(reg).findings, std::vector<std::string>{});
  const auto ward = reg.units()->find_by_code("21025", day("2018-12-31")).value();
  const auto figures = [&](const char* on, storage::KnownAt known_at = std::nullopt) {
    return app::figures_below(context,
                              {.unit = ward, .on = day(on), .known_at = known_at, .geography_on = day("2018-12-31")})
        .total;
  };
  EXPECT_EQ(figures("2018-12-31").children, 2);
  EXPECT_EQ(figures("2018-12-31").special, 0);
  EXPECT_EQ(figures("2018-12-31").other, 1);
  EXPECT_EQ(figures("2018-12-31", base::start_of_day_in_viet_nam(day("2019-04-01"))).special, 1);
  EXPECT_EQ(figures("2019-03-15").children, 3);
  EXPECT_EQ(figures("2019-05-02").children, 2);
  EXPECT_EQ(figures("2019-05-02").other, 0);
}

TEST_F(Upgrade, AStoreOfTheFirstMigrationSaysWhatItSaid) {
  make_store_of_0001();
  expect_what_0001_said(*open());
}

// The first migration in PostgreSQL's types, with the rows of the file.
std::string postgres_of_0001() {
  const auto read = [](const std::string& path) {
    std::ifstream file(MANGNON_SOURCE_DIR + path);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  const auto text =
      read("/src/storage/migrations/0001_register.sql") + read("/src/storage/migrations/0001_register.postgres.sql");
  auto sql = "CREATE TABLE schema_migration (name TEXT NOT NULL PRIMARY KEY, fingerprint TEXT NOT NULL);" + text;
  const std::pair<std::string_view, std::string_view> words[] = {
      {"{uuid}", "uuid"}, {"{date}", "date"}, {"{moment}", "timestamptz"}, {"{int}", "bigint"}, {"{strict}", ""}};
  for (const auto& [word, type] : words)
    for (auto at = sql.find(word); at != std::string::npos; at = sql.find(word, at)) sql.replace(at, word.size(), type);
  sql += "INSERT INTO schema_migration VALUES ('0001_register', '" +
         base::format_uuid(base::make_named_uuid("migration", text)) + "');\n";
  std::istringstream rows(read("/tests/upgrade/0001.sqlite.sql"));
  for (std::string line; std::getline(rows, line);)
    if (line.starts_with("INSERT INTO ") && !line.starts_with("INSERT INTO schema_migration")) sql += line + '\n';
  return sql;
}

TEST_F(Upgrade, APostgresStoreOfTheFirstMigrationSaysWhatItSaid) {
  auto& cluster = testing::shared_cluster();
  const auto database = cluster.create_database();
  cluster.run(database, postgres_of_0001());
  const auto store = storage::postgres::open_postgres({.target = cluster.target(database), .connections = 2});
  expect_what_0001_said(*store);
}

// UNIT-8: programs before 0020 could give two units one code; such a store did not open.
TEST_F(Upgrade, OfTwoUnitsOfOneCodeTheLaterIsNumberedAnew) {
  make_store_of_0001();
  run_sql(
      "INSERT INTO unit_version SELECT 'ffffffff-ffff-7fff-bfff-ffffffffffff', valid_from, valid_to, level, code, "
      "'Tổ khác', 'khác', kind, parent_id FROM unit_version WHERE code LIKE '21025.%' LIMIT 1");
  const auto store = open();
  app::put_reference_data(*store);
  base::SystemClock clock;
  base::SeededRandom random(1);
  app::Register reg(*store, clock, random, domain::parse_units_once);
  const auto unit = base::parse_id<domain::UnitId>("ffffffff-ffff-7fff-bfff-ffffffffffff").value();
  const auto* numbered = reg.units()->find_latest(unit);
  ASSERT_NE(numbered, nullptr);
  EXPECT_TRUE(numbered->code.starts_with("21025.") && numbered->code.ends_with(".2")) << numbered->code;
  EXPECT_EQ(reg.units()->find_by_code(numbered->code, std::nullopt).value(), unit);
  EXPECT_EQ(reg.units()->find_by_code(numbered->code.substr(0, numbered->code.size() - 2), std::nullopt).has_value(),
            true);
}

// REG-34
TEST_F(Upgrade, AnOlderEditionOfTheReferenceDataIsRenewedAndALaterOneStays) {
  make_store_of_0001();
  const auto store = open();
  app::put_reference_data(*store);
  std::vector<storage::ReferenceDocument> shipped;
  store->read([&](storage::Transaction& transaction) { shipped = transaction.references().latest(); });
  EXPECT_EQ(app::renew_reference_data(*store), 0U);

  const auto fresh = testing::fresh_store(testing::EngineKind::memory);
  const auto edition = [&](const std::string& name) {
    storage::ReferenceDocument found;
    fresh->store().read([&](storage::Transaction& transaction) {
      for (const auto& document : transaction.references().latest())
        if (document.name == name) found = document;
    });
    return found;
  };
  fresh->store().write([&](storage::Transaction& transaction) {
    for (auto document : shipped) {
      if (document.name == "agencies.csv") {
        document.edition_on = document.edition_on.plus_days(1);
        document.content += "# a later edition\n";
      } else {
        document.edition_on = day("2020-01-01");
        if (document.name == "codebook_circumstances.csv") document.content = "an older codebook";
      }
      transaction.references().put(document);
    }
    return true;
  });
  EXPECT_EQ(app::renew_reference_data(fresh->store()), 1U);
  const auto codebook = std::ranges::find(shipped, "codebook_circumstances.csv", &storage::ReferenceDocument::name);
  EXPECT_EQ(edition("codebook_circumstances.csv"), *codebook);
  EXPECT_TRUE(edition("agencies.csv").content.ends_with("# a later edition\n"));
  EXPECT_EQ(app::renew_reference_data(fresh->store()), 0U);
}

// A store is renewed by edition: data that change under the edition they had would never reach an existing store.
TEST_F(Upgrade, TheEditionIsRaisedWithTheReferenceData) {
  const auto fresh = testing::fresh_store(testing::EngineKind::memory);
  app::put_reference_data(fresh->store());
  std::uint64_t print = 0xCBF29CE484222325ULL;  // FNV-1a
  std::string edition;
  fresh->store().read([&](storage::Transaction& transaction) {
    for (const auto& document : transaction.references().latest()) {
      edition = base::format_iso(document.edition_on);
      for (const char c : document.name + document.content)
        print = (print ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
  });
  EXPECT_EQ(edition + " " + std::to_string(print), "2026-11-23 3312330981296444348")
      << "data/ has changed: raise EDITION in src/app/setup.cpp, then write the new text here";
}

TEST_F(Upgrade, AStoreOfANewerProgramIsRefusedByTheNameOfItsMigration) {
  make_store_of_0001();
  run_sql("INSERT INTO schema_migration (name, fingerprint) VALUES ('9001_from_the_future', 'x')");
  EXPECT_NE(refusal_of([&] { return open(); }).find("9001_from_the_future"), std::string::npos);
}

TEST_F(Upgrade, AMigrationThatWasAlteredAfterItLandedIsRefused) {
  make_store_of_0001();
  run_sql("UPDATE schema_migration SET fingerprint = 'another' WHERE name = '0001_register'");
  EXPECT_NE(refusal_of([&] { return open(); }).find("0001_register"), std::string::npos);
}

TEST_F(Upgrade, AFileThatIsNoStoreIsRefused) {
  std::ofstream(file_) << "this is no database, although it is long enough to be taken for one by its length alone";
  EXPECT_NE(refusal_of([&] { return open(); }), "opened");
}

TEST_F(Upgrade, OpeningTwiceMigratesOnce) {
  make_store_of_0001();
  static_cast<void>(open());
  const auto store = open();
  EXPECT_EQ(store->check_integrity(), std::vector<std::string>{});
}

TEST_F(Upgrade, APostgresDatabaseOfANewerProgramIsRefused) {
  const auto fresh = testing::fresh_store(testing::EngineKind::postgres);
  auto& cluster = testing::shared_cluster();
  cluster.run(fresh->location(),
              "INSERT INTO schema_migration (name, fingerprint) VALUES ('9001_from_the_future', 'x')");
  const auto open_again = [&] {
    return storage::postgres::open_postgres({.target = cluster.target(fresh->location()), .connections = 1});
  };
  EXPECT_NE(refusal_of(open_again).find("9001_from_the_future"), std::string::npos);
}

}  // namespace
}  // namespace mangnon
