// A ward that has sent its figures of 31/12/2018, and the city that accepts them: for tests of a round's papers.
#pragma once

#include "app/catalogue.hpp"
#include "documents/text/text_writer.hpp"
#include "reports/papers_for_test.hpp"

namespace mangnon::reports {

using wire::Json;

class RoundPapers : public ::testing::Test {
 protected:
  void SetUp() override {
    book.clock.set(moment("2018-12-20T02:00:00Z"));
    children = book.add({{.hamlet = "A1",
                          .household = 1,
                          .facts = person("Phạm Văn An", "2010-05-01", "male", "01", {{"father_name", "Phạm Văn Tư"}}),
                          .codes = {{"S08.1"}},
                          .supports = {{"X1", "2018-03-01"}}},
                         {.hamlet = "A1",
                          .household = 1,
                          .facts = person("Phạm Thị Bé", "2013-01-01", "female", "01", {{"birth_precision", "year"}})},
                         {.hamlet = "A2",
                          .household = 1,
                          .facts = person("Đinh Thị Bình", "2005-02-03", "female", "19"),
                          .codes = {{"S05"}}}});
    Json phase = object({{"task", "send"}, {"level", "commune"}, {"from", "2018-12-05"}, {"to", "2018-12-31"}});
    Json plan = object(
        {{"code", "RS-2018"}, {"unit", PROVINCE}, {"name", "Rà soát trẻ em năm 2018"}, {"reference_on", "2018-12-31"}});
    plan.set("phases", Json::array().push(phase));
    round = done(as_console(), "plan_round", plan).text_or("id");
    Json issue = object({{"round", round}});
    issue.set("version", 1);
    done(as_console(), "issue_round", issue);
    report("A1", 2, 1, "");
    report("A2", 2, 1, "Sổ còn ghi một em đã chuyển đi");
    send(0);
  }

  static Json object(std::initializer_list<std::pair<const char*, std::string>> members) {
    Json json = Json::object();
    for (const auto& [key, value] : members) json.set(key, value);
    return json;
  }
  app::Context as(app::Role role, const char* unit, const char* id = "u") {
    auto context = book.as(role, book.unit(unit, "2018-12-31"));
    context.actor.id = {base::make_named_uuid("user", id)};
    return context;
  }
  app::Context as_ward() { return as(app::Role::commune, WARD_A, "ward"); }
  app::Context as_city() { return as(app::Role::district, CITY, "city"); }
  app::Context as_console() { return book.as(app::Role::console); }
  Json done(app::Context context, const std::string& operation, const Json& input) {
    const auto answer = app::find_operation(operation)->run(context, {book.reg().new_uuid()}, input);
    EXPECT_TRUE(answer.has_value()) << operation << ' ' << (answer ? "" : answer.error().front().type->id);
    return answer ? *answer : Json();
  }
  void report(const char* hamlet, int in_book, int special, const char* explanation) {
    Json input = object({{"round", round},
                         {"hamlet", book.hamlets[hamlet].text()},
                         {"done_on", "2018-12-18"},
                         {"explanation", explanation}});
    for (const auto& [key, count] :
         {std::pair("number", 0), std::pair("planned", 3), std::pair("visited", 2), std::pair("book_children", in_book),
          std::pair("book_special", special), std::pair("book_at_risk", 0), std::pair("book_other", 0)})
      input.set(key, count);
    done(as_ward(), "report_hamlet", input);
  }
  Json deed(int sending) {
    Json input = object({{"round", round}, {"unit", WARD_A}});
    input.set("sending", sending);
    return input;
  }
  void send(int seen) {
    Json input = deed(seen);
    input.set("person", "Bùi Thị Tươi");
    input.set("position", "Chủ tịch");
    input.set("confirmed", true);
    done(as_ward(), "send_figures", input);
  }
  void send_again() {
    Json returned = deed(1);
    returned.set("reason", "Xem lại");
    done(as_city(), "return_figures", returned);
    send(1);
  }
  void accept(int seen) {
    Json input = deed(seen);
    input.set("person", "Trần Thị Dung");
    input.set("position", "Trưởng phòng");
    done(as_city(), "accept_figures", input);
  }

  documents::Document make(app::Context context, const char* code, const char* unit, std::optional<int> sending = {}) {
    book.clock.set(moment("2019-01-15T01:30:00Z"));
    auto paper = make_report(context, {.code = code,
                                       .unit = book.unit(unit, "2018-12-31"),
                                       .on = day("2018-12-31"),
                                       .round = "RS-2018",
                                       .sending = sending});
    EXPECT_TRUE(paper.has_value()) << code << ' ' << (paper ? "" : paper.error().front().type->id);
    return paper ? *std::move(paper) : documents::Document{};
  }
  // Without the digest, which hangs on ids made anew.
  static std::string text_of(documents::Document paper) {
    for (auto& note : paper.notes)
      if (const auto at = note.find("SHA-256): "); at != std::string::npos) note.replace(at + 10, 64, "…");
    return *documents::text::write_text(paper, base::Lang::vi);
  }

  RegisterForTest book{};
  std::vector<domain::ChildId> children{};
  std::string round{};
};

}  // namespace mangnon::reports
