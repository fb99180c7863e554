#include "reports/td.hpp"

#include <fmt/format.h>

#include "app/round_board.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Cell;
using documents::count_cell;
using documents::Row;
using documents::RowKind;
using documents::text_cell;

std::vector<documents::Column> columns(base::Lang lang) {
  const auto hamlets = in(lang, "Thôn", "Hamlets");
  const auto households = in(lang, "Hộ", "Households");
  return {{.label = in(lang, "STT", "No."), .align = Align::centre},
          {.key = "name", .label = in(lang, "Đơn vị", "Unit"), .align = Align::start, .keeps_together = true},
          {.key = "hamlets_done", .label = in(lang, "Đã xong", "Done"), .group = hamlets},
          {.key = "hamlets", .label = in(lang, "Tổng số", "All"), .group = hamlets},
          {.key = "visited", .label = in(lang, "Đã đến", "Visited"), .group = households},
          {.key = "planned", .label = in(lang, "Kế hoạch", "Planned"), .group = households},
          {.key = "children", .label = in(lang, "Trẻ em đã ghi", "Children recorded")},
          {.key = "rows_waiting", .label = in(lang, "Dòng nhập chờ xử lý", "Rows waiting")},
          {.key = "errors", .label = in(lang, "Lỗi E", "Errors")},
          {.key = "warnings", .label = in(lang, "Lỗi W", "Warnings")},
          {.key = "due_on", .label = in(lang, "Hạn gửi", "Due"), .align = Align::centre, .keeps_together = true},
          {.key = "sent_on", .label = in(lang, "Ngày gửi", "Sent"), .align = Align::centre, .keeps_together = true},
          {.key = "accepted_on",
           .label = in(lang, "Ngày nghiệm thu", "Accepted"),
           .align = Align::centre,
           .keeps_together = true},
          {.key = "state", .label = in(lang, "Trạng thái", "State"), .align = Align::start}};
}

Cell day_cell(std::optional<base::Date> day) {
  return day ? documents::date_cell(*day) : Cell{};
}
Cell moment_cell(std::optional<base::Moment> moment) {
  return moment ? documents::date_cell(base::date_in_viet_nam(*moment)) : Cell{};
}
Cell known_cell(std::optional<std::size_t> count) {
  return count ? count_cell(static_cast<std::int64_t>(*count)) : documents::no_data_cell();
}

std::string state_text(const app::BoardRow& row, base::Lang lang) {
  const auto& word = domain::word_of(row.status.state);
  std::string text(lang == base::Lang::vi ? word.vi : word.en);
  if (row.status.accepted)
    text += fmt::format(fmt::runtime(in(lang, " (bản {})", " (version {})")), *row.status.accepted);
  if (row.communes > 0)
    text += fmt::format(
        fmt::runtime(in(lang, "; {}/{} xã đã nghiệm thu, {} xã quá hạn", "; {}/{} communes accepted, {} late")),
        row.communes_accepted, row.communes, row.communes_late);
  if (row.is_late) text += in(lang, " – QUÁ HẠN", " – LATE");
  return text;
}

Row unit_row(const app::BoardRow& row, std::int64_t number, base::Lang lang) {
  return {.key = row.code,
          .cells = {count_cell(number), text_cell(row.name), count_cell(row.hamlets_done), count_cell(row.hamlets),
                    count_cell(row.visited), count_cell(row.planned), count_cell(row.children),
                    count_cell(static_cast<std::int64_t>(row.rows_waiting)), known_cell(row.errors),
                    known_cell(row.warnings), day_cell(row.due_on), moment_cell(row.status.sent_at),
                    moment_cell(row.status.accepted_at), text_cell(state_text(row, lang))}};
}

Row total_row(const app::Board& board, const std::string& code, base::Lang lang) {
  app::BoardRow sum;
  std::int64_t accepted = 0;
  std::size_t waiting = 0;
  for (const auto& row : board.rows) {
    sum.hamlets_done += row.hamlets_done;
    sum.hamlets += row.hamlets;
    sum.visited += row.visited;
    sum.planned += row.planned;
    sum.children += row.children;
    waiting += row.rows_waiting;
    accepted += row.status.state == domain::SendingState::accepted ? 1 : 0;
  }
  const bool of_hamlets = !board.rows.empty() && domain::is_leaf_level(board.rows.front().level);
  const auto state = of_hamlets ? std::string()
                                : fmt::format(fmt::runtime(in(lang, "{}/{} đã nghiệm thu", "{}/{} accepted")), accepted,
                                              board.rows.size());
  return {.kind = RowKind::total,
          .key = code,
          .cells = {Cell{}, text_cell(in(lang, "Tổng cộng", "Total")), count_cell(sum.hamlets_done),
                    count_cell(sum.hamlets), count_cell(sum.visited), count_cell(sum.planned), count_cell(sum.children),
                    count_cell(static_cast<std::int64_t>(waiting)), Cell{}, Cell{}, Cell{}, Cell{}, Cell{},
                    text_cell(state)}};
}

std::vector<std::string> phase_notes(const app::Board& board, base::Lang lang) {
  std::vector<std::string> notes;
  for (const auto& each : board.phases) {
    const auto& task = domain::word_of(each.phase.task);
    const auto& level = domain::word_of(each.phase.level);
    std::string text = fmt::format("{} ({}): {} – {}", lang == base::Lang::vi ? task.vi : task.en,
                                   lang == base::Lang::vi ? level.vi : level.en, base::format_vi(each.phase.from),
                                   base::format_vi(each.phase.to));
    if (each.done)
      text += fmt::format(fmt::runtime(in(lang, ": {}/{} đơn vị", ": {}/{} units")), *each.done, each.units);
    notes.push_back(text + ".");
  }
  return notes;
}

}  // namespace

app::Outcome<documents::Document> make_td(app::Context& context, const Asked& asked) {
  const auto board = app::board_of(context, *asked.round, {.unit = asked.at.unit.text(), .check = true});
  if (!board) return app::refuse(board.error());
  auto paper = blank_paper(context, asked,
                           {.label = in(asked.lang, "Biểu TD", "Form TD"),
                            .title = in(asked.lang, "TIẾN ĐỘ RÀ SOÁT TRẺ EM", "PROGRESS OF THE ROUND"),
                            .counted_in = ""});
  paper.title.subtitles.insert(paper.title.subtitles.begin(), asked.round->name);
  documents::Table table{.columns = columns(asked.lang), .numbered_columns = true};
  std::int64_t number = 0;
  for (const auto& row : board->rows) table.rows.push_back(unit_row(row, ++number, asked.lang));
  table.rows.push_back(total_row(*board, paper.meta.unit_code, asked.lang));
  paper.body.emplace_back(std::move(table));
  auto notes = phase_notes(*board, asked.lang);
  paper.notes.insert(paper.notes.begin(), notes.begin(), notes.end());
  paper.title.reference = in(asked.lang, "Tính đến ngày ", "As of ") + base::format_vi(board->today);
  return paper;
}

}  // namespace mangnon::reports
