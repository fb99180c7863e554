// `mangnon import` as an officer's office runs it.
#include <fmt/format.h>

#include "cli/command_line_for_test.hpp"
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
  EXPECT_TRUE(fs::exists(back));
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
