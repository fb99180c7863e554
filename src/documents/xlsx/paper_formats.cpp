#include "documents/xlsx/paper_formats.hpp"

#include <xlsxwriter.h>

namespace mangnon::documents::xlsx {

namespace {

std::uint8_t alignment(Align align) {
  switch (align) {
    case Align::start:
      return LXW_ALIGN_LEFT;
    case Align::centre:
      return LXW_ALIGN_CENTER;
    case Align::end:
      return LXW_ALIGN_RIGHT;
  }
  return LXW_ALIGN_NONE;
}

// In Excel's own notation; each reader sees the marks of their language.
const char* code_of(NumberForm form) {
  switch (form) {
    case NumberForm::general:
      return "General";
    case NumberForm::count:
    case NumberForm::rate0:
      return "#,##0";
    case NumberForm::rate1:
      return "#,##0.0";
    case NumberForm::rate2:
      return "#,##0.00";
    case NumberForm::date:
      return "dd/mm/yyyy";
    case NumberForm::text:
      return "@";
  }
  return "General";
}

}  // namespace

lxw_format* PaperFormats::of(const Look& look) {
  auto [entry, is_new] = formats_.try_emplace(look, nullptr);
  if (!is_new) return entry->second;
  lxw_format* format = workbook_add_format(workbook_);
  format_set_font_name(format, "Times New Roman");
  format_set_font_size(format, look.size_pt);
  format_set_align(format, alignment(look.align));
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (look.bold) format_set_bold(format);
  if (look.italic) format_set_italic(format);
  if (look.boxed) format_set_border(format, LXW_BORDER_THIN);
  if (look.wrapped) format_set_text_wrap(format);
  if (look.upright_text) format_set_rotation(format, 90);
  format_set_num_format(format, code_of(look.form));
  entry->second = format;
  return format;
}

}  // namespace mangnon::documents::xlsx
