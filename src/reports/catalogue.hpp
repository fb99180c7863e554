// The papers that the register makes, each named by the code that officers, scripts and other papers use: PL01, PL02,
// PL03, BD … A report is a function from a unit and a day to a Document; screen, printer and
// workbook render the same value. Source: docs/domain/reports.md REPORT-1.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/date.hpp"
#include "base/lang.hpp"
#include "documents/document.hpp"
#include "domain/ids.hpp"
#include "storage/histories.hpp"

namespace mangnon::reports {

// What only the official letters are asked for.
struct LetterWords {
  std::string document{};                 // id in the register of documents: its number and date; empty: left open
  std::string to{};                       // whom it is to
  std::string subject{};                  // "rà soát trẻ em năm 2018"
  std::vector<std::string> paragraphs{};  // of a letter of free words
  std::string annex_title{};              // of its annex; empty: it has none
  std::vector<std::string> annex{};       // paragraphs of the annex
  std::vector<std::string> recipients{};  // more than those that it has of itself, each with its purpose
};

struct ReportQuery {
  std::string code;
  domain::UnitId unit;
  base::Date on;                                  // the reference date of the figures; the last day of a period
  storage::KnownAt known_at;                      // absent: all that is recorded
  std::optional<base::Date> from = std::nullopt;  // of a paper over a period: its first day; absent: 1 January of `on`
  bool blank = false;                             // the form without anybody's facts, for writing by hand
  bool geography_now = false;                     // the places of today instead of those of the reference date
  base::Lang lang = base::Lang::vi;
  std::string round{};           // a round's code: its sealed figures, its day and its places
  std::optional<int> sending{};  // which sealing of the round; absent: the version in force, else the latest
  std::string signing{};         // of a letter: head, kt, tl, tuq; empty: head
  std::string signer_title{};    // of a letter: the title of who signs; empty: as the office has it
  std::string way{};             // of the register of documents: outgoing or incoming; empty: outgoing
  LetterWords letter{};
};

struct ReportInfo {
  std::string_view code, title_vi, title_en, description_vi, description_en;
  bool has_period = false;     // asked for from a day to a day
  bool may_be_blank = false;   // also printed as an empty form
  bool needs_round = false;    // made of a round only
  bool may_be_sealed = false;  // also printed from what a unit sent in a round
  bool is_of_parts = false;    // several tables with text between: shown as it is printed
  bool is_letter = false;      // made of words that who asks gives
};

// Every report, in the order of the menu.
[[nodiscard]] const std::vector<ReportInfo>& reports();

// The paper as the actor may see it; the reading is noted in the audit trail.
// FAILS NOT_PERMITTED, REPORT_UNKNOWN, UNIT_OUTSIDE_SCOPE, PERIOD_REVERSED,
// UNIT_TOO_WIDE.
// FAILS also ROUND_NOT_FOUND and what reports/sealed.hpp says when it is asked for a round.
[[nodiscard]] app::Outcome<documents::Document> make_report(app::Context& context, const ReportQuery& query);

// The day whose places a round has, by its code: units are named as on that day. FAILS ROUND_NOT_FOUND.
[[nodiscard]] app::Outcome<base::Date> map_day_of_round(app::Context& context, const std::string& code);

}  // namespace mangnon::reports
