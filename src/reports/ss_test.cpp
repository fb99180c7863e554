// BOOK-10: the minutes of copying a book.
#include "app/figures.hpp"
#include "app/paper_book_failures.hpp"
#include "documents/text/text_writer.hpp"
#include "reports/papers_for_test.hpp"

namespace mangnon::reports {
namespace {

class Copying : public ::testing::Test {
 protected:
  Copying() {
    add_ward(book_);
    const auto hamlet = book_.hamlets.at("A1");
    domain::PaperBook old{.id = id("old"),
                          .hamlet = hamlet,
                          .number = "01",
                          .form = {"Sổ theo dõi trẻ em trong gia đình", "SO-1", "Cục Trẻ em"},
                          .first_year = 2013,
                          .last_year = 2018,
                          .issued_on = day("2018-01-10"),
                          .custody = {{.from = day("2018-01-10"), .keeper = domain::SensitiveText("Hồ Thị Mai")}}};
    auto next = old;
    next.id = id("next");
    next.predecessor = old.id;
    next.first_year = 2019;
    next.last_year = 2023;
    next.issued_on = day(ON);
    next.custody.front().from = day(ON);
    next.custody.front().keeper = domain::SensitiveText("Trần Văn Ba");
    auto context = book_.as(app::Role::commune);
    context.reg.store().write([&](storage::Transaction& transaction) {
      transaction.paper_books().add(old);
      transaction.paper_books().end(old.id, {.on = day(ON), .reason = domain::BookEnd::carried_over});
      transaction.paper_books().add(next);
      return true;
    });
    book_.clock.set(moment("2019-01-15T01:30:00Z"));
  }
  static domain::PaperBookId id(const char* name) { return {base::make_named_uuid("ss", name)}; }
  app::Outcome<documents::Document> paper(const char* on) {
    auto context = book_.as(app::Role::commune);
    return make_report(context, {.code = "SS", .unit = book_.hamlets.at("A1"), .on = day(on)});
  }

  RegisterForTest book_;
};

TEST_F(Copying, NamesBothBooksAndEveryChildThatIsDropped) {
  const auto made = paper(ON);
  ASSERT_TRUE(made.has_value()) << made.error().front().type->id;
  expect_golden("SS.txt", *documents::text::write_text(*made, base::Lang::vi));
  std::vector<const documents::Table*> tables;
  for (const auto& block : made->body)
    if (const auto* table = std::get_if<documents::Table>(&block)) tables.push_back(table);
  ASSERT_EQ(tables.size(), 2U);
  std::vector<std::int64_t> counts;
  for (const auto& row : tables[0]->rows) counts.push_back(std::get<std::int64_t>(row.cells[1].value));
  EXPECT_EQ(counts[0] + counts[1] - counts[2], counts[3]);
  EXPECT_GT(counts[2], 0) << "somebody is dropped in this ward";
  EXPECT_EQ(static_cast<std::int64_t>(tables[1]->rows.size()), counts[2]);
  auto context = book_.as(app::Role::commune);
  const auto here = app::listed_children(
      context, {.unit = book_.hamlets.at("A1"), .on = day(ON), .geography_on = day(ON)}, {.on = day(ON)});
  EXPECT_EQ(static_cast<std::size_t>(counts[3]), here.size());
}

TEST_F(Copying, OnAnotherDayThereAreNoMinutes) {
  const auto made = paper("2018-12-30");
  ASSERT_FALSE(made.has_value());
  EXPECT_EQ(made.error().front().type, &app::BOOK_NOT_CARRIED_OVER);
}

}  // namespace
}  // namespace mangnon::reports
