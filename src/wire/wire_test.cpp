#include <gtest/gtest.h>

#include "wire/action_json.hpp"
#include "wire/failures.hpp"
#include "wire/json.hpp"
#include "wire/sent_json.hpp"

namespace mangnon::wire {
namespace {

TEST(Json, WritesWhatItReads) {
  const std::string text = R"({"a":1,"b":[true,null,"Nguyễn \"Lan\"\n"],"c":{"d":1.5}})";
  EXPECT_EQ(format_json(*parse_json(text)), text);
}

TEST(Json, RefusesANumberThatCouldNotBeWrittenBack) {
  for (const std::string bad : {"1e999", "[-1e400]", R"({"a":[{"b":1e309}]})"}) {
    const auto result = parse_json(bad);
    ASSERT_FALSE(result) << bad;
    EXPECT_EQ(result.error().type, &JSON_MALFORMED);
  }
  EXPECT_TRUE(parse_json("1e308"));
}

TEST(Json, RefusesTrailingTextBadUtf8AndDeepNesting) {
  for (const std::string bad : {"{} x", "{\"a\":\"\xD4\"}", "{\"a\":", ""}) {
    const auto result = parse_json(bad);
    ASSERT_FALSE(result) << bad;
    EXPECT_EQ(result.error().type, &JSON_MALFORMED);
  }
  EXPECT_FALSE(parse_json(std::string(100, '[') + std::string(100, ']')));
}

TEST(SentJson, RefusesControlCharactersAndNamesTheMember) {
  const auto refused = parse_sent_json(R"({"changes":[{"address":"Xóm\u0000 2"}]})");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().type, &TEXT_HAS_CONTROL);
  EXPECT_EQ(refused.error().field, "changes[0].address");
  EXPECT_FALSE(parse_sent_json(R"({"a\u0001":1})"));
  EXPECT_FALSE(parse_sent_json(R"(["\u001f"])"));
  EXPECT_TRUE(parse_sent_json(R"(["tab\t, line\n, end\r\n"])"));
}

TEST(Json, ControlCharactersAreEscaped) {
  EXPECT_EQ(format_json(Json(std::string("\x01"))), "\"\\u0001\"");
}

TEST(ActionJson, EveryKindOfContentComesBack) {
  domain::Action facts{.kind = domain::ActionKind::changed,
                       .content = domain::FactChanges{{"full_name", "Lan"}, {"sex", ""}}};
  EXPECT_EQ(*decode_content(facts, encode_content(facts)), facts);

  domain::Episode episode{.id = {base::make_named_uuid("e", "1")},
                          .code = "S04.2",
                          .valid = {*base::parse_iso_date("2018-01-02"), *base::parse_iso_date("2018-05-06")},
                          .end_reason = "K",
                          .evidence = {{.type = "T",
                                        .number = "1",
                                        .issued_on = base::parse_iso_date("2018-01-01"),
                                        .issuer = "UB",
                                        .valid_until = base::parse_iso_date("2018-01-15")}},
                          .source = "visit",
                          .note = domain::SensitiveText("ghi chú"),
                          .finder = domain::SensitiveText("Hồ Thị Lan"),
                          .confirmed_by = "commune",
                          .round = {base::make_named_uuid("r", "1")}};
  domain::Action ended{.kind = domain::ActionKind::circumstance_ended, .content = episode};
  EXPECT_EQ(*decode_content(ended, encode_content(ended)), ended);

  domain::Action given{
      .kind = domain::ActionKind::support_given,
      .content = domain::Support{
          .id = {base::make_named_uuid("s", "1")}, .kind = "X1", .given_on = *base::parse_iso_date("2018-01-02")}};
  EXPECT_EQ(*decode_content(given, encode_content(given)), given);

  std::get<domain::Support>(given.content) = {.id = {base::make_named_uuid("s", "1")},
                                              .kind = "X1",
                                              .given_on = *base::parse_iso_date("2018-01-02"),
                                              .until = base::parse_iso_date("2018-12-31"),
                                              .policy = "NĐ 136",
                                              .decision = "12/QĐ",
                                              .decided_on = base::parse_iso_date("2017-12-30"),
                                              .amount = 0,
                                              .goods = "gạo",
                                              .goods_value = 250'000,
                                              .source = "CHARITY",
                                              .donor = domain::SensitiveText("Hội"),
                                              .result = domain::SensitiveText("đi học đều"),
                                              .receipt = "PN 7"};
  EXPECT_EQ(*decode_content(given, encode_content(given)), given);

  domain::Action undone{
      .kind = domain::ActionKind::unmerged,
      .content = domain::Withdrawal{{{base::make_named_uuid("a", "1")}, {base::make_named_uuid("a", "2")}}}};
  EXPECT_EQ(*decode_content(undone, encode_content(undone)), undone);
  EXPECT_FALSE(decode_content({.kind = domain::ActionKind::unmerged}, R"({"withdrawn":["x"]})"));
  domain::Action declined{.kind = domain::ActionKind::proposal_declined,
                          .content = domain::DeclinedProposal{.kind = domain::ProposalKind::end,
                                                              .code = "R07.1",
                                                              .basis = "b",
                                                              .note = domain::SensitiveText("chờ giấy tờ")}};
  EXPECT_EQ(*decode_content(declined, encode_content(declined)), declined);
  EXPECT_FALSE(decode_content({.kind = domain::ActionKind::proposal_declined}, R"({"kind":"maybe"})"));
}

TEST(ActionJson, AnEpisodeWithoutADateIsRefused) {
  EXPECT_FALSE(decode_content({.kind = domain::ActionKind::circumstance_begun}, R"({"id":"x"})"));
}

}  // namespace
}  // namespace mangnon::wire
