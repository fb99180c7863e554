// REPORT-23 … REPORT-26: the cleaning lists and the slips of an invented ward.
#include "app/failures.hpp"
#include "documents/json/json_writer.hpp"
#include "documents/text/text_writer.hpp"
#include "reports/child_text.hpp"
#include "reports/ls.hpp"
#include "reports/papers_for_test.hpp"

namespace mangnon::reports {
namespace {

using documents::Document;
using documents::RowKind;
using documents::SheetHead;

class SlipsAndLists : public Reports {
 protected:
  // The names on a list, each with its fault.
  [[nodiscard]] static std::map<std::string, std::string> faults_of(const char* code) {
    const auto paper = of_ward(code);
    const auto& table = table_of(paper);
    std::map<std::string, std::string> faults;
    for (const auto& row : table.rows)
      if (row.kind == RowKind::data)
        faults[std::get<std::string>(row.cells.at(place_of(table, "name")).value)] =
            std::get<std::string>(row.cells.at(place_of(table, "fault")).value);
    return faults;
  }
};

TEST_F(SlipsAndLists, AreTheSameWordForWord) {
  for (const std::string code : {"LS-A", "LS-B", "LS-C", "PHIEU"}) {
    auto paper = of_ward(code.c_str());
    for (auto& block : paper.body) {
      if (auto* head = std::get_if<SheetHead>(&block)) head->code = "MN2:…";
      // A child's id is made anew for each test register.
      if (auto* table = std::get_if<documents::Table>(&block); table != nullptr && code != "PHIEU")
        for (auto& row : table->rows)
          if (row.kind == RowKind::data) row.cells.at(1) = documents::text_cell("…");
    }
    expect_golden(code + ".txt", *documents::text::write_text(paper, base::Lang::vi));
  }
}

TEST_F(SlipsAndLists, ListAHasAllWithoutANumber) {
  const auto faults = faults_of("LS-A");
  EXPECT_EQ(faults.size(), 7U) << "eight children, one of whom has a number";
  EXPECT_FALSE(faults.contains("Phạm Văn An"));
}

TEST_F(SlipsAndLists, ListBHasNumbersThatDoNotFitTheChild) {
  EXPECT_TRUE(faults_of("LS-B").empty());
  const auto ids =
      book->add({{.hamlet = "A1",
                  .household = 1,
                  .facts = person("Phạm Thị Sai", "2011-05-01", "female", "01", {{"id_number", "051210000026"}})}});
  const auto faults = faults_of("LS-B");
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_FALSE(faults.at("Phạm Thị Sai").empty());
  book->clock.set(moment("2019-01-16T00:00:00Z"));
  book->act(ids[0], domain::ActionKind::corrected, "2017-01-01", {{"presence", "merged"}});
}

TEST_F(SlipsAndLists, ListCSaysWhatIsMissing) {
  const auto faults = faults_of("LS-C");
  EXPECT_EQ(faults.at("Trẻ chưa đặt tên"), "Thiếu: ngày sinh đầy đủ; giới tính; dân tộc; cha, mẹ hoặc người giám hộ");
  EXPECT_FALSE(faults.contains("Phạm Văn An"));
}

TEST_F(SlipsAndLists, AHamletIsCalledAsItWasOnTheDayOfTheList) {
  const auto tree = book->reg().units();
  auto before = *tree->find(book->hamlets["A1"], day(ON));
  auto after = before;
  before.valid.to = after.valid.from = day("2019-01-10");
  after.name = "Khu phố Mới";
  domain::ChildFacts facts;
  facts.hamlet = before.id;
  const auto address_on = [&](const char* on) {
    const Asked asked{.report = reports().front(),
                      .at = {.unit = book->unit(WARD_A, on), .on = day(on), .geography_on = day(on)},
                      .units = tree->with_changes({before, after}, {})};
    const auto columns = cleaning_columns(base::Lang::vi);
    const auto at =
        std::find_if(columns.begin(), columns.end(), [](const auto& each) { return each.key == "address"; });
    const auto row = cleaning_row(asked, ChildText(book->reg().reference(), base::Lang::vi, day(ON)), {.facts = facts});
    return std::get<std::string>(row.cells.at(static_cast<std::size_t>(at - columns.begin())).value);
  };
  EXPECT_EQ(address_on(ON), before.name);
  EXPECT_EQ(address_on("2019-01-10"), "Khu phố Mới");
}

TEST_F(SlipsAndLists, NeitherTellsOfACircumstance) {
  for (const char* code : {"LS-A", "LS-C", "PHIEU"}) {
    const auto text = *documents::text::write_text(of_ward(code), base::Lang::vi);
    for (const char* word : {"S05", "S11", "S03.3", "R05", "HIV", "xâm hại"})
      EXPECT_EQ(text.find(word), std::string::npos) << code << " " << word;
  }
}

TEST_F(SlipsAndLists, EachHouseholdHasASlipAndABlankOneNobody) {
  std::size_t slips = 0;
  const auto paper = of_ward("PHIEU");
  for (const auto& block : paper.body) slips += std::holds_alternative<SheetHead>(block) ? 1 : 0;
  EXPECT_EQ(slips, 7U) << "the households of PL01";
  const auto blank = make(book->as(app::Role::commune),
                          {.code = "PHIEU", .unit = book->unit(WARD_A, ON), .on = day(ON), .blank = true});
  const auto text = *documents::text::write_text(blank, base::Lang::vi);
  EXPECT_EQ(text.find("Chủ Hộ"), std::string::npos);
  EXPECT_EQ(text.find("MN1:"), std::string::npos);
  EXPECT_EQ(text.find("| ;"), std::string::npos) << "nothing known is nothing written";
  expect_golden("PHIEU-blank.txt", text);
  EXPECT_FALSE(blank.meta.contains_confidential);
  EXPECT_EQ(refusal(book->as(app::Role::province), {.code = "PHIEU", .unit = book->unit(CITY, ON), .on = day(ON)}),
            &app::UNIT_TOO_WIDE);
}

}  // namespace
}  // namespace mangnon::reports
