#include "domain/code_list.hpp"

#include <algorithm>
#include <optional>

#include "base/check.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"

namespace mangnon::domain {

namespace {

constexpr base::Date ALWAYS = base::Date::from_days(-100'000);  // before any date of the register

base::Date date_or(std::string_view text, base::Date otherwise) {
  if (text.empty()) return otherwise;
  const auto date = base::parse_iso_date(text);
  MANGNON_CHECK(date.has_value());
  return *date;
}

base::Interval interval_of(std::string_view first_day, std::string_view last_day) {
  return {date_or(first_day, ALWAYS), last_day.empty() ? base::FOREVER : date_or(last_day, ALWAYS).plus_days(1)};
}

std::optional<std::size_t> column_if_there(const base::CsvTable& table, std::string_view name) {
  const auto found = std::find(table.header.begin(), table.header.end(), name);
  if (found == table.header.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.header.begin());
}

std::vector<std::string> other_names(const std::vector<std::string>& row, std::optional<std::size_t> column,
                                     char separator) {
  std::vector<std::string> names;
  if (!column) return names;
  for (const auto name : base::split(row[*column], separator))
    if (!base::trim(name).empty()) names.emplace_back(base::trim(name));
  return names;
}

}  // namespace

CodeLists CodeLists::load(std::string_view lists_csv, std::string_view ethnic_csv) {
  CodeLists lists;
  const auto table = base::parse_csv(lists_csv);
  const auto aliases = column_if_there(table, "aliases");
  for (const auto& row : table.rows) {
    lists.add(row[table.column("list")],
              {.code = row[table.column("code")],
               .name_vi = row[table.column("name_vi")],
               .name_en = row[table.column("name_en")],
               .valid = interval_of(row[table.column("valid_from")], row[table.column("valid_to")]),
               .aliases = other_names(row, aliases, '|')});
  }
  const auto groups = base::parse_csv(ethnic_csv);
  const auto more_names = column_if_there(groups, "other_names");
  for (const auto& row : groups.rows) {
    lists.add(ETHNIC_GROUPS, {.code = row[groups.column("code")],
                              .name_vi = row[groups.column("name_vi")],
                              .name_en = row[groups.column("name_en")],
                              .valid = {ALWAYS, base::FOREVER},
                              .aliases = other_names(row, more_names, ';')});
  }
  return lists;
}

void CodeLists::add(std::string_view list, CodeListEntry entry) {
  MANGNON_CHECK(!list.empty() && !entry.code.empty() && !entry.name_vi.empty());
  MANGNON_CHECK(find(list, entry.code) == nullptr);
  const auto found = lists_.find(list);
  if (found == lists_.end()) names_.emplace_back(list);
  lists_[std::string(list)].push_back(std::move(entry));
}

std::span<const CodeListEntry> CodeLists::entries(std::string_view list) const {
  const auto found = lists_.find(list);
  if (found == lists_.end()) return {};
  return found->second;
}

const CodeListEntry* CodeLists::find(std::string_view list, std::string_view code) const {
  const auto all = entries(list);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const CodeListEntry& entry) { return entry.code == code; });
  return found == all.end() ? nullptr : &*found;
}

bool CodeLists::has(std::string_view list, std::string_view code, base::Date on) const {
  const auto* entry = find(list, code);
  return entry != nullptr && entry->valid.contains(on);
}

std::string_view CodeLists::name_of(std::string_view list, std::string_view code, base::Lang lang) const {
  const auto* entry = find(list, code);
  return entry == nullptr ? code : entry->name(lang);
}

}  // namespace mangnon::domain
