#include "reports/bd.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/scope.hpp"
#include "reports/group_names.hpp"

namespace mangnon::reports {

namespace {

using documents::Cell;
using documents::Row;
using documents::RowKind;
using tabulation::Cause;
using tabulation::MovementLine;

// A tier of the codebook and how the paper calls it.
struct TierLines {
  domain::Tier tier;
  std::size_t persons;
  std::string_view vi, en;
};
constexpr std::array<TierLines, 3> TIERS = {{
    {domain::Tier::special, tabulation::SPECIAL_PERSONS, "Trẻ em có hoàn cảnh đặc biệt", "In special circumstances"},
    {domain::Tier::at_risk, tabulation::AT_RISK_PERSONS, "Trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt", "At risk"},
    {domain::Tier::other, tabulation::OTHER_PERSONS, "Trẻ em khác", "Others"},
}};

std::vector<documents::Column> columns(base::Lang lang) {
  const auto more = in(lang, "Tăng trong kỳ", "Increase");
  const auto less = in(lang, "Giảm trong kỳ", "Decrease");
  std::vector<documents::Column> all = {
      {.key = "name", .label = in(lang, "Nhóm", "Group"), .align = documents::Align::start, .width_chars = 34},
      {.key = "opening", .label = in(lang, "Đầu kỳ", "Opening")}};
  const auto add_causes = [&](bool increases, const std::string& group) {
    for (const auto& word : tabulation::CAUSE_WORDS)
      if (tabulation::is_increase(word.value) == increases)
        all.push_back({.key = std::string(word.code), .label = in(lang, word.vi, word.en), .group = group});
  };
  add_causes(true, more);
  all.push_back({.key = "increase", .label = in(lang, "Cộng", "Sum"), .group = more});
  add_causes(false, less);
  all.push_back({.key = "decrease", .label = in(lang, "Cộng", "Sum"), .group = less});
  all.push_back({.key = "closing", .label = in(lang, "Cuối kỳ", "Closing")});
  all.push_back({.key = "net", .label = in(lang, "Tăng/giảm ròng", "Net change")});
  return all;
}

// Opens the lists behind the figures of one code; none for sums of episodes and for those who may open no list.
class Drill {
 public:
  Drill(const app::Context& context, const Asked& asked) : asked_(asked) {
    opens_ = app::may(context.actor.role, app::Permission::read_children);
    before_ = asked.from.plus_days(-1);
    // The list of the opening day asks for the unit on that day.
    opens_opening_ = asked.units->find(asked.at.unit, before_) != nullptr;
  }
  [[nodiscard]] std::string opening(const std::string& code) const {
    return opens(code) && opens_opening_ ? "group=" + code + "&on=" + base::format_iso(before_) : "";
  }
  [[nodiscard]] std::string closing(const std::string& code) const { return opens(code) ? "group=" + code : ""; }
  [[nodiscard]] std::string moved(const std::string& code, std::string_view movement) const {
    if (!opens(code)) return "";
    return "group=" + code + "&movement=" + std::string(movement) + "&from=" + base::format_iso(asked_.from);
  }

 private:
  [[nodiscard]] bool opens(const std::string& code) const { return opens_ && !code.empty(); }

  const Asked& asked_;
  bool opens_ = false;
  bool opens_opening_ = false;
  base::Date before_{};
};

// `code` is empty for a line that is no list.
std::vector<Cell> figure_cells(const MovementLine& line, const Drill& drill, const std::string& code) {
  std::vector<Cell> cells = {documents::count_cell(line.opening, drill.opening(code))};
  const auto add_causes = [&](bool increases) {
    for (const auto& word : tabulation::CAUSE_WORDS)
      if (tabulation::is_increase(word.value) == increases)
        cells.push_back(documents::count_cell(line.of(word.value), drill.moved(code, word.code)));
  };
  add_causes(true);
  cells.push_back(documents::count_cell(line.increase(), drill.moved(code, "increase")));
  add_causes(false);
  cells.push_back(documents::count_cell(line.decrease(), drill.moved(code, "decrease")));
  cells.push_back(documents::count_cell(line.closing, drill.closing(code)));
  cells.push_back(documents::count_cell(line.closing - line.opening));
  return cells;
}

class MovementRows {
 public:
  MovementRows(app::Context& context, const Asked& asked)
      : context_(context),
        asked_(asked),
        drill_(context, asked),
        table_(app::movements(context, asked.at, asked.from)),
        unit_code_(asked.units->find(asked.at.unit, asked.at.geography_on)->code) {}

  void add_tier(const TierLines& tier, std::vector<Row>& rows) {
    rows.push_back({.kind = RowKind::heading, .cells = {documents::text_cell(in(asked_.lang, tier.vi, tier.en))}});
    const auto& reference = context_.reg.reference();
    const auto& codes = reference.groups.codes();
    MovementLine episodes{};
    for (std::size_t bit = 0; bit < codes.size(); ++bit) {
      const auto* entry = reference.codebook.find(codes[bit]);
      if (entry->tier != tier.tier) continue;
      rows.push_back(group_row(*entry, table_[bit]));
      if (app::may_see(context_.actor, *entry)) episodes += table_[bit];
    }
    const std::string letter(domain::code_of(tier.tier));
    rows.push_back(sum_row(letter + ".episodes", in(asked_.lang, "Tổng (lượt)", "Sum (episodes)"), episodes, ""));
    rows.push_back(
        sum_row(letter + ".persons", in(asked_.lang, "Tổng (người)", "Sum (persons)"), table_[tier.persons], letter));
  }
  [[nodiscard]] bool hides() const { return hides_; }
  [[nodiscard]] bool shows_confidential() const { return shows_confidential_; }

 private:
  Row group_row(const domain::CodeEntry& entry, const MovementLine& line) {
    Row row{.key = unit_code_, .group = entry.code};
    row.cells.push_back(documents::text_cell(entry.code + ". " + group_name(entry, asked_.lang)));
    const bool hidden = !app::may_see(context_.actor, entry);
    hides_ = hides_ || hidden;
    shows_confidential_ = shows_confidential_ || (!hidden && entry.secrecy != domain::Secrecy::ordinary);
    auto cells = figure_cells(line, drill_, entry.code);
    if (hidden) std::fill(cells.begin(), cells.end(), documents::no_data_cell());
    row.cells.insert(row.cells.end(), cells.begin(), cells.end());
    return row;
  }
  Row sum_row(std::string group, std::string name, const MovementLine& line, const std::string& code) const {
    Row row{.kind = RowKind::subtotal, .key = unit_code_, .group = std::move(group)};
    row.cells.push_back(documents::text_cell(std::move(name)));
    const auto cells = figure_cells(line, drill_, code);
    row.cells.insert(row.cells.end(), cells.begin(), cells.end());
    return row;
  }

  app::Context& context_;
  const Asked& asked_;
  Drill drill_;
  tabulation::MovementTable table_;
  std::string unit_code_;
  bool hides_ = false;
  bool shows_confidential_ = false;
};

std::vector<std::string> notes(const Asked& asked, bool hides) {
  std::vector<std::string> all = {
      in(asked.lang, "(2) + (7) - (14) = (15); (16) = (15) - (2). Đầu kỳ: cuối ngày trước ngày đầu kỳ.",
         "(2) + (7) - (14) = (15); (16) = (15) - (2). Opening: the end of the day before the period."),
      in(asked.lang,
         "Lượt: một trẻ em được tính ở từng nhóm. Người: một trẻ em được tính một lần khi còn ở ít nhất một nhóm. "
         "Chuyển từ nhóm này sang nhóm khác trong cùng loại không làm thay đổi số người.",
         "Episodes: a child counts in each group. Persons: a child counts once while it stands in any of them; going "
         "from one group to another does not change the number of persons.")};
  if (hides)
    all.push_back(in(asked.lang,
                     "Dấu “-” ở dòng nhóm: thông tin bảo mật, tài khoản lập biểu này không có quyền xem; tổng (lượt) "
                     "không gồm các nhóm đó.",
                     "“-” in a group's row: confidential, not shown to the account that made this paper; the sum of "
                     "episodes leaves these groups out."));
  return all;
}

}  // namespace

documents::Document make_bd(app::Context& context, const Asked& asked) {
  const auto lang = asked.lang;
  auto paper = blank_paper(context, asked,
                           {.label = in(lang, "Biểu tăng, giảm", "Movement table"),
                            .title = in(lang, "BIẾN ĐỘNG TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT, CÓ NGUY CƠ VÀ TRẺ EM KHÁC",
                                        "MOVEMENT OF CHILDREN IN SPECIAL CIRCUMSTANCES, AT RISK AND OTHERS"),
                            .counted_in = in(lang, "Đơn vị tính: trẻ em", "Unit: children")});
  documents::Table table{.columns = columns(lang), .numbered_columns = true};
  MovementRows rows(context, asked);
  for (const auto& tier : TIERS) rows.add_tier(tier, table.rows);
  paper.body.emplace_back(std::move(table));
  const auto own = notes(asked, rows.hides());
  paper.notes.insert(paper.notes.begin(), own.begin(), own.end());
  paper.meta.contains_confidential = rows.shows_confidential();
  return paper;
}

}  // namespace mangnon::reports
