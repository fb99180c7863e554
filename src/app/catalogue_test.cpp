#include "app/catalogue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace mangnon::app {
namespace {

bool is_snake_case(std::string_view name) {
  return !name.empty() &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

TEST(Catalogue, EveryOperationHasItsOwnNamePermissionAndWords) {
  std::set<std::string_view> names;
  for (const auto& operation : operations()) {
    EXPECT_TRUE(is_snake_case(operation.name)) << operation.name;
    EXPECT_TRUE(names.insert(operation.name).second) << operation.name;
    EXPECT_NE(operation.permission, Permission::none) << operation.name;
    EXPECT_FALSE(operation.vi.empty() || operation.summary.empty()) << operation.name;
    EXPECT_EQ(find_operation(operation.name), &operation);
  }
  EXPECT_EQ(find_operation("fly_away"), nullptr);
}

TEST(Catalogue, EveryInputOfAnOperationIsDescribedOnce) {
  for (const auto& operation : operations()) {
    std::set<std::string_view> keys;
    for (const auto& field : operation.input) {
      EXPECT_TRUE(keys.insert(field.key).second) << operation.name << ' ' << field.key;
      EXPECT_FALSE(field.form.empty() || field.summary.empty()) << operation.name << ' ' << field.key;
    }
  }
}

// A change of a record names the version that its sender saw (REG-14); an answer to a transfer names the transfer,
// which is answered once (TRANSFER-6); in a round it names the sending or the report seen.
TEST(Catalogue, WhatChangesARecordAsksForTheVersionSeen) {
  for (const auto& operation : operations()) {
    const auto asks_for = [&](std::string_view key) {
      return std::any_of(operation.input.begin(), operation.input.end(),
                         [&](const auto& field) { return field.key == key && field.required; });
    };
    if (operation.name.starts_with("register_") || asks_for("transfer")) continue;
    if (operation.name == "record_consent" || operation.name == "record_disclosure")
      continue;                                         // no change of the record
    if (operation.name == "judge_duplicate") continue;  // a verdict on a pair changes neither record
    if (operation.name == "plan_round" || operation.name == "make_police_batch" || operation.name == "assign_area" ||
        operation.name == "make_bulk_change" || operation.name == "issue_book" || operation.name == "add_to_roster" ||
        operation.name == "give_supply" || operation.name == "hold_training" || operation.name == "ask_question" ||
        operation.name == "remind_units" || operation.name == "record_visit" || operation.name == "assign_visits" ||
        operation.name == "load_layout")
      continue;                                                                                    // make something new
    if (operation.name == "mark_visit_mistaken" || operation.name == "withdraw_layout") continue;  // once at most
    if (operation.name == "add_succession") continue;  // an ended commune has one
    EXPECT_TRUE(asks_for("version") || asks_for("sending") || asks_for("number")) << operation.name;
    if (asks_for("round") || asks_for("hamlet") || asks_for("batch") || asks_for("key") || asks_for("unit") ||
        asks_for("assignment") || asks_for("book") || asks_for("entry") || asks_for("supply") || asks_for("training") ||
        asks_for("document") || asks_for("message"))
      continue;
    EXPECT_TRUE(asks_for("child") || asks_for("household")) << operation.name;
  }
}

TEST(Catalogue, EveryFailureHasItsOwnIdBothTextsAndASource) {
  std::set<std::string_view> ids;
  for (const auto* type : all_failures()) {
    EXPECT_TRUE(ids.insert(type->id).second) << type->id;
    EXPECT_FALSE(type->vi.empty() || type->en.empty() || type->source.empty()) << type->id;
    EXPECT_TRUE(type->vi.ends_with('.') && type->en.ends_with('.')) << type->id;
  }
}

}  // namespace
}  // namespace mangnon::app
