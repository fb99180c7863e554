#include "http/message.hpp"

#include <gtest/gtest.h>

namespace mangnon::http {
namespace {

TEST(Message, EscapesAreReadAndMalformedOnesRefused) {
  EXPECT_EQ(decode_percent("a%20b", false), "a b");
  EXPECT_EQ(decode_percent("Th%C3%B4n%2F1", false), "Thôn/1");
  EXPECT_EQ(decode_percent("a+b", false), "a+b");
  EXPECT_EQ(decode_percent("a+b", true), "a b");
  EXPECT_EQ(decode_percent("", false), "");
  for (const auto* text : {"%", "%2", "a%zz", "%00", "%0a", "%7f", "%ff", "%c3"})
    EXPECT_FALSE(decode_percent(text, false)) << text;
}

TEST(Message, ATargetIsAPathAndItsQuery) {
  const auto target = parse_target("/api/v1/children?q=Tr%E1%BA%A7n+An&empty=&flag&q=last#x");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/api/v1/children");
  EXPECT_EQ(target->query, (Fields{{"q", "last"}, {"empty", ""}, {"flag", ""}}));
  EXPECT_TRUE(parse_target("/?")->query.empty());
  EXPECT_FALSE(parse_target(""));
  EXPECT_FALSE(parse_target("children"));
  EXPECT_EQ(parse_target("http://host:80/units?on=x")->path, "/units");
  EXPECT_FALSE(parse_target("http://host"));
  EXPECT_FALSE(parse_target("/?a=%z"));
}

TEST(Message, AQueryHasAtMostFortyFields) {
  std::string query = "/?a=1";
  for (int i = 1; i < 40; ++i) query += "&a=1";
  EXPECT_TRUE(parse_target(query));
  EXPECT_FALSE(parse_target(query + "&a=1"));
}

TEST(Message, ACookieIsFoundByItsWholeName) {
  const Request request{.headers = {{"cookie", "x_session=no; session=yes; session2=no"}}};
  EXPECT_EQ(request.cookie("session"), "yes");
  EXPECT_EQ(request.cookie("ession"), "");
  EXPECT_EQ(Request{}.cookie("session"), "");
}

TEST(Message, EnglishIsSpokenOnlyWhenItIsAskedForFirst) {
  const auto lang = [](const std::string& header, const std::string& query = "") {
    return Request{.query = {{"lang", query}}, .headers = {{"accept-language", header}}}.lang();
  };
  EXPECT_EQ(lang(""), base::Lang::vi);
  EXPECT_EQ(lang("vi-VN,en;q=0.5"), base::Lang::vi);
  EXPECT_EQ(lang("en-GB,vi;q=0.5"), base::Lang::en);
  EXPECT_EQ(lang("fr"), base::Lang::vi);
  EXPECT_EQ(lang("vi", "en"), base::Lang::en);
  EXPECT_EQ(lang("en", "vi"), base::Lang::vi);
  EXPECT_EQ(lang("en", "xx"), base::Lang::en);
}

}  // namespace
}  // namespace mangnon::http
