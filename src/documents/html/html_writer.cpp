#include "documents/html/html_writer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "documents/format.hpp"
#include "documents/furniture.hpp"
#include "documents/html/html_text.hpp"
#include "documents/square_code.hpp"

namespace mangnon::documents::html {

namespace {

constexpr std::string_view STYLE = R"(
:root { color-scheme: light }
body { margin: 1rem; font: 13pt/1.35 "Liberation Serif", "Times New Roman", serif; color: #000; background: #fff }
.paper header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem; text-align: center }
.paper p { margin: .3em 0 }
.issuer, .national, .motto, .titles { font-weight: bold }
.motto, .issuer { text-decoration: underline; text-underline-offset: .3em }
.date, .attached, .reference, .counted, .note, .italic { font-style: italic }
.label, .title, .subtitle, .attached, .reference, .centred { text-align: center }
.label, h1.title { font-size: 14pt; font-weight: bold; margin: .4em 0 }
.counted, .right { text-align: right }
.bold { font-weight: bold }
.warning { border: 1px solid #000; padding: .3em .6em; font-size: 10pt }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: 10pt }
caption { font-weight: bold; text-align: start; padding: .3em 0 }
th, td { border: 1px solid #000; padding: .15em .35em; vertical-align: middle }
tbody th { font-weight: normal; text-align: start; min-width: 9em }
.numbers td { text-align: center; font-style: italic }
td.centre { text-align: center }
td.end { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
tr.heading th, tr.subtotal > *, tr.total > * { font-weight: bold }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.signatures { display: flex; justify-content: space-around; text-align: center; margin-top: 1.5em; break-inside: avoid }
.signer .name { margin-top: 4em; font-weight: bold }
.recipients { font-size: 11pt }
.provenance { font-size: 8pt; margin-top: 2em }
.cover { text-align: center; break-after: page }
.annex { break-before: page; margin-top: 2em }
.sheet { break-before: page; overflow: hidden }
.square { float: right; width: 22mm; height: 22mm }
@media print {
  body { margin: 0 }
  .scroll { overflow: visible }
  thead { display: table-header-group }
  tr { break-inside: avoid }
  .page-break { break-after: page }
}
)";

std::string office_html(const OfficeHeader& header) {
  return "<header>\n<div>\n" + element("p", "superior", header.superior) + element("p", "issuer", header.issuer) +
         element("p", "number", header.number) + element("p", "about", header.about) + "</div>\n<div>\n" +
         element("p", "national", header.national_name) + element("p", "motto", header.motto) +
         element("p", "date", header.place_and_date) + "</div>\n</header>\n";
}

std::string title_html(const TitleBlock& title, bool is_named) {
  std::string text = element("p", "label", title.label) + (is_named ? element("h1", "title", title.title) : "");
  for (const std::string& line : title.subtitles) text += element("p", "subtitle", line);
  return text + element("p", "attached", title.attached_to) + element("p", "reference", title.reference) +
         element("p", "counted", title.counted_in);
}

std::string_view style_class(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::normal:
      return "";
    case ParagraphStyle::bold:
      return "bold";
    case ParagraphStyle::italic:
      return "italic";
    case ParagraphStyle::note:
      return "note";
    case ParagraphStyle::right:
      return "right";
    case ParagraphStyle::centred:
      return "centred";
  }
  return {};
}

// The square code as a drawing; nothing for no code.
std::string square_html(const std::string& code) {
  const auto square = square_code(code);
  if (square.side == 0) return {};
  std::string path;
  for (int y = 0; y < square.side; ++y)
    for (int x = 0; x < square.side; ++x)
      if (square.is_dark(x, y)) path += fmt::format("M{} {}h1v1h-1z", x, y);
  return fmt::format("<svg class=\"square\" viewBox=\"-2 -2 {0} {0}\" role=\"img\"><path d=\"{1}\"/></svg>\n",
                     square.side + 4, path);
}

struct BlockHtml {
  base::Lang lang;
  std::string_view title;

  std::string operator()(const Heading& heading) const {
    return element(fmt::format("h{}", std::clamp(heading.level, 1, 3) + 1), "", heading.text);
  }
  std::string operator()(const Paragraph& paragraph) const {
    return element("p", style_class(paragraph.style), paragraph.text);
  }
  std::string operator()(const Table& table) const { return table_html(table, title, lang); }
  std::string operator()(const PageBreak&) const { return "<div class=\"page-break\"></div>\n"; }
  std::string operator()(const Cover& cover) const {
    std::string text =
        "<section class=\"cover\">\n" + office_html(cover.header) + title_html(cover.title, cover.header.about.empty());
    for (const std::string& line : cover.lines) text += element("p", "", line);
    return text + element("p", "provenance", cover.part) + "</section>\n";
  }
  std::string operator()(const AnnexHead& head) const {
    return "<div class=\"annex\">\n" + title_html(head.title, true) + "</div>\n";
  }
  std::string operator()(const SheetHead& head) const {
    std::string text = "<div class=\"sheet\">\n" + square_html(head.code) + element("h2", "", head.title);
    for (const std::string& line : head.lines) text += element("p", "", line);
    return text + "</div>\n";
  }
};

std::string notes_html(const Document& document, base::Lang lang) {
  if (document.notes.empty()) return {};
  std::string text = element("p", "bold", notes_word(lang)) + "<ul class=\"notes\">\n";
  for (const std::string& note : document.notes) text += element("li", "", note);
  return text + "</ul>\n";
}

std::string signer_html(const std::optional<Signer>& signer, std::string_view place_and_date) {
  if (!signer) return {};
  std::string text = "<div class=\"signer\">\n" + element("p", "date", place_and_date);
  for (const std::string& title : signer->titles) text += element("p", "titles", title);
  return text + element("p", "note", signer->note) + element("p", "name", signer->name) + "</div>\n";
}

std::string signature_html(const SignatureBlock& block, base::Lang lang) {
  std::string text = "<div class=\"signatures\">\n" + signer_html(block.left, "") +
                     signer_html(block.right, block.place_and_date) + "</div>\n";
  if (block.recipients.empty()) return text;
  text += "<div class=\"recipients\">\n" + element("p", "note", recipients_word(lang));
  for (const std::string& line : block.recipients) text += element("p", "", line);
  return text + "</div>\n";
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string element(std::string_view name, std::string_view css_class, std::string_view text) {
  if (text.empty()) return {};
  const std::string attribute = css_class.empty() ? "" : fmt::format(" class=\"{}\"", css_class);
  return fmt::format("<{}{}>{}</{}>\n", name, attribute, escaped(text), name);
}

base::Result<std::string> write_html_fragment(const Document& document, base::Lang lang) {
  check_document(document);
  std::string text = "<article class=\"paper\">\n";
  if (document.meta.contains_confidential) text += element("p", "warning", confidentiality_line(lang));
  if (!has_own_head(document))
    text += office_html(document.header) + title_html(document.title, document.header.about.empty());
  for (const Block& block : document.body) text += std::visit(BlockHtml{lang, document.title.title}, block);
  text += notes_html(document, lang);
  if (document.signature) text += signature_html(*document.signature, lang);
  for (const Block& block : document.annexes) text += std::visit(BlockHtml{lang, document.title.title}, block);
  return text + element("p", "provenance", provenance_line(document.meta, lang)) + "</article>\n";
}

base::Result<std::string> write_html(const Document& document, base::Lang lang) {
  MANGNON_TRY(fragment, write_html_fragment(document, lang));
  const bool landscape = document.page.orientation == Orientation::landscape;
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
      "<style>{}@page {{ size: A4 {}; margin: {}mm {}mm {}mm {}mm }}\n</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      lang == base::Lang::vi ? "vi" : "en", escaped(document.title.title), STYLE, landscape ? "landscape" : "portrait",
      document.page.top_mm, document.page.right_mm, document.page.bottom_mm, document.page.left_mm, fragment);
}

}  // namespace mangnon::documents::html
