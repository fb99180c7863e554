#include "app/layout_file.hpp"

#include <algorithm>
#include <set>

#include "app/layout_part.hpp"
#include "app/report_layout_failures.hpp"
#include "base/limits.hpp"

namespace mangnon::app {

namespace {

using domain::LayoutColumn;
using domain::LayoutCount;
using domain::LayoutFilter;
using domain::LayoutRate;
using domain::LayoutRow;
using domain::LayoutSum;
using domain::ReportLayout;
using wire::Json;

constexpr std::size_t CODE_CHARS = 20;
constexpr std::size_t KEY_CHARS = 32;

bool is_code(std::string_view text) {
  return text.starts_with("BM") && text.size() > 2 && std::all_of(text.begin(), text.end(), [](char letter) {
           return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-';
         });
}

bool is_key(std::string_view text) {
  return !text.empty() && text != "name" && std::all_of(text.begin(), text.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '_' || letter == '.';
  });
}

class LayoutReader {
 public:
  LayoutReader(const tabulation::Groups& groups, base::Failures& problems) : groups_(groups), problems_(problems) {}

  ReportLayout read(const Json& json) {
    const LayoutPart file(json, "", problems_,
                          {"mangnon_layout", "code", "version", "label", "title", "description", "counted_in", "source",
                           "from", "until", "places", "rows", "columns", "notes"});
    ReportLayout layout{.code = file.text("code", true, CODE_CHARS),
                        .version = file.text("version", true, CODE_CHARS),
                        .label = file.words("label", false),
                        .title = file.words("title", true),
                        .description = file.words("description", false),
                        .counted_in = file.words("counted_in", false),
                        .source = file.text("source", false, base::limits::ADDRESS_CHARS),
                        .from = file.date("from"),
                        .until = file.date("until")};
    if (!layout.code.empty() && !is_code(layout.code)) file.wrong("code", "BM601 (A–Z, 0–9, -)");
    if (layout.from && layout.until && *layout.until <= *layout.from) file.wrong("until", "> from");
    read_rows(file, layout);
    each(file, "columns", LAYOUT_COLUMNS,
         [&](const Json& item, const std::string& at) { layout.columns.push_back(column(item, at)); });
    if (!file.states("columns"))
      file.missing("columns");
    else if (file.raw("columns").is_array() && file.raw("columns").items().empty())
      file.wrong("columns", "[…] (≥ 1)");
    each(file, "notes", LAYOUT_ROWS, [&](const Json& item, const std::string& at) {
      layout.notes.push_back(LayoutPart::words_from(item, at, problems_));
    });
    check_names(layout);
    return layout;
  }

 private:
  template <class Read>
  void each(const LayoutPart& part, std::string_view key, std::size_t most, const Read& read) {
    std::size_t number = 0;
    for (const auto& item : part.list(key, most)) read(item, part.place(key) + '[' + std::to_string(++number) + ']');
  }

  void read_rows(const LayoutPart& file, ReportLayout& layout) {
    layout.places = file.word<domain::LayoutPlaces>("places", domain::LayoutPlaces::below);
    each(file, "rows", LAYOUT_ROWS, [&](const Json& item, const std::string& at) {
      const LayoutPart part(item, at, problems_, {"key", "label", "where"});
      layout.rows.push_back({.key = key_of(part), .label = part.words("label", true), .where = filter(part)});
    });
    if (file.states("places") && file.states("rows")) file.wrong("places", "places | rows");
  }

  std::string key_of(const LayoutPart& part) {
    auto key = part.text("key", true, KEY_CHARS);
    if (!key.empty() && !is_key(key)) part.wrong("key", "a–z, A–Z, 0–9, _, .");
    if (!key.empty() && !keys_.insert(key).second) part.problem(LAYOUT_KEY_TWICE, "key", {key});
    return key;
  }

  LayoutFilter filter(const LayoutPart& above) {
    if (!above.states("where")) return {};
    const LayoutPart part(above.raw("where"), above.place("where"), problems_,
                          {"sex", "age_from", "age_to", "minority", "assisted", "group", "without_group"});
    LayoutFilter where{.age_from = part.number("age_from", 0, 15),
                       .age_to = part.number("age_to", 0, 15),
                       .minority = part.truth("minority"),
                       .assisted = part.truth("assisted"),
                       .group = part.text("group", false, KEY_CHARS),
                       .without_group = part.text("without_group", false, KEY_CHARS)};
    if (part.states("sex")) where.sex = part.word<domain::Sex>("sex", domain::Sex::undetermined);
    if (where.age_from && where.age_to && *where.age_from > *where.age_to) part.wrong("age_to", ">= age_from");
    if (!where.group.empty() && where.group != "none" && groups_.mask_of(where.group) == 0)
      part.wrong("group", "S, R, O, S01 … O02, S04.2, none");
    if (!where.without_group.empty() && groups_.mask_of(where.without_group) == 0)
      part.wrong("without_group", "S, R, O, S01 … O02");
    return where;
  }

  LayoutColumn column(const Json& item, const std::string& at) {
    const LayoutPart part(item, at, problems_, {"key", "label", "group", "count", "rate", "sum", "blank"});
    LayoutColumn column{.key = key_of(part), .label = part.words("label", true), .group = part.words("group", false)};
    const auto stated = part.states("count") + part.states("rate") + part.states("sum") + part.states("blank");
    if (stated != 1) {
      part.wrong("", "count | rate | sum | blank");
    } else if (part.states("count")) {
      const LayoutPart count(part.raw("count"), part.place("count"), problems_, {"measure", "where"});
      column.content =
          LayoutCount{.measure = count.word<domain::LayoutMeasure>("measure", domain::LayoutMeasure::children),
                      .where = filter(count)};
    } else if (part.states("rate")) {
      const LayoutPart rate(part.raw("rate"), part.place("rate"), problems_, {"part", "whole"});
      column.content = LayoutRate{rate.text("part", true, KEY_CHARS), rate.text("whole", true, KEY_CHARS)};
    } else if (part.states("sum")) {
      const LayoutPart sum(part.raw("sum"), part.place("sum"), problems_, {"add", "less"});
      column.content = LayoutSum{sum.texts("add", LAYOUT_COLUMNS), sum.texts("less", LAYOUT_COLUMNS)};
      if (std::get<LayoutSum>(column.content).add.empty()) sum.missing("add");
    } else if (!part.truth("blank").value_or(true)) {
      part.wrong("blank", "true");
    }
    return column;
  }

  // What rates, sums and rows say of other parts.
  void check_names(const ReportLayout& layout) {
    std::set<std::string> counts;
    std::set<std::string> sums;
    for (const auto& each : layout.columns) {
      if (std::holds_alternative<LayoutCount>(each.content)) counts.insert(each.key);
      if (std::holds_alternative<LayoutSum>(each.content)) sums.insert(each.key);
    }
    const auto check = [&](const std::string& key, const std::string& at, bool may_be_sum) {
      if (!key.empty() && !counts.contains(key) && !(may_be_sum && sums.contains(key)))
        problems_.push_back({&LAYOUT_COLUMN_UNKNOWN, at, {at, key}});
    };
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
      const auto at = "columns[" + std::to_string(i + 1) + "].";
      const auto& content = layout.columns[i].content;
      if (const auto* rate = std::get_if<LayoutRate>(&content)) {
        check(rate->part, at + "rate.part", true);
        check(rate->whole, at + "rate.whole", true);
      } else if (const auto* sum = std::get_if<LayoutSum>(&content)) {
        for (const auto& key : sum->add) check(key, at + "sum.add", false);
        for (const auto& key : sum->less) check(key, at + "sum.less", false);
      }
    }
    check_rows(layout);
  }
  void check_rows(const ReportLayout& layout) {
    for (const auto& row : layout.rows)
      for (const auto& column : layout.columns)
        if (const auto* count = std::get_if<LayoutCount>(&column.content); count && !both(row.where, count->where))
          problems_.push_back({&LAYOUT_ASKS_TWICE, "rows", {row.key, column.key}});
  }

  const tabulation::Groups& groups_;
  base::Failures& problems_;
  std::set<std::string> keys_{};
};

}  // namespace

Outcome<ReportLayout> read_layout(std::string_view file, const tabulation::Groups& groups) {
  if (file.size() > LAYOUT_FILE_BYTES)
    return refuse(LAYOUT_TOO_LARGE, "file", {std::to_string(LAYOUT_FILE_BYTES >> 10U)});
  const auto json = wire::parse_json(file);
  if (!json) {
    const auto& params = json.error().params;
    return refuse(LAYOUT_NOT_JSON, "file", {params.empty() ? std::string("?") : params.front()});
  }
  if ((*json)["mangnon_layout"].whole() != 1) return refuse(LAYOUT_NOT_A_LAYOUT, "file");
  base::Failures problems;
  auto layout = LayoutReader(groups, problems).read(*json);
  if (problems.size() > base::limits::PROBLEMS) problems.resize(base::limits::PROBLEMS);
  if (!problems.empty()) return refuse(std::move(problems));
  return layout;
}

}  // namespace mangnon::app
