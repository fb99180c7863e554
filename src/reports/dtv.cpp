#include "reports/dtv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/rosters.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::count_cell;
using documents::text_cell;
using domain::RosterEntry;
using domain::RosterFacts;

std::vector<documents::Column> columns(base::Lang lang) {
  return {{.label = in(lang, "STT", "No."), .align = Align::centre},
          {.key = "name", .label = in(lang, "Họ và tên", "Name"), .align = Align::start, .keeps_together = true},
          {.key = "birth_year", .label = in(lang, "Năm sinh", "Born"), .align = Align::centre},
          {.key = "position", .label = in(lang, "Chức vụ, đơn vị", "Position and body"), .align = Align::start},
          {.key = "phone", .label = in(lang, "Điện thoại", "Telephone"), .align = Align::start, .keeps_together = true},
          {.key = "task", .label = in(lang, "Nhiệm vụ", "Task"), .align = Align::start},
          {.key = "area", .label = in(lang, "Địa bàn phụ trách", "Area"), .align = Align::start},
          {.key = "trained", .label = in(lang, "Đã tập huấn", "Trained"), .align = Align::centre},
          {.key = "note", .label = in(lang, "Ghi chú", "Note"), .align = Align::start}};
}

// Merged wards brought hamlets of one name: where a name stands twice in the unit, the code tells them apart.
std::string name_within(const Asked& asked, domain::UnitId place, domain::UnitId unit) {
  const auto on = asked.at.geography_on;
  const auto* version = asked.units->find(place, on);
  const auto places = asked.units->children_of(unit, on);
  const auto of_this_name = std::count_if(places.begin(), places.end(), [&](domain::UnitId each) {
    return asked.units->find(each, on)->name == version->name;
  });
  return of_this_name > 1 ? version->name + " (" + version->code + ")" : version->name;
}

std::string area_text(const Asked& asked, const RosterEntry& entry, const RosterFacts& facts) {
  std::string text;
  for (const auto unit : facts.area) text += (text.empty() ? "" : "; ") + name_within(asked, unit, entry.unit);
  return text.empty() ? asked.units->find(entry.unit, asked.at.geography_on)->name : text;
}

std::string task_text(const Asked& asked, const RosterFacts& facts) {
  const auto& kind = domain::word_of(facts.kind);
  const auto name = in(asked.lang, kind.vi, kind.en);
  return facts.task.reveal().empty() ? name : name + ": " + facts.task.reveal();
}

// The days of a line that is not the only one, and why it ended.
std::string note_text(const Asked& asked, const RosterEntry& entry, std::size_t line) {
  const auto& facts = entry.facts[line];
  const bool is_last = line + 1 == entry.facts.size();
  std::string days;
  if (entry.facts.size() > 1 || entry.ended) days = in(asked.lang, "từ ", "from ") + base::format_vi(facts.from);
  if (!is_last)
    days += in(asked.lang, " đến trước ", " until before ") + base::format_vi(entry.facts[line + 1].from);
  else if (entry.ended) {
    const auto& reason = domain::word_of(entry.ended->reason);
    days += in(asked.lang, " đến trước ", " until before ") + base::format_vi(entry.ended->on) + " (" +
            in(asked.lang, reason.vi, reason.en) + ")";
  }
  const auto& note = facts.note.reveal();
  return note.empty() || days.empty() ? note + days : note + "; " + days;
}

// Of no day: replaced on the day on which it began.
bool held_never(const RosterEntry& entry, std::size_t line) {
  const auto from = entry.facts[line].from;
  if (line + 1 < entry.facts.size()) return entry.facts[line + 1].from <= from;
  return entry.ended && entry.ended->on <= from;
}

class List {
 public:
  List(app::Context& context, const Asked& asked, std::set<domain::RosterId> attended)
      : context_(context), asked_(asked), attended_(std::move(attended)) {}

  void add(const RosterEntry& entry) {
    if (!entry.was_real()) return;
    for (std::size_t line = 0; line < entry.facts.size(); ++line)
      if (!held_never(entry, line)) add_line(entry, line);
  }
  std::vector<documents::Row> rows{};
  std::int64_t investigators = 0;
  std::int64_t trained = 0;

 private:
  void add_line(const RosterEntry& entry, std::size_t line) {
    const auto& facts = entry.facts[line];
    if (entry.unit != unit_) {
      unit_ = entry.unit;
      const auto place = unit_ == asked_.at.unit ? asked_.units->find(unit_, asked_.at.geography_on)->name
                                                 : place_text(asked_, unit_, asked_.at.unit);
      rows.push_back({.kind = documents::RowKind::heading, .cells = {text_cell(place)}});
    }
    const bool is_trained = facts.is_trained || (line + 1 == entry.facts.size() && attended_.contains(entry.id));
    const bool phones = app::sees_phones(context_, *asked_.round, entry.unit);
    const bool is_current = line + 1 == entry.facts.size() && !entry.ended;
    investigators += is_current && facts.kind == domain::RosterKind::investigator ? 1 : 0;
    trained += is_current && is_trained ? 1 : 0;
    rows.push_back(
        {.cells = {count_cell(++number_), text_cell(facts.name.reveal()),
                   text_cell(facts.birth_year ? std::to_string(*facts.birth_year) : std::string()),
                   text_cell(facts.position.reveal()), text_cell(phones ? facts.phone.reveal() : std::string()),
                   text_cell(task_text(asked_, facts)), text_cell(area_text(asked_, entry, facts)),
                   text_cell(is_trained ? in(asked_.lang, "Có", "Yes") : in(asked_.lang, "Chưa", "No")),
                   text_cell(note_text(asked_, entry, line))}});
  }

  app::Context& context_;
  const Asked& asked_;
  std::set<domain::RosterId> attended_;
  domain::UnitId unit_{};
  std::int64_t number_ = 0;
};

}  // namespace

documents::Document make_dtv(app::Context& context, const Asked& asked) {
  auto paper = blank_paper(
      context, asked,
      {.label = in(asked.lang, "Biểu DTV", "Form DTV"),
       .title = in(asked.lang, "DANH SÁCH ĐIỀU TRA VIÊN, CÁN BỘ THỰC HIỆN", "INVESTIGATORS AND OFFICERS OF THE ROUND"),
       .counted_in = ""});
  paper.title.subtitles.insert(paper.title.subtitles.begin(), asked.round->name);
  std::vector<RosterEntry> entries;
  std::set<domain::RosterId> attended;
  context.reg.store().read([&](storage::Transaction& transaction) {
    entries = app::rosters_below(context, transaction, *asked.round, asked.at.unit);
    attended = domain::trained_by(transaction.trainings().of_round(asked.round->id));
  });
  List list(context, asked, std::move(attended));
  for (const auto& entry : entries) list.add(entry);
  documents::Table table{.columns = columns(asked.lang), .rows = std::move(list.rows), .numbered_columns = true};
  paper.body.emplace_back(std::move(table));
  paper.notes.insert(
      paper.notes.begin(),
      fmt::format(fmt::runtime(in(asked.lang, "Đang làm nhiệm vụ: {} điều tra viên; {} người đã tập huấn.",
                                  "At work: {} investigators; {} people trained.")),
                  list.investigators, list.trained));
  paper.title.reference =
      in(asked.lang, "Tính đến ngày ", "As of ") + base::format_vi(base::date_in_viet_nam(context.reg.clock().now()));
  return paper;
}

}  // namespace mangnon::reports
