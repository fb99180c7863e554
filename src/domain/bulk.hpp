// Many children or households changed together: of one kind, on one day, each by itself, undone together. What became
// of each record is read from its own journal, where the bulk change stands as the source (docs/domain/bulk.md). Pure.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "domain/fields.hpp"

namespace mangnon::domain {

// schooling, support: of children; poverty: of households.
enum class BulkKind { schooling, poverty, support };
inline constexpr std::array<Word<BulkKind>, 3> BULK_KIND_WORDS = {{
    {BulkKind::schooling, "schooling", "Việc học", "Schooling"},
    {BulkKind::poverty, "poverty", "Hộ nghèo, cận nghèo", "Poverty"},
    {BulkKind::support, "support", "Quà, trợ giúp", "Support"},
}};
constexpr const auto& words_of(BulkKind) {
  return BULK_KIND_WORDS;
}

// What a bulk change may state, by the keys of CHILD_FIELDS, of HOUSEHOLD_FIELDS, and of give_support.
inline constexpr std::array<std::string_view, 2> BULK_SCHOOLING_FACTS = {"school_status", "grade"};
inline constexpr std::array<std::string_view, 3> BULK_POVERTY_FACTS = {"poverty", "poverty_year", "poverty_decision"};
inline constexpr std::array<std::string_view, 9> BULK_SUPPORT_FACTS = {
    "kind", "amount", "goods", "goods_value", "source", "donor", "policy", "decision", "decided_on"};

struct BulkChange {
  BulkChangeId id{};
  UnitId unit{};  // for which its maker works: a commune or wider
  BulkKind kind{};
  base::Date on{};
  base::Moment made_at{};
  UserId made_by{};

  bool operator==(const BulkChange&) const = default;
};

// One record of it: a child, or of poverty a household.
struct BulkEntry {
  base::Uuid record{};
  int number = 0;       // its row, from 1
  int version = 0;      // of the record, whole: how many actions it had when it was looked at
  FactChanges facts{};  // what is written to it

  bool operator==(const BulkEntry&) const = default;
};

struct BulkUndoing {
  SensitiveText reason{};
  base::Moment made_at{};
  UserId made_by{};

  bool operator==(const BulkUndoing&) const = default;
};

}  // namespace mangnon::domain
