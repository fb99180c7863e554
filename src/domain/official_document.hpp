// The register of documents of an office (sổ đăng ký văn bản đi, đến): each letter, plan and decision that came in or
// went out, with its number, date as written, issuer and subject; and the legal bases of a round, which cite them.
// Everything only grows. Pure. Source: docs/domain/documents.md; REQ-82, REQ-85; NĐ 30/2020/NĐ-CP Điều 7, 15, 22.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/code_list.hpp"
#include "domain/facts.hpp"

namespace mangnon::domain {

using OfficialDocumentId = base::Id<struct OfficialDocumentTag>;

enum class DocumentWay { outgoing, incoming };
inline constexpr std::array<Word<DocumentWay>, 2> DOCUMENT_WAY_WORDS = {{
    {DocumentWay::outgoing, "outgoing", "Văn bản đi", "Outgoing"},
    {DocumentWay::incoming, "incoming", "Văn bản đến", "Incoming"},
}};
constexpr const auto& words_of(DocumentWay) {
  return DOCUMENT_WAY_WORDS;
}

// Lists of data/code_lists.csv: the types that an office writes, those without number and issuer in a citation (laws),
// and the others that only come in. An alias is the abbreviation within a number.
inline constexpr std::string_view DOCUMENT_TYPES = "DOCUMENT_TYPE";
inline constexpr std::string_view LAW_TYPES = "LAW_TYPE";
inline constexpr std::string_view LEGAL_DOCUMENT_TYPES = "LEGAL_DOCUMENT_TYPE";

// What is written of a document.
struct DocumentText {
  std::optional<int> number{};  // in the register of its way and year; absent until it is signed
  std::string symbol{};         // "103/KH-UBND" as on the paper; may be empty
  std::string dated{};          // the paper's date as written there: a day, or "31/02/2020"; may be empty
  std::string type{};
  std::string issuer{};
  SensitiveText subject{};
  std::optional<base::Date> on{};  // the day on which it came, or went out
  std::optional<base::Date> answer_by{};
  SensitiveText signer{};
  SensitiveText sent_to{};  // whom it went to; within the office, of one that came
  SensitiveText note{};
  RoundId round{};  // nil: of none

  bool operator==(const DocumentText&) const = default;
};

struct DocumentVersion {
  DocumentText text{};
  SensitiveText withdrawn{};  // why; empty: it stands
  base::Moment at{};
  UserId by{};

  bool operator==(const DocumentVersion&) const = default;
};

struct OfficialDocument {
  OfficialDocumentId id{};
  UnitId unit{};
  DocumentWay way{};
  std::vector<DocumentVersion> versions{};  // at least one; the last holds

  bool operator==(const OfficialDocument&) const = default;
  [[nodiscard]] int version() const { return static_cast<int>(versions.size()); }
  [[nodiscard]] const DocumentText& text() const { return versions.back().text; }
  [[nodiscard]] bool is_withdrawn() const { return !versions.back().withdrawn.empty(); }
  // The year in whose register it stands: of the day, else of its first entry.
  [[nodiscard]] int year() const;
};

// The day that is written: 5/2/2018, 05-02-2018, 2018-02-05, "ngày 05 tháng 02 năm 2018". Absent when there is no such
// day, or it is not written so.
[[nodiscard]] std::optional<base::Date> written_day(std::string_view text);
// As it is shown: a day as dd/mm/yyyy, anything else as it was written.
[[nodiscard]] std::string shown_date(std::string_view text);

// Null when no list has the code.
[[nodiscard]] const CodeListEntry* find_document_type(const CodeLists& lists, std::string_view code);
// "07/KH-UBND"; "07/UBND" of a type without an abbreviation.
[[nodiscard]] std::string document_symbol(int number, const CodeListEntry& type, std::string_view body);

// DOC-2 … DOC-5 of the text beside the other documents of its unit. RETURNS all that is wrong.
[[nodiscard]] base::Failures check_document_text(const OfficialDocument& document,
                                                 std::span<const OfficialDocument> others, const CodeLists& lists,
                                                 base::Date today);
// One more than the highest number that a year's register ever gave and holds.
[[nodiscard]] int next_document_number(std::span<const OfficialDocument> all, DocumentWay way, int year);

// One ground of a plan: a document of the register, or plain text.
struct RoundBasis {
  OfficialDocumentId document{};  // nil: the text
  std::string text{};

  bool operator==(const RoundBasis&) const = default;
};
struct RoundBases {
  RoundId round{};
  int version = 0;  // 0: none was ever stated
  std::vector<RoundBasis> list{};
  base::Moment at{};
  UserId by{};

  bool operator==(const RoundBases&) const = default;
};
inline constexpr std::size_t MOST_BASES = 30;

// "Kế hoạch số 103/KH-UBND ngày 05 tháng 02 năm 2018 của Ủy ban nhân dân tỉnh … về việc …"; of a law without number and
// issuer (NĐ 30 Phụ lục I).
[[nodiscard]] std::string citation_of(const DocumentText& text, const CodeLists& lists);

}  // namespace mangnon::domain
