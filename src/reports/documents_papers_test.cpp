// The register of documents as a paper, the plan of a round and the official letter (DOC-10, LETTER-7 … LETTER-9).
#include "app/official_document_failures.hpp"
#include "reports/sent_ward_for_test.hpp"

namespace mangnon::reports {
namespace {

class DocumentPapers : public RoundPapers {
 protected:
  void SetUp() override {
    RoundPapers::SetUp();
    book.clock.set(moment("2018-12-28T02:00:00Z"));
  }
  // What the ward enters; its id.
  std::string enter(const char* way, const std::vector<std::pair<const char*, std::string>>& facts, int number = 0) {
    Json input = object({{"way", way}, {"type", "KH"}});
    for (const auto& [key, value] : facts) input.set(key, value);
    if (number > 0) input.set("number", number);
    return done(as_ward(), "register_document", input).text_or("id");
  }
  app::Outcome<documents::Document> print(ReportQuery query) {
    auto context = as_ward();
    query.unit = book.unit(WARD_A, "2018-12-31");
    if (query.on == base::Date{}) query.on = day("2018-12-31");
    return make_report(context, query);
  }
  static std::string field_of(const app::Outcome<documents::Document>& paper) {
    return paper ? "done" : std::string(paper.error().front().type->id) + " at " + paper.error().front().field;
  }
};

TEST_F(DocumentPapers, TheRegisterStandsByNumberWithWhatWasWithdrawn) {
  enter("outgoing", {{"subject", "Kế hoạch thứ hai"}, {"on", "2018-12-20"}, {"sent_to", "Các tổ"}}, 2);
  const auto first =
      enter("outgoing", {{"subject", "Kế hoạch thứ nhất"}, {"on", "2018-12-27"}, {"dated", "5/12/2018"}}, 1);
  enter("outgoing", {{"subject", "Chưa ký"}});
  enter("outgoing", {{"subject", "Năm trước"}, {"on", "2017-12-27"}}, 1);
  enter("incoming",
        {{"subject", "Rà soát trẻ em"},
         {"on", "2018-12-03"},
         {"issuer", "UBND thành phố Quảng Ngãi"},
         {"symbol", "103/KH-UBND"},
         {"dated", "31/02/2018"},
         {"answer_by", "2018-12-31"}},
        5);
  Json withdraw = object({{"document", first}, {"reason", "Ghi nhầm"}});
  withdraw.set("version", 1);
  done(as_ward(), "withdraw_document", withdraw);
  const auto out = print({.code = "SVB"});
  expect_golden("SVB.txt", text_of(*out));
  ASSERT_EQ(table_of(*out).rows.size(), 2U);
  const auto came = print({.code = "SVB", .way = "incoming"});
  expect_golden("SVB-incoming.txt", text_of(*came));
  EXPECT_EQ(table_of(*came).rows.size(), 1U);
  EXPECT_EQ(field_of(print({.code = "SVB", .way = "sideways"})), "FIELD_MALFORMED at way");
  auto reader = as(app::Role::reader, WARD_A, "reader");
  EXPECT_EQ(make_report(reader, {.code = "SVB", .unit = book.unit(WARD_A, "2018-12-31"), .on = day("2018-12-31")})
                .error()
                .front()
                .type->id,
            "NOT_PERMITTED");
}

TEST_F(DocumentPapers, ThePlanOfARoundCitesItsBasesAndTellsItsPhases) {
  const auto open = print({.code = "KH", .round = "RS-2018"});
  ASSERT_TRUE(open.has_value());
  EXPECT_NE(text_of(*open).find("Căn cứ …"), std::string::npos);
  Json bases = object({{"round", round}});
  bases.set("version", 0);
  bases.set("bases", Json::array()
                         .push(object({{"text", "Luật Trẻ em ngày 05 tháng 4 năm 2016"}}))
                         .push(object({{"text", "Nghị quyết của Hội đồng nhân dân tỉnh"}})));
  done(as_console(), "set_round_bases", bases);
  const auto plan = print({.code = "KH", .round = "RS-2018", .signing = "kt"});
  expect_golden("KH.txt", text_of(*plan));
  EXPECT_EQ(table_of(*plan).rows.size(), 1U);
  std::vector<std::string> cited;
  for (const auto& block : plan->body)
    if (const auto* words = std::get_if<documents::Paragraph>(&block);
        words && words->style == documents::ParagraphStyle::italic)
      cited.push_back(words->text);
  EXPECT_EQ(cited, (std::vector<std::string>{"Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;",
                                             "Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh."}));
}

TEST_F(DocumentPapers, ALetterBearsTheNumberOfItsDocumentElseRoomForIt) {
  ReportQuery query{.code = "CV",
                    .letter = {.to = "Ủy ban nhân dân thành phố Quảng Ngãi",
                               .subject = "báo cáo tiến độ rà soát trẻ em",
                               .paragraphs = {"Phường đã rà soát xong hai tổ.", "Phường kính báo cáo."},
                               .recipients = {"Công an phường (p/h)"}}};
  const auto open = print(query);
  ASSERT_TRUE(open.has_value()) << field_of(open);
  EXPECT_EQ(open->header.number, "Số:        /UBND");
  EXPECT_EQ(open->header.about, "V/v báo cáo tiến độ rà soát trẻ em");
  query.letter.document =
      enter("outgoing", {{"type", "CV"}, {"subject", "Báo cáo"}, {"on", "2018-12-27"}, {"dated", "05/02/2018"}}, 9);
  const auto numbered = print(query);
  ASSERT_TRUE(numbered.has_value()) << field_of(numbered);
  EXPECT_EQ(numbered->header.number, "Số: 09/UBND");
  EXPECT_TRUE(numbered->header.place_and_date.ends_with("ngày 05 tháng 02 năm 2018"));
  const auto text = text_of(*numbered);
  expect_golden("CV.txt", text);
  EXPECT_EQ(text.find("CÔNG VĂN"), std::string::npos) << "it has no title";
  EXPECT_NE(text.find("Phường kính báo cáo./."), std::string::npos);
}

// LETTER-9, LETTER-11
TEST_F(DocumentPapers, ALetterHasItsAnnexAfterTheSignatures) {
  ReportQuery query{.code = "CV",
                    .letter = {.to = "x",
                               .subject = "y",
                               .paragraphs = {"z"},
                               .annex_title = "Danh sách tổ dân phố",
                               .annex = {"Tổ 1", "Tổ 2"}}};
  const auto letter = print(query);
  ASSERT_TRUE(letter.has_value()) << field_of(letter);
  ASSERT_EQ(letter->annexes.size(), 3U);
  const auto& head = std::get<documents::AnnexHead>(letter->annexes.front()).title;
  EXPECT_EQ(head.label, "Phụ lục") << "a single one has no number";
  EXPECT_EQ(head.title, "DANH SÁCH TỔ DÂN PHỐ");
  EXPECT_TRUE(head.attached_to.starts_with("(Kèm theo Công văn số")) << head.attached_to;
  const auto text = text_of(*letter);
  EXPECT_LT(text.find("Lưu: VT"), text.find("Phụ lục"));
  EXPECT_LT(text.find("Phụ lục"), text.find("Tổ 2"));
  query.letter.annex.clear();
  EXPECT_EQ(field_of(print(query)), "FIELD_MISSING at annex");
  query.letter.annex = {"Tổ 1"};
  query.letter.annex_title.clear();
  EXPECT_EQ(field_of(print(query)), "FIELD_MISSING at annex_title");
}

TEST_F(DocumentPapers, ALetterNeedsItsWordsAndADocumentThatWentOutOfItsOffice) {
  EXPECT_EQ(field_of(print({.code = "CV"})), "FIELD_MISSING at to");
  ReportQuery query{.code = "CV", .letter = {.to = "x", .subject = "y", .paragraphs = {"z"}}};
  for (const auto* none : {"nonsense", "01a20000-0000-7000-8000-000000000000"}) {
    query.letter.document = none;
    EXPECT_EQ(field_of(print(query)), "DOCUMENT_NOT_FOUND at document") << none;
  }
  query.letter.document = enter("incoming", {{"subject", "x"}, {"issuer", "y"}, {"on", "2018-12-27"}});
  EXPECT_EQ(field_of(print(query)), "DOCUMENT_NOT_FOUND at document");
  query.letter.document = enter("outgoing", {{"subject", "x"}});
  EXPECT_EQ(field_of(print(query)), "done");
  Json withdraw = object({{"document", query.letter.document}, {"reason", "Ghi nhầm"}});
  withdraw.set("version", 1);
  done(as_ward(), "withdraw_document", withdraw);
  EXPECT_EQ(field_of(print(query)), "DOCUMENT_WITHDRAWN at document");
  // The province's round is not planned by the ward: no number of the ward stands on its plan.
  const auto own = enter("outgoing", {{"subject", "x"}});
  EXPECT_EQ(field_of(print({.code = "KH", .round = "RS-2018", .letter = {.document = own}})),
            "DOCUMENT_NOT_FOUND at document");
}

}  // namespace
}  // namespace mangnon::reports
