#include "documents/pdf/pdf_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include "documents/failures.hpp"
#include "documents/sample_paper_for_test.hpp"
#include "documents/sample_pl01_for_test.hpp"
#include "documents/sample_pl03_for_test.hpp"

namespace mangnon::documents::pdf {
namespace {

using base::Lang;
using ::testing::HasSubstr;
using ::testing::Not;

std::string output_of(const std::string& command) {
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string bytes;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 1; pipe != nullptr && n > 0; bytes.append(buffer.data(), n)) {
    n = std::fread(buffer.data(), 1, buffer.size(), pipe.get());
  }
  return bytes;
}

class PdfWriterTest : public ::testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove(path_); }

  // The words of each page, as a reader that is not ours finds them.
  std::vector<std::string> pages(const Document& document) {
    write(document);
    std::vector<std::string> texts;
    std::string all = output_of("pdftotext -layout '" + path_ + "' -");
    for (std::size_t at = all.find('\f'); at != std::string::npos; at = all.find('\f')) {
      texts.push_back(all.substr(0, at));
      all.erase(0, at + 1);
    }
    return texts;
  }

  std::string fonts(const Document& document) {
    write(document);
    return output_of("pdffonts '" + path_ + "'");
  }

 private:
  void write(const Document& document) {
    const auto bytes = write_pdf(document, Lang::vi);
    ASSERT_TRUE(bytes);
    std::ofstream(path_, std::ios::binary) << *bytes;
  }

  std::string path_ = (std::filesystem::temp_directory_path() /
                       ("mangnon-pdf-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name())))
                          .string();
};

std::size_t occurrences(const std::string& text, const std::string& piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

TEST_F(PdfWriterTest, TheSamePaperGivesTheSameBytes) {
  EXPECT_EQ(*write_pdf(sample::pl01(), Lang::vi), *write_pdf(sample::pl01(), Lang::vi));
}

TEST_F(PdfWriterTest, AllTypeIsEmbeddedSerif) {
  const std::string fonts_of_paper = fonts(sample::pl01());
  EXPECT_THAT(fonts_of_paper, HasSubstr("LiberationSerif"));
  EXPECT_EQ(occurrences(fonts_of_paper, "LiberationSerif"), occurrences(fonts_of_paper, "yes yes yes"));
}

TEST_F(PdfWriterTest, TheHeadOfAListStandsOnEveryPageAndEveryRowOnOne) {
  const auto texts = pages(sample::pl03(60));
  ASSERT_GT(texts.size(), 2U);
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_THAT(texts[i], HasSubstr("(14)")) << i;
    all += texts[i];
  }
  for (int i = 1; i <= 60; ++i) {
    EXPECT_EQ(occurrences(all, fmt::format("0513080{:05}", i)), 1U) << i;
  }
}

TEST_F(PdfWriterTest, PagesAreNumberedFromTheSecond) {
  const auto texts = pages(sample::pl03(60));
  const auto first_line = [](const std::string& text) {
    const auto begin = text.find_first_not_of(" \n");
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  EXPECT_THAT(first_line(texts.at(0)), HasSubstr("UBND"));
  EXPECT_EQ(first_line(texts.at(1)), "2");
  EXPECT_EQ(first_line(texts.at(2)), "3");
}

TEST_F(PdfWriterTest, SignaturesNeverStandWithoutTwoRowsForAnyLengthOfList) {
  for (std::size_t children = 1; children <= 30; ++children) {
    const auto texts = pages(sample::pl03(children));
    const std::string& last = texts.back();
    EXPECT_THAT(last, HasSubstr("Trần Văn Minh")) << children;
    EXPECT_GE(occurrences(last, "05130800"), std::min<std::size_t>(children, 2)) << children;
  }
}

TEST_F(PdfWriterTest, AHeadingNeverStandsWithoutWhatItHeads) {
  for (int lines = 10; lines <= 40; ++lines) {
    Document document = sample::paper();
    document.title = {.title = "BIÊN BẢN"};
    document.body.assign(static_cast<std::size_t>(lines), Paragraph{"Một dòng."});
    document.body.emplace_back(Heading{"IV. Kết luận"});
    document.body.emplace_back(Paragraph{"Chấp nhận."});
    for (const std::string& text : pages(document))
      EXPECT_EQ(text.find("Kết luận") == std::string::npos, text.find("Chấp nhận") == std::string::npos) << lines;
  }
}

TEST_F(PdfWriterTest, AnAnnexBeginsAPageAfterTheSignaturesAndCountsFromOne) {
  Document document = sample::minutes();
  document.signature = SignatureBlock{.right = Signer{.titles = {"CHỦ TỊCH"}}};
  AnnexHead head;
  head.title = {.label = "Phụ lục I", .title = "DANH SÁCH ĐƠN VỊ", .attached_to = "(Kèm theo Kế hoạch số 7)"};
  document.annexes = {head};
  for (int line = 0; line < 60; ++line) document.annexes.emplace_back(Paragraph{.text = "Phường Nghĩa Chánh"});
  const auto texts = pages(document);
  const auto is_annex = [](const std::string& text) { return text.find("DANH SÁCH ĐƠN VỊ") != std::string::npos; };
  const auto first = std::find_if(texts.begin(), texts.end(), is_annex);
  ASSERT_NE(first, texts.end());
  ASSERT_NE(first, texts.begin());
  EXPECT_THAT(*(first - 1), HasSubstr("CHỦ TỊCH"));
  EXPECT_THAT(*first, HasSubstr("(Kèm theo Kế hoạch số 7)"));
  ASSERT_GE(texts.end() - first, 2);
  const auto total = std::to_string(texts.end() - first);
  EXPECT_THAT(*first, HasSubstr("Phụ lục I · trang 1/" + total));
  EXPECT_THAT(*(first + 1), HasSubstr("Phụ lục I · trang 2/" + total));
}

TEST_F(PdfWriterTest, AHeadingRowNeverStandsWithoutARowForAnyLengthOfTable) {
  for (int rows = 20; rows <= 60; ++rows) {
    Document document = sample::minutes();
    Table table{.columns = {{.label = "Tên", .align = Align::start}, {.label = "Số"}}};
    for (int row = 0; row < rows; ++row)
      table.rows.push_back({.cells = {text_cell("dòng " + std::to_string(row)), count_cell(1)}});
    table.rows.push_back({.kind = RowKind::heading, .cells = {text_cell("Đơn vị cuối")}});
    for (const char* last : {"áp chót", "sau cùng"}) table.rows.push_back({.cells = {text_cell(last), count_cell(1)}});
    document.body = {table};
    for (const std::string& text : pages(document)) {
      if (text.find("Đơn vị cuối") == std::string::npos) continue;
      EXPECT_THAT(text, HasSubstr("áp chót")) << rows;
    }
  }
}

TEST_F(PdfWriterTest, ALongOfficeIsBrokenInTwoLinesOfOneLength) {
  Document document = sample::paper();
  document.page.orientation = Orientation::portrait;
  document.header.superior = "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI";
  document.title = {.title = "THÔNG BÁO"};
  EXPECT_THAT(pages(document).at(0), HasSubstr("TỈNH QUẢNG NGÃI")) << "not “… TỈNH QUẢNG / NGÃI”";
}

TEST_F(PdfWriterTest, EveryPageSaysWhereItsFiguresComeFromAndWhoMaySeeThem) {
  for (const std::string& text : pages(sample::pl03(30))) {
    EXPECT_THAT(text, HasSubstr("Số liệu tại ngày 31/12/2018"));
    EXPECT_THAT(text, HasSubstr("đời sống riêng tư"));
  }
  EXPECT_THAT(pages(sample::pl01()).at(0), Not(HasSubstr("đời sống riêng tư")));
}

TEST_F(PdfWriterTest, ALongReportKeepsAllItsLinesInOrder) {
  Document document = sample::minutes();
  document.body.clear();
  std::string expected;
  for (int i = 0; i < 40; ++i) {
    std::string text = fmt::format("Đoạn{}", i);
    for (int word = 0; word < 20 + i * 5; ++word) text += " chữ";
    document.body.emplace_back(Paragraph{text});
  }
  std::string all;
  for (const std::string& text : pages(document)) all += text;
  std::size_t at = 0;
  for (int i = 0; i < 40; ++i) {
    const std::size_t found = all.find(fmt::format("Đoạn{}", i), at);
    ASSERT_NE(found, std::string::npos) << i;
    at = found;
  }
  EXPECT_EQ(occurrences(all, "chữ"), 40U * 20 + 5 * 39 * 20);
}

TEST_F(PdfWriterTest, TooManyRowsOrColumnsAreRefusedByName) {
  Document document = sample::minutes();
  auto& table = std::get<Table>(document.body[3]);
  table.rows.resize(PDF_ROWS + 1);
  const auto too_long = write_pdf(document, Lang::vi);
  ASSERT_FALSE(too_long);
  EXPECT_EQ(too_long.error().type, &DOCUMENT_TOO_LARGE);

  table.rows.clear();
  table.columns.assign(120, Column{.label = "nghiêng"});
  const auto too_wide = write_pdf(document, Lang::vi);
  ASSERT_FALSE(too_wide);
  EXPECT_EQ(too_wide.error().type, &DOCUMENT_TABLE_TOO_WIDE);
}

}  // namespace
}  // namespace mangnon::documents::pdf
