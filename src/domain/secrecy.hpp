// How far something may be known: the three classes of domain.md 10.4. Codes of the codebook carry theirs in the data
// (column "class"); the facts, values, words and kinds of support that are not ordinary are named here, once, for
// pages, lists, workbooks and papers. Sources: NĐ 56/2017 Đ24, Đ33; Luật 64/2006/QH11 Đ4.1, Đ8.5, Đ30; NĐ 13/2023 Đ2.4;
// docs/domain/access.md ACCESS-5, ACCESS-14, ACCESS-29.
#pragma once

#include <array>
#include <string_view>

#include "domain/vocabulary.hpp"

namespace mangnon::domain {

// Without the right a restricted thing shows only as "có thông tin bảo mật", and a secret one does not exist.
enum class Secrecy { ordinary, restricted, secret };
inline constexpr std::array<Word<Secrecy>, 3> SECRECY_WORDS = {{
    {Secrecy::ordinary, "C0", "Thông thường", "Ordinary"},
    {Secrecy::restricted, "C1", "Bảo mật", "Restricted"},
    {Secrecy::secret, "C2", "Mật", "Secret"},
}};
constexpr const auto& words_of(Secrecy) {
  return SECRECY_WORDS;
}

// A sentence, forced treatment and restricted parental rights are nobody's business but the case workers'.
[[nodiscard]] constexpr Secrecy secrecy_of(ParentStatus status) {
  const bool restricted = status == ParentStatus::detained || status == ParentStatus::restricted;
  return restricted ? Secrecy::restricted : Secrecy::ordinary;
}

// Facts that are restricted as a whole: free words that may tell what the groups hide, and a diagnosis.
inline constexpr std::array<std::string_view, 4> RESTRICTED_FACTS = {"note", "exit_reason", "illness",
                                                                     "treatment_place"};
// Facts of which some members are: the others are shown.
inline constexpr std::array<std::string_view, 2> PARTLY_RESTRICTED_FACTS = {"father_states", "mother_states"};
// Of LIVING_WITH: a detoxification facility, a reform school, a prison.
inline constexpr std::string_view CLOSED_FACILITY = "12";

// What words tell, wherever in the record they stand: "Trường giáo dưỡng số 3" of a school, "HIV" of an occupation.
[[nodiscard]] Secrecy secrecy_of_words(std::string_view text);
// The class of a stated fact: of its field, its value, its words. `value` is encoded as in a FactChange.
[[nodiscard]] Secrecy secrecy_of_fact(std::string_view key, std::string_view value);
// The class of a kind of support (list SUPPORT): protection, reunion, therapy and legal aid go to a child whom somebody
// harmed.
[[nodiscard]] Secrecy secrecy_of_support(std::string_view kind);

}  // namespace mangnon::domain
