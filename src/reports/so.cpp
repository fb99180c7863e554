#include "reports/so.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/failures.hpp"
#include "reports/group_names.hpp"
#include "reports/so_cover.hpp"
#include "reports/so_households.hpp"
#include "reports/so_sheet.hpp"
#include "reports/so_sums.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Block;
using documents::count_cell;
using documents::Heading;
using documents::PageBreak;
using documents::Paragraph;
using documents::ParagraphStyle;
using documents::Row;
using documents::Table;
using documents::text_cell;
using storage::ChildRow;

constexpr std::size_t BLANK_SHEETS = 10;
constexpr std::size_t BLANK_INDEX_LINES = 20;
constexpr std::string_view DOTS = "………………………";

std::string number_text(const std::vector<ChildRow>& household) {
  return household.front().home.number ? fmt::format("{:03}", *household.front().home.number) : "–";
}

// The book goes to the hamlet and is the same whoever prints it: it tells and counts what everybody may know who opens
// lists of children (REPORT-21).
app::Context for_the_hamlet(app::Context context) {
  context.actor.role = app::Role::reader;
  context.actor.in_emergency = false;
  return context;
}

class Book {
 public:
  Book(app::Context& context, const Asked& asked, std::vector<ChildRow> children)
      : context_(context),
        asked_(asked),
        children_(std::move(children)),
        households_(households_of(children_)),
        around_(surroundings_of(context, asked, children_)),
        words_(context.reg.reference(), asked.lang, asked.at.on) {}

  void add(const documents::Document& head, std::vector<Block>& body) {
    body.emplace_back(cover(head));
    body.emplace_back(PageBreak{});
    add_guide(body);
    body.emplace_back(PageBreak{});
    add_heading(in(asked_.lang, "MỤC LỤC", "INDEX"), body);
    body.emplace_back(index());
    const SheetMaker maker{asked_, words_, around_};
    std::size_t sheet = 1;
    for (const auto& household : households_) sheet = maker.add(household, sheet, body);
    if (asked_.blank)
      for (std::size_t i = 0; i < BLANK_SHEETS; ++i) sheet = maker.add({}, sheet, body);
    add_lists(body);
    add_sums(body);
  }

 private:
  [[nodiscard]] const domain::UnitVersion& hamlet() const {
    return *asked_.units->find(asked_.at.unit, asked_.at.geography_on);
  }
  [[nodiscard]] std::string number() const { return hamlet().code + "/" + std::to_string(asked_.at.on.year()); }
  static void add_heading(std::string text, std::vector<Block>& body) {
    body.emplace_back(documents::SheetHead{.title = std::move(text), .lines = {}});
  }

  [[nodiscard]] documents::Cover cover(const documents::Document& head) const {
    const auto lang = asked_.lang;
    documents::Cover cover{
        .part = in(lang, "Sổ ", "Book ") + number() + in(lang, " · mẫu ", " · form ") + std::string(BOOK_FORM),
        .header = head.header,
        .title = {.title = in(lang, "SỔ THEO DÕI TRẺ EM TRONG GIA ĐÌNH", "BOOK OF THE CHILDREN IN THEIR FAMILIES"),
                  .subtitles = {place_text(asked_, asked_.at.unit, asked_.units->nation())}},
        .lines = cover_lines(context_, asked_, number(), printed_households())};
    if (!asked_.blank)
      cover.title.reference =
          in(lang, "In theo số liệu ngày ", "Printed from the data of ") + base::format_vi(asked_.at.on);
    if (head.signature) cover.confirmed_by = head.signature->right;
    if (cover.confirmed_by)
      cover.confirmed_by->titles.insert(cover.confirmed_by->titles.begin(), in(lang, "XÁC NHẬN CỦA", "CONFIRMED BY"));
    return cover;
  }
  [[nodiscard]] PrintedHouseholds printed_households() const {
    if (households_.empty()) return {};
    return {number_text(households_.front()), number_text(households_.back())};
  }

  void add_guide(std::vector<Block>& body) const {
    const auto lang = asked_.lang;
    add_heading(in(lang, "HƯỚNG DẪN GHI SỔ VÀ BẢNG MÃ", "GUIDE AND CODES"), body);
    for (const auto& line :
         {in(lang,
             "Mỗi hộ có trẻ em dưới 16 tuổi ghi một tờ, theo số hộ trong thôn. Hộ có hơn 12 trẻ em ghi tiếp tờ thứ hai "
             "với số hộ có thêm “.1”.",
             "Each household with children under 16 has a sheet by its number; a thirteenth child begins a second "
             "one."),
          in(lang,
             "Để trống ô chưa biết; không ghi “không” khi chưa hỏi. Thay đổi ghi ở mục C, không tẩy xóa dòng cũ: gạch "
             "ngang và ghi dòng mới.",
             "Leave what is not known; write changes in part C and strike out, never erase."),
          in(lang,
             "“S*”, “R*” là nhóm bảo mật: không hỏi lại ở hộ, không ghi tên nhóm vào sổ. Trường hợp nhiễm HIV và thông "
             "tin vụ việc không bao giờ ghi vào sổ này.",
             "“S*”, “R*” are confidential groups: neither asked again nor named. HIV and cases are never written "
             "here.")})
      body.emplace_back(Paragraph{line, ParagraphStyle::normal});
    body.emplace_back(code_table());
  }
  // Codes of the groups that may be named, two to a line.
  [[nodiscard]] Table code_table() const {
    const auto lang = asked_.lang;
    std::vector<Row> entries;
    const auto& reference = context_.reg.reference();
    for (const auto& code : reference.groups.codes()) {
      const auto* entry = reference.codebook.find(code);
      if (entry->confidential || entry->secrecy != domain::Secrecy::ordinary) continue;
      entries.push_back({.cells = {text_cell(entry->code), text_cell(group_name(*entry, lang))}});
    }
    const std::size_t half = (entries.size() + 1) / 2;
    Table table;
    for (const char* side : {"1", "2"}) {
      table.columns.push_back(
          {.key = std::string("code") + side, .label = in(lang, "Mã", "Code"), .align = Align::centre});
      table.columns.push_back({.key = std::string("name") + side,
                               .label = in(lang, "Nhóm trẻ em", "Group"),
                               .align = Align::start,
                               .width_chars = 45});
    }
    for (std::size_t i = 0; i < half; ++i) {
      Row row = entries[i];
      if (i + half < entries.size())
        row.cells.insert(row.cells.end(), entries[i + half].cells.begin(), entries[i + half].cells.end());
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  // The sheets stand in the order of the index; the number of a sheet is its place.
  [[nodiscard]] Table index() const {
    const auto lang = asked_.lang;
    Table table{
        .columns = {
            {.key = "sheet", .label = in(lang, "Tờ", "Sheet"), .align = Align::centre},
            {.key = "household", .label = in(lang, "Số hộ", "Household"), .align = Align::centre},
            {.key = "head", .label = in(lang, "Họ tên chủ hộ", "Head"), .align = Align::start, .width_chars = 30},
            {.key = "children",
             .label = in(lang, "Số trẻ em dưới 16 tuổi", "Children under 16"),
             .align = Align::centre},
            {.key = "note", .label = in(lang, "Ghi chú", "Note"), .align = Align::start, .width_chars = 24}}};
    std::int64_t sheet = 1;
    for (const auto& household : households_) {
      table.rows.push_back({.cells = {count_cell(sheet), text_cell(number_text(household)),
                                      text_cell(household.front().home.head_name.reveal()),
                                      count_cell(static_cast<std::int64_t>(household.size()))}});
      sheet += static_cast<std::int64_t>((household.size() + SHEET_CHILDREN - 1) / SHEET_CHILDREN);
    }
    if (asked_.blank) table.rows.resize(BLANK_INDEX_LINES);
    return table;
  }

  void add_lists(std::vector<Block>& body) const {
    const auto lang = asked_.lang;
    const auto add = [&](domain::Tier tier, const std::string& title) {
      body.emplace_back(PageBreak{});
      add_heading(title, body);
      body.emplace_back(marked_list(asked_, words_, around_, children_, tier));
    };
    add(domain::Tier::special,
        in(lang, "DANH SÁCH TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT", "LIST OF CHILDREN IN SPECIAL CIRCUMSTANCES"));
    add(domain::Tier::at_risk, in(lang, "DANH SÁCH TRẺ EM CÓ NGUY CƠ RƠI VÀO HOÀN CẢNH ĐẶC BIỆT",
                                  "LIST OF CHILDREN AT RISK OF SPECIAL CIRCUMSTANCES"));
  }
  void add_sums(std::vector<Block>& body) {
    const auto lang = asked_.lang;
    const auto year = std::to_string(asked_.at.on.year());
    body.emplace_back(PageBreak{});
    add_heading(in(lang, "BIẾN ĐỘNG TRẺ EM THEO THÁNG NĂM ", "MOVEMENT BY MONTH OF ") + year, body);
    body.emplace_back(month_table(context_, asked_));
    body.emplace_back(PageBreak{});
    add_heading(in(lang, "TỔNG HỢP ĐẾN 30/6 VÀ 31/12 NĂM ", "TOTALS ON 30/6 AND 31/12 OF ") + year, body);
    body.emplace_back(totals_table(context_, asked_));
  }

  app::Context& context_;
  const Asked& asked_;
  std::vector<ChildRow> children_;
  Households households_;
  Surroundings around_;
  ChildText words_;
};

}  // namespace

app::Outcome<documents::Document> make_so(app::Context& printer, const Asked& asked) {
  auto context = for_the_hamlet(printer);
  const auto hamlets = hamlets_with_books(asked);
  if (!hamlets) return app::refuse(hamlets.error());
  const auto title = in(asked.lang, "SỔ THEO DÕI TRẺ EM TRONG GIA ĐÌNH", "BOOK OF THE CHILDREN IN THEIR FAMILIES");
  auto paper = blank_paper(context, asked, {.label = "", .title = title, .counted_in = ""});
  paper.page.top_mm = 15;
  paper.page.bottom_mm = 15;
  paper.page.left_mm = 20;
  for (const auto& hamlet : *hamlets) {
    Asked own = asked;
    own.at.unit = hamlet;
    Asked office = asked;  // the commune issues the book
    office.at.unit = *asked.units->parent_of(hamlet, asked.at.geography_on);
    const auto head = blank_paper(context, office, {.label = "", .title = title, .counted_in = ""});
    auto children = asked.blank ? std::vector<ChildRow>{} : app::listed_children(context, own.at, {.on = own.at.on});
    Book(context, own, std::move(children)).add(head, paper.body);
  }
  paper.notes.clear();
  paper.signature.reset();
  paper.meta.contains_confidential = !asked.blank;
  return paper;
}

}  // namespace mangnon::reports
