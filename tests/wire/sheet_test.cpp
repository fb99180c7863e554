// A printed slip found by its square code (docs/domain/reports.md REPORT-36): whether it still holds, and nothing for a
// stranger.
#include <fmt/format.h>

#include <algorithm>

#include "domain/sheet_code.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

constexpr const char* NOBODY = "0190a7c4-0000-7000-8000-00000000dead";

class Sheets : public RunningServer {
 protected:
  Sheets() {
    EXPECT_EQ(import_book(lan, OTHER, book_csv(4)).text_or("state"), "done");
    child = first_child(lan, OTHER);
    EXPECT_FALSE(child.empty());
    household = json_of(get("/api/v1/children/" + child + "?on=" + ON, lan))["household"].text_or("id");
    EXPECT_FALSE(household.empty());
  }
  std::string code_of_now(const std::string& id) {
    clock.pass(std::chrono::minutes(1));
    return domain::format_sheet_code(
        {.household = *base::parse_id<domain::HouseholdId>(id), .printed_at = clock.now()});
  }
  RawAnswer scan(const std::string& code, const Visitor& who) { return get("/api/v1/sheets?code=" + code, who); }
  std::string state(const std::string& code) { return json_of(scan(code, lan)).text_or("state"); }
  RawAnswer command(const std::string& name, const std::string& body) {
    return post("/api/v1/commands/" + name, lan, body,
                fmt::format("Idempotency-Key: 0190a7c4-0000-7000-8000-00000000000{}\r\n", ++commands));
  }
  int version() {
    const auto page = json_of(get("/api/v1/children/" + child + "?on=" + ON, lan));
    return static_cast<int>(page["version"].whole().value());
  }

  Visitor lan = sign_in("lan");
  std::string child{};
  std::string household{};
  int commands = 0;
};

TEST_F(Sheets, ASlipHoldsUntilSomethingOnItChanges) {
  const auto code = code_of_now(household);
  const auto answer = json_of(scan(code, lan));
  EXPECT_EQ(answer.text_or("state"), "current");
  EXPECT_EQ(answer.text_or("household"), household);
  const auto& members = answer["children"].items();
  EXPECT_TRUE(
      std::any_of(members.begin(), members.end(), [&](const auto& each) { return each.text_or("id") == child; }));

  const auto note = fmt::format(
      R"({{"child":"{}","version":{},"valid_from":"2018-12-31","changes":{{"note":"ghi chú"}}}})", child, version());
  ASSERT_EQ(command("change_child", note).status, 200);
  EXPECT_EQ(state(code), "current") << "a note stands on no slip";
  const auto secret =
      fmt::format(R"({{"child":"{}","version":{},"code":"R03.3","from":"2018-12-01"}})", child, version());
  const auto begun = command("begin_circumstance", secret);
  ASSERT_EQ(begun.status, 200) << begun.body;
  EXPECT_EQ(state(code), "current") << "a slip does not tell of a secret group";

  const auto school = fmt::format(
      R"({{"child":"{}","version":{},"valid_from":"2018-12-31","changes":{{"school":"TH An"}}}})", child, version());
  ASSERT_EQ(command("change_child", school).status, 200);
  const auto old = json_of(scan(code, lan));
  EXPECT_EQ(old.text_or("state"), "superseded");
  EXPECT_EQ(old.text_or("superseded_on"), base::format_iso(base::date_in_viet_nam(clock.now())));
  EXPECT_EQ(state(code_of_now(household)), "current");
  EXPECT_EQ(state("MN1:" + household), "unknown") << "the first sheets do not say when they were printed";
}

TEST_F(Sheets, ASlipOfAnotherWardIsAnsweredWordForWordLikeOneOfNobody) {
  const auto binh = sign_in("binh");
  const auto foreign = scan(code_of_now(household), binh);
  EXPECT_EQ(foreign.status, 404);
  EXPECT_EQ(code_of(foreign), "SHEET_NOT_OURS");
  EXPECT_EQ(foreign.body, scan(code_of_now(NOBODY), binh).body);
  EXPECT_EQ(code_of(scan(code_of_now(NOBODY), lan)), "SHEET_NOT_OURS");
}

TEST_F(Sheets, ADirtyCodeSaysSo) {
  for (const auto& wrong : {std::string("x"), code_of_now(household).substr(0, 30), std::string("MN2:"),
                            "MN2:" + std::string(5'000, '1')}) {
    const auto answer = scan(wrong, lan);
    EXPECT_EQ(answer.status, 422) << wrong;
    EXPECT_EQ(code_of(answer), "SHEET_CODE_MISREAD") << wrong;
  }
}

}  // namespace
}  // namespace mangnon::wire_tests
