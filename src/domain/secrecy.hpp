// How far something may be known: the three classes of domain.md 10.4. Codes of the codebook carry theirs in the data
// (column "class"); the facts that are not ordinary are named here. Sources: NĐ 56/2017 Đ33; Luật 64/2006/QH11 Đ4.1,
// Đ8.5, Đ30; docs/domain/access.md ACCESS-5, ACCESS-14.
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

// Facts that are restricted as a whole: free words may tell what the groups hide.
inline constexpr std::array<std::string_view, 1> RESTRICTED_FACTS = {"note"};
// Facts of which some values are.
inline constexpr std::array<std::string_view, 2> PARTLY_RESTRICTED_FACTS = {"father_states", "mother_states"};

}  // namespace mangnon::domain
