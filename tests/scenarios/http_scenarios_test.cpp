// Every scenario over HTTP; and when it is told, an officer of another province asks every question that there is.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "http/route.hpp"
#include "scenarios/every_question.hpp"
#include "scenarios/http_driver.hpp"
#include "scenarios/told.hpp"

namespace mangnon::scenarios {
namespace {

constexpr const char* FAR_AWAY = "xa";
constexpr const char* NOBODY = "0190a7c4-0000-7000-8000-00000000dead";

std::vector<RawReply> ask_all(World& world, const std::string& who, const std::vector<Question>& questions) {
  std::vector<std::string> targets;
  for (const auto& question : questions) targets.push_back(question.target);
  return world.driver().ask_each(who, targets);
}

std::string without(std::string text, const std::string& id) {
  for (auto at = text.find(id); at != std::string::npos; at = text.find(id, at)) text.replace(at, id.size(), NOBODY);
  return text;
}

// Nothing of anybody, and of each thing the same as of one that there is not (ACCESS-2, ACCESS-3).
void ask_from_far_away(World& world) {
  const auto people = people_of(world);
  const auto questions = every_question(world, ids_of(world));
  const auto of_nobody = every_question(world, {NOBODY});
  const auto replies = ask_all(world, FAR_AWAY, questions);
  std::map<std::string_view, RawReply> nobodys;
  const auto unknown = ask_all(world, FAR_AWAY, of_nobody);
  for (std::size_t i = 0; i < of_nobody.size(); ++i) nobodys.try_emplace(of_nobody[i].pattern, unknown[i]);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto& [pattern, target, about] = questions[i];
    const auto told = std::find_if(people.begin(), people.end(),
                                   [&](const auto& text) { return replies[i].body.find(text) != std::string::npos; });
    EXPECT_EQ(told, people.end()) << target << " tells of somebody";
    // What the units of the country are is no secret, nor how a report is laid out.
    if (about.empty() || pattern == "/api/v1/units/{id}" || pattern == "/api/v1/layouts/{id}") continue;
    EXPECT_EQ(replies[i].status, nobodys[pattern].status) << target;
    EXPECT_EQ(without(replies[i].body, about), nobodys[pattern].body) << target;
  }
}

class ToldOverHttp : public ::testing::TestWithParam<std::string> {};

TEST_P(ToldOverHttp, Holds) {
  tell(GetParam(), testing::EngineKind::memory, drive_http, false, ask_from_far_away);
}

INSTANTIATE_TEST_SUITE_P(Scenarios, ToldOverHttp, ::testing::ValuesIn(all_scenarios()),
                         [](const ::testing::TestParamInfo<std::string>& tested) { return tested.param; });

// The same questions, asked by those whose things they are, are answered: the sweep above looks at what there is.
TEST(EveryQuestion, IsAnsweredToWhoMayAsk) {
  std::set<std::string_view> answered;
  std::size_t telling = 0;
  const auto ask_at_home = [&](World& world) {
    const auto people = people_of(world);
    const auto questions = every_question(world, ids_of(world));
    for (const auto* who : {"binh", "ha", "quy"}) {
      const auto replies = ask_all(world, who, questions);
      for (std::size_t i = 0; i < questions.size(); ++i) {
        if (replies[i].status == 200) answered.insert(questions[i].pattern);
        telling += std::any_of(people.begin(), people.end(),
                               [&](const auto& text) { return replies[i].body.find(text) != std::string::npos; });
      }
    }
  };
  for (const auto* name : {"merge", "police", "documents", "paper_books", "round_people", "import_quarantine",
                           "resurvey", "facility", "bulk_schooling", "disclosure_secret", "report_layouts"})
    tell(name, testing::EngineKind::memory, drive_http, false, ask_at_home);
  EXPECT_GT(telling, 200U);
  for (const auto& route : http::routes()) {
    if (route.method != http::Method::get || route.access != http::Access::session) continue;
    // What only a job in the same server, or a printed sheet, knows of; tests/wire asks them.
    const bool is_asked_elsewhere = route.pattern.starts_with("/api/v1/jobs") ||
                                    route.pattern == "/api/v1/duplicates" || route.pattern == "/api/v1/sheets" ||
                                    route.pattern == "/api/v1/imports/{id}/result.xlsx";
    EXPECT_TRUE(answered.contains(route.pattern) || is_asked_elsewhere) << route.pattern << " is never answered";
  }
}

}  // namespace
}  // namespace mangnon::scenarios
