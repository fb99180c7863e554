// In whose name a paper is signed, as lines above the hand: for the collective body, for the head by a deputy, by
// order, by authorisation. And the abbreviations of body and type in a paper's number, and its date. Source: NĐ
// 30/2020/NĐ-CP Điều 13 and Phụ lục I, III; docs/domain/letters.md LETTER-3, LETTER-4.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "domain/unit_office.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

enum class SigningCapacity { head, deputy, by_order, by_authorisation };
inline constexpr std::array<Word<SigningCapacity>, 4> SIGNING_CAPACITY_WORDS = {{
    {SigningCapacity::head, "head", "Người đứng đầu", "The head"},
    {SigningCapacity::deputy, "kt", "Ký thay (KT.)", "A deputy, for the head"},
    {SigningCapacity::by_order, "tl", "Thừa lệnh (TL.)", "By order"},
    {SigningCapacity::by_authorisation, "tuq", "Thừa ủy quyền (TUQ.)", "By authorisation"},
}};
constexpr const auto& words_of(SigningCapacity) {
  return SIGNING_CAPACITY_WORDS;
}

// "TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch": from above, in ordinary letters. `title` is that of who signs;
// empty: the head's own, "Phó" before it for a deputy, and room to write it for the others.
[[nodiscard]] std::vector<std::string> signing_lines(const Office& office, SigningCapacity capacity,
                                                     const std::string& title);

// "UBND" for "Ủy ban nhân dân xã …", "SLĐTBXH" for "Sở Lao động - Thương binh và Xã hội".
[[nodiscard]] std::string body_abbreviation(std::string_view body);

// "ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 with a 0 before.
[[nodiscard]] std::string day_in_words(base::Date day);

}  // namespace mangnon::domain
