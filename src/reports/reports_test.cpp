// REPORT-1 … REPORT-13: the three appendices of an invented ward, word by word and figure by figure.
#include "app/failures.hpp"
#include "documents/csv/csv_writer.hpp"
#include "documents/failures.hpp"
#include "documents/json/json_writer.hpp"
#include "documents/text/text_writer.hpp"
#include "domain/unit_failures.hpp"
#include "reports/papers_for_test.hpp"

namespace mangnon::reports {
namespace {

using documents::Document;
using documents::NoData;

TEST_F(Reports, AreTheSameWordForWord) {
  for (const std::string code : {"PL01", "PL02", "PL03", "BD"}) {
    const auto paper = of_ward(code.c_str());
    expect_golden(code + ".txt", *documents::text::write_text(paper, base::Lang::vi));
    expect_golden(code + ".json", *documents::json::write_json(paper, base::Lang::vi));
    expect_golden(code + ".csv", *documents::csv::write_csv(paper, base::Lang::vi));
  }
}

TEST_F(Reports, AreWordedInEnglishOnRequest) {
  const auto paper = make(book->as(app::Role::commune),
                          {.code = "PL03", .unit = book->unit(WARD_A, ON), .on = day(ON), .lang = base::Lang::en});
  expect_golden("PL03.en.txt", *documents::text::write_text(paper, base::Lang::en));
}

// Wider than a commune: the communes and hamlets head their children.
TEST_F(Reports, ListsACityByItsWards) {
  const auto city = book->unit("522", ON);
  const auto paper = make(book->as(app::Role::province), {.code = "PL03", .unit = city, .on = day(ON)});
  expect_golden("PL03.city.txt", *documents::text::write_text(paper, base::Lang::vi));
}

TEST_F(Reports, PL01CountsPersonsOnceAndEpisodesInEveryGroup) {
  const auto paper = of_ward("PL01");
  EXPECT_EQ(total(paper, "households"), 7);
  EXPECT_EQ(total(paper, "children"), 8);
  EXPECT_EQ(total(paper, "male"), 3);
  EXPECT_EQ(total(paper, "female"), 4);
  EXPECT_EQ(total(paper, "minority"), 1);
  EXPECT_EQ(total(paper, "age_0_5") + total(paper, "age_6_10") + total(paper, "age_11_15"), 8);
  EXPECT_EQ(total(paper, "special"), 5);
  EXPECT_EQ(total(paper, "S01"), 1);
  EXPECT_EQ(total(paper, "S13"), 1) << "an episode that ends on the day no longer holds";
  EXPECT_EQ(total(paper, "S11"), 1) << "one that begins on the day holds";
  EXPECT_EQ(total(paper, "S05"), 1);
  EXPECT_EQ(total(paper, "assisted"), 4);
  const auto rate = std::get<documents::Percent>(total_cell(paper, "special_rate").value);
  EXPECT_EQ(rate, (documents::Percent{5, 8, 2}));
}

TEST_F(Reports, PL01HasTheColumnsOfTheForm) {
  const auto paper = of_ward("PL01");
  std::vector<std::string> keys;
  for (const auto& column : table_of(paper).columns) keys.push_back(column.key);
  EXPECT_EQ(keys, (std::vector<std::string>{
                      "",         "name",      "households", "children",      "male", "female", "minority", "age_0_5",
                      "age_6_10", "age_11_15", "special",    "special_rate",  "S01",  "S02",    "S03",      "S04",
                      "S05",      "S06",       "S07",        "S08",           "S09",  "S10",    "S11",      "S12",
                      "S13",      "S14",       "assisted",   "assisted_rate", ""}));
}

TEST_F(Reports, PL02HasTheColumnsOfTheFormAndCountsRisks) {
  const auto paper = of_ward("PL02");
  std::vector<std::string> keys;
  for (const auto& column : table_of(paper).columns) keys.push_back(column.key);
  EXPECT_EQ(keys, (std::vector<std::string>{"", "name", "at_risk", "at_risk_not_special", "R01", "R02", "R03", "R04",
                                            "R05", "R06", "R07", "other", "O01", "O02", ""}));
  EXPECT_EQ(total(paper, "at_risk"), 3);
  EXPECT_EQ(total(paper, "at_risk_not_special"), 2);
  EXPECT_EQ(total(paper, "R05"), 1);
  EXPECT_EQ(total(paper, "other"), 1);
  EXPECT_EQ(total(paper, "O02"), 1);
}

TEST_F(Reports, PL03ListsAsManyChildrenAsPL01Counts) {
  for (const char* on : {"2018-11-30", "2018-12-30", "2018-12-31", "2019-01-01", "2021-01-01", "2025-06-30"}) {
    const auto special = total(of_ward("PL01", app::Role::commune, on), "special");
    EXPECT_EQ(static_cast<std::int64_t>(children_listed(of_ward("PL03", app::Role::commune, on))), special) << on;
  }
}

TEST_F(Reports, TheSixteenthBirthdayIsNoLongerCounted) {
  EXPECT_EQ(total(of_ward("PL01", app::Role::commune, "2018-12-30"), "S04"), 3);
  EXPECT_EQ(total(of_ward("PL01", app::Role::commune, "2018-12-31"), "S04"), 1)
      << "one turned 16, one left, both on this day";
}

TEST_F(Reports, ARateOfNothingIsNoData) {
  const auto paper =
      make(book->as(app::Role::commune), {.code = "PL01", .unit = book->unit(WARD_B, ON), .on = day(ON)});
  EXPECT_EQ(total(paper, "children"), 0);
  const auto json = *documents::json::write_json(paper, base::Lang::vi);
  EXPECT_NE(json.find("\"special_rate\":null"), std::string::npos);
}

TEST_F(Reports, AFigureOpensTheListBehindIt) {
  const auto paper = of_ward("PL01");
  EXPECT_EQ(total_cell(paper, "S04").drill, "group=S04");
  EXPECT_EQ(total_cell(paper, "female").drill, "sex=female");
  EXPECT_EQ(total_cell(paper, "age_0_5").drill, "age_from=0&age_to=5");
  EXPECT_EQ(total_cell(paper, "assisted").drill, "group=S&assisted=yes");
  EXPECT_EQ(total_cell(paper, "minority").drill, "minority=yes");
  EXPECT_EQ(total_cell(paper, "special_rate").drill, "");
  EXPECT_EQ(total_cell(of_ward("PL02"), "at_risk_not_special").drill, "group=R&without_group=S");
}

TEST_F(Reports, AReaderSeesNoConfidentialGroup) {
  const auto paper = of_ward("PL01", app::Role::reader);
  for (const char* key : {"S05", "S06", "S07", "S09", "S10", "S11", "S12"}) {
    EXPECT_TRUE(std::holds_alternative<NoData>(total_cell(paper, key).value)) << key;
    EXPECT_EQ(total_cell(paper, key).drill, "") << key;
  }
  EXPECT_EQ(total(paper, "S04"), 1);
  EXPECT_FALSE(paper.meta.contains_confidential);
  EXPECT_TRUE(std::holds_alternative<NoData>(total_cell(of_ward("PL02", app::Role::reader), "R05").value));
  EXPECT_TRUE(of_ward("PL01").meta.contains_confidential);
}

TEST_F(Reports, ADistrictSeesRestrictedGroupsButNotTheSecretOne) {
  const auto paper = of_ward("PL01", app::Role::district);
  EXPECT_TRUE(std::holds_alternative<NoData>(total_cell(paper, "S05").value));
  EXPECT_EQ(total(paper, "S11"), 1);
}

// REPORT-10a
TEST_F(Reports, NoTotalTellsOfASecretGroup) {
  EXPECT_EQ(total(of_ward("PL01"), "special"), 5);
  EXPECT_EQ(total(of_ward("PL01"), "assisted"), 4);
  for (const auto role : {app::Role::district, app::Role::reader}) {
    const auto figures = of_ward("PL01", role);
    EXPECT_EQ(total(figures, "special"), 4) << "all but the child who stands in S05 only";
    EXPECT_EQ(total(figures, "assisted"), 3);
    const auto list = of_ward("PL03", role);
    EXPECT_EQ(children_listed(list), 4U);
    EXPECT_EQ(documents::text::write_text(list, base::Lang::vi)->find("Đinh Thị Bình"), std::string::npos);
  }
  EXPECT_EQ(children_listed(of_ward("PL03")), 5U);
}

TEST_F(Reports, WhoOpensNoListFindsNoRestrictedGroupInATotal) {
  const auto paper = of_ward("PL01", app::Role::administrator);
  EXPECT_EQ(total(paper, "special"), 3) << "neither S05 nor S11 alone is counted; S03.3 and S11 of one child are not";
  EXPECT_TRUE(std::holds_alternative<NoData>(total_cell(paper, "S11").value));
}

TEST_F(Reports, AnAdministratorSeesFiguresWithoutListsAndNoNames) {
  const auto paper = of_ward("PL01", app::Role::administrator);
  EXPECT_EQ(total(paper, "children"), 8);
  EXPECT_EQ(total_cell(paper, "children").drill, "");
  EXPECT_EQ(
      refusal(book->as(app::Role::administrator), {.code = "PL03", .unit = book->unit(WARD_A, ON), .on = day(ON)}),
      &app::NOT_PERMITTED);
}

TEST_F(Reports, AListNeverNamesAConfidentialGroup) {
  for (const auto role : {app::Role::commune, app::Role::province, app::Role::reader}) {
    const auto text = *documents::text::write_text(of_ward("PL03", role), base::Lang::vi);
    for (const char* word : {"S05", "S11", "S03.3", "HIV", "xâm hại", "chấp hành", "Tư vấn", "pháp lý"})
      EXPECT_EQ(text.find(word), std::string::npos) << word;
    EXPECT_NE(text.find("Nhóm bảo mật"), std::string::npos);
  }
}

TEST_F(Reports, WhatIsRefused) {
  const auto ward = book->unit(WARD_A, ON);
  EXPECT_EQ(refusal(book->as(app::Role::commune), {.code = "PL99", .unit = ward, .on = day(ON)}), &app::REPORT_UNKNOWN);
  const auto other = book->as(app::Role::commune, book->unit(WARD_B, ON));
  EXPECT_EQ(refusal(other, {.code = "PL01", .unit = ward, .on = day(ON)}), &app::UNIT_OUTSIDE_SCOPE);
  EXPECT_EQ(refusal(book->as(app::Role::province), {.code = "PL01", .unit = ward, .on = day("2025-07-01")}),
            &domain::UNIT_NOT_AT_DATE);
  const auto own = book->as(app::Role::commune, ward);
  EXPECT_EQ(refusal(own, {.code = "PL01", .unit = ward, .on = day(ON)}), nullptr);
}

TEST_F(Reports, AReadingIsNotedWithoutNames) {
  book->clock.set(moment("2019-02-01T01:30:00Z"));
  auto context = book->as(app::Role::commune);
  ASSERT_TRUE(make_report(context, {.code = "PL03", .unit = book->unit(WARD_A, ON), .on = day(ON)}));
  std::vector<storage::AuditRecord> lines;
  book->reg().store().read(
      [&](storage::Transaction& transaction) { lines = transaction.audit().of_subject("report", "PL03"); });
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines.front().detail, "21019 2018-12-31");
  EXPECT_EQ(lines.front().outcome, "done");
}

TEST_F(Reports, TheOfficeFollowsTheDateOfTheMap) {
  const auto then =
      make(book->as(app::Role::province), {.code = "PL01", .unit = book->unit(PROVINCE, ON), .on = day(ON)});
  EXPECT_EQ(then.header.superior, "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI");
  EXPECT_EQ(then.header.issuer, "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI");
  EXPECT_EQ(table_of(then).rows.size(), 15U) << "14 districts and the total";
  const auto ward = of_ward("PL01");
  EXPECT_EQ(ward.header.superior, "");
  EXPECT_EQ(ward.header.issuer, "ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA CHÁNH");
  EXPECT_EQ(ward.title.subtitles,
            std::vector<std::string>{"Phường Nghĩa Chánh, thành phố Quảng Ngãi, tỉnh Quảng Ngãi"});
}

TEST_F(Reports, RowsAddUpFromHamletToProvince) {
  const auto province =
      make(book->as(app::Role::province), {.code = "PL01", .unit = book->unit(PROVINCE, ON), .on = day(ON)});
  const auto ward = of_ward("PL01");
  for (const auto& column : table_of(ward).columns) {
    if (column.key.empty() || column.key == "name") continue;
    EXPECT_EQ(total_cell(province, column.key).value, total_cell(ward, column.key).value) << column.key;
  }
}

TEST_F(Reports, AHamletIsItsOwnRow) {
  const auto paper =
      make(book->as(app::Role::commune), {.code = "PL01", .unit = book->hamlets.at("A1"), .on = day(ON)});
  ASSERT_EQ(table_of(paper).rows.size(), 2U);
  EXPECT_EQ(table_of(paper).rows[0].key, "21019.001");
  EXPECT_EQ(total(paper, "children"), 4);
}

class ReportsOverTime : public ::testing::Test {
 protected:
  [[nodiscard]] Document make(const ReportQuery& query) {
    auto context = book.as(app::Role::province);
    auto paper = make_report(context, query);
    EXPECT_TRUE(paper.has_value()) << (paper ? "" : paper.error().front().type->id);
    return paper ? *std::move(paper) : Document{};
  }
  RegisterForTest book;
};

TEST_F(ReportsOverTime, AnEarlierMomentShowsTheFigureAsItWasKnown) {
  const auto ids =
      book.add({{.hamlet = "A1", .facts = person("Lê Thị Mai", "2010-01-01", "male", "01"), .codes = {{"S04.1"}}}});
  const auto ward = book.unit(WARD_A, ON);
  book.clock.set(moment("2019-01-10T00:00:00Z"));
  const auto before = book.clock.now();
  book.clock.set(moment("2019-02-01T00:00:00Z"));
  book.act(ids[0], domain::ActionKind::corrected, ON, {{"sex", "female"}, {"full_name", "Lê Thị Mây"}});

  const auto now = make({.code = "PL01", .unit = ward, .on = day(ON)});
  EXPECT_EQ(total(now, "female"), 1);
  EXPECT_EQ(total(now, "male"), 0);
  const auto then = make({.code = "PL01", .unit = ward, .on = day(ON), .known_at = before});
  EXPECT_EQ(total(then, "female"), 0);
  EXPECT_EQ(total(then, "male"), 1);
  EXPECT_EQ(then.meta.known_at, before);
  EXPECT_EQ(total(make({.code = "PL01", .unit = ward, .on = day(ON), .known_at = moment("2018-12-01T00:00:00Z")}),
                  "children"),
            0);

  const auto name = [&](storage::KnownAt known_at) {
    const auto list = make({.code = "PL03", .unit = ward, .on = day(ON), .known_at = known_at});
    return std::get<std::string>(table_of(list).rows.at(1).cells.at(1).value);
  };
  EXPECT_EQ(name(std::nullopt), "Lê Thị Mây");
  EXPECT_EQ(name(before), "Lê Thị Mai");
}

TEST_F(ReportsOverTime, TodaysPlacesShowTheSameChildrenUnderTheirNewWard) {
  book.add({{.hamlet = "A1", .facts = person("Lê Thị Mai", "2010-01-01", "female", "01"), .codes = {{"S04.1"}}},
            {.hamlet = "A2", .facts = person("Lê Văn Năm", "2011-01-01", "male", "01")},
            {.hamlet = "B1", .facts = person("Hồ Thị Tám", "2012-01-01", "female", "19"), .codes = {{"S02.2"}}}});
  book.clock.set(moment("2026-11-22T00:00:00Z"));
  const auto city = make({.code = "PL01", .unit = book.unit(CITY, ON), .on = day(ON)});
  EXPECT_EQ(total(city, "children"), 3);
  EXPECT_EQ(total(make({.code = "PL01", .unit = book.unit(WARD_A, ON), .on = day(ON)}), "children"), 2);

  const auto ward_now = make({.code = "PL01", .unit = book.unit(WARD_A, ON), .on = day(ON), .geography_now = true});
  EXPECT_EQ(ward_now.meta.unit_code, NEW_WARD);
  EXPECT_EQ(total(ward_now, "children"), 3);
  EXPECT_EQ(total(ward_now, "special"), 2);
  EXPECT_EQ(table_of(ward_now).rows.size(), 4U) << "three hamlets and the total";
  EXPECT_EQ(ward_now.title.reference, "Thời điểm số liệu: 31/12/2018");

  const auto province_now =
      make({.code = "PL01", .unit = book.unit(PROVINCE, ON), .on = day(ON), .geography_now = true});
  EXPECT_EQ(province_now.header.issuer, "SỞ Y TẾ");
  EXPECT_EQ(total(province_now, "children"), 3);
  EXPECT_EQ(children_listed(make(
                {.code = "PL03", .unit = book.unit(NEW_WARD, "2025-07-01"), .on = day(ON), .geography_now = true})),
            2U);
}

TEST_F(ReportsOverTime, AReformMovesTheFiguresOnItsDayAndNoChild) {
  book.add({{.hamlet = "A1", .facts = person("Lê Thị Mai", "2015-01-01", "female", "01"), .codes = {{"S04.1"}}},
            {.hamlet = "B1", .facts = person("Hồ Thị Tám", "2016-01-01", "female", "19")}});
  EXPECT_EQ(total(make({.code = "PL01", .unit = book.unit(WARD_A, ON), .on = day("2025-06-30")}), "children"), 1);
  EXPECT_EQ(
      total(make({.code = "PL01", .unit = book.unit(NEW_WARD, "2025-07-01"), .on = day("2025-07-01")}), "children"), 2);
}

}  // namespace
}  // namespace mangnon::reports
