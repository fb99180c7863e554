// The papers of the re-survey: what was found against what was sealed, and forms that give nothing away (RESURVEY-4,
// RESURVEY-6, RESURVEY-8).
#include "app/resurvey_failures.hpp"
#include "reports/sent_ward_for_test.hpp"

namespace mangnon::reports {
namespace {

class ResurveyPapers : public RoundPapers {
 protected:
  void draw(int sending = 1) {
    Json input = deed(sending);
    input.set("seed", 20'181'231);
    done(as_city(), "draw_resurvey", input);
  }
  static Json fact(domain::ChildId child, const char* field, const char* value) {
    return object({{"child", child.text()}, {"field", field}, {"value", value}});
  }
  void enter(const char* investigator, std::vector<Json> facts, int sending = 1) {
    Json input = deed(sending);
    input.set("investigator", investigator);
    input.set("visited_on", "2018-12-19");
    input.set("facts", wire::JsonArray(std::move(facts)));
    done(as_city(), "enter_resurvey", input);
  }
  documents::Document blind() {
    auto context = as_city();
    auto paper = make_report(context, {.code = "PT",
                                       .unit = book.unit(WARD_A, "2018-12-31"),
                                       .on = day("2018-12-31"),
                                       .blank = true,
                                       .round = "RS-2018"});
    EXPECT_TRUE(paper.has_value());
    return paper ? *std::move(paper) : documents::Document{};
  }
};

TEST_F(ResurveyPapers, TellWhatWasFoundWordForWord) {
  draw();
  enter("Hồ Thị Sen", {fact(children[0], "birth_date", "2010-05-01"), fact(children[0], "sex", "female"),
                       fact(children[1], "birth_date", "2013-01-01"), fact(children[1], "ethnicity", "01"),
                       fact(children[0], "codes", "S08.1")});
  enter("Đinh Văn Nở", {fact(children[2], "sex", "female"), fact(children[2], "codes", "")});
  book.act(children[1], domain::ActionKind::corrected, "2017-01-01", {{"birth_date", "2012-01-01"}});
  expect_golden("PT.txt", text_of(make(as_city(), "PT", WARD_A)));
}

TEST_F(ResurveyPapers, AFormHasTheNamesAndNothingOfWhatIsAsked) {
  draw();
  const auto paper = blind();
  const auto text = text_of(paper);
  EXPECT_NE(text.find("Phạm Văn An"), std::string::npos);
  EXPECT_NE(text.find("Đinh Thị Bình"), std::string::npos);
  for (const auto& table : documents::tables_of(paper))
    for (const auto& row : table->rows)
      for (std::size_t i = 2; i < table->columns.size(); ++i)
        EXPECT_TRUE(i >= row.cells.size() || std::holds_alternative<documents::Empty>(row.cells[i].value));
  for (const auto* recorded : {"2010", "2013", "2005", "S08", "S05"})
    EXPECT_EQ(text.find(recorded), std::string::npos) << recorded;
  EXPECT_NE(text.find("số gốc 20181231"), std::string::npos);
  expect_golden("PT-blank.txt", text);
}

TEST_F(ResurveyPapers, ABirthOfWhichOnlyTheYearWasKnownIsTheYear) {
  draw();
  enter("Hồ Thị Sen", {fact(children[1], "birth_date", "2013-05-06")});
  const auto text = text_of(make(as_city(), "PT", WARD_A));
  EXPECT_NE(text.find("06/05/2013"), std::string::npos);
  EXPECT_EQ(text.find("01/01/2013"), std::string::npos);
}

TEST_F(ResurveyPapers, TwoHamletsOfOneNameStayTwo) {
  book.add_hamlet("A3", WARD_A, 3, "Tổ dân phố 1");
  const auto added =
      book.add({{.hamlet = "A3", .household = 1, .facts = person("Hồ Văn Út", "2015-01-01", "male", "01")}});
  Json returned = deed(1);
  returned.set("reason", "Còn một xóm");
  done(as_city(), "return_figures", returned);
  report("A3", 1, 0, "");
  send(1);
  draw(2);
  enter("Hồ Thị Sen", {fact(children[0], "sex", "male"), fact(added[0], "sex", "female")}, 2);
  const auto paper = make(as_city(), "PT", WARD_A);
  const auto& table = *documents::tables_of(paper).at(1);
  ASSERT_EQ(table.rows.size(), 3U) << "two hamlets and all";
  for (std::size_t i : {0U, 1U}) {
    EXPECT_EQ(std::get<std::string>(table.rows[i].cells[1].value), "Tổ dân phố 1");
    EXPECT_EQ(std::get<std::int64_t>(table.rows[i].cells[3].value), 1);
  }
}

TEST_F(ResurveyPapers, WithoutASampleThereIsNone) {
  auto context = as_city();
  const auto paper = make_report(
      context, {.code = "PT", .unit = book.unit(WARD_A, "2018-12-31"), .on = day("2018-12-31"), .round = "RS-2018"});
  ASSERT_FALSE(paper.has_value());
  EXPECT_EQ(paper.error().front().type, &app::RESURVEY_NOT_DRAWN);
}

TEST_F(ResurveyPapers, TheMinutesOfAcceptanceTellTheConclusion) {
  draw();
  enter("Hồ Thị Sen", {fact(children[0], "sex", "male"), fact(children[1], "sex", "male")});
  done(as_city(), "conclude_resurvey", deed(1));
  accept(1);
  EXPECT_NE(text_of(make(as_ward(), "NT", WARD_A)).find("Phúc tra 1 hộ: 1 trên 2 thông tin khớp với sổ."),
            std::string::npos);
}

}  // namespace
}  // namespace mangnon::reports
