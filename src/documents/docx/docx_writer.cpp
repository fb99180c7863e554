#include "documents/docx/docx_writer.hpp"

#include <fmt/format.h>

#include "documents/docx/docx_table.hpp"
#include "documents/docx/markup.hpp"
#include "documents/docx/package.hpp"
#include "documents/failures.hpp"
#include "documents/furniture.hpp"

namespace mangnon::documents::docx {

namespace {

constexpr double A4_SHORT_MM = 210;
constexpr double A4_LONG_MM = 297;
constexpr double LEFT_SHARE = 0.42;  // of the width, for the issuing body
constexpr double SEAL_ROOM_PT = 62;  // for hand and seal

double text_width_mm(const Page& page) {
  const bool landscape = page.orientation == Orientation::landscape;
  return (landscape ? A4_LONG_MM : A4_SHORT_MM) - page.left_mm - page.right_mm;
}

std::string filled(const std::string& text, const Look& look) {
  return text.empty() ? std::string() : paragraph(text, look);
}

std::string office_head(const OfficeHeader& header, double width_mm) {
  const double left_mm = width_mm * LEFT_SHARE;
  const double right_mm = width_mm - left_mm;
  const Look plain{.size_pt = 12, .align = Align::centre};
  const Look bold{.size_pt = 12, .bold = true, .align = Align::centre};
  return halves_markup(
      {.left = filled(header.superior, plain) + filled(header.issuer, bold) + short_rule(left_mm, 0.35) +
               filled(header.number, {.size_pt = 13, .align = Align::centre}) + filled(header.about, plain),
       .right = filled(header.national_name, bold) +
                filled(header.motto, {.size_pt = 13, .bold = true, .align = Align::centre}) +
                short_rule(right_mm, 0.5) +
                filled(header.place_and_date, {.size_pt = 13, .italic = true, .align = Align::centre}),
       .left_mm = left_mm,
       .right_mm = right_mm});
}

std::string title_markup(const TitleBlock& title, double title_pt, bool is_named) {
  const Look bold{.size_pt = 14, .bold = true, .align = Align::centre};
  const Look italic{.size_pt = 13, .italic = true, .align = Align::centre};
  std::string text =
      paragraph("", {.size_pt = 6}) + filled(title.label, bold) +
      (is_named ? paragraph(title.title, {.size_pt = title_pt, .bold = true, .align = Align::centre}) : "");
  for (const std::string& line : title.subtitles)
    text += paragraph(line, {.size_pt = 13, .bold = true, .align = Align::centre});
  return text + filled(title.attached_to, italic) + filled(title.reference, italic) +
         filled(title.counted_in, {.size_pt = 12, .italic = true, .align = Align::end, .before_pt = 3, .after_pt = 3});
}

std::string signer_markup(const std::optional<Signer>& signer, const std::string& place_and_date) {
  const Look bold{.size_pt = 13, .bold = true, .align = Align::centre, .keeps_with_next = true};
  const Look italic{.size_pt = 13, .italic = true, .align = Align::centre, .keeps_with_next = true};
  std::string text = filled(place_and_date, italic);
  if (!signer) return text;
  for (const std::string& line : signer->titles) text += paragraph(line, bold);
  text += filled(signer->note, {.size_pt = 12, .italic = true, .align = Align::centre, .keeps_with_next = true});
  return text +
         paragraph(signer->name, {.size_pt = 13, .bold = true, .align = Align::centre, .before_pt = SEAL_ROOM_PT});
}

std::string recipients_markup(const SignatureBlock& block, base::Lang lang) {
  if (block.recipients.empty()) return {};
  std::string text = paragraph(recipients_word(lang), {.size_pt = 12, .bold = true, .italic = true});
  for (const std::string& line : block.recipients) text += paragraph(line, {.size_pt = 11});
  return text;
}

std::string signatures_markup(const SignatureBlock& block, double width_mm, base::Lang lang) {
  const std::string blank = block.place_and_date.empty() ? "" : " ";
  const std::string left = block.left ? signer_markup(block.left, blank) : recipients_markup(block, lang);
  const std::string both = halves_markup({.left = left,
                                          .right = signer_markup(block.right, block.place_and_date),
                                          .left_mm = width_mm / 2,
                                          .right_mm = width_mm / 2});
  return paragraph("", {.size_pt = 6, .keeps_with_next = true}) + both +
         (block.left ? recipients_markup(block, lang) : "");
}

Look look_of(ParagraphStyle style) {
  constexpr double INDENT_MM = 10;
  constexpr double GAP_PT = 6;
  switch (style) {
    case ParagraphStyle::normal:
      return {.justified = true, .first_indent_mm = INDENT_MM, .before_pt = GAP_PT};
    case ParagraphStyle::bold:
      return {.bold = true, .first_indent_mm = INDENT_MM, .before_pt = GAP_PT};
    case ParagraphStyle::italic:
      return {.italic = true, .justified = true, .first_indent_mm = INDENT_MM, .before_pt = GAP_PT};
    case ParagraphStyle::note:
      return {.size_pt = 11, .italic = true, .before_pt = 3};
    case ParagraphStyle::right:
      return {.align = Align::end, .before_pt = GAP_PT};
    case ParagraphStyle::centred:
      return {.align = Align::centre, .before_pt = GAP_PT};
  }
  return {};
}

// Writes the blocks one after another; a cover and the head of an annex close the section before them.
class Body {
 public:
  Body(const Document& document, base::Lang lang, Package& package)
      : document_(document), lang_(lang), package_(package), width_mm_(text_width_mm(document.page)) {}

  void operator()(const Heading& heading) {
    text_ += paragraph(
        heading.text,
        {.bold = true, .italic = heading.level > 2, .first_indent_mm = 10, .before_pt = 6, .keeps_with_next = true});
  }
  void operator()(const Paragraph& block) { text_ += paragraph(block.text, look_of(block.style)); }
  void operator()(const Table& table) {
    if (!table.caption.empty())
      text_ += paragraph(table.caption, {.bold = true, .before_pt = 6, .after_pt = 3, .keeps_with_next = true});
    // A paragraph after each table keeps it apart from a next one.
    text_ += table_markup(table, width_mm_, lang_) + paragraph("", {.size_pt = 2});
  }
  void operator()(const PageBreak&) { text_ += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"; }
  void operator()(const Cover& cover) {
    if (!text_.empty()) text_ += "<w:p><w:pPr>" + section() + "</w:pPr></w:p>";
    part_ = cover.part;
    constexpr double TITLE_PT = 22;
    text_ += office_head(cover.header, width_mm_) + paragraph("", {.size_pt = 30}) +
             title_markup(cover.title, TITLE_PT, cover.header.about.empty()) + paragraph("", {});
    for (const std::string& line : cover.lines) text_ += paragraph(line, {.align = Align::centre, .after_pt = 5});
    if (cover.confirmed_by)
      text_ += signatures_markup({.left = std::nullopt, .right = cover.confirmed_by}, width_mm_, lang_);
  }
  void operator()(const SheetHead& head) {
    text_ += paragraph(head.title, {.size_pt = 14, .bold = true, .keeps_with_next = true});
    for (const std::string& line : head.lines) text_ += paragraph(line, {.size_pt = 12, .keeps_with_next = true});
    text_ += filled(head.code, {.size_pt = 7, .align = Align::end, .keeps_with_next = true});
  }

  void operator()(const AnnexHead& head) {
    text_ += "<w:p><w:pPr>" + section() + "</w:pPr></w:p>";
    part_ = head.title.label;
    text_ += title_markup(head.title, 14, true);
  }

  // The whole of <w:body>.
  std::string finish() {
    std::string text;
    if (document_.meta.contains_confidential)
      text += paragraph(confidentiality_line(lang_), {.size_pt = 9, .italic = true});
    if (!has_own_head(document_))
      text +=
          office_head(document_.header, width_mm_) + title_markup(document_.title, 14, document_.header.about.empty());
    text += text_;
    if (!document_.notes.empty()) text += paragraph(notes_word(lang_), {.size_pt = 11, .bold = true, .italic = true});
    for (const std::string& note : document_.notes) text += paragraph("- " + note, {.size_pt = 11, .italic = true});
    if (document_.signature) text += signatures_markup(*document_.signature, width_mm_, lang_);
    text_ = std::move(text);
    for (const Block& block : document_.annexes) std::visit(*this, block);
    return text_ + paragraph("", {.size_pt = 2}) + section();
  }

 private:
  // Page, margins, page number at the top, provenance at the foot.
  std::string section() {
    const Look small{.size_pt = 7.5, .italic = true};
    std::string foot;
    if (!part_.empty())
      foot += paragraph_of(run(part_ + (lang_ == base::Lang::vi ? " · trang " : " · page "), small) +
                               field("PAGE", small) + run("/", small) + field("SECTIONPAGES", small),
                           small);
    foot += paragraph(provenance_line(document_.meta, lang_), small);
    const auto footer = package_.add_footer(foot);
    const auto header = package_.page_number_header(paragraph_of(field("PAGE", {}), {.align = Align::centre}));
    const Page& page = document_.page;
    const bool landscape = page.orientation == Orientation::landscape;
    const int width = twips_of_mm(landscape ? A4_LONG_MM : A4_SHORT_MM);
    const int height = twips_of_mm(landscape ? A4_SHORT_MM : A4_LONG_MM);
    constexpr double EDGE_MM = 9;
    return fmt::format(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{}\"/><w:footerReference w:type=\"default\" "
        "r:id=\"{}\"/><w:footerReference w:type=\"first\" r:id=\"{}\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{}\" "
        "w:h=\"{}\"{}/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" "
        "w:footer=\"{}\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>",
        header, footer, footer, width, height, landscape ? " w:orient=\"landscape\"" : "", twips_of_mm(page.top_mm),
        twips_of_mm(page.right_mm), twips_of_mm(page.bottom_mm), twips_of_mm(page.left_mm), twips_of_mm(EDGE_MM),
        twips_of_mm(EDGE_MM));
  }

  const Document& document_;
  base::Lang lang_;
  Package& package_;
  double width_mm_;
  std::string part_;
  std::string text_;
};

}  // namespace

base::Result<std::string> write_docx(const Document& document, base::Lang lang) {
  check_document(document);
  std::size_t rows = 0;
  for (const Table* table : tables_of(document)) rows += table->rows.size();
  if (rows > DOCX_ROWS) return base::fail(DOCUMENT_TOO_LARGE, {}, {std::to_string(rows), std::to_string(DOCX_ROWS)});
  Package package;
  Body body(document, lang, package);
  for (const Block& block : document.body) std::visit(body, block);
  return package.write(body.finish(), document.title.title, document.meta.generated_at);
}

}  // namespace mangnon::documents::docx
