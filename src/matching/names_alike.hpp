// How two names resemble each other: the same, written without marks, in another order, with a slip of the keys, with a
// word left out, or two names. Names are lists of words of one dictionary, so that a million of them are compared
// quickly. Source: domain.md 4.4, 4.6, 4.7; DUP-2.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mangnon::matching {

enum class NameLikeness {
  absent,        // one of them is not stated
  same,          // the same name; tone placement, case and keys of an input method make no difference
  unmarked,      // the same where one was written without marks
  reordered,     // the same words in another order
  slip,          // a word differs by one key or its marks: not the given name, or what stands there is no syllable
  word_left,     // the shorter one leaves out a word, not the given name
  marks_differ,  // the given name has other marks: Ánh, Anh
  near,          // the given name differs by one letter: Lan, Loan
  given_same,    // the given name is the same, more than one other word is not
  other
};

// The words of all names, each once.
class WordBook {
 public:
  // The words of a name as numbers of this book.
  [[nodiscard]] std::vector<std::uint32_t> words_of(std::string_view name);
  [[nodiscard]] std::uint32_t loose(std::uint32_t word) const { return words_[word].loose; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  [[nodiscard]] NameLikeness compare(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right) const;

 private:
  struct Word {
    std::string exact{};      // small letters, marks, one tone placement
    std::string plain{};      // folded, y as i
    std::uint32_t loose = 0;  // number of `plain`
    bool marked = false;      // has a mark or tone
    bool syllable = false;    // a Vietnamese syllable may be so spelled
  };
  [[nodiscard]] std::uint32_t number_of(const std::string& exact);
  [[nodiscard]] bool is_unmarked(std::span<const std::uint32_t> name) const;
  [[nodiscard]] NameLikeness same_letters(std::span<const std::uint32_t> left,
                                          std::span<const std::uint32_t> right) const;
  [[nodiscard]] NameLikeness one_word_apart(std::uint32_t left, std::uint32_t right) const;

  std::vector<Word> words_;
  std::unordered_map<std::string, std::uint32_t> by_exact_;
  std::unordered_map<std::string, std::uint32_t> by_plain_;
};

// One letter more, fewer, another one, or two neighbours exchanged.
[[nodiscard]] bool one_key_apart(std::string_view left, std::string_view right);

}  // namespace mangnon::matching
