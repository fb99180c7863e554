#include "app/book_row_check.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/record_keeping.hpp"

namespace mangnon::app {

namespace {

// Of what the row says has happened (CHECK-36).
base::Failures dates_ahead(const BookRow& row, base::Date today) {
  auto failures = check_past_dates(row.child, today);
  const std::vector<std::string> params{base::format_vi(today)};
  if (row.codes_from && *row.codes_from > today)
    failures.push_back({&DATE_IN_FUTURE, "changes.circumstances_from", params});
  const auto is_ahead = [&](const BookSupport& each) { return each.on && *each.on > today; };
  if (std::ranges::any_of(row.supports, is_ahead)) failures.push_back({&DATE_IN_FUTURE, "changes.supports", params});
  return failures;
}

}  // namespace

base::Failures check_row(const BookRow& row, base::Date today) {
  auto failures = check_changes(domain::child_field_infos(), row.child, {});
  if (failures.empty()) failures = check_changes(domain::household_field_infos(), row.household, {});
  if (failures.empty()) failures = dates_ahead(row, today);
  for (auto& failure : failures) failure.field.erase(0, std::string_view("changes.").size());
  return failures;
}

}  // namespace mangnon::app
