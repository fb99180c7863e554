// A paper as DOCX: what Word asks of the file, part by part, and what the decree asks of the page.
#include "documents/docx/docx_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <map>
#include <pugixml.hpp>
#include <set>

#include "documents/failures.hpp"
#include "documents/sample_paper_for_test.hpp"
#include "documents/sample_pl01_for_test.hpp"

namespace mangnon::documents::docx {
namespace {

using base::Lang;
using ::testing::HasSubstr;

// The parts of the file by name, read by libzip.
std::map<std::string, std::string> parts_of(const Document& document) {
  const auto bytes = write_docx(document, Lang::vi);
  EXPECT_TRUE(bytes.has_value());
  std::map<std::string, std::string> parts;
  zip_error_t error;
  zip_t* archive =
      zip_open_from_source(zip_source_buffer_create(bytes->data(), bytes->size(), 0, &error), ZIP_CHECKCONS, &error);
  EXPECT_NE(archive, nullptr);
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
    std::string content(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    zip_fread(file, content.data(), content.size());
    zip_fclose(file);
    parts[stat.name] = std::move(content);
  }
  zip_discard(archive);
  return parts;
}

Document with_annex() {
  Document document = sample::minutes();
  document.signature = SignatureBlock{.right = Signer{.titles = {"CHỦ TỊCH"}}};
  AnnexHead head;
  head.title = {.label = "Phụ lục I", .title = "DANH SÁCH ĐƠN VỊ", .attached_to = "(Kèm theo Kế hoạch số 7)"};
  document.annexes = {head, Paragraph{.text = "Phường Nghĩa Chánh"}};
  return document;
}

Document book() {
  Document document = sample::paper();
  document.title.title = "SỔ";
  const auto cover = [&](const char* part) {
    return Cover{.part = part,
                 .header = document.header,
                 .title = {.title = "SỔ THEO DÕI"},
                 .lines = {"Quyển số: 1"},
                 .confirmed_by = Signer{.titles = {"CHỦ TỊCH"}}};
  };
  Table form{.columns = {{.key = "name", .label = "Họ tên", .align = Align::start}}, .row_mm = 7};
  form.rows.resize(3);
  document.body = {cover("Sổ 1"), PageBreak{}, SheetHead{.title = "HỘ SỐ 001", .lines = {"Chủ hộ: …"}, .code = "MN1:x"},
                   form, cover("Sổ 2")};
  document.signature.reset();
  return document;
}

std::vector<Document> papers() {
  return {sample::pl01(3), sample::minutes(), book()};
}

TEST(DocxWriter, AnAnnexFollowsTheSignaturesInASectionThatCountsFromOne) {
  const auto document = parts_of(with_annex()).at("word/document.xml");
  const auto annex = document.find("Phụ lục I");
  ASSERT_NE(annex, std::string::npos);
  EXPECT_LT(document.find("CHỦ TỊCH"), annex);
  EXPECT_LT(annex, document.find("(Kèm theo Kế hoạch số 7)"));
  const auto section = document.find("<w:pgNumType w:start=\"1\"/>");
  EXPECT_LT(section, annex) << "the letter's own section ends before it";
  EXPECT_NE(document.find("<w:pgNumType w:start=\"1\"/>", annex), std::string::npos);
}

TEST(DocxWriter, EveryPartIsXmlOfAKnownTypeAndEveryRelationLeadsToAPart) {
  for (const auto& document : papers()) {
    const auto parts = parts_of(document);
    std::set<std::string> typed;
    for (const auto& [name, content] : parts) {
      pugi::xml_document xml;
      ASSERT_TRUE(xml.load_string(content.c_str())) << name;
      if (name == "[Content_Types].xml")
        for (const auto& each : xml.first_child().children("Override"))
          typed.insert(each.attribute("PartName").value());
    }
    for (const auto& [name, content] : parts)
      EXPECT_TRUE(name.ends_with(".rels") || name.front() == '[' || typed.contains("/" + name)) << name;
    for (const auto& name : typed) EXPECT_TRUE(parts.contains(name.substr(1))) << name;

    pugi::xml_document relations;
    relations.load_string(parts.at("word/_rels/document.xml.rels").c_str());
    std::set<std::string> ids;
    for (const auto& each : relations.first_child().children()) {
      EXPECT_TRUE(parts.contains("word/" + std::string(each.attribute("Target").value())));
      EXPECT_TRUE(ids.insert(each.attribute("Id").value()).second);
    }
    pugi::xml_document text;
    text.load_string(parts.at("word/document.xml").c_str());
    for (const auto& found : text.select_nodes("//@r:id")) EXPECT_TRUE(ids.contains(found.attribute().value()));
  }
}

// What makes Word offer to repair a file: rows that do not fill the grid, cells that do not end with a paragraph,
// tables that touch, a body that does not end with its section.
TEST(DocxWriter, TablesFillTheirGridAndStandBetweenParagraphs) {
  for (const auto& document : papers()) {
    pugi::xml_document xml;
    ASSERT_TRUE(xml.load_string(parts_of(document).at("word/document.xml").c_str()));
    std::size_t tables = 0;
    for (const auto& found : xml.select_nodes("//w:tbl")) {
      const auto table = found.node();
      ++tables;
      std::size_t grid = 0;
      for (const auto& column : table.child("w:tblGrid").children("w:gridCol")) {
        EXPECT_GT(column.attribute("w:w").as_int(), 0);
        ++grid;
      }
      for (const auto& row : table.children("w:tr")) {
        std::size_t filled = 0;
        for (const auto& cell : row.children("w:tc")) {
          const auto span = cell.child("w:tcPr").child("w:gridSpan");
          filled += span ? span.attribute("w:val").as_uint() : 1;
          EXPECT_STREQ(cell.last_child().name(), "w:p");
        }
        EXPECT_EQ(filled, grid);
      }
      EXPECT_STREQ(table.next_sibling().name(), "w:p");
    }
    EXPECT_GE(tables, document.body.size() > 1 ? 2U : 1U);
    EXPECT_STREQ(xml.first_child().child("w:body").last_child().name(), "w:sectPr");
  }
}

TEST(DocxWriter, ThePageIsThatOfTheDecree) {
  const auto text = parts_of(sample::minutes()).at("word/document.xml");
  EXPECT_THAT(text, HasSubstr("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
  EXPECT_THAT(text, HasSubstr("<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\""));
  EXPECT_THAT(text, HasSubstr("<w:titlePg/>")) << "no number on the first page";
  const auto parts = parts_of(sample::minutes());
  EXPECT_THAT(parts.at("word/header1.xml"), HasSubstr("w:instr=\" PAGE \""));
  EXPECT_THAT(parts.at("word/styles.xml"), HasSubstr("w:ascii=\"Times New Roman\""));
  EXPECT_THAT(parts_of(sample::pl01(2)).at("word/document.xml"), HasSubstr("w:orient=\"landscape\""));
}

TEST(DocxWriter, ALetterWithoutATypeSaysBelowItsNumberWhatItIsAbout) {
  Document document = sample::minutes();
  document.title.title = "CÔNG VĂN ẤY";
  document.header.about = "V/v rà soát trẻ em";
  const auto body = parts_of(document)["word/document.xml"];
  EXPECT_THAT(body, HasSubstr("V/v rà soát trẻ em"));
  EXPECT_THAT(body, ::testing::Not(HasSubstr("CÔNG VĂN ẤY")));
}

TEST(DocxWriter, HeadsRepeatOnEachPageAndWordsAreKept) {
  const auto text = parts_of(sample::minutes()).at("word/document.xml");
  EXPECT_THAT(text, HasSubstr("<w:tblHeader/>"));
  for (const char* word : {"BIÊN BẢN NGHIỆM THU SỐ LIỆU", "Trẻ em &lt;16 tuổi &amp; &quot;khác&quot;", "2.271",
                           "KT. GIÁM ĐỐC", "- Lưu: VT, TE.", "Nơi nhận:"})
    EXPECT_THAT(text, HasSubstr(word));
}

TEST(DocxWriter, ABookHasASectionForEachCoverWithItsOwnFootAndPages) {
  const auto parts = parts_of(book());
  pugi::xml_document xml;
  xml.load_string(parts.at("word/document.xml").c_str());
  EXPECT_EQ(xml.select_nodes("//w:sectPr").size(), 2U);
  EXPECT_EQ(xml.select_nodes("//w:pgNumType[@w:start='1']").size(), 2U);
  EXPECT_THAT(parts.at("word/footer1.xml"), HasSubstr("Sổ 1"));
  EXPECT_THAT(parts.at("word/footer2.xml"), HasSubstr("Sổ 2"));
  EXPECT_THAT(parts.at("word/footer1.xml"), HasSubstr("SECTIONPAGES"));
}

TEST(DocxWriter, TheSamePaperGivesTheSameBytes) {
  EXPECT_EQ(*write_docx(sample::minutes(), Lang::vi), *write_docx(sample::minutes(), Lang::vi));
}

TEST(DocxWriter, APaperOfTooManyRowsIsRefused) {
  Document document = sample::minutes();
  Table table{.columns = {{.key = "a", .label = "A"}}};
  table.rows.resize(DOCX_ROWS + 1);
  document.body.emplace_back(table);
  const auto refused = write_docx(document, Lang::vi);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().type, &DOCUMENT_TOO_LARGE);
}

}  // namespace
}  // namespace mangnon::documents::docx
