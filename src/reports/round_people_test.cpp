// The papers DTV and CPP: everybody of a round with each line that held, and what was given out (ROSTER-7, SUPPLY-6,
// REPORT-34), and the invitation GM (LETTER-10).
#include "app/failures.hpp"
#include "app/rosters.hpp"
#include "app/round_people_failures.hpp"
#include "app/training_failures.hpp"
#include "reports/sent_ward_for_test.hpp"

namespace mangnon::reports {
namespace {

class RoundPeople : public RoundPapers {
 protected:
  Json add(app::Context context, const char* unit, const char* name, Json more) {
    Json input = object({{"round", round}, {"unit", unit}, {"name", name}, {"from", "2018-11-01"}});
    for (const auto& [key, value] : more.members()) input.set(key, value);
    return done(std::move(context), "add_to_roster", input);
  }
  Json line(const char* kind, const char* position, const char* phone) {
    return object({{"kind", kind}, {"position", position}, {"phone", phone}});
  }
  void fill_roster() {
    Json mai = line("investigator", "Cộng tác viên", "0900 000 001");
    mai.set("area", Json::array().push(book.hamlets["A1"].text()));
    mai.set("birth_year", 1985);
    const auto entry = add(as_ward(), WARD_A, "Hồ Thị Mai", mai);
    Json changed = mai;
    changed.set("entry", entry.text_or("id"));
    changed.set("version", 1);
    changed.set("name", "Hồ Thị Mai");
    changed.set("from", "2018-12-01");
    changed.set("trained", true);
    changed.set("area", Json::array());
    done(as_ward(), "change_roster_entry", changed);
    Json wrong = add(as_ward(), WARD_A, "Ghi Nhầm", line("officer", "UBND phường", ""));
    Json end = object({{"entry", wrong.text_or("id")}, {"on", "2018-11-05"}, {"reason", "mistake"}});
    end.set("version", 1);
    done(as_ward(), "end_roster_entry", end);
    Json gone = line("investigator", "Cộng tác viên", "0900 000 003");
    gone.set("task", "Đến từng hộ");
    gone = add(as_ward(), WARD_A, "Trần Văn Ba", gone);
    end = object({{"entry", gone.text_or("id")}, {"on", "2018-12-10"}, {"reason", "replaced"}});
    end.set("version", 1);
    done(as_ward(), "end_roster_entry", end);
    add(as_city(), CITY, "Lê Thị Dung", line("officer", "Phòng LĐTBXH", "0900 000 002"));
  }
  Json give(app::Context context, const std::string& unit, const char* kind, int quantity) {
    Json input =
        object({{"round", round}, {"unit", unit}, {"kind", kind}, {"on", "2018-12-06"}, {"receiver", "Bùi Thị Tươi"}});
    input.set("quantity", quantity);
    return done(std::move(context), "give_supply", input);
  }
};

TEST_F(RoundPeople, TheRosterHasARowForEachLineThatHeld) {
  fill_roster();
  const auto paper = text_of(make(as_city(), "DTV", CITY));
  expect_golden("DTV.txt", paper);
  EXPECT_EQ(paper.find("Ghi Nhầm"), std::string::npos);
  EXPECT_EQ(text_of(make(as_ward(), "DTV", WARD_A)).find("Lê Thị Dung"), std::string::npos) << "of the city";
}

TEST_F(RoundPeople, WhatWasGivenOutStandsWithRoomForTheSignature) {
  const auto books = give(as_city(), WARD_A, "book", 20);
  give(as_ward(), book.hamlets["A1"].text(), "slip", 40);
  const auto wrong = give(as_city(), WARD_A, "slip", 777);
  Json cancel = object({{"supply", wrong.text_or("id")}, {"reason", "Nhầm"}});
  cancel.set("version", 1);
  done(as_city(), "cancel_supply", cancel);
  Json confirm = object({{"supply", books.text_or("id")}, {"on", "2018-12-07"}, {"receiver", "Trần Thị Sáu"}});
  confirm.set("version", 1);
  done(as_ward(), "confirm_supply", confirm);
  const auto paper = text_of(make(as_city(), "CPP", CITY));
  expect_golden("CPP.txt", paper);
  EXPECT_EQ(paper.find("777"), std::string::npos) << "it was cancelled";
}

// LETTER-10
TEST_F(RoundPeople, WhoIsNotTrainedIsInvited) {
  auto context = as_city();
  const ReportQuery query{.code = "GM",
                          .unit = book.unit(CITY, "2018-12-31"),
                          .on = day("2018-12-31"),
                          .round = "RS-2018",
                          .signing = "kt"};
  EXPECT_EQ(make_report(context, query).error().front().type, &app::INVITATION_NOBODY) << "nobody is listed";
  fill_roster();
  const auto paper = make_report(context, query);
  ASSERT_TRUE(paper.has_value());
  const auto text = text_of(*paper);
  expect_golden("GM.txt", text);
  EXPECT_EQ(text.find("Hồ Thị Mai"), std::string::npos) << "she is trained";
  EXPECT_EQ(text.find("Trần Văn Ba"), std::string::npos) << "he has left";
  EXPECT_EQ(text.find("0900"), std::string::npos) << "no telephones";
  const auto untrained = [&](app::Context asking, const char* unit) {
    const auto told =
        app::show_roster(asking, base::parse_id<domain::RoundId>(round).value(), {.unit = unit, .on = {}});
    return told ? (*told)["untrained"].whole() : std::nullopt;
  };
  EXPECT_EQ(untrained(as_city(), CITY), 1);
  EXPECT_EQ(untrained(as_ward(), WARD_A), 0);
  auto ward = as_ward();
  auto of_ward = query;
  of_ward.unit = book.unit(WARD_A, "2018-12-31");
  EXPECT_EQ(make_report(ward, of_ward).error().front().type, &app::INVITATION_NOBODY)
      << "all there are trained or gone";
}

// TRAINING-8, LETTER-10
TEST_F(RoundPeople, ATrainingHasItsAttendanceListAndItsInvitation) {
  auto context = as_city();
  const ReportQuery query{
      .code = "TH", .unit = book.unit(CITY, "2018-12-31"), .on = day("2018-12-31"), .round = "RS-2018"};
  EXPECT_EQ(make_report(context, query).error().front().type, &app::TRAINING_NONE);
  fill_roster();
  const auto mai = add(as_ward(), WARD_A, "Lý Thị Na", line("investigator", "Trưởng thôn", "0900 000 004"));
  Json input = object({{"round", round}, {"hour", "07:30"}, {"place", "Hội trường UBND thành phố"}});
  for (const auto& [key, value] : {std::pair("unit", CITY), std::pair("chair", "Ông Phạm Văn Tám"),
                                   std::pair("trainers", "Bà Võ Thị Chín"), std::pair("programme", "Cách ghi phiếu")})
    input.set(key, value);
  input.set("from", "2019-01-15");
  input.set("to", "2019-01-16");
  input.set("entries", Json::array().push(mai.text_or("id")));
  input.set("others", Json::array().push(object({{"name", "Đinh Văn Mười"}, {"position", "Công an phường"}})));
  const auto training = done(as_city(), "hold_training", input);
  expect_golden("TH.txt", text_of(make(as_city(), "TH", CITY)));
  expect_golden("GM-training.txt", text_of(make(as_city(), "GM", CITY)));
  Json marked = object({{"training", training.text_or("id")}});
  marked.set("version", 1);
  Json mark = object({{"guest", mai.text_or("id")}, {"attendance", "substitute"}, {"words", "Hồ Thị Mai"}});
  mark.set("day", "2019-01-15");
  marked.set("marks", Json::array().push(mark));
  done(as_city(), "mark_training", marked);
  EXPECT_NE(text_of(make(as_city(), "TH", CITY)).find("Có người dự thay: Hồ Thị Mai"), std::string::npos);
}

// TRAINING-8, LETTER-10: before the first day
TEST_F(RoundPeople, WhoLeftBeforeTheTrainingIsNotInvitedToIt) {
  fill_roster();
  const auto leaving = add(as_ward(), WARD_A, "Lý Thị Na", line("investigator", "Trưởng thôn", "0900 000 004"));
  const auto staying = add(as_ward(), WARD_A, "Võ Thị Sen", line("investigator", "Trưởng thôn", "0900 000 005"));
  Json input = object({{"round", round}, {"unit", CITY}, {"from", "2019-01-15"}, {"to", "2019-01-15"}});
  input.set("entries", Json::array().push(leaving.text_or("id")).push(staying.text_or("id")));
  done(as_city(), "hold_training", input);
  EXPECT_NE(text_of(make(as_city(), "GM", CITY)).find("Lý Thị Na"), std::string::npos);
  Json ending = object({{"entry", leaving.text_or("id")}, {"on", "2019-01-02"}, {"reason", "replaced"}});
  ending.set("version", 1);
  done(as_ward(), "end_roster_entry", ending);
  for (const char* code : {"GM", "TH"}) {
    const auto text = text_of(make(as_city(), code, CITY));
    EXPECT_EQ(text.find("Lý Thị Na"), std::string::npos) << code << " " << text;
    EXPECT_NE(text.find("Võ Thị Sen"), std::string::npos) << code;
  }
}

// ROSTER-8
TEST_F(RoundPeople, TelephonesStandOnThePaperOfTheUnitAndTheLevelAbove) {
  fill_roster();
  const auto shows = [&](app::Context context) {
    return text_of(make(std::move(context), "DTV", WARD_A)).find("0900 000 003") != std::string::npos;
  };
  EXPECT_TRUE(shows(as_ward()));
  EXPECT_TRUE(shows(as_city()));
  EXPECT_FALSE(shows(as(app::Role::province, "51", "province")));
}

TEST_F(RoundPeople, ThePapersAreForWhoPlansRounds) {
  fill_roster();
  for (const char* code : {"DTV", "CPP", "TH", "GM"}) {
    auto reader = as(app::Role::reader, WARD_A);
    const ReportQuery query{
        .code = code, .unit = book.unit(WARD_A, "2018-12-31"), .on = day("2018-12-31"), .round = "RS-2018"};
    EXPECT_EQ(make_report(reader, query).error().front().type, &app::NOT_PERMITTED) << code;
    auto other = as(app::Role::commune, WARD_B, "other");
    EXPECT_EQ(make_report(other, query).error().front().type, &app::UNIT_OUTSIDE_SCOPE) << code;
  }
}

}  // namespace
}  // namespace mangnon::reports
