#include "app/population_loading.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace mangnon::app {

namespace {

using tabulation::ChildRecord;
using tabulation::Population;

constexpr std::size_t BATCH = 2'000;      // children handed over at once
constexpr std::size_t MOST_BATCHES = 16;  // waiting to be put together

tabulation::ChildSpan span_of(const storage::SpanRow& row, const domain::UnitTree& units) {
  return {.household = row.household,
          .hamlet = units.hamlet_ordinal(row.hamlet).value_or(tabulation::NO_HAMLET),
          .valid = row.valid,
          .presence = row.presence,
          .entry = row.entry,
          .birth_date = row.birth_date,
          .sex = row.sex,
          .ethnicity = row.ethnicity};
}

// Puts records into a population, by a thread of its own once there are many.
class Assembly {
 public:
  explicit Assembly(Population& population) : population_(population) { batch_.reserve(BATCH); }
  Assembly(const Assembly&) = delete;
  Assembly& operator=(const Assembly&) = delete;
  ~Assembly() { end(); }

  void add(ChildRecord record) {
    batch_.push_back(std::move(record));
    if (batch_.size() < BATCH) return;
    if (!thread_.joinable()) thread_ = std::thread([this] { put_batches(); });
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_.size() < MOST_BATCHES; });
    waiting_.push_back(std::exchange(batch_, {}));
    batch_.reserve(BATCH);
    changed_.notify_all();
  }

  // Everything is in place after this. Throws what the thread threw.
  void finish() {
    end();
    if (problem_) std::rethrow_exception(problem_);
    for (const auto& record : batch_) population_.put(record);
    batch_.clear();
  }

 private:
  void end() {
    if (!thread_.joinable()) return;
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }

  void put_batches() {
    for (;;) {
      std::vector<ChildRecord> batch;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return ended_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        batch = std::move(waiting_.front());
        waiting_.pop_front();
      }
      changed_.notify_all();
      try {
        if (!problem_)
          for (const auto& record : batch) population_.put(record);
      } catch (...) {
        problem_ = std::current_exception();
      }
    }
  }

  Population& population_;  // the thread's own until it ends
  std::vector<ChildRecord> batch_{};
  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::deque<std::vector<ChildRecord>> waiting_{};  // guarded by mutex_
  bool ended_ = false;                              // guarded by mutex_
  std::exception_ptr problem_{};                    // the thread's own until it ends
  std::thread thread_{};
};

}  // namespace

// The three feeds are in order of child id, so each child is complete when the next one begins.
std::unique_ptr<Population> load_population(storage::Projection& rows, const domain::Codebook& codebook,
                                            const domain::UnitTree& units, storage::KnownAt known_at) {
  std::vector<storage::EpisodeRow> episodes;
  std::vector<storage::SupportRow> supports;
  rows.each_episode(known_at, [&](const storage::EpisodeRow& row) { episodes.push_back(row); });
  rows.each_support(known_at, [&](const storage::SupportRow& row) { supports.push_back(row); });

  auto population = std::make_unique<Population>(codebook);
  Assembly assembly(*population);
  auto episode = episodes.begin();
  auto support = supports.begin();
  ChildRecord record;
  const auto add = [&] {
    if (record.spans.empty()) return;
    for (; episode != episodes.end() && episode->child <= record.id; ++episode)
      if (episode->child == record.id)
        record.episodes.push_back({std::move(episode->code), episode->valid, std::move(episode->end_reason)});
    for (; support != supports.end() && support->child <= record.id; ++support)
      if (support->child == record.id) record.supports.push_back({std::move(support->kind), support->given_on});
    assembly.add(std::move(record));
  };
  rows.each_span(known_at, [&](const storage::SpanRow& row) {
    if (row.child != record.id) {
      add();
      record = {.id = row.child};
    }
    record.full_name = row.full_name;
    record.spans.push_back(span_of(row, units));
  });
  add();
  assembly.finish();
  return population;
}

ChildRecord load_child(storage::Projection& rows, domain::ChildId id, const domain::UnitTree& units) {
  ChildRecord record{.id = id};
  rows.child_rows(
      id,
      [&](const storage::SpanRow& row) {
        if (row.valid.to >= base::FOREVER) record.full_name = row.full_name;
        record.spans.push_back(span_of(row, units));
      },
      [&](const storage::EpisodeRow& row) {
        record.episodes.push_back({row.code, row.valid, row.end_reason});
      },
      [&](const storage::SupportRow& row) {
        record.supports.push_back({row.kind, row.given_on});
      });
  return record;
}

tabulation::SearchTexts texts_of(const storage::KnownRow& row) {
  return {.lacks = {.id_number = row.id_number.empty(),
                    .birth_certificate = row.birth_registered == false,
                    .address = !row.has_address},
          .full_name = row.full_name,
          .kin = {row.father_name, row.mother_name, row.head_name},
          .numbers = {row.id_number, row.insurance_no, row.phone}};
}

}  // namespace mangnon::app
