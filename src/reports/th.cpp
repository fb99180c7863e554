#include "reports/th.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/training_failures.hpp"
#include "app/trainings.hpp"

namespace mangnon::reports {

namespace {

using app::GuestLine;
using documents::Align;
using documents::text_cell;
using domain::Training;

// So many columns for signatures fit on a page; a longer training has one.
constexpr std::size_t MOST_DAY_COLUMNS = 4;
constexpr int SIGNATURE_CHARS = 16;

struct Held {
  Training training{};
  std::vector<GuestLine> guests{};
};

std::vector<base::Date> day_columns(const Training& training) {
  auto days = domain::days_of(training.now());
  if (days.size() > MOST_DAY_COLUMNS) days.clear();
  return days;
}

std::vector<documents::Column> columns(base::Lang lang, const std::vector<base::Date>& days) {
  std::vector<documents::Column> list = {
      {.label = in(lang, "STT", "No."), .align = Align::centre},
      {.key = "name", .label = in(lang, "Họ và tên", "Name"), .align = Align::start, .keeps_together = true},
      {.key = "position", .label = in(lang, "Chức vụ, đơn vị", "Position and body"), .align = Align::start},
      {.key = "unit", .label = in(lang, "Địa bàn", "Area"), .align = Align::start}};
  const auto signature = in(lang, "Ký tên", "Signature");
  if (days.empty()) list.push_back({.label = signature, .align = Align::start, .width_chars = SIGNATURE_CHARS});
  for (const auto day : days)
    list.push_back({.key = "day_" + base::format_iso(day),
                    .label = signature + " " + base::format_vi(day),
                    .align = Align::start,
                    .width_chars = SIGNATURE_CHARS});
  list.push_back({.key = "note", .label = in(lang, "Ghi chú", "Note"), .align = Align::start});
  return list;
}

std::string mark_text(base::Lang lang, const domain::Mark& mark) {
  const auto& word = domain::word_of(mark.attendance);
  const auto name = in(lang, word.vi, word.en);
  return mark.words.empty() ? name : name + ": " + mark.words.reveal();
}

documents::Cell day_cell(base::Lang lang, const domain::Marks& marks, domain::GuestId guest, base::Date day) {
  const auto found = marks.find({guest, day});
  return found == marks.end() ? documents::Cell{} : text_cell(mark_text(lang, found->second));
}

std::string place_of(const Asked& asked, domain::UnitId unit) {
  if (unit.is_nil()) return in(asked.lang, "Khách mời", "Guest");
  if (unit == asked.at.unit) return asked.units->find(unit, asked.at.geography_on)->name;
  return place_text(asked, unit, asked.at.unit);
}

documents::Table table_of(const Asked& asked, const Held& held) {
  const auto days = day_columns(held.training);
  const auto marks = domain::marks_of(held.training);
  documents::Table table{.columns = columns(asked.lang, days)};
  std::int64_t number = 0;
  for (const auto& line : held.guests) {
    documents::Row row{.cells = {documents::count_cell(++number), text_cell(line.name), text_cell(line.position),
                                 text_cell(place_of(asked, line.unit))}};
    if (days.empty()) row.cells.emplace_back();
    for (const auto day : days) row.cells.push_back(day_cell(asked.lang, marks, line.guest.id, day));
    const bool has_attended = domain::attended(held.training, marks, line.guest.id);
    row.cells.push_back(text_cell(has_attended ? in(asked.lang, "Đã tập huấn", "Trained") : std::string()));
    table.rows.push_back(std::move(row));
  }
  return table;
}

void say(documents::Document& paper, const std::string& label, const std::string& text) {
  if (!text.empty()) paper.body.emplace_back(documents::Paragraph{.text = label + ": " + text + "."});
}

void add(documents::Document& paper, const Asked& asked, const Held& held, std::size_t number) {
  const auto& facts = held.training.now();
  const auto lang = asked.lang;
  const auto when = facts.from == facts.to
                        ? fmt::format(fmt::runtime(in(lang, "ngày {}", "{}")), base::format_vi(facts.from))
                        : fmt::format(fmt::runtime(in(lang, "từ ngày {} đến ngày {}", "{} to {}")),
                                      base::format_vi(facts.from), base::format_vi(facts.to));
  paper.body.emplace_back(documents::Heading{
      .text = fmt::format(fmt::runtime(in(lang, "{}. Tập huấn {}", "{}. Training, {}")), number, when), .level = 2});
  say(paper, in(lang, "Giờ bắt đầu", "Begins at"), facts.hour);
  say(paper, in(lang, "Địa điểm", "Where"), facts.place);
  say(paper, in(lang, "Chủ trì", "Chaired by"), facts.chair.reveal());
  say(paper, in(lang, "Giảng viên", "Taught by"), facts.trainers.reveal());
  say(paper, in(lang, "Nội dung", "Programme"), facts.programme);
  if (held.guests.empty())
    say(paper, in(lang, "Người được mời", "Invited"), in(lang, "chưa ghi", "nobody yet"));
  else
    paper.body.emplace_back(table_of(asked, held));
}

// Who left before the first day does not sign, unless the training was marked of them all the same.
void leave_out_who_left(const domain::Training& training, std::vector<app::GuestLine>& guests) {
  const auto marks = domain::marks_of(training);
  std::erase_if(guests, [&](const app::GuestLine& line) {
    return line.has_left && std::none_of(marks.begin(), marks.end(),
                                         [&](const auto& each) { return each.first.first == line.guest.id; });
  });
}

}  // namespace

app::Outcome<documents::Document> make_th(app::Context& context, const Asked& asked) {
  std::vector<Held> all;
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto listed = app::listed_in(transaction, asked.round->id);
    for (auto& training : app::trainings_held(transaction, asked.round->id, asked.at.unit)) {
      auto guests = app::guests_of(listed, training);
      leave_out_who_left(training, guests);
      all.push_back({std::move(training), std::move(guests)});
    }
  });
  if (all.empty()) return app::refuse(app::TRAINING_NONE, "round");
  auto paper = blank_paper(context, asked,
                           {.label = in(asked.lang, "Biểu TH", "Form TH"),
                            .title = in(asked.lang, "DANH SÁCH THAM DỰ TẬP HUẤN", "ATTENDANCE LIST OF THE TRAINING"),
                            .counted_in = ""});
  paper.title.subtitles.insert(paper.title.subtitles.begin(), asked.round->name);
  for (std::size_t i = 0; i < all.size(); ++i) add(paper, asked, all[i], i + 1);
  paper.title.reference =
      in(asked.lang, "Tính đến ngày ", "As of ") + base::format_vi(base::date_in_viet_nam(context.reg.clock().now()));
  return paper;
}

}  // namespace mangnon::reports
