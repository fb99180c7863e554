// What is confidential stands sealed in a store that seals (docs/domain/access.md ACCESS-28, docs/decisions/0014).
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "model/random_history_for_test.hpp"
#include "storage/postgres/postgres_store.hpp"
#include "storage/sql/sealed_tables.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "support/engines.hpp"
#include "support/postgres_cluster.hpp"

namespace mangnon::testing {
namespace {

using crypto::StoreKeys;
using storage::SealState;
using storage::Transaction;

constexpr const char* SECRET_NOTE = "điều không ai được biết";
constexpr const char* SECRET_CODE = "S05.2";

class Sealing : public ::testing::TestWithParam<EngineKind> {
 protected:
  // Another program on the same store.
  std::unique_ptr<storage::Store> open(StoreKeys keys) const {
    const auto read = [keys = std::move(keys)] { return keys; };
    if (GetParam() == EngineKind::sqlite)
      return storage::sqlite::open_sqlite({.path = fresh_->location(), .keys = read});
    return storage::postgres::open_postgres(
        {.target = shared_cluster().target(fresh_->location()), .connections = 2, .keys = read});
  }
  // A program that follows the key file.
  std::unique_ptr<storage::Store> open_following() const {
    return open_with([this] { return keys_; });
  }
  std::unique_ptr<storage::Store> open_with(storage::ReadStoreKeys read) const {
    if (GetParam() == EngineKind::sqlite)
      return storage::sqlite::open_sqlite({.path = fresh_->location(), .keys = std::move(read)});
    return storage::postgres::open_postgres(
        {.target = shared_cluster().target(fresh_->location()), .connections = 2, .keys = std::move(read)});
  }
  void run_sql(const std::string& sql) const {
    if (GetParam() == EngineKind::postgres) {
      shared_cluster().run(fresh_->location(), sql);
      return;
    }
    sqlite3* opened = nullptr;
    ASSERT_EQ(sqlite3_open(fresh_->location().c_str(), &opened), SQLITE_OK);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
    char* problem = nullptr;
    const int code = sqlite3_exec(opened, sql.c_str(), nullptr, nullptr, &problem);
    const std::string said = problem == nullptr ? "" : problem;
    sqlite3_free(problem);
    if (code != SQLITE_OK) throw std::runtime_error(said);
  }
  // All that the store's files hold.
  std::string bytes() const {
    std::string all;
    if (GetParam() == EngineKind::postgres) {
      for (const auto& table : storage::sql::sealed_tables())
        all += shared_cluster().run(fresh_->location(),
                                    "SELECT string_agg(t::text, ';') FROM " + std::string(table.name) + " t");
      return all;
    }
    for (const char* end : {"", "-wal"}) {
      std::ifstream file(fresh_->location() + end, std::ios::binary);
      all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
  }
  // A child of whom there is something to hide in every way.
  void put_child(storage::Store& store) {
    ChildRecord child = registered_child(store, sequence_,
                                         {{"full_name", "Lò Văn Tú"},
                                          {"note", SECRET_NOTE},
                                          {"job", SECRET_NOTE},
                                          {"illness", SECRET_NOTE},
                                          {"treatment_place", SECRET_NOTE},
                                          {"school_left_reason", SECRET_NOTE}});
    const domain::Support support{.id = sequence_.id<domain::SupportId>(),
                                  .kind = "X1",
                                  .given_on = day("2018-01-02"),
                                  .donor = domain::SensitiveText(SECRET_NOTE),
                                  .result = domain::SensitiveText(SECRET_NOTE)};
    const domain::Episode episode{.id = sequence_.id<domain::EpisodeId>(),
                                  .code = SECRET_CODE,
                                  .valid = {day("2018-01-01")},
                                  .evidence = {{.type = "E1", .number = SECRET_NOTE}},
                                  .note = domain::SensitiveText(SECRET_NOTE)};
    const domain::DeclinedProposal declined{.kind = domain::ProposalKind::begin,
                                            .code = SECRET_CODE,
                                            .basis = "x",
                                            .note = domain::SensitiveText(SECRET_NOTE)};
    const domain::CommandId command{sequence_.id<domain::ChildId>().value};
    store.write([&](Transaction& transaction) {
      EXPECT_EQ(append(transaction, sequence_, child,
                       {make_action(sequence_, domain::ActionKind::circumstance_begun, episode.valid.from,
                                    sequence_.moment(), episode)}),
                storage::AppendOutcome::appended);
      transaction.commands().add({.id = command,
                                  .name = "begin_circumstance",
                                  .digest = SECRET_CODE,
                                  .answer = SECRET_NOTE,
                                  .at = sequence_.moment()});
      return true;
    });
    const auto moment = sequence_.moment();
    store.write([&](Transaction& transaction) {
      return append(transaction, sequence_, child,
                    {make_action(sequence_, domain::ActionKind::proposal_declined, day("2018-01-01"), moment, declined),
                     make_action(sequence_, domain::ActionKind::support_given, support.given_on, moment, support)}) ==
             storage::AppendOutcome::appended;
    });
    children_.push_back(child);
    commands_.push_back(command);
  }
  // Journal, rows and counting rows of every child are what was written.
  void expect_all_read(storage::Store& store) {
    store.read([&](Transaction& transaction) {
      for (const auto& child : children_) {
        EXPECT_EQ(transaction.children().actions(child.id), child.actions);
        EXPECT_EQ(transaction.stored_rows().child(child.id, std::nullopt), child.history);
      }
      for (const auto& command : commands_) EXPECT_EQ(transaction.commands().find(command)->answer, SECRET_NOTE);
      std::size_t counted = 0;
      transaction.projection().each_episode(std::nullopt, [&](const auto& row) { counted += row.code == SECRET_CODE; });
      EXPECT_EQ(counted, children_.size());
    });
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"sealing"};
  StoreKeys keys_ = StoreKeys().with_new_key();
  std::vector<ChildRecord> children_{};
  std::vector<domain::CommandId> commands_{};
};

constexpr auto SILENT = [](long) {};

TEST_P(Sealing, WhatStoodPlainIsGoneFromTheStoreAndReadAsBefore) {
  const auto store = open(keys_);
  put_child(*store);
  ASSERT_NE(bytes().find(SECRET_NOTE), std::string::npos);
  ASSERT_NE(bytes().find(SECRET_CODE), std::string::npos);
  EXPECT_EQ(store->sealing()->state(), SealState::plain);

  EXPECT_GT(store->sealing()->seal_all(sequence_.moment(), SILENT), 0);
  EXPECT_EQ(store->sealing()->state(), SealState::open);
  EXPECT_EQ(store->sealing()->plain_rows(), 0);
  put_child(*store);
  EXPECT_EQ(bytes().find(SECRET_NOTE), std::string::npos);
  EXPECT_EQ(bytes().find(SECRET_CODE), std::string::npos);
  EXPECT_NE(bytes().find("Lò Văn Tú"), std::string::npos) << "a name is no secret of a group";
  expect_all_read(*store);
  expect_all_read(*open(keys_));
  EXPECT_EQ(store->sealing()->seal_all(sequence_.moment(), SILENT), 0) << "nothing is left to seal";
  EXPECT_ANY_THROW(run_sql("UPDATE child_action SET payload = 'x'")) << "journals are closed again";
}

TEST_P(Sealing, AProgramThatRunsMeanwhileSealsFromThenOn) {
  const auto running = open(keys_);
  put_child(*running);
  open(keys_)->sealing()->seal_all(sequence_.moment(), SILENT);
  put_child(*running);
  EXPECT_EQ(running->sealing()->plain_rows(), 0);
  expect_all_read(*running);
}

TEST_P(Sealing, StoppedInTheMiddleItIsReadAndGoesOn) {
  const auto store = open(keys_);
  for (int i = 0; i < 3; ++i) put_child(*store);
  struct Stopped {};
  EXPECT_THROW(store->sealing()->seal_all(sequence_.moment(), [](long) { throw Stopped(); }), Stopped);
  EXPECT_EQ(store->sealing()->state(), SealState::open);
  EXPECT_GT(store->sealing()->plain_rows(), 0);
  expect_all_read(*store);
  EXPECT_GT(store->sealing()->seal_all(sequence_.moment(), SILENT), 0);
  EXPECT_EQ(store->sealing()->plain_rows(), 0);
  expect_all_read(*store);
}

TEST_P(Sealing, WithoutTheKeyNothingConfidentialIsReadOrWritten) {
  put_child(*open(keys_));
  open(keys_)->sealing()->seal_all(sequence_.moment(), SILENT);
  for (const auto& keys : {StoreKeys(), StoreKeys().with_new_key()}) {
    const auto store = open(keys);
    EXPECT_EQ(store->sealing()->state(), SealState::key_away);
    EXPECT_THROW(store->read([&](Transaction& transaction) {
      static_cast<void>(transaction.children().actions(children_.front().id));
    }),
                 storage::StoreSealed);
    Sequence others("others");
    EXPECT_THROW(static_cast<void>(registered_child(*store, others, {{"note", SECRET_NOTE}})), storage::StoreSealed);
  }
  expect_all_read(*open(keys_));
}

TEST_P(Sealing, ARenewedKeyOpensWhatStandsSealed) {
  const auto first = keys_;
  const auto running = open_following();
  put_child(*running);
  running->sealing()->seal_all(sequence_.moment(), SILENT);
  for (int i = 0; i < 2; ++i) {
    keys_ = keys_.with_new_key();
    running->sealing()->wrap_again();
    expect_all_read(*open(*StoreKeys::parse(keys_.format().substr(keys_.format().rfind("mangnon-store-1")))));
    EXPECT_EQ(open(first)->sealing()->state(), SealState::key_away) << "the first key alone opens no more";
  }
  put_child(*running);
  expect_all_read(*running);
}

TEST_P(Sealing, ATextInAnotherRowOrAlteredDoesNotOpen) {
  const auto store = open(keys_);
  for (int i = 0; i < 2; ++i) put_child(*store);
  store->sealing()->seal_all(sequence_.moment(), SILENT);
  const auto first = children_[0].id.text();
  const auto second = children_[1].id.text();
  EXPECT_TRUE(store->sealing()->damaged_rows().empty());
  run_sql("UPDATE child_version SET note = (SELECT max(note) FROM child_version WHERE child_id = '" + second +
          "') WHERE child_id = '" + first + "'");
  EXPECT_THROW(store->read([&](Transaction& transaction) {
    static_cast<void>(transaction.stored_rows().child(children_[0].id, std::nullopt));
  }),
               storage::SealedTextDamaged);
  run_sql("UPDATE circumstance SET code = substr(code, 1, length(code) - 2) || 'AA' WHERE child_id = '" + second + "'");
  EXPECT_THROW(store->read([&](Transaction& transaction) {
    transaction.projection().each_episode(std::nullopt, [](const auto&) {});
  }),
               storage::SealedTextDamaged);
  const std::map<std::string, long> damaged = {{"child_version", 1}, {"circumstance", 1}};
  EXPECT_EQ(store->sealing()->damaged_rows(), damaged);
  // A text whose key is none of the store's cannot be told from an altered one.
  run_sql("UPDATE circumstance SET code = 'sealed-2:00000000' || substr(code, 18) WHERE child_id = '" + first + "'");
  EXPECT_EQ(store->sealing()->damaged_rows().at("circumstance"), 2);
}

TEST_P(Sealing, TextThatLooksSealedIsWhatItIs) {
  const auto store = open(keys_);
  const std::string text = "sealed-2:0a1b2c3d:abc";
  const auto before = registered_child(*store, sequence_, {{"note", text}});
  store->sealing()->seal_all(sequence_.moment(), SILENT);
  const auto after = registered_child(*store, sequence_, {{"note", text}});
  for (const auto& child : {before, after})
    store->read([&](Transaction& transaction) {
      EXPECT_EQ(transaction.stored_rows().child(child.id, std::nullopt), child.history);
    });
}

// A new fact that the field table calls sensitive is sealed, or stands in a column that cannot hold a text.
TEST(SealedTables, HoldEverySensitiveTextOfAChild) {
  const auto* rows = storage::sql::find_sealed_table("child_version");
  ASSERT_NE(rows, nullptr);
  for (const auto& field : domain::child_field_infos()) {
    const bool is_text = field.kind == domain::FieldKind::text || field.kind == domain::FieldKind::code;
    if (is_text && field.privacy == domain::Privacy::sensitive) {
      EXPECT_TRUE(storage::sql::is_sealed_column(*rows, field.key)) << field.key;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, Sealing, ::testing::Values(EngineKind::sqlite, EngineKind::postgres), engine_name);

}  // namespace
}  // namespace mangnon::testing
