#include "exchange/cell_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "exchange/cell_failures.hpp"
#include "names/fold.hpp"
#include "names/tidy_text.hpp"

namespace mangnon::exchange {

namespace {

constexpr double WHOLE_MOST = 1e15;  // beyond it a double no longer holds every whole number

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<double> decimal_of(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

auto unreadable_number(NumberRange range) {
  return base::fail(CELL_NUMBER_UNREADABLE, {}, {std::to_string(range.least), std::to_string(range.most)});
}

auto unknown_value(const CodeList& list, base::Date on) {
  return base::fail(CELL_VALUE_UNKNOWN, {}, {list.names_vi(on), list.names_en(on)});
}

std::vector<std::string_view> pieces_of(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> pieces;
  while (true) {
    const std::size_t end = text.find_first_of(separators);
    const auto piece = base::trim(text.substr(0, end));
    if (!piece.empty()) pieces.push_back(piece);
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

bool says_none(std::string_view text, const CodeLists& lists) {
  const auto* word = lists.get("YES_NO").find(text);
  return word != nullptr && word->code == "K";
}

// A value and the date that may follow it: "Đi làm ăn xa từ 01/03/2018", "Mất (2015)".
struct DatedValue {
  const CodeEntry* entry = nullptr;
  std::optional<ImportedDate> date = std::nullopt;
};

base::Result<DatedValue> parse_dated_value(std::string_view text, const CodeList& list, const DateRules& rules) {
  const std::size_t digit = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_digit) - text.begin());
  const auto* whole = digit == text.size() ? list.find(text) : list.find_whole(text);
  if (whole != nullptr) return DatedValue{.entry = whole};
  constexpr std::array<std::string_view, 6> LINKS = {" tu", " ngay", " thang", " nam", " luc", " vao"};
  auto words = names::fold_label(text.substr(0, digit));
  const CodeEntry* entry = list.find(words);
  for (bool shorter = true; entry == nullptr && shorter; entry = list.find(words)) {
    shorter = false;
    for (const auto link : LINKS)
      if (words.size() > link.size() && words.compare(words.size() - link.size(), link.size(), link) == 0) {
        words.resize(words.size() - link.size());
        shorter = true;
        break;
      }
  }
  if (entry == nullptr || digit == text.size()) return unknown_value(list, rules.on);
  auto date_text = text.substr(digit);
  if (!date_text.empty() && date_text.back() == ')') date_text.remove_suffix(1);
  MANGNON_TRY(date, parse_date_text(date_text, rules));
  return DatedValue{.entry = entry, .date = date};
}

// "S4.2" → "S04.2", "o02.5" → "O02.05": a letter, a group of two digits, perhaps a sub-group.
std::string normal_code(std::string_view text) {
  std::string code;
  for (const char c : text)
    if (c != ' ') code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  const std::size_t dot = std::min(code.find('.'), code.size());
  if (dot == 2) code.insert(1, "0");
  return code;
}

const CodeEntry* find_circumstance(std::string_view text, const CodeList& list) {
  const bool code_like = text.size() > 1 && is_digit(text[1] == ' ' && text.size() > 2 ? text[2] : text[1]);
  if (!code_like) return names::fold_label(text) == "khac" ? nullptr : list.find(text);
  const auto code = normal_code(text.substr(0, text.find_first_of("-:")));
  if (const auto* entry = list.find(code)) return entry;
  const std::size_t dot = code.find('.');
  const bool one_digit = dot != std::string::npos && dot + 2 == code.size();
  return one_digit ? list.find(code.substr(0, dot + 1) + "0" + code.substr(dot + 1)) : nullptr;
}

// What the words meant on the date: a group of 2004, when that was in force and today's is not (CIRC-13).
const CodeEntry* find_circumstance_on(std::string_view text, const CodeLists& lists, base::Date on) {
  const auto* entry = find_circumstance(text, lists.get(CIRCUMSTANCE));
  if (entry != nullptr && entry->valid.contains(on)) return entry;
  const auto* old = find_circumstance(text, lists.get(OLD_CIRCUMSTANCE));
  return old != nullptr && (entry == nullptr || old->valid.contains(on)) ? old : entry;
}

template <class T>
base::Result<std::vector<T>> limited(std::vector<T> values) {
  if (values.size() > base::limits::CODES_PER_CHILD)
    return base::fail(CELL_TOO_MANY_VALUES, {}, {std::to_string(base::limits::CODES_PER_CHILD)});
  return values;
}

}  // namespace

base::Result<int> parse_number(const RawCell& cell, NumberRange range) {
  const auto value = decimal_of(base::trim(cell.text));
  if (!value || *value < range.least || std::floor(*value) > range.most) return unreadable_number(range);
  return static_cast<int>(std::floor(*value));
}

base::Result<std::optional<int>> parse_grade(const RawCell& cell) {
  constexpr NumberRange GRADES{.least = 1, .most = 12};
  constexpr std::array<std::string_view, 9> GROUPS = {"mam", "choi", "la", "nha tre", "mau giao",
                                                      "mg",  "nt",   "mn", "nhom tre"};
  std::string folded = names::fold_label(cell.text);
  if (folded.rfind("lop ", 0) == 0) folded.erase(0, 4);
  for (const auto group : GROUPS)
    if (folded.rfind(group, 0) == 0) return std::optional<int>();
  std::size_t digits = 0;
  while (digits < folded.size() && is_digit(folded[digits])) ++digits;
  int grade = 0;
  std::from_chars(folded.data(), folded.data() + digits, grade);
  if (digits == 0 || digits > 2 || grade < GRADES.least || grade > GRADES.most) return unreadable_number(GRADES);
  return std::optional<int>(grade);
}

namespace {

// "51316123456.0": how a number looks once a program has written it as text.
std::string_view without_nought_after_point(std::string_view text) {
  constexpr std::string_view NOUGHT = ".0";
  if (!text.ends_with(NOUGHT)) return text;
  const auto whole = text.substr(0, text.size() - NOUGHT.size());
  return !whole.empty() && std::all_of(whole.begin(), whole.end(), is_digit) ? whole : text;
}

}  // namespace

base::Result<std::string> parse_digits(const RawCell& cell) {
  const auto text = base::trim(cell.text);
  if (cell.kind == CellKind::number || cell.kind == CellKind::date) {
    const auto value = decimal_of(text);
    if (!value || *value < 0 || *value >= WHOLE_MOST || std::floor(*value) != *value)
      return base::fail(CELL_NUMBER_SCIENTIFIC);
    return std::to_string(static_cast<long long>(*value));
  }
  std::string digits;
  bool other = false;
  for (const char c : without_nought_after_point(text)) {
    if (is_digit(c)) digits += c;
    const bool separator = c == ' ' || c == '.' || c == '-' || c == '\'' || c == '`';
    if (!is_digit(c) && !separator) other = true;
  }
  const bool scientific = text.find_first_of("eE") != std::string_view::npos && decimal_of(text).has_value();
  const bool shortened = text.find("E+") != std::string_view::npos || text.find("e+") != std::string_view::npos;
  if (scientific || shortened) return base::fail(CELL_NUMBER_SCIENTIFIC);
  return other || digits.empty() ? names::to_nfc(text) : digits;
}

base::Result<bool> parse_yes_no(const RawCell& cell, const CodeLists& lists, base::Date on) {
  MANGNON_TRY(code, parse_code(cell.text, lists.get("YES_NO"), on));
  return code == "C";
}

base::Result<std::string> parse_code(std::string_view text, const CodeList& list, base::Date on) {
  const auto* entry = list.find(text);
  if (entry == nullptr) return unknown_value(list, on);
  return entry->code;
}

base::Result<std::vector<std::string>> parse_code_set(std::string_view text, const CodeList& list,
                                                      const CodeLists& lists, base::Date on) {
  std::vector<std::string> codes;
  if (says_none(text, lists)) return codes;
  for (const auto piece : pieces_of(text, ";\n")) {
    const auto* entry = list.find(piece);
    const auto parts = entry != nullptr ? std::vector{piece} : pieces_of(piece, ",+");
    for (const auto part : parts) {
      MANGNON_TRY(code, parse_code(part, list, on));
      if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    }
  }
  return limited(std::move(codes));
}

namespace {

struct Lasting {
  std::string_view text;  // without its end
  std::optional<ImportedDate> until = std::nullopt;
};

// "Đi làm ăn xa từ 01/03/2018 đến 01/12/2018": the day from which the state no longer holds.
base::Result<Lasting> split_end(std::string_view text, const DateRules& rules) {
  for (const std::string_view word : {" đến ngày ", " đến ", " den ngay ", " den "}) {
    const auto at = text.rfind(word);
    if (at == std::string_view::npos) continue;
    auto date = base::trim(text.substr(at + word.size()));
    if (date.empty() || !is_digit(date.front())) continue;
    if (date.back() == ')') date.remove_suffix(1);
    MANGNON_TRY(until, parse_date_text(date, rules));
    return Lasting{.text = base::trim(text.substr(0, at)), .until = until};
  }
  return Lasting{.text = text};
}

}  // namespace

base::Result<ParentCell> parse_parent_states(std::string_view text, const CodeLists& lists, const DateRules& rules) {
  ParentCell cell;
  for (const auto piece : pieces_of(text, ";\n")) {
    auto whole = parse_dated_value(piece, lists.get("PARENT_STATUS"), rules);
    const auto parts = whole ? std::vector{piece} : pieces_of(piece, ",");
    for (const auto part : parts) {
      if (const auto divorce = parse_dated_value(part, lists.get("DIVORCE"), rules)) {
        cell.divorced = true;
        if (divorce->date) cell.divorced_on = divorce->date;
        continue;
      }
      MANGNON_TRY(lasting, split_end(part, rules));
      MANGNON_TRY(value, parse_dated_value(lasting.text, lists.get("PARENT_STATUS"), rules));
      if (lasting.until && value.date && lasting.until->date <= value.date->date)
        return base::fail(CELL_DATE_UNREADABLE, {}, {});
      const ImportedParentState state{.code = value.entry->code, .since = value.date, .until = lasting.until};
      if (std::find(cell.states.begin(), cell.states.end(), state) == cell.states.end()) cell.states.push_back(state);
    }
  }
  if (cell.states.size() > base::limits::CODES_PER_CHILD)
    return base::fail(CELL_TOO_MANY_VALUES, {}, {std::to_string(base::limits::CODES_PER_CHILD)});
  return cell;
}

base::Result<std::vector<ImportedSupport>> parse_supports(std::string_view text, const CodeLists& lists,
                                                          const DateRules& rules) {
  std::vector<ImportedSupport> supports;
  if (says_none(text, lists)) return supports;
  const auto& list = lists.get("SUPPORT");
  for (const auto piece : pieces_of(text, ";\n")) {
    const bool code_first = piece.size() > 1 && is_digit(piece[1]);  // "Y1 03/2018": the digit belongs to the code
    const std::size_t blank = std::min(piece.find(' '), piece.size());
    const auto* coded = code_first ? list.find(piece.substr(0, blank)) : nullptr;
    if (coded != nullptr && blank < piece.size()) {
      MANGNON_TRY(date, parse_date_text(piece.substr(blank), rules));
      supports.push_back({.code = coded->code, .on = date});
      continue;
    }
    auto whole = parse_dated_value(piece, list, rules);
    const auto parts = whole ? std::vector{piece} : pieces_of(piece, ",+");
    for (const auto part : parts) {
      MANGNON_TRY(value, parse_dated_value(part, list, rules));
      supports.push_back({.code = value.entry->code, .on = value.date});
    }
  }
  return limited(std::move(supports));
}

base::Result<std::vector<std::string>> parse_circumstances(std::string_view text, const CodeLists& lists,
                                                           const DateRules& rules) {
  std::vector<std::string> codes;
  if (says_none(text, lists)) return codes;
  for (const auto piece : pieces_of(text, ";\n")) {
    const bool is_one = find_circumstance_on(piece, lists, rules.on) != nullptr;
    for (const auto part : is_one ? std::vector{piece} : pieces_of(piece, ",+ ")) {
      const auto* entry = find_circumstance_on(part, lists, rules.on);
      if (entry == nullptr) return base::fail(CELL_CODE_UNKNOWN);
      if (std::find(codes.begin(), codes.end(), entry->code) == codes.end()) codes.push_back(entry->code);
    }
  }
  return limited(std::move(codes));
}

base::Result<std::string> parse_text(std::string_view text, std::size_t most_characters) {
  return check_text(names::tidy_line(text), most_characters);
}

base::Result<std::string> check_text(std::string text, std::size_t most_characters) {
  constexpr std::string_view BROKEN = "\xEF\xBF\xBD";
  if (text.find(BROKEN) != std::string::npos) return base::fail(CELL_TEXT_BROKEN);
  const auto characters = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
  if (static_cast<std::size_t>(characters) > most_characters)
    return base::fail(CELL_TEXT_TOO_LONG, {}, {std::to_string(most_characters)});
  return text;
}

}  // namespace mangnon::exchange
