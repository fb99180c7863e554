// Every question of somebody signed in leaves its line, answered or refused (ACCESS-4): asked of the routes themselves,
// so that a new one cannot be forgotten.
#include <gmock/gmock.h>

#include <set>
#include <string_view>

#include "app/accounts.hpp"
#include "http/route.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

// They tell of no child, no account of another and no file: one's own session, lists of words, official units, forms.
const std::set<std::string_view> WITHOUT_A_LINE = {
    "/api/v1/session",
    "/api/v1/session/second-factor",
    "/api/v1/sessions",
    "/api/v1/units",
    "/api/v1/lists",
    "/api/v1/communes",
    "/api/v1/emergencies/own",
    "/api/v1/reports",
    "/api/v1/imports/template.xlsx",
    "/api/v1/jobs/{id}",
    "/api/v1/imports/{id}",
};

class AuditOfQuestions : public RunningServer {
 protected:
  AuditOfQuestions() {
    const auto lan = sign_in("lan");
    EXPECT_EQ(import_book(lan, OTHER, book_csv(2)).text_or("state"), "done");
    child = first_child(lan, OTHER);
  }
  long lines() {
    long count = 0;
    reg->store().read([&](storage::Transaction& transaction) {
      count = static_cast<long>(transaction.audit().latest(1'000'000).size());
    });
    return count;
  }
  // The pattern with the braces filled in.
  std::string address_of(std::string_view pattern) const {
    std::string address(pattern);
    for (std::size_t open = address.find('{'); open != std::string::npos; open = address.find('{')) {
      const auto close = address.find('}', open);
      const auto name = address.substr(open + 1, close - open - 1);
      std::string value = name == "id" ? child : name == "code" ? "PL01" : name == "username" ? "binh" : "turning-6";
      if (name == "row" || name == "number" || name == "version") value = "1";
      address.replace(open, close - open + 1, value);
    }
    return address + "?on=2018-12-31&unit=21022";
  }
  std::string child{};
};

TEST_F(AuditOfQuestions, EachLeavesALineWhetherAnsweredOrRefused) {
  std::set<std::string_view> excepted;
  for (const auto* username : {"lan", "binh", "thu"}) {  // whose it is, a neighbour, one who sees figures only
    const auto visitor = sign_in(username);
    for (const auto& route : http::routes()) {
      if (route.method != http::Method::get || route.access == http::Access::open) continue;
      if (WITHOUT_A_LINE.contains(route.pattern)) {
        excepted.insert(route.pattern);
        continue;
      }
      const auto before = lines();
      const auto answer = get(address_of(route.pattern), visitor);
      EXPECT_LT(answer.status, 500) << route.pattern << ' ' << answer.body;
      EXPECT_GT(lines(), before) << username << ' ' << answer.status << ' ' << address_of(route.pattern);
    }
  }
  EXPECT_EQ(excepted, WITHOUT_A_LINE) << "an exception that is no route any more";
}

// Whatever is refused to somebody signed in: a body that is none, an upload that they may not send (ACCESS-4).
TEST_F(AuditOfQuestions, EachWriteThatIsRefusedLeavesALine) {
  for (const auto* username : {"lan", "thu"})
    for (const auto& route : http::routes()) {
      if (route.method == http::Method::get || route.access == http::Access::open) continue;
      if (route.pattern == "/api/v1/session") continue;  // signing out, below
      for (const auto* body : {"", "[]", "{\"no\":1}"}) {
        const auto visitor = sign_in(username);
        const auto before = lines();
        const auto method = route.method == http::Method::post ? "POST" : "DELETE";
        const auto answer = ask(method, address_of(route.pattern), visitor, body, "Content-Type: application/json\r\n");
        EXPECT_LT(answer.status, 500) << route.pattern << ' ' << answer.body;
        if (answer.status < 400) continue;
        EXPECT_GT(lines(), before) << username << ' ' << answer.status << ' ' << method << ' ' << route.pattern << body;
      }
    }
}

TEST_F(AuditOfQuestions, AForgedWriteAndAPasswordToChangeLeaveALine) {
  const auto lan = sign_in("lan");
  const auto last = [&] {
    storage::AuditRecord line;
    reg->store().read([&](storage::Transaction& transaction) { line = transaction.audit().latest(1).at(0); });
    return line;
  };
  const auto lan_id = last().actor;
  EXPECT_EQ(code_of(post("/api/v1/imports?unit=21022", {.cookie = lan.cookie})), "CSRF_REFUSED");
  EXPECT_EQ(last().operation, "/api/v1/imports");
  EXPECT_EQ(last().outcome, "CSRF_REFUSED");
  EXPECT_EQ(last().actor, lan_id);
  EXPECT_EQ(code_of(post("/api/v1/commands/register_child", {.cookie = lan.cookie})), "CSRF_REFUSED");
  EXPECT_EQ(last().outcome, "CSRF_REFUSED");
  EXPECT_EQ(code_of(upload("unit=21022&on=2018-12-31", sign_in("thu"), book_csv(1))), "NOT_PERMITTED");
  EXPECT_EQ(last().operation, "/api/v1/imports");
  EXPECT_EQ(last().outcome, "NOT_PERMITTED");

  EXPECT_EQ(ask("DELETE", "/api/v1/session", lan).status, 204);
  EXPECT_EQ(last().operation, "sign_out");
  EXPECT_EQ(last().actor, lan_id);

  auto context = app::console(*reg);
  const auto password = app::reset_password(context, "lan").value();
  const auto body = "{\"username\":\"lan\",\"password\":\"" + password + "\"}";
  const auto again = visitor_of(post("/api/v1/session", {}, body));
  EXPECT_EQ(code_of(get("/api/v1/imports", again)), "PASSWORD_MUST_CHANGE");
  EXPECT_EQ(last().outcome, "PASSWORD_MUST_CHANGE");
  EXPECT_EQ(code_of(upload("unit=21022&on=2018-12-31", again, book_csv(1))), "PASSWORD_MUST_CHANGE");
  EXPECT_EQ(last().outcome, "PASSWORD_MUST_CHANGE");
  EXPECT_EQ(last().actor, lan_id);

  for (int i = 0; i < 5; ++i) (void)post("/api/v1/session", {}, R"({"username":"lan","password":"khong-phai-the"})");
  EXPECT_EQ(code_of(post("/api/v1/session", {}, body)), "SIGN_IN_PAUSED");
  EXPECT_EQ(last().operation, "sign_in");
  EXPECT_EQ(last().outcome, "SIGN_IN_PAUSED");
}

// ACCESS-4: the trail holds no words that somebody sent.
TEST_F(AuditOfQuestions, WhatWasSentInThePlaceOfAUnitIsNotKept) {
  const auto lan = sign_in("lan");
  for (const auto* path : {"/api/v1/areas", "/api/v1/books", "/api/v1/documents"})
    EXPECT_GE(get(std::string(path) + "?on=2018-12-31&unit=Tran%20Thi%20Bi%20Mat", lan).status, 400) << path;
  EXPECT_GE(ask("POST", "/api/v1/poverty-lists?unit=Tran%20Thi%20Bi%20Mat", lan, "a",
                "Content-Type: application/octet-stream\r\n")
                .status,
            400);
  reg->store().read([&](storage::Transaction& transaction) {
    for (const auto& line : transaction.audit().latest(100))
      EXPECT_EQ((line.subject + line.detail).find("Bi Mat"), std::string::npos) << line.operation;
  });
}

// LETTER-9: the words of a letter come in the body, stand in the answer, and are kept nowhere.
TEST_F(AuditOfQuestions, TheWordsOfALetterAreKeptNowhere) {
  const auto lan = sign_in("lan");
  const auto write = [&](const std::string& body) { return post("/api/v1/reports/CV?format=text", lan, body); };
  const auto letter = write(
      R"({"to":"Xã Bình Đông","subject":"họp","paragraphs":["Về cháu Tran Thi Bi Mat."],"recipients":["Công an"]})");
  EXPECT_EQ(letter.status, 200) << letter.body;
  for (const auto* words : {"Kính gửi: Xã Bình Đông", "Về cháu Tran Thi Bi Mat./.", "- Công an;", "V/v họp"})
    EXPECT_NE(letter.body.find(words), std::string::npos) << words;
  reg->store().read([&](storage::Transaction& transaction) {
    const auto line = transaction.audit().latest(1).front();
    EXPECT_EQ(line.operation, "make_report");
    EXPECT_EQ((line.subject + line.detail).find("Bi Mat"), std::string::npos);
  });
  EXPECT_EQ(code_of(write(R"({"to":"x","subject":"y","paragraphs":"một"})")), "FIELD_MALFORMED");
  EXPECT_EQ(code_of(write(R"({"to":"x","subject":"y","paragraphs":[1]})")), "FIELD_MALFORMED");
  EXPECT_EQ(code_of(write(R"({"to":"x","subject":"y","paragraphs":[" "]})")), "FIELD_MISSING");
}

TEST_F(AuditOfQuestions, WithoutASessionEveryAddressButTheOpenOnesRefuses) {
  for (const auto& route : http::routes()) {
    if (route.access == http::Access::open) continue;
    const auto method = route.method == http::Method::get    ? "GET"
                        : route.method == http::Method::post ? "POST"
                                                             : "DELETE";
    const auto answer = ask(method, address_of(route.pattern));
    EXPECT_EQ(answer.status, 401) << method << ' ' << route.pattern;
    EXPECT_EQ(code_of(answer), "UNAUTHENTICATED") << route.pattern;
  }
}

TEST_F(AuditOfQuestions, TheWorkbookGivenBackIsNamedWithItsImport) {
  const auto lan = sign_in("lan");
  const auto imports = json_of(get("/api/v1/imports", lan))["imports"].items();
  ASSERT_FALSE(imports.empty());
  get("/api/v1/imports/" + imports[0].text_or("id") + "/result.xlsx", lan);
  reg->store().read([&](storage::Transaction& transaction) {
    const auto line = transaction.audit().latest(1).at(0);
    EXPECT_EQ(line.operation, "read_answered_workbook");
    EXPECT_EQ(line.subject, imports[0].text_or("id"));
    EXPECT_EQ(line.outcome, "done");
  });
}

}  // namespace
}  // namespace mangnon::wire_tests
