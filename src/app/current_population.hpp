// The counting population of a running register, following its journal: whoever asks sees everything committed before
// the question, by this process or another on the same store (docs/decisions/0006).
//
// Many may ask at once. Following reads the store before it locks anybody out, and one follower serves all who wait for
// it, so that readers stay quick beside writers.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "base/clock.hpp"
#include "domain/codebook.hpp"
#include "domain/unit_tree.hpp"
#include "storage/store.hpp"
#include "tabulation/population.hpp"
#include "tabulation/search_index.hpp"

namespace mangnon::app {

class CurrentPopulation {
 public:
  // The units as far as a transaction sees them; ordinals of hamlets never change.
  using UnitsIn = std::function<domain::UnitTreePtr(storage::Transaction&)>;
  using Ask = std::function<void(const tabulation::Population&)>;

  CurrentPopulation(storage::Store& store, base::Clock& clock, const domain::Codebook& codebook, UnitsIn units);

  void ask(const Ask& ask);
  // The same with the words of every child, which are read when first asked for. `units`: as known now.
  using AskWords = std::function<void(const tabulation::Population&, const tabulation::SearchIndex&)>;
  void ask_words(const std::function<domain::UnitTreePtr()>& units, const AskWords& ask);
  // What was known at a moment. The last one asked for is kept.
  [[nodiscard]] std::shared_ptr<const tabulation::Population> known_at(base::Moment moment);

 private:
  // The seconds from one on in which something was recorded, and how much: whatever becomes visible late, in whatever
  // second it was recorded, changes them.
  struct Tail {
    base::Moment since{};
    std::vector<storage::RecordedSecond> seconds{};

    friend bool operator==(const Tail&, const Tail&) = default;
  };
  // Whether so long has passed since `latest` that nothing can become visible before it. REQUIRES mutex_ held.
  [[nodiscard]] bool is_settled(base::Moment latest) const;
  // Whether nothing of what the store shows is missing.
  [[nodiscard]] bool is_current();
  void follow();  // REQUIRES follow_mutex_ held
  struct News;
  [[nodiscard]] News read_news(storage::Transaction& transaction);
  void take(News news);
  void load_words(const domain::UnitTreePtr& units);  // REQUIRES follow_mutex_ held, and a population

  storage::Store& store_;
  base::Clock& clock_;
  const domain::Codebook& codebook_;
  UnitsIn units_;

  std::mutex follow_mutex_;
  std::atomic<std::uint64_t> rounds_begun_{0};
  std::uint64_t rounds_done_ = 0;  // guarded by follow_mutex_
  struct Applied {
    std::vector<storage::RecordLength> records{};
    base::Moment by{};  // the newest record then
  };
  std::unordered_map<domain::ChildId, Applied> lately_applied_;  // guarded by follow_mutex_

  std::shared_mutex mutex_;
  std::unique_ptr<tabulation::Population> population_;  // guarded by mutex_; null until first asked
  std::unique_ptr<tabulation::SearchIndex> words_;      // guarded by mutex_; null until first searched
  domain::UnitTreePtr named_;                           // guarded by mutex_: whose names the words have
  base::Moment followed_{};                             // guarded by mutex_
  base::Moment followed_at_{};                          // guarded by mutex_: when that was
  Tail tail_{};                                         // guarded by mutex_: as it was then
  bool looks_again_ = false;                            // guarded by mutex_: the hamlet of a child is still to come

  std::mutex then_mutex_;
  std::shared_ptr<const tabulation::Population> then_;  // guarded by then_mutex_
  base::Moment then_known_at_{};                        // guarded by then_mutex_
};

}  // namespace mangnon::app
