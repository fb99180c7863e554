#include "domain/official_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "domain/official_document_failures.hpp"
#include "domain/signing.hpp"
#include "names/fold.hpp"
#include "names/letters.hpp"
#include "names/utf8.hpp"

namespace mangnon::domain {

namespace {

constexpr std::size_t YEAR_DIGITS = 4;

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The number at the head of a sign: 103 of "103/KH-UBND".
std::optional<int> number_within(std::string_view symbol) {
  const auto end = symbol.find_first_not_of("0123456789");
  return whole(symbol.substr(0, end));
}

bool stands_in(const CodeLists& lists, std::string_view list, const std::string& code, base::Date on) {
  return lists.has(list, code, on);
}

bool has_type(const CodeLists& lists, DocumentWay way, const std::string& code, base::Date on) {
  if (stands_in(lists, DOCUMENT_TYPES, code, on)) return true;
  return way == DocumentWay::incoming &&
         (stands_in(lists, LAW_TYPES, code, on) || stands_in(lists, LEGAL_DOCUMENT_TYPES, code, on));
}

// The beginning of a subject that follows a document's name without "về việc".
constexpr std::string_view JOINS_BY_ITSELF[] = {"ve",       "quy dinh",  "huong dan", "sua doi",
                                                "ban hanh", "phe duyet", "cong bo"};

bool joins_by_itself(std::string_view folded) {
  return std::any_of(std::begin(JOINS_BY_ITSELF), std::end(JOINS_BY_ITSELF), [&](std::string_view words) {
    return folded.starts_with(words) && (folded.size() == words.size() || folded[words.size()] == ' ');
  });
}

bool has_capital_at(std::string_view text, std::size_t at) {
  return names::letter_of(names::decode_at(text, at).character).capital;
}

// "Rà soát trẻ em" within a sentence: "rà soát trẻ em". A name keeps its capital: of several words the second has one
// too, or the first has two ("UBND").
std::string in_sentence(const std::string& text) {
  const auto first = names::decode_at(text, 0);
  auto letter = names::letter_of(first.character);
  const auto second = text.find(' ');
  if (!letter.capital || has_capital_at(text, first.size)) return text;
  if (second != std::string::npos && has_capital_at(text, second + 1)) return text;
  letter.capital = false;
  std::string small;
  names::append_character(small, names::character_of(letter));
  return small + text.substr(first.size);
}

std::string subject_after_name(const std::string& subject) {
  constexpr std::string_view ABOUT = "V/v";
  if (subject.starts_with(ABOUT)) return "về việc" + subject.substr(ABOUT.size());
  return (joins_by_itself(names::fold_label(subject)) ? "" : "về việc ") + in_sentence(subject);
}

// " ngày 05 tháng 02 năm 2018"; of what is no day as it was written; empty when nothing was.
std::string dated_in_words(const std::string& written) {
  if (written.empty()) return "";
  const auto day = written_day(written);
  if (!day) return " ngày " + written;
  return " " + day_in_words(*day);
}

base::Failures check_number(const OfficialDocument& document, std::span<const OfficialDocument> others) {
  const auto& text = document.text();
  if (!text.number) return {};
  const int year = document.year();
  base::Failures found;
  for (const auto& other : others)
    if (other.id != document.id && other.way == document.way && other.year() == year &&
        other.text().number == text.number)
      found.push_back({&DOCUMENT_NUMBER_TAKEN,
                       "number",
                       {std::to_string(*text.number), std::to_string(year),
                        std::to_string(next_document_number(others, document.way, year))}});
  const auto within = number_within(text.symbol);
  if (document.way == DocumentWay::outgoing && within && within != text.number)
    found.push_back({&DOCUMENT_SYMBOL_OTHER_NUMBER, "symbol", {std::to_string(*text.number)}});
  return found;
}

}  // namespace

int OfficialDocument::year() const {
  return text().on ? text().on->year() : base::date_in_viet_nam(versions.front().at).year();
}

std::optional<base::Date> written_day(std::string_view text) {
  const auto key = names::fold_label(text);
  std::vector<std::string_view> parts = names::tokens(key);
  std::erase_if(parts, [](std::string_view part) { return part == "ngay" || part == "thang" || part == "nam"; });
  if (parts.size() != 3) return std::nullopt;
  std::array<int, 3> numbers{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto number = whole(parts[i]);
    if (!number) return std::nullopt;
    numbers[i] = *number;
  }
  if (parts[0].size() == YEAR_DIGITS) return base::Date::from_ymd(numbers[0], numbers[1], numbers[2]);
  if (parts[2].size() != YEAR_DIGITS) return std::nullopt;
  return base::Date::from_ymd(numbers[2], numbers[1], numbers[0]);
}

std::string shown_date(std::string_view text) {
  const auto day = written_day(text);
  return day ? base::format_vi(*day) : std::string(text);
}

const CodeListEntry* find_document_type(const CodeLists& lists, std::string_view code) {
  for (const auto list : {DOCUMENT_TYPES, LAW_TYPES, LEGAL_DOCUMENT_TYPES})
    if (const auto* found = lists.find(list, code)) return found;
  return nullptr;
}

std::string document_symbol(int number, const CodeListEntry& type, std::string_view body) {
  if (type.aliases.empty()) return fmt::format("{:02}/{}", number, body);
  return fmt::format("{:02}/{}-{}", number, type.aliases.front(), body);
}

base::Failures check_document_text(const OfficialDocument& document, std::span<const OfficialDocument> others,
                                   const CodeLists& lists, base::Date today) {
  const auto& text = document.text();
  base::Failures found;
  if (!has_type(lists, document.way, text.type, text.on.value_or(today)))
    found.push_back({&DOCUMENT_TYPE_WRONG, "type"});
  if (!text.on && (text.number || document.way == DocumentWay::incoming))
    found.push_back({&DOCUMENT_DAY_MISSING, "on"});
  if (text.on && today < *text.on) found.push_back({&DOCUMENT_DAY_AHEAD, "on", {base::format_vi(today)}});
  if (text.on && text.answer_by && *text.answer_by < *text.on)
    found.push_back({&DOCUMENT_ANSWER_TOO_EARLY, "answer_by", {base::format_vi(*text.on)}});
  const auto of_number = check_number(document, others);
  found.insert(found.end(), of_number.begin(), of_number.end());
  return found;
}

int next_document_number(std::span<const OfficialDocument> all, DocumentWay way, int year) {
  int highest = 0;
  for (const auto& each : all)
    if (each.way == way && each.year() == year) highest = std::max(highest, each.text().number.value_or(0));
  return highest + 1;
}

std::string citation_of(const DocumentText& text, const CodeLists& lists) {
  const auto* type = find_document_type(lists, text.type);
  std::string cited(type == nullptr ? std::string_view(text.type) : type->name(base::Lang::vi));
  const auto& subject = text.subject.reveal();
  if (lists.find(LAW_TYPES, text.type) != nullptr) {
    // "Luật Trẻ em" is often written whole as the subject.
    if (names::fold_label(subject).starts_with(names::fold_label(cited) + " "))
      return subject + dated_in_words(text.dated);
    return cited + " " + subject + dated_in_words(text.dated);
  }
  if (!text.symbol.empty()) cited += " số " + text.symbol;
  cited += dated_in_words(text.dated);
  if (!text.issuer.empty()) cited += " của " + text.issuer;
  return subject.empty() ? cited : cited + " " + subject_after_name(subject);
}

}  // namespace mangnon::domain
