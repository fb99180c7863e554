#include "reports/so_sums.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "reports/group_names.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Cell;
using documents::count_cell;
using documents::Row;
using documents::Table;
using documents::text_cell;
using tabulation::Cause;
using tabulation::Figures;

constexpr double LINE_MM = 7;
constexpr std::size_t LIST_LINES = 15;  // at least, so that one may go on by hand

std::string since_of(const ChildText& words, const std::map<std::string, base::Date>& since,
                     const std::string& letter) {
  std::vector<std::string> days;
  for (const auto& [code, from] : since)
    if (code.starts_with(letter) && !words.mark(code).empty() && !words.mark(code).ends_with('*'))
      days.push_back(base::format_vi(from));
  return base::join(days, "; ");
}

// The figures of the hamlet on a day.
Figures figures_on(app::Context& context, const Asked& asked, base::Date on) {
  auto at = asked.at;
  at.on = on;
  return app::figures_below(context, at).total;
}

std::vector<Cell> month_cells(app::Context& context, const Asked& asked, base::Date first, base::Date last) {
  auto at = asked.at;
  at.on = last;
  const auto table = app::movements(context, at, first, true);
  const auto& all = table[tabulation::EVERYBODY];
  return {count_cell(all.opening),
          count_cell(all.of(Cause::began)),
          count_cell(all.of(Cause::found)),
          count_cell(all.of(Cause::moved_in)),
          count_cell(all.of(Cause::left)),
          count_cell(all.of(Cause::died)),
          count_cell(all.of(Cause::turned_16)),
          count_cell(all.of(Cause::corrected)),
          count_cell(all.closing),
          count_cell(table[tabulation::SPECIAL_PERSONS].closing),
          count_cell(table[tabulation::AT_RISK_PERSONS].closing)};
}

std::vector<documents::Column> month_columns(base::Lang lang) {
  const auto more = in(lang, "Tăng", "Increase");
  const auto less = in(lang, "Giảm", "Decrease");
  const auto end = in(lang, "Trong đó cuối tháng", "Of them at the end");
  return {{.key = "month", .label = in(lang, "Tháng", "Month"), .align = Align::centre},
          {.key = "opening", .label = in(lang, "Đầu tháng", "Beginning")},
          {.key = "began", .label = in(lang, "Sinh", "Born"), .group = more},
          {.key = "found", .label = in(lang, "Mới ghi sổ", "First recorded"), .group = more},
          {.key = "moved_in", .label = in(lang, "Đến", "Came"), .group = more},
          {.key = "left", .label = in(lang, "Đi", "Left"), .group = less},
          {.key = "died", .label = in(lang, "Chết", "Died"), .group = less},
          {.key = "turned_16", .label = in(lang, "Đủ 16 tuổi", "Turned 16"), .group = less},
          {.key = "corrected", .label = in(lang, "Đính chính", "Corrected"), .group = less},
          {.key = "closing", .label = in(lang, "Cuối tháng", "End")},
          {.key = "special", .label = in(lang, "HCĐB", "Special"), .group = end},
          {.key = "at_risk", .label = in(lang, "Nguy cơ", "At risk"), .group = end},
          {.key = "signed", .label = in(lang, "Người ghi ký", "Signed"), .align = Align::start, .width_chars = 14}};
}

struct Line {
  std::string name;
  std::function<std::int64_t(const Figures&)> count;
};

Line line_of(std::string name, std::int64_t Figures::*count) {
  return {std::move(name), [count](const Figures& figures) { return figures.*count; }};
}

std::vector<Line> lines_of(const app::Context& context, base::Lang lang) {
  std::vector<Line> lines = {
      line_of(in(lang, "Số hộ có trẻ em", "Households with children"), &Figures::households),
      line_of(in(lang, "Trẻ em dưới 16 tuổi", "Children under 16"), &Figures::children),
      line_of(in(lang, "– Nam", "– Male"), &Figures::male),
      line_of(in(lang, "– Nữ", "– Female"), &Figures::female),
      line_of(in(lang, "Trẻ em có HCĐB (người)", "In special circumstances (persons)"), &Figures::special),
      line_of(in(lang, "– được trợ giúp", "– assisted"), &Figures::assisted),
      line_of(in(lang, "Trẻ em có nguy cơ (người)", "At risk (persons)"), &Figures::at_risk),
      line_of(in(lang, "Trẻ em khác (người)", "Others (persons)"), &Figures::other)};
  const auto& reference = context.reg.reference();
  const auto& codes = reference.groups.codes();
  for (std::size_t bit = 0; bit < codes.size(); ++bit) {
    const auto* entry = reference.codebook.find(codes[bit]);
    if (entry->confidential || entry->secrecy != domain::Secrecy::ordinary) continue;
    lines.push_back(
        {entry->code + ". " + group_name(*entry, lang), [bit](const Figures& figures) { return figures.groups[bit]; }});
  }
  return lines;
}

}  // namespace

Table marked_list(const Asked& asked, const ChildText& words, const Surroundings& around,
                  const std::vector<storage::ChildRow>& children, domain::Tier tier) {
  const auto lang = asked.lang;
  Table table{
      .columns =
          {{.label = in(lang, "STT", "No."), .align = Align::centre},
           {.key = "household", .label = in(lang, "Số hộ", "Household"), .align = Align::centre},
           {.key = "name",
            .label = in(lang, "Họ và tên", "Full name"),
            .align = Align::start,
            .width_chars = 24,
            .keeps_together = true},
           {.key = "born", .label = in(lang, "Ngày sinh", "Born"), .align = Align::centre, .width_chars = 10},
           {.key = "codes", .label = in(lang, "Mã nhóm", "Codes"), .align = Align::centre, .width_chars = 12},
           {.key = "since", .label = in(lang, "Từ ngày", "Since"), .align = Align::centre, .width_chars = 12},
           {.key = "supports", .label = in(lang, "Được trợ giúp", "Support"), .align = Align::start, .width_chars = 24},
           {.key = "note", .label = in(lang, "Ghi chú", "Note"), .align = Align::start, .width_chars = 18}},
      .row_mm = LINE_MM};
  std::int64_t number = 0;
  for (const auto& child : children) {
    const auto marks = words.marks(child, tier);
    if (marks.empty()) continue;
    const auto since = around.since.find(child.id);
    const std::string letter(domain::code_of(tier));
    table.rows.push_back(
        {.cells = {count_cell(++number), text_cell(child.home.number ? fmt::format("{:03}", *child.home.number) : ""),
                   text_cell(child.facts.full_name.reveal()), text_cell(words.birth(child.facts)),
                   text_cell(base::join(marks, "; ")),
                   text_cell(since == around.since.end() ? "" : since_of(words, since->second, letter)),
                   text_cell(words.supports(child, kinds_of(around.supports.at(child.id)))), Cell{}}});
  }
  table.rows.resize(std::max(LIST_LINES, table.rows.size()));
  return table;
}

Table month_table(app::Context& context, const Asked& asked) {
  constexpr int MONTHS = 12;
  Table table{.columns = month_columns(asked.lang), .row_mm = LINE_MM};
  for (int month = 1; month <= MONTHS; ++month) {
    const auto first = *base::Date::from_ymd(asked.at.on.year(), month, 1);
    const auto last = first.plus_months(1).plus_days(-1);
    Row row{.cells = {count_cell(month)}};
    if (!asked.blank && last <= asked.at.on) {
      const auto cells = month_cells(context, asked, first, last);
      row.cells.insert(row.cells.end(), cells.begin(), cells.end());
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table totals_table(app::Context& context, const Asked& asked) {
  const auto lang = asked.lang;
  const int year = asked.at.on.year();
  const std::vector<base::Date> days = {*base::Date::from_ymd(year, 6, 30), *base::Date::from_ymd(year, 12, 31)};
  Table table{
      .columns = {{.key = "name", .label = in(lang, "Chỉ tiêu", "Figure"), .align = Align::start, .width_chars = 50}},
      .row_mm = 6};
  std::vector<std::optional<Figures>> figures;
  for (const auto& day : days) {
    table.columns.push_back({.key = base::format_iso(day).substr(5), .label = base::format_vi(day), .width_chars = 12});
    figures.push_back(!asked.blank && day <= asked.at.on ? std::optional(figures_on(context, asked, day))
                                                         : std::nullopt);
  }
  table.columns.push_back(
      {.key = "note", .label = in(lang, "Ghi chú", "Note"), .align = Align::start, .width_chars = 30});
  for (const auto& line : lines_of(context, lang)) {
    Row row{.cells = {text_cell(line.name)}};
    for (const auto& at : figures) row.cells.push_back(at ? count_cell(line.count(*at)) : Cell{});
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace mangnon::reports
