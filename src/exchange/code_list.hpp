// The dated lists of codes that the book uses: sex, poverty, a parent's state, schooling, kinds of support … They are
// data, not code (data/code_lists.csv): a new decree is a new line with its dates. A workbook may write a value as its
// code or as any of its names, with or without marks, in any case. Source: domain.md 2.2, 3.5.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "base/date.hpp"

namespace mangnon::exchange {

struct CodeEntry {
  std::string code;
  std::string name_vi;
  std::string name_en;
  base::Interval valid{};

  bool operator==(const CodeEntry&) const = default;
};

class CodeList {
 public:
  // Adds an entry and the other names it goes by. A name that two entries share finds neither, unless it is the first
  // name or code of one.
  void add(CodeEntry entry, const std::vector<std::string_view>& aliases);

  [[nodiscard]] const std::vector<CodeEntry>& entries() const { return entries_; }
  // The entry that a text means: its code, its name, an alias; also without what stands in brackets.
  [[nodiscard]] const CodeEntry* find(std::string_view text) const;
  // The same for the text as a whole, brackets included.
  [[nodiscard]] const CodeEntry* find_whole(std::string_view text) const;
  // The Vietnamese or English names in force on a date, for a message: "Nam, Nữ, Chưa xác định".
  [[nodiscard]] std::string names_vi(base::Date on) const;
  [[nodiscard]] std::string names_en(base::Date on) const;

 private:
  void add_key(std::string_view text, std::size_t entry, bool main);

  struct Key {
    std::size_t entry = 0;
    bool main = false;
    bool shared = false;
  };
  std::vector<CodeEntry> entries_;
  std::map<std::string, Key, std::less<>> keys_;
};

struct CodeLists {
  std::map<std::string, CodeList, std::less<>> by_name{};  // "SEX", "POVERTY" …

  // REQUIRES a list of that name (CHECK).
  [[nodiscard]] const CodeList& get(std::string_view name) const;
};

// The list that circumstance codes, group names and tick columns are matched against, and that of ethnic groups.
inline constexpr std::string_view CIRCUMSTANCE = "CIRCUMSTANCE";
// The groups of the law of 2004, under names that mean others today (CIRC-13).
inline constexpr std::string_view OLD_CIRCUMSTANCE = "CIRCUMSTANCE_2004";
inline constexpr std::string_view ETHNICITY = "ETHNICITY";
inline constexpr std::string_view CARE = "CARE";  // the words of domain::Care

// Reads data/code_lists.csv: list,code,name_vi,name_en,valid_from,valid_to,aliases (aliases separated by '|').
[[nodiscard]] CodeLists load_code_lists(std::string_view csv);
// Adds the ethnic groups: data/ethnic_groups.csv: code,name_vi,name_en,other_names (separated by ';').
void add_ethnic_groups(CodeLists& lists, std::string_view csv);

struct CodebookEntry {
  std::string code;  // "S04.2"; only groups S, R, O and H (of 2004) are circumstances of a child
  std::string name_vi;
  std::string name_en;
  base::Interval valid{};
};
void add_codebook(CodeLists& lists, const std::vector<CodebookEntry>& codebook);

}  // namespace mangnon::exchange
