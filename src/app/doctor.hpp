// The register looks at itself: folds every journal again and compares it with the rows, checks references, identifiers
// and the engine's own integrity (docs/domain/register.md REG-15).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/register.hpp"

namespace mangnon::app {

struct DoctorReport {
  long children = 0;
  long households = 0;
  long audit_lines = 0;                    // linked in the chain
  std::vector<std::string> audit_heads{};  // "chain:lines:digest", to be kept elsewhere
  bool is_sealed = false;                  // what is confidential stands sealed (ACCESS-28)
  std::vector<std::string> findings{};     // one line each: what and which id; no personal data

  [[nodiscard]] bool healthy() const { return findings.empty(); }
};
// `progress` is called now and then with records done.
[[nodiscard]] DoctorReport examine(Register& reg, const std::function<void(long)>& progress = {});

}  // namespace mangnon::app
