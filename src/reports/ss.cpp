#include "reports/ss.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/failures.hpp"
#include "app/paper_book_failures.hpp"
#include "app/paper_books.hpp"
#include "app/scope.hpp"
#include "reports/child_text.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::count_cell;
using documents::Heading;
using documents::Paragraph;
using documents::Row;
using documents::Table;
using documents::text_cell;
using domain::PaperBook;
using tabulation::Cause;

constexpr Cause DROPPED[] = {Cause::turned_16, Cause::left, Cause::died, Cause::corrected};
constexpr std::size_t MOST_LISTED = 5'000;  // of one hamlet

struct Copied {
  PaperBook old{};
  PaperBook next{};
};

// In the order of places.
std::vector<Copied> copied_on(app::Context& context, const Asked& asked) {
  std::vector<PaperBook> books;
  context.reg.store().read([&](storage::Transaction& transaction) {
    books = app::books_below(context, transaction, asked.at.unit, asked.at.on);
  });
  std::vector<Copied> copied;
  for (const auto& old : books)
    for (const auto& next : books)
      if (next.predecessor == old.id && next.was_real() && next.issued_on == asked.at.on) copied.push_back({old, next});
  return copied;
}

// A child that was in the old book, and why it is not in the new one.
struct Dropped {
  storage::ChildRow row{};
  Cause cause{};
};

class Minutes {
 public:
  Minutes(app::Context& context, const Asked& asked)
      : context_(context), asked_(asked), words_(context.reg.reference(), asked.lang, asked.at.on) {}

  void write(const Copied& copied, documents::Document& paper) const {
    const auto hamlet = asked_.units->successor_of(copied.old.hamlet, asked_.at.on).value_or(copied.old.hamlet);
    auto at = asked_.at;
    at.unit = hamlet;
    paper.body.emplace_back(Heading{.text = asked_.units->find_latest(hamlet)->name});
    say(paper, "Cuốn cũ: {}. Người giao: {}.", "Old book: {}. Given by: {}.", name_of(copied.old),
        copied.old.custody.back().keeper.reveal());
    say(paper, "Cuốn mới: {}. Người nhận: {}.", "New book: {}. Received by: {}.", name_of(copied.next),
        copied.next.custody.front().keeper.reveal());
    if (copied.old.first_household || copied.next.first_household)
      say(paper, "Thôn dùng nhiều cuốn sổ: số liệu dưới đây là của cả thôn.",
          "The hamlet has several books: the figures below are of the whole hamlet.");
    const base::Date first = copied.old.issued_on.plus_days(1);
    const auto line =
        first <= at.on ? app::movements(context_, at, first, true)[tabulation::EVERYBODY] : still_line(at);
    paper.body.emplace_back(counts(line));
    if (line.decrease() == 0)
      return say(paper, "Mọi trẻ em trong sổ cũ đều được chép sang sổ mới.", "Every child of the old book was copied.");
    say(paper, "Trẻ em không chép sang sổ mới:", "Children who are not copied:");
    paper.body.emplace_back(list(dropped(at, copied.old.issued_on)));
  }

 private:
  template <class... Values>
  void say(documents::Document& paper, const char* vi, const char* en, const Values&... values) const {
    paper.body.emplace_back(Paragraph{.text = fmt::format(fmt::runtime(in(asked_.lang, vi, en)), values...)});
  }
  [[nodiscard]] std::string name_of(const PaperBook& book) const {
    return fmt::format(
        fmt::runtime(in(asked_.lang, "số {}, giai đoạn {}–{}, cấp ngày {}", "number {}, period {}–{}, issued on {}")),
        book.number, book.first_year, book.last_year, base::format_vi(book.issued_on));
  }
  // Copied on the day of issue: nobody came or went.
  [[nodiscard]] tabulation::MovementLine still_line(const app::FiguresQuery& at) const {
    const auto children = app::figures_below(context_, at).total.children;
    return {.opening = children, .closing = children};
  }

  [[nodiscard]] Table counts(const tabulation::MovementLine& line) const {
    const auto lang = asked_.lang;
    Table table{.columns = {{.key = "name",
                             .label = in(lang, "Trẻ em dưới 16 tuổi", "Children under 16"),
                             .align = Align::start,
                             .width_chars = 50},
                            {.key = "count", .label = in(lang, "Số trẻ em", "Children")}}};
    const auto add = [&](const char* key, std::string name, std::int64_t count) {
      table.rows.push_back({.key = key, .cells = {text_cell(std::move(name)), count_cell(count)}});
    };
    add("opening", in(lang, "Trong sổ cũ khi cấp sổ", "In the old book when it was issued"), line.opening);
    add("increase", in(lang, "Ghi thêm trong kỳ", "Added since"), line.increase());
    add("decrease", in(lang, "Không chép sang sổ mới", "Not copied"), line.decrease());
    add("closing", in(lang, "Trong sổ mới", "In the new book"), line.closing);
    return table;
  }

  // Each once, by its last cause; who is back on the day is not among them.
  [[nodiscard]] std::vector<Dropped> dropped(const app::FiguresQuery& at, base::Date issued_on) const {
    std::map<domain::ChildId, Cause> causes;
    std::vector<domain::ChildId> order;
    context_.reg.with_population(at.known_at, [&](const auto& population, const domain::UnitTree& units) {
      const tabulation::MovementQuestion question{.period = {issued_on.plus_days(1), at.on},
                                                  .hamlets = app::hamlets_of(units, at.unit, at.geography_on),
                                                  .everybody = true};
      for (const auto cause : DROPPED) {
        const auto page = tabulation::list_moved(population, context_.reg.reference().groups, question,
                                                 tabulation::EVERYBODY, {.cause = cause}, 0, MOST_LISTED);
        for (const auto& id : page.ids)
          if (causes.emplace(id, cause).second) order.push_back(id);
      }
    });
    for (const auto& row : app::listed_children(context_, at, {.on = at.on})) causes.erase(row.id);
    return rows_of(order, causes, issued_on);
  }
  // As the old book knew them when it was issued; of who came later the name and the day of birth only.
  [[nodiscard]] std::vector<Dropped> rows_of(const std::vector<domain::ChildId>& order,
                                             const std::map<domain::ChildId, Cause>& causes,
                                             base::Date issued_on) const {
    std::map<domain::ChildId, storage::ChildRow> known;
    context_.reg.store().read([&](storage::Transaction& transaction) {
      for (auto& row : transaction.children().rows(order, asked_.at.on)) {
        row.home.number.reset();
        known[row.id] = std::move(row);
      }
      for (auto& row : transaction.children().rows(order, issued_on)) known[row.id] = std::move(row);
    });
    std::vector<Dropped> found;
    for (const auto& id : order)
      if (const auto cause = causes.find(id); cause != causes.end() && known.contains(id))
        found.push_back({known.at(id), cause->second});
    return found;
  }

  [[nodiscard]] Table list(const std::vector<Dropped>& dropped) const {
    const auto lang = asked_.lang;
    Table table{.columns = {{.label = in(lang, "STT", "No."), .align = Align::centre},
                            {.key = "household", .label = in(lang, "Số hộ", "Household"), .align = Align::centre},
                            {.key = "name",
                             .label = in(lang, "Họ và tên", "Full name"),
                             .align = Align::start,
                             .width_chars = 30,
                             .keeps_together = true},
                            {.key = "born", .label = in(lang, "Ngày sinh", "Born"), .align = Align::centre},
                            {.key = "reason", .label = in(lang, "Lý do", "Reason"), .align = Align::start}}};
    std::int64_t number = 0;
    for (const auto& each : dropped) {
      const auto& word = domain::word_of(each.cause);
      const auto household = each.row.home.number ? fmt::format("{:03}", *each.row.home.number) : std::string();
      table.rows.push_back(
          {.key = each.row.id.text(),
           .cells = {count_cell(++number), text_cell(household), text_cell(each.row.facts.full_name.reveal()),
                     text_cell(words_.birth(each.row.facts)), text_cell(std::string(in(lang, word.vi, word.en)))}});
    }
    return table;
  }

  app::Context& context_;
  const Asked& asked_;
  ChildText words_;
};

}  // namespace

app::Outcome<documents::Document> make_ss(app::Context& context, const Asked& asked) {
  const auto* unit = asked.units->find(asked.at.unit, asked.at.geography_on);
  if (unit == nullptr || (unit->level != domain::UnitLevel::commune && !domain::is_leaf_level(unit->level)))
    return app::refuse(app::UNIT_TOO_WIDE, "unit");
  const auto copied = copied_on(context, asked);
  if (copied.empty()) return app::refuse(app::BOOK_NOT_CARRIED_OVER, "on", {base::format_vi(asked.at.on)});
  auto paper = blank_paper(context, asked,
                           {.label = "",
                            .title = in(asked.lang, "BIÊN BẢN SANG SỔ THEO DÕI TRẺ EM", "MINUTES OF COPYING THE BOOK"),
                            .counted_in = ""});
  const Minutes minutes(context, asked);
  for (const auto& each : copied) minutes.write(each, paper);
  paper.title.attached_to.clear();
  const auto signer = [&](const char* vi, const char* en) {
    return documents::Signer{.titles = {in(asked.lang, vi, en)},
                             .note = in(asked.lang, "(Ký, ghi rõ họ tên)", "(Signature, full name)")};
  };
  paper.signature->left = signer("NGƯỜI GIAO SỔ CŨ", "GIVER OF THE OLD BOOK");
  paper.signature->right = signer("NGƯỜI NHẬN SỔ MỚI", "RECEIVER OF THE NEW BOOK");
  return paper;
}

}  // namespace mangnon::reports
