#include "documents/text/text_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/golden_for_test.hpp"
#include "documents/sample_paper_for_test.hpp"
#include "documents/sample_pl01_for_test.hpp"
#include "documents/sample_pl03_for_test.hpp"
#include "documents/text/text_table.hpp"

namespace mangnon::documents::text {
namespace {

using base::Lang;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(TextTable, AlignsByCharactersNotByBytes) {
  EXPECT_EQ(width_of("Nguyễn"), 6U);
  EXPECT_EQ(aligned("Nữ", 5, Align::start), "Nữ   ");
  EXPECT_EQ(aligned("Nữ", 5, Align::end), "   Nữ");
  EXPECT_EQ(aligned("Nữ", 5, Align::centre), " Nữ  ");
  EXPECT_EQ(aligned("quá dài", 3, Align::end), "quá dài");
}

TEST(TextTable, BreaksAtBlanksOnly) {
  EXPECT_THAT(wrapped("Tổng số hộ", 7), ElementsAre("Tổng số", "hộ"));
  EXPECT_THAT(wrapped("Tổng số hộ", 6), ElementsAre("Tổng", "số hộ"));
  EXPECT_THAT(wrapped("nghiêng", 3), ElementsAre("nghiêng"));
}

TEST(TextTable, OneRowIsOneLine) {
  const Table table{.columns = {{.label = "A", .align = Align::start}}, .rows = {{.cells = {text_cell("x\ny")}}}};
  EXPECT_EQ(table_text(table, Lang::vi), "───\n A\n───\nx y\n───\n");
}

TEST(TextWriter, WarnsOfPrivateInformationOnlyWhereThereIsSome) {
  EXPECT_THAT(*write_text(sample::pl03(2), Lang::vi), HasSubstr("đời sống riêng tư"));
  EXPECT_THAT(*write_text(sample::pl01(2), Lang::vi), Not(HasSubstr("đời sống riêng tư")));
}

TEST(TextWriter, PapersAreAsApproved) {
  expect_golden("pl01.txt", *write_text(sample::pl01(3), Lang::vi));
  expect_golden("pl01.en.txt", *write_text(sample::pl01(3), Lang::en));
  expect_golden("pl03.txt", *write_text(sample::pl03(5), Lang::vi));
  expect_golden("minutes.txt", *write_text(sample::minutes(), Lang::vi));
}

}  // namespace
}  // namespace mangnon::documents::text
