// A report whose layout is data: an appendix that a ministry or a province asks for becomes a file that an
// administrator loads, not a new program. A layout names its rows and columns; each figure is a count of the children
// that a filter finds, and opens to exactly those. Pure. Source: docs/domain/report_layouts.md LAYOUT-1 … LAYOUT-8;
// domain.md 6.2.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/lang.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

// Words of a layout. Without English the Vietnamese stands in both.
struct LayoutText {
  std::string vi{};
  std::string en{};

  bool operator==(const LayoutText&) const = default;
  [[nodiscard]] const std::string& in(base::Lang lang) const { return lang == base::Lang::vi || en.empty() ? vi : en; }
};

// Which children a figure counts; a part left out asks nothing. The words are those of a list of children.
struct LayoutFilter {
  std::optional<Sex> sex{};
  std::optional<int> age_from{};  // completed years, both included
  std::optional<int> age_to{};
  std::optional<bool> minority{};
  std::optional<bool> assisted{};
  std::string group{};          // "S", "S04", "S04.2", "none", or empty
  std::string without_group{};  // "S": not in any of them

  bool operator==(const LayoutFilter&) const = default;
};
// "sex=female&group=S04": the filter of the list behind a figure.
[[nodiscard]] std::string text_of(const LayoutFilter& filter);
// Both hold; absent when both name the same part.
[[nodiscard]] std::optional<LayoutFilter> both(const LayoutFilter& left, const LayoutFilter& right);

enum class LayoutMeasure { children, households };
inline constexpr std::array<Word<LayoutMeasure>, 2> LAYOUT_MEASURE_WORDS = {{
    {LayoutMeasure::children, "children", "Trẻ em", "Children"},
    {LayoutMeasure::households, "households", "Hộ có trẻ em", "Households with children"},
}};
constexpr const auto& words_of(LayoutMeasure) {
  return LAYOUT_MEASURE_WORDS;
}

struct LayoutCount {
  LayoutMeasure measure = LayoutMeasure::children;
  LayoutFilter where{};

  bool operator==(const LayoutCount&) const = default;
};
// part ÷ whole in percent; both are keys of counts or sums.
struct LayoutRate {
  std::string part{};
  std::string whole{};

  bool operator==(const LayoutRate&) const = default;
};
// Columns added and taken off, by key; they are counts.
struct LayoutSum {
  std::vector<std::string> add{};
  std::vector<std::string> less{};

  bool operator==(const LayoutSum&) const = default;
};
// Room for writing by hand.
struct LayoutBlank {
  bool operator==(const LayoutBlank&) const = default;
};
using LayoutContent = std::variant<LayoutBlank, LayoutCount, LayoutRate, LayoutSum>;

struct LayoutColumn {
  std::string key{};  // small letters, digits, "_"; each once
  LayoutText label{};
  LayoutText group{};  // the head above several columns; may be empty
  LayoutContent content{};

  bool operator==(const LayoutColumn&) const = default;
};

// A row of its own: the whole unit, narrowed by a filter.
struct LayoutRow {
  std::string key{};
  LayoutText label{};
  LayoutFilter where{};

  bool operator==(const LayoutRow&) const = default;
};

// By which units the rows go when the layout names none of its own.
enum class LayoutPlaces { below, district, commune, hamlet };
inline constexpr std::array<Word<LayoutPlaces>, 4> LAYOUT_PLACES_WORDS = {{
    {LayoutPlaces::below, "below", "Đơn vị trực thuộc", "Units directly below"},
    {LayoutPlaces::district, "district", "Huyện", "Districts"},
    {LayoutPlaces::commune, "commune", "Xã", "Communes"},
    {LayoutPlaces::hamlet, "hamlet", "Thôn", "Hamlets"},
}};
constexpr const auto& words_of(LayoutPlaces) {
  return LAYOUT_PLACES_WORDS;
}

struct ReportLayout {
  std::string code{};     // "BM601": by which the paper is asked for
  std::string version{};  // of the layout: "2026"
  LayoutText label{};     // "Biểu 601/TE"
  LayoutText title{};
  LayoutText description{};           // may be empty
  LayoutText counted_in{};            // "Đơn vị tính: trẻ em"; may be empty
  std::string source{};               // the act that orders it
  std::optional<base::Date> from{};   // the first reference date …
  std::optional<base::Date> until{};  // … and the first on which it no longer holds
  LayoutPlaces places = LayoutPlaces::below;
  std::vector<LayoutRow> rows{};  // empty: a row for each place
  std::vector<LayoutColumn> columns{};
  std::vector<LayoutText> notes{};

  bool operator==(const ReportLayout&) const = default;
  [[nodiscard]] bool holds_on(base::Date day) const { return (!from || *from <= day) && (!until || day < *until); }
};

}  // namespace mangnon::domain
