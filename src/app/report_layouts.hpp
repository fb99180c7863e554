// Layouts of reports: loaded and withdrawn by who keeps the store, offered to who reads reports, and counted
// (docs/domain/report_layouts.md).
#pragma once

#include "app/command.hpp"
#include "app/figures.hpp"
#include "domain/loaded_layout.hpp"
#include "domain/report_layout.hpp"

namespace mangnon::app {

// FAILS NOT_PERMITTED, LAYOUT_LOADED, and as read_layout.
[[nodiscard]] Outcome<wire::Json> load_layout(Context& context, const Envelope& envelope, domain::LayoutId id,
                                              const std::string& file);
// FAILS NOT_PERMITTED, LAYOUT_NOT_FOUND, LAYOUT_WITHDRAWN, FIELD_MISSING (reason).
[[nodiscard]] Outcome<wire::Json> withdraw_layout(Context& context, const Envelope& envelope, domain::LayoutId id,
                                                  const std::string& reason);

// {"layouts": [{id, code, version, title, source, from, until, columns, digest, at, by, withdrawn, in_force}]}, the
// latest first. FAILS NOT_PERMITTED.
[[nodiscard]] Outcome<wire::Json> list_layouts(Context& context, base::Lang lang);
// One of them, with "file". FAILS NOT_PERMITTED, LAYOUT_NOT_FOUND.
[[nodiscard]] Outcome<wire::Json> show_layout(Context& context, domain::LayoutId id, base::Lang lang);

// A layout that makes papers, with the digest of its file.
struct UsableLayout {
  domain::ReportLayout layout{};
  std::string digest{};
};
// Of each code the one loaded last that was not withdrawn, by code.
[[nodiscard]] std::vector<UsableLayout> layouts_offered(Context& context);
// The one that holds on the day. FAILS REPORT_UNKNOWN (no such code), LAYOUT_NOT_IN_FORCE.
[[nodiscard]] Outcome<UsableLayout> layout_on(Context& context, const std::string& code, base::Date on);

// The counts of a layout: for each line one for each column that is a count, in the order of the columns.
struct LayoutLine {
  PlaceFigures place{};                    // its figures are left empty; of a row of the layout's own the asked unit
  const domain::LayoutRow* row = nullptr;  // into the layout
  std::vector<std::int64_t> counts{};
};
struct LayoutCounts {
  std::vector<LayoutLine> lines{};
  std::vector<std::int64_t> total{};  // of places
};
[[nodiscard]] LayoutCounts count_layout(Context& context, const FiguresQuery& query,
                                        const domain::ReportLayout& layout);
// Whether the actor may know of what a filter asks (LAYOUT-5).
[[nodiscard]] bool may_see(const Context& context, const domain::LayoutFilter& filter);

}  // namespace mangnon::app
