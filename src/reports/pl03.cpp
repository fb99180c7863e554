#include "reports/pl03.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents/failures.hpp"
#include "documents/format.hpp"
#include "reports/child_text.hpp"
#include "reports/headings.hpp"
#include "reports/sealed.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Cell;
using documents::Row;
using documents::RowKind;
using documents::text_cell;
using storage::ChildRow;

std::vector<documents::Column> columns(base::Lang lang) {
  const auto born = in(lang, "Ngày, tháng, năm sinh", "Date of birth");
  return {{.label = in(lang, "STT", "No."), .align = Align::centre},
          {.key = "name",
           .label = in(lang, "Họ và tên", "Full name"),
           .align = Align::start,
           .width_chars = 20,
           .keeps_together = true},
          {.key = "born_male",
           .label = in(lang, "Nam", "Male"),
           .group = born,
           .align = Align::centre,
           .keeps_together = true},
          {.key = "born_female",
           .label = in(lang, "Nữ", "Female"),
           .group = born,
           .align = Align::centre,
           .keeps_together = true},
          {.key = "ethnicity", .label = in(lang, "Dân tộc", "Ethnic group"), .align = Align::start},
          {.key = "id_number", .label = in(lang, "Số định danh cá nhân", "Personal ID number"), .align = Align::centre},
          {.key = "carers",
           .label = in(lang, "Họ tên cha, mẹ, người chăm sóc", "Father, mother, carer"),
           .align = Align::start,
           .width_chars = 17},
          {.key = "address", .label = in(lang, "Địa chỉ cụ thể", "Address"), .align = Align::start, .width_chars = 14},
          {.key = "groups", .label = in(lang, "Nhóm HCĐB", "Groups"), .align = Align::start, .width_chars = 9},
          {.key = "summary",
           .label = in(lang, "Tóm tắt hoàn cảnh", "Circumstances"),
           .align = Align::start,
           .width_chars = 21},
          {.key = "school", .label = in(lang, "Đang học lớp", "Schooling"), .align = Align::start, .width_chars = 13},
          {.key = "supports",
           .label = in(lang, "Trợ giúp đã nhận", "Support received"),
           .align = Align::start,
           .width_chars = 11},
          {.key = "needs", .label = in(lang, "Nhu cầu", "Needs"), .align = Align::start, .width_chars = 7},
          {.label = in(lang, "Ghi chú", "Note"), .align = Align::start, .width_chars = 8}};
}

// One column by sex holds the birth date; without a sex the note tells it.
void place_birth(Row& row, const ChildText& words, const domain::ChildFacts& facts, base::Lang lang) {
  const std::string born = words.birth(facts);
  const bool male = facts.sex == domain::Sex::male;
  const bool female = facts.sex == domain::Sex::female;
  if (male) row.cells[2] = text_cell(born);
  if (female) row.cells[3] = text_cell(born);
  if (!male && !female)
    row.cells[13] = text_cell(in(lang, "Chưa xác định giới tính; sinh ", "Sex undetermined; born ") + born);
}

Row child_row(const Asked& asked, const ChildText& words, const Surroundings& around, const ChildRow& child,
              std::int64_t number) {
  const auto& facts = child.facts;
  const auto& hamlet = place_on_map(asked, facts.hamlet);
  const auto& address = child.home.address.reveal();
  Row row{.key = hamlet.code,
          .cells = {documents::count_cell(number),
                    {facts.full_name.reveal(), "child=" + child.id.text()},
                    Cell{},
                    Cell{},
                    text_cell(words.ethnicity(facts)),
                    text_cell(facts.id_number.reveal()),
                    text_cell(words.carers(facts)),
                    text_cell(address.empty() ? hamlet.name : address),
                    text_cell(words.groups(child)),
                    text_cell(words.summary(child)),
                    text_cell(words.school(facts)),
                    text_cell(words.supports(child, kinds_of(around.supports.at(child.id)))),
                    Cell{},
                    Cell{}}};
  place_birth(row, words, facts, asked.lang);
  return row;
}

documents::Table list_table(app::Context& context, const Asked& asked, const ListedChildren& listed) {
  const ChildText words(context.reg.reference(), asked.lang, asked.at.on);
  documents::Table table{.columns = columns(asked.lang), .numbered_columns = true};
  Headings headings(asked);
  std::int64_t number = 0;
  for (const auto& child : listed.children) {
    headings.add_before(child.facts.hamlet, table.rows);
    table.rows.push_back(child_row(asked, words, listed.around, child, ++number));
  }
  const auto count = documents::format_count(number, asked.lang);
  table.rows.push_back(
      {.kind = RowKind::total,
       .key = asked.units->find(asked.at.unit, asked.at.geography_on)->code,
       .cells = {Cell{}, text_cell(fmt::format(
                             fmt::runtime(in(asked.lang, "Tổng cộng: {} trẻ em", "Total: {} children")), count))}});
  return table;
}

}  // namespace

app::Outcome<documents::Document> make_pl03(app::Context& context, const Asked& asked) {
  const auto lang = asked.lang;
  const auto special = figures_for(context, asked).total.special;
  if (special > static_cast<std::int64_t>(LIST_ROWS))
    return app::refuse(documents::DOCUMENT_TOO_LARGE, "unit", {std::to_string(special), std::to_string(LIST_ROWS)});
  auto paper = blank_paper(
      context, asked,
      {.label = in(lang, "Phụ lục 03", "Appendix 03"),
       .title = in(lang, "DANH SÁCH TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT", "LIST OF CHILDREN IN SPECIAL CIRCUMSTANCES"),
       .counted_in = in(lang, "Đơn vị tính: trẻ em", "Unit: children")});
  Asked listed = asked;
  listed.units = context.reg.units();  // with hamlets that another process has recorded since
  paper.body.emplace_back(list_table(context, listed, special_children(context, asked)));
  paper.notes.insert(
      paper.notes.begin(),
      in(lang,
         "HCĐB: hoàn cảnh đặc biệt. Mã nhóm theo Điều 10 Luật Trẻ em 2016. “Nhóm bảo mật”: không ghi tên nhóm, "
         "hoàn cảnh và loại trợ giúp.",
         "Group codes follow Article 10 of the Law on Children 2016. “Confidential group”: neither the group "
         "nor the circumstances nor the kind of support are told."));
  for (auto& note : seal_notes(asked)) paper.notes.push_back(std::move(note));
  paper.meta.contains_confidential = true;
  return paper;
}

}  // namespace mangnon::reports
