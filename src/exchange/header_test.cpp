#include "exchange/header.hpp"

#include <gtest/gtest.h>

#include <set>

#include "exchange/failures.hpp"
#include "exchange/lists_for_test.hpp"
#include "names/fold.hpp"

namespace mangnon::exchange {
namespace {

using testing::lists;
using Labels = std::vector<std::string>;

std::string fields(const Header& header) {
  std::string text;
  for (const auto& use : header.columns) {
    if (!text.empty()) text += " ";
    text += use.field ? std::string(column_of(*use.field).key) : use.tick_code.empty() ? "–" : use.tick_code;
  }
  return text;
}

base::Result<Header> recognise(std::vector<LabelRow> rows) {
  return recognise_header(rows, lists());
}

TEST(Columns, EachFieldHasItsColumnAndNoLabelNamesTwo) {
  std::set<std::string_view> keys;
  for (std::size_t i = 0; i < FIELD_COUNT; ++i) {
    const auto& column = columns()[i];
    EXPECT_EQ(static_cast<std::size_t>(column.field), i) << column.key;
    EXPECT_TRUE(keys.insert(column.key).second) << column.key;
    EXPECT_FALSE(column.label.empty() || column.label_en.empty()) << column.key;
  }
  EXPECT_NO_THROW((void)meaning_of_label("x", std::nullopt))
      << "building the table checks that no label is given twice";
}

TEST(Columns, LettersGoOnAfterZ) {
  EXPECT_EQ(column_letters(0), "A");
  EXPECT_EQ(column_letters(25), "Z");
  EXPECT_EQ(column_letters(26), "AA");
  EXPECT_EQ(column_letters(701), "ZZ");
  EXPECT_EQ(column_letters(702), "AAA");
  EXPECT_EQ(cell_address(6, 7), "G7");
}

TEST(Header, EveryLabelOfTheContractIsRecognisedInTheOrderOfTheForm) {
  LabelRow row{.number = 5};
  std::string expected;
  for (const auto& column : columns()) {
    if (column.guide.empty()) continue;
    row.labels.emplace_back(column.label);
    expected += (expected.empty() ? "" : " ") + std::string(column.key);
  }
  const auto header = recognise({row});
  ASSERT_TRUE(header);
  EXPECT_EQ(fields(*header), expected);
  EXPECT_TRUE(header->warnings.empty());
}

TEST(Header, IsFoundUnderTitleRowsInAnyOrderWithoutMarks) {
  const auto header = recognise({{1, {"UBND XÃ", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}},
                                 {2, {"DANH SÁCH TRẺ EM"}},
                                 {4, {"STT", "NGAY SINH", "ho va ten (chu in hoa)", "Ten chu ho", "Khai sinh (C/K)"}},
                                 {5, {"1", "15/03/2012", "Nguyễn Thị Lan", "Nguyễn Văn Tâm", "C"}}});
  ASSERT_TRUE(header);
  EXPECT_EQ(header->first_row, 4U);
  EXPECT_EQ(header->last_row, 4U);
  EXPECT_EQ(fields(*header), "ordinal birth_date full_name head_name birth_registered");
}

TEST(Header, TwoRowsAreReadTogetherUnderMergedHeadings) {
  const auto header =
      recognise({{3, {"Số hộ", "Họ và tên", "Ngày sinh", "", "Cha", "", "", "Mẹ", "", "Ghi chú"}},
                 {4, {"", "", "Nam", "Nữ", "Họ và tên", "Năm sinh", "Tình trạng", "Họ tên", "Tình trạng", ""}},
                 {5, {"1", "Lan", "", "1/2/2012", "Tâm", "1980", "Còn sống", "Thu", "Còn sống", ""}}});
  ASSERT_TRUE(header);
  EXPECT_EQ(header->first_row, 3U);
  EXPECT_EQ(header->last_row, 4U);
  EXPECT_EQ(fields(*header),
            "household_no full_name birth_date_male birth_date_female father_name father_birth_year father_states "
            "mother_name mother_states note");
}

TEST(Header, ShortLabelsMeanWhatTheirNeighbourSays) {
  const auto header = recognise({{1,
                                  {"Số hộ", "Quan hệ", "Họ tên", "Ngày sinh", "Họ tên cha", "Năm sinh", "Nghề nghiệp",
                                   "Tình trạng", "Họ tên mẹ", "Năm sinh", "Tình trạng", "Người chăm sóc", "Quan hệ"}}});
  ASSERT_TRUE(header);
  EXPECT_EQ(fields(*header),
            "household_no relation_to_head full_name birth_date father_name father_birth_year – father_states "
            "mother_name mother_birth_year mother_states carer_name carer_relation");
  ASSERT_EQ(header->warnings.size(), 1U);
  EXPECT_EQ(header->warnings[0].type, &HEADER_COLUMN_UNKNOWN);
  EXPECT_EQ(header->warnings[0].params, (Labels{"G", "Nghề nghiệp"}));
}

TEST(Header, TickColumnsAreKnownByCodeOrByTheNameOfTheGroup) {
  const auto header = recognise({{1, {"Số hộ", "Họ tên", "Ngày sinh", "HCĐB", "", "", "Khác"}},
                                 {2, {"", "", "", "S04.2", "Trẻ em mắc bệnh hiểm nghèo", "R06 - cha mẹ đi xa", ""}}});
  ASSERT_TRUE(header);
  EXPECT_EQ(fields(*header), "household_no full_name birth_date S04.2 S13 R06 other");
}

TEST(Header, AnOldFontDoesNotHideTheLabels) {
  const auto header = recognise({{1, {"Sè hé", "Hä vµ tªn", "Ngµy sinh", "D©n téc"}}});
  ASSERT_TRUE(header);
  EXPECT_EQ(fields(*header), "household_no full_name birth_date ethnicity");
}

TEST(Header, TwoPlacesThatLookAlikeAreAmbiguous) {
  const Labels labels = {"Số hộ", "Họ và tên", "Ngày sinh"};
  const auto refused = recognise({{2, labels}, {3, {"1", "Lan", "2012"}}, {9, labels}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().type, &HEADER_AMBIGUOUS);
  EXPECT_EQ(refused.error().params, (Labels{"2", "9"}));
  EXPECT_TRUE(recognise({{2, labels}, {9, {"Số hộ", "Họ và tên", "Ngày sinh", "Dân tộc"}}}))
      << "the one with more labels is the header";
}

TEST(Header, WithoutThreeLabelsThereIsNone) {
  const auto refused = recognise({{1, {"Họ và tên", "Ngày sinh"}}, {2, {"Lan", "2012"}}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().type, &HEADER_NOT_FOUND);
  EXPECT_EQ(refused.error().params[1], "Họ và tên, Ngày sinh");
  EXPECT_EQ(recognise({}).error().type, &HEADER_NOT_FOUND);
}

TEST(Header, IsLookedForInTheFirstFortyRowsOnly) {
  std::vector<LabelRow> rows;
  for (std::size_t i = 1; i <= 39; ++i) rows.push_back({i, {"title"}});
  const LabelRow header{40, {"Số hộ", "Họ và tên", "Ngày sinh"}};
  rows.push_back(header);
  EXPECT_TRUE(recognise(rows));
  rows.insert(rows.begin(), {0, {"title"}});
  EXPECT_EQ(recognise(rows).error().type, &HEADER_NOT_FOUND);
}

TEST(Header, MissingColumnsAreNamed) {
  const auto refused = recognise({{1, {"Họ và tên", "Dân tộc", "Giới tính"}}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().type, &HEADER_COLUMN_MISSING);
  EXPECT_EQ(refused.error().params[1], "Ngày sinh; Số hộ hoặc Họ tên chủ hộ");
  EXPECT_TRUE(recognise({{1, {"Họ và tên", "Ngày sinh", "Chủ hộ"}}}));
  EXPECT_FALSE(recognise({{1, {"Họ và tên", "Ngày sinh Nam", "Chủ hộ"}}}));
  EXPECT_TRUE(recognise({{1, {"Họ và tên", "Ngày sinh Nam", "Ngày sinh Nữ", "Chủ hộ"}}}));
}

TEST(Header, AColumnThatStandsTwiceIsRefusedNamingBoth) {
  const auto refused = recognise({{1, {"Số hộ", "Họ và tên", "Ngày sinh", "Họ tên trẻ"}}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().type, &HEADER_COLUMN_TWICE);
  EXPECT_EQ(refused.error().params, (Labels{"B1", "D1", "Họ và tên", "Full name"}));
}

}  // namespace
}  // namespace mangnon::exchange
