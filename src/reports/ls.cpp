#include "reports/ls.hpp"

#include <fmt/format.h>

#include "documents/failures.hpp"
#include "documents/format.hpp"
#include "domain/cleaning.hpp"
#include "reports/child_text.hpp"
#include "reports/headings.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Cell;
using documents::Row;
using documents::RowKind;
using documents::text_cell;

constexpr std::int64_t MOST_CHILDREN = 50'000;
constexpr std::size_t KEY_LETTERS = 12;  // of a child's id, enough to find it again among a commune's children

struct Cleaning {
  std::string title;
  domain::CleaningList list;
};

}  // namespace

std::vector<documents::Column> cleaning_columns(base::Lang lang) {
  const auto column = [](std::string key, std::string label, int width, Align align = Align::start) {
    return documents::Column{.key = std::move(key), .label = std::move(label), .align = align, .width_chars = width};
  };
  return {column("", in(lang, "STT", "No."), 3, Align::centre),
          column("child", in(lang, "Mã trẻ em", "Child"), 12, Align::centre),
          column("name", in(lang, "Họ và tên", "Full name"), 16),
          column("born", in(lang, "Ngày sinh", "Born"), 10, Align::centre),
          column("sex", in(lang, "Giới tính", "Sex"), 4, Align::centre),
          column("ethnicity", in(lang, "Dân tộc", "Ethnic group"), 6),
          column("father", in(lang, "Cha", "Father"), 14),
          column("mother", in(lang, "Mẹ", "Mother"), 14),
          column("carer", in(lang, "Người giám hộ", "Guardian"), 12),
          column("address", in(lang, "Địa chỉ", "Address"), 14),
          column("id_number", in(lang, "Số định danh hiện có", "ID number held"), 12, Align::centre),
          column("fault", in(lang, "Lỗi", "Fault"), 18),
          column("police_number", in(lang, "Số định danh do Công an cung cấp", "ID number by the police"), 12),
          column("result", in(lang, "Kết quả (khớp/ đã sửa/ không có)", "Result"), 8),
          column("signed", in(lang, "Ký xác nhận", "Signed"), 8)};
}

Row cleaning_row(const Asked& asked, const ChildText& words, const CleaningRow& row) {
  const auto& facts = row.facts;
  // As it was called on the day of the list, like the heading above it.
  const auto* hamlet = asked.units->find(facts.hamlet, asked.at.geography_on);
  if (hamlet == nullptr) hamlet = asked.units->find_latest(facts.hamlet);
  const auto key = row.child.text();
  const auto sex = facts.sex ? in(asked.lang, domain::word_of(*facts.sex).vi, domain::word_of(*facts.sex).en) : "";
  return {.key = hamlet->code,
          .cells = {Cell{},
                    text_cell(key.substr(key.size() - KEY_LETTERS)),
                    {facts.full_name.reveal(), "child=" + key},
                    text_cell(words.birth(facts)),
                    text_cell(sex),
                    text_cell(words.ethnicity(facts)),
                    text_cell(facts.father_name.reveal()),
                    text_cell(facts.mother_name.reveal()),
                    text_cell(facts.carer_name.reveal()),
                    text_cell(row.address.empty() ? hamlet->name : row.address),
                    text_cell(facts.id_number.reveal()),
                    text_cell(row.fault),
                    Cell{},
                    Cell{},
                    Cell{}}};
}

namespace {

documents::Table list_table(app::Context& context, const Asked& asked, domain::CleaningList list) {
  documents::Table table{.columns = cleaning_columns(asked.lang), .numbered_columns = true};
  const ChildText words(context.reg.reference(), asked.lang, asked.at.on);
  Headings headings(asked);
  std::int64_t number = 0;
  for (const auto& child : app::listed_children(context, asked.at, {.on = asked.at.on})) {
    const auto found = domain::cleaning_fault(list, child.facts, asked.lang);
    if (found.empty()) continue;
    headings.add_before(child.facts.hamlet, table.rows);
    table.rows.push_back(cleaning_row(
        asked, words,
        {.child = child.id, .facts = child.facts, .address = child.home.address.reveal(), .fault = found}));
    table.rows.back().cells.front() = documents::count_cell(++number);
  }
  const auto total = fmt::format(fmt::runtime(in(asked.lang, "Tổng cộng: {} trẻ em", "Total: {} children")),
                                 documents::format_count(number, asked.lang));
  table.rows.push_back({.kind = RowKind::total,
                        .key = asked.units->find(asked.at.unit, asked.at.geography_on)->code,
                        .cells = {Cell{}, Cell{}, text_cell(total)}});
  return table;
}

app::Outcome<documents::Document> make(app::Context& context, const Asked& asked, const Cleaning& cleaning) {
  const auto children = app::figures_below(context, asked.at).total.children;
  if (children > MOST_CHILDREN)
    return app::refuse(documents::DOCUMENT_TOO_LARGE, "unit",
                       {std::to_string(children), std::to_string(MOST_CHILDREN)});
  const auto lang = asked.lang;
  auto paper =
      blank_paper(context, asked, {.label = std::string(asked.report.code), .title = cleaning.title, .counted_in = ""});
  Asked listed = asked;
  listed.units = context.reg.units();  // with hamlets that another process has recorded since
  paper.body.emplace_back(list_table(context, listed, cleaning.list));
  if (paper.signature && paper.signature->left)
    paper.signature->left->titles = {in(lang, "XÁC NHẬN CỦA CÔNG AN CẤP XÃ", "CONFIRMED BY THE COMMUNE POLICE")};
  paper.meta.contains_confidential = true;
  return paper;
}

}  // namespace

app::Outcome<documents::Document> make_ls_a(app::Context& context, const Asked& asked) {
  const auto title =
      in(asked.lang, "DANH SÁCH TRẺ EM CHƯA CÓ SỐ ĐỊNH DANH CÁ NHÂN", "CHILDREN WITHOUT A PERSONAL ID NUMBER");
  return make(context, asked, {title, domain::CleaningList::no_number});
}

app::Outcome<documents::Document> make_ls_b(app::Context& context, const Asked& asked) {
  const auto title = in(asked.lang, "DANH SÁCH TRẺ EM CÓ SỐ ĐỊNH DANH CÁ NHÂN CẦN KIỂM TRA LẠI",
                        "CHILDREN WHOSE PERSONAL ID NUMBER NEEDS ANOTHER LOOK");
  return make(context, asked, {title, domain::CleaningList::wrong_number});
}

app::Outcome<documents::Document> make_ls_c(app::Context& context, const Asked& asked) {
  const auto title = in(asked.lang, "DANH SÁCH TRẺ EM THIẾU THÔNG TIN CƠ BẢN", "CHILDREN WITH MISSING BASIC FACTS");
  return make(context, asked, {title, domain::CleaningList::missing_facts});
}

}  // namespace mangnon::reports
