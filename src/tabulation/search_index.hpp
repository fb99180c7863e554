// Finding children by any words of a record: the child's own name, its parents and the head of its household, its
// hamlet, its numbers and its birth. Every word is kept once; a child is a short list of word numbers, so that one pass
// over a million children takes milliseconds. It follows the population: same children, same places. Source: LIST-1,
// LIST-2.
//
// 1. All words of a question must be found. In the child's own name any part of a word fits; of parents, heads and
//    hamlets the beginning of a word; digits of a hamlet as a whole (Thôn 3 is not Thôn 30).
// 2. A child is nearer when its own name has all the words, nearer still when they are whole, and nearest with the
//    marks as typed.
// 3. Not for writing and reading at the same time: its owner locks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tabulation/population.hpp"
#include "tabulation/search_text.hpp"

namespace mangnon::tabulation {

// What a record lacks, as known now.
struct Lacks {
  bool id_number = false;
  bool birth_certificate = false;  // said to be without; not stated is no lack
  bool address = false;            // of the household
};

// What is searched of one child, as known now.
struct SearchTexts {
  Lacks lacks{};
  std::string full_name{};
  std::vector<std::string> kin{};      // father, mother, head of household
  std::vector<std::string> numbers{};  // ID, insurance, telephone
};

// How near a child is to what was typed; smaller comes first.
enum class Nearness : std::uint8_t { exact, whole_words, parts, related };

class SearchIndex {
 public:
  void reserve(std::size_t children);
  // The child at this place of the population, or what replaces it.
  void put(std::size_t place, const SearchTexts& texts);
  void name_hamlet(std::uint32_t hamlet, std::string_view name);
  // Of the child at this place; of one that was never put: nothing.
  [[nodiscard]] Lacks lacks(std::size_t place) const {
    return place < entries_.size() ? entries_[place].lacks : Lacks{};
  }

 private:
  friend class Search;
  struct Word {
    std::string loose{};
    std::string exact{};
    std::string meant{};  // of a word stored with its typing keys: what they spell, loose; else empty
  };
  struct Entry {
    std::uint32_t first_word = 0;
    std::uint32_t numbers_at = 0;
    std::uint8_t own_words = 0;
    std::uint8_t kin_words = 0;
    std::uint8_t numbers_length = 0;
    Lacks lacks{};
  };
  std::uint32_t number_of(const std::string& exact);
  std::uint8_t add_words(std::string_view text);

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> words_;  // of the entries, one after another
  std::string numbers_;
  std::vector<Word> dictionary_;
  std::vector<std::vector<std::uint32_t>> places_;  // by number of word: children that have or had it
  std::unordered_map<std::string, std::uint32_t> number_of_word_;
  std::vector<std::vector<std::uint32_t>> hamlet_words_;
};

// One question put to the index. Keeps a reference to it.
class Search {
 public:
  // REQUIRES text.size() between 1 and SearchText::WORDS.
  Search(const SearchIndex& index, const SearchText& text);
  Search(const SearchIndex& index, SearchText&& text) = delete;  // it looks into both
  // The places of all children who may fit, in order, when the words narrow them down well; absent: look at everybody.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> candidates() const;
  // Absent when the child at this place, as its span has it, does not fit.
  [[nodiscard]] std::optional<Nearness> nearness(std::size_t place, const Span& span) const;

 private:
  // Four sets of the question's words, 16 bits each: contained, begun, whole, exact.
  using Fit = std::uint64_t;
  [[nodiscard]] std::uint16_t words_of_hamlets() const;
  [[nodiscard]] Fit fit_of(const SearchIndex::Word& word) const;
  [[nodiscard]] std::uint16_t other_fits(const SearchIndex::Entry& entry, const Span& span) const;

  const SearchIndex& index_;
  const SearchText& text_;
  std::uint16_t wanted_ = 0;
  std::vector<Fit> fits_;                   // by number of word
  std::vector<std::uint16_t> hamlet_fits_;  // by ordinal
};

}  // namespace mangnon::tabulation
