#include <fmt/format.h>

#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

constexpr const char* NOBODY = "0190a7c4-0000-7000-8000-00000000dead";

class Scopes : public RunningServer {
 protected:
  Scopes() {
    const auto lan = sign_in("lan");
    EXPECT_EQ(import_book(lan, OTHER, book_csv(4)).text_or("state"), "done");
    childs_id = first_child(lan, OTHER);
  }
  std::string childs_id{};
};

TEST_F(Scopes, AnotherWardsChildIsAnsweredWordForWordLikeOneThatDoesNotExist) {
  const auto binh = sign_in("binh");
  const auto foreign = get("/api/v1/children/" + childs_id, binh);
  const auto absent = get(std::string("/api/v1/children/") + NOBODY, binh);
  EXPECT_EQ(foreign.status, 404);
  EXPECT_EQ(code_of(foreign), "CHILD_NOT_FOUND");
  EXPECT_EQ(foreign.body, absent.body);
  EXPECT_EQ(foreign.body, get("/api/v1/children/khong-phai-ma", binh).body);
  EXPECT_EQ(get("/api/v1/children/" + childs_id, sign_in("lan")).status, 200);
}

TEST_F(Scopes, AnotherWardsHouseholdIsAnsweredWordForWordLikeOneThatDoesNotExist) {
  const auto page = json_of(get("/api/v1/children/" + childs_id + "?on=" + ON, sign_in("lan")));
  const auto household = page["household"].text_or("id");
  ASSERT_FALSE(household.empty());
  const auto binh = sign_in("binh");
  const auto foreign = get("/api/v1/households/" + household + "?on=" + ON, binh);
  EXPECT_EQ(foreign.status, 404);
  EXPECT_EQ(code_of(foreign), "HOUSEHOLD_NOT_FOUND");
  EXPECT_EQ(foreign.body, get(std::string("/api/v1/households/") + NOBODY + "?on=" + ON, binh).body);
}

TEST_F(Scopes, AnotherWardsChildCannotBeChanged) {
  const auto command = [](const std::string& child) {
    return fmt::format(
        R"({{"child":"{}","version":1,"valid_from":"2018-12-31","changes":{{"full_name":"Người Khác"}}}})", child);
  };
  const auto key = [](int n) { return fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8000-00000000000{}\r\n", n); };
  const auto binh = sign_in("binh");
  const auto foreign = post("/api/v1/commands/change_child", binh, command(childs_id), key(1));
  const auto absent = post("/api/v1/commands/change_child", binh, command(NOBODY), key(2));
  EXPECT_EQ(foreign.status, 404);
  EXPECT_EQ(foreign.body, absent.body);
}

TEST_F(Scopes, AnotherWardsListsPapersAndImportsAreOutsideTheArea) {
  const auto binh = sign_in("binh");
  for (const auto* target :
       {"/api/v1/children?unit=21022&on=2018-12-31", "/api/v1/units?parent=21022&on=2018-12-31",
        "/api/v1/reports/PL01?unit=21022&on=2018-12-31", "/api/v1/reports/PL03?unit=51&on=2018-12-31"}) {
    const auto answer = get(target, binh);
    EXPECT_EQ(answer.status, 404) << target;
    EXPECT_EQ(code_of(answer), "UNIT_OUTSIDE_SCOPE") << target;
  }
  EXPECT_EQ(upload("unit=21022&on=2018-12-31", binh, book_csv(1)).status, 404);
  EXPECT_TRUE(json_of(get("/api/v1/imports", binh))["imports"].items().empty());
}

TEST_F(Scopes, AnImportAndItsJobAreKnownOnlyToTheirOwnArea) {
  const auto lan = sign_in("lan");
  const auto job = import_book(lan, OTHER, book_with_a_fault());
  const auto import = job.text_or("import");
  const auto binh = sign_in("binh");
  EXPECT_EQ(code_of(get("/api/v1/jobs/" + job.text_or("id"), binh)), "JOB_NOT_FOUND");
  EXPECT_EQ(code_of(post("/api/v1/jobs/" + job.text_or("id") + "/cancel", binh)), "JOB_NOT_FOUND");
  EXPECT_EQ(code_of(get("/api/v1/imports/" + import + "/rows", binh)), "IMPORT_NOT_FOUND");
  EXPECT_EQ(code_of(get("/api/v1/imports/" + import + "/result.xlsx", binh)), "IMPORT_NOT_FOUND");
  EXPECT_EQ(code_of(post("/api/v1/imports/" + import + "/commit", binh)), "IMPORT_NOT_FOUND");
}

TEST_F(Scopes, AReaderSeesButWritesAndImportsNothing) {
  const auto thu = sign_in("thu");
  EXPECT_EQ(get("/api/v1/children?unit=21022&on=2018-12-31", thu).status, 200);
  const auto command =
      post("/api/v1/commands/change_child", thu,
           fmt::format(R"({{"child":"{}","version":1,"valid_from":"2018-12-31","changes":{{}}}})", childs_id),
           "Idempotency-Key: 0190a7c4-0000-7000-8000-000000000003\r\n");
  EXPECT_EQ(command.status, 403);
  EXPECT_EQ(code_of(command), "NOT_PERMITTED");
  EXPECT_EQ(code_of(upload("unit=21022&on=2018-12-31", thu, book_csv(1))), "NOT_PERMITTED");
  EXPECT_EQ(get("/api/v1/users", thu).status, 403);
}

TEST_F(Scopes, AnAdministratorKeepsAccountsAndSeesNoChild) {
  const auto quy = sign_in("quy");
  EXPECT_EQ(get("/api/v1/children?on=2018-12-31", quy).status, 403);
  const auto page = get("/api/v1/children/" + childs_id, quy);
  EXPECT_EQ(page.body, get(std::string("/api/v1/children/") + NOBODY, quy).body);
  EXPECT_NE(page.status, 200);
  const auto users = json_of(get("/api/v1/users", quy));
  EXPECT_EQ(users["users"].items().size(), 5U);
}

TEST_F(Scopes, AnAccountWithAOneTimePasswordFirstSetsItsOwnAndIsShutByDisabling) {
  const auto quy = sign_in("quy");
  const auto made = post("/api/v1/users", quy, R"({"username":"minh","full_name":"Minh","role":"reader","unit":"VN"})");
  ASSERT_EQ(made.status, 200) << made.body;
  const auto password = json_of(made).text_or("password");
  EXPECT_FALSE(password.empty());
  const auto signed_in = post("/api/v1/session", {}, fmt::format(R"({{"username":"minh","password":"{}"}})", password));
  EXPECT_EQ(json_of(signed_in)["user"]["must_change_password"].truth(), true);
  const auto minh = visitor_of(signed_in);
  EXPECT_EQ(code_of(get("/api/v1/units", minh)), "PASSWORD_MUST_CHANGE");
  EXPECT_EQ(post("/api/v1/session/password", minh, fmt::format(R"({{"old":"{}","new":"mot-mat-khau-moi"}})", password))
                .status,
            204);
  EXPECT_EQ(get("/api/v1/units", minh).status, 200);
  EXPECT_EQ(post("/api/v1/users/minh/disable", quy).status, 200);
  EXPECT_EQ(get("/api/v1/units", minh).status, 401);
  EXPECT_EQ(post("/api/v1/session", {}, R"({"username":"minh","password":"mot-mat-khau-moi"})").status, 401);
  EXPECT_EQ(code_of(post("/api/v1/users", quy, R"({"username":"binh","role":"reader","unit":"VN"})")),
            "USERNAME_TAKEN");
}

// ACCESS-10: only its owner knows the password of an account, whoever made it.
TEST_F(Scopes, APasswordThatAnAdministratorChoosesMustBeChangedToo) {
  const auto quy = sign_in("quy");
  const auto made = post("/api/v1/users", quy,
                         fmt::format(R"({{"username":"mo","role":"reader","unit":"VN","password":"{}"}})", PASSWORD));
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_EQ(json_of(made)["must_change_password"].truth(), true);
  EXPECT_EQ(code_of(get("/api/v1/units", sign_in("mo"))), "PASSWORD_MUST_CHANGE");
}

}  // namespace
}  // namespace mangnon::wire_tests
