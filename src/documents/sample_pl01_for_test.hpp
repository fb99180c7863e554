// An invented appendix 01: fourteen districts, twenty-nine columns, a head of two rows.
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>

#include "documents/sample_paper_for_test.hpp"

namespace mangnon::documents::sample {

inline constexpr std::array DISTRICTS = {"Thành phố Quảng Ngãi", "Huyện Bình Sơn",   "Huyện Trà Bồng", "Huyện Tây Trà",
                                         "Huyện Sơn Tịnh",       "Huyện Tư Nghĩa",   "Huyện Sơn Hà",   "Huyện Sơn Tây",
                                         "Huyện Minh Long",      "Huyện Nghĩa Hành", "Huyện Mộ Đức",   "Huyện Đức Phổ",
                                         "Huyện Ba Tơ",          "Huyện Lý Sơn"};

inline constexpr std::array GROUPS = {
    "Trẻ em mồ côi cả cha và mẹ",
    "Trẻ em bị bỏ rơi",
    "Trẻ em không nơi nương tựa",
    "Trẻ em khuyết tật",
    "Trẻ em nhiễm HIV/AIDS",
    "Trẻ em vi phạm pháp luật",
    "Trẻ em nghiện ma túy",
    "Trẻ em phải bỏ học kiếm sống chưa hoàn thành phổ cập giáo dục trung học cơ sở",
    "Trẻ em bị tổn hại nghiêm trọng về thể chất và tinh thần do bị bạo lực",
    "Trẻ em bị bóc lột",
    "Trẻ em bị xâm hại tình dục",
    "Trẻ em bị mua bán",
    "Trẻ em mắc bệnh hiểm nghèo hoặc bệnh phải điều trị dài ngày thuộc hộ nghèo hoặc hộ cận nghèo",
    "Trẻ em di cư, trẻ em lánh nạn, tị nạn chưa xác định được cha mẹ hoặc không có người chăm sóc"};

inline std::vector<Column> pl01_columns() {
  std::vector<Column> columns = {{.label = "STT", .align = Align::centre},
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
    columns.push_back(
        {.key = fmt::format("S{:02}", i + 1), .label = GROUPS[i], .group = "Trong đó: chia theo nhóm (lượt)"});
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
  row.cells = {number > 0 ? count_cell(number) : Cell{},
               text_cell(std::move(name)),
               count_cell(845 * scale),
               count_cell(children, "list:children"),
               count_cell(male),
               count_cell(children - male),
               count_cell(211 * scale),
               count_cell(500 * scale),
               count_cell(457 * scale),
               count_cell(400 * scale),
               count_cell(special),
               percent_cell(special, children)};
  for (std::int64_t i = 0; i < 14; ++i) row.cells.push_back(i == 6 ? no_data_cell() : count_cell((13 - i) * scale));
  row.cells.push_back(count_cell(43 * scale));
  row.cells.push_back(percent_cell(43 * scale, special));
  return row;
}

inline Document pl01(std::size_t districts = DISTRICTS.size()) {
  Document document = paper();
  document.page.orientation = Orientation::landscape;
  document.title = {
      .label = "Phụ lục 01",
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
  document.notes = {
      "Một trẻ em thuộc nhiều nhóm được tính một lần ở cột (11) và tính ở từng nhóm từ cột (13) đến cột (26)."};
  return document;
}

}  // namespace mangnon::documents::sample
