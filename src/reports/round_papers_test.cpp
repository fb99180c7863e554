// The papers of a round: progress, book against register, minutes, and the appendices as they were sealed, whatever has
// been changed since (SEND-6, SEND-13, BOARD-1, REPORT-30, REPORT-31, REPORT-32).
#include "app/round_failures.hpp"
#include "documents/json/json_writer.hpp"
#include "domain/sending_failures.hpp"
#include "reports/sent_ward_for_test.hpp"

namespace mangnon::reports {
namespace {

TEST_F(RoundPapers, AreTheSameWordForWord) {
  expect_golden("DC.txt", text_of(make(as_ward(), "DC", WARD_A)));
  book.clock.set(moment("2018-12-28T02:00:00Z"));
  accept(1);
  expect_golden("NT.txt", text_of(make(as_ward(), "NT", WARD_A)));
  expect_golden("BG-blank.txt", text_of(make(as_ward(), "BG", WARD_A)));
  auto progress = make(as_ward(), "TD", WARD_A);
  expect_golden("TD.txt", text_of(std::move(progress)));
}

// LETTER-1, LETTER-2, LETTER-5
TEST_F(RoundPapers, AReminderNamesWhoHasNotSentAndIsSignedInTheNameAsked) {
  book.clock.set(moment("2019-01-15T01:30:00Z"));
  auto context = as_city();
  ReportQuery query{.code = "DD",
                    .unit = book.unit(CITY, "2018-12-31"),
                    .on = day("2018-12-31"),
                    .round = "RS-2018",
                    .signing = "kt"};
  const auto paper = make_report(context, query);
  ASSERT_TRUE(paper.has_value());
  expect_golden("DD.txt", text_of(*paper));
  EXPECT_EQ(text_of(*paper).find("Phường Nghĩa Chánh"), std::string::npos) << "it has sent";
  const auto& rows = table_of(*paper).rows;
  EXPECT_EQ(rows.size() + 1, book.reg().units()->children_of(query.unit, day("2018-12-31")).size());
  std::vector<documents::ParagraphStyle> bases;
  for (const auto& block : paper->body)
    if (const auto* words = std::get_if<documents::Paragraph>(&block); words && words->text.starts_with("Căn cứ"))
      bases.push_back(words->style);
  EXPECT_EQ(bases, std::vector(3, documents::ParagraphStyle::italic));
  const auto& recipients = paper->signature->recipients;
  ASSERT_EQ(recipients.size(), 3U);
  EXPECT_NE(recipients[0].find("(t/h)"), std::string::npos);
  EXPECT_NE(recipients[1].find("(b/c)"), std::string::npos);
  EXPECT_NE(recipients[2].find("Lưu"), std::string::npos);
  query.signing = "nobody";
  EXPECT_EQ(make_report(context, query).error().front().field, "signing");
}

TEST_F(RoundPapers, NobodyIsRemindedWhenAllHaveAnswered) {
  auto context = as_ward();
  const ReportQuery query{
      .code = "DD", .unit = book.unit(WARD_A, "2018-12-31"), .on = day("2018-12-31"), .round = "RS-2018"};
  EXPECT_EQ(make_report(context, query).error().front().type, &app::REMINDER_NOBODY) << "both hamlets are done";
}

TEST_F(RoundPapers, ASealedAppendixIsTheSameAfterAnyLaterChange) {
  const auto figures = text_of(make(as_ward(), "PL01", WARD_A));
  const auto list = text_of(make(as_ward(), "PL03", WARD_A));
  EXPECT_NE(list.find("Phạm Văn An"), std::string::npos);
  book.act(children[0], domain::ActionKind::corrected, "2017-01-01",
           {{"full_name", "Tên Khác"}, {"sex", "female"}, {"school", "Trường khác"}});
  book.add({{.hamlet = "A1", .household = 2, .facts = person("Hồ Văn Út", "2015-01-01", "male", "01")}});
  EXPECT_EQ(text_of(make(as_ward(), "PL01", WARD_A)), figures);
  EXPECT_EQ(text_of(make(as_ward(), "PL03", WARD_A)), list);
  send_again();
  EXPECT_NE(text_of(make(as_ward(), "PL01", WARD_A)), figures);
  EXPECT_EQ(text_of(make(as_ward(), "PL01", WARD_A, 1)), figures);
}

TEST_F(RoundPapers, ASealedAppendixTellsNoSecretGroupToWhoMayNotKnowOfIt) {
  const auto by_ward = make(as_ward(), "PL01", WARD_A);
  EXPECT_EQ(total(by_ward, "special"), 2);
  EXPECT_EQ(total(by_ward, "S05"), 1);
  const auto by_city = make(as_city(), "PL01", WARD_A);
  EXPECT_EQ(total(by_city, "special"), 1);
  EXPECT_TRUE(std::holds_alternative<documents::NoData>(total_cell(by_city, "S05").value));
  EXPECT_EQ(children_listed(make(as_ward(), "PL03", WARD_A)), 2U);
  EXPECT_EQ(children_listed(make(as_city(), "PL03", WARD_A)), 1U);
  const auto comparison = make(as_city(), "DC", WARD_A);
  EXPECT_TRUE(std::holds_alternative<documents::NoData>(total_cell(comparison, "book_special").value));
  EXPECT_EQ(total(comparison, "book_children"), 4);
}

TEST_F(RoundPapers, MinutesAreOfWhatWasAccepted) {
  const ReportQuery query{.code = "NT", .unit = book.unit(WARD_A, "2018-12-31"), .on = day(ON), .round = "RS-2018"};
  auto context = as_ward();
  EXPECT_EQ(make_report(context, query).error().front().type, &domain::SENDING_NOT_ACCEPTED);
  auto unknown = query;
  unknown.round = "RS-1";
  EXPECT_EQ(make_report(context, unknown).error().front().type, &app::ROUND_NOT_FOUND);
  auto without = query;
  without.round = "";
  EXPECT_EQ(make_report(context, without).error().front().field, "round");
}

}  // namespace
}  // namespace mangnon::reports
