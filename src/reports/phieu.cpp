#include "reports/phieu.hpp"

#include <fmt/format.h>

#include "app/failures.hpp"
#include "base/text.hpp"
#include "domain/slip.hpp"
#include "reports/so_households.hpp"
#include "reports/so_sheet.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Cell;
using documents::Paragraph;
using documents::ParagraphStyle;
using documents::Row;
using documents::RowKind;
using documents::Table;
using documents::text_cell;
using storage::ChildRow;

constexpr double LINE_MM = 6;
constexpr std::string_view DOTS = "………………………………";

// What is known, one after another.
std::string listed(std::vector<std::string> words) {
  std::erase(words, std::string());
  return base::join(words, "; ");
}

class Slip {
 public:
  Slip(const Asked& asked, const ChildText& words, std::string place)
      : asked_(asked), words_(words), place_(std::move(place)) {}

  void add(const std::vector<ChildRow>& household, std::vector<documents::Block>& body) const {
    if (!body.empty()) body.emplace_back(documents::PageBreak{});
    body.emplace_back(head(household));
    body.emplace_back(table(household));
    for (const auto& line : {say("□ Không thay đổi.     Trẻ em mới (sinh, chuyển đến) ghi ở mặt sau.",
                                 "□ No change.     Children who came (born, moved in) overleaf."),
                             say("Người cung cấp thông tin: ………………………………  Quan hệ: ………………  Ký: ………………",
                                 "Told by: ………………………………  Relation: ………………  Signature: ………………"),
                             say("Người ghi: ………………………………  Ký: ………………  Ngày …… / …… / ………",
                                 "Written by: ………………………………  Signature: ………………  Date …… / …… / ………")})
      body.emplace_back(Paragraph{line, ParagraphStyle::note});
  }

 private:
  [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const { return in(asked_.lang, vi, en); }

  [[nodiscard]] documents::SheetHead head(const std::vector<ChildRow>& household) const {
    const auto number = household.empty() || !household.front().home.number
                            ? std::string("………")
                            : fmt::format("{:03}", *household.front().home.number);
    return {.title = say("PHIẾU THU THẬP, CẬP NHẬT THÔNG TIN TRẺ EM", "SLIP FOR CHANGES OF CHILDREN'S FACTS"),
            .lines = {place_, say("Hộ số: ", "Household: ") + number + say("     Số liệu ngày: ", "     Facts of: ") +
                                  base::format_vi(asked_.at.on)},
            .code = household.empty() ? "" : square_of(asked_, household.front().facts.household)};
  }

  [[nodiscard]] Row line(const domain::SlipLine& line, std::string value) const {
    return {.cells = {text_cell(say(line.vi, line.en)), text_cell(std::move(value)), Cell{}}};
  }

  void add_household(const domain::HouseholdFacts& home, std::vector<Row>& rows) const {
    const auto poverty = home.poverty ? say(domain::word_of(*home.poverty).vi, domain::word_of(*home.poverty).en) : "";
    const std::array<std::string, domain::SLIP_HOUSEHOLD_LINES.size()> held = {
        home.head_name.reveal(), home.address.reveal(), home.phone.reveal(), poverty};
    for (std::size_t i = 0; i < held.size(); ++i) rows.push_back(line(domain::SLIP_HOUSEHOLD_LINES[i], held[i]));
  }

  void add_child(const ChildRow& child, std::size_t number, std::vector<Row>& rows) const {
    const auto& facts = child.facts;
    const auto title = fmt::format("{} {}", say("Trẻ em số", "Child no."), number);
    rows.push_back({.kind = RowKind::heading, .cells = {text_cell(title)}});
    const auto sex = facts.sex ? say(domain::word_of(*facts.sex).vi, domain::word_of(*facts.sex).en) : "";
    const std::array<std::string, domain::SLIP_CHILD_LINES.size()> held = {
        facts.full_name.reveal(),
        listed({words_.birth(facts), sex, words_.ethnicity(facts)}),
        facts.id_number.reveal(),
        words_.insurance(facts),
        listed({words_.relation(facts), words_.living_with(facts)}),
        words_.carers(facts),
        words_.school(facts),
        codes(child)};
    for (std::size_t i = 0; i < held.size(); ++i) rows.push_back(line(domain::SLIP_CHILD_LINES[i], held[i]));
  }
  [[nodiscard]] std::string codes(const ChildRow& child) const {
    std::vector<std::string> all;
    for (const auto tier : {domain::Tier::special, domain::Tier::at_risk, domain::Tier::other})
      for (const auto& mark : words_.marks(child, tier)) all.push_back(mark);
    return base::join(all, "; ");
  }

  [[nodiscard]] Table table(const std::vector<ChildRow>& household) const {
    Table table{.columns = {{.key = "fact", .label = say("Nội dung", "Fact"), .align = Align::start, .width_chars = 26},
                            {.key = "held",
                             .label = say("Đang ghi trong sổ", "Held"),
                             .align = Align::start,
                             .width_chars = 30},
                            {.key = "new",
                             .label = say("Ghi mới (chỉ khi thay đổi)", "New, if changed"),
                             .align = Align::start,
                             .width_chars = 30}},
                .row_mm = LINE_MM};
    add_household(household.empty() ? domain::HouseholdFacts{} : household.front().home, table.rows);
    for (std::size_t i = 0; i < household.size(); ++i) add_child(household[i], i + 1, table.rows);
    if (household.empty()) add_child(ChildRow{}, 1, table.rows);
    return table;
  }

  const Asked& asked_;
  const ChildText& words_;
  std::string place_;
};

}  // namespace

app::Outcome<documents::Document> make_phieu(app::Context& context, const Asked& asked) {
  const auto hamlets = hamlets_with_books(asked);
  if (!hamlets) return app::refuse(hamlets.error());
  auto paper = blank_paper(
      context, asked,
      {.label = "",
       .title = in(asked.lang, "PHIẾU THU THẬP, CẬP NHẬT THÔNG TIN TRẺ EM", "SLIPS FOR CHANGES OF CHILDREN'S FACTS"),
       .counted_in = ""});
  paper.page = {.orientation = documents::Orientation::portrait, .left_mm = 20};
  const ChildText words(context.reg.reference(), asked.lang, asked.at.on);
  for (const auto& hamlet : *hamlets) {
    Asked own = asked;
    own.at.unit = hamlet;
    const Slip slip(own, words, place_text(own, hamlet, own.units->nation()));
    if (asked.blank) {
      slip.add({}, paper.body);
      continue;
    }
    for (const auto& household : households_of(app::listed_children(context, own.at, {.on = own.at.on})))
      slip.add(household, paper.body);
  }
  if (paper.body.empty())
    Slip(asked, words, place_text(asked, asked.at.unit, asked.units->nation())).add({}, paper.body);
  paper.notes.clear();
  paper.signature.reset();
  paper.meta.contains_confidential = !asked.blank;
  return paper;
}

}  // namespace mangnon::reports
