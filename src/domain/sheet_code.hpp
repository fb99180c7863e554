// The square code of a printed household sheet or slip: which household, and when it was printed. It names nobody and
// means nothing without the register. Source: docs/domain/reports.md REPORT-20.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "domain/ids.hpp"

namespace mangnon::domain {

struct SheetCode {
  HouseholdId household{};
  std::optional<base::Moment> printed_at{};  // to the millisecond; the first sheets do not say it

  friend bool operator==(const SheetCode&, const SheetCode&) = default;
};

// "MN2:" and 52 digits. Digits alone, since a scanner types into a keyboard: Telex and VNI turn letters into others,
// and digits that follow no letter they leave alone. REQUIRES printed_at.
[[nodiscard]] std::string format_sheet_code(const SheetCode& code);

// As it was scanned or typed: in either case, with spaces or without. Absent when it is none, or was misread: the last
// two digits are a check over the others.
[[nodiscard]] std::optional<SheetCode> parse_sheet_code(std::string_view text);

}  // namespace mangnon::domain
