#include "exchange/code_list.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/vocabulary.hpp"
#include "names/fold.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::size_t NAMES_IN_A_MESSAGE = 14;

// Without marks, case, punctuation and blanks: "H'Mông" and "HMông", "Ba-na" and "Ba Na" are one.
std::string compact_key(std::string_view text) {
  auto key = names::fold_label(text);
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  return key;
}

std::string without_brackets(std::string_view text) {
  const std::size_t open = text.find('(');
  return std::string(base::trim(text.substr(0, open)));
}

std::string names_of(const std::vector<CodeEntry>& entries, base::Date on, std::string CodeEntry::*name) {
  std::vector<std::string> names;
  for (const auto& entry : entries) {
    if (!entry.valid.contains(on)) continue;
    if (names.size() == NAMES_IN_A_MESSAGE) {
      names.emplace_back("…");
      break;
    }
    names.push_back(entry.*name);
  }
  return base::join(names, ", ");
}

base::Interval interval_of(const std::string& from, const std::string& to) {
  base::Interval valid{.from = *base::Date::from_ymd(1900, 1, 1), .to = base::FOREVER};
  if (const auto date = base::parse_iso_date(from)) valid.from = *date;
  if (const auto date = base::parse_iso_date(to)) valid.to = *date;
  return valid;
}

std::vector<std::string_view> pieces_of(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (const auto piece : base::split(text, separator))
    if (!base::trim(piece).empty()) pieces.push_back(base::trim(piece));
  return pieces;
}

}  // namespace

void CodeList::add(CodeEntry entry, const std::vector<std::string_view>& aliases) {
  entries_.push_back(std::move(entry));
  const std::size_t index = entries_.size() - 1;
  const auto& added = entries_[index];
  add_key(added.code, index, true);
  if (base::all_digits(added.code) && added.code.size() > 1 && added.code.front() == '0')
    add_key(std::string_view(added.code).substr(1), index, true);
  add_key(added.name_vi, index, true);
  add_key(without_brackets(added.name_vi), index, false);
  add_key(added.name_en, index, false);
  for (const auto alias : aliases) add_key(alias, index, false);
}

void CodeList::add_key(std::string_view text, std::size_t entry, bool main) {
  const auto key = compact_key(text);
  if (key.empty()) return;
  const auto [found, added] = keys_.emplace(key, Key{.entry = entry, .main = main});
  if (added || found->second.entry == entry) return;
  if (main && !found->second.main) {
    found->second = Key{.entry = entry, .main = true};
  } else if (main == found->second.main) {
    found->second.shared = true;
  }
}

const CodeEntry* CodeList::find_whole(std::string_view text) const {
  const auto found = keys_.find(compact_key(text));
  return found == keys_.end() || found->second.shared ? nullptr : &entries_[found->second.entry];
}

const CodeEntry* CodeList::find(std::string_view text) const {
  if (const auto* entry = find_whole(text)) return entry;
  return text.find('(') == std::string_view::npos ? nullptr : find_whole(without_brackets(text));
}

std::string CodeList::names_vi(base::Date on) const {
  return names_of(entries_, on, &CodeEntry::name_vi);
}
std::string CodeList::names_en(base::Date on) const {
  return names_of(entries_, on, &CodeEntry::name_en);
}

const CodeList& CodeLists::get(std::string_view name) const {
  const auto list = by_name.find(name);
  MANGNON_CHECK(list != by_name.end());
  return list->second;
}

CodeLists load_code_lists(std::string_view csv) {
  const auto table = base::parse_csv(csv);
  const std::size_t list = table.column("list");
  const std::size_t code = table.column("code");
  const std::size_t vi = table.column("name_vi");
  const std::size_t en = table.column("name_en");
  const std::size_t from = table.column("valid_from");
  const std::size_t to = table.column("valid_to");
  const std::size_t aliases = table.column("aliases");
  CodeLists lists;
  for (const auto& row : table.rows)
    lists.by_name[row[list]].add(
        {.code = row[code], .name_vi = row[vi], .name_en = row[en], .valid = interval_of(row[from], row[to])},
        pieces_of(row[aliases], '|'));
  for (const auto& word : domain::CARE_WORDS)
    lists.by_name[std::string(CARE)].add({.code = std::string(word.code),
                                          .name_vi = std::string(word.vi),
                                          .name_en = std::string(word.en),
                                          .valid = interval_of("", "")},
                                         {});
  return lists;
}

void add_ethnic_groups(CodeLists& lists, std::string_view csv) {
  const auto table = base::parse_csv(csv);
  const std::size_t code = table.column("code");
  const std::size_t vi = table.column("name_vi");
  const std::size_t en = table.column("name_en");
  const std::size_t others = table.column("other_names");
  auto& list = lists.by_name[std::string(ETHNICITY)];
  for (const auto& row : table.rows)
    list.add({.code = row[code], .name_vi = row[vi], .name_en = row[en], .valid = interval_of("", "")},
             pieces_of(row[others], ';'));
}

void add_codebook(CodeLists& lists, const std::vector<CodebookEntry>& codebook) {
  constexpr std::string_view CHILD = "Trẻ em ";
  auto& today = lists.by_name[std::string(CIRCUMSTANCE)];
  auto& old = lists.by_name[std::string(OLD_CIRCUMSTANCE)];
  for (const auto& entry : codebook) {
    const bool circumstance =
        entry.code.size() > 1 && std::string_view("SROH").find(entry.code[0]) != std::string::npos;
    if (!circumstance) continue;
    auto& list = entry.code[0] == 'H' ? old : today;
    const std::string_view name = entry.name_vi;
    std::vector<std::string_view> aliases;
    if (name.substr(0, CHILD.size()) == CHILD) aliases.push_back(name.substr(CHILD.size()));
    list.add({.code = entry.code, .name_vi = entry.name_vi, .name_en = entry.name_en, .valid = entry.valid}, aliases);
  }
}

}  // namespace mangnon::exchange
