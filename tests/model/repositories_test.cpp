#include "model/records_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::Transaction;

class RepositoriesOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  // What is written in one write is asked for in a later read.
  void write(const std::function<void(Transaction&)>& work) {
    EXPECT_TRUE(fresh_->store().write([&](Transaction& transaction) {
      work(transaction);
      return true;
    }));
  }
  void read(const std::function<void(Transaction&)>& work) { fresh_->store().read(work); }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  Sequence sequence_{"repositories"};
};
MANGNON_ON_ALL_ENGINES(RepositoriesOnEngine);
MANGNON_ON_PARTITIONS_TOO(RepositoriesOnEngine);

domain::UnitVersion hamlet(domain::UnitId id, const char* code, base::Interval valid, domain::UnitId parent) {
  return {.id = id,
          .level = domain::UnitLevel::hamlet,
          .code = code,
          .name = "Thôn Nà Lọc",
          .short_name = "Nà Lọc",
          .kind = "thon",
          .parent = parent,
          .valid = valid};
}

TEST_P(RepositoriesOnEngine, LocalUnitsComeByCodeAndTheFirstWordStands) {
  const auto commune = sequence_.id<domain::UnitId>();
  const auto first = sequence_.id<domain::UnitId>();
  const auto second = sequence_.id<domain::UnitId>();
  const auto early = hamlet(first, "21025.001", {day("2004-08-31"), day("2019-12-01")}, commune);
  const auto late = hamlet(first, "21025.002", {day("2019-12-01")}, commune);
  const auto other = hamlet(second, "21024.009", {day("2010-01-01")}, {});
  const std::vector<storage::Units::Ancestor> ancestors = {{commune, {day("2004-08-31")}},
                                                           {first, {day("2004-08-31")}}};
  write([&](Transaction& transaction) {
    transaction.units().add_local(late, ancestors);
    transaction.units().add_local(early, ancestors);
    transaction.units().add_local(other, ancestors);
  });
  write([&](Transaction& transaction) {
    auto changed = early;
    changed.name = "Tên khác";
    transaction.units().add_local(changed, {});
  });
  const auto same_code = hamlet(sequence_.id<domain::UnitId>(), "21025.001", {day("2015-01-01")}, commune);
  EXPECT_THROW(write([&](Transaction& transaction) { transaction.units().add_local(same_code, ancestors); }),
               storage::StoreBusy);
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.units().local_versions(), (std::vector{other, early, late}));
    EXPECT_EQ(transaction.units().local_count(), 3);
    EXPECT_TRUE(transaction.stored_rows().broken_references().empty());
  });
  write([&](Transaction& transaction) {
    transaction.units().add_local(hamlet(commune, "X", {day("2010-01-01")}, {}), {});
  });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.stored_rows().broken_references(),
              std::vector<std::string>{"closure missing of unit " + commune.text()});
  });
}

TEST_P(RepositoriesOnEngine, OfAReferenceDocumentTheLatestEditionCounts) {
  const storage::ReferenceDocument old_units{"units_history.csv", day("2019-01-01"), "cũ\n"};
  storage::ReferenceDocument new_units{"units_history.csv", day("2025-07-01"), "mới\n"};
  const storage::ReferenceDocument codes{"code_lists.csv", day("2018-01-01"), "a,b\n\"x\",\\\n"};
  write([&](Transaction& transaction) {
    transaction.references().put(new_units);
    transaction.references().put(old_units);
    transaction.references().put(codes);
  });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.references().latest(), (std::vector{codes, new_units}));
  });
  new_units.content = "sửa\n";
  write([&](Transaction& transaction) { transaction.references().put(new_units); });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.references().latest(), (std::vector{codes, new_units}));
  });
}

TEST_P(RepositoriesOnEngine, AUsernameBelongsToOneAccount) {
  storage::UserRecord lan{.id = sequence_.id<domain::UserId>(),
                          .username = "lan",
                          .full_name = "Lò Thị Lan",
                          .role = "collaborator",
                          .unit = sequence_.id<domain::UnitId>(),
                          .password_hash = "$argon2id$…",
                          .must_change_password = true,
                          .disabled = false,
                          .created_at = sequence_.moment()};
  storage::UserRecord binh = lan;
  binh.id = sequence_.id<domain::UserId>();
  write([&](Transaction& transaction) {
    EXPECT_TRUE(transaction.users().put(lan));
    EXPECT_FALSE(transaction.users().put(binh));
    binh.username = "binh";
    EXPECT_TRUE(transaction.users().put(binh));
  });
  lan.disabled = true;
  lan.must_change_password = false;
  lan.unit = sequence_.id<domain::UnitId>();
  lan.created_at = sequence_.moment();
  write([&](Transaction& transaction) { EXPECT_TRUE(transaction.users().put(lan)); });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.users().by_id(lan.id), lan);
    EXPECT_EQ(transaction.users().by_username("binh"), binh);
    EXPECT_FALSE(transaction.users().by_username("BINH"));
    EXPECT_FALSE(transaction.users().by_id(sequence_.id<domain::UserId>()));
    EXPECT_EQ(transaction.users().all(), (std::vector{binh, lan}));
  });
}

TEST_P(RepositoriesOnEngine, ASessionLastsUntilItIsEnded) {
  const auto lan = sequence_.id<domain::UserId>();
  const auto binh = sequence_.id<domain::UserId>();
  const auto session = [&](const char* hash, domain::UserId user) {
    return storage::SessionRecord{
        .token_hash = hash, .user = user, .csrf = "c", .created_at = sequence_.moment(), .seen_at = sequence_.moment()};
  };
  auto first = session("h1", lan);
  const auto second = session("h2", lan);
  const auto third = session("h3", binh);
  write([&](Transaction& transaction) {
    for (const auto& each : {first, second, third}) transaction.users().put_session(each);
    first.seen_at = sequence_.moment();
    first.csrf = "d";
    transaction.users().put_session(first);
  });
  read([&](Transaction& transaction) { EXPECT_EQ(transaction.users().session("h1"), first); });
  write([&](Transaction& transaction) { transaction.users().end_session("h1"); });
  read([&](Transaction& transaction) {
    EXPECT_FALSE(transaction.users().session("h1"));
    EXPECT_EQ(transaction.users().session("h2"), second);
  });
  write([&](Transaction& transaction) { transaction.users().end_sessions_of(lan); });
  read([&](Transaction& transaction) {
    EXPECT_FALSE(transaction.users().session("h2"));
    EXPECT_EQ(transaction.users().session("h3"), third);
  });
}

TEST_P(RepositoriesOnEngine, FailedSignInsAreCountedFromAMomentOn) {
  const auto early = sequence_.moment();
  const auto late = sequence_.moment();
  write([&](Transaction& transaction) {
    transaction.users().note_sign_in_failure("lan", sequence_.id<domain::UserId>().value, early);
    transaction.users().note_sign_in_failure("lan", sequence_.id<domain::UserId>().value, late);
    transaction.users().note_sign_in_failure("binh", sequence_.id<domain::UserId>().value, late);
  });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.users().sign_in_failures("lan", early), 2);
    EXPECT_EQ(transaction.users().sign_in_failures("lan", base::Moment{early.us + 1}), 1);
    EXPECT_EQ(transaction.users().sign_in_failures("lan", base::Moment{late.us + 1}), 0);
    EXPECT_EQ(transaction.users().sign_in_failures("thu", early), 0);
  });
}

TEST_P(RepositoriesOnEngine, TheAuditTrailComesLatestFirst) {
  std::vector<storage::AuditRecord> lines;
  for (int i = 0; i < 20; ++i)
    lines.push_back({.id = sequence_.id<domain::ActionId>().value,
                     .at = sequence_.moment(),
                     .actor = sequence_.id<domain::UserId>(),
                     .operation = "change_child",
                     .subject_kind = i % 2 == 0 ? "child" : "household",
                     .subject = i < 10 ? "a" : "b",
                     .unit = sequence_.id<domain::UnitId>(),
                     .outcome = "done",
                     .detail = std::to_string(i)});
  write([&](Transaction& transaction) {
    for (const auto& each : lines) transaction.audit().add(each);
  });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.audit().latest(2), (std::vector{lines[19], lines[18]}));
    EXPECT_EQ(transaction.audit().latest(100).size(), 20U);
    const auto about = transaction.audit().of_subject("child", "b");
    ASSERT_EQ(about.size(), 5U);
    EXPECT_EQ(about.front(), lines[18]);
    EXPECT_EQ(about.back(), lines[10]);
  });
}

TEST_P(RepositoriesOnEngine, WhatAnActorAskedIsCountedFromAMomentOnAmongOtherLines) {
  const auto an = sequence_.id<domain::UserId>();
  const auto binh = sequence_.id<domain::UserId>();
  std::vector<storage::AuditRecord> lines;
  for (int i = 0; i < 12; ++i)
    lines.push_back({.id = sequence_.id<domain::ActionId>().value,
                     .at = sequence_.moment(),
                     .actor = i % 3 == 2 ? binh : an,
                     .operation = i % 3 == 0 ? "open_in_emergency" : "list_children",
                     .subject_kind = "child",
                     .outcome = i == 0 ? "CHILD_NOT_FOUND" : "done"});
  write([&](Transaction& transaction) {
    for (const auto& each : lines) transaction.audit().add(each);
  });
  read([&](Transaction& transaction) {
    auto& audit = transaction.audit();
    EXPECT_EQ(audit.times_asked(an, "open_in_emergency", lines[0].at), 4);
    EXPECT_EQ(audit.times_asked(an, "open_in_emergency", lines[1].at), 3);
    EXPECT_EQ(audit.times_asked(an, "list_children", lines[0].at), 4);
    EXPECT_EQ(audit.times_asked(binh, "open_in_emergency", lines[0].at), 0);
  });
}

TEST_P(RepositoriesOnEngine, ACommandIsFoundWithItsAnswer) {
  const storage::CommandRecord command{.id = sequence_.id<domain::CommandId>(),
                                       .name = "RegisterChild",
                                       .digest = "abc",
                                       .answer = R"({"id":"…","tên":"\t\\"})",
                                       .at = sequence_.moment()};
  write([&](Transaction& transaction) {
    EXPECT_FALSE(transaction.commands().find(command.id));
    transaction.commands().add(command);
    EXPECT_EQ(transaction.commands().find(command.id), command);
  });
  read([&](Transaction& transaction) { EXPECT_EQ(transaction.commands().find(command.id), command); });
}

storage::ImportRecord import_file(Sequence& sequence, const char* state) {
  return {.id = sequence.id<domain::ImportId>(),
          .unit = sequence.id<domain::UnitId>(),
          .filename = "sổ 2018.xlsx",
          .digest = "d",
          .reference_on = day("2018-12-31"),
          .at = sequence.moment(),
          .actor = sequence.id<domain::UserId>(),
          .state = state,
          .stored_file = "imports/x",
          .summary = "{}"};
}

TEST_P(RepositoriesOnEngine, ImportsComeLatestFirstAndAreWrittenOver) {
  auto first = import_file(sequence_, "preview");
  const auto second = import_file(sequence_, "committed");
  write([&](Transaction& transaction) {
    transaction.imports().put(first);
    transaction.imports().put(second);
    first.state = "cancelled";
    first.stored_file = "";
    first.digest = "e";
    transaction.imports().put(first);
  });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.imports().find(first.id), first);
    EXPECT_FALSE(transaction.imports().find(sequence_.id<domain::ImportId>()));
    EXPECT_EQ(transaction.imports().latest(10, 0), (std::vector{second, first}));
    EXPECT_EQ(transaction.imports().latest(1, 0), std::vector{second});
    EXPECT_EQ(transaction.imports().latest(10, 1), std::vector{first});
    EXPECT_TRUE(transaction.imports().latest(10, 2).empty());
  });
}

TEST_P(RepositoriesOnEngine, RefusedRowsArePagedByNumber) {
  const auto import = import_file(sequence_, "preview");
  const auto row = [&](int number, const char* state) {
    return storage::QuarantineRecord{.import = import.id,
                                     .row = number,
                                     .unit = import.unit,
                                     .state = state,
                                     .values = R"({"ho_ten":"A"})",
                                     .findings = "[]",
                                     .at = sequence_.moment()};
  };
  const auto nine = row(9, "refused");
  const auto ten = row(10, "dismissed");
  const auto hundred = row(100, "refused");
  write([&](Transaction& transaction) {
    for (const auto& each : {hundred, nine, ten}) transaction.imports().put_row(each);
  });
  read([&](Transaction& transaction) {
    auto& imports = transaction.imports();
    EXPECT_EQ(imports.rows(import.id, "", 0, 10), (std::vector{nine, ten, hundred}));
    EXPECT_EQ(imports.rows(import.id, "", 9, 1), std::vector{ten});
    EXPECT_EQ(imports.rows(import.id, "refused", 0, 10), (std::vector{nine, hundred}));
    EXPECT_EQ(imports.row(import.id, 10), ten);
    EXPECT_FALSE(imports.row(import.id, 11));
  });
}

TEST_P(RepositoriesOnEngine, OpenRowsOfAUnitAreTheRefusedOnesOfItsCommittedImports) {
  const auto unit = sequence_.id<domain::UnitId>();
  const auto other = sequence_.id<domain::UnitId>();
  auto committed = import_file(sequence_, "committed");
  const auto preview = import_file(sequence_, "preview");
  const auto again = import_file(sequence_, "committed");
  const auto row = [&](const storage::ImportRecord& import, int number, domain::UnitId where, const char* state) {
    return storage::QuarantineRecord{.import = import.id,
                                     .row = number,
                                     .unit = where,
                                     .state = state,
                                     .values = "{}",
                                     .findings = "[]",
                                     .at = sequence_.moment()};
  };
  auto waiting = row(committed, 12, unit, "refused");
  const auto elsewhere = row(again, 3, unit, "refused");
  write([&](Transaction& transaction) {
    for (const auto& each : {committed, preview, again}) transaction.imports().put(each);
    for (const auto& each :
         {waiting, elsewhere, row(committed, 13, unit, "dismissed"), row(committed, 14, unit, "corrected"),
          row(committed, 15, other, "refused"), row(preview, 16, unit, "refused")})
      transaction.imports().put_row(each);
  });
  auto expected = std::vector{waiting, elsewhere};
  if (elsewhere.import < waiting.import) std::swap(expected[0], expected[1]);
  read([&](Transaction& transaction) { EXPECT_EQ(transaction.imports().open_rows(unit), expected); });
  waiting.state = "corrected";
  write([&](Transaction& transaction) { transaction.imports().put_row(waiting); });
  read([&](Transaction& transaction) { EXPECT_EQ(transaction.imports().open_rows(unit), std::vector{elsewhere}); });
}

TEST_P(RepositoriesOnEngine, UnfinishedJobsComeOldestFirst) {
  const auto job = [&](const char* state) {
    return storage::JobRecord{.id = sequence_.id<domain::ActionId>().value,
                              .kind = "import",
                              .state = state,
                              .actor = sequence_.id<domain::UserId>(),
                              .unit = sequence_.id<domain::UnitId>(),
                              .request = "{}",
                              .done = 3,
                              .total = 10,
                              .result = "",
                              .at = sequence_.moment(),
                              .changed_at = sequence_.moment()};
  };
  auto first = job("queued");
  const auto second = job("running");
  const auto third = job("failed");
  write([&](Transaction& transaction) {
    for (const auto& each : {third, second, first}) transaction.jobs().put(each);
  });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.jobs().unfinished(), (std::vector{first, second}));
    EXPECT_EQ(transaction.jobs().find(third.id), third);
  });
  first.state = "done";
  first.done = 10;
  first.result = "{\"rows\":10}";
  first.changed_at = sequence_.moment();
  write([&](Transaction& transaction) { transaction.jobs().put(first); });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.jobs().find(first.id), first);
    EXPECT_EQ(transaction.jobs().unfinished(), std::vector{second});
  });
}

TEST_P(RepositoriesOnEngine, AVerdictOnAPairIsKeptAndTakenBack) {
  const auto a = sequence_.id<domain::ChildId>();
  const auto b = sequence_.id<domain::ChildId>();
  const auto c = sequence_.id<domain::ChildId>();
  const auto verdict = [&](domain::ChildId first, domain::ChildId second, bool different) {
    return storage::VerdictRecord{.first = std::min(first, second),
                                  .second = std::max(first, second),
                                  .different = different,
                                  .actor = sequence_.id<domain::UserId>(),
                                  .at = sequence_.moment()};
  };
  const auto of_ab = verdict(a, b, true);
  const auto of_bc = verdict(b, c, true);
  write([&](Transaction& transaction) {
    transaction.verdicts().put(of_ab);
    transaction.verdicts().put(of_bc);
  });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.verdicts().of_child(a), std::vector{of_ab});
    EXPECT_EQ(transaction.verdicts().of_child(b).size(), 2U);
    EXPECT_EQ(transaction.verdicts().all_different().size(), 2U);
  });
  const auto taken_back = verdict(a, b, false);
  write([&](Transaction& transaction) { transaction.verdicts().put(taken_back); });
  read([&](Transaction& transaction) {
    EXPECT_EQ(transaction.verdicts().of_child(a), std::vector{taken_back});
    EXPECT_EQ(transaction.verdicts().all_different(), std::vector{of_bc});
  });
}

}  // namespace
}  // namespace mangnon::testing
