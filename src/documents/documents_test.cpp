#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/check.hpp"
#include "documents/document.hpp"
#include "documents/format.hpp"
#include "documents/furniture.hpp"

namespace mangnon::documents {
namespace {

using base::Lang;

TEST(Format, ThousandsHaveDotsInVietnameseAndCommasInEnglish) {
  EXPECT_EQ(format_count(0, Lang::vi), "0");
  EXPECT_EQ(format_count(999, Lang::vi), "999");
  EXPECT_EQ(format_count(1000, Lang::vi), "1.000");
  EXPECT_EQ(format_count(271707, Lang::vi), "271.707");
  EXPECT_EQ(format_count(271707, Lang::en), "271,707");
  EXPECT_EQ(format_count(3485269300, Lang::vi), "3.485.269.300");
  EXPECT_EQ(format_count(-999, Lang::vi), "-999");
  EXPECT_EQ(format_count(-1000, Lang::vi), "-1.000");
}

TEST(Format, RatesRoundHalfUpOnce) {
  EXPECT_EQ(format_percent({1, 3, 2}, Lang::vi), "33,33");
  EXPECT_EQ(format_percent({2, 3, 2}, Lang::vi), "66,67");
  EXPECT_EQ(format_percent({1, 8, 2}, Lang::vi), "12,50");
  EXPECT_EQ(format_percent({1, 8, 1}, Lang::en), "12.5");
  EXPECT_EQ(format_percent({1, 8, 0}, Lang::vi), "13");
  EXPECT_EQ(format_percent({1, 2000, 1}, Lang::vi), "0,1");
  EXPECT_EQ(format_percent({1, 2001, 1}, Lang::vi), "0,0");
  EXPECT_EQ(format_percent({25, 2, 0}, Lang::vi), "1.250");
  EXPECT_EQ(plain_percent({25, 2, 2}), "1250.00");
}

TEST(Format, ARateOfNothingIsNoDataAndZeroIsZero) {
  EXPECT_EQ(format_percent({0, 0, 2}, Lang::vi), "-");
  EXPECT_EQ(format_percent({0, 5, 2}, Lang::vi), "0,00");
  EXPECT_EQ(format_cell(NoData{}, Lang::vi), "-");
  EXPECT_EQ(format_cell(std::int64_t{0}, Lang::vi), "0");
  EXPECT_EQ(format_cell(Empty{}, Lang::vi), "");
}

TEST(Format, ARateIsWithinHalfAUnitOfTheTruth) {
  EXPECT_TRUE(rc::check([] {
    const auto whole = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    const auto part = *rc::gen::inRange<std::int64_t>(0, 2'000'000);
    const auto scaled = *scaled_rate({part, whole, 2});
    const std::int64_t twice_error = 2 * (scaled * whole - part * 10'000);
    RC_ASSERT(twice_error <= whole);
    RC_ASSERT(twice_error > -whole);
  }));
}

TEST(Format, TheWallClockIsThatOfVietNam) {
  EXPECT_EQ(format_wall_clock(*base::parse_moment("2018-12-31T17:00:59Z")), "00:00 01/01/2019");
  EXPECT_EQ(format_wall_clock(*base::parse_moment("2018-12-31T16:59:59Z")), "23:59 31/12/2018");
}

TEST(Format, OneLineHasNoBreaks) {
  EXPECT_EQ(one_line("  Tổ 3,\r\n thôn\tAn  "), "Tổ 3, thôn An");
}

TEST(Head, NeighboursOfAGroupStandUnderOneBox) {
  Table table;
  table.columns = {{.label = "Đơn vị"},
                   {.label = "Nam", .group = "Giới tính"},
                   {.label = "Nữ", .group = "Giới tính"},
                   {.label = "Dưới 6", .group = "Tuổi"}};
  const std::vector<std::vector<HeadCell>> expected = {{{"Đơn vị", 0, 1, 2}, {"Giới tính", 1, 2, 1}, {"Tuổi", 3, 1, 1}},
                                                       {{"Nam", 1, 1, 1}, {"Nữ", 2, 1, 1}, {"Dưới 6", 3, 1, 1}}};
  EXPECT_EQ(head_rows(table), expected);
  EXPECT_EQ(full_label(table.columns[1]), "Giới tính: Nam");
}

TEST(Head, WithoutGroupsThereIsOneRow) {
  Table table;
  table.columns = {{.label = "Đơn vị"}, {.label = "Nam"}};
  const std::vector<std::vector<HeadCell>> expected = {{{"Đơn vị", 0, 1, 1}, {"Nam", 1, 1, 1}}};
  EXPECT_EQ(head_rows(table), expected);
}

TEST(Provenance, NamesTheDateTheCutOffAndTheCodeList) {
  Meta meta;
  meta.report_code = "PL01";
  meta.unit_code = "51";
  meta.unit_name = "Tỉnh Quảng Ngãi";
  meta.on = *base::parse_iso_date("2018-12-31");
  meta.generated_at = *base::parse_moment("2019-01-15T01:30:00Z");
  EXPECT_EQ(provenance_line(meta, Lang::vi),
            "PL01 · Tỉnh Quảng Ngãi (51) · Số liệu tại ngày 31/12/2018 · Lập lúc 08:30 15/01/2019");
  meta.known_at = base::parse_moment("2019-01-10T10:00:00Z");
  meta.code_list_version = "NĐ 56/2017";
  EXPECT_EQ(provenance_line(meta, Lang::en),
            "PL01 · Tỉnh Quảng Ngãi (51) · Figures at 31/12/2018 · as recorded until 17:00 10/01/2019 · "
            "Code list: NĐ 56/2017 · Made at 08:30 15/01/2019");
}

class CheckDocument : public ::testing::Test {
 protected:
  [[nodiscard]] Document with(Row row) const {
    Table table{.columns = {{.key = "a", .label = "A"}, {.label = "B"}, {.label = "C"}}};
    table.rows.push_back(std::move(row));
    Document document;
    document.title.title = "T";
    document.body.emplace_back(std::move(table));
    return document;
  }
};

TEST_F(CheckDocument, AcceptsShortRowsAndSeveralColumnsWithoutKey) {
  EXPECT_NO_THROW(check_document(with({.cells = {text_cell("x")}})));
  EXPECT_NO_THROW(check_document(with({.cells = {{}, {}, {}}})));
}

TEST_F(CheckDocument, RefusesALongRowATwofoldKeyAHeadingWithFiguresAndAMissingTitle) {
  EXPECT_THROW(check_document(with({.cells = {{}, {}, {}, {}}})), base::BrokenInvariant);
  EXPECT_THROW(check_document(with({.kind = RowKind::heading, .cells = {{}, {}}})), base::BrokenInvariant);
  EXPECT_THROW(check_document(with({.cells = {percent_cell(-1, 3)}})), base::BrokenInvariant);
  auto twofold = with({});
  std::get<Table>(twofold.body[0]).columns[1].key = "a";
  EXPECT_THROW(check_document(twofold), base::BrokenInvariant);
  auto untitled = with({});
  untitled.title.title.clear();
  EXPECT_THROW(check_document(untitled), base::BrokenInvariant);
}

}  // namespace
}  // namespace mangnon::documents
