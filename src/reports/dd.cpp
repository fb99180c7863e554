#include "reports/dd.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/round_board.hpp"
#include "app/round_failures.hpp"
#include "names/number_words.hpp"
#include "reports/letter.hpp"

namespace mangnon::reports {

namespace {

using app::BoardRow;
using documents::Align;
using documents::Paragraph;
using documents::ParagraphStyle;
using documents::text_cell;

bool has_answered(const BoardRow& row) {
  if (domain::is_leaf_level(row.level)) return row.done_on.has_value();
  return row.status.state == domain::SendingState::sent || row.status.state == domain::SendingState::accepted;
}

// "23 (hai mươi ba)"; in English the figure alone.
std::string counted(std::size_t count, base::Lang lang) {
  const auto number = static_cast<std::int64_t>(count);
  if (lang != base::Lang::vi) return std::to_string(number);
  return fmt::format("{:02} ({})", number, names::number_in_words(number));
}

class Reminder {
 public:
  Reminder(const app::Context& context, const Asked& asked, const app::Board& board)
      : asked_(asked), board_(board), office_(office_of_letter(context, asked, board.today)) {
    for (const auto& row : board_.rows)
      if (!has_answered(row)) missing_.push_back(row);
  }
  [[nodiscard]] bool has_nobody() const { return missing_.empty(); }

  void write(documents::Document& paper) const {
    make_letter(paper, asked_, office_, board_.today,
                {.mark = "TB",
                 .subject = fmt::format(fmt::runtime(in(asked_.lang, "Về việc đôn đốc gửi số liệu {}",
                                                        "Reminder to send the figures of {}")),
                                        asked_.round->name)});
    addressees(paper);
    bases(paper);
    const auto late = static_cast<std::size_t>(
        std::count_if(missing_.begin(), missing_.end(), [](const BoardRow& row) { return row.is_late; }));
    say(paper,
        "Đến ngày {}, đã có {} trên {} đơn vị gửi số liệu của {} (thời điểm số liệu {}); còn {} đơn vị chưa gửi, trong "
        "đó "
        "{} đơn vị quá hạn:",
        "By {}, {} of {} units have sent the figures of {} (reference date {}); {} have not, {} of them are late:",
        base::format_vi(board_.today), counted(board_.rows.size() - missing_.size(), asked_.lang),
        counted(board_.rows.size(), asked_.lang), asked_.round->name, base::format_vi(asked_.round->reference_on),
        counted(missing_.size(), asked_.lang), counted(late, asked_.lang));
    paper.body.emplace_back(table());
    say(paper,
        "Đề nghị các đơn vị có tên trên khẩn trương rà soát, sửa lỗi và gửi số liệu trên phần mềm; nếu có vướng mắc, "
        "báo "
        "ngay về {} để được hướng dẫn./.",
        "The units named above are asked to finish, correct and send their figures at once, and to report any "
        "difficulty "
        "to {}./.",
        office_.issuing);
    sign_letter(paper, asked_, office_, in(asked_.lang, "- Như trên (t/h);", "- As above (to act);"));
  }

 private:
  template <class... Values>
  void say(documents::Document& paper, const char* vi, const char* en, const Values&... values) const {
    paper.body.emplace_back(Paragraph{.text = fmt::format(fmt::runtime(in(asked_.lang, vi, en)), values...)});
  }

  void addressees(documents::Document& paper) const {
    std::string names;
    for (const auto& row : missing_) names += (names.empty() ? "" : "; ") + row.name;
    say(paper, "Kính gửi: {}.", "To: {}.", names);
  }
  void bases(documents::Document& paper) const {
    const std::string bases[] = {
        in(asked_.lang, "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;", "On the ground of the Law on Children 2016;"),
        in(asked_.lang, "Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ;",
           "On the ground of Decree 56/2017/NĐ-CP;"),
        fmt::format(fmt::runtime(in(asked_.lang, "Căn cứ kế hoạch {} ({}).", "On the ground of the plan {} ({}).")),
                    asked_.round->name, asked_.round->code)};
    for (const auto& basis : bases) paper.body.emplace_back(Paragraph{basis, ParagraphStyle::italic});
  }
  [[nodiscard]] documents::Table table() const {
    documents::Table table{
        .columns = {
            {.label = in(asked_.lang, "STT", "No."), .align = Align::centre},
            {.key = "name", .label = in(asked_.lang, "Đơn vị", "Unit"), .align = Align::start, .width_chars = 34},
            {.key = "due_on", .label = in(asked_.lang, "Hạn gửi", "Due"), .align = Align::centre},
            {.key = "days_late", .label = in(asked_.lang, "Số ngày quá hạn", "Days late")},
            {.key = "state", .label = in(asked_.lang, "Trạng thái", "State"), .align = Align::start}}};
    std::int64_t number = 0;
    for (const auto& row : missing_) {
      const auto& word = domain::word_of(row.status.state);
      const bool is_late = row.is_late && row.due_on;
      table.rows.push_back(
          {.key = row.code,
           .cells = {documents::count_cell(++number), text_cell(row.name),
                     row.due_on ? documents::date_cell(*row.due_on) : documents::Cell{},
                     is_late ? documents::count_cell(std::int64_t{board_.today.days() - row.due_on->days()})
                             : documents::count_cell(0),
                     text_cell(in(asked_.lang, word.vi, word.en))}});
    }
    return table;
  }
  const Asked& asked_;
  const app::Board& board_;
  domain::Office office_;
  std::vector<BoardRow> missing_{};
};

}  // namespace

app::Outcome<documents::Document> make_dd(app::Context& context, const Asked& asked) {
  const auto board = app::board_of(context, *asked.round, {.unit = asked.at.unit.text()});
  if (!board) return app::refuse(board.error());
  const Reminder reminder(context, asked, *board);
  if (reminder.has_nobody()) return app::refuse(app::REMINDER_NOBODY, "round");
  auto paper =
      blank_paper(context, asked, {.label = "", .title = in(asked.lang, "THÔNG BÁO", "NOTICE"), .counted_in = ""});
  reminder.write(paper);
  return paper;
}

}  // namespace mangnon::reports
