// What derives from the field tables: setting a fact by its key, the difference of two records, and the tables without
// their types (docs/domain/register.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/field_tables.hpp"

namespace mangnon::domain {

[[nodiscard]] constexpr const auto& fields_of(const ChildFacts&) {
  return CHILD_FIELDS;
}
[[nodiscard]] constexpr const auto& fields_of(const HouseholdFacts&) {
  return HOUSEHOLD_FIELDS;
}

// Calls visit(field) for each field of the record's table, in order.
template <class Record, class Visit>
constexpr void for_each_field(const Record& record, Visit&& visit) {
  std::apply([&](const auto&... each) { (visit(each), ...); }, fields_of(record));
}

// One fact of a change: the field's key and its encoded value; an empty value means "no longer stated".
struct FactChange {
  std::string key;
  std::string value;

  bool operator==(const FactChange&) const = default;
};
using FactChanges = std::vector<FactChange>;

// What `after` says otherwise than `before`, in the order of the table.
[[nodiscard]] FactChanges difference(const ChildFacts& before, const ChildFacts& after);
[[nodiscard]] FactChanges difference(const HouseholdFacts& before, const HouseholdFacts& after);
// Sets the fact; false when there is no such key or the text is not of its form.
[[nodiscard]] bool apply_change(ChildFacts& facts, const FactChange& change);
[[nodiscard]] bool apply_change(HouseholdFacts& facts, const FactChange& change);

// The table without its types: for dictionaries, audit labels, JSON schemas.
struct FieldInfo {
  std::string_view key;
  FieldKind kind;
  Privacy privacy;
  std::string_view vi;
  std::string_view en;
};
[[nodiscard]] const std::vector<FieldInfo>& child_field_infos();
[[nodiscard]] const std::vector<FieldInfo>& household_field_infos();

}  // namespace mangnon::domain
