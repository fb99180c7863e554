#include "reports/so_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/sheet_code.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Cell;
using documents::Column;
using documents::Row;
using documents::Table;
using documents::text_cell;
using storage::ChildRow;

constexpr double CHILD_LINE_MM = 6.2;
constexpr double PARENT_LINE_MM = 6.2;
constexpr double WRITTEN_LINE_MM = 7.5;
constexpr std::size_t PARENT_LINES = 3;
constexpr std::size_t CHANGE_LINES = 9;
constexpr std::size_t VISIT_LINES = 6;
constexpr std::string_view DOTS = "……………………………………";

struct Words {
  base::Lang lang;
  [[nodiscard]] std::string operator()(std::string_view vi, std::string_view en) const { return in(lang, vi, en); }
};

Column column(std::string key, std::string label, int width_chars, Align align = Align::start) {
  return {.key = std::move(key), .label = std::move(label), .align = align, .width_chars = width_chars};
}

std::vector<Column> child_columns(const Words& say) {
  return {column("no", say("STT", "No."), 3, Align::centre),
          column("name", say("Họ và tên", "Full name"), 18),
          column("id_number", say("Số định danh cá nhân", "Personal ID number"), 12, Align::centre),
          column("born", say("Ngày sinh", "Born"), 10, Align::centre),
          column("sex", say("Nam/ Nữ", "Sex"), 4, Align::centre),
          column("ethnicity", say("Dân tộc", "Ethnic group"), 6),
          column("registered", say("Khai sinh (C/K)", "Birth registered"), 4, Align::centre),
          column("insurance", say("Số thẻ BHYT", "Insurance no."), 13, Align::centre),
          column("relation", say("Quan hệ với chủ hộ", "Relation to head"), 7),
          column("living_with", say("Đang sống với", "Living with"), 8),
          column("school", say("Học lớp, trường hoặc lý do không học", "School, or why not"), 13),
          column("special", say("HCĐB (mã S)", "Code S"), 6, Align::centre),
          column("at_risk", say("Nguy cơ (mã R)", "Code R"), 5, Align::centre),
          column("other", say("Khác (mã O)", "Code O"), 5, Align::centre),
          column("since", say("Từ ngày", "Since"), 8, Align::centre),
          column("supports", say("Được trợ giúp (loại, tháng/năm)", "Support (kind, month)"), 10),
          column("note", say("Ghi chú", "Note"), 8)};
}

std::vector<Column> parent_columns(const Words& say) {
  const auto father = say("Cha", "Father");
  const auto mother = say("Mẹ", "Mother");
  std::vector<Column> columns = {column("children", say("Của trẻ số", "Of child no."), 6, Align::centre)};
  for (const auto* who : {&father, &mother}) {
    const std::string prefix = who == &father ? "father_" : "mother_";
    for (auto each : {column(prefix + "name", say("Họ tên", "Name"), 18),
                      column(prefix + "birth_year", say("Năm sinh", "Born"), 5, Align::centre),
                      column(prefix + "work", say("Nghề nghiệp", "Work"), 9),
                      column(prefix + "state", say("Tình trạng", "Status"), 10)}) {
      each.group = *who;
      columns.push_back(each);
    }
  }
  columns.push_back(column("carer", say("Người chăm sóc", "Carer"), 16));
  columns.push_back(column("carer_relation", say("Quan hệ", "Relation"), 8));
  return columns;
}

Table written_table(std::string caption, std::vector<Column> columns, std::size_t lines, double line_mm) {
  Table table{.caption = std::move(caption), .columns = std::move(columns), .row_mm = line_mm};
  table.rows.resize(std::max(lines, table.rows.size()));
  return table;
}

std::string month_of(base::Date date) {
  return fmt::format("{:02}/{}", date.month(), date.year());
}

std::string sex_letter(const domain::ChildFacts& facts, const Words& say) {
  if (facts.sex == domain::Sex::male) return say("Nam", "M");
  return facts.sex == domain::Sex::female ? say("Nữ", "F") : "";
}

std::string joined_marks(const ChildText& words, const ChildRow& child, domain::Tier tier) {
  return base::join(words.marks(child, tier), "; ");
}

// The beginnings of the circumstances that may be named, the codes in their order.
std::string since_text(const SheetMaker& maker, const ChildRow& child) {
  const auto found = maker.around.since.find(child.id);
  if (found == maker.around.since.end()) return {};
  std::vector<std::string> days;
  for (const auto& [code, from] : found->second) {
    const auto mark = maker.words.mark(code);
    if (mark.empty() || mark.ends_with('*')) continue;
    const auto text = month_of(from);
    if (std::find(days.begin(), days.end(), text) == days.end()) days.push_back(text);
  }
  return base::join(days, "; ");
}

// The kinds with the month of the last help of each; only that there was some, for a child in a confidential group.
std::string supports_text(const SheetMaker& maker, const ChildRow& child) {
  const auto& given = maker.around.supports.at(child.id);
  const auto kinds = kinds_of(given);
  const auto words = maker.words.supports(child, kinds);
  if (given.empty()) return {};
  base::Date last = given.front().given_on;
  for (const auto& each : given) last = std::max(last, each.given_on);
  return words + " (" + month_of(last) + ")";
}

Row child_row(const SheetMaker& maker, const ChildRow& child, std::size_t number) {
  const Words say{maker.asked.lang};
  const auto& facts = child.facts;
  const auto& words = maker.words;
  const auto registered = !facts.birth_registered ? "" : *facts.birth_registered ? say("C", "Y") : say("K", "N");
  return {.cells = {documents::count_cell(static_cast<std::int64_t>(number)), text_cell(facts.full_name.reveal()),
                    text_cell(facts.id_number.reveal()), text_cell(words.birth(facts)),
                    text_cell(sex_letter(facts, say)), text_cell(words.ethnicity(facts)), text_cell(registered),
                    text_cell(words.insurance(facts)), text_cell(words.relation(facts)),
                    text_cell(words.living_with(facts)), text_cell(words.school(facts)),
                    text_cell(joined_marks(words, child, domain::Tier::special)),
                    text_cell(joined_marks(words, child, domain::Tier::at_risk)),
                    text_cell(joined_marks(words, child, domain::Tier::other)), text_cell(since_text(maker, child)),
                    text_cell(supports_text(maker, child)), Cell{}}};
}

std::vector<Cell> parent_cells(const ChildText& words, const domain::ChildFacts& facts) {
  const auto year = [](std::optional<int> born) { return text_cell(born ? std::to_string(*born) : ""); };
  return {text_cell(facts.father_name.reveal()),
          year(facts.father_birth_year),
          Cell{},
          text_cell(words.parent_state(facts.father_states)),
          text_cell(facts.mother_name.reveal()),
          year(facts.mother_birth_year),
          Cell{},
          text_cell(words.parent_state(facts.mother_states)),
          text_cell(facts.carer_name.reveal()),
          text_cell(words.carer_relation(facts))};
}

// One line for the children of the same parents and carer.
std::vector<Row> parent_rows(const SheetMaker& maker, std::span<const ChildRow> children, std::size_t first) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < children.size(); ++i) {
    auto cells = parent_cells(maker.words, children[i].facts);
    const auto number = std::to_string(first + i + 1);
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
      return std::equal(cells.begin(), cells.end(), row.cells.begin() + 1, row.cells.end());
    });
    if (same != rows.end()) {
      std::get<std::string>(same->cells[0].value) += ", " + number;
      continue;
    }
    cells.insert(cells.begin(), text_cell(number));
    rows.push_back({.cells = std::move(cells)});
  }
  return rows;
}

std::string poverty_line(std::optional<domain::Poverty> poverty, const Words& say) {
  std::string line = say("Hộ:", "Household:");
  for (const auto& word : domain::words_of(domain::Poverty{}))
    line += fmt::format("  {} {}", poverty == word.value ? "■" : "□", say(word.vi, word.en));
  return line;
}

documents::SheetHead sheet_head(const SheetMaker& maker, std::span<const ChildRow> children, std::size_t part,
                                std::size_t sheet) {
  const Words say{maker.asked.lang};
  const auto or_dots = [](const std::string& text) { return text.empty() ? std::string(DOTS) : text; };
  const domain::HouseholdFacts home = children.empty() ? domain::HouseholdFacts{} : children.front().home;
  std::string number = home.number ? fmt::format("{:03}", *home.number) : children.empty() ? "………" : "–";
  if (part > 0) number += "." + std::to_string(part);
  return {.title = say("HỘ SỐ ", "HOUSEHOLD ") + number + say("     TỜ SỐ ", "     SHEET ") + std::to_string(sheet),
          .lines = {say("Chủ hộ: ", "Head: ") + or_dots(home.head_name.reveal()) +
                        say("     Điện thoại: ", "     Telephone: ") + or_dots(home.phone.reveal()),
                    say("Địa chỉ cụ thể: ", "Address: ") + or_dots(home.address.reveal()),
                    poverty_line(home.poverty, say) + say("     Số trẻ em dưới 16 tuổi: ", "     Children under 16: ") +
                        (children.empty() ? "………" : std::to_string(children.size()))},
          .code = children.empty() ? "" : square_of(maker.asked, children.front().facts.household)};
}

void add_written_side(const Words& say, std::vector<documents::Block>& body) {
  body.emplace_back(documents::PageBreak{});
  body.emplace_back(written_table(
      say("C. Thay đổi (sinh, đến, đi, chết, đủ 16 tuổi, đổi hoàn cảnh)", "C. Changes"),
      {column("on", say("Ngày", "Day"), 10), column("name", say("Họ và tên", "Full name"), 25),
       column("change", say("Nội dung thay đổi", "Change"), 50), column("told_by", say("Người báo", "Told by"), 16),
       column("written_by", say("Người ghi", "Written by"), 16)},
      CHANGE_LINES, WRITTEN_LINE_MM));
  body.emplace_back(written_table(
      say("D. Lần đến hộ", "D. Visits"),
      {column("on", say("Ngày", "Day"), 10), column("visitor", say("Người đến", "Visitor"), 25),
       column("result", say("Gặp ai, ghi nhận", "Met, noted"), 50), column("signed", say("Ký", "Signed"), 16)},
      VISIT_LINES, WRITTEN_LINE_MM));
}

void add_sheet(const SheetMaker& maker, std::span<const ChildRow> all, std::size_t first, std::size_t sheet,
               std::vector<documents::Block>& body) {
  const Words say{maker.asked.lang};
  const auto children = all.subspan(first, std::min(SHEET_CHILDREN, all.size() - first));
  body.emplace_back(documents::PageBreak{});
  body.emplace_back(sheet_head(maker, all, first / SHEET_CHILDREN, sheet));
  Table table = written_table(say("A. Trẻ em", "A. Children"), child_columns(say), 0, CHILD_LINE_MM);
  table.numbered_columns = true;
  for (const auto& child : children) table.rows.push_back(child_row(maker, child, first + table.rows.size() + 1));
  table.rows.resize(SHEET_CHILDREN);
  body.emplace_back(std::move(table));
  Table parents =
      written_table(say("B. Cha, mẹ, người chăm sóc", "B. Parents and carers"), parent_columns(say), 0, PARENT_LINE_MM);
  parents.rows = parent_rows(maker, children, first);
  parents.rows.resize(std::max(PARENT_LINES, parents.rows.size()));
  body.emplace_back(std::move(parents));
  add_written_side(say, body);
}

}  // namespace

std::string square_of(const Asked& asked, domain::HouseholdId household) {
  return domain::format_sheet_code(
      {.household = household, .printed_at = asked.at.known_at ? *asked.at.known_at : asked.printed_at});
}

std::size_t SheetMaker::add(std::span<const storage::ChildRow> children, std::size_t sheet,
                            std::vector<documents::Block>& body) const {
  std::size_t first = 0;
  do {
    add_sheet(*this, children, first, sheet++, body);
    first += SHEET_CHILDREN;
  } while (first < children.size());
  return sheet;
}

}  // namespace mangnon::reports
