#include "documents/pdf/frame_painter.hpp"

#include <algorithm>
#include <string>

#include "documents/furniture.hpp"
#include "documents/square_code.hpp"

namespace mangnon::documents::pdf {

namespace {

constexpr double LEFT_SHARE = 0.42;  // of the width, for the issuing body
constexpr double RULE_PT = 0.6;
constexpr double RULE_DROP_PT = 2.5;  // below the text
constexpr double RULE_ROOM_PT = 7;
constexpr double SEAL_ROOM_PT = 62;  // for hand and seal, between title and name
constexpr double NOTES_GAP_PT = 6;
constexpr double SIGNATURES_GAP_PT = 10;
constexpr Font NOTE_FONT{.size_pt = 11, .italic = true};

// One line of a column that stands beside another column.
struct Line {
  std::string text;
  Font font;
  double gap_above_pt = 0;
  double rule_share = 0;  // a rule below, in shares of the text's width
  Align align = Align::centre;
};

using Lines = std::vector<Line>;

Prose prose_of(const Line& line, double width) {
  return {.text = line.text, .font = line.font, .width_pt = width, .align = line.align};
}

double height_of(Canvas& canvas, const Lines& lines, double width) {
  double height = 0;
  for (const Line& line : lines) {
    height += line.gap_above_pt + canvas.height_of(prose_of(line, width)) + (line.rule_share > 0 ? RULE_ROOM_PT : 0);
  }
  return height;
}

// Drawn in lines of about equal length: "ỦY BAN NHÂN DÂN / TỈNH QUẢNG NGÃI", not the last word alone below.
void draw_balanced(Canvas& canvas, Prose prose, double x, double y) {
  constexpr int STEPS = 8;
  const auto lines = canvas.line_heights(prose).size();
  double enough = prose.width_pt;
  double too_little = enough / 2;
  for (int i = 0; lines > 1 && i < STEPS; ++i) {
    Prose tried = prose;
    tried.width_pt = (enough + too_little) / 2;
    (canvas.line_heights(tried).size() == lines ? enough : too_little) = tried.width_pt;
  }
  const double left = (prose.width_pt - enough) / 2;
  prose.width_pt = enough;
  canvas.draw(prose, x + left, y);
}

void draw_column(Canvas& canvas, const Lines& lines, const Box& place) {
  double y = place.y;
  for (const Line& line : lines) {
    const Prose prose = prose_of(line, place.width);
    y += line.gap_above_pt;
    if (line.align == Align::centre)
      draw_balanced(canvas, prose, place.x, y);
    else
      canvas.draw(prose, place.x, y);
    y += canvas.height_of(prose);
    if (line.rule_share <= 0) continue;
    const double rule = std::min(place.width, canvas.width_of(line.text, line.font)) * line.rule_share;
    const double middle = place.x + place.width / 2;
    canvas.draw_rules({{middle - rule / 2, y + RULE_DROP_PT, middle + rule / 2, y + RULE_DROP_PT}}, RULE_PT);
    y += RULE_ROOM_PT;
  }
}

// Both columns start at the same height; the flow goes on below the longer one.
void add_columns(PageFlow& flow, const Lines& left, const Lines& right, double left_share) {
  Canvas& canvas = flow.canvas();
  const double left_width = flow.width() * left_share;
  const double right_width = flow.width() - left_width;
  const double height = std::max(height_of(canvas, left, left_width), height_of(canvas, right, right_width));
  flow.ensure(height);
  draw_column(canvas, left, {flow.left(), flow.y(), left_width, height});
  draw_column(canvas, right, {flow.left() + left_width, flow.y(), right_width, height});
  flow.advance(height);
}

void push_filled(Lines& lines, Line line) {
  if (!line.text.empty()) lines.push_back(std::move(line));
}

Lines signer_lines(const std::optional<Signer>& signer, const std::string& place_and_date, bool level_with_date) {
  Lines lines;
  if (!place_and_date.empty()) {
    lines.push_back({.text = level_with_date ? place_and_date : " ", .font = {.size_pt = 13, .italic = true}});
  }
  if (!signer) return lines;
  for (const std::string& title : signer->titles)
    lines.push_back({.text = title, .font = {.size_pt = 13, .bold = true}});
  push_filled(lines, {.text = signer->note, .font = {.size_pt = 12, .italic = true}});
  return lines;
}

Lines recipient_lines(const SignatureBlock& block, base::Lang lang) {
  Lines lines;
  if (block.recipients.empty()) return lines;
  lines.push_back({.text = std::string(recipients_word(lang)),
                   .font = {.size_pt = 12, .bold = true, .italic = true},
                   .gap_above_pt = block.left ? SIGNATURES_GAP_PT : 0,
                   .align = Align::start});
  for (const std::string& line : block.recipients) {
    lines.push_back({.text = line, .font = {.size_pt = 11}, .align = Align::start});
  }
  return lines;
}

// The two columns of the signatures; the names stand on one level.
struct SignatureColumns {
  Lines left;
  Lines right;
};

SignatureColumns signature_columns(PageFlow& flow, const SignatureBlock& block, base::Lang lang) {
  SignatureColumns columns{.left = signer_lines(block.left, block.place_and_date, false),
                           .right = signer_lines(block.right, block.place_and_date, true)};
  const double width = flow.width() / 2;
  const double left_height = height_of(flow.canvas(), columns.left, width);
  const double right_height = height_of(flow.canvas(), columns.right, width);
  const double names_at = std::max(left_height, right_height) + SEAL_ROOM_PT;
  const Font bold{.size_pt = 13, .bold = true};
  if (block.left) push_filled(columns.left, {block.left->name, bold, names_at - left_height});
  if (block.right) push_filled(columns.right, {block.right->name, bold, names_at - right_height});
  if (!block.left) columns.left = recipient_lines(block, lang);
  return columns;
}

double signatures_height(PageFlow& flow, const SignatureBlock& block, base::Lang lang) {
  const auto columns = signature_columns(flow, block, lang);
  const double width = flow.width() / 2;
  double height = SIGNATURES_GAP_PT + std::max(height_of(flow.canvas(), columns.left, width),
                                               height_of(flow.canvas(), columns.right, width));
  if (block.left) height += height_of(flow.canvas(), recipient_lines(block, lang), width);
  return height;
}

Prose note_prose(const std::string& note, std::size_t index, std::size_t count, base::Lang lang) {
  std::string text = count > 1 ? "- " + note : note;
  if (index == 0) text = std::string(notes_word(lang)) + (count > 1 ? "\n" : " ") + text;
  return {.text = text, .font = NOTE_FONT};
}

}  // namespace

void paint_office_head(PageFlow& flow, const OfficeHeader& header) {
  Lines left;
  push_filled(left, {.text = header.superior, .font = {.size_pt = 12}});
  push_filled(left, {.text = header.issuer, .font = {.size_pt = 12, .bold = true}, .rule_share = 0.4});
  push_filled(left, {.text = header.number, .font = {.size_pt = 13}});
  push_filled(left, {.text = header.about, .font = {.size_pt = 12}});
  Lines right;
  push_filled(right, {.text = header.national_name, .font = {.size_pt = 12, .bold = true}});
  push_filled(right, {.text = header.motto, .font = {.size_pt = 13, .bold = true}, .rule_share = 1});
  push_filled(right, {.text = header.place_and_date, .font = {.size_pt = 13, .italic = true}});
  add_columns(flow, left, right, LEFT_SHARE);
}

void paint_title(PageFlow& flow, const TitleBlock& title, bool is_named) {
  const auto centred = [&flow](const std::string& text, const Font& font) {
    flow.add({.text = text, .font = font, .align = Align::centre});
  };
  flow.gap(10);
  centred(title.label, {.size_pt = 14, .bold = true});
  if (is_named) centred(title.title, {.size_pt = 14, .bold = true});
  for (const std::string& line : title.subtitles) centred(line, {.size_pt = 13, .bold = true});
  centred(title.attached_to, {.size_pt = 13, .italic = true});
  centred(title.reference, {.size_pt = 12, .italic = true});
  flow.gap(4);
  flow.add({.text = title.counted_in, .font = {.size_pt = 12, .italic = true}, .align = Align::end});
  flow.gap(3);
}

void paint_cover(PageFlow& flow, const Cover& cover, base::Lang lang) {
  constexpr double ABOVE_TITLE_PT = 40;
  constexpr double TITLE_PT = 22;
  flow.begin_part(cover.part);
  paint_office_head(flow, cover.header);
  flow.gap(ABOVE_TITLE_PT);
  const auto centred = [&flow](const std::string& text, const Font& font) {
    flow.add({.text = text, .font = font, .align = Align::centre});
  };
  centred(cover.title.title, {.size_pt = TITLE_PT, .bold = true});
  flow.gap(6);
  for (const std::string& line : cover.title.subtitles) centred(line, {.size_pt = 15, .bold = true});
  centred(cover.title.reference, {.size_pt = 13, .italic = true});
  flow.gap(16);
  for (const std::string& line : cover.lines) {
    centred(line, {.size_pt = 13});
    flow.gap(5);
  }
  if (cover.confirmed_by) paint_signatures(flow, {.left = std::nullopt, .right = cover.confirmed_by}, lang);
}

void paint_sheet_head(PageFlow& flow, const SheetHead& head) {
  constexpr double SQUARE_PT = 22 * POINTS_PER_MM;
  Canvas& canvas = flow.canvas();
  const double width = flow.width() - SQUARE_PT - 6;
  Lines lines = {{.text = head.title, .font = {.size_pt = 14, .bold = true}, .align = Align::start}};
  for (const std::string& line : head.lines)
    lines.push_back({.text = line, .font = {.size_pt = 12}, .gap_above_pt = 1.5, .align = Align::start});
  const double height = std::max(height_of(canvas, lines, width), head.code.empty() ? 0 : SQUARE_PT);
  flow.ensure(height);
  draw_column(canvas, lines, {flow.left(), flow.y(), width, height});
  canvas.draw_square(square_code(head.code), flow.left() + flow.width() - SQUARE_PT, flow.y(), SQUARE_PT);
  flow.advance(height + 4);
}

void paint_notes(PageFlow& flow, const std::vector<std::string>& notes, base::Lang lang) {
  if (!notes.empty()) flow.gap(NOTES_GAP_PT);
  for (std::size_t i = 0; i < notes.size(); ++i) flow.add(note_prose(notes[i], i, notes.size(), lang));
}

void paint_signatures(PageFlow& flow, const SignatureBlock& block, base::Lang lang) {
  flow.ensure(signatures_height(flow, block, lang));
  flow.gap(SIGNATURES_GAP_PT);
  const auto columns = signature_columns(flow, block, lang);
  add_columns(flow, columns.left, columns.right, 0.5);
  if (block.left) add_columns(flow, recipient_lines(block, lang), {}, 0.5);
}

double end_height(PageFlow& flow, const Document& document, base::Lang lang) {
  double height = document.notes.empty() ? 0 : NOTES_GAP_PT;
  for (std::size_t i = 0; i < document.notes.size(); ++i) {
    Prose prose = note_prose(document.notes[i], i, document.notes.size(), lang);
    prose.width_pt = flow.width();
    height += flow.canvas().height_of(prose);
  }
  if (document.signature) height += signatures_height(flow, *document.signature, lang);
  return height;
}

}  // namespace mangnon::documents::pdf
