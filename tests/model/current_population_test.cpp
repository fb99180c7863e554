// The counting population follows the journal: whoever asks sees everything acknowledged before.
#include "app/current_population.hpp"

#include <thread>

#include "model/records_for_test.hpp"
#include "names/collate.hpp"
#include "support/engines.hpp"
#include "tabulation/figures_for_test.hpp"

namespace mangnon::testing {
namespace {

using storage::Transaction;
using tabulation::Population;

std::vector<std::string> names_in(const Population& population) {
  std::vector<std::string> names;
  for (const auto& child : population.children()) names.emplace_back(population.sort_key(child));
  std::sort(names.begin(), names.end());
  return names;
}

// The names as the population keeps them.
std::vector<std::string> keys(std::vector<std::string> names) {
  for (auto& name : names) name = names::sort_key(name);
  std::sort(names.begin(), names.end());
  return names;
}

class CurrentPopulationOnEngine : public ::testing::TestWithParam<EngineKind> {
 protected:
  storage::Store& store() { return fresh_->store(); }
  app::CurrentPopulation new_follower() {
    return {store(), clock_, tabulation::book(), [](Transaction&) { return tabulation::small_country(); }};
  }
  static std::vector<std::string> names_seen(app::CurrentPopulation& follower) {
    std::vector<std::string> names;
    follower.ask([&](const Population& population) { names = names_in(population); });
    return names;
  }
  // As the running register would: recorded now.
  ChildRecord add(Sequence& sequence, const std::string& name) {
    ChildRecord child{.id = sequence.id<domain::ChildId>()};
    rename(sequence, child, name, domain::ActionKind::registered);
    return child;
  }
  void rename(Sequence& sequence, ChildRecord& child, const std::string& name,
              domain::ActionKind kind = domain::ActionKind::corrected) {
    const domain::FactChanges facts = {{"full_name", name}, {"hamlet", tabulation::unit_id("a1").text()}};
    store().write([&](Transaction& transaction) {
      auto action = make_action(sequence, kind, day("2015-01-01"), clock_.now(), facts);
      return append(transaction, sequence, child, {std::move(action)}) == storage::AppendOutcome::appended;
    });
  }

  std::unique_ptr<FreshStore> fresh_ = fresh_store(GetParam());
  base::SystemClock clock_{};
  Sequence sequence_{"population"};
};
MANGNON_ON_ALL_ENGINES(CurrentPopulationOnEngine);

TEST_P(CurrentPopulationOnEngine, EveryFollowerSeesEachChange) {
  auto one = new_follower();
  auto other = new_follower();
  EXPECT_EQ(names_seen(one), keys({}));
  auto an = add(sequence_, "Lê Văn An");
  EXPECT_EQ(names_seen(one), keys({"Lê Văn An"}));
  EXPECT_EQ(names_seen(other), keys({"Lê Văn An"}));
  rename(sequence_, an, "Lê Văn Ân");
  add(sequence_, "Bùi Thị Bé");
  EXPECT_EQ(names_seen(one), keys({"Bùi Thị Bé", "Lê Văn Ân"}));
  rename(sequence_, an, "Lê Văn Tám");
  EXPECT_EQ(names_seen(one), keys({"Bùi Thị Bé", "Lê Văn Tám"}));
  EXPECT_EQ(names_seen(other), keys({"Bùi Thị Bé", "Lê Văn Tám"}));
}

TEST_P(CurrentPopulationOnEngine, APastMomentStaysAsItWasKnown) {
  auto follower = new_follower();
  auto an = add(sequence_, "Lê Văn An");
  const auto then = clock_.now();
  rename(sequence_, an, "Lê Văn Tám");
  EXPECT_EQ(names_in(*follower.known_at(then)), keys({"Lê Văn An"}));
  EXPECT_EQ(names_in(*follower.known_at(then)), keys({"Lê Văn An"}));
  EXPECT_EQ(names_in(*follower.known_at(base::Moment{then.us - 60'000'000})), keys({}));
  EXPECT_EQ(names_in(*follower.known_at(clock_.now())), keys({"Lê Văn Tám"}));
}

TEST_P(CurrentPopulationOnEngine, WordsFollowWhatIsRecorded) {
  auto follower = new_follower();
  const auto units = tabulation::small_country();
  const auto found = [&](const std::string& typed) {
    std::size_t count = 0;
    follower.ask_words([&] { return units; },
                       [&](const Population& population, const tabulation::SearchIndex& words) {
                         const auto text = tabulation::read_search(typed, day("2016-01-01"));
                         const tabulation::Search search(words, text);
                         for (std::size_t i = 0; i < population.children().size(); ++i)
                           if (search.nearness(i, *population.spans_of(population.children()[i]))) ++count;
                       });
    return count;
  };
  auto an = add(sequence_, "Lê Thị Hoa");
  EXPECT_EQ(found("hoa"), 1U);
  rename(sequence_, an, "Lê Thị Tám");
  EXPECT_EQ(found("hoa"), 0U);
  EXPECT_EQ(found("tam"), 1U);
  add(sequence_, "Bùi Thị Tám");
  EXPECT_EQ(found("tam"), 2U);
}

// Writers rename each their own child and must see the name at once, while readers ask without pause.
TEST_P(CurrentPopulationOnEngine, AWriterSeesItsOwnChangeBesideOthers) {
  auto follower = new_follower();
  std::atomic<int> unseen{0};
  std::atomic<bool> over{false};
  std::vector<std::thread> readers;
  for (int i = 0; i < 2; ++i)
    readers.emplace_back([&] {
      while (!over) (void)names_seen(follower);
    });
  std::vector<std::thread> writers;
  for (int i = 0; i < 3; ++i)
    writers.emplace_back([&, i] {
      Sequence sequence("writer" + std::to_string(i));
      const std::string mine = "tre " + std::string(1, static_cast<char>('a' + i));
      auto child = add(sequence, mine);
      for (int turn = 0; turn < 10; ++turn) {
        const std::string name = mine + " " + std::string(1, static_cast<char>('a' + turn));
        rename(sequence, child, name);
        const auto names = names_seen(follower);
        if (std::find(names.begin(), names.end(), names::sort_key(name)) == names.end()) ++unseen;
      }
    });
  for (auto& writer : writers) writer.join();
  over = true;
  for (auto& reader : readers) reader.join();
  EXPECT_EQ(unseen, 0);
  EXPECT_EQ(names_seen(follower), keys({"tre a j", "tre b j", "tre c j"}));
}

// On an engine with many writers one that began earlier may end later.
TEST(CurrentPopulation, SeesAWorkThatEndsAfterALaterOne) {
  const auto fresh = fresh_store(EngineKind::postgres);
  base::SystemClock clock;
  app::CurrentPopulation follower(fresh->store(), clock, tabulation::book(),
                                  [](Transaction&) { return tabulation::small_country(); });
  const auto seen = [&] {
    std::vector<std::string> names;
    follower.ask([&](const Population& population) { names = names_in(population); });
    return names;
  };
  const auto write = [&](const char* name, base::Moment at, const std::function<void()>& meanwhile) {
    Sequence sequence(name);
    fresh->store().write([&](Transaction& transaction) {
      ChildRecord child{.id = sequence.id<domain::ChildId>()};
      const domain::FactChanges facts = {{"full_name", name}, {"hamlet", tabulation::unit_id("a1").text()}};
      auto action = make_action(sequence, domain::ActionKind::registered, day("2015-01-01"), at, facts);
      EXPECT_EQ(append(transaction, sequence, child, {std::move(action)}), storage::AppendOutcome::appended);
      meanwhile();
      return true;
    });
  };
  const auto begun = clock.now();
  write("Lê Văn An", {begun.us - 5'000'000}, [&] {
    std::thread([&] {
      write("Bùi Thị Bé", begun, [] {});
      EXPECT_EQ(seen(), keys({"Bùi Thị Bé"}));
    }).join();
  });
  EXPECT_EQ(seen(), keys({"Bùi Thị Bé", "Lê Văn An"}));
}

TEST_P(CurrentPopulationOnEngine, MoreThanOneBatchIsPutTogetherCompletely) {
  constexpr int MANY = 4'500;
  store().write([&](Transaction& transaction) {
    for (int i = 0; i < MANY; ++i) {
      ChildRecord child{.id = sequence_.id<domain::ChildId>()};
      const domain::FactChanges facts = {{"full_name", "Trẻ " + std::to_string(i)},
                                         {"hamlet", tabulation::unit_id("a1").text()}};
      auto action = make_action(sequence_, domain::ActionKind::registered, day("2015-01-01"), clock_.now(), facts);
      if (append(transaction, sequence_, child, {std::move(action)}) != storage::AppendOutcome::appended) return false;
    }
    return true;
  });
  auto follower = new_follower();
  const auto names = names_seen(follower);
  EXPECT_EQ(names.size(), static_cast<std::size_t>(MANY));
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), names.size());
}

}  // namespace
}  // namespace mangnon::testing
