// A demo province as files: one workbook a commune, as 184 offices would send them, with truth.json (the figures any
// correct system must then report) and faults.json (the errors put in on purpose, when asked for).
// Source: contract.md, `mangnon demo`.
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.hpp"
#include "generator/province.hpp"
#include "generator/reference.hpp"

namespace mangnon::generator {

struct Summary {
  std::uint64_t communes = 0;
  std::uint64_t households = 0;
  std::uint64_t children = 0;  // rows written
  std::uint64_t counted = 0;   // children that truth.json counts
  std::uint64_t special = 0;
  std::uint64_t faults = 0;

  bool operator==(const Summary&) const = default;
};

// Writes {commune code}.xlsx for each commune, truth.json and faults.json into `folder`, which is made when absent.
// Memory holds one commune at a time. FAILS as generate_province does, with DEMO_NOT_WRITTEN or DOCUMENT_NOT_WRITTEN.
[[nodiscard]] base::Result<Summary> write_demo_workbooks(const DemoOptions& options, const ReferenceTexts& texts,
                                                         const std::filesystem::path& folder);

}  // namespace mangnon::generator
