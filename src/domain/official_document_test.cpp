#include "domain/official_document.hpp"

#include <gtest/gtest.h>

#include "domain/official_document_failures.hpp"
#include "domain/unit_data_for_test.hpp"

namespace mangnon::domain {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

const CodeLists& lists() {
  static const CodeLists lists = CodeLists::load(data_file("code_lists.csv"), data_file("ethnic_groups.csv"));
  return lists;
}

OfficialDocument letter(const char* name, std::optional<int> number, const char* on,
                        DocumentWay way = DocumentWay::outgoing) {
  DocumentText text{.number = number, .type = "KH", .issuer = "UBND", .subject = SensitiveText("rà soát trẻ em")};
  if (*on != '\0') text.on = day(on);
  return {.id = {base::make_named_uuid("documents", name)},
          .way = way,
          .versions = {{.text = text, .at = {base::start_of_day_in_viet_nam(day("2018-12-31")).us}}}};
}

std::vector<std::string_view> ids(const base::Failures& failures) {
  std::vector<std::string_view> found;
  for (const auto& each : failures) found.push_back(each.type->id);
  return found;
}

using Ids = std::vector<std::string_view>;

TEST(OfficialDocument, ADayIsReadAsItIsWrittenOrStaysText) {
  for (const char* text : {"5/2/2018", "05-02-2018", "2018-02-05", "ngày 05 tháng 02 năm 2018", "05.02.2018"})
    EXPECT_EQ(written_day(text), day("2018-02-05")) << text;
  for (const char* text : {"31/02/2020", "", "2018", "5/2/18", "tháng 2 năm 2018", "năm 2018", "5/2/2018/1"})
    EXPECT_FALSE(written_day(text).has_value()) << text;
  EXPECT_EQ(shown_date("5/2/2018"), "05/02/2018");
  EXPECT_EQ(shown_date("31/02/2020"), "31/02/2020");
}

TEST(OfficialDocument, TheDecreeHasTwentyNineTypesAndTwoHaveNoAbbreviation) {
  EXPECT_EQ(lists().entries(DOCUMENT_TYPES).size(), 29U);
  int without = 0;
  for (const auto& type : lists().entries(DOCUMENT_TYPES)) without += type.aliases.empty() ? 1 : 0;
  EXPECT_EQ(without, 2);
  EXPECT_EQ(document_symbol(7, *find_document_type(lists(), "KH"), "UBND"), "07/KH-UBND");
  EXPECT_EQ(document_symbol(103, *find_document_type(lists(), "CV"), "UBND"), "103/UBND");
  EXPECT_EQ(find_document_type(lists(), "XX"), nullptr);
}

TEST(OfficialDocument, ANumberStandsOnceInAYearAndAWay) {
  const std::vector all = {letter("a", 1, "2018-01-05"), letter("b", 7, "2018-03-05"), letter("c", 3, "2017-03-05"),
                           letter("d", 9, "2018-03-05", DocumentWay::incoming)};
  EXPECT_EQ(next_document_number(all, DocumentWay::outgoing, 2018), 8);
  EXPECT_EQ(next_document_number(all, DocumentWay::outgoing, 2019), 1);
  const auto today = day("2018-12-31");
  EXPECT_EQ(ids(check_document_text(letter("x", 7, "2018-12-31"), all, lists(), today)),
            (Ids{"DOCUMENT_NUMBER_TAKEN"}));
  EXPECT_EQ(check_document_text(letter("x", 7, "2018-12-31"), all, lists(), today).front().params,
            (std::vector<std::string>{"7", "2018", "8"}));
  EXPECT_TRUE(check_document_text(letter("x", 9, "2018-12-31"), all, lists(), today).empty());
  EXPECT_TRUE(check_document_text(letter("x", 7, "2017-12-31"), all, lists(), today).empty());
  EXPECT_TRUE(check_document_text(letter("b", 7, "2018-03-05"), all, lists(), today).empty());
}

TEST(OfficialDocument, TheDaysTheTypeAndTheSignFit) {
  const auto today = day("2018-12-31");
  const auto wrong = [&](OfficialDocument document) { return ids(check_document_text(document, {}, lists(), today)); };
  EXPECT_EQ(wrong(letter("x", std::nullopt, "")), Ids{});
  EXPECT_EQ(wrong(letter("x", 1, "")), (Ids{"DOCUMENT_DAY_MISSING"}));
  EXPECT_EQ(wrong(letter("x", std::nullopt, "", DocumentWay::incoming)), (Ids{"DOCUMENT_DAY_MISSING"}));
  EXPECT_EQ(wrong(letter("x", 1, "2019-01-01")), (Ids{"DOCUMENT_DAY_AHEAD"}));
  auto document = letter("x", 1, "2018-12-31");
  document.versions.back().text.answer_by = day("2018-12-30");
  EXPECT_EQ(wrong(document), (Ids{"DOCUMENT_ANSWER_TOO_EARLY"}));
  document.versions.back().text.answer_by = day("2018-12-31");
  document.versions.back().text.symbol = "02/KH-UBND";
  EXPECT_EQ(wrong(document), (Ids{"DOCUMENT_SYMBOL_OTHER_NUMBER"}));
  document.versions.back().text.symbol = "01/KH-UBND";
  EXPECT_EQ(wrong(document), Ids{});
  document.versions.back().text.type = "L";
  EXPECT_EQ(wrong(document), (Ids{"DOCUMENT_TYPE_WRONG"}));
  document.way = DocumentWay::incoming;
  document.versions.back().text.symbol = "56/2017/NĐ-CP";
  EXPECT_EQ(wrong(document), Ids{});
}

TEST(OfficialDocument, ADocumentIsCitedAsTheDecreeSays) {
  DocumentText plan{.symbol = "103/KH-UBND",
                    .dated = "5/2/2018",
                    .type = "KH",
                    .issuer = "Ủy ban nhân dân tỉnh Quảng Ngãi",
                    .subject = SensitiveText("Rà soát trẻ em năm 2018")};
  EXPECT_EQ(citation_of(plan, lists()),
            "Kế hoạch số 103/KH-UBND ngày 05 tháng 02 năm 2018 của Ủy ban nhân dân tỉnh Quảng Ngãi về việc rà soát trẻ "
            "em năm 2018");
  plan.dated = "31/02/2020";
  plan.subject = SensitiveText("V/v UBND tỉnh giao việc");
  EXPECT_EQ(citation_of(plan, lists()),
            "Kế hoạch số 103/KH-UBND ngày 31/02/2020 của Ủy ban nhân dân tỉnh Quảng Ngãi về việc UBND tỉnh giao việc");
  plan.subject = SensitiveText("Quảng Ngãi rà soát");
  plan.dated = "";
  plan.symbol = "";
  EXPECT_EQ(citation_of(plan, lists()), "Kế hoạch của Ủy ban nhân dân tỉnh Quảng Ngãi về việc Quảng Ngãi rà soát");
  const DocumentText decree{.symbol = "56/2017/NĐ-CP",
                            .dated = "9/5/2017",
                            .type = "ND",
                            .issuer = "Chính phủ",
                            .subject = SensitiveText("Quy định chi tiết một số điều của Luật Trẻ em")};
  EXPECT_EQ(
      citation_of(decree, lists()),
      "Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ quy định chi tiết một số điều của Luật Trẻ "
      "em");
  const DocumentText law{.symbol = "102/2016/QH13",
                         .dated = "05/04/2016",
                         .type = "L",
                         .issuer = "Quốc hội",
                         .subject = SensitiveText("Trẻ em")};
  EXPECT_EQ(citation_of(law, lists()), "Luật Trẻ em ngày 05 tháng 4 năm 2016");
  auto whole = law;
  whole.subject = SensitiveText("Luật Trẻ em");
  EXPECT_EQ(citation_of(whole, lists()), citation_of(law, lists()));
}

}  // namespace
}  // namespace mangnon::domain
