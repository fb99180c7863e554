#include "exchange/plain_field.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/fields.hpp"
#include "exchange/lists_for_test.hpp"

namespace mangnon::exchange {
namespace {

TEST(PlainFields, EachColumnFindsItsOwn) {
  for (const auto& plain : plain_fields()) {
    ASSERT_NE(plain_field(plain.field), nullptr);
    EXPECT_EQ(plain_field(plain.field)->key, plain.key);
    EXPECT_EQ(column_of(plain.field).key, plain.key);
  }
  EXPECT_EQ(plain_field(Field::note), nullptr);
  EXPECT_EQ(plain_field(Field::supports), nullptr);
  EXPECT_EQ(plain_field(Field::ordinal), nullptr);
}

TEST(PlainFields, EachIsAFactOfTheTableAndItsListIsThere) {
  for (const auto& plain : plain_fields()) {
    const auto& infos = plain.of_household ? domain::household_field_infos() : domain::child_field_infos();
    EXPECT_TRUE(std::any_of(infos.begin(), infos.end(), [&](const auto& each) { return each.key == plain.key; }))
        << plain.key;
    if (plain.form == PlainForm::code) {
      EXPECT_FALSE(testing::lists().get(plain.list).entries().empty()) << plain.key;
    }
  }
}

}  // namespace
}  // namespace mangnon::exchange
