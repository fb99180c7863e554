// Invented papers for the tests of the writers: the frame of all of them, and a page of prose with small tables and
// signatures. The people and figures exist nowhere.
#pragma once

#include "base/clock.hpp"
#include "documents/document.hpp"

namespace mangnon::documents::sample {

inline Document paper() {
  Document document;
  document.header = {.superior = "UBND TỈNH QUẢNG NGÃI",
                     .issuer = "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
                     .number = "Số: 03/BC-SLĐTBXH",
                     .place_and_date = "Quảng Ngãi, ngày 15 tháng 01 năm 2019"};
  document.signature =
      SignatureBlock{.left = Signer{.titles = {"NGƯỜI LẬP BIỂU"}, .note = "(Ký, ghi rõ họ tên)", .name = "Phạm Thị Hà"},
                     .right = Signer{.titles = {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, .name = "Trần Văn Minh"}};
  document.meta = {.report_code = "PL01",
                   .unit_code = "51",
                   .unit_name = "Tỉnh Quảng Ngãi",
                   .on = *base::parse_iso_date("2018-12-31"),
                   .code_list_version = "NĐ 56/2017/NĐ-CP",
                   .generated_at = *base::parse_moment("2019-01-15T01:30:00Z")};
  return document;
}

inline Document minutes() {
  Document document = paper();
  document.title = {.title = "BIÊN BẢN NGHIỆM THU SỐ LIỆU", .subtitles = {"Đợt rà soát năm 2018 tại huyện Ba Tơ"}};
  document.meta.report_code = "NT";
  document.body = {
      Paragraph{"Căn cứ Kế hoạch số 103/KH-UBND ngày 05 tháng 10 năm 2018 của Ủy ban nhân dân tỉnh;",
                ParagraphStyle::italic},
      Paragraph{
          "Hôm nay, ngày 15 tháng 01 năm 2019, tại Ủy ban nhân dân huyện, hai bên đã kiểm tra số liệu do các xã gửi "
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
