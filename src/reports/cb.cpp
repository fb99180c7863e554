#include "reports/cb.hpp"

#include "app/areas.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::count_cell;
using documents::text_cell;

std::vector<documents::Column> columns(base::Lang lang) {
  return {{.label = in(lang, "STT", "No."), .align = Align::centre},
          {.key = "name", .label = in(lang, "Họ và tên", "Name"), .align = Align::start, .keeps_together = true},
          {.key = "position", .label = in(lang, "Chức vụ", "Position"), .align = Align::start},
          {.key = "phone", .label = in(lang, "Điện thoại", "Telephone"), .align = Align::start, .keeps_together = true},
          {.key = "task", .label = in(lang, "Nhiệm vụ", "Task"), .align = Align::start},
          {.key = "area", .label = in(lang, "Địa bàn phụ trách", "Area"), .align = Align::start},
          {.key = "from", .label = in(lang, "Từ ngày", "Since"), .align = Align::centre, .keeps_together = true}};
}

}  // namespace

documents::Document make_cb(app::Context& context, const Asked& asked) {
  auto paper = blank_paper(context, asked,
                           {.label = in(asked.lang, "Biểu CB", "Form CB"),
                            .title = in(asked.lang, "DANH SÁCH CÁN BỘ PHỤ TRÁCH", "OFFICERS IN CHARGE"),
                            .counted_in = ""});
  std::vector<app::Officer> officers;
  context.reg.store().read([&](storage::Transaction& transaction) {
    officers = app::officers_on(context, transaction, asked.at.unit, asked.at.on);
  });
  const bool tells_phone = app::may(context.actor.role, app::Permission::read_children) ||
                           app::may(context.actor.role, app::Permission::assign_areas);
  documents::Table table{.columns = columns(asked.lang), .numbered_columns = true};
  std::int64_t number = 0;
  for (const auto& each : officers) {
    const auto& assignment = each.assignment;
    const auto place = place_text(asked, each.unit, asked.at.unit);
    table.rows.push_back(
        {.cells = {count_cell(++number), text_cell(each.name), text_cell(assignment.position.reveal()),
                   text_cell(tells_phone ? assignment.phone.reveal() : std::string()),
                   text_cell(assignment.task.reveal()), text_cell(place), documents::date_cell(assignment.from)}});
  }
  paper.body.emplace_back(std::move(table));
  return paper;
}

}  // namespace mangnon::reports
