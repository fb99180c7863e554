// Invented papers for the tests of the writers: an appendix 01 of fourteen districts with two-row head, an appendix 03 of
// any length, and a page of prose with signatures. The people and figures exist nowhere.
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>

#include "base/clock.hpp"
#include "documents/document.hpp"

namespace mangnon::documents::sample {

inline constexpr std::array DISTRICTS = {
    "Thành phố Quảng Ngãi", "Huyện Bình Sơn", "Huyện Trà Bồng",   "Huyện Tây Trà", "Huyện Sơn Tịnh",
    "Huyện Tư Nghĩa",       "Huyện Sơn Hà",   "Huyện Sơn Tây",    "Huyện Minh Long", "Huyện Nghĩa Hành",
    "Huyện Mộ Đức",         "Huyện Đức Phổ",  "Huyện Ba Tơ",      "Huyện Lý Sơn"};

inline constexpr std::array GROUPS = {
    "Trẻ em mồ côi cả cha và mẹ", "Trẻ em bị bỏ rơi", "Trẻ em không nơi nương tựa", "Trẻ em khuyết tật",
    "Trẻ em nhiễm HIV/AIDS", "Trẻ em vi phạm pháp luật", "Trẻ em nghiện ma túy",
    "Trẻ em phải bỏ học kiếm sống chưa hoàn thành phổ cập giáo dục trung học cơ sở",
    "Trẻ em bị tổn hại nghiêm trọng về thể chất và tinh thần do bị bạo lực", "Trẻ em bị bóc lột",
    "Trẻ em bị xâm hại tình dục", "Trẻ em bị mua bán",
    "Trẻ em mắc bệnh hiểm nghèo hoặc bệnh phải điều trị dài ngày thuộc hộ nghèo hoặc hộ cận nghèo",
    "Trẻ em di cư, trẻ em lánh nạn, tị nạn chưa xác định được cha mẹ hoặc không có người chăm sóc"};

inline Document paper() {
  Document document;
  document.header = {.superior = "UBND TỈNH QUẢNG NGÃI",
                     .issuer = "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
                     .number = "Số: 03/BC-SLĐTBXH",
                     .place_and_date = "Quảng Ngãi, ngày 15 tháng 01 năm 2019"};
  document.signature = SignatureBlock{
      .left = Signer{.titles = {"NGƯỜI LẬP BIỂU"}, .note = "(Ký, ghi rõ họ tên)", .name = "Phạm Thị Hà"},
      .right = Signer{.titles = {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, .name = "Trần Văn Minh"}};
  document.meta = {.report_code = "PL01",
                   .unit_code = "51",
                   .unit_name = "Tỉnh Quảng Ngãi",
                   .on = *base::parse_iso_date("2018-12-31"),
                   .code_list_version = "NĐ 56/2017/NĐ-CP",
                   .generated_at = *base::parse_moment("2019-01-15T01:30:00Z")};
  return document;
}

inline std::vector<Column> pl01_columns() {
  std::vector<Column> columns = {
      {.label = "STT", .align = Align::centre},
      {.key = "name", .label = "Đơn vị", .align = Align::start, .keeps_together = true},
      {.key = "households", .label = "Tổng số hộ có trẻ em"},
      {.key = "children", .label = "Tổng số trẻ em dưới 16 tuổi"},
      {.key = "male", .label = "Nam", .group = "Chia theo giới tính"},
      {.key = "female", .label = "Nữ", .group = "Chia theo giới tính"},
      {.key = "minority", .label = "Dân tộc thiểu số"},
      {.key = "age_0_5", .label = "Dưới 6 tuổi", .group = "Chia theo nhóm tuổi"},
      {.key = "age_6_10", .label = "6 đến dưới 11", .group = "Chia theo nhóm tuổi"},
      {.key = "age_11_15", .label = "11 đến dưới 16", .group = "Chia theo nhóm tuổi"},
      {.key = "special", .label = "Trẻ em có HCĐB (người)"},
      {.key = "special_rate", .label = "Tỷ lệ % (11/4)"}};
  for (std::size_t i = 0; i < GROUPS.size(); ++i) {
    columns.push_back({.key = fmt::format("S{:02}", i + 1), .label = GROUPS[i], .group = "Trong đó: chia theo nhóm (lượt)"});
  }
  columns.push_back({.key = "assisted", .label = "HCĐB được trợ giúp"});
  columns.push_back({.key = "assisted_rate", .label = "Tỷ lệ % (27/11)"});
  columns.push_back({.label = "Ghi chú", .align = Align::start});
  return columns;
}

// Figures that add up, the same every time. `scale` 1 is a small district.
inline Row pl01_row(RowKind kind, std::string name, std::int64_t number, std::int64_t scale) {
  const std::int64_t children = 1357 * scale;
  const std::int64_t male = 700 * scale;
  const std::int64_t special = 61 * scale;
  Row row{.kind = kind, .key = number > 0 ? std::to_string(521 + number) : "51"};
  row.cells = {number > 0 ? count_cell(number) : Cell{}, text_cell(std::move(name)), count_cell(845 * scale),
               count_cell(children, "list:children"), count_cell(male), count_cell(children - male),
               count_cell(211 * scale), count_cell(500 * scale), count_cell(457 * scale),
               count_cell(400 * scale), count_cell(special), percent_cell(special, children)};
  for (std::int64_t i = 0; i < 14; ++i) row.cells.push_back(i == 6 ? no_data_cell() : count_cell((13 - i) * scale));
  row.cells.push_back(count_cell(43 * scale));
  row.cells.push_back(percent_cell(43 * scale, special));
  return row;
}

inline Document pl01(std::size_t districts = DISTRICTS.size()) {
  Document document = paper();
  document.page.orientation = Orientation::landscape;
  document.title = {.label = "Phụ lục 01",
                    .title = "TỔNG HỢP TRẺ EM VÀ TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT",
                    .subtitles = {"Tỉnh Quảng Ngãi"},
                    .attached_to = "(Kèm theo Báo cáo số 03/BC-SLĐTBXH ngày 15/01/2019 của Sở Lao động - Thương binh và Xã hội)",
                    .reference = "Thời điểm số liệu: 31/12/2018",
                    .counted_in = "Đơn vị tính: trẻ em"};
  Table table{.columns = pl01_columns(), .numbered_columns = true};
  std::int64_t scales = 0;
  for (std::size_t i = 0; i < districts; ++i) {
    const auto scale = static_cast<std::int64_t>(i % 7 + 9);
    table.rows.push_back(pl01_row(RowKind::data, DISTRICTS.at(i), static_cast<std::int64_t>(i + 1), scale));
    scales += scale;
  }
  table.rows.push_back(pl01_row(RowKind::total, "Tổng cộng", 0, scales));
  document.body.emplace_back(std::move(table));
  document.notes = {"Một trẻ em thuộc nhiều nhóm được tính một lần ở cột (11) và tính ở từng nhóm từ cột (13) đến cột (26)."};
  return document;
}

inline Row pl03_row(std::size_t number) {
  static constexpr std::array NAMES = {"Nguyễn Thị Bích Ngọc", "Trần Văn An", "Phạm Nguyễn Hoàng Phương Uyên", "Hồ Thị Y",
                                       "Đinh Văn Phương"};
  static constexpr std::array NEEDS = {"Học bổng, sách vở", "Khám và điều trị tại bệnh viện tuyến tỉnh", "Xe lăn"};
  const auto born = date_cell(base::Date::from_days(static_cast<std::int32_t>(14'000 + number * 37)));
  const bool is_girl = number % 2 == 1;
  return {.key = fmt::format("child-{}", number),
          .cells = {count_cell(static_cast<std::int64_t>(number)), text_cell(NAMES[number % NAMES.size()]),
                    is_girl ? Cell{} : born, is_girl ? born : Cell{}, text_cell(number % 3 == 0 ? "Hrê" : "Kinh"),
                    text_cell(fmt::format("0513080{:05}", number)), text_cell("Nguyễn Văn Bình (cha), Lê Thị Thu (mẹ)"),
                    text_cell(fmt::format("Tổ {}, thôn Phước Lộc, xã Ba Động", number % 9 + 1)),
                    text_cell(number % 5 == 0 ? "Nhóm bảo mật" : "S04.2"),
                    number % 5 == 0 ? Cell{} : text_cell("Khuyết tật vận động từ nhỏ, đi lại khó khăn"),
                    text_cell("6A"), text_cell("Trợ cấp xã hội hằng tháng"), text_cell(NEEDS[number % NEEDS.size()])}};
}

inline Document pl03(std::size_t children) {
  Document document = paper();
  document.page.orientation = Orientation::landscape;
  document.title = {.label = "Phụ lục 03",
                    .title = "DANH SÁCH TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT",
                    .subtitles = {"Xã Ba Động, huyện Ba Tơ, tỉnh Quảng Ngãi"},
                    .reference = "Thời điểm số liệu: 31/12/2018"};
  document.meta.report_code = "PL03";
  document.meta.contains_confidential = true;
  Table table{.numbered_columns = true};
  table.columns = {{.label = "STT", .align = Align::centre},
                   {.key = "name", .label = "Họ và tên", .align = Align::start, .keeps_together = true},
                   {.key = "born_male", .label = "Nam", .group = "Ngày sinh", .align = Align::centre},
                   {.key = "born_female", .label = "Nữ", .group = "Ngày sinh", .align = Align::centre},
                   {.key = "ethnicity", .label = "Dân tộc", .align = Align::start},
                   {.key = "id_number", .label = "Số định danh cá nhân", .align = Align::centre},
                   {.key = "carers", .label = "Họ tên cha, mẹ hoặc người chăm sóc", .align = Align::start},
                   {.key = "address", .label = "Địa chỉ cụ thể", .align = Align::start},
                   {.key = "groups", .label = "Nhóm HCĐB", .align = Align::start},
                   {.key = "summary", .label = "Tóm tắt hoàn cảnh", .align = Align::start},
                   {.key = "grade", .label = "Đang học lớp", .align = Align::centre},
                   {.key = "support", .label = "Trợ giúp đã nhận", .align = Align::start},
                   {.key = "need", .label = "Nhu cầu", .align = Align::start},
                   {.label = "Ghi chú", .align = Align::start}};
  for (std::size_t i = 1; i <= children; ++i) {
    if (i % 25 == 1) {
      table.rows.push_back({.kind = RowKind::heading, .cells = {text_cell(fmt::format("Thôn số {}", i / 25 + 1))}});
    }
    table.rows.push_back(pl03_row(i));
  }
  document.body.emplace_back(std::move(table));
  return document;
}

inline Document minutes() {
  Document document = paper();
  document.title = {.title = "BIÊN BẢN NGHIỆM THU SỐ LIỆU", .subtitles = {"Đợt rà soát năm 2018 tại huyện Ba Tơ"}};
  document.meta.report_code = "NT";
  document.body = {
      Paragraph{"Căn cứ Kế hoạch số 103/KH-UBND ngày 05 tháng 10 năm 2018 của Ủy ban nhân dân tỉnh;", ParagraphStyle::italic},
      Paragraph{"Hôm nay, ngày 15 tháng 01 năm 2019, tại Ủy ban nhân dân huyện, hai bên đã kiểm tra số liệu do các xã gửi "
                "lên, đối chiếu sổ với phần mềm và thống nhất các nội dung sau đây."},
      Heading{"I. Kết quả tổng hợp"},
      Table{.caption = "Bảng 1. Số liệu được nghiệm thu",
            .columns = {{.key = "group", .label = "Nội dung", .align = Align::start},
                        {.key = "book", .label = "Sổ"},
                        {.key = "register", .label = "Phần mềm"},
                        {.key = "match", .label = "Tỷ lệ khớp (%)"}},
            .rows = {{.cells = {text_cell("Số hộ"), count_cell(1200), count_cell(1200), percent_cell(1200, 1200)}},
                     {.cells = {text_cell("Trẻ em <16 tuổi & \"khác\""), count_cell(2271), count_cell(2270),
                                percent_cell(2270, 2271)}},
                     {.kind = RowKind::subtotal, .cells = {text_cell("Cộng"), count_cell(3471), count_cell(3470)}}}},
      Heading{"1. Nhận xét", 2},
      Paragraph{"Số liệu đạt yêu cầu./."},
      PageBreak{},
      Heading{"a) Phụ bảng", 3},
      Table{.columns = {{.key = "step", .label = "Bước", .align = Align::start}, {.key = "done_on", .label = "Ngày"}},
            .rows = {{.cells = {text_cell("=Nhập xong"), date_cell(*base::parse_iso_date("2019-01-10"))}},
                     {.cells = {text_cell("Nghiệm thu"), no_data_cell()}}}},
      Paragraph{"Số trong ngoặc là số lượt.", ParagraphStyle::note}};
  document.signature->recipients = {"- UBND tỉnh (b/c);", "- UBND các xã;", "- Lưu: VT, TE."};
  return document;
}

}  // namespace mangnon::documents::sample
