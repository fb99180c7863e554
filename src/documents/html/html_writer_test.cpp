#include "documents/html/html_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/golden_for_test.hpp"
#include "documents/html/html_text.hpp"
#include "documents/sample_paper_for_test.hpp"
#include "documents/sample_pl01_for_test.hpp"
#include "documents/sample_pl03_for_test.hpp"

namespace mangnon::documents::html {
namespace {

using base::Lang;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Html, NothingOfADocumentCanBecomeMarkup) {
  const std::string evil = "<script>alert('x')</script>\"&";
  Document document = sample::minutes();
  document.header.issuer = evil;
  document.title = {.label = evil, .title = evil, .subtitles = {evil}, .counted_in = evil};
  document.body = {
      Heading{evil}, Paragraph{evil},
      Table{.caption = evil,
            .columns = {{.label = evil, .group = evil}},
            .rows = {{.key = evil, .cells = {{evil, evil}}}, {.kind = RowKind::heading, .cells = {text_cell(evil)}}}}};
  document.notes = {evil};
  document.signature->right->name = evil;
  document.meta.unit_name = evil;
  const std::string page = *write_html(document, Lang::vi);
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("alert('x')")));
  EXPECT_THAT(page, HasSubstr("data-drill=\"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;\""));
}

TEST(Html, ALetterWithoutATypeSaysBelowItsNumberWhatItIsAbout) {
  Document document = sample::minutes();
  document.header.about = "V/v rà soát <trẻ em>";
  const std::string page = *write_html(document, Lang::vi);
  EXPECT_THAT(page, HasSubstr("<p class=\"about\">V/v rà soát &lt;trẻ em&gt;</p>"));
  EXPECT_THAT(page, Not(HasSubstr("<h1")));
}

TEST(Html, AFigureSaysWhichListItOpens) {
  EXPECT_THAT(*write_html_fragment(sample::pl01(1), Lang::vi),
              HasSubstr("<td class=\"end\" data-drill=\"list:children\">12.213</td>"));
}

TEST(Html, TheHeadSpansAndScopesItsColumns) {
  const std::string table = table_html(std::get<Table>(sample::pl01(1).body[0]), "Tên bảng", Lang::vi);
  EXPECT_THAT(table, HasSubstr("<caption class=\"unseen\">Tên bảng</caption>"));
  EXPECT_THAT(table, HasSubstr("<th scope=\"col\" rowspan=\"2\">Đơn vị</th>"));
  EXPECT_THAT(table, HasSubstr("<th scope=\"colgroup\" colspan=\"2\">Chia theo giới tính</th>"));
  EXPECT_THAT(table, HasSubstr("<th class=\"start\" scope=\"row\">Thành phố Quảng Ngãi</th>"));
}

TEST(Html, TheFragmentIsWithoutScriptsAndStyles) {
  const std::string fragment = *write_html_fragment(sample::pl01(), Lang::vi);
  EXPECT_THAT(fragment, Not(HasSubstr("style=")));
  EXPECT_THAT(fragment, Not(HasSubstr("<style")));
  EXPECT_THAT(*write_html(sample::pl01(), Lang::vi),
              HasSubstr("@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm }"));
}

TEST(Html, PapersAreAsApproved) {
  expect_golden("pl01.html", *write_html(sample::pl01(2), Lang::vi));
  expect_golden("minutes.html", *write_html(sample::minutes(), Lang::vi));
  expect_golden("pl03.fragment.html", *write_html_fragment(sample::pl03(2), Lang::vi));
}

}  // namespace
}  // namespace mangnon::documents::html
