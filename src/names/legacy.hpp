// Old files. Before Unicode, names were typed in fonts that put Vietnamese letters in the place of others: in .VnTime
// (TCVN3, "ABC") Nguyễn Thị is stored as "NguyÔn ThÞ", in VNI-Times as "Nguyeãn Thò", in Windows-1258 the tone follows
// its letter. Files from some programs hold Unicode with the marks apart ("decomposed"). Which of them a column is can
// be told from the whole column, not from one cell; the person sees the converted names before they are taken. Source:
// domain.md 4.7. The tables are tested against glibc's TCVN5712-1 and CP1258 and by a round trip over every syllable of
// syllable.hpp; the VNI table agrees with GNU recode's small letters.
//
// 1. Text that holds a Vietnamese letter beyond Latin-1 (ă, ơ, ạ, ễ …) or a combining mark is Unicode already and is
//    only composed.
// 2. In TCVN3 capitals with a tone have no code of their own: a text whose plain letters are all capitals is given back
//    in capitals, any other keeps small toned letters.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace mangnon::names {

enum class Encoding { unicode, decomposed, tcvn3, vni, windows_1258 };

// The text as composed Unicode. `utf8` shows the old bytes as Latin-1 letters, as spreadsheets do.
[[nodiscard]] std::string to_unicode(std::string_view utf8, Encoding from);

// The reverse, for samples and tests: what an old file would hold. Letters without a code stay as they are.
[[nodiscard]] std::string in_encoding(std::string_view utf8, Encoding encoding);

struct ColumnEncoding {
  Encoding encoding = Encoding::unicode;
  double confidence = 0;         // 0 … 1: the share of words it explains beyond what the next best explains
  std::size_t marked_words = 0;  // words with a letter outside ASCII: the evidence looked at
};

// How the cells of one column are encoded. Old only when it makes at least 60 % of the marked words Vietnamese
// syllables, 30 points more than Unicode does, on at least three words; else unicode.
[[nodiscard]] ColumnEncoding detect_legacy(std::span<const std::string> cells);

// True when one name can hardly be Unicode: some word is no syllable, and read as an old encoding every word is; or it
// holds signs (¸ ® § ») that no name has.
[[nodiscard]] bool has_legacy_signs(std::string_view name);

}  // namespace mangnon::names
