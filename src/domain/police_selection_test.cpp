// Who goes on a batch, who waits, and how many are left for the next.
#include "domain/police_selection.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

std::vector<PoliceEntry> listed(std::initializer_list<std::string_view> names) {
  std::vector<PoliceEntry> entries;
  for (const auto name : names) entries.push_back({.child = {base::make_named_uuid("child", name)}, .lists = "A"});
  return entries;
}

TEST(PoliceSelection, TakesTheWaitingOffBeforeItCounts) {
  const auto all = listed({"a", "b", "c", "d", "e"});
  const auto selection = select_for_batch(all, {all[0].child, all[3].child}, 2);
  ASSERT_EQ(selection.entries.size(), 2U);
  EXPECT_EQ(selection.entries[0].child, all[1].child);
  EXPECT_EQ(selection.entries[0].number, 1);
  EXPECT_EQ(selection.entries[1].child, all[2].child);
  EXPECT_EQ(selection.entries[1].number, 2);
  EXPECT_EQ(selection.waiting, 2U);
  EXPECT_EQ(selection.remaining, 1U);
  EXPECT_EQ(select_for_batch(all, {all[0].child, all[3].child}, 3).remaining, 0U);
}

TEST(PoliceSelection, IsEmptyWhenAllWait) {
  const auto all = listed({"a", "b"});
  const auto selection = select_for_batch(all, {all[0].child, all[1].child}, 5);
  EXPECT_TRUE(selection.entries.empty());
  EXPECT_EQ(selection.waiting, 2U);
  EXPECT_EQ(selection.remaining, 0U);
}

}  // namespace
}  // namespace mangnon::domain
