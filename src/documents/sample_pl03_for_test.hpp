// An invented appendix 03: a list of any length, a heading every twenty-five children. The people exist nowhere.
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>

#include "documents/sample_paper_for_test.hpp"

namespace mangnon::documents::sample {

inline Row pl03_row(std::size_t number) {
  static constexpr std::array NAMES = {"Nguyễn Thị Bích Ngọc", "Trần Văn An", "Phạm Nguyễn Hoàng Phương Uyên",
                                       "Hồ Thị Y", "Đinh Văn Phương"};
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

}  // namespace mangnon::documents::sample
