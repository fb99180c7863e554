#include "reports/pl02.hpp"

#include "reports/figure_table.hpp"
#include "reports/sealed.hpp"

namespace mangnon::reports {

namespace {

using tabulation::Figures;

void append(std::vector<FigureColumn>& all, std::vector<FigureColumn> more) {
  for (auto& column : more) all.push_back(std::move(column));
}

std::vector<FigureColumn> all_columns(const app::Context& context, base::Lang lang) {
  std::vector<FigureColumn> columns = {
      count_column({.key = "at_risk", .label = in(lang, "Trẻ em có nguy cơ (người)", "At risk (persons)")},
                   &Figures::at_risk, "group=R"),
      count_column({.key = "at_risk_not_special",
                    .label = in(lang, "Trong đó: không thuộc HCĐB", "Of them not in special circumstances")},
                   &Figures::at_risk_not_special, "group=R&without_group=S")};
  append(columns, group_columns(context, lang, domain::Tier::at_risk,
                                in(lang, "Chia theo nhóm nguy cơ (lượt)", "By risk (episodes)")));
  columns.push_back(count_column({.key = "other", .label = in(lang, "Trẻ em khác (người)", "Others (persons)")},
                                 &Figures::other, "group=O"));
  append(columns, group_columns(context, lang, domain::Tier::other,
                                in(lang, "Chia theo nhóm khác (lượt)", "By group (episodes)")));
  return columns;
}

}  // namespace

documents::Document make_pl02(app::Context& context, const Asked& asked) {
  const auto lang = asked.lang;
  auto paper = blank_paper(context, asked,
                           {.label = in(lang, "Phụ lục 02", "Appendix 02"),
                            .title = in(lang, "TỔNG HỢP TRẺ EM CÓ NGUY CƠ RƠI VÀO HOÀN CẢNH ĐẶC BIỆT VÀ TRẺ EM KHÁC",
                                        "CHILDREN AT RISK OF SPECIAL CIRCUMSTANCES AND OTHER CHILDREN"),
                            .counted_in = in(lang, "Đơn vị tính: trẻ em", "Unit: children")});
  const auto columns = all_columns(context, lang);
  paper.body.emplace_back(figure_table(context, asked, columns, figures_for(context, asked)));
  auto notes = hidden_notes(lang, columns);
  notes.insert(notes.begin(),
               in(lang,
                  "Một trẻ em thuộc nhiều nhóm được tính một lần ở cột (3) hoặc (12) và tính ở từng nhóm ở "
                  "các cột (5) đến (11), (13), (14). HCĐB: hoàn cảnh đặc biệt.",
                  "A child in several groups counts once in (3) or (12) and in every group in (5) to (11), "
                  "(13) and (14)."));
  for (auto& note : seal_notes(asked)) notes.push_back(std::move(note));
  paper.notes.insert(paper.notes.begin(), notes.begin(), notes.end());
  paper.meta.contains_confidential = shows_confidential(context, columns);
  return paper;
}

}  // namespace mangnon::reports
