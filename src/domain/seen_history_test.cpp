#include "domain/seen_history.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace mangnon::domain {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

bool sees_no_secret(std::string_view code) {
  return code != "S05" && code != "R03.3";
}
bool sees_all(std::string_view) {
  return true;
}

// A journal in the making.
class Journal {
 public:
  Journal() { add(ActionKind::registered, day("2015-01-01"), FactChanges{{"full_name", "Hồ Văn An"}}); }

  Journal& changed(const char* from, const char* school) {
    return add(ActionKind::changed, day(from), FactChanges{{"school_status", school}});
  }
  Journal& episode(ActionKind kind, int number, const char* code, base::Interval valid = {day("2016-01-01")}) {
    return add(kind, kind == ActionKind::circumstance_ended ? valid.to : valid.from,
               Episode{.id = {base::make_named_uuid("episode", std::to_string(number))}, .code = code, .valid = valid});
  }
  Journal& support(const char* on) {
    return add(ActionKind::support_given, day(on),
               Support{.id = {base::make_named_uuid("support", on)}, .kind = "X1", .given_on = day(on)});
  }
  [[nodiscard]] const std::vector<Action>& actions() const { return actions_; }

 private:
  template <class Content>
  Journal& add(ActionKind kind, base::Date from, Content content) {
    const auto number = static_cast<std::int64_t>(actions_.size()) + 1;
    actions_.push_back({.id = {base::make_named_uuid("action", std::to_string(number))},
                        .kind = kind,
                        .valid_from = from,
                        .recorded_at = {number},
                        .source = "form",
                        .content = std::move(content)});
    return *this;
  }
  std::vector<Action> actions_{};
};

std::vector<std::string> kinds(const std::vector<Action>& actions) {
  std::vector<std::string> all;
  for (const auto& action : actions) all.emplace_back(code_of(action.kind));
  return all;
}

// ACCESS-11
TEST(SeenHistory, AHiddenCircumstanceWasNeverRecorded) {
  Journal journal;
  journal.episode(ActionKind::circumstance_begun, 1, "S05").changed("2017-01-01", "TH");
  journal.episode(ActionKind::circumstance_ended, 1, "S05", {day("2016-01-01"), day("2018-01-01")});
  EXPECT_EQ(kinds(actions_seen(journal.actions(), sees_no_secret)),
            (std::vector<std::string>{"registered", "changed"}));
}

TEST(SeenHistory, ACodeThatBecomesSecretIsSeenToBeWithdrawn) {
  Journal journal;
  journal.episode(ActionKind::circumstance_begun, 1, "R03");
  journal.episode(ActionKind::circumstance_corrected, 1, "R03.3");
  journal.episode(ActionKind::circumstance_ended, 1, "R03.3", {day("2016-01-01"), day("2018-01-01")});
  const auto seen = actions_seen(journal.actions(), sees_no_secret);
  EXPECT_EQ(kinds(seen), (std::vector<std::string>{"registered", "circumstance_begun", "circumstance_withdrawn"}));
  EXPECT_EQ(std::get<Episode>(seen.back().content).code, "R03");
}

TEST(SeenHistory, ASecretThatWasAMistakeIsSeenToBegin) {
  Journal journal;
  journal.episode(ActionKind::circumstance_begun, 1, "S05").episode(ActionKind::circumstance_corrected, 1, "S04.2");
  const auto seen = actions_seen(journal.actions(), sees_no_secret);
  EXPECT_EQ(kinds(seen), (std::vector<std::string>{"registered", "circumstance_begun"}));
  EXPECT_EQ(fold_child(seen).episodes.front().code, "S04.2");
}

std::vector<Action> random_journal() {
  const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
      rc::gen::pair(rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 6)), rc::gen::inRange(0, 4)));
  Journal journal;
  std::vector<int> open;
  int made = 0;
  constexpr const char* CODES[] = {"S05", "R03", "R03.3", "S04.2"};
  for (const auto& [kind, value] : steps) {
    if (kind == 0) journal.changed("2017-01-01", value % 2 ? "TH" : "BH");
    if (kind == 1) journal.support(value % 2 ? "2016-05-01" : "2017-05-01");
    if (kind == 2 || kind == 3 || open.empty()) {
      journal.episode(ActionKind::circumstance_begun, made, CODES[value]);
      open.push_back(made++);
      continue;
    }
    const int which = open[static_cast<std::size_t>(value) % open.size()];
    if (kind == 4) journal.episode(ActionKind::circumstance_corrected, which, CODES[(value + made) % 4]);
    if (kind == 5) {
      journal.episode(ActionKind::circumstance_withdrawn, which, "R03");
      open.erase(std::find(open.begin(), open.end(), which));
    }
  }
  return journal.actions();
}

std::vector<Episode> by_id(std::vector<Episode> episodes) {
  std::sort(episodes.begin(), episodes.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return episodes;
}

TEST(SeenHistory, IsTheWholeHistoryWithoutTheHiddenEpisodes) {
  EXPECT_TRUE(rc::check("fold of the seen = the seen of the fold; it only grows", [] {
    const auto actions = random_journal();
    RC_ASSERT(actions_seen(actions, sees_all) == actions);
    auto whole = fold_child(actions);
    const auto seen = actions_seen(actions, sees_no_secret);
    const auto history = fold_child(seen);
    std::erase_if(whole.episodes, [](const Episode& each) { return !sees_no_secret(each.code); });
    RC_ASSERT(by_id(history.episodes) == by_id(whole.episodes));
    RC_ASSERT(history.spans == whole.spans);
    RC_ASSERT(history.supports == whole.supports);
    for (std::size_t known = 1; known < actions.size(); ++known) {
      const auto earlier = actions_seen({actions.data(), known}, sees_no_secret);
      RC_ASSERT(earlier.size() <= seen.size());
      RC_ASSERT(std::equal(earlier.begin(), earlier.end(), seen.begin()));
    }
  }));
}

// ACCESS-13
TEST(HistoryUntil, TellsNothingOfLaterDays) {
  Journal journal;
  journal.changed("2017-01-01", "TH").changed("2019-01-01", "BH").support("2016-05-01").support("2019-05-01");
  journal.episode(ActionKind::circumstance_begun, 1, "R07", {day("2016-01-01")});
  journal.episode(ActionKind::circumstance_ended, 1, "R07", {day("2016-01-01"), day("2019-02-01")});
  journal.episode(ActionKind::circumstance_begun, 2, "S04.2", {day("2019-01-01")});
  const auto until = history_until(fold_child(journal.actions()), day("2018-12-31"));
  EXPECT_EQ(until.latest().school_status, "TH");
  EXPECT_EQ(until.spans.back().valid.to, base::FOREVER);
  ASSERT_EQ(until.episodes.size(), 1U);
  EXPECT_EQ(until.episodes.front().valid.to, base::FOREVER);
  EXPECT_EQ(until.supports.size(), 1U);
  EXPECT_TRUE(history_until(fold_child(journal.actions()), day("2014-12-31")).spans.empty());
}

TEST(HistoryUntil, TellsNothingOfLaterPapersNorOfTheLastDayToComeOfASupport) {
  ChildHistory history;
  history.episodes = {{.code = "R07",
                       .valid = {day("2016-01-01")},
                       .evidence = {{.type = "GCT", .issued_on = day("2018-12-31")},
                                    {.type = "GXN", .issued_on = day("2019-01-01")},
                                    {.type = "KHAC"}}}};
  history.supports = {{.kind = "X1", .given_on = day("2018-01-01"), .until = day("2018-12-31")},
                      {.kind = "X1", .given_on = day("2018-01-01"), .until = day("2019-01-01")}};
  const auto until = history_until(history, day("2018-12-31"));
  std::vector<std::string> papers;
  for (const auto& paper : until.episodes.front().evidence) papers.push_back(paper.type);
  EXPECT_EQ(papers, (std::vector<std::string>{"GCT", "KHAC"}));
  EXPECT_EQ(until.supports[0].until, day("2018-12-31"));
  EXPECT_EQ(until.supports[1].until, std::nullopt);
}

}  // namespace
}  // namespace mangnon::domain
