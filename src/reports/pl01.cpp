#include "reports/pl01.hpp"

#include "reports/figure_table.hpp"
#include "reports/sealed.hpp"

namespace mangnon::reports {

namespace {

using tabulation::Figures;

std::vector<FigureColumn> people_columns(base::Lang lang) {
  const auto sexes = in(lang, "Chia theo giới tính", "By sex");
  const auto ages = in(lang, "Chia theo nhóm tuổi", "By age");
  return {count_column({.key = "households", .label = in(lang, "Tổng số hộ có trẻ em", "Households with children")},
                       &Figures::households),
          count_column({.key = "children", .label = in(lang, "Tổng số trẻ em dưới 16 tuổi", "Children under 16")},
                       &Figures::children, "age_from=0&age_to=15"),
          count_column({.key = "male", .label = in(lang, "Nam", "Male"), .group = sexes}, &Figures::male, "sex=male"),
          count_column({.key = "female", .label = in(lang, "Nữ", "Female"), .group = sexes}, &Figures::female,
                       "sex=female"),
          count_column({.key = "minority", .label = in(lang, "Dân tộc thiểu số", "Ethnic minorities")},
                       &Figures::minority, "minority=yes"),
          count_column({.key = "age_0_5", .label = in(lang, "Dưới 6 tuổi", "Under 6"), .group = ages},
                       &Figures::age_0_5, "age_from=0&age_to=5"),
          count_column({.key = "age_6_10", .label = in(lang, "6 đến dưới 11", "6 to 10"), .group = ages},
                       &Figures::age_6_10, "age_from=6&age_to=10"),
          count_column({.key = "age_11_15", .label = in(lang, "11 đến dưới 16", "11 to 15"), .group = ages},
                       &Figures::age_11_15, "age_from=11&age_to=15"),
          count_column(
              {.key = "special", .label = in(lang, "Trẻ em có HCĐB (người)", "In special circumstances (persons)")},
              &Figures::special, "group=S"),
          rate_column({.key = "special_rate", .label = in(lang, "Tỷ lệ % (11/4)", "Rate % (11/4)")}, &Figures::special,
                      &Figures::children)};
}

std::vector<FigureColumn> all_columns(const app::Context& context, base::Lang lang) {
  auto columns = people_columns(lang);
  for (auto& group : group_columns(context, lang, domain::Tier::special,
                                   in(lang, "Chia theo nhóm hoàn cảnh đặc biệt (lượt)", "By group (episodes)")))
    columns.push_back(std::move(group));
  columns.push_back(count_column({.key = "assisted", .label = in(lang, "HCĐB được trợ giúp", "Assisted (persons)")},
                                 &Figures::assisted, "group=S&assisted=yes"));
  columns.push_back(rate_column({.key = "assisted_rate", .label = in(lang, "Tỷ lệ % (27/11)", "Rate % (27/11)")},
                                &Figures::assisted, &Figures::special));
  return columns;
}

}  // namespace

documents::Document make_pl01(app::Context& context, const Asked& asked) {
  const auto lang = asked.lang;
  auto paper = blank_paper(context, asked,
                           {.label = in(lang, "Phụ lục 01", "Appendix 01"),
                            .title = in(lang, "TỔNG HỢP TRẺ EM VÀ TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT",
                                        "CHILDREN AND CHILDREN IN SPECIAL CIRCUMSTANCES"),
                            .counted_in = in(lang, "Đơn vị tính: trẻ em", "Unit: children")});
  const auto columns = all_columns(context, lang);
  paper.body.emplace_back(figure_table(context, asked, columns, figures_for(context, asked)));
  auto notes = hidden_notes(lang, columns);
  notes.insert(notes.begin(),
               in(lang,
                  "Một trẻ em thuộc nhiều nhóm được tính một lần ở cột (11) và tính ở từng nhóm từ cột (13) "
                  "đến cột (26). HCĐB: hoàn cảnh đặc biệt.",
                  "A child in several groups counts once in (11) and in every group in (13) to (26)."));
  for (auto& note : seal_notes(asked)) notes.push_back(std::move(note));
  paper.notes.insert(paper.notes.begin(), notes.begin(), notes.end());
  paper.meta.contains_confidential = shows_confidential(context, columns);
  return paper;
}

}  // namespace mangnon::reports
