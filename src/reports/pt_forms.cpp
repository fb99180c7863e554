#include "reports/pt_forms.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "domain/fields.hpp"
#include "reports/so_households.hpp"
#include "reports/so_sheet.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Cell;
using documents::Paragraph;
using documents::ParagraphStyle;
using documents::text_cell;

constexpr double LINE_MM = 9;
constexpr std::size_t ROOM_FOR_MORE = 2;  // children who are there and not in the register

documents::Table form_table(const Asked& asked, const std::vector<const app::SampledChild*>& children) {
  documents::Table table{.columns = {{.label = in(asked.lang, "STT", "No."), .align = Align::centre},
                                     {.key = "name",
                                      .label = in(asked.lang, "Họ và tên trẻ em", "Child"),
                                      .align = Align::start,
                                      .width_chars = 18}},
                         .row_mm = LINE_MM};
  for (const auto field : domain::RESURVEY_FIELDS)
    table.columns.push_back({.key = std::string(field),
                             .label = resurvey_field_name(field, asked.lang),
                             .align = Align::start,
                             .width_chars = 10});
  std::int64_t number = 0;
  for (const auto* child : children)
    table.rows.push_back({.cells = {documents::count_cell(++number), text_cell(child->facts.full_name.reveal())}});
  for (std::size_t i = 0; i < ROOM_FOR_MORE; ++i) table.rows.push_back({.cells = {documents::count_cell(++number)}});
  return table;
}

documents::SheetHead form_head(const Asked& asked, const domain::SampledHousehold& household,
                               const std::vector<const app::SampledChild*>& children) {
  const auto& home = children.front()->home;
  const auto number = home.number ? fmt::format("{:03}", *home.number) : std::string("………");
  return {.title = in(asked.lang, "PHIẾU PHÚC TRA", "FORM OF THE RE-SURVEY"),
          .lines = {place_text(asked, household.hamlet, asked.units->nation()),
                    fmt::format(fmt::runtime(in(asked.lang, "Hộ số: {}     Chủ hộ: {}     Hỏi về ngày: {}",
                                                "Household: {}     Head: {}     As of: {}")),
                                number, home.head_name.reveal(), base::format_vi(asked.at.on))},
          .code = square_of(asked, household.household)};
}

}  // namespace

std::string resurvey_field_name(std::string_view field, base::Lang lang) {
  if (field == domain::RESURVEY_CODES) return in(lang, "Hoàn cảnh (mã)", "Circumstances (codes)");
  for (const auto& info : domain::child_field_infos())
    if (info.key == field) return in(lang, info.vi, info.en);
  return std::string(field);
}

std::string sample_text(const app::ResurveyResult& result, base::Lang lang) {
  return fmt::format(
      fmt::runtime(in(lang, "Mẫu ngẫu nhiên theo thôn: {} trên {} hộ; độ tin cậy {}%, sai số {}%; số gốc {}.",
                      "Random sample by hamlet: {} of {} households; confidence {}%, margin {}%; seed {}.")),
      result.sample.size(), result.households, domain::code_of(result.draw.confidence), result.draw.margin_percent,
      result.draw.seed);
}

void add_blind_forms(documents::Document& paper, app::Context&, const Asked& asked, const app::ResurveyResult& result) {
  for (const auto& household : result.sample) {
    std::vector<const app::SampledChild*> children;
    for (const auto& child : result.children)
      if (child.household == household) children.push_back(&child);
    if (children.empty()) continue;
    if (!paper.body.empty()) paper.body.emplace_back(documents::PageBreak{});
    paper.body.emplace_back(form_head(asked, household, children));
    paper.body.emplace_back(form_table(asked, children));
    for (const auto& line :
         {in(asked.lang, "Chỉ ghi điều người trong hộ nói hoặc giấy tờ cho thấy; không xem sổ trước khi hỏi.",
             "Write only what the household says or papers show; do not look at the book before asking."),
          in(asked.lang, "Người cung cấp thông tin: ………………………………  Quan hệ: ………………  Ký: ………………",
             "Told by: ………………………………  Relation: ………………  Signature: ………………"),
          in(asked.lang, "Người phúc tra: ………………………………  Ký: ………………  Ngày …… / …… / ………",
             "Asked by: ………………………………  Signature: ………………  Date …… / …… / ………")})
      paper.body.emplace_back(Paragraph{line, ParagraphStyle::note});
  }
}

}  // namespace mangnon::reports
