// What nobody may find out by asking: the same questions before and after something secret is recorded must be answered
// byte for byte alike (ACCESS-2, ACCESS-5, ACCESS-11 … ACCESS-15). Moments of making are left out of the comparison.
#include <fmt/format.h>

#include <algorithm>
#include <regex>

#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

struct Attempt {
  std::string method{};
  std::string target{};
  std::string body{};
};

std::string without_moments(std::string text) {
  static const std::regex MOMENT(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.0-9]*Z)");
  return std::regex_replace(text, MOMENT, "MOMENT");
}

class Secrets : public RunningServer {
 protected:
  Secrets() { add_user("dung", "district", "522"); }

  std::string answer(const Visitor& who, const Attempt& attempt) {
    const auto answer = attempt.method == "GET"
                            ? get(attempt.target, who)
                            : post(attempt.target, who, attempt.body,
                                   fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8000-{:012}\r\n", ++commands));
    return fmt::format("{} {}\n", answer.status, without_moments(answer.body));
  }
  std::vector<std::string> answers(const Visitor& who, const std::vector<Attempt>& attempts) {
    std::vector<std::string> all;
    for (const auto& attempt : attempts) all.push_back(answer(who, attempt));
    return all;
  }
  void command(const Visitor& who, const std::string& name, const std::string& body) {
    const auto done = post("/api/v1/commands/" + name, who, body,
                           fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8000-{:012}\r\n", ++commands));
    ASSERT_EQ(done.status, 200) << name << ' ' << done.body;
  }
  void expect_alike(const std::vector<Attempt>& attempts, const std::vector<std::string>& before,
                    const std::vector<std::string>& after) {
    for (std::size_t i = 0; i < attempts.size(); ++i)
      EXPECT_EQ(before[i], after[i]) << attempts[i].method << ' ' << attempts[i].target << ' ' << attempts[i].body;
  }

  int commands = 0;
};

// Thirty questions by which the secret circumstance of a child might be found out from within the area.
std::vector<Attempt> questions_about(const std::string& child, const std::string& household) {
  const std::string unit = std::string("unit=") + WARD + "&on=" + ON;
  const auto change = [&](int version) {
    return fmt::format(R"({{"child":"{}","version":{},"valid_from":"2018-12-31","changes":{{}}}})", child, version);
  };
  return {
      {"GET", "/api/v1/children/" + child + "?on=" + ON},
      {"GET", "/api/v1/children/" + child + "?on=2019-06-30"},
      {"GET", "/api/v1/households/" + household + "?on=" + ON},
      {"GET", "/api/v1/children?" + unit},
      {"GET", "/api/v1/children?" + unit + "&q=an"},
      {"GET", "/api/v1/children?" + unit + "&group=S"},
      {"GET", "/api/v1/children?" + unit + "&group=R"},
      {"GET", "/api/v1/children?" + unit + "&group=S05"},
      {"GET", "/api/v1/children?" + unit + "&group=R03"},
      {"GET", "/api/v1/children?" + unit + "&group=R03.3"},
      {"GET", "/api/v1/children?" + unit + "&group=none"},
      {"GET", "/api/v1/children?" + unit + "&without_group=S"},
      {"GET", "/api/v1/children?" + unit + "&without_group=R03"},
      {"GET", "/api/v1/children?" + unit + "&group=S&assisted=yes"},
      {"GET", "/api/v1/units?on=" + std::string(ON) + "&parent=" + WARD},
      {"GET", "/api/v1/lists?on=" + std::string(ON)},
      {"GET", "/api/v1/reports/PL01?" + unit},
      {"GET", "/api/v1/reports/PL01?format=csv&" + unit},
      {"GET", "/api/v1/reports/PL02?" + unit},
      {"GET", "/api/v1/reports/PL02?format=text&" + unit},
      {"GET", "/api/v1/reports/PL03?format=html&" + unit},
      {"GET", "/api/v1/reports/PL03?format=csv&" + unit},
      {"GET", "/api/v1/reports/PL01?known_at=2030-01-01T00:00:00Z&" + unit},
      {"GET", "/api/v1/tabulations?by=group&" + unit},
      {"GET", "/api/v1/tabulations?by=code,sex&" + unit},
      {"GET", "/api/v1/tabulations?by=age&where=group:S05&" + unit},
      {"GET", "/api/v1/tabulations?by=sex&where=group:none&" + unit},
      {"GET", "/api/v1/tabulations?by=sex&where=group:R&measure=households&" + unit},
      {"GET", "/api/v1/imports"},
      {"GET", "/api/v1/quarantine?unit=" + std::string(WARD)},
      {"POST", "/api/v1/commands/change_child", change(1)},
      {"POST", "/api/v1/commands/change_child", change(2)},
      {"POST", "/api/v1/commands/begin_circumstance",
       fmt::format(R"({{"child":"{}","version":1,"code":"S05","from":"2018-12-31"}})", child)},
      {"POST", "/api/v1/commands/begin_circumstance",
       fmt::format(R"({{"child":"{}","version":2,"code":"R03.3","from":"2018-12-31"}})", child)},
      {"POST", "/api/v1/commands/correct_child",
       fmt::format(R"({{"child":"{}","version":7,"valid_from":"2018-12-31","changes":{{"note":"x","full_name":"Y"}}}})",
                   child)},
  };
}

TEST_F(Secrets, NoQuestionTellsOfASecretCircumstance) {
  const auto binh = sign_in("binh");
  ASSERT_EQ(import_book(binh, WARD, book_csv(4)).text_or("state"), "done");
  const auto child = first_child(binh, WARD);
  const auto page = json_of(get("/api/v1/children/" + child + "?on=" + ON, binh));
  const auto household = page["household"].text_or("id");
  command(binh, "change_household",
          fmt::format(R"({{"household":"{}","version":1,"valid_from":"{}","changes":{{"address":"Xóm 2"}}}})",
                      household, ON));
  const auto attempts = questions_about(child, household);
  ASSERT_GE(attempts.size(), 30U);
  const std::pair<std::string, Visitor> curious[] = {{"district", sign_in("dung")}, {"reader", sign_in("thu")}};
  std::vector<std::vector<std::string>> before;
  for (const auto& [name, who] : curious) before.push_back(answers(who, attempts));

  for (int version = 1; const auto* code : {"S05", "R03.3"})
    command(binh, "begin_circumstance",
            fmt::format(R"({{"child":"{}","version":{},"code":"{}","from":"2018-12-31","note":"giấy của trạm"}})",
                        child, version++, code));
  const auto whole = json_of(get("/api/v1/children/" + child + "?on=" + ON, binh));
  ASSERT_EQ(whole["circumstances"].items().size(), 2U) << "Bình sees both";

  for (std::size_t i = 0; i < std::size(curious); ++i) {
    SCOPED_TRACE(curious[i].first);
    expect_alike(attempts, before[i], answers(curious[i].second, attempts));
  }
}

// Thirty questions from the neighbouring ward.
std::vector<Attempt> foreign_questions(const std::string& child) {
  const std::string there = std::string("unit=") + OTHER + "&on=" + ON;
  const std::string here = std::string("unit=") + WARD + "&on=" + ON;
  const auto of_child = [&](const std::string& rest) { return fmt::format(R"({{"child":"{}",{}}})", child, rest); };
  return {
      {"GET", "/api/v1/children/" + child},
      {"GET", "/api/v1/children/" + child + "?on=" + ON},
      {"GET", "/api/v1/children/" + child + "?on=2012-01-01"},
      {"GET", "/api/v1/households/" + child},
      {"GET", "/api/v1/children?" + there},
      {"GET", "/api/v1/children?" + there + "&q=an"},
      {"GET", "/api/v1/children?q=an&on=" + std::string(ON)},
      {"GET", "/api/v1/children?on=" + std::string(ON)},
      {"GET", "/api/v1/children?" + here + "&group=none"},
      {"GET", "/api/v1/units?parent=" + std::string(OTHER) + "&on=" + ON},
      {"GET", "/api/v1/units?on=" + std::string(ON)},
      {"GET", "/api/v1/reports/PL01?" + there},
      {"GET", "/api/v1/reports/PL03?" + there},
      {"GET", "/api/v1/reports/PL01?unit=522&on=" + std::string(ON)},
      {"GET", "/api/v1/reports/PL01?on=" + std::string(ON)},
      {"GET", "/api/v1/reports/PL01?geography=now&" + there},
      {"GET", "/api/v1/reports/PL99?" + there},
      {"GET", "/api/v1/tabulations?by=commune&" + there},
      {"GET", "/api/v1/tabulations?by=commune&on=" + std::string(ON)},
      {"GET", "/api/v1/tabulations?by=sex&where=commune:" + std::string(OTHER) + "&" + here},
      {"GET", "/api/v1/imports"},
      {"GET", "/api/v1/imports?unit=" + std::string(OTHER)},
      {"GET", "/api/v1/quarantine"},
      {"GET", "/api/v1/quarantine?unit=" + std::string(OTHER)},
      {"GET", "/api/v1/users"},
      {"POST", "/api/v1/commands/change_child",
       of_child(R"("version":1,"valid_from":"2018-12-31","changes":{"full_name":"X"})")},
      {"POST", "/api/v1/commands/correct_child",
       of_child(R"("version":9,"valid_from":"2018-12-31","changes":{"sex":"male"})")},
      {"POST", "/api/v1/commands/begin_circumstance", of_child(R"("version":1,"code":"S04","from":"2018-12-31")")},
      {"POST", "/api/v1/commands/withdraw_circumstance", of_child(R"("version":1,"episode":")" + child + '"')},
      {"POST", "/api/v1/commands/correct_circumstance",
       of_child(R"("version":1,"from":"2018-12-30","episode":")" + child + '"')},
      {"POST", "/api/v1/commands/give_support", of_child(R"("version":1,"kind":"X1","given_on":"2018-12-31")")},
      {"POST", "/api/v1/commands/record_departure", of_child(R"("version":1,"on":"2018-12-31")")},
      {"POST", "/api/v1/commands/register_child",
       fmt::format(R"({{"household":"{}","valid_from":"2018-12-31","facts":{{"full_name":"X"}}}})", child)},
      {"POST", "/api/v1/commands/change_household",
       fmt::format(R"({{"household":"{}","version":1,"valid_from":"2018-12-31","changes":{{"number":"2"}}}})", child)},
  };
}

TEST_F(Secrets, NoQuestionTellsOfTheNeighboursChildren) {
  const auto binh = sign_in("binh");
  ASSERT_EQ(import_book(binh, WARD, book_csv(2)).text_or("state"), "done");
  const auto lan = sign_in("lan");
  ASSERT_EQ(import_book(lan, OTHER, book_csv(4)).text_or("state"), "done");
  const auto attempts = foreign_questions(first_child(lan, OTHER));
  ASSERT_GE(attempts.size(), 30U);
  const auto foreign = answers(binh, attempts);
  // The same questions about a child that does not exist.
  const auto absent = answers(binh, foreign_questions("0190a7c4-0000-7000-8000-00000000dead"));
  expect_alike(attempts, foreign, absent);
  // And while the neighbours record more.
  ASSERT_EQ(import_book(lan, OTHER, book_with_a_fault()).text_or("state"), "done");
  expect_alike(attempts, foreign, answers(binh, attempts));
}

TEST_F(Secrets, TheFirstAnswerToACommandIsNobodyElses) {
  const auto binh = sign_in("binh");
  ASSERT_EQ(import_book(binh, WARD, book_csv(2)).text_or("state"), "done");
  const auto child = first_child(binh, WARD);
  const auto body = fmt::format(R"({{"child":"{}","version":1,"kind":"X1","given_on":"2018-12-31"}})", child);
  const std::string key = "Idempotency-Key: 0190a7c4-0000-7000-8000-0000000000aa\r\n";
  const auto first = post("/api/v1/commands/give_support", binh, body, key);
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(post("/api/v1/commands/give_support", binh, body, key).body, first.body);
  EXPECT_EQ(code_of(post("/api/v1/commands/give_support", sign_in("lan"), body, key)), "COMMAND_ID_REUSED");
}

// The workbook that goes back holds every code; whoever may not know them does not come by it by taking the import on.
TEST_F(Secrets, AnotherOfficersImportIsNeitherConvertedNorCommitted) {
  const auto binh = sign_in("binh");
  const auto dung = sign_in("dung");
  const auto preview = "/api/v1/imports/" + import_book(binh, WARD, book_csv(2), true).text_or("import");
  for (const char* deed : {"/convert", "/commit"}) {
    const auto refused = post(preview + deed, dung);
    EXPECT_EQ(refused.status, 404) << deed;
    EXPECT_EQ(code_of(refused), "IMPORT_NOT_FOUND") << deed;
  }
  EXPECT_NE(get(preview + "/result.xlsx", dung).status, 200);
  // The province may know; the import stays its sender's, of whatever rights.
  const auto own = "/api/v1/imports/" + import_book(dung, WARD, book_csv(2), true).text_or("import");
  const auto ha = sign_in("ha");
  const auto commit = post(own + "/commit", ha);
  ASSERT_EQ(commit.status, 202) << commit.body;
  EXPECT_EQ(wait_for_job(ha, json_of(commit).text_or("job")).text_or("state"), "done");
  EXPECT_EQ(json_of(get(own, ha)).text_or("by"), "Cán bộ dung");
}

}  // namespace
}  // namespace mangnon::wire_tests
