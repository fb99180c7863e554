#include "documents/pdf/pdf_writer.hpp"

#include <algorithm>
#include <numeric>

#include "documents/failures.hpp"
#include "documents/furniture.hpp"
#include "documents/pdf/frame_painter.hpp"
#include "documents/pdf/page_flow.hpp"
#include "documents/pdf/table_painter.hpp"

namespace mangnon::documents::pdf {

namespace {

constexpr double CONTENT_PT = 13;
constexpr double PARAGRAPH_GAP_PT = 6;
constexpr double FIRST_INDENT_PT = 10 * POINTS_PER_MM;
constexpr double AFTER_HEADING_PT = 60;  // a heading does not stand alone at the foot of a page
constexpr std::size_t SHORT_LINES = 2;   // of a paragraph, which is never broken
constexpr std::size_t SHORT_ROWS = 50;   // of a table whose head is measured before it is painted

Prose paragraph_prose(const Paragraph& paragraph) {
  Prose prose{.text = paragraph.text, .font = {.size_pt = CONTENT_PT}};
  switch (paragraph.style) {
    case ParagraphStyle::normal:
      prose.justified = true;
      prose.first_indent_pt = FIRST_INDENT_PT;
      break;
    case ParagraphStyle::bold:
      prose.font.bold = true;
      prose.first_indent_pt = FIRST_INDENT_PT;
      break;
    case ParagraphStyle::italic:
      prose.font.italic = true;
      prose.justified = true;
      prose.first_indent_pt = FIRST_INDENT_PT;
      break;
    case ParagraphStyle::note:
      prose.font = {.size_pt = 11, .italic = true};
      break;
    case ParagraphStyle::right:
      prose.align = Align::end;
      break;
    case ParagraphStyle::centred:
      prose.align = Align::centre;
      break;
  }
  return prose;
}

// What must stand on the page with a heading: the beginning of the block after it; all of it when that is short, with
// the `reserve` below it.
double beginning_of(PageFlow& flow, const Block& block, base::Lang lang, double reserve) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    Prose prose = paragraph_prose(*paragraph);
    prose.width_pt = flow.width();
    const auto lines = flow.canvas().line_heights(prose);
    const double height = std::accumulate(
        lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), SHORT_LINES)), 0.0);
    return PARAGRAPH_GAP_PT + height + (lines.size() <= SHORT_LINES ? reserve : 0);
  }
  if (const auto* table = std::get_if<Table>(&block); table != nullptr && table->rows.size() <= SHORT_ROWS)
    if (auto painter = TablePainter::create(flow.canvas(), *table, lang, flow.width()))
      return AFTER_HEADING_PT + painter->first_height();
  return AFTER_HEADING_PT;
}

// Paints one block; `reserve` is the room that must be left on the page below the end of the last block.
struct BlockPainter {
  PageFlow& flow;
  base::Lang lang;
  double reserve;
  double after_heading;

  base::Result<void> operator()(const Heading& heading) const {
    flow.gap(PARAGRAPH_GAP_PT);
    flow.ensure(CONTENT_PT + after_heading);
    flow.add({.text = heading.text,
              .font = {.size_pt = CONTENT_PT, .bold = true, .italic = heading.level > 2},
              .first_indent_pt = FIRST_INDENT_PT},
             reserve);
    return {};
  }

  base::Result<void> operator()(const Paragraph& paragraph) const {
    flow.gap(PARAGRAPH_GAP_PT);
    flow.add(paragraph_prose(paragraph), reserve);
    return {};
  }

  base::Result<void> operator()(const Table& table) const {
    MANGNON_TRY(painter, TablePainter::create(flow.canvas(), table, lang, flow.width()));
    Prose caption{.text = table.caption, .font = {.size_pt = CONTENT_PT, .bold = true}, .width_pt = flow.width()};
    const double caption_height = table.caption.empty() ? 0 : flow.canvas().height_of(caption) + PARAGRAPH_GAP_PT;
    flow.ensure(caption_height + painter.first_height());
    if (!table.caption.empty()) flow.gap(PARAGRAPH_GAP_PT);
    flow.add(caption);
    flow.gap(3);
    painter.paint(flow, reserve);
    return {};
  }

  base::Result<void> operator()(const Cover& cover) const {
    paint_cover(flow, cover, lang);
    return {};
  }

  base::Result<void> operator()(const SheetHead& head) const {
    paint_sheet_head(flow, head);
    return {};
  }

  base::Result<void> operator()(const AnnexHead& head) const {
    flow.begin_part(head.title.label);
    paint_title(flow, head.title, true);
    return {};
  }

  base::Result<void> operator()(const PageBreak&) const {
    if (!flow.at_top()) flow.next_page();
    return {};
  }
};

std::vector<std::string> foot_lines(const Document& document, base::Lang lang) {
  std::vector<std::string> lines = {provenance_line(document.meta, lang)};
  if (document.meta.contains_confidential) lines.emplace_back(confidentiality_line(lang));
  return lines;
}

struct Rendered {
  std::string bytes;
  std::vector<int> pages_of_parts;
};

base::Result<Rendered> render(const Document& document, base::Lang lang, const CanvasUse& use,
                              std::vector<int> pages_of_parts) {
  MANGNON_TRY(canvas, Canvas::create(document.page, document.title.title, document.meta.generated_at, use));
  const Cover* cover = front_cover(document);
  PageFlow flow(*canvas, document.page, foot_lines(document, lang),
                {.first = cover == nullptr ? "" : cover->part, .pages = std::move(pages_of_parts), .lang = lang});
  if (!has_own_head(document)) {
    paint_office_head(flow, document.header);
    paint_title(flow, document.title, document.header.about.empty());
  }
  const double end = end_height(flow, document, lang);
  for (std::size_t i = 0; i < document.body.size(); ++i) {
    const bool heads = std::holds_alternative<Heading>(document.body[i]) && i + 1 < document.body.size();
    const double below = i + 2 == document.body.size() ? end : 0;
    const double after_heading = heads ? beginning_of(flow, document.body[i + 1], lang, below) : AFTER_HEADING_PT;
    const double reserve = i + 1 == document.body.size() ? end : 0;
    MANGNON_CHECKED(std::visit(BlockPainter{flow, lang, reserve, after_heading}, document.body[i]));
  }
  paint_notes(flow, document.notes, lang);
  if (document.signature) paint_signatures(flow, *document.signature, lang);
  for (const Block& block : document.annexes)
    MANGNON_CHECKED(std::visit(BlockPainter{flow, lang, 0, AFTER_HEADING_PT}, block));
  const auto pages = flow.pages_of_parts();
  MANGNON_TRY(bytes, canvas->finish());
  return Rendered{.bytes = std::move(bytes), .pages_of_parts = pages};
}

}  // namespace

base::Result<std::string> write_pdf(const Document& document, base::Lang lang) {
  check_document(document);
  for (const Table* table : tables_of(document)) {
    if (table->rows.size() <= PDF_ROWS) continue;
    return base::fail(DOCUMENT_TOO_LARGE, {}, {std::to_string(table->rows.size()), std::to_string(PDF_ROWS)});
  }
  CanvasUse use;
  std::vector<int> pages;
  if (front_cover(document) != nullptr || !document.annexes.empty()) {
    use.draws = false;
    MANGNON_TRY(counted, render(document, lang, use, {}));
    use.draws = true;
    pages = std::move(counted.pages_of_parts);
  }
  MANGNON_TRY(rendered, render(document, lang, use, std::move(pages)));
  return std::move(rendered.bytes);
}

}  // namespace mangnon::documents::pdf
