// What all papers of the register share: the office at the head, the title with the unit and the reference date, notes
// on where the figures come from, and the signatures. Source: NĐ 30/2020/NĐ-CP Phụ lục I; docs/domain/reports.md
// REPORT-2 … REPORT-5.
#pragma once

#include <string>
#include <string_view>

#include "app/figures.hpp"
#include "documents/document.hpp"
#include "domain/official_document.hpp"
#include "domain/round.hpp"
#include "domain/seal.hpp"
#include "domain/signing.hpp"
#include "domain/unit_tree.hpp"
#include "reports/catalogue.hpp"

namespace mangnon::reports {

// A question that the actor may ask, with the unit it is about on the day whose map the paper follows.
struct Asked {
  const ReportInfo& report;
  app::FiguresQuery at;
  base::Date from{};  // the first day of the period, when the report has one
  bool blank = false;
  base::Moment printed_at{};  // what is recorded later is not on it
  base::Lang lang = base::Lang::vi;
  domain::UnitTreePtr units;
  domain::SigningCapacity signing = domain::SigningCapacity::head;  // of a letter
  std::string signer_title{};
  domain::DocumentWay way{};  // of the register of documents
  LetterWords letter{};
  std::optional<domain::Round> round{};        // when the paper is of a round
  std::shared_ptr<const domain::Seal> seal{};  // what it prints; null: as counted now
};

// One text of the two.
[[nodiscard]] inline std::string in(base::Lang lang, std::string_view vi, std::string_view en) {
  return std::string(lang == base::Lang::vi ? vi : en);
}
// Vietnamese text in capitals.
[[nodiscard]] std::string capitals(std::string_view text);
// "Xã Bình Đông, huyện Bình Sơn, tỉnh Quảng Ngãi": a unit and what it lies in, up to but not including `within`.
[[nodiscard]] std::string place_text(const Asked& asked, domain::UnitId unit, domain::UnitId within);

struct PaperTexts {
  std::string label;  // "Phụ lục 01"
  std::string title;
  std::string counted_in;  // may be empty
};
// The paper with everything but its body: landscape A4, head, title, the notes on places and lists, signatures.
[[nodiscard]] documents::Document blank_paper(app::Context& context, const Asked& asked, const PaperTexts& texts);

// Says on the title, on the cover of each part and at the foot that nothing is real (TRAIN-2).
void say_training(documents::Document& paper, base::Lang lang);

}  // namespace mangnon::reports
