// Opening a record in an emergency over HTTP: the reason, the hour, the limit, the review (ACCESS-20).
#include <fmt/format.h>

#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

class Emergency : public RunningServer {
 protected:
  Emergency() {
    add_user("an", "police", WARD);
    add_user("chutich", "chairman", OTHER);
    const auto lan = sign_in("lan");
    EXPECT_EQ(import_book(lan, OTHER, book_csv(2)).text_or("state"), "done");
    child = first_child(lan, OTHER);
  }
  RawAnswer open(const Visitor& who, const std::string& what, const std::string& reason) {
    return post("/api/v1/emergencies", who, fmt::format(R"({{"child":"{}","reason":"{}"}})", what, reason));
  }
  static constexpr const char* REASON = "Trẻ đi lạc, cần tìm gia đình ngay";
  std::string child{};
};

TEST_F(Emergency, OpensOneForeignRecordForAnHourAndReadOnly) {
  const auto an = sign_in("an");
  const auto path = "/api/v1/children/" + child;
  EXPECT_EQ(get(path, an).status, 404);
  EXPECT_EQ(code_of(open(an, child, "gấp")), "EMERGENCY_REASON_MISSING");
  EXPECT_EQ(code_of(open(an, child, "Cứu em bé ngay")), "EMERGENCY_REASON_MISSING") << "14 letters, 19 bytes";
  EXPECT_EQ(code_of(open(an, child, std::string(2'001, 'x'))), "TEXT_TOO_LONG");
  EXPECT_EQ(code_of(open(sign_in("thu"), child, REASON)), "NOT_PERMITTED");
  const auto opened = open(an, child, REASON);
  ASSERT_EQ(opened.status, 200) << opened.body;
  const auto page = json_of(get(path, an));
  EXPECT_EQ(page["emergency"].truth(), true);
  EXPECT_EQ(page.text_or("id"), child);
  EXPECT_EQ(json_of(get("/api/v1/children?on=2018-12-31", an))["total"].whole(), 0) << "no list holds it";
  EXPECT_EQ(get(path, sign_in("binh")).status, 404) << "nobody else's";
  clock.pass(std::chrono::minutes(20));
  EXPECT_EQ(get(path, an).status, 200);
  clock.pass(std::chrono::minutes(20));
  EXPECT_EQ(get(path, an).status, 200);
  clock.pass(std::chrono::minutes(21));
  EXPECT_EQ(get(path, an).status, 404) << "the hour is over";
}

// Whoever reviews and may not know of secret groups reads neither the words that tell of one.
TEST_F(Emergency, AReasonTellsNoMoreThanItsReaderMayKnow) {
  ASSERT_EQ(open(sign_in("an"), child, "Trẻ nhiễm HIV bị ngã chảy máu, cần cấp cứu").status, 200);
  const auto told = get("/api/v1/emergencies", sign_in("chutich")).body;
  EXPECT_NE(told.find("có thông tin bảo mật"), std::string::npos) << told;
  EXPECT_EQ(told.find("HIV"), std::string::npos);
  EXPECT_NE(get("/api/v1/emergencies", sign_in("ha")).body.find("HIV"), std::string::npos) << "who may, reads it";
}

TEST_F(Emergency, TellsUntilWhenAndHowManyAreLeft) {
  const auto an = sign_in("an");
  EXPECT_EQ(json_of(get("/api/v1/emergencies/own", an))["left"].whole(), 5);
  EXPECT_EQ(code_of(get("/api/v1/emergencies/own", sign_in("thu"))), "NOT_PERMITTED");
  const auto opened = json_of(open(an, child, REASON));
  EXPECT_EQ(json_of(get("/api/v1/children/" + child, an)).text_or("emergency_until"), opened.text_or("until"));
  auto own = json_of(get("/api/v1/emergencies/own", an));
  ASSERT_EQ(own["emergencies"].items().size(), 1U);
  EXPECT_EQ(own["emergencies"].items()[0].text_or("child"), child);
  EXPECT_EQ(own["emergencies"].items()[0].text_or("until"), opened.text_or("until"));
  EXPECT_EQ(own["left"].whole(), 4);
  clock.pass(std::chrono::minutes(20));
  EXPECT_EQ(get("/api/v1/session", an).status, 200);
  clock.pass(std::chrono::minutes(20));
  EXPECT_EQ(get("/api/v1/session", an).status, 200);
  clock.pass(std::chrono::minutes(21));
  own = json_of(get("/api/v1/emergencies/own", an));
  EXPECT_TRUE(own["emergencies"].items().empty());
  EXPECT_EQ(own["left"].whole(), 4);
}

TEST_F(Emergency, ChangesNothing) {
  const auto binh = sign_in("binh");
  ASSERT_EQ(open(binh, child, REASON).status, 200);
  EXPECT_EQ(json_of(get("/api/v1/children/" + child, binh))["emergency"].truth(), true);
  const auto change = post("/api/v1/commands/give_support", binh,
                           fmt::format(R"({{"child":"{}","version":1,"kind":"X1","given_on":"2018-12-31"}})", child),
                           "Idempotency-Key: 0190a7c4-0000-7000-8000-0000000000bb\r\n");
  EXPECT_EQ(code_of(change), "CHILD_NOT_FOUND");
}

TEST_F(Emergency, GuessingIsCountedAndStopped) {
  const auto an = sign_in("an");
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(code_of(post("/api/v1/emergencies", an,
                           fmt::format(R"({{"id_number":"05120900000{}","reason":"{}"}})", i, REASON))),
              "CHILD_NOT_FOUND");
  EXPECT_EQ(code_of(open(an, child, REASON)), "EMERGENCY_TOO_MANY");
  clock.pass(std::chrono::hours(25));
  EXPECT_EQ(open(sign_in("an"), child, REASON).status, 200);
}

// ACCESS-20: what one reads in between does not push the openings out of the count.
TEST_F(Emergency, TheLimitHoldsHoweverMuchIsReadInBetween) {
  const auto an = sign_in("an");
  for (int i = 0; i < 5; ++i) ASSERT_EQ(open(an, child, REASON).status, 200);
  for (int i = 0; i < 520; ++i) ASSERT_EQ(get("/api/v1/children?on=2018-12-31&limit=1", an).status, 200) << i;
  EXPECT_EQ(code_of(open(an, child, REASON)), "EMERGENCY_TOO_MANY");
  EXPECT_EQ(json_of(get("/api/v1/emergencies/own", an))["left"].whole(), 0);
}

TEST_F(Emergency, IsReviewedByAnotherWhoHasTheChildInTheirArea) {
  const auto an = sign_in("an");
  ASSERT_EQ(open(an, child, REASON).status, 200);
  const auto chairman = sign_in("chutich");
  const auto list = json_of(get("/api/v1/emergencies", chairman))["emergencies"].items();
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].text_or("reason"), REASON);
  EXPECT_EQ(list[0].text_or("verdict"), "");
  const auto review = "/api/v1/emergencies/" + list[0].text_or("id") + "/review";
  EXPECT_EQ(code_of(post(review, an, R"({"verdict":"justified"})")), "NOT_PERMITTED");
  EXPECT_EQ(code_of(post(review, chairman, R"({"verdict":"maybe"})")), "FIELD_MALFORMED");
  EXPECT_EQ(post(review, chairman, R"({"verdict":"unjustified"})").status, 204);
  EXPECT_EQ(json_of(get("/api/v1/emergencies", chairman))["emergencies"].items()[0].text_or("verdict"), "unjustified");
  EXPECT_EQ(code_of(get("/api/v1/emergencies", sign_in("binh"))), "NOT_PERMITTED");
  const auto accesses = json_of(get("/api/v1/children/" + child + "/accesses", sign_in("lan")))["accesses"].items();
  ASSERT_GE(accesses.size(), 2U);
  EXPECT_EQ(accesses[0].text_or("operation"), "review_emergency");
  EXPECT_EQ(accesses[1].text_or("operation"), "open_in_emergency");
}

}  // namespace
}  // namespace mangnon::wire_tests
