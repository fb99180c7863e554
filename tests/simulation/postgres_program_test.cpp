// The real program with `--database`, on a PostgreSQL of its own, as an office with a server uses it: a new store, a
// province's books, a paper, a question over HTTP, doctor (docs/operating.md).
#include <gtest/gtest.h>

#include "scenarios/http_client.hpp"
#include "simulation/demo_for_test.hpp"
#include "simulation/program_for_test.hpp"
#include "support/postgres_cluster.hpp"

namespace mangnon::simulation {
namespace {

using wire::Json;

constexpr std::uint64_t CHILDREN = 300;

class OnPostgres : public ::testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> here(std::vector<std::string> words) const {
    words.insert(words.end(), {"--database", target_, "--lang", "en"});
    return words;
  }
  [[nodiscard]] Finished run(std::vector<std::string> words) const {
    auto done = run_program(here(std::move(words)), folder_.path());
    EXPECT_EQ(done.exit_code, 0) << done.out << done.err;
    return done;
  }
  [[nodiscard]] Json told(std::vector<std::string> words) const {
    return wire::parse_json(run(std::move(words)).out).value();
  }

  PassingFolder folder_;
  std::string target_ = testing::shared_cluster().target(testing::shared_cluster().create_database());
};

Json ask(std::uint16_t port, const scenarios::HttpRequest& request) {
  const auto answer = scenarios::ask(port, request);
  if (!answer) throw std::runtime_error("no answer to " + request.target);
  EXPECT_EQ(answer->status, 200) << request.target << ": " << answer->body;
  return wire::parse_json(answer->body).value();
}

std::string sign_in(std::uint16_t port, const std::string& username, const std::string& password) {
  Json body = Json::object();
  body.set("username", username);
  body.set("password", password);
  body.set("bearer", true);
  return ask(port, {.method = "POST",
                    .target = "/api/v1/session",
                    .headers = {{"Content-Type", "application/json"}},
                    .body = wire::format_json(body)})
      .text_or("token");
}

// Whoever has a one-time password changes it first.
std::string signed_in_for_good(std::uint16_t port, const std::string& username, const std::string& password) {
  Json change = Json::object();
  change.set("old", password);
  change.set("new", "a long password");
  const auto token = sign_in(port, username, password);
  const auto changed =
      scenarios::ask(port, {.method = "POST",
                            .target = "/api/v1/session/password",
                            .headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + token}},
                            .body = wire::format_json(change)});
  EXPECT_TRUE(changed && changed->status / 100 == 2) << (changed ? changed->body : "no answer");
  return sign_in(port, username, "a long password");
}

TEST_F(OnPostgres, TakesAProvincesBooksAndGivesTheirFiguresOnPaperAndOverHttp) {
  const auto books = folder_.path() / "books";
  const auto demo = make_demo(books, CHILDREN, 5);
  EXPECT_FALSE(run({"init"}).out.empty());
  const auto again = run_program(here({"init"}), folder_.path());
  EXPECT_EQ(again.exit_code, 1) << again.out;
  EXPECT_NE(again.err.find("STORE_EXISTS"), std::string::npos) << again.err;

  static_cast<void>(run({"import", books.string(), "--unit", "51", "--on", "2018-12-31"}));
  const auto paper = told({"report", "PL01", "--unit", "51", "--on", "2018-12-31", "--format", "json"});
  EXPECT_EQ(paper["total"]["children"].whole(), static_cast<long>(CHILDREN));

  const auto account =
      told({"user", "add", "reader", "--role", "reader", "--unit", "51", "--on", "2018-12-31", "--json"});
  Program server(here({"serve", "--listen", "127.0.0.1:0"}), folder_.path());
  const auto port = wait_for_port(server);
  ASSERT_NE(port, 0);
  const auto token = signed_in_for_good(port, "reader", account.text_or("password"));
  const auto list = ask(port, {.target = "/api/v1/children?unit=51&on=2018-12-31&limit=5",
                               .headers = {{"Authorization", "Bearer " + token}}});
  EXPECT_EQ(list["total"].whole(), static_cast<long>(CHILDREN));
  EXPECT_EQ(list["rows"].items().size(), 5U);

  const auto doctor = run({"doctor"});
  EXPECT_NE(doctor.out.find(std::to_string(CHILDREN)), std::string::npos) << doctor.out;
  EXPECT_TRUE(server.is_running()) << server.err_so_far();
}

}  // namespace
}  // namespace mangnon::simulation
