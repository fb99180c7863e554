// Whatever is asked of the engines, in whatever order, they answer the same and hold the same.
#include "model/dump_for_test.hpp"
#include "model/random_history_for_test.hpp"
#include "support/engines.hpp"

namespace mangnon::testing {
namespace {

using storage::AppendOutcome;
using storage::Transaction;

// Runs random works on one store: several kinds of command, two writers with their own picture of a child, works that
// are given up. The same steps give the same ids and moments on every engine.
class Script {
 public:
  Script(storage::Store& store, const std::string& space) : store_(store), space_(space), sequence_(space) {
    for (int i = 0; i < 3; ++i) subjects_.id_numbers.push_back(number(i));
  }

  void run(const std::vector<Step>& steps) {
    for (const auto& step : steps) {
      bool kept = false;
      const auto before = std::pair(records_, subjects_);
      try {
        kept = store_.write([&](Transaction& transaction) {
          note(work(transaction, step));
          if (step.value == 2 && step.day % 3 == 0) throw std::logic_error("the work gives up");
          return !step.together;
        });
      } catch (const std::logic_error&) {
        note("thrown");
      }
      if (!kept) std::tie(records_, subjects_.usernames) = std::tie(before.first, before.second.usernames);
      note(kept ? "kept" : "not kept");
    }
  }
  [[nodiscard]] std::string answer() { return log_ + dump(store_, subjects_); }

 private:
  void note(const std::string& text) { log_ += text + '\n'; }
  std::string number(int value) const { return "N" + std::to_string(value) + space_; }

  std::string work(Transaction& transaction, const Step& step) {
    if (records_.empty() || step.kind == 0) return register_child(transaction, step);
    auto& record = records_[static_cast<std::size_t>(step.pick) % records_.size()];
    switch (step.kind) {
      case 1:
      case 2:
        return change_child(transaction, record, {{"id_number", step.value == 0 ? "" : number(step.value)}}, step);
      case 3:
        return change_child(transaction, record, {{"presence", step.value == 0 ? "merged" : "present"}}, step);
      case 4: {
        ChildRecord stale = record;
        const auto first = change_child(transaction, record, {{"grade", "1"}}, step);
        return first + change_child(transaction, stale, {{"grade", "2"}, {"id_number", number(step.value)}}, step);
      }
      case 5:
        return register_household(transaction);
      case 6:
        return put_user(transaction, step);
      default:
        return change_child(transaction, record, {{"note", "ghi chú\t" + std::to_string(step.day)}}, step);
    }
  }

  std::string register_child(Transaction& transaction, const Step& step) {
    ChildRecord record{.id = sequence_.id<domain::ChildId>()};
    subjects_.children.push_back(record.id);
    const auto outcome =
        append(transaction, sequence_, record,
               {make_action(sequence_, domain::ActionKind::registered, day("2015-01-01"), sequence_.moment(),
                            domain::FactChanges{{"full_name", "Trẻ"}, {"id_number", number(step.value)}})});
    if (outcome == AppendOutcome::appended) records_.push_back(record);
    return text_of(outcome);
  }
  std::string change_child(Transaction& transaction, ChildRecord& record, domain::FactChanges facts, const Step& step) {
    return text_of(append(transaction, sequence_, record,
                          {make_action(sequence_, domain::ActionKind::changed, day("2015-01-01").plus_days(step.day),
                                       sequence_.moment(), std::move(facts))}));
  }
  std::string register_household(Transaction& transaction) {
    HouseholdRecord record{.id = sequence_.id<domain::HouseholdId>()};
    subjects_.households.push_back(record.id);
    return text_of(append(transaction, sequence_, record,
                          {make_action(sequence_, domain::ActionKind::registered, day("2015-01-01"), sequence_.moment(),
                                       domain::FactChanges{{"number", "3"}})}));
  }
  std::string put_user(Transaction& transaction, const Step& step) {
    const std::string name = "u" + std::to_string(step.value) + space_;
    subjects_.usernames.push_back(name);
    return transaction.users().put({.id = sequence_.id<domain::UserId>(), .username = name}) ? "put" : "taken";
  }

  static std::string text_of(AppendOutcome outcome) {
    switch (outcome) {
      case AppendOutcome::appended:
        return "appended ";
      case AppendOutcome::stale:
        return "stale ";
      case AppendOutcome::identifier_taken:
        return "taken ";
    }
    return "";
  }

  storage::Store& store_;
  std::string space_;
  Sequence sequence_;
  std::vector<ChildRecord> records_{};
  Subjects subjects_{};
  std::string log_{};
};

TEST(EnginesAgree, OnRandomCommands) {
  std::vector<std::unique_ptr<FreshStore>> stores;
  for (const auto kind : all_engines()) stores.push_back(fresh_store(kind));
  int run = 0;
  EXPECT_TRUE(rc::check([&] {
    const auto steps = *any_steps();
    const std::string space = "run" + std::to_string(++run);
    std::vector<std::string> answers;
    for (const auto& fresh : stores) {
      Script script(fresh->store(), space);
      script.run(steps);
      answers.push_back(script.answer());
    }
    RC_ASSERT(answers[1] == answers[0]);
    RC_ASSERT(answers[2] == answers[0]);
  }));
}

}  // namespace
}  // namespace mangnon::testing
