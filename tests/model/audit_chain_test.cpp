// The chain of the audit trail on every engine: it holds whoever writes at once, and names the first line that somebody
// altered behind the program's back (ACCESS-17).
#include <sqlite3.h>

#include <atomic>
#include <thread>

#include "model/records_for_test.hpp"
#include "storage/audit_chain.hpp"
#include "support/engines.hpp"
#include "support/postgres_cluster.hpp"

namespace mangnon::testing {
namespace {

storage::AuditRecord line(int number) {
  return {.id = base::make_named_uuid("audit chain", std::to_string(number)),
          .at = {1'545'000'000'000'000 + number},
          .operation = "show_child",
          .subject_kind = "child",
          .subject = "c" + std::to_string(number),
          .outcome = "done",
          .detail = "chữ có dấu"};
}

std::vector<std::string> findings_in(storage::Store& store, long* links = nullptr) {
  storage::AuditVerifier verifier;
  std::vector<storage::AuditHead> heads;
  store.read([&](storage::Transaction& transaction) {
    transaction.audit().each_link([&](const storage::AuditLink& link) { verifier.take(link); });
    heads = transaction.audit().heads();
  });
  if (links != nullptr) *links = verifier.links();
  return verifier.findings(heads);
}

class AuditChainOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
};

TEST_P(AuditChainOnEngine, HoldsWhoeverWritesAtOnceAndWhateverIsRefused) {
  constexpr int WRITERS = 6;
  constexpr int WORKS = 20;
  std::atomic<int> kept = 0;
  std::vector<std::thread> writers;
  for (int writer = 0; writer < WRITERS; ++writer)
    writers.emplace_back([&, writer] {
      for (int work = 0; work < WORKS; ++work) {
        const int first = (writer * WORKS + work) * 3;
        const bool keep = work % 4 != 0;
        for (bool again = true; again;) {
          again = false;
          try {
            fresh_->store().write([&](storage::Transaction& transaction) {
              for (int i = 0; i <= work % 3; ++i) transaction.audit().add(line(first + i));
              return keep;
            });
          } catch (const storage::StoreBusy&) {
            again = true;
          }
        }
        if (keep) kept += work % 3 + 1;
      }
    });
  for (auto& writer : writers) writer.join();
  long links = 0;
  EXPECT_EQ(findings_in(fresh_->store(), &links), std::vector<std::string>());
  EXPECT_EQ(links, kept);
}

TEST_P(AuditChainOnEngine, LinesOfOneWorkStandInTheirOrderAndCanBeReadAtOnce) {
  fresh_->store().write([&](storage::Transaction& transaction) {
    transaction.audit().add(line(1));
    EXPECT_EQ(transaction.audit().latest(10).size(), 1U);
    transaction.audit().add(line(2));
    transaction.audit().add(line(3));
    return true;
  });
  std::vector<std::string> subjects;
  fresh_->store().read([&](storage::Transaction& transaction) {
    transaction.audit().each_link([&](const storage::AuditLink& link) { subjects.push_back(link.record.subject); });
  });
  EXPECT_EQ(subjects, (std::vector<std::string>{"c1", "c2", "c3"}));
  EXPECT_TRUE(findings_in(fresh_->store()).empty());
}

TEST_P(AuditChainOnEngine, IsReadToItsEndHoweverLong) {
  constexpr int LINES = 4'500;  // more than a few pages of it
  for (const int first : {0, LINES})
    fresh_->store().write([&](storage::Transaction& transaction) {
      for (int i = 0; i < LINES; ++i) transaction.audit().add(line(first + i));
      return true;
    });
  long links = 0;
  EXPECT_EQ(findings_in(fresh_->store(), &links), std::vector<std::string>());
  EXPECT_EQ(links, 2L * LINES);
}

TEST_P(AuditChainOnEngine, AccountsKeepFactorsCodesAndSessions) {
  const domain::UserId lan{base::make_named_uuid("user", "lan")};
  const domain::UserId binh{base::make_named_uuid("user", "binh")};
  fresh_->store().write([&](storage::Transaction& transaction) {
    auto& users = transaction.users();
    users.put_second_factor({.user = lan, .secret = "ABC", .confirmed = true, .last_step = 5});
    users.put_recovery_codes(lan, {"a", "b"});
    users.put_recovery_codes(lan, {"c", "d", "e"});
    users.put_recovery_codes(binh, {"c"});
    EXPECT_EQ(users.second_factor(lan)->secret, "ABC");
    EXPECT_FALSE(users.second_factor(binh).has_value());
    EXPECT_FALSE(users.take_step(lan, 5));
    EXPECT_TRUE(users.take_step(lan, 6));
    EXPECT_FALSE(users.take_step(lan, 6));
    EXPECT_FALSE(users.take_step(binh, 6));
    EXPECT_EQ(users.second_factor(lan)->last_step, 6);
    EXPECT_FALSE(users.take_recovery_code(lan, "a"));
    EXPECT_TRUE(users.take_recovery_code(lan, "c"));
    EXPECT_FALSE(users.take_recovery_code(lan, "c"));
    EXPECT_EQ(users.recovery_codes(lan), 2);
    EXPECT_EQ(users.recovery_codes(binh), 1);
    users.remove_second_factor(lan);
    EXPECT_FALSE(users.second_factor(lan).has_value());
    EXPECT_EQ(users.recovery_codes(lan), 0);
    for (const auto* hash : {"h1", "h2"})
      users.put_session({.token_hash = hash,
                         .user = lan,
                         .csrf = "c",
                         .created_at = {1'545'000'000'000'000},
                         .seen_at = {1'545'000'000'000'000 + hash[1]},
                         .device = "Trình duyệt"});
    const auto sessions = users.sessions_of(lan);
    EXPECT_EQ(sessions.size(), 2U);
    EXPECT_EQ(sessions.front().token_hash, "h2");
    EXPECT_EQ(sessions.front().device, "Trình duyệt");
    EXPECT_TRUE(users.sessions_of(binh).empty());
    return true;
  });
}

TEST_P(AuditChainOnEngine, EmergenciesAreKeptWithTheirReview) {
  const domain::UserId lan{base::make_named_uuid("user", "lan")};
  const domain::ChildId child{base::make_named_uuid("child", "an")};
  storage::EmergencyAccess access{.id = base::make_named_uuid("emergency", "1"),
                                  .user = lan,
                                  .child = child,
                                  .unit = {base::make_named_uuid("unit", "1")},
                                  .reason = "Trẻ đi lạc",
                                  .at = {1'545'000'000'000'000},
                                  .until = {1'545'000'003'600'000}};
  fresh_->store().write([&](storage::Transaction& transaction) {
    auto& users = transaction.users();
    users.put_emergency(access);
    EXPECT_EQ(users.emergency(access.id), access);
    access.reviewer = domain::UserId{base::make_named_uuid("user", "binh")};
    access.reviewed_at = base::Moment{1'545'000'005'000'000};
    access.verdict = "justified";
    users.put_emergency(access);
    EXPECT_EQ(users.emergencies_of(lan, child), std::vector{access});
    EXPECT_EQ(users.emergencies(10, 0), std::vector{access});
    EXPECT_TRUE(users.emergencies_of(lan, {}).empty());
    return true;
  });
}

MANGNON_ON_ALL_ENGINES(AuditChainOnEngine);

void write_lines(storage::Store& store, int count) {
  for (int i = 1; i <= count; ++i)
    store.write([&](storage::Transaction& transaction) {
      transaction.audit().add(line(i));
      return true;
    });
}

void expect_named(storage::Store& store, int number) {
  const auto findings = findings_in(store);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(findings.front().find(base::format_uuid(line(number).id)), std::string::npos) << findings.front();
}

TEST(AuditChain, NamesALineAlteredInTheSqliteFile) {
  const auto fresh = fresh_store(EngineKind::sqlite);
  write_lines(fresh->store(), 20);
  ASSERT_TRUE(findings_in(fresh->store()).empty());
  sqlite3* opened = nullptr;
  ASSERT_EQ(sqlite3_open(fresh->location().c_str(), &opened), SQLITE_OK);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
  const auto sql = "DROP TRIGGER audit_is_never_changed; UPDATE audit SET subject = 'another' WHERE audit_id = '" +
                   base::format_uuid(line(7).id) + "'";
  ASSERT_EQ(sqlite3_exec(opened, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(opened);
  expect_named(fresh->store(), 7);
}

TEST(AuditChain, NamesALineAlteredInPostgres) {
  const auto fresh = fresh_store(EngineKind::postgres);
  write_lines(fresh->store(), 20);
  ASSERT_TRUE(findings_in(fresh->store()).empty());
  shared_cluster().run(fresh->location(), "GRANT UPDATE ON audit TO CURRENT_USER");
  shared_cluster().run(fresh->location(),
                       "UPDATE audit SET outcome = 'x' WHERE audit_id = '" + base::format_uuid(line(7).id) + "'");
  expect_named(fresh->store(), 7);
}

}  // namespace
}  // namespace mangnon::testing
