// What a person typed into the search box, taken apart: words of names and places, a birth date or year, and numbers
// (ID, insurance, telephone). Words are compared without marks; that the marks fit too only brings a child nearer to
// the top. Source: domain.md 4.4 (fold key, y/i), 4.6 (tone placement), 4.7 (typing residues); LIST-1, LIST-2.
//
// 1. At most WORDS words are looked at; more than that names nobody, and the caller refuses it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace mangnon::tabulation {

struct SearchWord {
  std::string loose{};  // without marks, y as i: compared with every word of a record
  std::string exact{};  // with its marks, in small letters and one tone placement
  std::string typed{};  // when the keys of an input method were undone: the keys, which may be a name themselves
};

struct SearchText {
  static constexpr std::size_t WORDS = 14;

  std::vector<SearchWord> words{};
  std::vector<std::string> numbers{};    // four digits and more: parts of a number
  std::vector<base::Interval> births{};  // a day, a month or a year in which the child was born

  [[nodiscard]] std::size_t size() const { return words.size() + numbers.size() + births.size(); }
  [[nodiscard]] bool is_empty() const { return size() == 0; }
};

// "12/05/2016" is a birth day, "05/2016" a birth month, "2016" a birth year (of one who may be a child on the date);
// four and more digits are part of a number, groups of digits that make up nine and more together are one number.
[[nodiscard]] SearchText read_search(std::string_view typed, base::Date on);

// The form in which words are compared: folded, y as i.
[[nodiscard]] std::string loose_key(std::string_view utf8);

}  // namespace mangnon::tabulation
