#include "documents/pdf/table_painter.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "documents/failures.hpp"
#include "documents/format.hpp"
#include "documents/pdf/page_flow.hpp"

namespace mangnon::documents::pdf {

namespace {

constexpr double MEASURED_AT_PT = 100;  // widths scale with the size of type
constexpr double RULE_PT = 0.5;
constexpr double ROW_PADDING = 0.28;  // above and below a text, in units of its size
constexpr double NUMBER_SIZE = 0.85;  // of the column numbers
constexpr double HEAD_PADDING = 0.3;

// Widths in units of the size of type. Lists repeat their words, so each is measured once.
class WordMeasure {
 public:
  WordMeasure(Canvas& canvas, bool bold) : canvas_(canvas), font_{.size_pt = MEASURED_AT_PT, .bold = bold} {}

  double width_of(std::string_view word) {
    auto [entry, is_new] = widths_.try_emplace(std::string(word), 0.0);
    if (is_new) entry->second = canvas_.width_of(word, font_) / MEASURED_AT_PT;
    return entry->second;
  }

  std::vector<double> words_of(std::string_view text) {
    std::vector<double> widths;
    for (const auto word : base::split(text, ' ')) widths.push_back(width_of(word));
    return widths;
  }

 private:
  Canvas& canvas_;
  Font font_;
  std::unordered_map<std::string, double> widths_;
};

struct Measures {
  WordMeasure plain;
  WordMeasure bold;
};

void take_text(ColumnNeeds& needs, std::vector<double> words) {
  const double blanks = needs.space * static_cast<double>(words.size() - 1);
  const double width = std::accumulate(words.begin(), words.end(), blanks);
  needs.widest_word = std::max(needs.widest_word, *std::max_element(words.begin(), words.end()));
  if (width <= needs.widest_cell) return;
  needs.widest_cell = width;
  needs.text_words = std::move(words);
}

int group_number(const Table& table, std::size_t index) {
  int number = 0;
  for (std::size_t i = 0; i <= index; ++i) {
    if (!table.columns[i].group.empty() && (i == 0 || table.columns[i - 1].group != table.columns[i].group)) ++number;
  }
  return table.columns[index].group.empty() ? 0 : number;
}

ColumnNeeds needs_of(Measures& measures, const Table& table, std::size_t index, base::Lang lang) {
  const Column& column = table.columns[index];
  ColumnNeeds needs{.is_figures = column.align != Align::start, .keeps_together = column.keeps_together};
  for (const Row& row : table.rows) {
    if (row.kind == RowKind::heading) continue;
    const std::string text = one_line(format_cell(cell_at(row, index).value, lang));
    if (!text.empty()) take_text(needs, (row.kind == RowKind::data ? measures.plain : measures.bold).words_of(text));
  }
  if (table.numbered_columns) {
    take_text(needs, {measures.plain.width_of("(" + std::to_string(index + 1) + ")") * NUMBER_SIZE});
  }
  needs.label_words = measures.bold.words_of(one_line(column.label));
  needs.group = group_number(table, index);
  needs.wish = column.width_chars * measures.plain.width_of("0");
  return needs;
}

}  // namespace

base::Result<TablePainter> TablePainter::create(Canvas& canvas, const Table& table, base::Lang lang, double width_pt) {
  std::vector<ColumnNeeds> needs;
  Measures measures{WordMeasure(canvas, false), WordMeasure(canvas, true)};
  for (std::size_t i = 0; i < table.columns.size(); ++i) needs.push_back(needs_of(measures, table, i, lang));
  auto layout = lay_out(needs, width_pt);
  if (!layout) return base::fail(DOCUMENT_TABLE_TOO_WIDE, {}, {std::to_string(table.columns.size())});
  return TablePainter(canvas, table, lang, std::move(*layout));
}

TablePainter::TablePainter(Canvas& canvas, const Table& table, base::Lang lang, TableLayout layout)
    : canvas_(canvas), table_(table), lang_(lang), layout_(std::move(layout)), head_(head_rows(table)) {
  measure_head();
}

Prose TablePainter::label_prose(const std::string& label, double width_pt) const {
  return {.text = label,
          .font = {.size_pt = layout_.head_size_pt, .bold = true},
          .width_pt = width_pt - 2 * layout_.padding_pt,
          .align = Align::centre};
}

Prose TablePainter::cell_prose(const Row& row, std::size_t column) const {
  const bool is_heading = row.kind == RowKind::heading;
  const double width = is_heading ? span_width(0, table_.columns.size()) : layout_.widths_pt[column];
  return {.text = one_line(format_cell(cell_at(row, column).value, lang_)),
          .font = {.size_pt = layout_.size_pt, .bold = row.kind != RowKind::data},
          .width_pt = width - 2 * layout_.padding_pt + 0.1,
          .align = is_heading ? Align::start : table_.columns[column].align};
}

double TablePainter::x_of(std::size_t column) const {
  return span_width(0, column);
}

double TablePainter::span_width(std::size_t first, std::size_t count) const {
  double width = 0;
  for (std::size_t i = first; i < first + count; ++i) width += layout_.widths_pt[i];
  return width;
}

void TablePainter::measure_head() {
  const double padding = 2 * HEAD_PADDING * layout_.head_size_pt;
  const auto height_of = [&](const HeadCell& box) {
    if (box.columns == 1 && layout_.is_upright[box.column]) return layout_.upright_pt;
    return canvas_.height_of(label_prose(box.label, span_width(box.column, box.columns))) + padding;
  };
  if (head_.size() == 2) {
    for (const HeadCell& box : head_[0]) {
      if (box.rows == 1) group_height_ = std::max(group_height_, height_of(box));
    }
    for (const HeadCell& box : head_[1]) label_height_ = std::max(label_height_, height_of(box));
  }
  for (const HeadCell& box : head_[0]) {
    if (box.rows == head_.size()) label_height_ = std::max(label_height_, height_of(box) - group_height_);
  }
  if (table_.numbered_columns) number_height_ = layout_.size_pt * (LINE_HEIGHT + ROW_PADDING);
}

double TablePainter::row_height(const Row& row) {
  double text_height = layout_.size_pt * LINE_HEIGHT;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (std::holds_alternative<std::string>(row.cells[i].value)) {
      text_height = std::max(text_height, canvas_.height_of(cell_prose(row, i)));
    }
  }
  return std::max(text_height + 2 * ROW_PADDING * layout_.size_pt, table_.row_mm * POINTS_PER_MM);
}

double TablePainter::first_height() {
  double height = head_height();
  for (std::size_t i = 0; i < std::min<std::size_t>(2, table_.rows.size()); ++i) height += row_height(table_.rows[i]);
  return height;
}

void TablePainter::draw_head(double x, double y) {
  const double bottom = y + head_height();
  const double width = span_width(0, table_.columns.size());
  std::vector<Rule> rules = {{x, y, x + width, y}, {x, y, x, bottom}, {x, bottom, x + width, bottom}};
  for (std::size_t i = 0; i < head_.size(); ++i) {
    for (const HeadCell& cell : head_[i]) {
      const bool is_label = i + cell.rows == head_.size();
      const double top = y + (i == 0 ? 0 : group_height_);
      const double height = (i == 0 ? group_height_ : 0) + (is_label ? label_height_ : 0);
      const Box box{x + x_of(cell.column), top, span_width(cell.column, cell.columns), height};
      if (is_label && layout_.is_upright[cell.column]) {
        canvas_.draw_upright_in(box, label_prose(cell.label, box.height));
      } else {
        const Box inner{box.x + layout_.padding_pt, box.y, box.width, box.height};
        canvas_.draw_in(inner, label_prose(cell.label, box.width));
      }
      rules.push_back({box.x + box.width, box.y, box.x + box.width, bottom});
      rules.push_back({box.x, box.y + box.height, box.x + box.width, box.y + box.height});
    }
  }
  canvas_.draw_rules(rules, RULE_PT);
  if (!table_.numbered_columns) return;
  for (std::size_t i = 0; i < table_.columns.size(); ++i) {
    const Prose number{.text = "(" + std::to_string(i + 1) + ")",
                       .font = {.size_pt = layout_.size_pt * NUMBER_SIZE, .italic = true},
                       .width_pt = layout_.widths_pt[i],
                       .align = Align::centre};
    canvas_.draw_in({x + x_of(i), bottom - number_height_, layout_.widths_pt[i], number_height_}, number);
  }
}

void TablePainter::draw_row(const Row& row, double height, double x, double y) {
  const double width = span_width(0, table_.columns.size());
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Prose prose = cell_prose(row, i);
    if (!prose.text.empty()) canvas_.draw_in({x + x_of(i) + layout_.padding_pt, y, 0, height}, prose);
  }
  std::vector<Rule> rules = {
      {x, y, x, y + height}, {x + width, y, x + width, y + height}, {x, y + height, x + width, y + height}};
  if (row.kind != RowKind::heading) {
    for (std::size_t i = 1; i < table_.columns.size(); ++i) rules.push_back({x + x_of(i), y, x + x_of(i), y + height});
  }
  canvas_.draw_rules(rules, RULE_PT);
}

double TablePainter::kept_height(std::size_t first, double reserve) {
  const auto& rows = table_.rows;
  double height = 0;
  std::size_t at = first;
  for (; at + 1 < rows.size() && rows[at].kind == RowKind::heading; ++at) height += row_height(rows[at]);
  height += row_height(rows[at]);
  const bool is_last_pair = at + 2 == rows.size();
  if (is_last_pair) height += row_height(rows[at + 1]);
  const bool is_headed_last = at > first && at + 1 == rows.size();
  return height + (is_last_pair || is_headed_last || rows.size() == 1 ? reserve : 0);
}

void TablePainter::paint(PageFlow& flow, double reserve) {
  const auto& rows = table_.rows;
  draw_head(flow.left(), flow.y());
  flow.advance(head_height());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double height = row_height(rows[i]);
    const double needed = kept_height(i, reserve);
    if (needed > flow.room() && needed + head_height() <= flow.full_page()) {
      flow.next_page();
      draw_head(flow.left(), flow.y());
      flow.advance(head_height());
    } else if (height > flow.room() && !flow.at_top()) {
      flow.next_page();
    }
    draw_row(rows[i], height, flow.left(), flow.y());
    flow.advance(height);
  }
}

}  // namespace mangnon::documents::pdf
