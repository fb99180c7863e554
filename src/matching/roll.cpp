#include "matching/roll.hpp"

#include <algorithm>
#include <charconv>

namespace mangnon::matching {

namespace {

constexpr std::size_t LARGEST_BLOCK = 120;  // beyond it only near birthdays are compared
constexpr std::size_t WINDOW = 40;
constexpr std::size_t WORDS_OF_NAME = 20;

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 33U;
  value *= 0xFF51AFD7ED558CCDULL;
  value ^= value >> 33U;
  value *= 0xC4CEB9FE1A85EC53ULL;
  value ^= value >> 33U;
  return value;
}
// Never 0, which means "no key".
std::uint64_t join(std::uint64_t seed, std::uint64_t value) {
  return mix(seed * 0x9E3779B97F4A7C15ULL + mix(value + 1)) | 1U;
}

std::uint64_t number_of(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? number : 0;
}

// The same whatever the order; 0 of an empty list.
std::uint64_t set_key(const WordBook& book, std::span<const std::uint32_t> words) {
  std::uint64_t sum = 0;
  for (const auto word : words) sum += mix(book.loose(word) + 17U);
  return sum;
}

template <class Id>
std::uint32_t ordinal(std::unordered_map<Id, std::uint32_t>& known, Id id) {
  if (id == Id{}) return 0;
  return known.try_emplace(id, static_cast<std::uint32_t>(known.size() + 1)).first->second;
}

bool comes_before(const Pair& left, const Pair& right) {
  if (left.likeness.points != right.likeness.points) return left.likeness.points > right.likeness.points;
  return std::pair(left.first, left.second) < std::pair(right.first, right.second);
}

// Keeps the best of all pairs offered.
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}
  void offer(Pair pair) {
    ++found_;
    pairs_.push_back(std::move(pair));
    if (pairs_.size() >= 2 * most_ + 1'000) cut();
  }
  std::vector<Pair> take() {
    cut();
    return std::move(pairs_);
  }
  [[nodiscard]] std::size_t found() const { return found_; }

 private:
  void cut() {
    std::sort(pairs_.begin(), pairs_.end(), comes_before);
    const auto again = std::unique(pairs_.begin(), pairs_.end(), [](const Pair& left, const Pair& right) {
      return left.first == right.first && left.second == right.second;
    });
    found_ -= static_cast<std::size_t>(pairs_.end() - again);
    pairs_.erase(again, pairs_.end());
    if (pairs_.size() > most_) pairs_.resize(most_);
  }
  std::size_t most_;
  std::size_t found_ = 0;
  std::vector<Pair> pairs_;
};

}  // namespace

void Roll::reserve(std::size_t records) {
  people_.reserve(records);
  keys_.reserve(records);
  words_.reserve(records * 10);
}

std::uint8_t Roll::add_words(std::string_view name) {
  auto words = book_.words_of(name);
  words.resize(std::min(words.size(), WORDS_OF_NAME));
  words_.insert(words_.end(), words.begin(), words.end());
  return static_cast<std::uint8_t>(words.size());
}

void Roll::add(const Record& record) {
  Person person{.id = record.id, .first_word = static_cast<std::uint32_t>(words_.size())};
  person.name_words = add_words(record.full_name);
  person.father_words = add_words(record.father_name);
  person.mother_words = add_words(record.mother_name);
  if (record.sex == domain::Sex::male) person.sex = 1;
  if (record.sex == domain::Sex::female) person.sex = 2;
  person.precision = static_cast<std::uint8_t>(record.birth_precision);
  person.birth = record.birth_date ? record.birth_date->days() : NO_BIRTH;
  person.household = ordinal(households_, record.household);
  person.hamlet = ordinal(hamlets_, record.hamlet);
  person.id_number = number_of(record.id_number);
  person.phone = number_of(record.phone);
  keys_.push_back(keys_of(person));
  people_.push_back(person);
}

Roll::Words Roll::name_of(const Person& person) const {
  return {words_.data() + person.first_word, person.name_words};
}
Roll::Words Roll::father_of(const Person& person) const {
  return {words_.data() + person.first_word + person.name_words, person.father_words};
}
Roll::Words Roll::mother_of(const Person& person) const {
  return {words_.data() + person.first_word + person.name_words + person.father_words, person.mother_words};
}

Roll::Keys Roll::keys_of(const Person& person) const {
  const auto name = name_of(person);
  const std::uint64_t whole = set_key(book_, name);
  const std::uint64_t mother = set_key(book_, mother_of(person));
  const std::uint64_t father = set_key(book_, father_of(person));
  std::uint64_t year = 0;
  std::uint64_t day = 0;  // day and month may stand exchanged
  if (person.birth != NO_BIRTH) {
    const auto born = base::Date::from_days(person.birth);
    year = static_cast<std::uint64_t>(born.year());
    const auto [low, high] = std::minmax({born.day(), born.month()});
    if (person.precision == 0) day = year * 10'000 + static_cast<std::uint64_t>(low * 100 + high);
  }
  const auto key = [](std::uint64_t first, std::uint64_t second) {
    return first == 0 || second == 0 ? 0 : join(first, second);
  };
  const std::uint64_t given = name.empty() ? 0 : mix(book_.loose(name.back()) + 17U);
  const std::uint64_t rest = name.size() < 2 ? 0 : set_key(book_, name.first(name.size() - 1));
  return {person.id_number == 0 ? 0 : join(1, person.id_number),
          key(whole, year),
          key(mother, year),
          key(father, year),
          key(given, day),
          key(rest, day),
          key(whole, mother),
          key(person.phone, year)};
}

Pair Roll::pair_of(std::size_t left, std::size_t right, Likeness likeness) const {
  Pair pair{.first = people_[left].id, .second = people_[right].id, .likeness = std::move(likeness)};
  if (pair.second < pair.first) std::swap(pair.first, pair.second);
  return pair;
}

Scan Roll::scan(const ScanLimits& limits, const Progress& progress) const {
  Scan scan;
  Best best(limits.pairs);
  std::unordered_set<std::uint64_t> large;  // keys of blocks in which not every pair was compared
  const auto consider = [&](std::size_t left, std::size_t right, int kind) {
    for (int earlier = 0; earlier < kind; ++earlier) {  // then it was compared in that block
      const auto step = static_cast<std::size_t>(earlier);
      const auto key = keys_[left][step];
      if (key != 0 && key == keys_[right][step] && !large.contains(key)) return;
    }
    ++scan.compared;
    auto likeness = compare(left, right);
    if (likeness.verdict != Verdict::different) best.offer(pair_of(left, right, std::move(likeness)));
  };
  std::vector<std::uint32_t> order;
  order.reserve(people_.size());
  for (int kind = 0; kind < STEPS; ++kind) {
    const auto step = static_cast<std::size_t>(kind);
    order.clear();
    for (std::uint32_t i = 0; i < people_.size(); ++i)
      if (keys_[i][step] != 0) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](auto left, auto right) {
      return std::tuple(keys_[left][step], people_[left].birth, left) <
             std::tuple(keys_[right][step], people_[right].birth, right);
    });
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
      while (end < order.size() && keys_[order[end]][step] == keys_[order[begin]][step]) ++end;
      const bool is_large = end - begin > LARGEST_BLOCK;
      if (is_large) large.insert(keys_[order[begin]][step]);
      const std::size_t reach = is_large ? WINDOW : LARGEST_BLOCK;
      for (std::size_t i = begin; i < end; ++i)
        for (std::size_t j = i + 1; j < std::min(end, i + 1 + reach); ++j) consider(order[i], order[j], kind);
    }
    if (progress && !progress(kind + 1, STEPS)) {
      scan.cancelled = true;
      break;
    }
  }
  scan.pairs = best.take();  // first: until then a pair met in two blocks is counted twice
  scan.found = best.found();
  return scan;
}

std::vector<Pair> Roll::like_last() const {
  std::vector<Pair> pairs;
  if (people_.empty()) return pairs;
  const std::size_t last = people_.size() - 1;
  for (std::size_t i = 0; i < last; ++i) {
    auto likeness = compare(i, last);
    if (likeness.verdict != Verdict::different) pairs.push_back(pair_of(i, last, std::move(likeness)));
  }
  std::sort(pairs.begin(), pairs.end(), comes_before);
  return pairs;
}

}  // namespace mangnon::matching
