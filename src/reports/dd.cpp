#include "reports/dd.hpp"

#include <algorithm>

#include "app/official_documents.hpp"
#include "app/round_board.hpp"
#include "app/round_failures.hpp"
#include "reports/letter.hpp"

namespace mangnon::reports {

namespace {

using app::BoardRow;
using documents::Align;
using documents::text_cell;

// A longer list stands in an annex, so that the letter itself stays on a page (LETTER-12).
constexpr std::size_t MOST_ROWS_WITHIN = 20;

bool has_answered(const BoardRow& row) {
  if (domain::is_leaf_level(row.level)) return row.done_on.has_value();
  return row.status.state == domain::SendingState::sent || row.status.state == domain::SendingState::accepted;
}

class Reminder {
 public:
  Reminder(const Asked& asked, const app::Board& board) : asked_(asked), board_(board) {
    for (const auto& row : board_.rows)
      if (!has_answered(row)) missing_.push_back(row);
  }
  [[nodiscard]] bool has_nobody() const { return missing_.empty(); }

  [[nodiscard]] documents::Document write(Letter letter, std::vector<std::string> grounds) const {
    letter.say("Kính gửi: {}.", "To: {}.", addressees());
    letter.bases(grounds);
    const auto late = static_cast<std::size_t>(
        std::count_if(missing_.begin(), missing_.end(), [](const BoardRow& row) { return row.is_late; }));
    letter.say(
        "Đến ngày {}, đã có {} trên {} đơn vị gửi số liệu của {} (thời điểm số liệu {}); còn {} đơn vị chưa gửi, trong "
        "đó "
        "{} đơn vị quá hạn{}",
        "By {}, {} of {} units have sent the figures of {} (reference date {}); {} have not, {} of them are late{}",
        base::format_vi(board_.today), counted(board_.rows.size() - missing_.size(), asked_.lang),
        counted(board_.rows.size(), asked_.lang), asked_.round->name, base::format_vi(asked_.round->reference_on),
        counted(missing_.size(), asked_.lang), counted(late, asked_.lang),
        is_long() ? in(asked_.lang, " (danh sách tại Phụ lục kèm theo).", " (listed in the annex).")
                  : std::string(":"));
    if (is_long())
      letter.add_annex(in(asked_.lang, "DANH SÁCH ĐƠN VỊ CHƯA GỬI SỐ LIỆU", "UNITS THAT HAVE NOT SENT"), {table()});
    else
      letter.add(table());
    letter.say(
        "Đề nghị các đơn vị nêu trên khẩn trương rà soát, sửa lỗi và gửi số liệu trên phần mềm; nếu có vướng mắc, "
        "báo "
        "ngay về {} để được hướng dẫn./.",
        "The units named above are asked to finish, correct and send their figures at once, and to report any "
        "difficulty "
        "to {}./.",
        letter.office().issuing);
    std::vector<Recipient> recipients = {{in(asked_.lang, "Như trên", "As above"), in(asked_.lang, "t/h", "to act")}};
    if (!letter.office().superior.empty())
      recipients.push_back({letter.office().superior, in(asked_.lang, "b/c", "to know")});
    return letter.end(recipients);
  }

 private:
  [[nodiscard]] bool is_long() const { return missing_.size() > MOST_ROWS_WITHIN; }
  [[nodiscard]] std::string addressees() const {
    if (is_long()) return in(asked_.lang, "Các đơn vị có tên tại Phụ lục kèm theo", "The units listed in the annex");
    std::string names;
    for (const auto& row : missing_) names += (names.empty() ? "" : "; ") + row.name;
    return names;
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
  std::vector<BoardRow> missing_{};
};

// What the round itself cites and its plan; what every such reminder rests on when it cites nothing.
std::vector<std::string> grounds_of(app::Context& context, const Asked& asked) {
  std::vector<std::string> grounds;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { grounds = app::cited_bases(context, transaction, asked.round->id); });
  if (grounds.empty())
    grounds = {
        in(asked.lang, "Luật Trẻ em ngày 05 tháng 4 năm 2016", "the Law on Children 2016"),
        in(asked.lang, "Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ", "Decree 56/2017/NĐ-CP")};
  grounds.push_back(fmt::format(fmt::runtime(in(asked.lang, "kế hoạch {} ({})", "the plan {} ({})")), asked.round->name,
                                asked.round->code));
  return grounds;
}

}  // namespace

app::Outcome<documents::Document> make_dd(app::Context& context, const Asked& asked) {
  const auto board = app::board_of(context, *asked.round, {.unit = asked.at.unit.text()});
  if (!board) return app::refuse(board.error());
  const Reminder reminder(asked, *board);
  if (reminder.has_nobody()) return app::refuse(app::REMINDER_NOBODY, "round");
  auto letter = Letter::begin(context, asked,
                              {.type = "TB",
                               .title = in(asked.lang, "THÔNG BÁO", "NOTICE"),
                               .subject = fmt::format(fmt::runtime(in(asked.lang, "Về việc đôn đốc gửi số liệu {}",
                                                                      "Reminder to send the figures of {}")),
                                                      asked.round->name),
                               .office = asked.at.unit});
  if (!letter) return app::refuse(letter.error());
  return reminder.write(*std::move(letter), grounds_of(context, asked));
}

}  // namespace mangnon::reports
