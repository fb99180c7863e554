// `mangnon import` as an officer's office runs it.
#include <fmt/format.h>

#include "cli/command_line_for_test.hpp"
#include "documents/xlsx/unzip_for_test.hpp"
#include "exchange/bad_books_for_test.hpp"
#include "exchange/cell_values.hpp"
#include "exchange/sheet.hpp"
#include "names/legacy.hpp"

namespace mangnon::cli {
namespace {

// As a program of old wrote it: TCVN3, one byte a letter.
std::string in_old_bytes(std::string_view text) {
  const auto shown = names::in_encoding(text, names::Encoding::tcvn3);  // each byte as a letter of Latin-1
  std::string bytes;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto first = static_cast<unsigned char>(shown[i]);
    const bool pair = first == 0xC2 || first == 0xC3;
    if (pair) ++i;
    bytes +=
        pair ? static_cast<char>(((first & 0x03U) << 6U) | (static_cast<unsigned char>(shown[i]) & 0x3FU)) : shown[i];
  }
  return bytes;
}

TEST_F(CommandLine, ABookIsImportedCountedFoundAndPrinted) {
  ASSERT_EQ(run_here({"init"}), 0);
  const auto book = file("21019.csv", BOOK);
  EXPECT_EQ(run_here({"import", book, "--unit", "21019", "--on", "2018-12-31", "--dry-run"}), 0) << err;
  EXPECT_EQ(run_here({"import", book, "--unit", "51", "--on", "2018-12-31"}), 0) << err;
  EXPECT_TRUE(said("ghi mới: 1")) << "the trial wrote nothing";
  EXPECT_TRUE(said("Dòng đã đọc: 2"));
  EXPECT_TRUE(said("Đã nhận: 1"));
  EXPECT_TRUE(said("CELL_DATE_IMPOSSIBLE: 1"));
  EXPECT_EQ(run_here({"import", book, "--unit", "21019", "--on", "2018-12-31", "--json"}), 0);
  EXPECT_TRUE(said("\"unchanged\":1"));
  EXPECT_EQ(run_here({"search", "lan tran", "--unit", "51", "--on", "2018-12-31"}), 0) << err;
  EXPECT_TRUE(said("Trần Thị Lan"));
  EXPECT_EQ(run_here({"report", "PL01", "--unit", "21019", "--on", "2018-12-31"}), 0) << err;
  EXPECT_TRUE(said("Tổ 1"));
  EXPECT_EQ(run_here({"tabulate", "--unit", "51", "--on", "2018-12-31", "--by", "sex"}), 0) << err;
  EXPECT_TRUE(said("female"));
}

TEST_F(CommandLine, ARefusedRowIsToldByItsCellAndComesBackInAWorkbook) {
  ASSERT_EQ(run_here({"init"}), 0);
  const auto book = file("21019.csv", BOOK);
  const auto back = (folder / "tra-lai.xlsx").string();
  EXPECT_EQ(run_here({"import", book, "--unit", "21019", "--on", "2018-12-31", "--result", back}), 0) << err;
  EXPECT_TRUE(complained("Dòng 3")) << err;
  EXPECT_TRUE(complained("Ô E3 ghi một ngày không có trong lịch")) << err;
  EXPECT_EQ(err.find("Trần"), std::string::npos) << "cells are named, never told";
  EXPECT_EQ(read(back).substr(0, 2), "PK");
  std::string many(BOOK);
  for (int i = 0; i < 30; ++i) many += "Tổ 1,2,Lê Văn Hai,Lê Thị Ba,31/02/2013,Nữ,Kinh,C,Cha và mẹ,MG\n";
  EXPECT_EQ(run_here({"import", file("21019.csv", many), "--unit", "21019", "--on", "2018-12-31", "--dry-run"}), 0);
  EXPECT_TRUE(complained("và 11 dòng nữa; thêm --result")) << err;
}

TEST_F(CommandLine, AnOldFontComesBackConvertedInTheAnsweredWorkbook) {
  ASSERT_EQ(run_here({"init"}), 0);
  std::string rows(BOOK);
  for (const auto* name : {"Nguyễn Thị Hồng", "Phạm Đức Thắng", "Lê Thị Hiền"})
    rows += fmt::format("Tổ 1,2,Nguyễn Văn Hưởng,{},03/02/2013,Nữ,Kinh,C,Cha và mẹ,MG\n", name);
  const auto book = file("21019.csv", in_old_bytes(rows));
  const auto back = (folder / "tra-lai.xlsx").string();
  EXPECT_EQ(run_here({"import", book, "--unit", "21019", "--on", "2018-12-31", "--convert-legacy", "--result", back}),
            0)
      << err;
  EXPECT_TRUE(said("Đã nhận: 4")) << out << err;
  const auto texts = documents::xlsx::unzipped(back, "xl/worksheets/sheet1.xml");
  for (const auto* text : {"Nguyễn Thị Hồng", "Phạm Đức Thắng", "Lê Thị Hiền", "Nguyễn Văn Hưởng", "Họ tên chủ hộ"})
    EXPECT_NE(texts.find(text), std::string::npos) << text;
}

class BadInput : public CommandLine {
 protected:
  int import(const std::vector<std::string>& files, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words = {"import"};
    words.insert(words.end(), files.begin(), files.end());
    if (std::ranges::find(more, "--unit") == more.end()) words.insert(words.end(), {"--unit", "21019"});
    if (std::ranges::find(more, "--on") == more.end()) words.insert(words.end(), {"--on", "2018-12-31"});
    words.insert(words.end(), more.begin(), more.end());
    return run_here(words);
  }
};

TEST_F(BadInput, EachBadFileIsRefusedAndSaysWhatToDo) {
  ASSERT_EQ(run_here({"init"}), 0);
  for (const auto& bad : exchange::testing::bad_files())
    for (const auto* trial : {"--dry-run", "--lang=vi"}) {
      EXPECT_EQ(import({file("21019.csv", bad.bytes)}, {trial}), 1) << bad.what;
      EXPECT_TRUE(complained(std::string(bad.code) + ": ")) << bad.what << ": " << err;
      EXPECT_TRUE(complained(bad.advice)) << bad.what << ": " << err;
      EXPECT_TRUE(complained(bad.where)) << bad.what << ": " << err;
    }
  EXPECT_EQ(import({file("21019.csv", std::string(exchange::testing::BAD_BOOK_HEAD) + exchange::testing::GOOD_ROW)}),
            0);
  EXPECT_TRUE(said("ghi mới: 1")) << "nothing had been written before";
}

TEST_F(BadInput, EachBadRowIsToldByItsCellAndTheOtherIsTaken) {
  using exchange::testing::Fate;
  ASSERT_EQ(run_here({"init"}), 0);
  for (const auto& bad : exchange::testing::bad_rows()) {
    EXPECT_EQ(import({file("21019.csv", bad.bytes)}), 0) << bad.what << ": " << err;
    EXPECT_TRUE(said("Đã nhận: 1")) << bad.what << ": " << out;
    EXPECT_TRUE(said(bad.fate == Fate::row_refused ? "Chưa nhận: 1" : "có nhắc nhở: 1")) << bad.what << ": " << out;
    EXPECT_TRUE(complained(std::string("Dòng ") + (bad.where + 1))) << bad.what << ": " << err;
    EXPECT_TRUE(complained(std::string("ô ") + bad.where) || complained(std::string("Ô ") + bad.where)) << err;
    EXPECT_TRUE(complained(bad.advice)) << bad.what << ": " << err;
  }
}

TEST_F(BadInput, AnUnknownUnitIsRefusedAndOfSeveralFilesOnlyTheDamagedOne) {
  ASSERT_EQ(run_here({"init"}), 0);
  const auto good = file("21019.csv", std::string(exchange::testing::BAD_BOOK_HEAD) + exchange::testing::GOOD_ROW);
  EXPECT_EQ(import({good}, {"--unit", "99999"}), 1);
  EXPECT_TRUE(complained("UNIT_NOT_FOUND: ")) << err;
  const auto damaged = file("21022.csv", exchange::testing::book_with_formula().substr(0, 300));
  const auto other =
      file("21025.csv", std::string(exchange::testing::BAD_BOOK_HEAD) + "Tổ 3,1,,Lê Thị Ba,03/02/2013,Nữ,\n");
  EXPECT_EQ(import({damaged, good, other}, {"--unit", "51"}), 1);
  EXPECT_TRUE(complained("FILE_DAMAGED: ")) << err;
  EXPECT_TRUE(said("ghi mới: 2")) << out << err;
  EXPECT_TRUE(said("Tệp chưa nhận: 1")) << out;
}

// IMPORT-7
TEST_F(BadInput, AFileOlderThanTheRegisterIsStale) {
  ASSERT_EQ(run_here({"init"}), 0);
  const std::string head = exchange::testing::BAD_BOOK_HEAD;
  ASSERT_EQ(import({file("21019.csv", head + exchange::testing::GOOD_ROW)}), 0) << err;
  const auto old = file("21019.csv", head + "Tổ 1,1,Trần Văn Một,Trần Văn Bình,03/02/2014,Nam,051214000011\n");
  EXPECT_EQ(import({old}, {"--on", "2018-06-30"}), 0) << err;
  EXPECT_TRUE(said("Chưa nhận: 1")) << out;
  EXPECT_TRUE(complained("Dòng 2, ô D2: ")) << err;
  EXPECT_TRUE(complained("hãy tải danh sách mới rồi sửa")) << err;
}

// IMPORT-15: what was changed on both sides is told with its values on the page and in the workbook, never on a
// terminal.
TEST_F(BadInput, AConflictIsToldByItsCellWithoutTheValues) {
  ASSERT_EQ(run_here({"init"}), 0);
  ASSERT_EQ(import({file("21019.csv", BOOK)}), 0) << err;
  const auto list = (folder / "ds.xlsx").string();
  ASSERT_EQ(run_here({"lists", "--unit", "21019", "--on", "2018-12-31", "--export", list}), 0) << err;
  const auto csv_with = [&](const std::string& name) {
    std::string csv;
    EXPECT_TRUE(exchange::read_sheet(list, {}, [&](const exchange::SheetRow& row) -> base::Result<void> {
      for (const auto& cell : row.cells) {
        const auto day = exchange::parse_date(cell, {});
        const bool is_day = cell.kind == exchange::CellKind::date && day;
        csv += '"' + (is_day ? base::format_vi(day->date) : cell.text == "Trần Thị Lan" ? name : cell.text) + "\",";
      }
      csv += '\n';
      return {};
    }));
    return csv;
  };
  ASSERT_EQ(import({file("21019.csv", csv_with("Trần Thị Lan Anh"))}), 0) << err;
  ASSERT_TRUE(said("cập nhật: 1")) << out << err;
  EXPECT_EQ(import({file("21019.csv", csv_with("Trần Thị Mai Lan"))}), 0) << err;
  EXPECT_TRUE(said("IMPORT_CONFLICT: 1")) << out << err;
  EXPECT_TRUE(complained("đã được sửa ở cả hai nơi")) << err;
  EXPECT_EQ(err.find("Trần Thị"), std::string::npos) << err;
  EXPECT_EQ(out.find("Trần Thị"), std::string::npos) << out;
}

// IMPORT-22
TEST_F(BadInput, RowsToLookAtAndRefusedOnesShareTheTwentyThatAreTold) {
  ASSERT_EQ(run_here({"init"}), 0);
  std::string many = exchange::testing::BAD_BOOK_HEAD;
  for (int i = 0; i < 15; ++i) many += "Tổ 1,2,,Lê Thị Ba,31/02/2013,Nữ,\n";
  for (int i = 0; i < 15; ++i)
    many += fmt::format("Tổ 1,{},,Lê Văn An,{:02}/03/2012,Nam,51212000{:03}\n", i + 3, i + 1, i);
  EXPECT_EQ(import({file("21019.csv", many)}), 0) << err;
  EXPECT_TRUE(said("có nhắc nhở: 15")) << out << err;
  EXPECT_TRUE(complained("Dòng 21, ô G21: ")) << err;
  EXPECT_FALSE(complained("Dòng 22, ")) << err;
  EXPECT_TRUE(complained("và 10 dòng nữa; thêm --result")) << err;
}

TEST_F(CommandLine, TheBlankFormIsThereBeforeAnyStore) {
  const auto form = (folder / "mau.xlsx").string();
  EXPECT_EQ(run_here({"import", "--template", form}), 0) << err;
  EXPECT_EQ(read(form).substr(0, 2), "PK");
  EXPECT_FALSE(fs::exists(folder / "store")) << "asking for the form makes no register";
  ASSERT_EQ(run_here({"init"}), 0);
  const auto own = (folder / "mau-cua-so.xlsx").string();
  EXPECT_EQ(run_here({"import", "--template", own}), 0) << err;
  EXPECT_EQ(read(own), read(form));
}

// A file that breaks off is refused as a whole, however much of it could be read.
TEST_F(CommandLine, OfABookThatBreaksOffNothingIsTaken) {
  ASSERT_EQ(run_here({"init"}), 0);
  std::string book(BOOK);
  for (int i = 0; i < 1200; ++i)
    book += fmt::format("Tổ 2,{},Lê Văn Hai,Lê Thị Ba,03/02/2013,Nữ,Kinh,C,Cha và mẹ,MG\n", i + 2);
  book += "Tổ 2,1500,Lê Văn Hai,\"" + std::string(100'000, 'A') + "\",03/02/2013,Nữ,Kinh,C,Cha và mẹ,MG\n";
  EXPECT_EQ(run_here({"import", file("21019.csv", book), "--unit", "21019", "--on", "2018-12-31"}), 1);
  EXPECT_TRUE(complained("SHEET_CELL_TOO_LONG: D1204")) << err;
  EXPECT_EQ(run_here({"tabulate", "--unit", "51", "--on", "2018-12-31", "--by", "sex", "--json"}), 0);
  EXPECT_FALSE(said("female")) << out;
}

TEST_F(CommandLine, ABookForARoundHasItsReferenceDateAndTheRoundItsBoard) {
  ASSERT_EQ(run_here({"init"}), 0);
  const auto book = file("21019.csv", BOOK);
  EXPECT_EQ(run_here({"import", book, "--unit", "21019", "--round", "RS-2018"}), 1);
  EXPECT_TRUE(complained("ROUND_NOT_FOUND: "));
  const auto plan =
      file("plan.json", R"({"code":"RS-2018","unit":"51","name":"Rà soát 2018","reference_on":"2018-12-31",)"
                        R"("phases":[{"task":"send","level":"commune","from":"2018-12-01","to":"2018-12-31"}]})");
  ASSERT_EQ(run_here({"command", "plan_round", plan, "--id", "01a20000-0000-7000-8000-000000000001", "--json"}), 0);
  EXPECT_EQ(run_here({"import", book, "--unit", "21019", "--round", "RS-2018"}), 1);
  EXPECT_TRUE(complained("ROUND_NOT_OPEN: "));
  const auto round = base::format_uuid(base::make_named_uuid("round", "01a20000-0000-7000-8000-000000000001"));
  ASSERT_EQ(run_here({"command", "issue_round", file("issue.json", R"({"version":1,"round":")" + round + R"("})")}), 0)
      << err;
  EXPECT_EQ(run_here({"import", book, "--unit", "21019", "--round", "RS-2018", "--on", "2019-01-01"}), 1);
  EXPECT_TRUE(complained("FIELD_MALFORMED: "));
  EXPECT_EQ(run_here({"import", book, "--unit", "21019", "--round", "RS-2018"}), 0) << err;
  EXPECT_EQ(run_here({"report", "PL01", "--unit", "21019", "--on", "2018-12-31"}), 0) << err;
  EXPECT_TRUE(said("Tổ 1"));
  EXPECT_EQ(run_here({"report", "TD", "--unit", "51", "--round", "RS-2018"}), 0) << err;
  EXPECT_TRUE(said("TIẾN ĐỘ RÀ SOÁT TRẺ EM"));
  EXPECT_EQ(run_here({"report", "PL01", "--unit", "21019", "--round", "RS-2018"}), 1);
  EXPECT_TRUE(complained("SENDING_NOT_SENT: "));
}

TEST_F(CommandLine, AFileOfNobodyIsRefusedBeforeAnythingIsRead) {
  ASSERT_EQ(run_here({"init"}), 0);
  EXPECT_EQ(run_here({"import", file("so-cua-xa.csv", BOOK), "--unit", "51", "--on", "2018-12-31"}), 1);
  EXPECT_TRUE(complained("IMPORT_FILE_UNNAMED: "));
  EXPECT_EQ(run_here({"import", "no-such-file.xlsx", "--unit", "51", "--on", "2018-12-31"}), 1);
  EXPECT_TRUE(complained("FILE_NOT_READ: "));
  EXPECT_EQ(run_here({"import", file("21019.csv", "a,b\n"), "--unit", "from-name", "--on", "2018-12-31"}), 1);
  EXPECT_TRUE(complained("HEADER_NOT_FOUND: ")) << err;
}

}  // namespace
}  // namespace mangnon::cli
