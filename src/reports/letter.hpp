// The frame of the letters that an office writes in its own name: head with number and date, type and subject, legal
// bases in italics, who signs in whose name, and the recipients with their purposes. Number and date are those of the
// document of the register that the letter becomes, else room for them. Source: NĐ 30/2020/NĐ-CP Phụ lục I;
// docs/domain/letters.md LETTER-2 … LETTER-7.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "reports/paper.hpp"

namespace mangnon::reports {

struct LetterKind {
  std::string_view type;    // of DOCUMENT_TYPE
  std::string title{};      // "KẾ HOẠCH"
  std::string subject{};    // below the title; "V/v …" of a letter without a type
  domain::UnitId office{};  // who writes it
};

struct Recipient {
  std::string who{};
  std::string purpose{};  // "t/h", "b/c"; empty: none
};

// "23 (hai mươi ba)"; in English the figure alone (LETTER-6).
[[nodiscard]] std::string counted(std::size_t count, base::Lang lang);

class Letter {
 public:
  // FAILS DOCUMENT_NOT_FOUND, DOCUMENT_WITHDRAWN at "document": not one that went out of the office, or one withdrawn.
  [[nodiscard]] static app::Outcome<Letter> begin(app::Context& context, const Asked& asked, const LetterKind& kind);

  [[nodiscard]] const domain::Office& office() const { return office_; }
  [[nodiscard]] base::Date today() const { return today_; }

  void add(documents::Block block) { paper_.body.push_back(std::move(block)); }
  void heading(const char* vi, const char* en, int level = 1) {
    add(documents::Heading{.text = in(lang_, vi, en), .level = level});
  }
  template <class... Values>
  void say(const char* vi, const char* en, const Values&... values) {
    add(documents::Paragraph{.text = fmt::format(fmt::runtime(in(lang_, vi, en)), values...)});
  }
  // Each on its line after "Căn cứ", the last with a full stop.
  void bases(const std::vector<std::string>& cited);
  // After the signatures, on pages of their own: "Phụ lục" ("Phụ lục I" of several), the title, "(Kèm theo …)", then
  // what it holds (LETTER-11).
  void add_annex(const std::string& title, std::vector<documents::Block> blocks);
  // Signed, with its recipients and those asked for besides; the archive is the last.
  [[nodiscard]] documents::Document end(const std::vector<Recipient>& recipients);

 private:
  Letter(app::Context& context, const Asked& asked, const LetterKind& kind);
  void label_annexes();
  void write_head(const app::Context& context, const LetterKind& kind, const domain::OfficialDocument* document);

  const Asked& asked_;
  base::Lang lang_;
  base::Date today_;
  domain::Office office_;
  std::string attached_{};  // "(Kèm theo Kế hoạch số … ngày … của …)"
  documents::Document paper_{};
};

}  // namespace mangnon::reports
