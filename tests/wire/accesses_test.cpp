// "Ai đã xem" tells besides who opened the record who had it in a list, the grid, the household or a paper (ACCESS-18).
#include <fmt/format.h>

#include <map>

#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

class ListAccesses : public RunningServer {
 protected:
  ListAccesses() {
    EXPECT_EQ(import_book(binh, WARD, book_csv(2)).text_or("state"), "done");
    EXPECT_EQ(import_book(sign_in("lan"), OTHER, book_csv(2)).text_or("state"), "done");
    child = first_child(binh, WARD);
  }
  void ask(const Visitor& visitor, const std::string& path) { last = get(path, visitor).status; }
  // How often, by kind of list and who.
  std::map<std::string, std::int64_t> lists() {
    std::map<std::string, std::int64_t> times;
    const auto told = json_of(get("/api/v1/children/" + child + "/accesses", binh));
    for (const auto& each : told["lists"].items())
      times[each.text_or("operation") + " " + each.text_or("by")] = each["times"].whole().value_or(0);
    return times;
  }

  Visitor binh = sign_in("binh");
  std::string child{};
  int last = 0;
};

TEST_F(ListAccesses, AreCountedByWhoAndWhat) {
  const auto record = json_of(get("/api/v1/children/" + child + "?on=2018-12-31", binh));
  const auto before = lists();
  const auto thu = sign_in("thu");
  ask(thu, fmt::format("/api/v1/children?unit={}&on={}", WARD, ON));
  ask(thu, fmt::format("/api/v1/children?unit={}&on={}", PROVINCE, ON));
  ask(thu, fmt::format("/api/v1/book?unit={}&on={}", WARD, ON));
  ask(thu, fmt::format("/api/v1/reports/PL03?unit={}&on={}&format=json", WARD, ON));
  ask(thu, "/api/v1/households/" + record["household"].text_or("id") + "?on=2018-12-31");
  const auto after = lists();
  EXPECT_EQ(after.at("list_children Cán bộ thu"), 2) << "of the ward, and of the province in which it lies";
  EXPECT_EQ(after.at("list_book Cán bộ thu"), 1);
  EXPECT_EQ(after.at("PL03 Cán bộ thu"), 1);
  EXPECT_EQ(after.at("show_household Cán bộ thu"), 1);
  EXPECT_EQ(after.size(), before.size() + 4);
}

TEST_F(ListAccesses, OfOtherPlacesAndRefusedOnesAreNot) {
  const auto before = lists();
  const auto lan = sign_in("lan");
  ask(lan, fmt::format("/api/v1/children?unit={}&on={}", OTHER, ON));
  EXPECT_EQ(last, 200);
  ask(lan, fmt::format("/api/v1/reports/PL03?unit={}&on={}&format=json", OTHER, ON));
  EXPECT_EQ(last, 200);
  ask(lan, fmt::format("/api/v1/reports/PL03?unit={}&on={}&format=json", WARD, ON));
  EXPECT_NE(last, 200);
  ask(lan, fmt::format("/api/v1/reports/PL01?unit={}&on={}&format=json", OTHER, ON));
  EXPECT_EQ(lists(), before);
}

}  // namespace
}  // namespace mangnon::wire_tests
