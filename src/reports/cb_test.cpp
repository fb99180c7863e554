// CB: who is in charge of which area on a day (AREA-7 … AREA-9).
#include "app/accounts.hpp"
#include "app/areas.hpp"
#include "documents/text/text_writer.hpp"
#include "reports/papers_for_test.hpp"

namespace mangnon::reports {
namespace {

class Officers : public Reports {
 protected:
  Officers() {
    book->clock.set(moment("2018-12-20T01:00:00Z"));
    for (const auto& [username, name] : {std::pair("mai", "Lê Thị Mai"), std::pair("nga", "Võ Thị Nga")}) {
      static_cast<void>(app::add_user(console_,
                                      {.username = username,
                                       .full_name = name,
                                       .role = app::Role::collaborator,
                                       .unit = WARD_A,
                                       .password = "a long password"},
                                      crypto::HashCost::test));
    }
  }
  domain::AssignmentId id(const char* name) { return {base::make_named_uuid("cb", name)}; }
  app::Envelope envelope(const char* name) {
    return {.id = {base::make_named_uuid("cb command", name)}, .name = name, .digest = name};
  }

  app::Context console_ = app::console(book->reg());
};

TEST_F(Officers, AreListedAsOnTheDayAskedFor) {
  const auto hamlet = book->hamlets.at("A1").text();
  ASSERT_TRUE(app::assign_area(console_, envelope("assign"),
                               {.assignment = id("mai"),
                                .unit = hamlet,
                                .from = day("2018-06-01"),
                                .person = {"mai", "Cộng tác viên", "0905000111", "Ghi sổ, gặp gia đình"}}));
  ASSERT_TRUE(app::hand_over_area(console_, envelope("hand over"),
                                  {.assignment = id("mai"),
                                   .version = 1,
                                   .successor = id("nga"),
                                   .on = day("2018-12-15"),
                                   .person = {"nga", "Cộng tác viên", "", "Ghi sổ"}}));
  const auto now = *documents::text::write_text(of_ward("CB"), base::Lang::vi);
  expect_golden("CB.txt", now);
  EXPECT_EQ(now.find("Lê Thị Mai"), std::string::npos);
  const auto before = of_ward("CB", app::Role::commune, "2018-12-14");
  EXPECT_EQ(children_listed(before), 1U);
  const auto told = *documents::text::write_text(before, base::Lang::vi);
  EXPECT_NE(told.find("Lê Thị Mai"), std::string::npos);
  EXPECT_NE(told.find("0905000111"), std::string::npos);
  const auto to_an_agency =
      *documents::text::write_text(of_ward("CB", app::Role::agency, "2018-12-14"), base::Lang::vi);
  EXPECT_NE(to_an_agency.find("Lê Thị Mai"), std::string::npos);
  EXPECT_EQ(to_an_agency.find("0905000111"), std::string::npos) << "no telephones for who reads no children";
}

}  // namespace
}  // namespace mangnon::reports
