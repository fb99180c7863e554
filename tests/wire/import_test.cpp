#include <fstream>

#include "base/text.hpp"
#include "exchange/bad_books_for_test.hpp"
#include "names/legacy.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

class Imports : public RunningServer {
 protected:
  std::int64_t children() {
    return json_of(get(std::string("/api/v1/children?on=") + ON, binh))["total"].whole().value_or(-1);
  }
  Visitor binh = sign_in("binh");
};

TEST_F(Imports, APreviewWritesNothingAndItsCommitWritesWhatItShowed) {
  const auto preview = import_book(binh, WARD, book_with_a_fault(), true);
  ASSERT_EQ(preview.text_or("state"), "done") << wire::format_json(preview);
  EXPECT_EQ(preview["result"]["rows"].whole(), 4);
  EXPECT_EQ(preview["result"]["accepted"].whole(), 3);
  EXPECT_EQ(preview["result"]["new"].whole(), 3);
  EXPECT_EQ(preview["result"]["refused"].whole(), 1);
  EXPECT_EQ(preview["result"]["new_hamlets"].items().size(), 1U);
  EXPECT_EQ(children(), 0);
  const auto import = preview.text_or("import");
  EXPECT_EQ(json_of(get("/api/v1/imports", binh))["imports"].items().at(0).text_or("state"), "preview");

  const auto commit = post("/api/v1/imports/" + import + "/commit", binh);
  ASSERT_EQ(commit.status, 202) << commit.body;
  const auto job = wait_for_job(binh, json_of(commit).text_or("job"));
  EXPECT_EQ(job.text_or("state"), "done") << wire::format_json(job);
  EXPECT_EQ(job["result"]["new"].whole(), 3);
  EXPECT_EQ(children(), 3);
  EXPECT_EQ(code_of(post("/api/v1/imports/" + import + "/commit", binh)), "IMPORT_STATE");
}

TEST_F(Imports, ReasonsAreCountedAndNamedButNeverTellWhoItIs) {
  const auto job = import_book(binh, WARD, book_with_a_fault());
  bool found = false;
  for (const auto& reason : job["result"]["reasons"].items()) {
    if (reason.text_or("level") != "error") continue;
    found = true;
    EXPECT_EQ(reason.text_or("code"), "CELL_DATE_IMPOSSIBLE");
    EXPECT_EQ(reason["count"].whole(), 1);
    EXPECT_FALSE(reason.text_or("title").empty());
  }
  EXPECT_TRUE(found);
  EXPECT_EQ(wire::format_json(job).find(SECRET_NAME), std::string::npos);
}

TEST_F(Imports, ARefusedRowWaitsWithItsCellsAndReasonsUntilItIsDismissed) {
  const auto import = import_book(binh, WARD, book_with_a_fault()).text_or("import");
  const auto rows = json_of(get("/api/v1/imports/" + import + "/rows?state=refused", binh));
  ASSERT_EQ(rows["rows"].items().size(), 1U);
  const auto& row = rows["rows"].items()[0];
  EXPECT_EQ(row["row"].whole(), 5);
  EXPECT_EQ(row["values"].text_or("full_name"), SECRET_NAME);
  EXPECT_EQ(row["findings"].items().at(0).text_or("cell"), "E5");
  EXPECT_EQ(row["findings"].items().at(0).text_or("field"), "birth_date");
  EXPECT_EQ(json_of(get("/api/v1/quarantine", binh))["rows"].items().size(), 1U);
  EXPECT_EQ(post("/api/v1/imports/" + import + "/rows/5/dismiss", binh).status, 204);
  EXPECT_EQ(post("/api/v1/imports/" + import + "/rows/5/dismiss", binh).status, 404);
  EXPECT_EQ(post("/api/v1/imports/" + import + "/rows/x/dismiss", binh).status, 422);
  EXPECT_TRUE(json_of(get("/api/v1/quarantine", binh))["rows"].items().empty());
}

TEST_F(Imports, TheWorkbookGoesBackWithItsReasons) {
  const auto import = import_book(binh, WARD, book_with_a_fault()).text_or("import");
  const auto answer = get("/api/v1/imports/" + import + "/result.xlsx", binh);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body.substr(0, 2), "PK");
  EXPECT_NE(answer.header("content-disposition").find("attachment"), std::string::npos);
  EXPECT_EQ(get("/api/v1/imports/template.xlsx", binh).body.substr(0, 2), "PK");
}

TEST_F(Imports, TheSameKeyStartsOneImportAndTheSameFileChangesNothing) {
  const auto key = std::string("Idempotency-Key: 0190a7c4-0000-7000-8000-000000000777\r\n");
  const auto first = upload("unit=21019&on=2018-12-31", binh, book_csv(3), key);
  const auto again = upload("unit=21019&on=2018-12-31", binh, book_csv(3), key);
  EXPECT_EQ(first.body, again.body);
  (void)wait_for_job(binh, json_of(first).text_or("job"));
  EXPECT_EQ(json_of(get("/api/v1/imports", binh))["imports"].items().size(), 1U);
  const auto twice = import_book(binh, WARD, book_csv(3));
  EXPECT_EQ(twice["result"]["unchanged"].whole(), 3);
  EXPECT_EQ(children(), 3);
}

TEST_F(Imports, AFileThatIsNoBookFailsTheJobWithTheReason) {
  const auto job = import_book(binh, WARD, "%PDF-1.7 not a book");
  EXPECT_EQ(job.text_or("state"), "failed");
  EXPECT_EQ(job["problem"].text_or("code"), "FILE_TYPE_WRONG");
  EXPECT_TRUE(job["result"].is_null());
  const auto headless = import_book(binh, WARD, "a,b,c\n1,2,3\n");
  EXPECT_EQ(headless["problem"].text_or("code"), "HEADER_NOT_FOUND");
  EXPECT_EQ(code_of(upload("unit=21019&on=2018-12-31", binh, "")), "UPLOAD_MISSING");
  EXPECT_EQ(code_of(upload("unit=99999&on=2018-12-31", binh, book_csv(1))), "UNIT_NOT_FOUND");
}

void expect_refused_file(const exchange::testing::BadBook& bad, const wire::Json& job) {
  EXPECT_EQ(job.text_or("state"), "failed") << bad.what;
  const auto title = job["problem"].text_or("title");
  EXPECT_EQ(job["problem"].text_or("code"), bad.code) << bad.what << ' ' << wire::format_json(job);
  EXPECT_NE(title.find(bad.advice), std::string::npos) << bad.what << ": " << title;
  EXPECT_NE(title.find(bad.where), std::string::npos) << bad.what << ": " << title;
}

// Every bad input has its code, the cell and a Vietnamese text that says what to do; it disturbs no other row, and the
// server takes the next book. A preview says the same as the import.
TEST_F(Imports, EachBadFileIsToldAndLeavesNothing) {
  for (const auto& bad : exchange::testing::bad_files())
    for (const bool dry_run : {true, false}) {
      expect_refused_file(bad, import_book(binh, WARD, bad.bytes, dry_run));
      EXPECT_EQ(children(), 0) << bad.what << ": nothing of it was taken";
    }
  EXPECT_TRUE(json_of(get("/api/v1/imports", binh))["imports"].items().empty()) << "no import was begun";
  EXPECT_EQ(code_of(upload("unit=99999&on=2018-12-31", binh, book_csv(1))), "UNIT_NOT_FOUND");
  EXPECT_EQ(import_book(binh, WARD, book_csv(3))["result"]["new"].whole(), 3);
}

TEST_F(Imports, EachBadRowIsToldByItsCellAndDisturbsNoOther) {
  using exchange::testing::Fate;
  for (const bool dry_run : {true, false})
    for (const auto& bad : exchange::testing::bad_rows()) {
      const auto job = import_book(binh, WARD, bad.bytes, dry_run);
      EXPECT_EQ(job["result"]["accepted"].whole(), 1) << bad.what << ' ' << wire::format_json(job);
      const bool refused = bad.fate == Fate::row_refused;
      EXPECT_EQ(job["result"][refused ? "refused" : "warned"].whole(), 1) << bad.what;
      const std::string asked = refused ? "/rows?state=refused" : "/rows?state=warned";
      const auto rows = json_of(get("/api/v1/imports/" + job.text_or("import") + asked, binh))["rows"].items();
      ASSERT_EQ(rows.size(), 1U) << bad.what;
      const auto finding = rows[0]["findings"].items().at(0);
      EXPECT_EQ(finding.text_or("code"), bad.code) << bad.what;
      EXPECT_EQ(finding.text_or("cell"), bad.where) << bad.what;
      EXPECT_NE(finding.text_or("message").find(bad.advice), std::string::npos) << finding.text_or("message");
      EXPECT_EQ(children() == 0, dry_run) << bad.what;
    }
}

// IMPORT-7: a file older than what the register holds.
TEST_F(Imports, ARowOfAStaleFileIsToldByItsCell) {
  const std::string head = exchange::testing::BAD_BOOK_HEAD;
  EXPECT_EQ(import_book(binh, WARD, head + exchange::testing::GOOD_ROW)["result"]["new"].whole(), 1);
  const auto old = head + "Tổ 1,1,Trần Văn Một,Trần Văn Bình,03/02/2014,Nam,051214000011\n";
  const auto sent = json_of(upload("unit=21019&on=2018-06-30", binh, old));
  EXPECT_EQ(wait_for_job(binh, sent.text_or("job"))["result"]["refused"].whole(), 1);
  const auto rows = json_of(get("/api/v1/imports/" + sent.text_or("import") + "/rows?state=refused", binh))["rows"];
  const auto finding = rows.items().at(0)["findings"].items().at(0);
  EXPECT_EQ(finding.text_or("code"), "IMPORT_ROW_STALE");
  EXPECT_EQ(finding.text_or("cell"), "D2");
  EXPECT_NE(finding.text_or("message").find("hãy tải danh sách mới rồi sửa"), std::string::npos);
}

// IMPORT-22
TEST_F(Imports, ARowAcceptedWithSomethingToLookAtIsShownAndWaitsForNobody) {
  const auto book = exchange::testing::book_with_formula();
  const auto preview = import_book(binh, WARD, book, true);
  const auto path = "/api/v1/imports/" + preview.text_or("import");
  wait_for_job(binh, json_of(post(path + "/commit", binh)).text_or("job"));
  const auto rows = json_of(get(path + "/rows?state=warned", binh))["rows"].items();
  ASSERT_EQ(rows.size(), 1U) << "the preview's and the import's are one";
  EXPECT_EQ(rows[0].text_or("became"), "added");
  EXPECT_EQ(rows[0]["values"].text_or("hamlet"), "Tổ 1");
  EXPECT_EQ(rows[0]["values"].members().size(), 1U) << "the cell in question and no other";
  EXPECT_TRUE(json_of(get("/api/v1/quarantine", binh))["rows"].items().empty());
  EXPECT_EQ(code_of(post(path + "/rows/2/dismiss", binh)), "IMPORT_NOT_FOUND");
  EXPECT_EQ(get(path + "/result.xlsx", binh).status, 200);
  const auto again = import_book(binh, WARD, book);
  EXPECT_EQ(again["result"]["unchanged"].whole(), 1);
  const auto told = json_of(get("/api/v1/imports/" + again.text_or("import") + "/rows?state=warned", binh));
  EXPECT_EQ(told["rows"].items().size(), 1U);
  EXPECT_EQ(json_of(get(path + "/rows?state=warned", binh))["rows"].items().size(), 1U);
}

TEST_F(Imports, AJobTellsHowFarItIsUntilAllRowsAreDone) {
  const auto started = json_of(upload("unit=21019&on=2018-12-31", binh, book_csv(1'000)));
  std::int64_t done = 0;
  wire::Json job;
  do {
    job = json_of(get("/api/v1/jobs/" + started.text_or("job"), binh));
    const auto now = job["done"].whole();
    ASSERT_TRUE(now.has_value()) << wire::format_json(job);
    EXPECT_GE(*now, done) << "never backwards";
    done = *now;
  } while (job.text_or("state") == "queued" || job.text_or("state") == "running");
  EXPECT_EQ(done, 1'000);
  EXPECT_EQ(job["total"].whole(), 1'000);
}

TEST_F(Imports, NothingOfARefusedUploadStaysOnDisk) {
  (void)upload("unit=21022&on=2018-12-31", binh, book_csv(3));
  stop_server();
  EXPECT_TRUE(std::filesystem::is_empty(folder / "uploads"));
}

TEST_F(Imports, AJobThatAStopLeftUnfinishedIsTakenUpAtTheNextStart) {
  const auto preview = import_book(binh, WARD, book_csv(3), true);
  stop_server();
  const auto job = *base::parse_uuid(preview.text_or("id"));
  store->write([&](storage::Transaction& transaction) {
    auto record = *transaction.jobs().find(job);
    record.state = "running";
    record.result.clear();
    transaction.jobs().put(record);
    return true;
  });
  start_server();
  const auto resumed = wait_for_job(binh, preview.text_or("id"));
  EXPECT_EQ(resumed.text_or("state"), "done");
  EXPECT_EQ(resumed["result"]["rows"].whole(), 3);
}

// What stopped the server twice would stop it for ever.
TEST_F(Imports, AJobAtWhichTheServerStoppedTwiceIsNotBegunAgain) {
  const auto preview = import_book(binh, WARD, book_csv(3), true);
  const auto job = *base::parse_uuid(preview.text_or("id"));
  const auto stopped_after = [&](int tries) {
    stop_server();
    store->write([&](storage::Transaction& transaction) {
      auto record = *transaction.jobs().find(job);
      record.state = "running";
      record.result = R"({"tries":)" + std::to_string(tries) + "}";
      transaction.jobs().put(record);
      return true;
    });
    start_server();
    return wait_for_job(binh, preview.text_or("id"));
  };
  EXPECT_EQ(stopped_after(1).text_or("state"), "done");
  const auto told = stopped_after(2);
  EXPECT_EQ(told.text_or("state"), "failed");
  EXPECT_EQ(told["problem"].text_or("code"), "JOB_STOPPED_SERVER");
}

TEST_F(Imports, OneKeyIsOneImportEvenAtOnceAndNeverAnother) {
  const auto key = std::string("Idempotency-Key: 0190a7c4-0000-7000-8000-000000000778\r\n");
  const std::string query = "unit=21019&on=2018-12-31&dry_run=yes";
  std::vector<std::string> answers(6);
  {
    std::vector<std::jthread> senders;
    for (auto& answer : answers)
      senders.emplace_back([&] { answer = upload(query, binh, book_csv(3), key).body; });
  }
  for (const auto& answer : answers) EXPECT_EQ(answer, answers.front());
  EXPECT_EQ(wait_for_job(binh, json_of({.body = answers.front()}).text_or("job")).text_or("state"), "done");
  long imported = 0;
  store->read([&](storage::Transaction& transaction) {
    for (const auto& line : transaction.audit().latest(1'000)) imported += line.operation == "preview_import" ? 1 : 0;
  });
  EXPECT_EQ(imported, 1);
  for (const auto& [other, bytes] : {std::pair<std::string, std::string>{query, book_csv(4)},
                                     {"unit=21019&on=2018-12-30&dry_run=yes", book_csv(3)},
                                     {"unit=21019&on=2018-12-31", book_csv(3)}}) {
    const auto refused = upload(other, binh, bytes, key);
    EXPECT_EQ(refused.status, 409) << other;
    EXPECT_EQ(code_of(refused), "COMMAND_ID_REUSED") << other;
  }
}

// Rights are those of the moment at which the job begins.
TEST_F(Imports, AJobThatWaitsDoesNothingOnceItsAccountIsDisabled) {
  const auto first = json_of(upload("unit=21019&on=2018-12-31", binh, book_csv(1'000))).text_or("job");
  const auto lan = sign_in("lan");
  const auto second = json_of(upload("unit=21022&on=2018-12-31", lan, book_csv(3))).text_or("job");
  const auto found = [&](const std::string& job) {
    std::optional<storage::JobRecord> record;
    store->read([&](storage::Transaction& transaction) { record = transaction.jobs().find(*base::parse_uuid(job)); });
    return *record;
  };
  store->write([&](storage::Transaction& transaction) {
    auto user = *transaction.users().by_username("lan");
    user.disabled = true;
    return transaction.users().put(user);
  });
  ASSERT_EQ(found(second).state, "queued") << "the book before it is long";
  EXPECT_EQ(wait_for_job(binh, first).text_or("state"), "done");
  while (found(second).state == "queued" || found(second).state == "running") std::this_thread::yield();
  EXPECT_EQ(found(second).state, "failed");
  EXPECT_NE(found(second).result.find("NOT_PERMITTED"), std::string::npos);
  const auto list = json_of(get("/api/v1/children?unit=21022&on=2018-12-31", sign_in("ha")));
  EXPECT_TRUE(list["rows"].items().empty());
}

// The book with its children's names as an old font has them.
std::string book_in_tcvn3(int children) {
  const auto unicode = book_csv(children);
  std::string book;
  for (const auto line : base::split(unicode, '\n')) {
    std::string written;
    int column = 0;
    for (const auto cell : base::split(line, ',')) {
      const bool is_name = !book.empty() && column == 3;
      written +=
          (column++ == 0 ? "" : ",") + (is_name ? names::in_encoding(cell, names::Encoding::tcvn3) : std::string(cell));
    }
    book += written + "\n";
  }
  return book;
}

// IMPORT-16: refused cell by cell; converted it is another preview, whose commit keeps the conversion.
TEST_F(Imports, OldFontsAreConvertedWhenAskedForAndStayConvertedInTheCommit) {
  const auto refused = import_book(binh, WARD, book_in_tcvn3(5), true);
  EXPECT_EQ(refused["result"]["accepted"].whole(), 0);
  EXPECT_EQ(refused["result"]["reasons"].items().at(0).text_or("code"), "CELL_LEGACY_ENCODING");
  const auto path = "/api/v1/imports/" + refused.text_or("import");
  EXPECT_EQ(code_of(post(path + "/convert", sign_in("lan"))), "IMPORT_NOT_FOUND") << "another ward's";
  const auto answer = json_of(post(path + "/convert", binh));
  EXPECT_EQ(wait_for_job(binh, answer.text_or("job"))["result"]["accepted"].whole(), 5);
  EXPECT_EQ(json_of(post(path + "/convert", binh)).text_or("import"), answer.text_or("import"));
  const auto again = "/api/v1/imports/" + answer.text_or("import");
  wait_for_job(binh, json_of(post(again + "/commit", binh)).text_or("job"));
  const auto list = json_of(get(std::string("/api/v1/children?unit=") + WARD + "&on=" + ON, binh));
  ASSERT_EQ(list["rows"].items().size(), 5U);
  for (const auto& row : list["rows"].items())
    EXPECT_EQ(row.text_or("full_name").substr(0, 7), "Trần ") << row.text_or("full_name");
}

constexpr const char* PLAN =
    R"({"code":"RS-2018","unit":"51","name":"Rà soát năm 2018","scope":"all","reference_on":"2018-12-31",)"
    R"("compares_book":false,"resurvey_percent":0,)"
    R"("phases":[{"task":"send","level":"commune","from":"2018-12-01","to":"2018-12-31"}]})";

// SEND-15
TEST_F(Imports, ABookForARoundHasItsDayAndIsTakenUntilItsFiguresAreSent) {
  const auto ha = sign_in("ha");
  const auto asked = [&](const std::string& query) { return upload("unit=21019" + query, binh, book_csv(2)); };
  EXPECT_EQ(code_of(asked("&round=KHONG-CO")), "ROUND_NOT_FOUND");
  const auto round = json_of(post("/api/v1/commands/plan_round", ha, PLAN,
                                  "Idempotency-Key: 0190a7c4-0000-7000-8000-000000000aa1\r\n"))
                         .text_or("id");
  EXPECT_EQ(code_of(asked("&round=RS-2018")), "ROUND_NOT_FOUND") << "a draft is the planner's own";
  const auto first_version = "{\"round\":\"" + round + "\",\"version\":1}";
  ASSERT_EQ(post("/api/v1/commands/issue_round", ha, first_version,
                 "Idempotency-Key: 0190a7c4-0000-7000-8000-000000000aa2\r\n")
                .status,
            200);
  EXPECT_EQ(code_of(asked("&round=RS-2018&on=2018-12-30")), "FIELD_MALFORMED");
  const auto started = json_of(asked("&round=RS-2018"));
  EXPECT_EQ(wait_for_job(binh, started.text_or("job"))["result"]["accepted"].whole(), 2);
  EXPECT_EQ(json_of(get("/api/v1/imports/" + started.text_or("import"), binh)).text_or("on"), "2018-12-31");
}

TEST_F(Imports, AFileThatIsGoneCannotBeCommitted) {
  const auto import = import_book(binh, WARD, book_csv(3), true).text_or("import");
  std::filesystem::remove(folder / "uploads" / (import + ".upload"));
  EXPECT_EQ(code_of(post("/api/v1/imports/" + import + "/commit", binh)), "UPLOAD_GONE");
}

TEST_F(Imports, ACancelledJobSaysSo) {
  const auto started = upload("unit=21019&on=2018-12-31&filename=so.csv", binh, book_csv(250));
  const auto job = json_of(started).text_or("job");
  EXPECT_EQ(post("/api/v1/jobs/" + job + "/cancel", binh).status, 204);
  const auto ended = wait_for_job(binh, job).text_or("state");
  // It may come to its end before it hears of it, or be cancelled before it begins; job and import never disagree.
  const auto import = json_of(get("/api/v1/imports/" + json_of(started).text_or("import"), binh)).text_or("state");
  EXPECT_EQ(ended, import == "committed" ? "done" : "cancelled") << import;
}

}  // namespace
}  // namespace mangnon::wire_tests
