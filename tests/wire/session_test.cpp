#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "app/accounts.hpp"
#include "app/failures.hpp"
#include "base/clock.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

class Sessions : public RunningServer {
 protected:
  RawAnswer try_sign_in(const std::string& username, const std::string& password) {
    return post("/api/v1/session", {}, fmt::format(R"({{"username":"{}","password":"{}"}})", username, password));
  }
};

TEST_F(Sessions, SignInAnswersWhoOneIsAndSetsACookieThatScriptsCannotRead) {
  const auto answer = try_sign_in("binh", PASSWORD);
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto json = json_of(answer);
  EXPECT_EQ(json["user"].text_or("username"), "binh");
  EXPECT_EQ(json["user"].text_or("role"), "commune");
  EXPECT_EQ(json["user"]["unit"].text_or("code"), WARD);
  EXPECT_EQ(json["idle_minutes"].whole(), 30);
  EXPECT_TRUE(base::parse_moment(json["now"].text().value_or("")).has_value());
  EXPECT_FALSE(json.text_or("csrf").empty());
  EXPECT_TRUE(json["token"].is_null());
  const auto cookie = answer.header("set-cookie");
  EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
  EXPECT_NE(cookie.find("SameSite=Strict"), std::string::npos);
  EXPECT_NE(cookie.find("Path=/"), std::string::npos);
  EXPECT_EQ(cookie.find("Secure"), std::string::npos) << "not over plain HTTP, or it would never come back";
}

TEST_F(Sessions, AWrongNameAndAWrongPasswordGetTheSameAnswer) {
  const auto wrong_password = try_sign_in("binh", "sai-mat-khau-roi");
  const auto wrong_name = try_sign_in("khong-co-ai", PASSWORD);
  EXPECT_EQ(wrong_password.status, 401);
  EXPECT_EQ(code_of(wrong_password), "SIGN_IN_REFUSED");
  EXPECT_EQ(wrong_password.body, wrong_name.body);
  EXPECT_EQ(wrong_password.header("set-cookie"), "");
}

TEST_F(Sessions, FiveFailuresMakeAPauseEvenForTheRightPassword) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(try_sign_in("binh", "sai-mat-khau-roi").status, 401) << i;
  const auto paused = try_sign_in("binh", PASSWORD);
  EXPECT_EQ(paused.status, 429);
  EXPECT_EQ(code_of(paused), "SIGN_IN_PAUSED");
  EXPECT_EQ(paused.header("retry-after"), "300");
  EXPECT_EQ(try_sign_in("lan", PASSWORD).status, 200) << "others are not paused";
  clock.pass(std::chrono::minutes(6));
  EXPECT_EQ(try_sign_in("binh", PASSWORD).status, 200);
}

TEST_F(Sessions, AMadeUpTokenIsNoSession) {
  EXPECT_EQ(get("/api/v1/session", {.cookie = "made-up"}).status, 401);
}

TEST_F(Sessions, AWriteByCookieNeedsTheSessionsOwnCsrfToken) {
  const auto binh = sign_in("binh");
  const auto lan = sign_in("lan");
  for (const auto& csrf : {std::string(), std::string("made-up"), lan.csrf}) {
    const auto answer = ask("DELETE", "/api/v1/session", {.cookie = binh.cookie, .csrf = csrf});
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(code_of(answer), "CSRF_REFUSED");
  }
  EXPECT_EQ(get("/api/v1/session", binh).status, 200) << "nothing was done";
  EXPECT_EQ(ask("DELETE", "/api/v1/session", binh).status, 204);
  EXPECT_EQ(get("/api/v1/session", binh).status, 401);
}

TEST_F(Sessions, AMachineMaySignInForABearerTokenAndNeedsNoCsrf) {
  const auto answer =
      post("/api/v1/session", {}, fmt::format(R"({{"username":"binh","password":"{}","bearer":true}})", PASSWORD));
  EXPECT_EQ(answer.header("set-cookie"), "");
  const auto bearer = "Authorization: Bearer " + json_of(answer).text_or("token") + "\r\n";
  EXPECT_EQ(ask("GET", "/api/v1/session", {}, "", bearer).status, 200);
  EXPECT_EQ(ask("DELETE", "/api/v1/session", {}, "", bearer).status, 204);
  EXPECT_EQ(ask("GET", "/api/v1/session", {}, "", bearer).status, 401);
}

TEST_F(Sessions, ASessionEndsAfterHalfAnHourWithoutUse) {
  const auto binh = sign_in("binh");
  clock.pass(std::chrono::minutes(29));
  EXPECT_EQ(get("/api/v1/session", binh).status, 200);
  clock.pass(std::chrono::minutes(31));
  EXPECT_EQ(get("/api/v1/session", binh).status, 401);
}

// ACCESS-9
TEST_F(Sessions, ASessionInUseEndsAfterTwelveHours) {
  const auto binh = sign_in("binh");
  for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
    clock.pass(std::chrono::minutes(20));
    ASSERT_EQ(get("/api/v1/session", binh).status, 200) << minutes;
  }
  clock.pass(std::chrono::minutes(20));
  EXPECT_EQ(get("/api/v1/session", binh).status, 401);
}

// ACCESS-9
TEST_F(Sessions, NoTokenStandsInTheStore) {
  const auto binh = sign_in("binh");
  const auto bearer = json_of(
      post("/api/v1/session", {}, fmt::format(R"({{"username":"lan","password":"{}","bearer":true}})", PASSWORD)));
  ASSERT_FALSE(bearer.text_or("token").empty());
  ASSERT_EQ(get("/api/v1/session", binh).status, 200);
  stop_server();
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(bytes.find(binh.cookie), std::string::npos) << entry.path();
    EXPECT_EQ(bytes.find(bearer.text_or("token")), std::string::npos) << entry.path();
    files += bytes.find("Cán bộ binh") != std::string::npos ? 1 : 0;
  }
  EXPECT_GT(files, 0) << "the store was looked at";
}

TEST_F(Sessions, OnesOwnPasswordChangesOnlyWithTheOldOne) {
  const auto binh = sign_in("binh");
  const auto refused = post("/api/v1/session/password", binh, R"({"old":"khong-phai-the","new":"mot-mat-khau-moi"})");
  EXPECT_EQ(refused.status, 401);
  const auto too_short =
      post("/api/v1/session/password", binh, fmt::format(R"({{"old":"{}","new":"ngan"}})", PASSWORD));
  EXPECT_EQ(code_of(too_short), "PASSWORD_TOO_SHORT");
  const auto changed =
      post("/api/v1/session/password", binh, fmt::format(R"({{"old":"{}","new":"mot-mat-khau-moi"}})", PASSWORD));
  EXPECT_EQ(changed.status, 204) << changed.body;
  EXPECT_EQ(try_sign_in("binh", "mot-mat-khau-moi").status, 200);
}

// What somebody else writes of an account while one waits is not undone (ACCESS-8, ACCESS-9).
class AccountsTogether : public RunningServer {
 protected:
  storage::UserRecord user(const std::string& name) {
    storage::UserRecord found;
    reg->store().read([&](storage::Transaction& transaction) { found = *transaction.users().by_username(name); });
    return found;
  }
  void change(const std::function<void(storage::Users&, domain::UserId)>& work) {
    const auto id = user("binh").id;
    reg->store().write([&](storage::Transaction& transaction) {
      work(transaction.users(), id);
      return true;
    });
  }
  app::Context binh() {
    return {.reg = *reg, .actor = {.id = user("binh").id, .role = app::Role::commune, .scope = user("binh").unit}};
  }
  std::size_t sessions() {
    std::size_t count = 0;
    const auto id = user("binh").id;
    reg->store().read([&](storage::Transaction& transaction) { count = transaction.users().sessions_of(id).size(); });
    return count;
  }
};

TEST_F(AccountsTogether, AnAccountDisabledWhileItsPasswordIsChangedStaysDisabled) {
  auto context = binh();
  const auto before = user("binh").password_hash;
  store->before_next([&] { change([](auto& users, auto id) { users.set_disabled(id, true); }); });
  const auto changed = app::change_password(context, PASSWORD, "mot-mat-khau-moi");
  ASSERT_FALSE(changed.has_value());
  EXPECT_EQ(changed.error().front().type, &app::SIGN_IN_REFUSED);
  EXPECT_TRUE(user("binh").disabled);
  EXPECT_EQ(user("binh").password_hash, before);
}

TEST_F(AccountsTogether, AChangedPasswordEndsEverySessionButItsOwn) {
  const auto sign_in = [&] { return app::sign_in(*reg, "binh", PASSWORD, {}).value().token; };
  const auto own = sign_in();
  static_cast<void>(sign_in());
  ASSERT_EQ(sessions(), 2U);
  auto context = binh();
  ASSERT_TRUE(app::change_password(context, PASSWORD, "mot-mat-khau-moi", own).has_value());
  EXPECT_EQ(sessions(), 1U);
  EXPECT_TRUE(app::find_session(*reg, own).has_value());
}

TEST_F(AccountsTogether, WrongOldPasswordsAreCountedAsWrongSignIns) {
  auto context = binh();
  const auto refusal = [&](const char* old) {
    return app::change_password(context, old, "mot-mat-khau-moi").error().front().type;
  };
  for (int i = 0; i < base::limits::SIGN_IN_FAILURES; ++i)
    EXPECT_EQ(refusal("doan-mo-mat-khau"), &app::SIGN_IN_REFUSED);
  EXPECT_EQ(refusal(PASSWORD), &app::SIGN_IN_PAUSED);
  EXPECT_EQ(app::sign_in(*reg, "binh", PASSWORD, {}).error().front().type, &app::SIGN_IN_PAUSED);
}

TEST_F(AccountsTogether, APasswordResetWhileItIsChangedStaysTheResetOne) {
  auto context = binh();
  store->before_next([&] { change([](auto& users, auto id) { users.set_password(id, "reset"); }); });
  EXPECT_FALSE(app::change_password(context, PASSWORD, "mot-mat-khau-moi").has_value());
  EXPECT_EQ(user("binh").password_hash, "reset");
  EXPECT_TRUE(user("binh").must_change_password);
}

TEST_F(AccountsTogether, ASessionEndedWhileItIsUsedStaysEnded) {
  const auto signed_in = app::sign_in(*reg, "binh", PASSWORD);
  ASSERT_TRUE(signed_in.has_value());
  clock.pass(std::chrono::minutes(5));
  store->before_next([&] { change([](auto& users, auto id) { users.end_sessions_of(id); }); });
  static_cast<void>(app::find_session(*reg, signed_in->token));
  EXPECT_EQ(sessions(), 0U);
}

TEST_F(AccountsTogether, NobodySignsInWithAPasswordThatWasResetMeanwhile) {
  store->before_next([&] {
    change([](auto& users, auto id) {
      users.set_password(id, "reset");
      users.end_sessions_of(id);
    });
  });
  EXPECT_FALSE(app::sign_in(*reg, "binh", PASSWORD).has_value());
  EXPECT_EQ(sessions(), 0U);
}

TEST_F(AccountsTogether, ANameThatNobodyCanHaveIsNotKept) {
  const std::string name(100'000, 'x');
  EXPECT_FALSE(app::sign_in(*reg, name, PASSWORD).has_value());
  EXPECT_FALSE(app::sign_in(*reg, "khong-co-ai", PASSWORD).has_value());
  reg->store().read([&](storage::Transaction& transaction) {
    EXPECT_EQ(transaction.users().sign_in_failures(name, {}), 0);
    EXPECT_EQ(transaction.users().sign_in_failures("khong-co-ai", {}), 1);
  });
  clock.pass(std::chrono::hours(13));
  EXPECT_FALSE(app::sign_in(*reg, "ai-do-khac", PASSWORD).has_value());
  reg->store().read([&](storage::Transaction& transaction) {
    EXPECT_EQ(transaction.users().sign_in_failures("khong-co-ai", {}), 0) << "nobody asks for it any more";
  });
}

TEST_F(AccountsTogether, SessionsThatAreOverAreForgotten) {
  ASSERT_TRUE(app::sign_in(*reg, "binh", PASSWORD).has_value());
  clock.pass(std::chrono::hours(13));
  ASSERT_TRUE(app::sign_in(*reg, "binh", PASSWORD).has_value());
  EXPECT_EQ(sessions(), 1U);
}

TEST_F(AccountsTogether, WhatABrowserSaysOfItselfIsCutBetweenLetters) {
  const auto device_of = [&](const std::string& told) {
    change([](auto& users, auto id) { users.end_sessions_of(id); });
    EXPECT_TRUE(app::sign_in(*reg, "binh", PASSWORD, {.device = told}).has_value());
    std::string kept;
    const auto id = user("binh").id;
    reg->store().read(
        [&](storage::Transaction& transaction) { kept = transaction.users().sessions_of(id).at(0).device; });
    return kept;
  };
  const std::string long_one = std::string(159, 'x') + "ế";
  EXPECT_EQ(device_of(long_one), std::string(159, 'x'));
  EXPECT_EQ(device_of("Firefox \xff\xfe"), "");
  EXPECT_EQ(device_of("Firefox trên máy của Bình"), "Firefox trên máy của Bình");
}

}  // namespace
}  // namespace mangnon::wire_tests
