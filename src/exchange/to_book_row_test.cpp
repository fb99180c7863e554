#include "exchange/to_book_row.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "exchange/cell_failures.hpp"
#include "exchange/row_queue.hpp"

namespace mangnon::exchange {
namespace {

SensitiveText text(const char* value) {
  return SensitiveText(value);
}
ImportedDate date(const char* iso, DatePrecision precision = DatePrecision::day) {
  return {*base::parse_iso_date(iso), precision};
}
std::string value_of(const domain::FactChanges& facts, std::string_view key) {
  for (const auto& fact : facts)
    if (fact.key == key) return fact.value;
  return "(not stated)";
}
void put(ImportRow& row, Field field, std::size_t column) {
  row.column_of_field[static_cast<std::size_t>(field)] = static_cast<std::uint16_t>(column + 1);
}

TEST(ToBookRow, WhatIsNotStatedStaysUnsaid) {
  const auto book = to_book_row(ImportRow{.sheet_row = 7});
  EXPECT_EQ(book.row, 7);
  EXPECT_TRUE(book.household.empty());
  EXPECT_TRUE(book.child.empty());
  EXPECT_FALSE(book.has_child());
  EXPECT_FALSE(book.codes.has_value());
}

TEST(ToBookRow, FactsGoByTheirKeysAndForms) {
  ImportRow row{.household_no = 12, .head_name = text("Trần Văn A"), .poverty = "NEAR_POOR"};
  row.full_name = text("Trần Thị B");
  row.birth_date = date("2012-03-01", DatePrecision::month);
  row.sex = "female";
  row.birth_registered = false;
  row.parents_divorced = true;
  row.disability_types = {1, 4};
  row.father.states = {{"DEAD", date("2017-03-02")}, {"AWAY"}};
  row.mother.birth_year = 1987;
  const auto book = to_book_row(row);
  EXPECT_EQ(value_of(book.household, "number"), "12");
  EXPECT_EQ(value_of(book.household, "head_name"), "Trần Văn A");
  EXPECT_EQ(value_of(book.household, "poverty"), "NEAR_POOR");
  EXPECT_EQ(value_of(book.child, "birth_date"), "2012-03-01");
  EXPECT_EQ(value_of(book.child, "birth_precision"), "month");
  EXPECT_EQ(value_of(book.child, "birth_registered"), "no");
  EXPECT_EQ(value_of(book.child, "parents_divorced"), "yes");
  EXPECT_EQ(value_of(book.child, "disability_types"), "1;4");
  EXPECT_EQ(value_of(book.child, "father_states"), "DEAD:2017-03-02;AWAY");
  EXPECT_EQ(value_of(book.child, "mother_birth_year"), "1987");
  EXPECT_EQ(value_of(book.child, "mother_states"), "(not stated)");
}

TEST(ToBookRow, EveryFactIsOneThatTheRegisterUnderstands) {
  ImportRow row{
      .household_no = 1, .head_name = text("A"), .address = text("B"), .phone = text("0901234567"), .poverty = "POOR"};
  row.full_name = text("C");
  row.id_number = text("051312163853");
  row.birth_date = date("2012-03-31");
  row.sex = "male";
  row.ethnicity = "01";
  row.birth_registered = true;
  row.insurance_no = text("TE1515120000001");
  row.relation_to_head = "03";
  row.living_with = "01";
  row.father = {text("D"), 1985, {{"ALIVE"}}};
  row.mother = {text("E"), 1986, {{"AWAY", date("2018-01-01")}}};
  row.parents_divorced = true;
  row.carer_name = text("F");
  row.carer_relation = "04";
  row.schooling = "TH";
  row.grade = 1;
  row.school = text("G");
  row.disability_types = {1};
  row.disability_degree = 2;
  row.note = text("H");
  const auto book = to_book_row(row);
  domain::ChildFacts child;
  for (const auto& fact : book.child) {
    EXPECT_TRUE(domain::apply_change(child, fact)) << fact.key;
    EXPECT_EQ(field_of_fact(fact.key) == Field::full_name, fact.key == "full_name") << fact.key;
  }
  domain::HouseholdFacts household;
  for (const auto& fact : book.household) EXPECT_TRUE(domain::apply_change(household, fact)) << fact.key;
  EXPECT_EQ(book.child.size(), 25U);
}

TEST(ToBookRow, WithWhomAChildLivesIsStatedWithoutItsCare) {
  const auto book = to_book_row(ImportRow{.living_with = "10"});
  EXPECT_EQ(value_of(book.child, "living_with"), "10");
  EXPECT_EQ(value_of(book.child, "care"), "(not stated)") << "temporary care, when held, stays (REG-45)";
}

TEST(ToBookRow, AFindingIsPutBesideTheCellItsFactCameFrom) {
  ImportRow row{.sheet_row = 9};
  put(row, Field::full_name, 1);
  put(row, Field::birth_date, 4);
  put(row, Field::living_with, 6);
  put(row, Field::at_risk, 7);
  const auto book = to_book_row(row);
  EXPECT_EQ(book.cell_of("birth_date"), "E9");
  EXPECT_EQ(book.cell_of("birth_precision"), "E9");
  EXPECT_EQ(book.cell_of("care"), "G9");
  EXPECT_EQ(book.cell_of("circumstances"), "H9") << "the only codes column there is";
  EXPECT_EQ(book.cell_of("no such fact"), "B9");
  row.circumstances = {{.code = "S04.2", .column = 10}};
  EXPECT_EQ(to_book_row(row).cell_of("circumstances"), "K9");
}

TEST(ToBookRow, CodesKeepTheirCellsAndAnEmptyListIsStated) {
  ImportRow row{.sheet_row = 3};
  row.circumstances.emplace();
  EXPECT_TRUE(to_book_row(row).codes.has_value());
  row.circumstances->push_back({.code = "S04.2", .column = 2});
  row.circumstances_from = date("2018-09-01");
  const auto book = to_book_row(row);
  ASSERT_EQ(book.codes->size(), 1U);
  EXPECT_EQ(book.codes->front().code, "S04.2");
  EXPECT_EQ(book.codes->front().cell, "C3");
  EXPECT_EQ(book.codes_from, base::parse_iso_date("2018-09-01"));
}

TEST(ToBookRow, ASupportSaysHowExactlyItsDayIsKnown) {
  ImportRow row;
  row.supports = {{.code = "X1", .on = ImportedDate{*base::parse_iso_date("2018-09-01"), DatePrecision::month}},
                  {.code = "Y1"}};
  const auto book = to_book_row(row);
  EXPECT_EQ(book.supports, (std::vector<app::BookSupport>{
                               {"X1", base::parse_iso_date("2018-09-01"), domain::BirthPrecision::month}, {"Y1"}}));
}

TEST(ToBookRow, FailuresOfCellsGoAlong) {
  ImportRow row;
  row.failures = {{&CELL_DATE_IMPOSSIBLE, "E9", {"E9"}}};
  EXPECT_EQ(to_book_row(row).failures, row.failures);
}

TEST(RowQueue, HandsOnInOrderAndWaitsForRoom) {
  RowQueue queue(2);
  std::thread writer([&] {
    for (int i = 0; i < 50; ++i)
      if (!queue.push({app::BookRow{.row = i}})) return;
    queue.close();
  });
  int next = 0;
  while (const auto batch = queue.pop()) EXPECT_EQ(batch->front().row, next++);
  writer.join();
  EXPECT_EQ(next, 50);
}

TEST(RowQueue, TellsTheWriterWhenNobodyTakesAnyMore) {
  RowQueue queue(1);
  EXPECT_TRUE(queue.push({}));
  std::thread reader([&] { queue.close(); });
  EXPECT_FALSE(queue.push({}));
  reader.join();
  EXPECT_TRUE(queue.pop().has_value());
  EXPECT_FALSE(queue.pop().has_value());
}

}  // namespace
}  // namespace mangnon::exchange
