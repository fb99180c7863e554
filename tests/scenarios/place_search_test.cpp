// Finding a household looks at no more than a commune or two hold, and says when there are others.
#include <gtest/gtest.h>

#include "app/accounts.hpp"
#include "app/book_import.hpp"
#include "app/place_search.hpp"
#include "scenarios/world.hpp"

namespace mangnon::scenarios {
namespace {

TEST(PlaceSearch, LooksAtSoManyHouseholdsAndSaysThatThereAreMore) {
  constexpr int HAMLETS = 60;  // more than are read at once
  const auto day = *base::parse_iso_date("2018-12-31");
  World world(testing::EngineKind::sqlite, drive_in_process);
  const auto ward = world.reg().units()->find_by_code("21025", day).value();
  auto context = app::console(world.reg());
  auto import =
      app::BookImport::begin(
          context,
          {.import = {base::make_named_uuid("place-search", "book")}, .commune = ward, .on = day, .filename = "book"})
          .value();
  for (int i = 1; i <= HAMLETS; ++i)
    import->take({.row = i + 1,
                  .hamlet = "Tổ " + std::to_string(i),
                  .household = {{"number", std::to_string(i)},
                                { "address",
                                  "Xóm 2" }},
                  .child = {
                    {"full_name", "Hồ Văn An"},
                    {"birth_date", "2012-03-04"},
                    { "sex",
                      "male" }
                  }});
  ASSERT_EQ(import->finish({}).added, HAMLETS);
  int found = 0;
  bool said_more = false;
  for (int i = 1; i <= HAMLETS; ++i) {
    app::FindHouseholds query{.unit = ward.text(), .on = day, .text = std::to_string(i)};
    auto answer = app::find_households(context, query).value();
    const auto with_number = [&] {
      const auto& homes = answer["households"].items();
      return !homes.empty() && homes.front()["number"].whole() == i;
    };
    EXPECT_TRUE(with_number()) << i;
    EXPECT_EQ(answer["more"].truth(), i == 2 ? std::optional(true) : std::optional(false)) << i << " (Xóm 2)";
    query.most_homes = 1;
    answer = app::find_households(context, query).value();
    found += with_number() ? 1 : 0;
    said_more = answer["more"].truth().value_or(false);
    EXPECT_TRUE(said_more) << i;
  }
  EXPECT_GT(found, 0);
  EXPECT_LT(found, HAMLETS);
}

}  // namespace
}  // namespace mangnon::scenarios
