// Whether two records look like one child, and why: each thing compared gives points for or against, and the reasons
// are kept in words that an officer can read. Nothing here merges anything; a person decides. Source: domain.md 3.8 L5;
// DUP-2 … DUP-6.
//
// 1. The same pair has the same likeness whichever stands first.
// 2. Twins (one mother or one household, one birthday, two given names) are never `certain`.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "domain/vocabulary.hpp"

namespace mangnon::matching {

enum class Reason {
  name_same,
  name_unmarked,
  name_reordered,
  name_slip,
  name_word_left,
  name_marks_differ,
  name_near,
  given_same,
  name_other,
  birth_same,
  birth_swapped,
  birth_year_only,
  birth_near,
  birth_other,
  sex_other,
  mother_same,
  mother_alike,
  mother_other,
  father_same,
  father_alike,
  father_other,
  id_same,
  id_near,
  id_other,
  phone_same,
  household_same,
  hamlet_same,
  twins,
  siblings,
  namesakes
};
inline constexpr std::array<domain::Word<Reason>, 30> REASON_WORDS = {{
    {Reason::name_same, "name_same", "Cùng họ tên", "Same name"},
    {Reason::name_unmarked, "name_unmarked", "Cùng họ tên, một bên không dấu", "Same name, one without marks"},
    {Reason::name_reordered, "name_reordered", "Cùng các chữ, khác thứ tự", "Same words in another order"},
    {Reason::name_slip, "name_slip", "Họ tên khác một phím gõ hoặc một dấu", "Names differ by a slip of the keys"},
    {Reason::name_word_left, "name_word_left", "Họ tên thiếu một chữ", "A word of the name is left out"},
    {Reason::name_marks_differ, "name_marks_differ", "Tên khác dấu", "Given names differ in their marks"},
    {Reason::name_near, "name_near", "Tên khác một chữ cái", "Given names differ by one letter"},
    {Reason::given_same, "given_same", "Cùng tên, khác họ hoặc đệm", "Same given name only"},
    {Reason::name_other, "name_other", "Khác họ tên", "Other name"},
    {Reason::birth_same, "birth_same", "Cùng ngày sinh", "Same birthday"},
    {Reason::birth_swapped, "birth_swapped", "Ngày và tháng sinh đảo nhau", "Day and month exchanged"},
    {Reason::birth_year_only, "birth_year_only", "Cùng năm sinh, một bên chỉ ghi năm", "Same year, one has no day"},
    {Reason::birth_near, "birth_near", "Ngày sinh khác một số", "Birthdays differ in one number"},
    {Reason::birth_other, "birth_other", "Khác ngày sinh", "Other birthday"},
    {Reason::sex_other, "sex_other", "Khác giới tính", "Other sex"},
    {Reason::mother_same, "mother_same", "Cùng họ tên mẹ", "Same mother's name"},
    {Reason::mother_alike, "mother_alike", "Họ tên mẹ gần giống", "Mother's names alike"},
    {Reason::mother_other, "mother_other", "Khác họ tên mẹ", "Other mother's name"},
    {Reason::father_same, "father_same", "Cùng họ tên cha", "Same father's name"},
    {Reason::father_alike, "father_alike", "Họ tên cha gần giống", "Father's names alike"},
    {Reason::father_other, "father_other", "Khác họ tên cha", "Other father's name"},
    {Reason::id_same, "id_same", "Cùng số định danh", "Same ID number"},
    {Reason::id_near, "id_near", "Số định danh khác một chữ số", "ID numbers differ in one digit"},
    {Reason::id_other, "id_other", "Khác số định danh", "Other ID number"},
    {Reason::phone_same, "phone_same", "Cùng điện thoại", "Same telephone"},
    {Reason::household_same, "household_same", "Cùng hộ", "Same household"},
    {Reason::hamlet_same, "hamlet_same", "Cùng thôn", "Same hamlet"},
    {Reason::twins, "twins", "Có thể là anh chị em sinh đôi", "May be twins"},
    {Reason::siblings, "siblings", "Có thể là anh chị em ruột", "May be siblings"},
    {Reason::namesakes, "namesakes", "Có thể chỉ trùng tên", "May only share a name"},
}};
constexpr const auto& words_of(Reason) {
  return REASON_WORDS;
}

enum class Verdict { different, possible, certain };
inline constexpr std::array<domain::Word<Verdict>, 3> VERDICT_WORDS = {{
    {Verdict::different, "different", "Không phải trùng", "Two children"},
    {Verdict::possible, "possible", "Có thể trùng", "Possibly one child"},
    {Verdict::certain, "certain", "Rất giống nhau", "Very much alike"},
}};
constexpr const auto& words_of(Verdict) {
  return VERDICT_WORDS;
}

struct Evidence {
  Reason reason{};
  int points = 0;  // for one child; negative: against

  bool operator==(const Evidence&) const = default;
};

// From how many points on two records are shown to a person, and from how many they are called very much alike.
inline constexpr int POSSIBLE_POINTS = 32;
inline constexpr int CERTAIN_POINTS = 75;

struct Likeness {
  int points = 0;
  Verdict verdict = Verdict::different;
  std::vector<Evidence> evidence{};  // in the order of Reason

  bool operator==(const Likeness&) const = default;
};

}  // namespace mangnon::matching
