#include "app/current_population.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "app/population_loading.hpp"
#include "app/recording.hpp"

namespace mangnon::app {

namespace {

constexpr std::int64_t SECOND_US = 1'000'000;
constexpr std::int64_t IN_ORDER_US = SECOND_US;  // one writer at a time: what is recorded later is seen later

// How far before the newest record somebody else's may still become visible.
std::int64_t overlap_us(const storage::Store& store) {
  return store.shows_in_order_of_recording() ? IN_ORDER_US : OVERLAP_US;
}

constexpr std::size_t RELOAD_SHARE = 5;  // more than a fifth changed: read everything again

bool has_known_hamlets(const tabulation::ChildRecord& record) {
  for (const auto& span : record.spans)
    if (span.hamlet == tabulation::NO_HAMLET) return false;
  return true;
}

bool has_known_hamlets(const tabulation::Population& population, domain::ChildId id) {
  const auto place = population.place_of(id);
  if (!place) return false;
  const auto& child = population.children()[*place];
  const auto* first = population.spans_of(child);
  return std::none_of(first, first + child.spans,
                      [](const auto& span) { return span.hamlet == tabulation::NO_HAMLET; });
}

}  // namespace

struct CurrentPopulation::News {
  base::Moment latest{};
  base::Moment read_at{};
  Tail tail{};
  bool looks_again = false;
  std::unique_ptr<tabulation::Population> all{};           // instead of what was there
  std::vector<tabulation::ChildRecord> changed{};          // in place of what was known of these
  std::vector<storage::KnownRow> known{};                  // of the changed ones, once words are kept
  std::unordered_map<domain::ChildId, Applied> applied{};  // what is applied when these are taken
};

CurrentPopulation::CurrentPopulation(storage::Store& store, base::Clock& clock, const domain::Codebook& codebook,
                                     UnitsIn units)
    : store_(store), clock_(clock), codebook_(codebook), units_(std::move(units)) {}

bool CurrentPopulation::is_settled(base::Moment latest) const {
  return population_ && !looks_again_ && followed_ == latest && followed_at_.us - latest.us > overlap_us(store_);
}

bool CurrentPopulation::is_current() {
  base::Moment latest{};
  Tail tail;
  {
    const std::shared_lock lock(mutex_);
    if (!population_ || looks_again_) return false;
    tail.since = tail_.since;
  }
  bool is_old = false;
  store_.read([&](storage::Transaction& transaction) {
    latest = transaction.projection().latest();
    {
      const std::shared_lock lock(mutex_);
      is_old = is_settled(latest);
    }
    if (!is_old) tail.seconds = transaction.projection().recorded_since(tail.since);
  });
  const std::shared_lock lock(mutex_);
  return is_old ? is_settled(latest) : tail == tail_;
}

namespace {

// The first second of which something is new; absent when nothing is.
std::optional<base::Moment> first_difference(const std::vector<storage::RecordedSecond>& before,
                                             const std::vector<storage::RecordedSecond>& now) {
  const auto differs = std::mismatch(before.begin(), before.end(), now.begin(), now.end()).second;
  return differs == now.end() ? std::nullopt : std::optional(differs->begins);
}

}  // namespace

CurrentPopulation::News CurrentPopulation::read_news(storage::Transaction& transaction) {
  auto& rows = transaction.projection();
  News news{.latest = rows.latest(), .read_at = clock_.now()};
  const auto tree = units_(transaction);
  const auto overlap = overlap_us(store_);
  news.tail.since = {(std::max(news.latest.us, overlap) - overlap) / SECOND_US * SECOND_US};
  news.tail.seconds = rows.recorded_since(news.tail.since);
  std::vector<storage::ChangedChild> changed;
  if (!population_ || looks_again_)
    changed = rows.changed_since(population_ ? tail_.since : news.tail.since);
  else if (const auto since = first_difference(tail_.seconds, rows.recorded_since(tail_.since)))
    changed = rows.changed_since(*since);
  const auto is_applied = [&](const storage::ChangedChild& each) {
    const auto known = lately_applied_.find(each.child);
    return known != lately_applied_.end() && known->second.records == each.records;
  };
  const auto fresh = static_cast<std::size_t>(std::count_if(changed.begin(), changed.end(), std::not_fn(is_applied)));
  const bool mostly_new = !population_ || population_->is_wasteful() ||
                          fresh * RELOAD_SHARE >= population_->children().size() + RELOAD_SHARE * 100;
  if (mostly_new) news.all = load_population(rows, codebook_, *tree, std::nullopt);
  for (const auto& each : changed) {
    bool is_placed = !news.all || has_known_hamlets(*news.all, each.child);
    if (!news.all && !is_applied(each)) {
      news.changed.push_back(load_child(rows, each.child, *tree));
      if (words_) rows.known_row(each.child, [&](const storage::KnownRow& row) { news.known.push_back(row); });
      is_placed = has_known_hamlets(news.changed.back());
    }
    if (is_placed)
      news.applied[each.child] = {each.records, news.latest};
    else
      news.looks_again = true;  // its unit comes later
  }
  return news;
}

void CurrentPopulation::take(News news) {
  const std::unique_lock lock(mutex_);
  if (news.all) {
    population_ = std::move(news.all);
    words_.reset();
  }
  for (const auto& record : news.changed) population_->put(record);
  for (const auto& row : news.known)
    if (const auto place = population_->place_of(row.child)) words_->put(*place, texts_of(row));
  for (auto& [child, applied] : news.applied) lately_applied_[child] = std::move(applied);
  std::erase_if(lately_applied_, [&](const auto& each) { return each.second.by < news.tail.since; });
  followed_ = news.latest;
  followed_at_ = news.read_at;
  tail_ = std::move(news.tail);
  looks_again_ = news.looks_again;
}

// population_ is changed under follow_mutex_ only, so it may be read here without the other lock.
void CurrentPopulation::follow() {
  const auto round = ++rounds_begun_;
  News news;
  store_.read([&](storage::Transaction& transaction) { news = read_news(transaction); });
  take(std::move(news));
  rounds_done_ = round;
}

void CurrentPopulation::ask(const Ask& ask) {
  const auto begun_before = rounds_begun_.load();  // a round begun after this sees all that the caller must see
  if (is_current()) {
    const std::shared_lock lock(mutex_);
    ask(*population_);
    return;
  }
  {
    const std::lock_guard following(follow_mutex_);
    if (rounds_done_ <= begun_before) follow();
  }
  const std::shared_lock lock(mutex_);
  ask(*population_);
}

namespace {

void name_hamlets(tabulation::SearchIndex& words, const domain::UnitTree& units) {
  for (std::uint32_t ordinal = 0; ordinal < units.hamlet_count(); ++ordinal)
    if (const auto* hamlet = units.find_latest(units.hamlet_at(ordinal))) words.name_hamlet(ordinal, hamlet->name);
}

}  // namespace

// Others go on asking meanwhile; what is recorded meanwhile comes with the next round.
void CurrentPopulation::load_words(const domain::UnitTreePtr& units) {
  auto loaded = std::make_unique<tabulation::SearchIndex>();
  loaded->reserve(population_->children().size());
  store_.read([&](storage::Transaction& transaction) {
    transaction.projection().each_known_row([&](const storage::KnownRow& row) {
      if (const auto place = population_->place_of(row.child)) loaded->put(*place, texts_of(row));
    });
  });
  name_hamlets(*loaded, *units);
  const std::unique_lock lock(mutex_);
  words_ = std::move(loaded);
  named_ = units;
}

void CurrentPopulation::ask_words(const std::function<domain::UnitTreePtr()>& units, const AskWords& ask_with) {
  for (;;) {
    ask([](const tabulation::Population&) {});
    const auto tree = units();
    {
      const std::shared_lock lock(mutex_);
      if (words_ && named_ == tree) {
        ask_with(*population_, *words_);
        return;
      }
    }
    const std::lock_guard following(follow_mutex_);
    if (!words_) {
      load_words(tree);
    } else {
      const std::unique_lock lock(mutex_);
      name_hamlets(*words_, *tree);
      named_ = tree;
    }
  }
}

std::shared_ptr<const tabulation::Population> CurrentPopulation::known_at(base::Moment moment) {
  const std::lock_guard lock(then_mutex_);
  if (then_ && then_known_at_ == moment) return then_;
  std::shared_ptr<const tabulation::Population> then;
  const bool is_settled =
      clock_.now().us - moment.us > overlap_us(store_);  // nothing can be recorded before it any more
  store_.read([&](storage::Transaction& transaction) {
    then = load_population(transaction.projection(), codebook_, *units_(transaction), moment);
  });
  if (!is_settled) return then;
  then_ = then;
  then_known_at_ = moment;
  return then;
}

}  // namespace mangnon::app
