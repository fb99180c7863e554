// A layout of a report in the store: the file as it was loaded, for ever, and whether it was withdrawn. What the file
// says is report_layout.hpp. Pure. Source: docs/domain/report_layouts.md LAYOUT-6.
#pragma once

#include <optional>
#include <string>

#include "base/clock.hpp"
#include "domain/ids.hpp"

namespace mangnon::domain {

using LayoutId = base::Id<struct LayoutTag>;

struct LayoutWithdrawal {
  std::string reason{};
  base::Moment at{};
  UserId by{};

  bool operator==(const LayoutWithdrawal&) const = default;
};
struct LoadedLayout {
  LayoutId id{};
  std::string code{};
  std::string version{};
  std::string file{};    // JSON
  std::string digest{};  // SHA-256 of the file
  base::Moment at{};
  UserId by{};
  std::optional<LayoutWithdrawal> withdrawn{};

  bool operator==(const LoadedLayout&) const = default;
};

}  // namespace mangnon::domain
