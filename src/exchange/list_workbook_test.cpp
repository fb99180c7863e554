#include "exchange/list_workbook.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/record_keeping.hpp"
#include "exchange/lists_for_test.hpp"
#include "exchange/to_book_row.hpp"
#include "exchange/workbook.hpp"
#include "exchange/zip_for_test.hpp"

namespace mangnon::exchange {
namespace {

using domain::ChildFacts;
using domain::FactChanges;
using domain::HouseholdFacts;
using testing::lists;
using testing::TemporaryFile;

const base::Date ON = *base::parse_iso_date("2018-12-31");

template <class Facts>
Facts facts_of(const FactChanges& stated) {
  Facts facts;
  for (const auto& each : stated) EXPECT_TRUE(domain::apply_change(facts, each)) << each.key << "=" << each.value;
  return facts;
}

const FactChanges FULL_HOUSEHOLD = {{"number", "12"},
                                    {"head_name", "Hồ Văn Rin"},
                                    {"address", "Xóm 2"},
                                    {"phone", "0905034189"},
                                    {"poverty", "NEAR_POOR"}};
const FactChanges FULL_CHILD = {{"full_name", "Hồ Văn An"},
                                {"birth_date", "2010-05-06"},
                                {"sex", "male"},
                                {"ethnicity", "19"},
                                {"nationality", "VN"},
                                {"id_number", "051210000017"},
                                {"birth_registered", "yes"},
                                {"relation_to_head", "05"},
                                {"living_with", "10"},
                                {"father_name", "Hồ Văn Rin"},
                                {"father_birth_year", "1985"},
                                {"father_ethnicity", "19"},
                                {"father_occupation", "Phụ hồ"},
                                {"father_states", "DETAINED;AWAY:2018-01-10/2018-12-01"},
                                {"mother_name", "Đinh Thị Bé"},
                                {"mother_birth_year", "1987"},
                                {"mother_ethnicity", "01"},
                                {"mother_occupation", "Làm ruộng"},
                                {"mother_states", "MISSING:2016-02-03;AWAY:/2019-01-01"},
                                {"parents_divorced", "yes"},
                                {"divorced_on", "2016-06-05"},
                                {"birth_estimated", "no"},
                                {"care", "TEMP"},
                                {"carer_name", "Hồ Thị Ca"},
                                {"carer_relation", "04"},
                                {"carer_phone", "0912345678"},
                                {"residence", "TMT"},
                                {"school_status", "BH"},
                                {"grade", "3"},
                                {"school", "12"},
                                {"school_left_on", "2018-03-01"},
                                {"school_left_reason", "Nhà nghèo"},
                                {"lower_secondary_done", "no"},
                                {"works_for_living", "yes"},
                                {"insurance_no", "TE1515121123456"},
                                {"insurance_until", "2019-12-31"},
                                {"disability_types", "2;4"},
                                {"disability_degree", "2"},
                                {"disability_cert_no", "7/GXN"},
                                {"illness_listed", "yes"},
                                {"note", "=2+5"}};

app::ExportedChild full_child() {
  return {.id = {base::make_named_uuid("list", "An")},
          .version = 5,
          .household_version = 3,
          .hamlet = "Tổ 1",
          .household = facts_of<HouseholdFacts>(FULL_HOUSEHOLD),
          .child = facts_of<ChildFacts>(FULL_CHILD),
          .codes = {"S04.2", "R06", "O02.05"}};
}

// The row that the importer makes of the exported child, untouched, as the register takes it.
app::BookRow returned(const app::ExportedChild& child) {
  const TemporaryFile file(".xlsx");
  EXPECT_TRUE(write_list_workbook(file.path(), lists(), {.unit = "Xã Long Sơn", .on = ON, .children = {child}}));
  app::BookRow row;
  const auto read = read_workbook(file.path(), lists(), {.on = ON}, [&](ImportRow&& each) -> base::Result<void> {
    row = to_book_row(std::move(each));
    row.child = app::tidy_changes(std::move(row.child));
    row.household = app::tidy_changes(std::move(row.household));
    return {};
  });
  EXPECT_TRUE(read);
  for (const auto& failure : row.failures) ADD_FAILURE() << base::message_of(failure, base::Lang::en);
  return row;
}

std::vector<std::vector<std::string>> table_of(const app::ExportedChild& child) {
  const TemporaryFile file(".xlsx");
  EXPECT_TRUE(write_list_workbook(file.path(), lists(), {.unit = "Xã Long Sơn", .on = ON, .children = {child}}));
  std::vector<std::vector<std::string>> table;
  const auto read = read_sheet_bytes(file.bytes(), {}, [&](const SheetRow& row) -> base::Result<void> {
    table.emplace_back();
    for (const auto& cell : row.cells) table.back().push_back(cell.text);
    return {};
  });
  EXPECT_TRUE(read);
  return table;
}

std::vector<std::string> empty_columns(const app::ExportedChild& child) {
  const auto table = table_of(child);
  std::vector<std::string> empty;
  for (std::size_t i = 0; i < table.at(2).size(); ++i)
    if (i >= table.at(3).size() || table[3][i].empty()) empty.push_back(table[2][i]);
  return empty;
}

// LIST-9: a cell that looks empty is filled in by somebody, over what the register holds.
TEST(ListWorkbook, EveryColumnShowsWhatIsHeld) {
  EXPECT_EQ(empty_columns(full_child()), std::vector<std::string>{});
}

// IMPORT-15
TEST(ListWorkbook, EveryCellReadsBackAsTheFactThatItShows) {
  const auto child = full_child();
  const auto row = returned(child);
  EXPECT_EQ(row.child_code, child.id.text());
  ASSERT_TRUE(row.seen);
  EXPECT_EQ(row.seen->child, 5);
  EXPECT_EQ(row.seen->household, 3);
  EXPECT_EQ(row.hamlet, "Tổ 1");
  EXPECT_EQ(facts_of<HouseholdFacts>(row.household), child.household);
  auto stated = facts_of<ChildFacts>(row.child);
  EXPECT_EQ(stated.birth_precision, domain::BirthPrecision::day) << "said along with the birth date";
  stated.birth_precision.reset();
  EXPECT_EQ(domain::difference(child.child, stated), FactChanges{});
  ASSERT_TRUE(row.codes);
  std::vector<std::string> codes;
  for (const auto& each : *row.codes) codes.push_back(each.code);
  EXPECT_EQ(codes, child.codes);
}

TEST(ListWorkbook, EachValueOfAListReadsBackAsItself) {
  const std::pair<const char*, const char*> fields[] = {
      {"ethnicity", "ETHNICITY"},        {"relation_to_head", "RELATION"}, {"living_with", "LIVING_WITH"},
      {"carer_relation", "LIVING_WITH"}, {"school_status", "SCHOOLING"},   {"residence", "RESIDENCE"}};
  for (const auto& [key, list] : fields)
    for (const auto& entry : lists().get(list).entries()) {
      auto child = full_child();
      ASSERT_TRUE(domain::apply_change(child.child, {key, entry.code}));
      const auto row = returned(child);
      EXPECT_TRUE(std::ranges::find(row.child, domain::FactChange{key, entry.code}) != row.child.end())
          << key << " " << entry.name_vi;
    }
}

// An edit of one cell is never lost behind another that says the same.
TEST(ListWorkbook, TheDayOfADivorceStandsInOneCell) {
  const auto cells = table_of(full_child()).at(3);
  EXPECT_EQ(std::ranges::count_if(cells, [](const auto& cell) { return cell.find("05/06/2016") != std::string::npos; }),
            1);
}

TEST(ListWorkbook, AParentsNameThatIsReadAsAStateIsLeftOut) {
  auto child = full_child();
  child.child.father_name = domain::SensitiveText("Không rõ");
  const auto row = returned(child);
  const domain::FactChange states{"father_states", "DETAINED;AWAY:2018-01-10/2018-12-01"};
  EXPECT_TRUE(std::ranges::find(row.child, states) != row.child.end());
}

}  // namespace
}  // namespace mangnon::exchange
