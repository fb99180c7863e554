// A whole province of invented children, commune by commune, so that memory holds one commune at a time.
// Source: contract.md, `mangnon demo`; docs/domain/counting.md.
//
// Contract: the same options and reference texts give the same communes in the same order on every machine; a commune's
// families depend only on the seed, the date and its own place in the plan, not on the communes before it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/result.hpp"
#include "generator/model.hpp"
#include "generator/names.hpp"
#include "generator/places.hpp"
#include "generator/reference.hpp"

namespace mangnon::generator {

// The lists of risks and sub-groups hold from this day on: no demo lies before it.
inline constexpr base::Date FIRST_DEMO_DATE = base::Date::from_days(17'532);  // 2018-01-01

struct DemoOptions {
  std::string province{};                   // official code at the date: "51"
  std::optional<std::uint64_t> children{};  // the province's known or estimated number when absent
  std::uint64_t seed = 1;
  base::Date on{};           // reference date
  std::uint64_t faults = 0;  // rows with an injected error (faults.hpp)
  bool training = false;     // the workbooks say that they are for training (base/training.hpp)
};

// Receives each commune once, in the order of codes; a failure stops the generation and is returned.
using CommuneSink = std::function<base::Result<void>(Commune)>;

// FAILS with DEMO_DATE_TOO_EARLY, DEMO_PROVINCE_UNKNOWN, DEMO_CHILDREN_OUT_OF_RANGE, or what the sink returns.
[[nodiscard]] base::Result<ProvincePlan> plan_demo(const DemoOptions& options, const ReferenceTexts& texts);
[[nodiscard]] base::Result<void> generate_province(const DemoOptions& options, const ProvincePlan& plan,
                                                   const ReferenceTexts& texts, const CommuneSink& sink);

// One commune of the plan. REQUIRES index < plan.communes.size().
[[nodiscard]] Commune make_commune(const DemoOptions& options, const ProvincePlan& plan, std::size_t index,
                                   const NameBook& names);

}  // namespace mangnon::generator
