// REPORT-18 … REPORT-22: the book of an invented hamlet, filled and blank.
#include "app/failures.hpp"
#include "documents/json/json_writer.hpp"
#include "documents/text/text_writer.hpp"
#include "domain/sheet_code.hpp"
#include "reports/papers_for_test.hpp"
#include "reports/so_sheet.hpp"

namespace mangnon::reports {
namespace {

using documents::Cover;
using documents::Document;
using documents::SheetHead;

class BookOfAHamlet : public Reports {
 protected:
  [[nodiscard]] static Document by(app::Role role) {
    return make(book->as(role), {.code = "SO", .unit = book->hamlets.at("A1"), .on = day(ON)});
  }
  // The rows of a list of the book that name a child.
  [[nodiscard]] static std::int64_t named_in(const documents::Table& list) {
    return std::count_if(list.rows.begin(), list.rows.end(),
                         [](const documents::Row& row) { return !row.cells.empty(); });
  }
  [[nodiscard]] static Document of(domain::UnitId unit, bool blank = false, const char* on = ON) {
    return make(book->as(app::Role::commune), {.code = "SO", .unit = unit, .on = day(on), .blank = blank});
  }
  template <class Kind>
  [[nodiscard]] static std::vector<Kind> blocks_of(const Document& paper) {
    std::vector<Kind> found;
    for (const auto& block : paper.body)
      if (const auto* each = std::get_if<Kind>(&block)) found.push_back(*each);
    return found;
  }
  [[nodiscard]] static std::string text_of(const Document& paper) {
    return *documents::text::write_text(paper, base::Lang::vi);
  }
};

TEST_F(BookOfAHamlet, IsTheSameWordForWord) {
  // Household ids are made anew for each test register; the book shows them only in its square codes.
  auto paper = of(book->hamlets.at("A2"));
  for (auto& block : paper.body)
    if (auto* head = std::get_if<SheetHead>(&block); head != nullptr && !head->code.empty()) head->code = "MN2:…";
  expect_golden("SO.txt", text_of(paper));
}

TEST_F(BookOfAHamlet, BearsOnItsCoverWhatIsRecordedOfIt) {
  const auto fresh = std::make_unique<RegisterForTest>();
  add_ward(*fresh);
  const domain::PaperBook issued{
      .id = base::parse_id<domain::PaperBookId>("01a20000-0000-7000-8000-00000000b00c").value(),
      .hamlet = fresh->hamlets.at("A2"),
      .number = "02",
      .form = {"Sổ theo dõi trẻ em trong gia đình", "2017", "Cục Trẻ em"},
      .first_year = 2017,
      .last_year = 2020,
      .issued_on = day("2017-01-10"),
      .first_household = 1,
      .last_household = 90,
      .custody = {{.from = day("2017-01-10"), .keeper = domain::SensitiveText("Hồ Thị Mai")}}};
  auto context = fresh->as(app::Role::commune);
  context.reg.store().write([&](storage::Transaction& transaction) {
    transaction.paper_books().add(issued);
    return true;
  });
  const auto paper = make(fresh->as(app::Role::commune), {.code = "SO", .unit = issued.hamlet, .on = day(ON)});
  const auto lines = blocks_of<Cover>(paper).at(0).lines;
  EXPECT_EQ(lines.at(0), "Giai đoạn: 2017 – 2020        Quyển số: 02");
  EXPECT_EQ(lines.at(2), "Từ hộ số 001 đến hộ số 090");
  EXPECT_EQ(lines.at(3), "Người giữ sổ: Hồ Thị Mai (Cộng tác viên)");
  EXPECT_EQ(lines.at(4), "Ngày cấp sổ: 10/01/2017");
  EXPECT_EQ(lines.at(5), "Mẫu sổ: Sổ theo dõi trẻ em trong gia đình, bản 2017, Cục Trẻ em");
  const auto blank =
      make(fresh->as(app::Role::commune), {.code = "SO", .unit = issued.hamlet, .on = day(ON), .blank = true});
  EXPECT_EQ(blocks_of<Cover>(blank).at(0).lines.at(4), "Ngày cấp sổ: …… / …… / ………");
}

TEST_F(BookOfAHamlet, HasASheetForEachHouseholdWithChildrenInTheOrderOfTheirNumbers) {
  const auto heads = blocks_of<SheetHead>(of(book->hamlets.at("A2")));
  std::vector<std::string> sheets;
  for (const auto& head : heads)
    if (!head.code.empty()) sheets.push_back(head.title);
  EXPECT_EQ(sheets, (std::vector<std::string>{"HỘ SỐ 001     TỜ SỐ 1", "HỘ SỐ 002     TỜ SỐ 2", "HỘ SỐ 003     TỜ SỐ 3",
                                              "HỘ SỐ 004     TỜ SỐ 4"}));
}

// REPORT-19: what changes during the year is written by hand, on every sheet.
TEST_F(BookOfAHamlet, OverleafOfEverySheetThereIsRoomForChangesAndVisits) {
  for (const bool blank : {false, true}) {
    const auto paper = of(book->hamlets.at("A2"), blank);
    const auto tables = documents::tables_of(paper);
    std::size_t sheets = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
      if (!tables[i]->caption.starts_with("A. ")) continue;
      ++sheets;
      ASSERT_LT(i + 3, tables.size());
      EXPECT_TRUE(tables[i + 1]->caption.starts_with("B. ")) << tables[i + 1]->caption;
      const auto& changes = *tables[i + 2];
      EXPECT_TRUE(changes.caption.starts_with("C. Thay đổi")) << changes.caption;
      std::vector<std::string> columns;
      for (const auto& column : changes.columns) columns.push_back(column.key);
      EXPECT_EQ(columns, (std::vector<std::string>{"on", "name", "change", "told_by", "written_by"}));
      EXPECT_GT(changes.rows.size(), 5U);
      EXPECT_EQ(named_in(changes), 0) << "nothing printed stands in the way";
      EXPECT_TRUE(tables[i + 3]->caption.starts_with("D. Lần đến hộ")) << tables[i + 3]->caption;
      EXPECT_EQ(named_in(*tables[i + 3]), 0);
    }
    EXPECT_GE(sheets, blank ? 1U : 4U);
  }
}

TEST_F(BookOfAHamlet, ASquareCodeIsTheKeyOfTheHouseholdAndNothingElse) {
  std::set<std::string> codes;
  for (const auto& head : blocks_of<SheetHead>(of(book->hamlets.at("A1")))) {
    if (head.code.empty()) continue;
    const auto code = domain::parse_sheet_code(head.code);
    ASSERT_TRUE(code.has_value()) << head.code;
    EXPECT_EQ(code->printed_at->us / 1'000, book->clock.now().us / 1'000);
    EXPECT_TRUE(codes.insert(code->household.text()).second);
  }
  EXPECT_EQ(codes.size(), 3U);
}

TEST_F(BookOfAHamlet, NamesNoConfidentialGroupWhoeverPrintsIt) {
  const auto first = text_of(of(book->hamlets.at("A1")));
  const auto second = text_of(of(book->hamlets.at("A2")));
  for (const auto* text : {&first, &second})
    for (const char* word : {"S05", "S11", "S11.4", "S03.3", "R05", "xâm hại", "Đinh Thị Bình     S", "pháp lý"})
      EXPECT_EQ(text->find(word), std::string::npos) << word;
  EXPECT_NE(second.find("S*"), std::string::npos) << "a restricted group is marked";
  const auto list = first.substr(first.find("DANH SÁCH TRẺ EM CÓ HOÀN CẢNH"));
  EXPECT_EQ(first.find("Đã được trợ giúp"), std::string::npos) << "neither does the help that goes with it";
  EXPECT_EQ(list.find("Đinh Thị Bình"), std::string::npos) << "a secret group leaves no trace in the book";
}

TEST_F(BookOfAHamlet, IsTheSameWhoeverPrintsIt) {
  const auto by_commune = text_of(by(app::Role::commune));
  for (const auto role : {app::Role::console, app::Role::province, app::Role::district, app::Role::reader,
                          app::Role::collaborator, app::Role::chairman, app::Role::facility})
    EXPECT_EQ(text_of(by(role)), by_commune) << domain::code_of(role);
}

TEST_F(BookOfAHamlet, CountsAsManyInSpecialCircumstancesAsItLists) {
  const auto paper = by(app::Role::commune);
  const auto tables = documents::tables_of(paper);
  const auto& totals = *tables.back();
  const auto& months = *tables[tables.size() - 2];
  const auto& special = *tables[tables.size() - 4];
  const auto& at_risk = *tables[tables.size() - 3];
  EXPECT_EQ(totals.rows[4].cells.at(2), documents::count_cell(named_in(special)));
  EXPECT_EQ(months.rows[11].cells.at(10), documents::count_cell(named_in(special)));
  EXPECT_EQ(totals.rows[6].cells.at(2), documents::count_cell(named_in(at_risk)));
  EXPECT_EQ(months.rows[11].cells.at(11), documents::count_cell(named_in(at_risk)));
}

TEST_F(BookOfAHamlet, TotalsAndMonthsAreTheFiguresOfTheRegister) {
  const auto paper = of(book->hamlets.at("A1"));
  const auto tables = documents::tables_of(paper);
  const auto& totals = *tables.back();
  EXPECT_EQ(totals.rows[1].cells.at(2), documents::count_cell(4));
  const auto& months = *tables[tables.size() - 2];
  ASSERT_EQ(months.rows.size(), 12U);
  for (const auto& row : months.rows) {
    std::map<std::string, std::int64_t> is;
    for (std::size_t i = 1; i < 12; ++i) is[months.columns[i].key] = std::get<std::int64_t>(row.cells.at(i).value);
    EXPECT_EQ(is["opening"] + is["began"] + is["found"] + is["moved_in"] - is["left"] - is["died"] - is["turned_16"] -
                  is["corrected"],
              is["closing"]);
  }
  EXPECT_EQ(std::get<std::int64_t>(months.rows[11].cells.at(9).value), 4);
  EXPECT_EQ(std::get<std::int64_t>(months.rows[11].cells.at(7).value), 1) << "one turned 16 on the last day";
}

TEST_F(BookOfAHamlet, MonthsAndDaysToComeAreLeftForWriting) {
  const auto paper = of(book->hamlets.at("A1"), false, "2019-06-30");
  const auto tables = documents::tables_of(paper);
  const auto& months = *tables[tables.size() - 2];
  EXPECT_EQ(months.rows[5].cells.size(), 12U);
  EXPECT_EQ(months.rows[6].cells.size(), 1U);
  EXPECT_EQ(tables.back()->rows[1].cells.at(2).value, documents::CellValue{documents::Empty{}});
}

TEST_F(BookOfAHamlet, ABlankOneHoldsNobodyAndNoFigures) {
  const auto paper = of(book->hamlets.at("A1"), true);
  EXPECT_FALSE(paper.meta.contains_confidential);
  const auto text = text_of(paper);
  for (const char* word : {"Phạm", "Trần", "Chủ Hộ", "ngõ Tre", "MN1:", "MN2:"})
    EXPECT_EQ(text.find(word), std::string::npos) << word;
  const auto months = *documents::tables_of(paper)[documents::tables_of(paper).size() - 2];
  for (const auto& row : months.rows) EXPECT_EQ(row.cells.size(), 1U);
}

TEST_F(BookOfAHamlet, ACommuneHasTheBooksOfItsHamletsEachWithItsOwnCover) {
  const auto covers = blocks_of<Cover>(of(book->unit(WARD_A, ON)));
  ASSERT_EQ(covers.size(), 2U);
  EXPECT_EQ(covers[0].part, "Sổ 21019.001/2018 · mẫu SO-1");
  EXPECT_EQ(covers[1].part, "Sổ 21019.002/2018 · mẫu SO-1");
  EXPECT_EQ(covers[0].header.issuer, "ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA CHÁNH");
  EXPECT_EQ(refusal(book->as(app::Role::province), {.code = "SO", .unit = book->unit(CITY, ON), .on = day(ON)}),
            &app::UNIT_TOO_WIDE);
  EXPECT_EQ(refusal(book->as(app::Role::province), {.code = "SO", .unit = book->unit("21010", ON), .on = day(ON)}),
            &app::UNIT_WITHOUT_HAMLETS);
  EXPECT_EQ(refusal(book->as(app::Role::administrator), {.code = "SO", .unit = book->unit(WARD_A, ON), .on = day(ON)}),
            &app::NOT_PERMITTED);
}

}  // namespace
}  // namespace mangnon::reports
