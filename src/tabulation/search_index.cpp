#include "tabulation/search_index.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "names/fold.hpp"
#include "names/typing.hpp"

namespace mangnon::tabulation {

namespace {

constexpr std::size_t WORDS_OF_TEXT = 60;    // names are at most 80 characters
constexpr std::size_t NUMBERS_LENGTH = 200;  // of one child

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

void SearchIndex::reserve(std::size_t children) {
  entries_.reserve(children);
  words_.reserve(children * 12);
  numbers_.reserve(children * 24);
}

std::uint32_t SearchIndex::number_of(const std::string& exact) {
  const auto [found, fresh] = number_of_word_.try_emplace(exact, static_cast<std::uint32_t>(dictionary_.size()));
  if (fresh) {
    const auto meant = names::undo_typing(exact);
    places_.emplace_back();
    dictionary_.push_back({loose_key(exact), exact, meant ? loose_key(*meant) : std::string()});
  }
  return found->second;
}

std::uint8_t SearchIndex::add_words(std::string_view text) {
  std::size_t count = 0;
  const std::string key = names::exact_key(text);
  for (const auto word : names::tokens(key)) {
    if (++count > WORDS_OF_TEXT) break;
    words_.push_back(number_of(std::string(word)));
  }
  return static_cast<std::uint8_t>(std::min(count, WORDS_OF_TEXT));
}

void SearchIndex::put(std::size_t place, const SearchTexts& texts) {
  if (entries_.size() <= place) entries_.resize(place + 1);
  Entry entry{.first_word = static_cast<std::uint32_t>(words_.size()),
              .numbers_at = static_cast<std::uint32_t>(numbers_.size()),
              .lacks = texts.lacks};
  entry.own_words = add_words(texts.full_name);
  for (const auto& kin : texts.kin) entry.kin_words = static_cast<std::uint8_t>(entry.kin_words + add_words(kin));
  std::string numbers;
  for (const auto& number : texts.numbers)
    if (!number.empty()) numbers += number + ' ';
  numbers.resize(std::min(numbers.size(), NUMBERS_LENGTH));
  for (std::size_t at = entry.first_word; at < words_.size(); ++at) {
    auto& places = places_[words_[at]];
    if (places.empty() || places.back() != place) places.push_back(static_cast<std::uint32_t>(place));
  }
  entry.numbers_length = static_cast<std::uint8_t>(numbers.size());
  numbers_ += numbers;
  entries_[place] = entry;
}

void SearchIndex::name_hamlet(std::uint32_t hamlet, std::string_view name) {
  if (hamlet_words_.size() <= hamlet) hamlet_words_.resize(hamlet + 1);
  auto& words = hamlet_words_[hamlet];
  words.clear();
  const std::string key = names::exact_key(name);
  for (const auto word : names::tokens(key)) words.push_back(number_of(std::string(word)));
}

Search::Search(const SearchIndex& index, const SearchText& text) : index_(index), text_(text) {
  MANGNON_CHECK(!text.is_empty() && text.size() <= SearchText::WORDS);
  wanted_ = static_cast<std::uint16_t>((1U << text.size()) - 1U);
  fits_.reserve(index.dictionary_.size());
  for (const auto& word : index.dictionary_) fits_.push_back(fit_of(word));
  hamlet_fits_.reserve(index.hamlet_words_.size());
  for (const auto& words : index.hamlet_words_) {
    std::uint16_t found = 0;
    for (const auto word : words) found = static_cast<std::uint16_t>(found | (fits_[word] >> 16U));
    hamlet_fits_.push_back(found);
  }
}

Search::Fit Search::fit_of(const SearchIndex::Word& word) const {
  Fit fit = 0;
  for (std::size_t i = 0; i < text_.words.size(); ++i) {
    const auto& asked = text_.words[i];
    const Fit bit = Fit{1} << i;
    const auto fits = [&](const auto& rule) {
      return rule(word.loose, asked.loose) || rule(word.meant, asked.loose) ||
             (!asked.typed.empty() && rule(word.loose, asked.typed));
    };
    const auto equals = [](const std::string& text, const std::string& part) { return text == part; };
    const auto begins = [](const std::string& text, const std::string& part) { return text.starts_with(part); };
    const auto contains = [](const std::string& text, const std::string& part) {
      return text.find(part) != std::string::npos;
    };
    if (!fits(contains)) continue;
    fit |= bit;
    const bool whole = fits(equals);
    if (whole || (fits(begins) && !all_digits(asked.loose))) fit |= bit << 16U;
    if (whole) fit |= bit << 32U;
    if (word.exact == asked.exact) fit |= bit << 48U;
  }
  return fit;
}

// The words of the question that some hamlet's name may stand for.
std::uint16_t Search::words_of_hamlets() const {
  std::uint16_t words = 0;
  for (const auto fits : hamlet_fits_) words = static_cast<std::uint16_t>(words | fits);
  return words;
}

std::optional<std::vector<std::uint32_t>> Search::candidates() const {
  constexpr std::size_t WORTH_WHILE = 4;  // a quarter of all or less
  const auto of_hamlets = words_of_hamlets();
  std::size_t fewest = index_.entries_.size() / WORTH_WHILE;
  std::optional<Fit> best;
  for (std::size_t i = 0; i < text_.words.size(); ++i) {
    const Fit bit = Fit{1} << i;
    if ((of_hamlets & bit) != 0) continue;
    std::size_t count = 0;
    for (std::size_t word = 0; word < fits_.size() && count < fewest; ++word)
      if ((fits_[word] & bit) != 0) count += index_.places_[word].size();
    if (count >= fewest) continue;
    fewest = count;
    best = bit;
  }
  if (!best) return std::nullopt;
  std::vector<std::uint32_t> places;
  places.reserve(fewest);
  for (std::size_t word = 0; word < fits_.size(); ++word)
    if ((fits_[word] & *best) != 0)
      places.insert(places.end(), index_.places_[word].begin(), index_.places_[word].end());
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

// Numbers and births, by their bits after the words.
std::uint16_t Search::other_fits(const SearchIndex::Entry& entry, const Span& span) const {
  std::uint16_t found = 0;
  std::size_t bit = text_.words.size();
  const auto numbers = std::string_view(index_.numbers_).substr(entry.numbers_at, entry.numbers_length);
  for (const auto& number : text_.numbers) {
    if (numbers.find(number) != std::string_view::npos) found = static_cast<std::uint16_t>(found | (1U << bit));
    ++bit;
  }
  for (const auto& birth : text_.births) {
    if (birth.contains(base::Date::from_days(span.birth))) found = static_cast<std::uint16_t>(found | (1U << bit));
    ++bit;
  }
  return found;
}

std::optional<Nearness> Search::nearness(std::size_t place, const Span& span) const {
  if (place >= index_.entries_.size()) return std::nullopt;
  const auto& entry = index_.entries_[place];
  const std::uint32_t* word = index_.words_.data() + entry.first_word;
  Fit own = 0;
  for (std::size_t i = 0; i < entry.own_words; ++i) own |= fits_[*word++];
  const auto others = text_.numbers.empty() && text_.births.empty() ? std::uint16_t{0} : other_fits(entry, span);
  const auto holds = [&](std::uint64_t found) { return ((found | others) & wanted_) == wanted_; };
  if (holds(own >> 48U)) return Nearness::exact;
  if (holds(own >> 32U)) return Nearness::whole_words;
  if (holds(own)) return Nearness::parts;
  Fit all = own;
  for (std::size_t i = 0; i < entry.kin_words; ++i) all |= fits_[*word++] >> 16U;
  if (span.hamlet < hamlet_fits_.size()) all |= hamlet_fits_[span.hamlet];
  if (holds(all)) return Nearness::related;
  return std::nullopt;
}

}  // namespace mangnon::tabulation
