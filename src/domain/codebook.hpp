// The codebook of circumstances: the 14 groups of special circumstances of the law (S01 … S14) with their sub-groups,
// the groups at risk (R), others (O), signs of a need for protection (N) and the groups of the old law (H). It is dated
// data (data/codebook_circumstances.csv), so that a new decree is a new file, not a new program.
// Sources: Luật Trẻ em 2016 Đ10; NĐ 56/2017 Đ3–Đ16; docs/domain/circumstances.md CIRC-1 … CIRC-7.
//
// Invariants (a file that breaks one is refused at start: BrokenInvariant)
// 1. Codes are unique; every parent and every excluded code is in the book; every condition parses.
// 2. Entries are in the book's order, which is the law's order; a parent stands before its children.
// 3. Exclusion is symmetric and inherited: what excludes a group excludes its sub-groups (CIRC-4).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "base/lang.hpp"
#include "domain/condition.hpp"
#include "domain/secrecy.hpp"

namespace mangnon::domain {

enum class Tier { special, at_risk, other, need, legacy };
inline constexpr std::array<Word<Tier>, 5> TIER_WORDS = {{
    {Tier::special, "S", "Hoàn cảnh đặc biệt", "Special circumstances"},
    {Tier::at_risk, "R", "Nguy cơ", "At risk"},
    {Tier::other, "O", "Hoàn cảnh khác", "Other circumstances"},
    {Tier::need, "N", "Nhu cầu bảo vệ", "Need for protection"},
    {Tier::legacy, "H", "Nhóm theo luật cũ", "Groups of the old law"},
}};
constexpr const auto& words_of(Tier) {
  return TIER_WORDS;
}

struct CodeEntry {
  std::string code{};    // "S04.2"
  std::string parent{};  // "S04"; empty for a tier
  std::string group{};   // "S04" of "S04" and "S04.2"; empty for a tier
  Tier tier = Tier::special;
  std::string name_vi{};
  std::string name_en{};
  std::string legal_basis{};
  base::Interval valid{};
  Secrecy secrecy = Secrecy::ordinary;
  bool confidential = false;  // not ordinary
  Condition condition{};      // what it requires
  std::vector<std::string> excludes{};
  std::size_t place = 0;  // in the book, from 0

  [[nodiscard]] bool is_tier() const { return parent.empty(); }
  [[nodiscard]] bool is_group() const { return code == group; }
  [[nodiscard]] const std::string& name(base::Lang lang) const { return lang == base::Lang::vi ? name_vi : name_en; }
};

class Codebook {
 public:
  // REQUIRES the columns code, parent, name_vi, name_en, legal_basis, valid_from, valid_to (the last day),
  // class (C0, C1, C2), requires, excludes. A book of the time before there were classes says only "confidential";
  // all of that is taken as secret.
  [[nodiscard]] static Codebook load(std::string_view csv);

  [[nodiscard]] const std::vector<CodeEntry>& entries() const { return entries_; }
  // Null when the book has no such code.
  [[nodiscard]] const CodeEntry* find(std::string_view code) const;
  // The one entry in force of that Vietnamese name, with or without marks, capitals and the words "Trẻ em" in front;
  // null when there is none or more than one.
  [[nodiscard]] const CodeEntry* find_by_name(std::string_view name, base::Date on) const;
  // The groups of a tier in force, in the law's order: S01 … S14.
  [[nodiscard]] std::vector<const CodeEntry*> groups(Tier tier, base::Date on) const;
  // The sub-groups of a code in force.
  [[nodiscard]] std::vector<const CodeEntry*> sub_groups(std::string_view code, base::Date on) const;
  // Whether `code` is `ancestor` or below it.
  [[nodiscard]] bool is_within(std::string_view code, std::string_view ancestor) const;

  // Whether a child may not stand in both at one date. False for unknown codes and for a code and itself.
  [[nodiscard]] bool excludes(std::string_view a, std::string_view b) const;
  [[nodiscard]] bool excludes(const CodeEntry& a, const CodeEntry& b) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
  };
  using PlaceByText = std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>>;
  using PlacesByText = std::unordered_map<std::string, std::vector<std::size_t>, Hash, std::equal_to<>>;

  void index_entries();
  void index_exclusions();
  [[nodiscard]] std::vector<std::size_t> line_of(std::size_t place) const;

  std::vector<CodeEntry> entries_{};
  PlaceByText by_code_{};
  PlacesByText by_name_{};
  std::vector<bool> exclusive_{};  // entries × entries
};

}  // namespace mangnon::domain
