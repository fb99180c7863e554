#include "duplicates/labelled_pairs.hpp"

#include <algorithm>
#include <map>

#include "names/fold.hpp"
#include "names/letters.hpp"
#include "names/utf8.hpp"

namespace mangnon::testing {

namespace {

using domain::BirthPrecision;
using domain::Sex;
using generator::Draw;
using matching::Record;

const base::Date FIRST_DAY = base::Date::from_ymd(2003, 1, 1).value();
constexpr int DAYS = 16 * 365;

std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words;
  for (const auto word : names::tokens(name)) words.emplace_back(word);
  return words;
}
std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// As somebody types whose input method is off.
std::string in_telex(const std::string& name) {
  constexpr std::string_view TONES = " frxsj";
  std::string text;
  for (const auto& word : words_of(name)) {
    std::string keys;
    char tone = ' ';
    for (const char32_t character : names::decode(word)) {
      const auto letter = names::letter_of(character);
      if (!letter) {
        names::append_character(keys, character);
        continue;
      }
      keys += letter.base;
      if (letter.mark == names::Mark::horn || letter.mark == names::Mark::breve) keys += 'w';
      if (letter.mark == names::Mark::circumflex || letter.mark == names::Mark::stroke) keys += letter.base;
      if (letter.tone != names::Tone::level) tone = TONES[static_cast<std::size_t>(letter.tone)];
    }
    text += (text.empty() ? "" : " ") + keys + (tone == ' ' ? "" : std::string(1, tone));
  }
  return text;
}

// One key too many, too few, or two exchanged, in one word.
std::string with_slip(const std::string& name, Draw& draw) {
  auto words = words_of(name);
  auto& word = words[draw.below(words.size())];
  auto letters = names::decode(word);
  const std::size_t at = draw.below(letters.size());
  switch (draw.below(3)) {
    case 0:
      letters.insert(at, 1, letters[at]);
      break;
    case 1:
      if (letters.size() > 2) letters.erase(at, 1);
      break;
    default:
      if (at + 1 < letters.size()) std::swap(letters[at], letters[at + 1]);
  }
  word = names::encode(letters);
  return joined(words);
}

std::string reordered(const std::string& name) {
  auto words = words_of(name);
  std::rotate(words.begin(), words.end() - 1, words.end());
  return joined(words);
}

std::string without_a_word(const std::string& name, Draw& draw) {
  auto words = words_of(name);
  if (words.size() > 2) words.erase(words.begin() + static_cast<std::ptrdiff_t>(1 + draw.below(words.size() - 2)));
  return joined(words);
}

// The tone on the other vowel of an open oa, oe, uy: hòa for hoà, and hoà for hòa.
std::string other_placement(const std::string& name) {
  if (auto normal = names::normal_tone(name); normal != name) return normal;
  auto words = words_of(name);
  for (auto& word : words) {
    auto characters = names::decode(word);
    if (characters.size() < 2) continue;
    auto first = names::letter_of(characters[characters.size() - 2]);
    auto last = names::letter_of(characters.back());
    const std::string pair = {first.base, last.base};
    const bool is_one_sound = characters.size() == 2 || names::letter_of(characters[characters.size() - 3]).base != 'q';
    if (last.mark != names::Mark::none || !is_one_sound || (pair != "oa" && pair != "oe" && pair != "uy")) continue;
    std::swap(first.tone, last.tone);
    characters[characters.size() - 2] = names::character_of(first);
    characters.back() = names::character_of(last);
    word.clear();
    for (const char32_t character : characters) names::append_character(word, character);
  }
  return joined(words);
}

void spoil_birth(Record& child, Draw& draw) {
  static constexpr std::array<int, 4> WEIGHTS = {70, 10, 12, 8};
  const auto born = *child.birth_date;
  switch (draw.weighted(WEIGHTS)) {
    case 1:
      if (const auto swapped = base::Date::from_ymd(born.year(), born.day(), born.month())) child.birth_date = swapped;
      return;
    case 2:
      child.birth_date = base::Date::from_ymd(born.year(), 1, 1);
      child.birth_precision = BirthPrecision::year;
      return;
    case 3:
      if (const auto other = base::Date::from_ymd(born.year(), born.month(), draw.between(1, 28)))
        child.birth_date = other;
      return;
    default:
      return;
  }
}

domain::ChildId child_id(std::uint64_t number) {
  return domain::ChildId{base::make_named_uuid("labelled child", std::to_string(number))};
}

}  // namespace

std::string LabelledPairs::number(int digits) {
  std::string text;
  for (int i = 0; i < digits; ++i) text += static_cast<char>('0' + draw_.below(10));
  return text;
}

std::string LabelledPairs::name_of(std::string_view family, std::optional<Sex> sex) {
  return names_.draw_name(family, sex == Sex::female ? generator::Sex::female : generator::Sex::male, draw_);
}

void LabelledPairs::settle(Record& child) {
  const auto place = std::to_string(draw_.below(1'000'000));
  child.hamlet = domain::UnitId{base::make_named_uuid("labelled hamlet", place)};
  child.household = domain::HouseholdId{base::make_named_uuid("labelled household", place)};
  child.phone = draw_.chance(6'000) ? "9" + number(8) : "";
}

Record LabelledPairs::any_child() {
  const auto family = names_.draw_family_name("01", "", draw_);
  Record child{.id = child_id(++made_)};
  child.sex = draw_.chance(5'200) ? Sex::male : Sex::female;
  child.full_name = name_of(family, child.sex);
  child.birth_date = FIRST_DAY.plus_days(draw_.between(0, DAYS));
  child.father_name = name_of(family, Sex::male);
  child.mother_name = name_of(names_.draw_family_name("01", "", draw_), Sex::female);
  child.id_number = "2" + number(10);
  settle(child);
  return child;
}

std::string LabelledPairs::faulty_name(const std::string& name) {
  static constexpr std::array<int, 7> WEIGHTS = {38, 15, 7, 6, 7, 14, 13};
  switch (draw_.weighted(WEIGHTS)) {
    case 1:
      return names::fold(name);
    case 2:
      return reordered(name);
    case 3:
      return other_placement(name);
    case 4:
      return in_telex(name);
    case 5:
      return with_slip(name, draw_);
    case 6:
      return without_a_word(name, draw_);
    default:
      return name;
  }
}

std::string LabelledPairs::faulty_parent(const std::string& name) {
  static constexpr std::array<int, 5> WEIGHTS = {62, 18, 8, 6, 6};
  switch (draw_.weighted(WEIGHTS)) {
    case 1:
      return "";
    case 2:
      return names::fold(name);
    case 3:
      return with_slip(name, draw_);
    case 4:
      return without_a_word(name, draw_);
    default:
      return name;
  }
}

Record LabelledPairs::written_again(const Record& child) {
  Record again = child;
  again.id = child_id(++made_);
  again.full_name = faulty_name(child.full_name);
  spoil_birth(again, draw_);
  again.father_name = faulty_parent(child.father_name);
  again.mother_name = faulty_parent(child.mother_name);
  if (draw_.chance(300)) again.sex = std::nullopt;
  if (draw_.chance(5'500)) {  // written in another place
    const auto phone = again.phone;
    settle(again);
    again.phone = draw_.chance(3'000) ? phone : again.phone;
  }
  return again;
}

// The name of a twin: the same family and middle names, often a given name that sounds alike.
std::string LabelledPairs::twin_name(const std::string& name, std::optional<Sex> sex) {
  static const std::map<std::string, std::string> ALIKE = {
      {"An", "Ân"},     {"Anh", "Ánh"},     {"Linh", "Lĩnh"},  {"Hà", "Hạ"},     {"Long", "Lòng"}, {"Huy", "Huỳ"},
      {"Lan", "Loan"},  {"Nhi", "Nhã"},     {"Phúc", "Phước"}, {"Thảo", "Thao"}, {"Tú", "Tứ"},     {"Minh", "Mình"},
      {"Quân", "Quan"}, {"Khánh", "Khanh"}, {"Hân", "Hần"},    {"Thư", "Thu"},   {"Trâm", "Trầm"}, {"Ngân", "Ngần"}};
  auto words = words_of(name);
  const auto alike = ALIKE.find(words.back());
  if (alike != ALIKE.end() && draw_.chance(8'000)) {
    words.back() = alike->second;
    return joined(words);
  }
  std::string given = words.back();
  while (given == words.back()) given = words_of(name_of("X", sex)).back();
  words.back() = given;
  return joined(words);
}

Record LabelledPairs::other_child(const Record& child, PairKind kind) {
  Record other = any_child();
  const auto family = words_of(child.full_name).front();
  const auto of_one_family = [&] {
    other.father_name = child.father_name;
    other.mother_name = child.mother_name;
    other.household = child.household;
    other.hamlet = child.hamlet;
    other.phone = child.phone;
  };
  switch (kind) {
    case PairKind::twins:
      of_one_family();
      other.birth_date = child.birth_date;
      other.full_name = twin_name(child.full_name, other.sex);
      break;
    case PairKind::siblings:
      of_one_family();
      other.birth_date = child.birth_date->plus_days(draw_.between(300, 2'000));
      other.full_name = draw_.chance(5'000) ? twin_name(child.full_name, other.sex) : name_of(family, other.sex);
      break;
    case PairKind::cousins:
      other.full_name = name_of(family, other.sex);
      other.father_name = name_of(family, Sex::male);
      other.hamlet = child.hamlet;
      other.birth_date = draw_.chance(1'000) ? child.birth_date : other.birth_date;
      break;
    case PairKind::namesakes_of_a_day:
      other.full_name = child.full_name;
      other.birth_date = child.birth_date;
      other.sex = child.sex;
      break;
    case PairKind::namesakes_of_a_year:
      other.full_name = child.full_name;
      other.sex = child.sex;
      other.birth_date = base::Date::from_ymd(child.birth_date->year(), draw_.between(1, 12), draw_.between(1, 28));
      other.hamlet = draw_.chance(3'000) ? child.hamlet : other.hamlet;
      break;
    case PairKind::strangers:
    case PairKind::one_child:
      break;
  }
  return other;
}

// Numbers are often missing; of one child they are sometimes there twice, once with a slip.
void LabelledPairs::forget_numbers(Record& left, Record& right) {
  const bool one_child = left.id_number == right.id_number;
  static constexpr std::array<int, 4> ONE_CHILD = {35, 45, 14, 6};
  static constexpr std::array<int, 4> TWO_CHILDREN = {40, 35, 25, 0};
  switch (draw_.weighted(one_child ? ONE_CHILD : TWO_CHILDREN)) {
    case 0:
      left.id_number.clear();
      right.id_number.clear();
      return;
    case 1:
      (draw_.chance(5'000) ? left : right).id_number.clear();
      return;
    case 3: {
      auto& digit = right.id_number[1 + draw_.below(9)];
      digit = digit == '9' ? '0' : static_cast<char>(digit + 1);
      return;
    }
    default:
      return;
  }
}

LabelledPair LabelledPairs::next() {
  static constexpr std::array<int, 7> WEIGHTS = {50, 14, 12, 6, 6, 6, 6};
  const auto kind = static_cast<PairKind>(draw_.weighted(WEIGHTS));
  LabelledPair pair{.left = any_child(), .kind = kind};
  pair.right = kind == PairKind::one_child ? written_again(pair.left) : other_child(pair.left, kind);
  forget_numbers(pair.left, pair.right);
  return pair;
}

}  // namespace mangnon::testing
