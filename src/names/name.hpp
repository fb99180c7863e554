// A person's name as the birth certificate has it: family name, middle words, given name. It is kept as registered; the
// split into parts is a proposal that a person may correct. Minority names (H'Hen Niê, K'Brểu, Y Blunh, A Sử) are names
// like any other. "Thị" and "Văn" say nothing about sex here.
// Source: domain.md 4.4; Luật Hộ tịch 60/2014/QH13 Điều 14; Bộ luật Dân sự 2015 Điều 26 (letters only, no digits).
//
// 1. A name has 1 to 80 characters (NAME_MISSING, NAME_TOO_LONG), only Latin letters, spaces, apostrophes and hyphens
//    (NAME_HAS_DIGITS, NAME_MIXED_SCRIPTS, NAME_NOT_LETTERS), in Unicode (NAME_LEGACY_ENCODING).
// 2. A single word is accepted and pointed out (NAME_ONE_WORD).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace mangnon::names {

struct NameParts {
  std::string family;
  std::string middle;
  std::string given;

  bool operator==(const NameParts&) const = default;
};

// Last word = given name, first word = family name, or a known family name of several words (Tôn Nữ, Âu Dương) when
// more words follow. One word is a given name.
[[nodiscard]] NameParts split_name(std::string_view full_name);

// The form in which a typed or imported name is kept: NFC, single spaces, none at the ends, and Icelandic Ð, ð (typed
// for Đ, đ by old programs) as Vietnamese letters. Case, tone placement and apostrophes stay as registered.
[[nodiscard]] std::string tidy_name(std::string_view typed);

// What is wrong or doubtful with a name (L25), each finding at most once; `field` is the path in the input.
[[nodiscard]] base::Failures check_name(std::string_view full_name, std::string_view field);

enum class Newborn { boy, girl, child };  // child: the sex is not known either
// The name of a child that has none yet: "Trai Nguyễn Thị Lan", "Gái Nguyễn Thị Lan"; where no mother is known "Trai
// chưa đặt tên".
[[nodiscard]] std::string unnamed_newborn(Newborn newborn, std::string_view mother);
// True for such a name: Trai, Gái or Trẻ, then two words or more.
[[nodiscard]] bool is_unnamed_newborn(std::string_view full_name);

}  // namespace mangnon::names
