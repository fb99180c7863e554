#include "matching/names_alike.hpp"

#include <algorithm>
#include <iterator>

#include "names/fold.hpp"
#include "names/syllable.hpp"
#include "names/typing.hpp"

namespace mangnon::matching {

namespace {

using Name = std::span<const std::uint32_t>;

std::string plain_of(const std::string& exact) {
  std::string plain = names::fold(exact);
  std::replace(plain.begin(), plain.end(), 'y', 'i');
  return plain;
}

}  // namespace

bool one_key_apart(std::string_view left, std::string_view right) {
  if (left.size() > right.size()) std::swap(left, right);
  if (right.size() - left.size() > 1 || left == right) return false;
  std::size_t at = 0;
  while (at < left.size() && left[at] == right[at]) ++at;
  if (left.size() < right.size()) return left.substr(at) == right.substr(at + 1);
  if (left.substr(at + 1) == right.substr(at + 1)) return true;
  return at + 1 < left.size() && left[at] == right[at + 1] && left[at + 1] == right[at] &&
         left.substr(at + 2) == right.substr(at + 2);
}

std::uint32_t WordBook::number_of(const std::string& exact) {
  const auto [found, fresh] = by_exact_.try_emplace(exact, static_cast<std::uint32_t>(words_.size()));
  if (!fresh) return found->second;
  Word word{.exact = exact, .plain = plain_of(exact)};
  const auto place = static_cast<std::uint32_t>(by_plain_.size());
  word.loose = by_plain_.try_emplace(word.plain, place).first->second;
  word.marked = names::fold(exact) != exact;
  word.syllable = names::is_vietnamese_syllable(exact);
  words_.push_back(std::move(word));
  return found->second;
}

std::vector<std::uint32_t> WordBook::words_of(std::string_view name) {
  std::vector<std::uint32_t> words;
  const std::string key = names::exact_key(name);
  for (const auto part : names::tokens(key)) {
    const std::string exact(part);
    const auto known = by_exact_.find(exact);
    if (known != by_exact_.end()) {
      words.push_back(known->second);
      continue;
    }
    const auto meant = names::undo_typing(exact);
    const auto number = number_of(meant ? *meant : exact);
    by_exact_.try_emplace(exact, number);
    words.push_back(number);
  }
  return words;
}

bool WordBook::is_unmarked(Name name) const {
  return std::none_of(name.begin(), name.end(), [&](auto word) { return words_[word].marked; });
}

// Of names whose words are the same without marks, in order.
NameLikeness WordBook::same_letters(Name left, Name right) const {
  if (std::equal(left.begin(), left.end(), right.begin(), right.end())) return NameLikeness::same;
  if (is_unmarked(left) || is_unmarked(right)) return NameLikeness::unmarked;
  return left.back() == right.back() ? NameLikeness::slip : NameLikeness::marks_differ;
}

NameLikeness WordBook::one_word_apart(std::uint32_t left, std::uint32_t right) const {
  if (!one_key_apart(words_[left].plain, words_[right].plain)) return NameLikeness::other;
  const bool both_names = words_[left].syllable && words_[right].syllable;
  return both_names ? NameLikeness::near : NameLikeness::slip;
}

NameLikeness WordBook::compare(Name left, Name right) const {
  if (left.empty() || right.empty()) return NameLikeness::absent;
  if (left.size() > right.size()) std::swap(left, right);
  const auto letters = [&](Name name) {
    std::vector<std::uint32_t> plain;
    for (const auto word : name) plain.push_back(words_[word].loose);
    return plain;
  };
  const auto first = letters(left);
  const auto second = letters(right);
  if (first == second) return same_letters(left, right);

  // What is left of each when the words they share are taken away.
  auto first_sorted = first;
  auto second_sorted = second;
  std::sort(first_sorted.begin(), first_sorted.end());
  std::sort(second_sorted.begin(), second_sorted.end());
  std::vector<std::uint32_t> only_first;
  std::vector<std::uint32_t> only_second;
  std::set_difference(first_sorted.begin(), first_sorted.end(), second_sorted.begin(), second_sorted.end(),
                      std::back_inserter(only_first));
  std::set_difference(second_sorted.begin(), second_sorted.end(), first_sorted.begin(), first_sorted.end(),
                      std::back_inserter(only_second));
  if (only_first.empty() && only_second.empty()) return NameLikeness::reordered;
  const bool given_same = first.back() == second.back();
  if (only_first.empty() && only_second.size() == 1 && left.size() >= 2)
    return given_same ? NameLikeness::word_left : NameLikeness::other;
  if (only_first.size() == 1 && only_second.size() == 1 && left.size() == right.size()) {
    const auto word_with = [&](Name name, std::uint32_t loose) {
      return *std::find_if(name.begin(), name.end(), [&](auto word) { return words_[word].loose == loose; });
    };
    const auto apart = one_word_apart(word_with(left, only_first[0]), word_with(right, only_second[0]));
    // A family or middle word is mistyped; two given names of one letter's difference are two names.
    if (apart != NameLikeness::other) return given_same ? NameLikeness::slip : apart;
  }
  return given_same ? NameLikeness::given_same : NameLikeness::other;
}

}  // namespace mangnon::matching
