// The three lists by which the register is compared with the national population database: A children without a
// personal ID number, B with a number of a wrong form or that does not fit the child, C with missing basic facts. A
// child may stand on several. Source: domain.md 3.2, 6.5; docs/domain/reports.md REPORT-23.
#pragma once

#include <array>
#include <string>

#include "base/lang.hpp"
#include "domain/facts.hpp"

namespace mangnon::domain {

enum class CleaningList { no_number, wrong_number, missing_facts };
inline constexpr std::array<Word<CleaningList>, 3> CLEANING_LIST_WORDS = {{
    {CleaningList::no_number, "A", "Chưa có số định danh cá nhân", "Without a personal ID number"},
    {CleaningList::wrong_number, "B", "Số định danh cần kiểm tra lại", "ID number to look at again"},
    {CleaningList::missing_facts, "C", "Thiếu thông tin cơ bản", "Missing basic facts"},
}};
constexpr const auto& words_of(CleaningList) {
  return CLEANING_LIST_WORDS;
}

// What is wrong with a child's facts, in words; empty when the child is not on the list.
[[nodiscard]] std::string cleaning_fault(CleaningList list, const ChildFacts& facts, base::Lang lang);

}  // namespace mangnon::domain
