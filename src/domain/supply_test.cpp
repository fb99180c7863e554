// SUPPLY-2 … SUPPLY-4: what may be given, and when it may be said to have arrived.
#include "domain/supply.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

const base::Date TODAY = *base::Date::from_ymd(2018, 8, 1);

Supply books(int quantity, base::Date on = TODAY) {
  return {.kind = SupplyKind::book, .quantity = quantity, .on = on};
}

std::string codes(const base::Failures& found) {
  std::string text;
  for (const auto& each : found) text += (text.empty() ? "" : " ") + std::string(each.type->id) + "@" + each.field;
  return text;
}

TEST(Supply, IsOfAQuantityOnADayThatHasCome) {
  EXPECT_EQ(codes(check_supply(books(1), TODAY)), "");
  EXPECT_EQ(codes(check_supply(books(MOST_SUPPLIED), TODAY)), "");
  EXPECT_EQ(codes(check_supply(books(0), TODAY)), "SUPPLY_QUANTITY@quantity");
  EXPECT_EQ(codes(check_supply(books(MOST_SUPPLIED + 1), TODAY)), "SUPPLY_QUANTITY@quantity");
  EXPECT_EQ(codes(check_supply(books(1, TODAY.plus_days(1)), TODAY)), "SUPPLY_DAY_AHEAD@on");
}

TEST(Supply, OfAnotherKindIsNamed) {
  auto bags = books(3);
  bags.kind = SupplyKind::other;
  EXPECT_EQ(codes(check_supply(bags, TODAY)), "SUPPLY_ITEM_MISSING@item");
  bags.item = "Cặp đựng sổ";
  EXPECT_EQ(codes(check_supply(bags, TODAY)), "");
}

TEST(Supply, ArrivesOnceAndNotBeforeItIsGiven) {
  auto given = books(3, TODAY.plus_days(-2));
  EXPECT_EQ(codes(check_receipt(given, TODAY.plus_days(-2), TODAY)), "");
  EXPECT_EQ(codes(check_receipt(given, TODAY.plus_days(-3), TODAY)), "SUPPLY_BEFORE_GIVEN@on");
  EXPECT_EQ(codes(check_receipt(given, TODAY.plus_days(1), TODAY)), "SUPPLY_DAY_AHEAD@on");
  given.received = SupplyReceipt{.on = TODAY};
  EXPECT_EQ(codes(check_receipt(given, TODAY, TODAY)), "SUPPLY_RECEIVED@supply");
  given.cancelled = SupplyCancelling{};
  EXPECT_EQ(codes(check_receipt(given, TODAY, TODAY)), "SUPPLY_CANCELLED@supply");
  EXPECT_EQ(given.version(), 3);
}

}  // namespace
}  // namespace mangnon::domain
