#include "reports/dc.hpp"

#include "app/book_comparison.hpp"
#include "app/failures.hpp"
#include "reports/sealed.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Cell;
using documents::count_cell;
using documents::Row;
using documents::RowKind;
using documents::text_cell;

struct Part {
  const char* key;
  const char* vi;
  const char* en;
  std::optional<int> domain::HamletWork::*book;
  std::int64_t tabulation::Figures::*counted;
  bool is_group;  // what the book says of it is for those who may know of every code
};
constexpr Part PARTS[] = {
    {"children", "Tổng số", "All", &domain::HamletWork::book_children, &tabulation::Figures::children, false},
    {"special", "HCĐB", "Special", &domain::HamletWork::book_special, &tabulation::Figures::special, true},
    {"at_risk", "Nguy cơ", "At risk", &domain::HamletWork::book_at_risk, &tabulation::Figures::at_risk, true},
    {"other", "Khác", "Other", &domain::HamletWork::book_other, &tabulation::Figures::other, true}};

std::vector<documents::Column> columns(base::Lang lang) {
  std::vector<documents::Column> all = {{.label = in(lang, "STT", "No."), .align = Align::centre},
                                        {.key = "name",
                                         .label = in(lang, "Thôn, bản, tổ dân phố", "Hamlet"),
                                         .align = Align::start,
                                         .keeps_together = true}};
  const auto add = [&](const std::string& prefix, const std::string& group) {
    for (const auto& part : PARTS)
      all.push_back({.key = prefix + part.key, .label = in(lang, part.vi, part.en), .group = group});
  };
  add("book_", in(lang, "Sổ theo dõi", "Paper book"));
  add("", in(lang, "Phần mềm", "Register"));
  add("difference_", in(lang, "Chênh lệch (sổ − phần mềm)", "Difference (book − register)"));
  all.push_back({.key = "explanation", .label = in(lang, "Giải trình", "Explanation"), .align = Align::start});
  return all;
}

Cell book_cell(const domain::HamletWork& work, const Part& part, bool knows_all) {
  const auto book = work.*part.book;
  if (!book || (part.is_group && !knows_all)) return documents::no_data_cell();
  return count_cell(*book);
}

Cell difference_cell(const app::ComparedHamlet& row, const Part& part, bool knows_all) {
  const auto book = row.work.*part.book;
  if (!book || (part.is_group && !knows_all)) return documents::no_data_cell();
  return count_cell(*book - row.figures.*part.counted);
}

Row hamlet_row(const app::ComparedHamlet& row, std::int64_t number, bool knows_all) {
  Row cells{.key = row.code, .cells = {count_cell(number), text_cell(row.name)}};
  for (const auto& part : PARTS) cells.cells.push_back(book_cell(row.work, part, knows_all));
  for (const auto& part : PARTS) cells.cells.push_back(count_cell(row.figures.*part.counted));
  for (const auto& part : PARTS) cells.cells.push_back(difference_cell(row, part, knows_all));
  cells.cells.push_back(text_cell(row.work.explanation.reveal()));
  return cells;
}

// A total of the book is a total only when every hamlet gave one.
Row total_row(const std::vector<app::ComparedHamlet>& rows, const std::string& code, bool knows_all, base::Lang lang) {
  app::ComparedHamlet sum;
  for (const auto& part : PARTS) {
    int book = 0;
    bool all = !rows.empty();
    for (const auto& row : rows) {
      all = all && (row.work.*part.book).has_value();
      book += (row.work.*part.book).value_or(0);
      sum.figures.*part.counted += row.figures.*part.counted;
    }
    if (all) sum.work.*part.book = book;
  }
  auto row = hamlet_row(sum, 0, knows_all);
  row.kind = RowKind::total;
  row.key = code;
  row.cells[0] = Cell{};
  row.cells[1] = text_cell(in(lang, "Tổng cộng", "Total"));
  return row;
}

}  // namespace

app::Outcome<documents::Document> make_dc(app::Context& context, const Asked& asked) {
  const auto* unit = asked.units->find(asked.at.unit, asked.at.geography_on);
  if (unit->level != domain::UnitLevel::commune) return app::refuse(app::UNIT_TOO_WIDE, "unit", {"DC"});
  auto paper =
      blank_paper(context, asked,
                  {.label = in(asked.lang, "Biểu DC", "Form DC"),
                   .title = in(asked.lang, "ĐỐI CHIẾU SỔ THEO DÕI VỚI PHẦN MỀM", "PAPER BOOK AGAINST REGISTER"),
                   .counted_in = in(asked.lang, "Đơn vị tính: trẻ em", "Unit: children")});
  paper.title.subtitles.insert(paper.title.subtitles.begin(), asked.round->name);
  const auto figures = figures_for(context, asked);
  std::vector<app::ComparedHamlet> rows;
  context.reg.store().read([&](storage::Transaction& transaction) {
    rows = app::compare_books(context, transaction, *asked.round, figures);
  });
  const bool knows_all = app::may_know(context.actor.role, domain::Secrecy::secret);
  documents::Table table{.columns = columns(asked.lang), .numbered_columns = true};
  std::int64_t number = 0;
  for (const auto& row : rows) table.rows.push_back(hamlet_row(row, ++number, knows_all));
  table.rows.push_back(total_row(rows, paper.meta.unit_code, knows_all, asked.lang));
  paper.body.emplace_back(std::move(table));
  std::vector<std::string> notes = seal_notes(asked);
  notes.insert(notes.begin(), in(asked.lang, "HCĐB: hoàn cảnh đặc biệt. “-”: sổ chưa có tổng, hoặc thông tin bảo mật.",
                                 "“-”: the book gave no total, or it is confidential."));
  paper.notes.insert(paper.notes.begin(), notes.begin(), notes.end());
  return paper;
}

}  // namespace mangnon::reports
