#include "reports/layout_paper.hpp"

#include <algorithm>
#include <map>

#include "app/scope.hpp"
#include "documents/table.hpp"

namespace mangnon::reports {

namespace {

using documents::Cell;
using domain::LayoutColumn;
using domain::LayoutCount;
using domain::LayoutFilter;
using domain::LayoutRate;
using domain::LayoutRow;
using domain::LayoutSum;

constexpr std::size_t DIGEST_SHOWN = 12;

// What one line says in each column. Nothing is said where something hidden stands in it.
class Line {
 public:
  Line(const app::Context& context, const domain::ReportLayout& layout, const LayoutRow* row,
       const std::vector<std::int64_t>& counts, bool opens_lists)
      : layout_(layout), row_(row), opens_lists_(opens_lists) {
    std::size_t next = 0;
    for (const auto& column : layout.columns)
      if (const auto* count = std::get_if<LayoutCount>(&column.content)) {
        const auto value = counts[next++];
        if (app::may_see(context, count->where) && (row == nullptr || app::may_see(context, row->where)))
          values_[column.key] = value;
      }
    for (const auto& column : layout.columns)
      if (const auto* sum = std::get_if<LayoutSum>(&column.content)) add_sum(column.key, *sum);
  }

  [[nodiscard]] Cell cell(const LayoutColumn& column) const {
    if (std::holds_alternative<domain::LayoutBlank>(column.content)) return Cell{};
    if (const auto* rate = std::get_if<LayoutRate>(&column.content)) {
      const auto part = value_of(rate->part);
      const auto whole = value_of(rate->whole);
      const bool is_share = part && whole && *part >= 0 && *whole >= 0;  // a difference may be below nothing
      return is_share ? documents::percent_cell(*part, *whole) : documents::no_data_cell();
    }
    const auto value = value_of(column.key);
    return value ? documents::count_cell(*value, drill_of(column)) : documents::no_data_cell();
  }

 private:
  [[nodiscard]] std::optional<std::int64_t> value_of(const std::string& key) const {
    const auto found = values_.find(key);
    return found == values_.end() ? std::nullopt : std::optional(found->second);
  }
  void add_sum(const std::string& key, const LayoutSum& sum) {
    std::int64_t total = 0;
    for (const auto& [keys, sign] : {std::pair(&sum.add, 1), std::pair(&sum.less, -1)})
      for (const auto& each : *keys) {
        const auto value = value_of(each);
        if (!value) return;
        total += sign * *value;
      }
    values_[key] = total;
  }
  [[nodiscard]] std::string drill_of(const LayoutColumn& column) const {
    const auto* count = std::get_if<LayoutCount>(&column.content);
    if (!opens_lists_ || count == nullptr || count->measure != domain::LayoutMeasure::children) return {};
    auto where = row_ == nullptr ? count->where : both(row_->where, count->where).value_or(count->where);
    // A count of all children opens the list of all.
    if (where == LayoutFilter{}) where = {.age_from = 0, .age_to = 15};
    return text_of(where);
  }

  const domain::ReportLayout& layout_;
  const LayoutRow* row_;
  bool opens_lists_;
  std::map<std::string, std::int64_t> values_{};  // by key; what is hidden is not there
};

documents::Table table_of(const app::Context& context, const Asked& asked, const domain::ReportLayout& layout,
                          const app::LayoutCounts& counts) {
  const bool opens_lists = app::may(context.actor.role, app::Permission::read_children);
  const auto heading = layout.rows.empty() ? in(asked.lang, "Đơn vị", "Unit") : in(asked.lang, "Chỉ tiêu", "Indicator");
  documents::Table table{
      .columns = {{.label = in(asked.lang, "STT", "No."), .align = documents::Align::centre},
                  {.key = "name", .label = heading, .align = documents::Align::start, .keeps_together = true}},
      .numbered_columns = true};
  for (const auto& column : layout.columns) {
    const bool is_blank = std::holds_alternative<domain::LayoutBlank>(column.content);
    table.columns.push_back({.key = is_blank ? "" : column.key,
                             .label = column.label.in(asked.lang),
                             .group = column.group.in(asked.lang),
                             .align = is_blank ? documents::Align::start : documents::Align::end});
  }
  const auto add = [&](documents::RowKind kind, const std::string& key, Cell number, const std::string& name,
                       const LayoutRow* row, const std::vector<std::int64_t>& values) {
    const Line line(context, layout, row, values, opens_lists);
    documents::Row made{.kind = kind, .key = key, .cells = {std::move(number), documents::text_cell(name)}};
    for (const auto& column : layout.columns) made.cells.push_back(line.cell(column));
    table.rows.push_back(std::move(made));
  };
  const auto whole = asked.units->find(asked.at.unit, asked.at.geography_on)->code;
  std::int64_t number = 0;
  for (const auto& line : counts.lines)
    add(documents::RowKind::data, line.row == nullptr ? line.place.code : whole, documents::count_cell(++number),
        line.row == nullptr ? line.place.name : line.row->label.in(asked.lang), line.row, line.counts);
  if (layout.rows.empty())
    add(documents::RowKind::total, whole, Cell{}, in(asked.lang, "Tổng cộng", "Total"), nullptr, counts.total);
  return table;
}

// The filters of a layout: of its columns and of its rows.
std::vector<const LayoutFilter*> filters_of(const domain::ReportLayout& layout) {
  std::vector<const LayoutFilter*> filters;
  for (const auto& column : layout.columns)
    if (const auto* count = std::get_if<LayoutCount>(&column.content)) filters.push_back(&count->where);
  for (const auto& row : layout.rows) filters.push_back(&row.where);
  return filters;
}

bool tells_confidential(const app::Context& context, const domain::ReportLayout& layout) {
  const auto filters = filters_of(layout);
  return std::any_of(filters.begin(), filters.end(), [&](const LayoutFilter* filter) {
    const auto* entry = context.reg.reference().codebook.find(filter->group);
    return entry != nullptr && entry->secrecy != domain::Secrecy::ordinary && app::may_see(context, *filter);
  });
}

std::vector<std::string> notes_of(const app::Context& context, const Asked& asked, const app::UsableLayout& usable) {
  std::vector<std::string> notes;
  for (const auto& note : usable.layout.notes) notes.push_back(note.in(asked.lang));
  const auto filters = filters_of(usable.layout);
  if (!std::all_of(filters.begin(), filters.end(), [&](const auto* each) { return app::may_see(context, *each); }))
    notes.push_back(in(asked.lang, "Dấu “-”: thông tin bảo mật, tài khoản lập biểu này không có quyền xem.",
                       "“-”: confidential, not shown to the account that made this paper."));
  auto origin = in(asked.lang, "Mẫu biểu: phiên bản ", "Layout: version ") + usable.layout.version;
  if (!usable.layout.source.empty()) origin += ", " + usable.layout.source;
  notes.push_back(origin + " (SHA-256 " + usable.digest.substr(0, DIGEST_SHOWN) + ").");
  return notes;
}

}  // namespace

documents::Document make_layout_paper(app::Context& context, const Asked& asked, const app::UsableLayout& usable) {
  const auto& layout = usable.layout;
  auto paper = blank_paper(context, asked,
                           {.label = layout.label.in(asked.lang),
                            .title = capitals(layout.title.in(asked.lang)),
                            .counted_in = layout.counted_in.in(asked.lang)});
  paper.body.emplace_back(table_of(context, asked, layout, app::count_layout(context, asked.at, layout)));
  auto notes = notes_of(context, asked, usable);
  paper.notes.insert(paper.notes.begin(), std::make_move_iterator(notes.begin()), std::make_move_iterator(notes.end()));
  paper.meta.contains_confidential = tells_confidential(context, layout);
  return paper;
}

}  // namespace mangnon::reports
