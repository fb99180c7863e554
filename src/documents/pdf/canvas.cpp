#include "documents/pdf/canvas.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <numbers>

#include "base/check.hpp"
#include "documents/failures.hpp"

namespace mangnon::documents::pdf {

namespace {

constexpr const char* FONT_FAMILY = "Liberation Serif";
constexpr double A4_SHORT_PT = 210 * POINTS_PER_MM;
constexpr double A4_LONG_PT = 297 * POINTS_PER_MM;

template <auto destroy>
struct Destroyer {
  template <class T>
  void operator()(T* pointer) const {
    destroy(pointer);
  }
};

using Surface = std::unique_ptr<cairo_surface_t, Destroyer<cairo_surface_destroy>>;
using Cairo = std::unique_ptr<cairo_t, Destroyer<cairo_destroy>>;
using FontMap = std::unique_ptr<PangoFontMap, Destroyer<g_object_unref>>;
using Context = std::unique_ptr<PangoContext, Destroyer<g_object_unref>>;
using Layout = std::unique_ptr<PangoLayout, Destroyer<g_object_unref>>;
using Description = std::unique_ptr<PangoFontDescription, Destroyer<pango_font_description_free>>;
using LoadedFont = std::unique_ptr<PangoFont, Destroyer<g_object_unref>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Destroyer<cairo_font_options_destroy>>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int size) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), size);
  return CAIRO_STATUS_SUCCESS;
}

// The family is there and has the letters of Vietnamese (version 1 of the fonts has not): otherwise Pango would quietly
// mix in another typeface.
bool can_write_vietnamese(PangoFontMap* map, PangoContext* context) {
  constexpr gunichar LETTERS[] = {0x1EC7, 0x1EF9, 0x01B0};  // ệ ỹ ư
  const Description description(pango_font_description_from_string(FONT_FAMILY));
  const LoadedFont font(pango_font_map_load_font(map, context, description.get()));
  if (!font) return false;
  const Description found(pango_font_describe(font.get()));
  if (std::string_view(pango_font_description_get_family(found.get())) != FONT_FAMILY) return false;
  return std::all_of(std::begin(LETTERS), std::end(LETTERS),
                     [&font](gunichar letter) { return pango_font_has_char(font.get(), letter) != FALSE; });
}

PangoAlignment alignment(Align align) {
  switch (align) {
    case Align::start:
      return PANGO_ALIGN_LEFT;
    case Align::centre:
      return PANGO_ALIGN_CENTER;
    case Align::end:
      return PANGO_ALIGN_RIGHT;
  }
  return PANGO_ALIGN_LEFT;
}

double points(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}
int units(double points_in) {
  return static_cast<int>(points_in * PANGO_SCALE);
}

// What a text's measures depend on.
std::string measure_key(const Prose& prose) {
  return fmt::format("{}{}{:.2f}/{:.2f}/{:.2f}/{}", prose.font.bold ? 'b' : '-', prose.font.italic ? 'i' : '-',
                     prose.font.size_pt, prose.width_pt, prose.first_indent_pt, prose.text);
}

}  // namespace

struct Canvas::State {
  std::string bytes;
  double width = 0;
  double height = 0;
  Surface surface;
  Cairo cairo;
  FontMap fonts;
  Context context;
  Layout layout;
  CanvasUse use;

  void set(const Prose& prose) {
    const Description description(pango_font_description_new());
    pango_font_description_set_family_static(description.get(), FONT_FAMILY);
    pango_font_description_set_absolute_size(description.get(), prose.font.size_pt * PANGO_SCALE);
    pango_font_description_set_weight(description.get(), prose.font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(description.get(), prose.font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout.get(), description.get());
    pango_layout_set_width(layout.get(), prose.width_pt > 0 ? units(prose.width_pt) : -1);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD);
    pango_layout_set_alignment(layout.get(), alignment(prose.align));
    pango_layout_set_justify(layout.get(), prose.justified ? TRUE : FALSE);
    pango_layout_set_indent(layout.get(), units(prose.first_indent_pt));
    pango_layout_set_text(layout.get(), prose.text.data(), static_cast<int>(prose.text.size()));
  }

  [[nodiscard]] double layout_height() const {
    PangoRectangle logical;
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    return points(logical.height);
  }

  void show_at(double x, double y) {
    cairo_move_to(cairo.get(), x, y);
    pango_cairo_show_layout(cairo.get(), layout.get());
  }
};

Canvas::Canvas(std::unique_ptr<State> state) : state_(std::move(state)) {}
Canvas::~Canvas() = default;

base::Result<std::unique_ptr<Canvas>> Canvas::create(const Page& page, std::string_view title, base::Moment made_at,
                                                     CanvasUse use) {
  auto state = std::make_unique<State>();
  state->use = std::move(use);
  const bool landscape = page.orientation == Orientation::landscape;
  state->width = landscape ? A4_LONG_PT : A4_SHORT_PT;
  state->height = landscape ? A4_SHORT_PT : A4_LONG_PT;
  state->fonts.reset(pango_cairo_font_map_new());
  state->surface.reset(cairo_pdf_surface_create_for_stream(append, &state->bytes, state->width, state->height));
  const std::string made = base::format_moment(made_at).substr(0, 19) + "Z";
  cairo_pdf_surface_set_metadata(state->surface.get(), CAIRO_PDF_METADATA_TITLE, std::string(title).c_str());
  cairo_pdf_surface_set_metadata(state->surface.get(), CAIRO_PDF_METADATA_CREATOR, "Măng Non");
  cairo_pdf_surface_set_metadata(state->surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
  state->cairo.reset(cairo_create(state->surface.get()));

  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(state->fonts.get()), 72);
  state->context.reset(pango_font_map_create_context(state->fonts.get()));
  if (!can_write_vietnamese(state->fonts.get(), state->context.get())) {
    return base::fail(DOCUMENT_FONT_MISSING, {}, {FONT_FAMILY});
  }
  const FontOptions options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(state->context.get(), options.get());
  pango_context_set_round_glyph_positions(state->context.get(), FALSE);
  pango_context_set_language(state->context.get(), pango_language_from_string("vi"));
  state->layout.reset(pango_layout_new(state->context.get()));
  return std::make_unique<Canvas>(std::move(state));
}

double Canvas::page_width() const {
  return state_->width;
}
double Canvas::page_height() const {
  return state_->height;
}

double Canvas::width_of(std::string_view text, const Font& font) {
  const Prose prose{.text = std::string(text), .font = font};
  const auto [width, is_new] = state_->use.measures->widths.try_emplace(measure_key(prose), 0.0);
  if (!is_new) return width->second;
  state_->set(prose);
  PangoRectangle logical;
  pango_layout_get_extents(state_->layout.get(), nullptr, &logical);
  return width->second = points(logical.width);
}

std::vector<double> Canvas::line_heights(const Prose& prose) {
  state_->set(prose);
  std::vector<double> heights;
  PangoLayoutIter* line = pango_layout_get_iter(state_->layout.get());
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(line, nullptr, &logical);
    heights.push_back(points(logical.height));
  } while (pango_layout_iter_next_line(line) != FALSE);
  pango_layout_iter_free(line);
  return heights;
}

double Canvas::height_of(const Prose& prose) {
  const auto [height, is_new] = state_->use.measures->heights.try_emplace(measure_key(prose), 0.0);
  if (!is_new) return height->second;
  state_->set(prose);
  return height->second = state_->layout_height();
}

void Canvas::draw(const Prose& prose, double x, double y) {
  if (!state_->use.draws) return;
  state_->set(prose);
  state_->show_at(x, y);
}

void Canvas::draw_lines(const Prose& prose, double x, double y, std::size_t first, std::size_t count) {
  if (!state_->use.draws) return;
  state_->set(prose);
  PangoLayoutIter* line = pango_layout_get_iter(state_->layout.get());
  double top = 0;
  std::size_t index = 0;
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(line, nullptr, &logical);
    if (index == first) top = points(logical.y);
    if (index >= first && index < first + count) {
      cairo_move_to(state_->cairo.get(), x + points(logical.x), y + points(pango_layout_iter_get_baseline(line)) - top);
      pango_cairo_show_layout_line(state_->cairo.get(), pango_layout_iter_get_line_readonly(line));
    }
    ++index;
  } while (pango_layout_iter_next_line(line) != FALSE);
  pango_layout_iter_free(line);
}

void Canvas::draw_in(const Box& box, const Prose& prose) {
  if (!state_->use.draws) return;
  state_->set(prose);
  state_->show_at(box.x, box.y + (box.height - state_->layout_height()) / 2);
}

void Canvas::draw_upright_in(const Box& box, const Prose& prose) {
  if (!state_->use.draws) return;
  state_->set(prose);
  cairo_t* cairo = state_->cairo.get();
  cairo_save(cairo);
  cairo_translate(cairo, box.x + box.width / 2, box.y + box.height / 2);
  cairo_rotate(cairo, -std::numbers::pi / 2);
  state_->show_at(-prose.width_pt / 2, -state_->layout_height() / 2);
  cairo_restore(cairo);
}

void Canvas::draw_rules(const std::vector<Rule>& rules, double thickness) {
  if (!state_->use.draws) return;
  cairo_t* cairo = state_->cairo.get();
  cairo_set_line_width(cairo, thickness);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_SQUARE);
  for (const Rule& rule : rules) {
    cairo_move_to(cairo, rule.x1, rule.y1);
    cairo_line_to(cairo, rule.x2, rule.y2);
  }
  cairo_stroke(cairo);
}

void Canvas::draw_square(const SquareCode& code, double x, double y, double side) {
  if (code.side == 0 || !state_->use.draws) return;
  cairo_t* cairo = state_->cairo.get();
  const double one = side / code.side;
  for (int row = 0; row < code.side; ++row)
    for (int column = 0; column < code.side; ++column) {
      int run = 0;
      while (column + run < code.side && code.is_dark(column + run, row)) ++run;
      if (run > 0) cairo_rectangle(cairo, x + column * one, y + row * one, run * one, one);
      column += run;
    }
  cairo_fill(cairo);
}

void Canvas::next_page() {
  if (!state_->use.draws) return;
  cairo_show_page(state_->cairo.get());
}

base::Result<std::string> Canvas::finish() {
  MANGNON_CHECK(state_->surface != nullptr);
  cairo_show_page(state_->cairo.get());
  state_->layout.reset();
  state_->cairo.reset();
  cairo_surface_finish(state_->surface.get());
  if (const auto status = cairo_surface_status(state_->surface.get()); status != CAIRO_STATUS_SUCCESS) {
    return base::fail(DOCUMENT_NOT_WRITTEN, {}, {cairo_status_to_string(status)});
  }
  state_->surface.reset();
  return std::move(state_->bytes);
}

}  // namespace mangnon::documents::pdf
