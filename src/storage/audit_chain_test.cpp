#include "storage/audit_chain.hpp"

#include <gtest/gtest.h>

namespace mangnon::storage {
namespace {

AuditRecord line(int number) {
  return {.id = base::make_named_uuid("audit", std::to_string(number)),
          .at = {number},
          .operation = "show_child",
          .subject_kind = "child",
          .subject = "c" + std::to_string(number),
          .outcome = "done",
          .detail = "on=2018-12-31"};
}

// Two chains, the links of each in order.
struct Trail {
  Trail() {
    for (int i = 1; i <= 5; ++i) links.push_back(append_link(heads[0], line(i)));
    for (int i = 6; i <= 8; ++i) links.push_back(append_link(heads[1], line(i)));
  }
  [[nodiscard]] std::vector<std::string> findings() const {
    AuditVerifier verifier;
    for (const auto& link : links) verifier.take(link);
    return verifier.findings(heads);
  }
  std::vector<AuditHead> heads = {{.chain = 0}, {.chain = 1}, {.chain = 2}};
  std::vector<AuditLink> links{};
};

// ACCESS-17
TEST(AuditChain, HoldsAsWritten) {
  EXPECT_TRUE(Trail().findings().empty());
}

TEST(AuditChain, NamesTheFirstLineThatWasAltered) {
  const auto alter = {+[](AuditRecord& each) { each.outcome = "x"; },
                      +[](AuditRecord& each) { each.detail.clear(); },
                      +[](AuditRecord& each) { each.at.us += 1; },
                      +[](AuditRecord& each) { each.subject = "c9"; },
                      +[](AuditRecord& each) { each.operation = "x"; },
                      +[](AuditRecord& each) { each.actor = {base::make_named_uuid("user", "x")}; },
                      +[](AuditRecord& each) { each.unit = {base::make_named_uuid("unit", "x")}; },
                      +[](AuditRecord& each) { each.subject_kind = "x"; }};
  for (const auto& change : alter) {
    Trail trail;
    change(trail.links[2].record);
    change(trail.links[4].record);
    ASSERT_EQ(trail.findings().size(), 1U);
    EXPECT_NE(trail.findings().front().find(base::format_uuid(trail.links[2].record.id)), std::string::npos);
  }
}

TEST(AuditChain, FindsALineTakenOutOfTheMiddleOrTheEnd) {
  Trail middle;
  middle.links.erase(middle.links.begin() + 1);
  ASSERT_EQ(middle.findings().size(), 1U);
  EXPECT_NE(middle.findings().front().find("link 2, is gone"), std::string::npos);
  Trail end;
  end.links.pop_back();
  ASSERT_EQ(end.findings().size(), 1U);
  EXPECT_NE(end.findings().front().find("ends at link 2, but link 3"), std::string::npos);
}

TEST(AuditChain, FindsALineWrittenAnewWithADigestOfItsOwn) {
  Trail trail;
  AuditHead before{.chain = 0, .number = 1, .digest = trail.links[0].digest};
  trail.links[1] = append_link(before, line(99));
  ASSERT_EQ(trail.findings().size(), 1U);
  EXPECT_NE(trail.findings().front().find("link 3"), std::string::npos);
}

TEST(AuditChain, MembersDoNotRunIntoEachOther) {
  auto one = line(1);
  auto other = line(1);
  one.outcome = "ab";
  one.detail = "c";
  other.outcome = "a";
  other.detail = "bc";
  EXPECT_NE(link_digest({}, one), link_digest({}, other));
}

}  // namespace
}  // namespace mangnon::storage
