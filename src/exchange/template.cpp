#include "exchange/template.hpp"

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/training.hpp"
#include "documents/xlsx/sheet_writer.hpp"
#include "exchange/column.hpp"

namespace mangnon::exchange {

namespace {

using documents::xlsx::Cell;
using documents::xlsx::CellStyle;
using documents::xlsx::ColumnForm;
using documents::xlsx::SheetWriter;

constexpr std::size_t CHOICE_ROWS = 3'000;

struct FieldText {
  Field field;
  std::string_view text;
};

constexpr FieldText LISTS[] = {
    {Field::poverty, "POVERTY"},
    {Field::sex, "SEX"},
    {Field::ethnicity, ETHNICITY},
    {Field::birth_registered, "YES_NO"},
    {Field::relation_to_head, "RELATION"},
    {Field::living_with, "LIVING_WITH"},
    {Field::carer_relation, "LIVING_WITH"},
    {Field::father_states, "PARENT_STATUS"},
    {Field::mother_states, "PARENT_STATUS"},
    {Field::schooling, "SCHOOLING"},
    {Field::disability_types, "DISABILITY_TYPE"},
    {Field::disability_degree, "DISABILITY_DEGREE"},
    {Field::supports, "SUPPORT"},
    {Field::residence, "RESIDENCE"},
    {Field::father_ethnicity, ETHNICITY},
    {Field::mother_ethnicity, ETHNICITY},
    {Field::birth_estimated, "YES_NO"},
    {Field::care, CARE},
    {Field::lower_secondary_done, "YES_NO"},
    {Field::works_for_living, "YES_NO"},
    {Field::illness_listed, "YES_NO"},
};

// An invented child, marked as an example in the cell of the name.
constexpr FieldText EXAMPLE[] = {
    {Field::hamlet, "Thôn 1"},
    {Field::household_no, "1"},
    {Field::head_name, "Nguyễn Văn Tâm"},
    {Field::address, "Xóm Trên, gần nhà văn hóa"},
    {Field::poverty, "Cận nghèo"},
    {Field::full_name, "VÍ DỤ (xóa dòng này): Nguyễn Thị Lan"},
    {Field::id_number, "051316123456"},
    {Field::birth_date, "15/03/2016"},
    {Field::sex, "Nữ"},
    {Field::ethnicity, "Kinh"},
    {Field::birth_registered, "Có"},
    {Field::relation_to_head, "Con đẻ"},
    {Field::living_with, "Chỉ mẹ"},
    {Field::father_name, "Nguyễn Văn Tâm"},
    {Field::father_birth_year, "1985"},
    {Field::father_states, "Đi làm ăn xa từ 01/03/2018"},
    {Field::mother_name, "Trần Thị Thu"},
    {Field::mother_birth_year, "1987"},
    {Field::mother_states, "Còn sống"},
    {Field::schooling, "Mẫu giáo (3-5 tuổi)"},
    {Field::special, "S04.2"},
    {Field::circumstances_from, "01/09/2018"},
    {Field::disability_types, "Vận động"},
    {Field::disability_degree, "Nặng"},
    {Field::supports, "Cấp thẻ BHYT; Trợ cấp hàng tháng 09/2018"},
};

// Empty when there is none.
std::string_view text_of(std::span<const FieldText> texts, Field field) {
  for (const auto& each : texts)
    if (each.field == field) return each.text;
  return {};
}

bool is_digits_column(Field field) {
  return field == Field::phone || field == Field::id_number || field == Field::insurance_no ||
         field == Field::child_code || field == Field::carer_phone;
}

std::vector<std::string> names_in_force(const CodeLists& lists, std::string_view list, base::Date on) {
  std::vector<std::string> names;
  if (list.empty()) return names;
  for (const auto& entry : lists.get(list).entries())
    if (entry.valid.contains(on)) names.push_back(entry.name_vi);
  return names;
}

void write_book(SheetWriter& writer, const CodeLists& lists, const TemplateOptions& options) {
  std::vector<ColumnForm> forms;
  std::vector<Cell> header;
  std::vector<Cell> example;
  for (const auto& column : columns()) {
    if (column.guide.empty()) continue;
    const auto list = text_of(LISTS, column.field);
    forms.push_back({.width_chars = column.width_chars,
                     .as_text = is_digits_column(column.field),
                     .choices = names_in_force(lists, list, options.on)});
    header.emplace_back(std::string(column.label));
    const auto value = text_of(EXAMPLE, column.field);
    example.push_back(value.empty() ? Cell() : Cell(std::string(value)));
  }
  writer.begin_sheet("Trẻ em", forms);
  if (options.training) writer.write_row({Cell(std::string(base::TRAINING_TITLE))}, CellStyle::title);
  writer.write_row({Cell("ỦY BAN NHÂN DÂN " + (options.unit_vi.empty() ? "…………………………" : options.unit_vi))},
                   CellStyle::title);
  writer.write_row({Cell(std::string("DANH SÁCH TRẺ EM DƯỚI 16 TUỔI VÀ HỘ GIA ĐÌNH"))}, CellStyle::title);
  writer.write_row(
      {Cell("Tính đến ngày " + base::format_vi(options.on) +
            ". Mỗi trẻ em một dòng; các trẻ em cùng hộ ghi liền nhau. Cách ghi từng cột: trang “Hướng dẫn”.")});
  writer.write_row({});
  writer.write_row(header, CellStyle::header);
  writer.freeze_above();
  writer.add_choices(CHOICE_ROWS);
  writer.write_row(example, CellStyle::locked);
}

void write_guide(SheetWriter& writer, const CodeLists& lists, const TemplateOptions& options) {
  const auto line = [&writer](std::string first, std::string second, std::string third, CellStyle style) {
    writer.write_row({Cell(std::move(first)), Cell(std::move(second)), Cell(std::move(third))}, style);
  };
  writer.begin_sheet("Hướng dẫn", {{.width_chars = 26}, {.width_chars = 80}, {.width_chars = 90}});
  writer.write_row({Cell(std::string("CÁCH GHI TỪNG CỘT"))}, CellStyle::title);
  writer.write_row(
      {Cell(std::string("Có thể đổi thứ tự các cột. Ô để trống nghĩa là chưa biết, không phải là “không”. "
                        "Giá trị viết có dấu hay không dấu, chữ hoa hay chữ thường đều được."))});
  line("Cột", "Cách ghi", "Các giá trị", CellStyle::header);
  for (const auto& column : columns()) {
    if (column.guide.empty()) continue;
    const auto list = text_of(LISTS, column.field);
    const bool all_fit = list != ETHNICITY;  // all groups would fill the page; their drop-down lists them
    auto values = all_fit ? base::join(names_in_force(lists, list, options.on), "; ") : std::string();
    line(std::string(column.label), std::string(column.guide), std::move(values), CellStyle::plain);
  }
  writer.write_row({});
  writer.write_row({Cell(std::string("MÃ HOÀN CẢNH (cột HCĐB, Nguy cơ, Khác)"))}, CellStyle::title);
  line("Mã", "Tên", "", CellStyle::header);
  for (const auto& entry : lists.get(CIRCUMSTANCE).entries())
    if (entry.valid.contains(options.on)) line(entry.code, entry.name_vi, "", CellStyle::plain);
}

}  // namespace

std::vector<std::string> choices_of(Field field, const CodeLists& lists, base::Date on) {
  return names_in_force(lists, text_of(LISTS, field), on);
}

base::Result<void> write_template(const std::string& path, const CodeLists& lists, const TemplateOptions& options) {
  SheetWriter writer(path);
  write_book(writer, lists, options);
  write_guide(writer, lists, options);
  return writer.finish();
}

}  // namespace mangnon::exchange
