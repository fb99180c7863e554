#include "domain/fields.hpp"

#include <type_traits>

namespace mangnon::domain {

namespace {

template <class Record>
FactChanges difference_of(const Record& before, const Record& after) {
  FactChanges changes;
  for_each_field(before, [&](const auto& each) {
    if (before.*each.member != after.*each.member)
      changes.push_back({std::string(each.key), encode_fact(after.*each.member)});
  });
  return changes;
}

template <class Record>
bool apply_to(Record& facts, const FactChange& change) {
  bool known = false;
  bool decoded = false;
  for_each_field(facts, [&](const auto& each) {
    if (known || each.key != change.key) return;
    known = true;
    decoded = decode_fact(change.value, facts.*each.member);
  });
  return known && decoded;
}

template <class Record>
std::vector<FieldInfo> infos_of(const Record& record) {
  std::vector<FieldInfo> infos;
  for_each_field(record, [&](const auto& each) {
    using Value = std::remove_cvref_t<decltype(record.*each.member)>;
    infos.push_back({each.key, kind_of<Value>(), each.privacy, each.vi, each.en});
  });
  return infos;
}

}  // namespace

FactChanges difference(const ChildFacts& before, const ChildFacts& after) {
  return difference_of(before, after);
}
FactChanges difference(const HouseholdFacts& before, const HouseholdFacts& after) {
  return difference_of(before, after);
}
bool apply_change(ChildFacts& facts, const FactChange& change) {
  return apply_to(facts, change);
}
bool apply_change(HouseholdFacts& facts, const FactChange& change) {
  return apply_to(facts, change);
}

const std::vector<FieldInfo>& child_field_infos() {
  static const std::vector<FieldInfo> infos = infos_of(ChildFacts{});
  return infos;
}

const std::vector<FieldInfo>& household_field_infos() {
  static const std::vector<FieldInfo> infos = infos_of(HouseholdFacts{});
  return infos;
}

}  // namespace mangnon::domain
