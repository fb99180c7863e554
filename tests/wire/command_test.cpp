#include <fmt/format.h>

#include <set>

#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

class Commands : public RunningServer {
 protected:
  Commands() {
    EXPECT_EQ(import_book(binh, WARD, book_csv(7)).text_or("state"), "done");
    child = first_child(binh, WARD);
    version = json_of(page())["version"].whole().value_or(0);
  }
  RawAnswer page() { return get("/api/v1/children/" + child + "?on=" + ON, binh); }
  RawAnswer command(const std::string& name, const std::string& body, int key) {
    return post("/api/v1/commands/" + name, binh, body,
                fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8000-00000000{:04}\r\n", key));
  }
  std::string rename(const std::string& name) const {
    return fmt::format(R"({{"child":"{}","version":{},"valid_from":"2018-12-31","changes":{{"full_name":"{}"}}}})",
                       child, version, name);
  }
  std::string name_now() { return json_of(page())["facts"].text_or("full_name"); }

  Visitor binh = sign_in("binh");
  std::string child{};
  std::int64_t version = 0;
};

TEST_F(Commands, TheSameKeyGivesTheFirstAnswerAgainAndDoesNothingTwice) {
  const auto first = command("correct_child", rename("Trần Đính Chính"), 1);
  ASSERT_EQ(first.status, 200) << first.body;
  const auto again = command("correct_child", rename("Trần Đính Chính"), 1);
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(json_of(page())["version"].whole(), version + 1);
}

TEST_F(Commands, TheSameKeyWithOtherContentIsRefused) {
  ASSERT_EQ(command("correct_child", rename("Trần Đính Chính"), 1).status, 200);
  const auto other = command("correct_child", rename("Trần Tên Khác"), 1);
  EXPECT_EQ(other.status, 409);
  EXPECT_EQ(code_of(other), "COMMAND_ID_REUSED");
  EXPECT_EQ(name_now(), "Trần Đính Chính");
}

TEST_F(Commands, AStaleVersionIsAConflictThatShowsThePresentValue) {
  ASSERT_EQ(command("correct_child", rename("Trần Đính Chính"), 1).status, 200);
  const auto stale = command("correct_child", rename("Trần Đến Sau"), 2);
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(code_of(stale), "STALE_VERSION");
  const auto error = json_of(stale)["errors"].items().at(0);
  EXPECT_EQ(error.text_or("field"), "changes.full_name");
  EXPECT_EQ(error.text_or("current"), "Trần Đính Chính");
}

// REG-32
TEST_F(Commands, OfABatchAreEachJudgedByThemselves) {
  const auto one = [](int key, const std::string& input) {
    return fmt::format(R"({{"id":"0190a7c4-0000-7000-8000-00000000{:04}","name":"correct_child","input":{}}})", key,
                       input);
  };
  const auto body = fmt::format(R"({{"commands":[{},{},{},{{"name":"correct_child","input":{{}}}}]}})",
                                one(1, rename("Trần Đính Chính")), one(2, rename("Trần Đến Sau")),
                                R"({"id":"0190a7c4-0000-7000-8000-000000000009","name":"no_such","input":{}})");
  const auto answer = post("/api/v1/batches", binh, body, "");
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto json = json_of(answer);
  const auto& answers = json["answers"].items();
  ASSERT_EQ(answers.size(), 4U);
  EXPECT_EQ(answers[0]["status"].whole(), 200);
  EXPECT_EQ(answers[0]["answer"]["version"].whole(), version + 1);
  EXPECT_EQ(answers[1]["problem"].text_or("code"), "STALE_VERSION");
  EXPECT_EQ(answers[2]["problem"].text_or("code"), "COMMAND_UNKNOWN");
  EXPECT_EQ(answers[3]["problem"].text_or("code"), "FIELD_MISSING");
  EXPECT_EQ(name_now(), "Trần Đính Chính");
}

TEST_F(Commands, OfATriedBatchNothingIsKept) {
  const auto body = fmt::format(R"({{"trial":true,"commands":[{{"id":"{}","name":"correct_child","input":{}}}]}})",
                                "0190a7c4-0000-7000-8000-000000000001", rename("Trần Đính Chính"));
  const auto before = name_now();
  const auto json = json_of(post("/api/v1/batches", binh, body, ""));
  EXPECT_EQ(json["answers"].items().at(0)["status"].whole(), 200);
  EXPECT_EQ(name_now(), before);
}

TEST_F(Commands, ABatchHasALimit) {
  std::string commands;
  for (int i = 0; i < 101; ++i) commands += std::string(i == 0 ? "" : ",") + "{}";
  const auto answer = post("/api/v1/batches", binh, "{\"commands\":[" + commands + "]}", "");
  EXPECT_EQ(answer.status, 413);
  EXPECT_EQ(code_of(answer), "BATCH_TOO_LARGE");
}

TEST_F(Commands, EveryWrongFieldIsToldAtOnceAndNothingIsSaid) {
  const auto refused = command("change_child",
                               fmt::format(R"({{"child":"{}","version":{},"valid_from":"2018-12-31",
      "changes":{{"birth_date":"31/02/2012","sex":"khac","khong_co":"Bí mật riêng"}}}})",
                                           child, version),
                               3);
  EXPECT_EQ(refused.status, 422);
  std::set<std::string> fields;
  const auto json = json_of(refused);
  for (const auto& error : json["errors"].items()) fields.insert(error.text_or("field"));
  EXPECT_EQ(fields, (std::set<std::string>{"changes.birth_date", "changes.sex", "changes.khong_co"}));
  EXPECT_EQ(refused.body.find("Bí mật riêng"), std::string::npos);
}

TEST_F(Commands, FindingsAreToldInTheReadersLanguage) {
  const auto message = [&](const std::string& language, int key) {
    const auto body = fmt::format(
        R"({{"child":"{}","version":{},"valid_from":"2018-12-31","changes":{{"birth_registered":"no","note":"{}"}}}})",
        child, version++, key);
    const auto answer =
        post("/api/v1/commands/correct_child", binh, body,
             fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8000-00000000{:04}\r\nAccept-Language: {}\r\n", key,
                         language));
    EXPECT_EQ(answer.status, 200) << answer.body;
    const auto json = json_of(answer);
    for (const auto& finding : json["findings"].items())
      if (finding.text_or("code") == "CHECK_L19_BIRTH_NOT_REGISTERED") return finding.text_or("message");
    return std::string("none");
  };
  EXPECT_NE(message("vi", 11).find("60 ngày"), std::string::npos);
  EXPECT_NE(message("en", 12).find("60 days"), std::string::npos);
}

TEST_F(Commands, ACommandNeedsAKeyAndAName) {
  const auto without = post("/api/v1/commands/change_child", binh, rename("X"));
  EXPECT_EQ(without.status, 422);
  EXPECT_EQ(json_of(without)["errors"].items().at(0).text_or("field"), "Idempotency-Key");
  EXPECT_EQ(code_of(command("erase_child", "{}", 4)), "COMMAND_UNKNOWN");
}

TEST_F(Commands, PagesOfAListMeetEveryChildOnce) {
  std::set<std::string> met;
  std::string cursor;
  int pages = 0;
  do {
    const auto json = json_of(get("/api/v1/children?on=2018-12-31&limit=3&cursor=" + cursor, binh));
    EXPECT_EQ(json["total"].whole(), 7);
    for (const auto& row : json["rows"].items()) EXPECT_TRUE(met.insert(row.text_or("id")).second);
    cursor = json.text_or("next_cursor");
    ++pages;
  } while (!cursor.empty() && pages < 10);
  EXPECT_EQ(met.size(), 7U);
  EXPECT_EQ(pages, 3);
  EXPECT_EQ(get("/api/v1/children?on=2018-12-31&cursor=abc", binh).status, 422);
}

TEST_F(Commands, QueryFieldsAreReadOrRefusedNeverIgnored) {
  const auto total = [&](const std::string& query) {
    return json_of(get("/api/v1/children?on=2018-12-31&" + query, binh))["total"].whole();
  };
  EXPECT_EQ(total("sex=male"), 4);
  EXPECT_EQ(total("sex=female"), 3);
  EXPECT_EQ(total("q=tran"), 7);
  EXPECT_EQ(total("q=khong-co-ten-nay"), 0);
  for (const auto* query : {"on=31-12-2018", "limit=nhieu", "minority=co", "sex=x", "age_from=1.5"})
    EXPECT_EQ(get(std::string("/api/v1/children?") + query, binh).status, 422) << query;
}

std::string replaced(std::string text, std::string_view word, std::string_view by) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
    text.replace(at, word.size(), by);
  return text;
}

TEST_F(Commands, QueryFieldsOfAgeAndHamletHoldAtBothEnds) {
  const auto list = [&](const std::string& query) {
    return json_of(get("/api/v1/children?on=2018-12-31&" + query, binh));
  };
  const auto total = [&](const std::string& query) { return list(query)["total"].whole(); };
  const auto older = command("correct_child",
                             fmt::format(R"({{"child":"{}","version":{},"valid_from":"2018-12-31",)"
                                         R"("changes":{{"birth_date":"2008-12-31"}}}})",
                                         child, version),
                             1);
  ASSERT_EQ(older.status, 200) << older.body;  // ten years old that day; the others are six
  EXPECT_EQ(total("age_from=6"), 7);
  EXPECT_EQ(total("age_from=7"), 1);
  EXPECT_EQ(total("age_from=10"), 1);
  EXPECT_EQ(total("age_from=11"), 0);
  EXPECT_EQ(total("age_to=5"), 0);
  EXPECT_EQ(total("age_to=6"), 6);
  EXPECT_EQ(total("age_to=9"), 6);
  EXPECT_EQ(total("age_to=10"), 7);
  EXPECT_EQ(total("age_from=7&age_to=10"), 1);
  EXPECT_EQ(list("age_from=10&age_to=10")["rows"].items().front().text_or("id"), child);

  const auto elsewhere = replaced(replaced(book_csv(2), "Tổ 1", "Tổ 2"), "Trần", "Lê");
  ASSERT_EQ(import_book(binh, WARD, elsewhere).text_or("state"), "done");
  const auto first = json_of(page())["facts"].text_or("hamlet");
  const auto second = json_of(get("/api/v1/children/" + list("q=le")["rows"].items().front().text_or("id"), binh));
  EXPECT_EQ(total("limit=50"), 9);
  EXPECT_EQ(total("hamlet=" + first), 7);
  EXPECT_EQ(total("hamlet=" + second["facts"].text_or("hamlet")), 2);
  EXPECT_EQ(total("hamlet=" + first + "&age_from=7"), 1);
  EXPECT_EQ(code_of(get("/api/v1/children?hamlet=0190a7c4-0000-7000-8000-000000000001", binh)), "UNIT_OUTSIDE_SCOPE");
}

TEST_F(Commands, OfAListThatIsTooLongOneProblemIsTold) {
  std::string children;
  for (int i = 0; i < 20'000; ++i) children += std::string(i == 0 ? "" : ",") + "\"no id\"";
  const auto refused = command("record_disclosure",
                               R"({"data":"identity","purpose":"protection","receiver":"Bệnh viện","on":"2018-12-31",)"
                               R"("ground":"law","children":[)" +
                                   children + "]}",
                               41);
  EXPECT_EQ(code_of(refused), "TOO_MANY_ITEMS");
  const auto json = json_of(refused);
  EXPECT_EQ(json["errors"].items().size(), 1U);
}

// CHECK-5: however many of a year live in the ward.
TEST_F(Commands, WhoIsThereAlreadyIsFoundAmongHundredsOfTheirYear) {
  std::string csv = book_csv(0);
  const auto row = [&](int number, const std::string& name, int day) {
    csv += fmt::format("Tổ 2,{},Lê Văn Chủ {},{},{:02}/{:02}/2011,Nữ,Kinh,C,Cha và mẹ,TH\n", number, number, name,
                       day % 28 + 1, day / 28 % 12 + 1);
  };
  constexpr const char* LETTERS[] = {"Ba", "Cư", "Du", "Em", "Ga", "Ho", "Kỳ", "Lê", "Mơ", "Nụ"};
  for (int i = 0; i < 520; ++i)
    row(i + 1, fmt::format("Lê {} {} {}", LETTERS[i / 100 % 10], LETTERS[i / 10 % 10], LETTERS[i % 10]), i);
  row(521, "Phạm Thị Thúy Hằng", 5);
  ASSERT_EQ(import_book(binh, WARD, csv).text_or("state"), "done");
  clock.pass(std::chrono::minutes(1));
  const auto page_of_child = json_of(page());
  const auto household = page_of_child["household"].text_or("id");
  const auto made = command("register_child",
                            fmt::format(R"({{"household":"{}","valid_from":"2018-12-31","facts":{{"full_name":)"
                                        R"("Phạm Thị Thúy Hằng","birth_date":"2011-01-06","sex":"female"}}}})",
                                        household),
                            42);
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_NE(made.body.find("CHECK_L05_POSSIBLE_DUPLICATE"), std::string::npos) << made.body;
}

}  // namespace
}  // namespace mangnon::wire_tests
