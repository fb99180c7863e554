#include "domain/codebook.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"
#include "names/fold.hpp"

namespace mangnon::domain {

namespace {

constexpr std::string_view CHILDREN_WORDS = "tre em ";

base::Date date_of(std::string_view text) {
  const auto date = base::parse_iso_date(text);
  MANGNON_CHECK(date.has_value());
  return *date;
}

base::Interval interval_of(std::string_view first_day, std::string_view last_day) {
  return {date_of(first_day), last_day.empty() ? base::FOREVER : date_of(last_day).plus_days(1)};
}

std::string group_of(std::string_view code, std::string_view parent) {
  return parent.empty() ? std::string() : std::string(code.substr(0, code.find('.')));
}

// The column "class"; in older books "confidential".
Secrecy class_of(std::string_view text) {
  if (text == "0") return Secrecy::ordinary;
  if (text == "1") return Secrecy::secret;
  const auto known = from_code<Secrecy>(text);
  MANGNON_CHECK(known.has_value());
  return *known;
}

std::vector<std::string> codes_of(std::string_view list) {
  std::vector<std::string> codes;
  for (const auto code : base::split(list, ';'))
    if (!base::trim(code).empty()) codes.emplace_back(base::trim(code));
  return codes;
}

}  // namespace

Codebook Codebook::load(std::string_view csv) {
  const auto table = base::parse_csv(csv);
  const auto code = table.column("code");
  const auto parent = table.column("parent");
  const auto vi = table.column("name_vi");
  const auto en = table.column("name_en");
  const auto basis = table.column("legal_basis");
  const auto from = table.column("valid_from");
  const auto to = table.column("valid_to");
  const bool has_classes = std::find(table.header.begin(), table.header.end(), "class") != table.header.end();
  const auto secrecy = table.column(has_classes ? "class" : "confidential");
  const auto condition = table.column("requires");
  const auto excluded = table.column("excludes");
  Codebook book;
  for (const auto& row : table.rows) {
    const auto tier = from_code<Tier>(std::string_view(row[code]).substr(0, 1));
    auto parsed = parse_condition(row[condition]);
    MANGNON_CHECK(tier.has_value() && parsed.has_value());
    book.entries_.push_back({.code = row[code],
                             .parent = row[parent],
                             .group = group_of(row[code], row[parent]),
                             .tier = *tier,
                             .name_vi = row[vi],
                             .name_en = row[en],
                             .legal_basis = row[basis],
                             .valid = interval_of(row[from], row[to]),
                             .secrecy = class_of(row[secrecy]),
                             .confidential = class_of(row[secrecy]) != Secrecy::ordinary,
                             .condition = *std::move(parsed),
                             .excludes = codes_of(row[excluded]),
                             .place = book.entries_.size()});
  }
  book.index_entries();
  book.index_exclusions();
  return book;
}

void Codebook::index_entries() {
  for (const auto& entry : entries_) {
    MANGNON_CHECK(entry.parent.empty() || by_code_.contains(entry.parent));
    MANGNON_CHECK(by_code_.emplace(entry.code, entry.place).second);
    const auto key = names::fold_label(entry.name_vi);
    by_name_[key].push_back(entry.place);
    if (key.starts_with(CHILDREN_WORDS)) by_name_[key.substr(CHILDREN_WORDS.size())].push_back(entry.place);
  }
}

void Codebook::index_exclusions() {
  const auto size = entries_.size();
  std::vector<bool> stated(size * size, false);
  for (const auto& entry : entries_) {
    for (const auto& code : entry.excludes) {
      const auto other = by_code_.find(code);
      MANGNON_CHECK(other != by_code_.end());
      stated[entry.place * size + other->second] = true;
      stated[other->second * size + entry.place] = true;
    }
  }
  exclusive_.assign(size * size, false);
  for (std::size_t a = 0; a < size; ++a)
    for (std::size_t b = 0; b < size; ++b)
      for (const auto above_a : line_of(a))
        for (const auto above_b : line_of(b))
          if (stated[above_a * size + above_b]) exclusive_[a * size + b] = true;
}

// The entry and all above it.
std::vector<std::size_t> Codebook::line_of(std::size_t place) const {
  std::vector<std::size_t> line{place};
  while (!entries_[line.back()].parent.empty()) line.push_back(by_code_.find(entries_[line.back()].parent)->second);
  return line;
}

const CodeEntry* Codebook::find(std::string_view code) const {
  const auto found = by_code_.find(code);
  return found == by_code_.end() ? nullptr : &entries_[found->second];
}

const CodeEntry* Codebook::find_by_name(std::string_view name, base::Date on) const {
  const auto found = by_name_.find(names::fold_label(name));
  if (found == by_name_.end()) return nullptr;
  const CodeEntry* only = nullptr;
  for (const auto place : found->second) {
    if (!entries_[place].valid.contains(on)) continue;
    if (only != nullptr) return nullptr;
    only = &entries_[place];
  }
  return only;
}

std::vector<const CodeEntry*> Codebook::groups(Tier tier, base::Date on) const {
  return sub_groups(code_of(tier), on);
}

std::vector<const CodeEntry*> Codebook::sub_groups(std::string_view code, base::Date on) const {
  std::vector<const CodeEntry*> found;
  for (const auto& entry : entries_)
    if (entry.parent == code && entry.valid.contains(on)) found.push_back(&entry);
  return found;
}

bool Codebook::is_within(std::string_view code, std::string_view ancestor) const {
  for (const auto* entry = find(code); entry != nullptr; entry = find(entry->parent))
    if (entry->code == ancestor) return true;
  return false;
}

bool Codebook::excludes(std::string_view a, std::string_view b) const {
  const auto* first = find(a);
  const auto* second = find(b);
  return first != nullptr && second != nullptr && excludes(*first, *second);
}

bool Codebook::excludes(const CodeEntry& a, const CodeEntry& b) const {
  return exclusive_[a.place * entries_.size() + b.place];
}

}  // namespace mangnon::domain
