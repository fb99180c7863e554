// What commands share when they name places and print lists.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace mangnon::cli {

// The unit of a code or "uid:…" on the date. Without a date a code that has named different units is refused with the
// candidates. FAILS as app::find_unit.
[[nodiscard]] app::Outcome<domain::UnitId> named_unit(app::Context& context, const std::string& text,
                                                      std::optional<base::Date> on);

struct ListColumn {
  std::string label;
  bool is_number = false;
};
// Aligned columns on standard output.
void print_table(const Session& session, const std::vector<ListColumn>& columns,
                 const std::vector<std::vector<std::string>>& rows);

}  // namespace mangnon::cli
