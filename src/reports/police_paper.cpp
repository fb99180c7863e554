#include "reports/police_paper.hpp"

#include <fmt/format.h>

#include "app/training.hpp"
#include "base/text.hpp"
#include "documents/format.hpp"
#include "domain/cleaning.hpp"
#include "reports/headings.hpp"
#include "reports/ls.hpp"

namespace mangnon::reports {

namespace {

using documents::Cell;
using documents::RowKind;
using documents::text_cell;

constexpr ReportInfo CA{"CA", "Danh sách giao Công an cấp xã đối chiếu", "Lists for the commune police", "", ""};
constexpr double ROW_MM = 9;  // for handwriting

bool is_on(const domain::PoliceEntry& entry, domain::CleaningList list) {
  for (const auto letter : base::split(entry.lists, ','))
    if (letter == domain::code_of(list)) return true;
  return false;
}

documents::Table list_table(const Asked& asked, const ChildText& words, const app::PoliceSheet& sheet,
                            domain::CleaningList list) {
  documents::Table table{.columns = cleaning_columns(asked.lang), .numbered_columns = true, .row_mm = ROW_MM};
  Headings headings(asked);
  std::int64_t number = 0;
  for (const auto& row : sheet.rows) {
    if (!is_on(row.entry, list)) continue;
    headings.add_before(row.hamlet, table.rows);
    table.rows.push_back(cleaning_row(asked, words,
                                      {.child = row.entry.child,
                                       .facts = row.child.facts,
                                       .address = row.child.address,
                                       .fault = domain::cleaning_fault(list, row.child.facts, asked.lang)}));
    table.rows.back().cells.front() = documents::count_cell(++number);
  }
  const auto total = fmt::format(fmt::runtime(in(asked.lang, "Tổng cộng: {} trẻ em", "Total: {} children")),
                                 documents::format_count(number, asked.lang));
  table.rows.push_back({.kind = RowKind::total,
                        .key = asked.units->find_latest(asked.at.unit)->code,
                        .cells = {Cell{}, Cell{}, text_cell(total)}});
  return table;
}

std::vector<std::string> notes_of(const app::PoliceSheet& sheet, base::Lang lang) {
  const auto due = sheet.due_on ? base::format_vi(*sheet.due_on) : std::string("……/……/………");
  return {
      fmt::format(fmt::runtime(in(lang, "Mã lô {}; hạn trả: {}.", "Batch {}; due: {}.")), sheet.batch.reference, due),
      in(lang, "Kết quả: khớp, đã sửa (ghi thông tin đúng) hoặc không có.",
         "Result: matched, corrected (state what is right) or not found.")};
}

}  // namespace

app::Outcome<documents::Document> make_police_paper(app::Context& context, domain::PoliceBatchId batch,
                                                    base::Lang lang) {
  const auto sheet = app::read_police_sheet(context, batch, "print_police_batch", lang);
  if (!sheet) return app::refuse(sheet.error());
  const Asked asked{.report = CA,
                    .at = {.unit = sheet->commune,
                           .on = sheet->batch.on,
                           .known_at = sheet->batch.made_at,
                           .geography_on = base::date_in_viet_nam(context.reg.clock().now())},
                    .printed_at = context.reg.clock().now(),
                    .lang = lang,
                    .units = context.reg.units()};
  auto paper = blank_paper(
      context, asked,
      {.label = in(lang, "Mã lô: ", "Batch: ") + sheet->batch.reference,
       .title = in(lang, "DANH SÁCH TRẺ EM GIAO CÔNG AN CẤP XÃ ĐỐI CHIẾU", "CHILDREN HANDED TO THE POLICE TO COMPARE"),
       .counted_in = ""});
  const ChildText words(context.reg.reference(), lang, asked.at.on);
  for (const auto& word : domain::CLEANING_LIST_WORDS) {
    auto table = list_table(asked, words, *sheet, word.value);
    if (table.rows.size() == 1) continue;  // nothing but the total
    paper.body.emplace_back(documents::Heading{
        fmt::format("{} {}. {}", in(lang, "Danh sách", "List"), word.code, in(lang, word.vi, word.en)), 1});
    paper.body.emplace_back(std::move(table));
  }
  const auto notes = notes_of(*sheet, lang);
  paper.notes.insert(paper.notes.begin(), notes.begin(), notes.end());
  if (paper.signature && paper.signature->left)
    paper.signature->left->titles = {in(lang, "XÁC NHẬN CỦA CÔNG AN CẤP XÃ", "CONFIRMED BY THE COMMUNE POLICE")};
  paper.title.attached_to.clear();
  paper.meta.contains_confidential = true;
  if (app::is_training(context.reg)) say_training(paper, lang);
  return paper;
}

}  // namespace mangnon::reports
