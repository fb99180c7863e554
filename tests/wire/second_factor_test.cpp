// One-time codes, recovery codes and open sessions over HTTP (ACCESS-21, ACCESS-22), and who may see who saw what
// (ACCESS-18, ACCESS-19).
#include <fmt/format.h>

#include "crypto/one_time_code.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

class SecondFactor : public RunningServer {
 protected:
  RawAnswer sign_in_with(const std::string& code, const std::string& password = PASSWORD) {
    return post("/api/v1/session", {},
                fmt::format(R"({{"username":"binh","password":"{}","code":"{}"}})", password, code),
                "User-Agent: Trình duyệt của Bình\r\n");
  }
  // The telephone's code, so many steps from now.
  std::string code(int steps = 0) {
    const auto step = crypto::step_of(clock.now().us / 1'000'000) + steps;
    return crypto::one_time_code(*crypto::from_base32(secret), step);
  }
  // Turns it on for Bình. RETURNS the recovery codes.
  std::vector<std::string> turn_on(const Visitor& binh) {
    const auto begun =
        json_of(post("/api/v1/session/second-factor", binh, fmt::format(R"({{"password":"{}"}})", PASSWORD)));
    secret = begun.text_or("secret");
    EXPECT_NE(begun.text_or("uri").find("otpauth://totp/"), std::string::npos);
    const auto answer =
        json_of(post("/api/v1/session/second-factor/confirm", binh, fmt::format(R"({{"code":"{}"}})", code())));
    std::vector<std::string> codes;
    for (const auto& each : answer["recovery_codes"].items()) codes.push_back(each.text().value_or(""));
    return codes;
  }
  std::string secret{};
};

TEST_F(SecondFactor, IsAskedForAfterTheRightPasswordOnly) {
  const auto codes = turn_on(sign_in("binh"));
  EXPECT_EQ(codes.size(), 10U);
  EXPECT_EQ(code_of(sign_in_with("")), "SECOND_FACTOR_NEEDED");
  EXPECT_EQ(code_of(sign_in_with("", "sai-mat-khau-roi")), "SIGN_IN_REFUSED");
  EXPECT_EQ(code_of(sign_in_with(code(1), "sai-mat-khau-roi")), "SIGN_IN_REFUSED");
  EXPECT_EQ(sign_in_with(code(1)).status, 200);
  EXPECT_EQ(code_of(sign_in_with("000000x")), "SECOND_FACTOR_WRONG");
}

TEST_F(SecondFactor, NoCodeIsTakenTwice) {
  turn_on(sign_in("binh"));
  EXPECT_EQ(code_of(sign_in_with(code())), "SECOND_FACTOR_WRONG") << "it served to confirm";
  const auto next = code(1);
  EXPECT_EQ(sign_in_with(next).status, 200);
  EXPECT_EQ(code_of(sign_in_with(next)), "SECOND_FACTOR_WRONG");
  EXPECT_EQ(code_of(sign_in_with(code(0))), "SECOND_FACTOR_WRONG") << "an earlier one";
  clock.pass(std::chrono::minutes(2));
  EXPECT_EQ(code_of(sign_in_with(next)), "SECOND_FACTOR_WRONG");
  EXPECT_EQ(sign_in_with(code()).status, 200);
}

TEST_F(SecondFactor, ARecoveryCodeIsTakenOnce) {
  const auto binh = sign_in("binh");
  const auto codes = turn_on(binh);
  EXPECT_EQ(sign_in_with(" " + codes[3] + " ").status, 200);
  EXPECT_EQ(code_of(sign_in_with(codes[3])), "SECOND_FACTOR_WRONG");
  const auto left = json_of(get("/api/v1/session/second-factor", binh));
  EXPECT_EQ(left["enabled"].truth(), true);
  EXPECT_EQ(left["recovery_codes"].whole(), 9);
}

TEST_F(SecondFactor, WrongCodesMakeAPause) {
  turn_on(sign_in("binh"));
  for (int i = 0; i < 5; ++i) EXPECT_EQ(code_of(sign_in_with("123")), "SECOND_FACTOR_WRONG");
  EXPECT_EQ(code_of(sign_in_with(code(1))), "SIGN_IN_PAUSED");
}

TEST_F(SecondFactor, BeginsAndEndsWithThePasswordAndDoesNothingUntilConfirmed) {
  const auto binh = sign_in("binh");
  EXPECT_EQ(code_of(post("/api/v1/session/second-factor", binh, R"({"password":"sai"})")), "SIGN_IN_REFUSED");
  EXPECT_EQ(code_of(post("/api/v1/session/second-factor/confirm", binh, R"({"code":"123456"})")),
            "SECOND_FACTOR_STATE");
  const auto begun =
      json_of(post("/api/v1/session/second-factor", binh, fmt::format(R"({{"password":"{}"}})", PASSWORD)));
  EXPECT_EQ(code_of(post("/api/v1/session/second-factor/confirm", binh, R"({"code":"abc"})")), "SECOND_FACTOR_WRONG");
  EXPECT_EQ(sign_in_with("").status, 200) << "not confirmed, not asked for";
  turn_on(binh);
  EXPECT_EQ(code_of(post("/api/v1/session/second-factor", binh, fmt::format(R"({{"password":"{}"}})", PASSWORD))),
            "SECOND_FACTOR_STATE");
  EXPECT_EQ(code_of(post("/api/v1/session/second-factor/remove", binh, R"({"password":"sai"})")), "SIGN_IN_REFUSED");
  EXPECT_EQ(post("/api/v1/session/second-factor/remove", binh, fmt::format(R"({{"password":"{}"}})", PASSWORD)).status,
            204);
  EXPECT_EQ(sign_in_with("").status, 200);
}

TEST_F(SecondFactor, AnAdministratorTakesItOff) {
  const auto binh = sign_in("binh");
  turn_on(binh);
  EXPECT_EQ(code_of(post("/api/v1/users/binh/second-factor/reset", sign_in("thu"))), "NOT_PERMITTED");
  const auto quy = sign_in("quy");
  EXPECT_EQ(code_of(post("/api/v1/users/nobody/second-factor/reset", quy)), "USER_NOT_FOUND");
  EXPECT_EQ(post("/api/v1/users/binh/second-factor/reset", quy).status, 204);
  EXPECT_EQ(get("/api/v1/session", binh).status, 401) << "the open sessions are ended";
  EXPECT_EQ(sign_in_with("").status, 200);
}

TEST_F(SecondFactor, OpenSessionsAreListedAndEnded) {
  const auto first = sign_in("binh");
  const auto second = visitor_of(sign_in_with(""));
  const auto lan = sign_in("lan");
  const auto list = json_of(get("/api/v1/sessions", first))["sessions"];
  ASSERT_EQ(list.items().size(), 2U);
  std::string other;
  for (const auto& session : list.items())
    if (session["current"].truth() == false) {
      other = session.text_or("id");
      EXPECT_EQ(session.text_or("device"), "Trình duyệt của Bình");
    }
  EXPECT_EQ(code_of(post("/api/v1/sessions/" + other + "/end", lan)), "SESSION_NOT_FOUND") << "not one's own";
  EXPECT_EQ(post("/api/v1/sessions/" + other + "/end", first).status, 204);
  EXPECT_EQ(get("/api/v1/session", second).status, 401);
  EXPECT_EQ(get("/api/v1/session", first).status, 200);
  clock.pass(std::chrono::minutes(20));
  EXPECT_EQ(json_of(get("/api/v1/sessions", first))["sessions"].items().size(), 1U);
}

class Explained : public RunningServer {};

// ACCESS-18
TEST_F(Explained, WhoHasSeenARecord) {
  add_user("kiem", "auditor", PROVINCE);
  const auto binh = sign_in("binh");
  ASSERT_EQ(import_book(binh, WARD, book_csv(2)).text_or("state"), "done");
  const auto child = first_child(binh, WARD);
  const auto path = "/api/v1/children/" + child;
  get(path, binh);
  get(path, sign_in("lan"));
  const auto accesses = json_of(get(path + "/accesses", sign_in("kiem")))["accesses"].items();
  ASSERT_EQ(accesses.size(), 3U) << "the newest first";
  EXPECT_EQ(accesses[0].text_or("by"), "Cán bộ lan");
  EXPECT_EQ(accesses[0].text_or("outcome"), "refused");
  EXPECT_EQ(accesses[1].text_or("by"), "Cán bộ binh");
  EXPECT_EQ(accesses[1].text_or("role"), "Cán bộ cấp xã");
  EXPECT_EQ(accesses[1].text_or("operation"), "show_child");
  EXPECT_EQ(accesses[1].text_or("outcome"), "done");
  EXPECT_EQ(accesses[2].text_or("operation"), "import_row");
  EXPECT_EQ(code_of(get(path + "/accesses", sign_in("thu"))), "NOT_PERMITTED");
  EXPECT_EQ(code_of(get(path + "/accesses", sign_in("lan"))), "CHILD_NOT_FOUND");
  EXPECT_EQ(code_of(get(path, sign_in("kiem"))), "NOT_PERMITTED") << "an auditor opens no record";
}

// ACCESS-19
TEST_F(Explained, WhatAnAccountMaySee) {
  const auto own = json_of(get("/api/v1/users/thu/rights", sign_in("thu")));
  EXPECT_EQ(own.text_or("role"), "reader");
  EXPECT_TRUE(own["codes"].items().empty()) << "nothing beyond the ordinary";
  EXPECT_EQ(code_of(get("/api/v1/users/binh/rights", sign_in("thu"))), "NOT_PERMITTED");
  EXPECT_EQ(code_of(get("/api/v1/users/nobody/rights", sign_in("thu"))), "NOT_PERMITTED");
  const auto seen = json_of(get("/api/v1/users/binh/rights", sign_in("quy")));
  EXPECT_FALSE(seen["codes"].items().empty());
  for (const auto& each : seen["knows"].items()) EXPECT_EQ(each["yes"].truth(), true) << each.text_or("class");
  EXPECT_EQ(code_of(get("/api/v1/users/lan/rights", sign_in("binh"))), "USER_NOT_FOUND") << "another ward's";
}

// ACCESS-19
TEST_F(Explained, AnAccountOfAUnitThatIsNoMoreIsStillExplained) {
  add_user("coquan", "administrator", PROVINCE);
  add_user("huyen", "district", "522");
  clock.set(*base::parse_moment("2026-02-01T02:00:00Z"));
  EXPECT_EQ(json_of(get("/api/v1/users/huyen/rights", sign_in("coquan"))).text_or("role"), "district");
}

}  // namespace
}  // namespace mangnon::wire_tests
