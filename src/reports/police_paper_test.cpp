// The paper that goes with a batch to the police: word for word, as known when the batch was made, without a trace of
// any circumstance.
#include "reports/police_paper.hpp"

#include <gtest/gtest.h>

#include "app/catalogue.hpp"
#include "app/failures.hpp"
#include "documents/text/text_writer.hpp"
#include "reports/papers_for_test.hpp"

namespace mangnon::reports {
namespace {

class PolicePaper : public Reports {
 protected:
  static domain::PoliceBatchId make_batch(const char* lists) {
    auto context = book->as(app::Role::commune);
    wire::Json input = wire::Json::object();
    input.set("unit", book->unit(WARD_A, ON).text());
    input.set("on", ON);
    input.set("lists", lists);
    const auto made = app::find_operation("make_police_batch")->run(context, {book->reg().new_uuid()}, input).value();
    return *base::parse_id<domain::PoliceBatchId>(made.text_or("id"));
  }
  static void cancel(domain::PoliceBatchId batch) {
    auto context = book->as(app::Role::commune);
    wire::Json input = wire::Json::object();
    input.set("batch", batch.text());
    input.set("version", 1);
    input.set("reason", "thử");
    ASSERT_TRUE(app::find_operation("cancel_police_batch")->run(context, {book->reg().new_uuid()}, input));
  }
  static std::string text_of(domain::PoliceBatchId batch) {
    auto context = book->as(app::Role::commune);
    auto paper = make_police_paper(context, batch, base::Lang::vi).value();
    documents::check_document(paper);
    paper.title.label = "Mã lô: …";
    paper.notes.front() = "Mã lô …";
    for (auto& block : paper.body)
      if (auto* table = std::get_if<documents::Table>(&block))
        for (auto& row : table->rows)
          if (row.kind == documents::RowKind::data) row.cells.at(1) = documents::text_cell("…");
    return *documents::text::write_text(paper, base::Lang::vi);
  }
};

TEST_F(PolicePaper, IsTheSameWordForWord) {
  book->clock.set(moment("2019-01-15T01:30:00Z"));
  const auto batch = make_batch("A;C");
  const auto text = text_of(batch);
  expect_golden("CA.txt", text);
  for (const char* word : {"S05", "S11", "S03.3", "R05", "HIV", "xâm hại"})
    EXPECT_EQ(text.find(word), std::string::npos) << word;
  cancel(batch);
}

TEST_F(PolicePaper, SaysWhatWasKnownWhenTheBatchWasMade) {
  book->clock.set(moment("2019-01-15T01:40:00Z"));
  const auto ids =
      book->add({{.hamlet = "A1", .household = 1, .facts = person("Phạm Thị Mới", "2011-05-01", "female", "01", {})}});
  const auto batch = make_batch("A");
  const auto before = text_of(batch);
  EXPECT_NE(before.find("Phạm Thị Mới"), std::string::npos);
  book->clock.set(moment("2019-01-16T00:00:00Z"));
  book->act(ids[0], domain::ActionKind::corrected, ON, {{"full_name", "Phạm Thị Khác"}});
  book->clock.set(moment("2019-01-15T01:40:30Z"));  // the foot of the paper says when it was made
  EXPECT_TRUE(text_of(batch) == before);
  book->clock.set(moment("2019-01-16T00:30:00Z"));
  cancel(batch);
}

TEST_F(PolicePaper, IsForWhoAnswersBatchesInTheirArea) {
  book->clock.set(moment("2019-01-16T02:00:00Z"));
  const auto batch = make_batch("A");
  for (const auto role : {app::Role::reader, app::Role::collaborator, app::Role::administrator}) {
    auto context = book->as(role);
    const auto paper = make_police_paper(context, batch, base::Lang::vi);
    ASSERT_FALSE(paper.has_value());
    EXPECT_EQ(paper.error().front().type, &app::NOT_PERMITTED);
  }
  auto police = book->as(app::Role::police);
  const auto too_early = make_police_paper(police, batch, base::Lang::vi);
  ASSERT_FALSE(too_early.has_value()) << "not handed over yet";
  EXPECT_EQ(too_early.error().front().type, &app::POLICE_BATCH_NOT_FOUND);
  cancel(batch);
}

}  // namespace
}  // namespace mangnon::reports
