// The journals and the audit trail only grow: the database itself refuses anything else, whoever asks.
#include <sqlite3.h>

#include <set>

#include "model/records_for_test.hpp"
#include "support/engines.hpp"
#include "support/postgres_cluster.hpp"

namespace mangnon::testing {
namespace {

constexpr const char* FORBIDDEN[] = {
    "UPDATE child_action SET source = 'x'",
    "DELETE FROM child_action",
    "UPDATE household_action SET source = 'x'",
    "DELETE FROM household_action",
    "UPDATE audit SET detail = 'x'",
    "DELETE FROM audit",
    "UPDATE round_version SET name = 'x'",
    "DELETE FROM round_version",
    "UPDATE round_phase SET level = 'x'",
    "DELETE FROM round_phase",
    "UPDATE round_code SET code = 'x'",
    "DELETE FROM round_code",
    "UPDATE sending_step SET note = 'x'",
    "DELETE FROM sending_step",
    "UPDATE hamlet_work SET planned = 9",
    "DELETE FROM hamlet_work",
    "UPDATE seal SET digest = 'x'",
    "DELETE FROM seal",
    "UPDATE seal_place SET name = 'x'",
    "DELETE FROM seal_place",
    "UPDATE seal_cell SET count = 9",
    "DELETE FROM seal_cell",
    "UPDATE seal_child SET codes = 'x'",
    "DELETE FROM seal_child",
    "UPDATE hamlet_review SET answer = 'no_change'",
    "DELETE FROM hamlet_review",
    "UPDATE handover SET seal = 'x'",
    "DELETE FROM handover",
    "UPDATE handover_file SET name = 'x'",
    "DELETE FROM handover_file",
    "UPDATE package_signer SET name = 'x'",
    "DELETE FROM package_signer",
    "UPDATE resurvey_draw SET seed = 9",
    "DELETE FROM resurvey_draw",
    "UPDATE resurvey_answer SET found = 'x'",
    "DELETE FROM resurvey_answer",
    "UPDATE police_batch SET reference = 'x'",
    "DELETE FROM police_batch",
    "UPDATE police_entry SET lists = 'x'",
    "DELETE FROM police_entry",
    "UPDATE police_step SET note = 'x'",
    "DELETE FROM police_step",
    "UPDATE police_answer SET note = 'x'",
    "DELETE FROM police_answer",
    "UPDATE bulk_change SET kind = 'support'",
    "DELETE FROM bulk_change",
    "UPDATE bulk_entry SET payload = '{}'",
    "DELETE FROM bulk_entry",
    "UPDATE bulk_undoing SET reason = 'x'",
    "DELETE FROM bulk_undoing",
    "UPDATE unit_change SET name = 'x'",
    "DELETE FROM unit_change",
    "UPDATE unit_succession SET act = 'x'",
    "DELETE FROM unit_succession",
    "UPDATE consent SET proof = 'x'",
    "DELETE FROM consent",
    "UPDATE consent_withdrawal SET withdrawn_on = '2020-01-01'",
    "DELETE FROM consent_withdrawal",
    "UPDATE disclosure SET receiver = 'x'",
    "DELETE FROM disclosure",
    "UPDATE disclosure_child SET hamlet_id = child_id",
    "DELETE FROM disclosure_child",
    "UPDATE disclosure_review SET verdict = 'unjustified'",
    "DELETE FROM disclosure_review",
    "UPDATE area_assignment SET task = 'x'",
    "DELETE FROM area_assignment",
    "UPDATE area_assignment_end SET note = 'x'",
    "DELETE FROM area_assignment_end",
    "UPDATE paper_book SET number = 'x'",
    "DELETE FROM paper_book",
    "UPDATE paper_book_custody SET keeper = 'x'",
    "DELETE FROM paper_book_custody",
    "UPDATE paper_book_end SET note = 'x'",
    "DELETE FROM paper_book_end",
    "UPDATE roster_entry SET unit_id = entry_id",
    "DELETE FROM roster_entry",
    "UPDATE roster_facts SET phone = 'x'",
    "DELETE FROM roster_facts",
    "UPDATE roster_area SET unit_id = entry_id",
    "DELETE FROM roster_area",
    "UPDATE roster_end SET note = 'x'",
    "DELETE FROM roster_end",
    "UPDATE supply SET quantity = 9",
    "DELETE FROM supply",
    "UPDATE supply_receipt SET note = 'x'",
    "DELETE FROM supply_receipt",
    "UPDATE supply_cancelling SET reason = 'x'",
    "DELETE FROM supply_cancelling",
    "UPDATE training SET unit_id = training_id",
    "DELETE FROM training",
    "UPDATE training_facts SET place = 'x'",
    "DELETE FROM training_facts",
    "UPDATE training_guest SET person = 'x'",
    "DELETE FROM training_guest",
    "UPDATE training_mark SET attendance = 'present'",
    "DELETE FROM training_mark",
    "UPDATE training_cancelling SET reason = 'x'",
    "DELETE FROM training_cancelling",
    "UPDATE round_message SET kind = 'reminder'",
    "DELETE FROM round_message",
    "UPDATE round_message_step SET words = 'x'",
    "DELETE FROM round_message_step",
    "UPDATE report_layout SET file = 'x'",
    "DELETE FROM report_layout",
    "UPDATE report_layout_withdrawal SET reason = 'x'",
    "DELETE FROM report_layout_withdrawal",
    "UPDATE household_visit SET result = 'met'",
    "DELETE FROM household_visit",
    "UPDATE household_visit_mistake SET reason = 'x'",
    "DELETE FROM household_visit_mistake",
    "UPDATE visit_duty SET visitor_id = NULL",
    "DELETE FROM visit_duty",
    "UPDATE official_document SET way = 'incoming'",
    "DELETE FROM official_document",
    "UPDATE official_document_version SET subject = 'x'",
    "DELETE FROM official_document_version",
    "UPDATE round_bases SET version = 9",
    "DELETE FROM round_bases",
    "UPDATE round_basis SET text = 'x'",
    "DELETE FROM round_basis",
};

void fill_rounds(storage::Transaction& transaction, Sequence& sequence) {
  const auto unit = sequence.id<domain::UnitId>();
  const auto child = sequence.id<domain::ChildId>();
  const domain::Round round{
      .id = sequence.id<domain::RoundId>(), .version = 1, .code = "x", .root = unit, .phases = {{}}};
  transaction.rounds().add(round);
  auto& sendings = transaction.sendings();
  sendings.add_step({.round = round.id, .unit = unit, .number = 1});
  sendings.add_work({.round = round.id, .hamlet = unit, .number = 1});
  sendings.add_seal({.round = round.id,
                     .unit = unit,
                     .sending = 1,
                     .places = {{.place = unit, .cells = {{"children", 1}}}},
                     .children = {{.child = child, .hamlet = unit}}});
  const domain::RosterEntry entry{.id = sequence.id<domain::RosterId>(),
                                  .round = round.id,
                                  .unit = unit,
                                  .facts = {{.name = domain::SensitiveText("x"), .area = {unit}}}};
  transaction.rosters().add(entry);
  transaction.rosters().end(entry.id, {});
  const domain::Supply supply{.id = sequence.id<domain::SupplyId>(), .round = round.id, .quantity = 1};
  transaction.supplies().add(supply);
  transaction.supplies().receive(supply.id, {});
  transaction.supplies().cancel(supply.id, {.reason = domain::SensitiveText("x")});
  const domain::Training training{
      .id = sequence.id<domain::TrainingId>(), .round = round.id, .unit = unit, .facts = {{.guests = {{}}}}};
  transaction.trainings().add(training);
  transaction.trainings().mark(training.id, 1, {.marks = {{}}});
  transaction.trainings().cancel(training.id, {.reason = domain::SensitiveText("x")});
  transaction.round_messages().add(
      {.id = sequence.id<domain::MessageId>(), .round = round.id, .from = unit, .steps = {{.to = unit}}});
  const domain::Visit visit{.id = sequence.id<domain::VisitId>(), .round = round.id, .hamlet = unit};
  transaction.household_visits().add(visit);
  transaction.household_visits().add_mistake(visit.id, {.reason = domain::SensitiveText("x")});
  transaction.household_visits().add_duty({.round = round.id, .hamlet = unit, .number = 1});
  const domain::LoadedLayout layout{.id = sequence.id<domain::LayoutId>(), .code = "BM1", .version = "1", .file = "{}"};
  transaction.report_layouts().add(layout);
  transaction.report_layouts().withdraw(layout.id, {.reason = "x"});
  transaction.reviews().add({.hamlet = unit, .number = 1});
  transaction.handovers().add({.id = sequence.id<domain::HandoverId>(), .files = {{.name = "x"}}});
  transaction.handovers().add_signer({.key = "x", .version = 1});
  transaction.resurveys().add_draw({.round = round.id, .unit = unit, .sending = 1});
  transaction.resurveys().add_answer({.round = round.id, .unit = unit, .sending = 1, .child = child, .number = 1});
}

void fill(storage::Store& store) {
  Sequence sequence("append only");
  static_cast<void>(registered_child(store, sequence, {{"grade", "1"}}));
  static_cast<void>(registered_household(store, sequence, {{"number", "1"}}));
  store.write([&](storage::Transaction& transaction) {
    transaction.audit().add({.id = sequence.id<domain::ActionId>().value, .at = sequence.moment()});
    fill_rounds(transaction, sequence);
    const domain::PoliceBatch batch{.id = sequence.id<domain::PoliceBatchId>(), .reference = "CA-1"};
    const auto child = sequence.id<domain::ChildId>();
    transaction.police().add(batch, {{.child = child, .number = 1, .lists = "A"}});
    transaction.police().add_step(batch.id, {.number = 1});
    transaction.police().add_answers(batch.id, 1, {{.child = child}});
    const domain::BulkChange change{.id = sequence.id<domain::BulkChangeId>()};
    transaction.bulk_changes().add(change, {{.record = child.value, .number = 1}});
    transaction.bulk_changes().add_undoing(change.id, {.reason = domain::SensitiveText("nhầm")});
    const auto unit = sequence.id<domain::UnitId>();
    transaction.units().add_change({.unit = unit, .number = 1, .name = "x", .recorded_at = sequence.moment()});
    transaction.units().add_succession({.from = unit, .to = unit, .recorded_at = sequence.moment()});
    auto& disclosures = transaction.disclosures();
    const domain::Consent consent{.id = sequence.id<domain::ConsentId>(),
                                  .child = child,
                                  .giver_name = domain::SensitiveText("x"),
                                  .data = {domain::DataKind::image},
                                  .receiver = domain::SensitiveText("x")};
    disclosures.add_consent(consent);
    disclosures.withdraw({.child = child, .consent = consent.id});
    const domain::Disclosure disclosure{.id = sequence.id<domain::DisclosureId>(), .data = consent.data};
    const domain::DisclosedChild named{.child = child, .hamlet = sequence.id<domain::UnitId>()};
    disclosures.add(disclosure, {&named, 1});
    disclosures.add_review({.disclosure = disclosure.id, .number = 1, .verdict = "justified"});
    const domain::Assignment assignment{.id = sequence.id<domain::AssignmentId>()};
    transaction.areas().add(assignment);
    transaction.areas().end({.assignment = assignment.id});
    const domain::PaperBook book{.id = sequence.id<domain::PaperBookId>(), .custody = {{}}};
    transaction.paper_books().add(book);
    transaction.paper_books().end(book.id, {});
    transaction.official_documents().add({.id = sequence.id<domain::OfficialDocumentId>(), .versions = {{}}});
    transaction.official_documents().add_bases(
        {.round = sequence.id<domain::RoundId>(), .version = 1, .list = {{.text = "Luật Trẻ em"}}});
    return true;
  });
}

TEST(AppendOnly, SqliteRefusesToChangeOrRemoveAnEntry) {
  const auto fresh = fresh_store(EngineKind::sqlite);
  fill(fresh->store());
  sqlite3* opened = nullptr;
  ASSERT_EQ(sqlite3_open(fresh->location().c_str(), &opened), SQLITE_OK);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
  for (const auto* sql : FORBIDDEN) {
    EXPECT_EQ(sqlite3_exec(opened, sql, nullptr, nullptr, nullptr), SQLITE_CONSTRAINT) << sql;
    EXPECT_STREQ(sqlite3_errmsg(opened), "append only") << sql;
  }
}

// Tables whose rows may be changed: accounts, work in hand, and rows that follow from the journals. Each of the others
// only grows, and must stand above.
constexpr const char* MAY_CHANGE[] = {"account",
                                      "account_recovery_code",
                                      "account_second_factor",
                                      "account_session",
                                      "appraisal_comment",
                                      "audit_head",
                                      "child_version",
                                      "circumstance",
                                      "circumstance_evidence",
                                      "command",
                                      "declined_proposal",
                                      "duplicate_verdict",
                                      "emergency_access",
                                      "household_version",
                                      "identifier",
                                      "import_file",
                                      "job",
                                      "quarantine",
                                      "reference_document",
                                      "schema_migration",
                                      "sealing_key",
                                      "sign_in_failure",
                                      "support",
                                      "transfer",
                                      "unit_closure",
                                      "unit_version"};

TEST(AppendOnly, EveryTableThatOnlyGrowsIsTried) {
  const auto fresh = fresh_store(EngineKind::sqlite);
  sqlite3* opened = nullptr;
  ASSERT_EQ(sqlite3_open(fresh->location().c_str(), &opened), SQLITE_OK);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
  std::vector<std::string> tables;
  const auto take = [](void* list, int, char** row, char**) {
    static_cast<std::vector<std::string>*>(list)->emplace_back(row[0]);
    return 0;
  };
  ASSERT_EQ(
      sqlite3_exec(opened, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", take, &tables, nullptr),
      SQLITE_OK);
  const std::set<std::string> may_change(std::begin(MAY_CHANGE), std::end(MAY_CHANGE));
  const std::set<std::string> tried(std::begin(FORBIDDEN), std::end(FORBIDDEN));
  for (const auto& table : tables) {
    const bool is_tried = tried.contains("DELETE FROM " + table);
    EXPECT_NE(is_tried, may_change.contains(table)) << table;
  }
}

TEST(AppendOnly, PostgresRefusesTheApplicationsOwnRole) {
  const auto fresh = fresh_store(EngineKind::postgres);
  fill(fresh->store());
  auto refused = std::vector<std::string>(std::begin(FORBIDDEN), std::end(FORBIDDEN));
  for (const char* table : {"child_action", "household_action", "audit", "police_batch", "police_step", "unit_change",
                            "unit_succession", "consent", "disclosure", "disclosure_child", "area_assignment",
                            "paper_book", "official_document", "round_bases", "bulk_change", "bulk_entry"})
    refused.push_back(std::string("TRUNCATE ") + table);
  for (const auto& sql : refused) {
    try {
      shared_cluster().run(fresh->location(), sql);
      ADD_FAILURE() << "was allowed: " << sql;
    } catch (const std::runtime_error& error) {
      EXPECT_NE(std::string(error.what()).find("permission denied"), std::string::npos) << sql << ": " << error.what();
    }
  }
  EXPECT_EQ(shared_cluster().run(fresh->location(), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"),
            "f\n");
}

}  // namespace
}  // namespace mangnon::testing
