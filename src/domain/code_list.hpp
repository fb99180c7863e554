// The lists from which a form offers its choices and by which a paper names a code: relation to the head, living with,
// schooling, kinds of support, ethnic groups … They are dated data (data/code_lists.csv, data/ethnic_groups.csv): a new
// circular is a new row. Source: domain.md 3.5; docs/domain/circumstances.md CIRC-14.
//
// Invariants (a file that breaks one is refused at start: BrokenInvariant)
// 1. Within a list a code stands once; a list is not empty; every code has a Vietnamese name.
// 2. Entries keep the order of the file, which is the order of the form.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "base/lang.hpp"

namespace mangnon::domain {

struct CodeListEntry {
  std::string code{};
  std::string name_vi{};
  std::string name_en{};
  base::Interval valid{};
  std::vector<std::string> aliases{};  // other ways in which people write the name

  [[nodiscard]] std::string_view name(base::Lang lang) const {
    return lang == base::Lang::vi || name_en.empty() ? name_vi : name_en;
  }
};

inline constexpr std::string_view ETHNIC_GROUPS = "ETHNIC_GROUP";  // codes of 1979 (QĐ 121-TCTK/PPCĐ)
inline constexpr std::string_view KINH = "01";
inline constexpr std::string_view NO_GROUP_OF_VIET_NAM = "NN";  // a foreigner
inline constexpr std::string_view GROUP_NOT_ESTABLISHED = "KXD";

// One of the 53 groups other than Kinh; not when it is not stated, not established or of a foreigner (COUNT-5).
[[nodiscard]] constexpr bool is_minority(std::string_view ethnicity) {
  return !ethnicity.empty() && ethnicity != KINH && ethnicity != NO_GROUP_OF_VIET_NAM &&
         ethnicity != GROUP_NOT_ESTABLISHED;
}

class CodeLists {
 public:
  // REQUIRES of `lists_csv` the columns list, code, name_vi, name_en, valid_from, valid_to (the last day; both may be
  // empty) and, if there, aliases separated by "|"; of `ethnic_csv` code, name_vi, name_en and, if there, other_names
  // separated by ";".
  [[nodiscard]] static CodeLists load(std::string_view lists_csv, std::string_view ethnic_csv);

  // The names of the lists, in the order of the files.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  // In the order of the form; empty when there is no such list.
  [[nodiscard]] std::span<const CodeListEntry> entries(std::string_view list) const;
  // Null when the list has no such code, whatever the date.
  [[nodiscard]] const CodeListEntry* find(std::string_view list, std::string_view code) const;
  [[nodiscard]] bool has(std::string_view list, std::string_view code, base::Date on) const;
  // The code itself when the list does not have it, so that a paper never loses it.
  [[nodiscard]] std::string_view name_of(std::string_view list, std::string_view code, base::Lang lang) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
  };

  void add(std::string_view list, CodeListEntry entry);

  std::vector<std::string> names_{};
  std::unordered_map<std::string, std::vector<CodeListEntry>, Hash, std::equal_to<>> lists_{};
};

}  // namespace mangnon::domain
