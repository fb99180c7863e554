// A server for training and a real one: each says what it is, and no file crosses (TRAIN-1 … TRAIN-3).
#include <fmt/format.h>

#include "app/training.hpp"
#include "base/training.hpp"
#include "documents/xlsx/unzip_for_test.hpp"
#include "domain/unit_data_for_test.hpp"
#include "wire/running_server.hpp"

namespace mangnon::wire_tests {
namespace {

std::string training_csv() {
  return fmt::format("\"{}\",,\nĐơn vị: Phường Nghĩa Chánh,,\n", base::TRAINING_TITLE) + book_csv(2);
}

class RealServer : public RunningServer {};

class TrainingServer : public RunningServer {
 protected:
  // The mark is there before the register reads its reference data.
  TrainingServer() {
    stop_server();
    app::mark_as_training(*store, *base::parse_iso_date(ON));
    reg = std::make_unique<app::Register>(*store, clock, random, domain::parse_units_once);
    start_server();
  }
};

std::string code_of_job(const wire::Json& job) {
  return job["problem"].text_or("code");
}

TEST_F(RealServer, RefusesAFileMadeForTraining) {
  const auto binh = sign_in("binh");
  EXPECT_EQ(code_of_job(import_book(binh, WARD, training_csv())), "TRAINING_FILE_REFUSED");
  EXPECT_EQ(json_of(get(std::string("/api/v1/children?on=") + ON, binh))["total"].whole(), 0);
  EXPECT_EQ(import_book(binh, WARD, book_csv(2)).text_or("state"), "done");
  EXPECT_EQ(get("/api/v1/session", binh).header("x-mangnon-space"), "");
  const auto paper = get(std::string("/api/v1/reports/PL01?format=text&unit=") + WARD + "&on=" + ON, binh);
  EXPECT_EQ(paper.body.find("TẬP HUẤN"), std::string::npos);
}

TEST_F(TrainingServer, TakesOnlyFilesMadeForTraining) {
  const auto binh = sign_in("binh");
  EXPECT_EQ(code_of_job(import_book(binh, WARD, book_csv(2))), "TRAINING_FILE_WANTED");
  EXPECT_EQ(json_of(get(std::string("/api/v1/children?on=") + ON, binh))["total"].whole(), 0);
  EXPECT_EQ(import_book(binh, WARD, training_csv()).text_or("state"), "done");
  EXPECT_EQ(json_of(get(std::string("/api/v1/children?on=") + ON, binh))["total"].whole(), 2);
}

TEST_F(TrainingServer, TakesTheFilesThatItMakes) {
  const auto binh = sign_in("binh");
  const auto blank = get(std::string("/api/v1/imports/template.xlsx?on=") + ON, binh);
  EXPECT_EQ(code_of_job(import_book(binh, WARD, blank.body)), "SHEET_EMPTY") << "read, and but for the example empty";
  EXPECT_EQ(import_book(binh, WARD, training_csv()).text_or("state"), "done");
  const auto list = get(fmt::format("/api/v1/lists/all/workbook.xlsx?unit={}&on={}", WARD, ON), binh);
  EXPECT_EQ(list.status, 200);
  const auto back = import_book(binh, WARD, list.body);
  EXPECT_EQ(back.text_or("state"), "done");
  EXPECT_EQ(back["result"]["rows"].whole(), 2);
  EXPECT_EQ(back["result"]["refused"].whole(), 0) << wire::format_json(back);
}

TEST_F(TrainingServer, SaysSoInTheWorkbookForThePolice) {
  const auto binh = sign_in("binh");
  EXPECT_EQ(import_book(binh, WARD, training_csv()).text_or("state"), "done");
  const auto made = post("/api/v1/commands/make_police_batch", binh,
                         fmt::format(R"({{"unit":"{}","on":"{}","lists":"A;B;C"}})", WARD, ON),
                         "Idempotency-Key: 0190a7c4-1111-7000-8000-000000000077\r\n");
  const auto batch = json_of(made).text_or("id");
  ASSERT_FALSE(batch.empty()) << made.body;
  const auto workbook = get(fmt::format("/api/v1/police-batches/{}/workbook.xlsx", batch), binh);
  const auto path = (std::filesystem::temp_directory_path() / "mangnon-training-police.xlsx").string();
  std::ofstream(path, std::ios::binary) << workbook.body;
  EXPECT_NE(documents::xlsx::unzipped(path, "*").find(base::TRAINING_TITLE), std::string::npos);
  std::filesystem::remove(path);
}

TEST_F(RealServer, SaysNothingOfTrainingInItsFiles) {
  const auto binh = sign_in("binh");
  EXPECT_EQ(import_book(binh, WARD, book_csv(2)).text_or("state"), "done");
  const auto list = get(fmt::format("/api/v1/lists/all/workbook.xlsx?unit={}&on={}", WARD, ON), binh);
  EXPECT_EQ(import_book(binh, WARD, list.body).text_or("state"), "done");
}

TEST_F(TrainingServer, SaysSoBeforeSigningInAndOnEveryPaper) {
  EXPECT_EQ(get("/api/v1/session", {}).header("x-mangnon-space"), "training");
  EXPECT_EQ(get("/", {}).header("x-mangnon-space"), "training");
  const auto binh = sign_in("binh");
  EXPECT_EQ(import_book(binh, WARD, training_csv()).text_or("state"), "done");
  for (const auto* code : {"PL01", "PL02", "PL03", "BD", "SO", "PHIEU", "LS-A", "LS-B", "LS-C"})
    for (const auto* format : {"text", "html", "json"}) {
      const auto paper =
          get(fmt::format("/api/v1/reports/{}?format={}&unit={}&on={}&from=2018-01-01", code, format, WARD, ON), binh);
      EXPECT_EQ(paper.status, 200) << code << ' ' << format;
      EXPECT_NE(paper.body.find("TẬP HUẤN – SỐ LIỆU KHÔNG CÓ THẬT"), std::string::npos) << code << ' ' << format;
    }
}

}  // namespace
}  // namespace mangnon::wire_tests
