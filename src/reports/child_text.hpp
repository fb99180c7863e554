// What a list says of one child in words: the groups it stands in, a short account of its circumstances, who cares for
// it, where it learns, what help it has had. Confidential groups are never named: they print as "Nhóm bảo mật", and
// nothing is told from which they could be guessed. Source: NĐ 56/2017 Đ33; docs/domain/reports.md REPORT-12,
// REPORT-13.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/register.hpp"
#include "base/lang.hpp"
#include "storage/histories.hpp"

namespace mangnon::reports {

// Words about children of one register in one language.
class ChildText {
 public:
  // As of the date: a parent's state that ended before it, or begins after it, is not told.
  ChildText(const app::Reference& reference, base::Lang lang, base::Date on)
      : reference_(reference), lang_(lang), on_(on) {}

  // For papers that go to the hamlet: the code itself; the tier and a star ("S*") for a restricted group; nothing for a
  // secret one, of which such a paper holds no trace.
  [[nodiscard]] std::string mark(const std::string& code) const;
  // The marks of a tier, each once.
  [[nodiscard]] std::vector<std::string> marks(const storage::ChildRow& child, domain::Tier tier) const;
  // What may be told of one parent: "Đã chết"; "Mất tích; đi làm ăn xa".
  [[nodiscard]] std::string parent_state(const domain::ParentStates& states) const;
  // "S04.2; Nhóm bảo mật": the codes of special circumstances. A confidential sub-group of an open group gives the
  // group.
  [[nodiscard]] std::string groups(const storage::ChildRow& child) const;
  // "Mồ côi cha; khuyết tật nặng (vận động)"; of open groups only, empty when the child stands in none.
  [[nodiscard]] std::string summary(const storage::ChildRow& child) const;
  // "Nguyễn Văn A (cha); Lê Thị B (mẹ); Trần Thị C (ông/bà ngoại)".
  [[nodiscard]] std::string carers(const domain::ChildFacts& facts) const;
  // "Lớp 5, Trường Tiểu học Bình Đông", or why the child is not at school; a reform school is not named.
  [[nodiscard]] std::string school(const domain::ChildFacts& facts) const;
  // The number of the card, or that the child has none.
  [[nodiscard]] std::string insurance(const domain::ChildFacts& facts) const;
  // By the code lists: "Con", "Ông bà".
  [[nodiscard]] std::string relation(const domain::ChildFacts& facts) const;
  [[nodiscard]] std::string living_with(const domain::ChildFacts& facts) const;
  [[nodiscard]] std::string carer_relation(const domain::ChildFacts& facts) const;
  [[nodiscard]] std::string ethnicity(const domain::ChildFacts& facts) const;
  // "01/02/2010", "02/2010", "2010": as exactly as it is known.
  [[nodiscard]] std::string birth(const domain::ChildFacts& facts) const;
  // The kinds of support but for those that tell of a confidential group; for a child in one only that there was some.
  [[nodiscard]] std::string supports(const storage::ChildRow& child, std::span<const std::string> kinds) const;

 private:
  [[nodiscard]] std::string text(std::string_view vi, std::string_view en) const;
  // The groups and sub-groups of special circumstances that may be named, in the law's order.
  [[nodiscard]] std::vector<const domain::CodeEntry*> open_entries(const storage::ChildRow& child) const;
  [[nodiscard]] bool has_confidential_group(const storage::ChildRow& child, std::optional<domain::Tier> tier) const;
  [[nodiscard]] std::vector<std::string> parents(const domain::ChildFacts& facts) const;
  [[nodiscard]] std::string small_name(std::string_view list, int code) const;
  [[nodiscard]] std::string disability(const domain::ChildFacts& facts) const;

  const app::Reference& reference_;
  base::Lang lang_;
  base::Date on_;
};

}  // namespace mangnon::reports
