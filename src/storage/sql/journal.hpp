// What the two journals share: writing actions, reading them back, and the versions table of facts that follows from
// the field table.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "storage/histories.hpp"
#include "storage/sql/codec.hpp"
#include "storage/sql/row_seal.hpp"

namespace mangnon::storage::sql {

// Columns of a versions table before the facts: id, valid_from, recorded_at, valid_to, superseded_at.
inline constexpr std::size_t VERSION_HEAD = 5;

template <class Facts>
inline constexpr std::size_t FACT_COUNT = std::tuple_size_v<std::remove_cvref_t<decltype(domain::fields_of(Facts{}))>>;

// The columns of an insert into child_version or household_version, in the order of the field table.
template <class Facts>
[[nodiscard]] const std::vector<std::string_view>& version_columns(std::string_view id_column) {
  static const std::vector<std::string_view> columns = [&] {
    std::vector<std::string_view> names = {id_column, "valid_from", "recorded_at", "valid_to", "superseded_at"};
    domain::for_each_field(Facts{}, [&](const auto& field) { names.push_back(field.key); });
    return names;
  }();
  return columns;
}

template <class Facts>
[[nodiscard]] Values version_values(std::string id, const domain::FactSpan<Facts>& span, Moment recorded_at) {
  Values values = {std::move(id), encode(span.valid.from), encode(recorded_at), encode(span.valid.to), Value{}};
  values.reserve(VERSION_HEAD + FACT_COUNT<Facts>);
  domain::for_each_field(span.facts, [&](const auto& field) {
    values.push_back(nullable(domain::encode_fact(span.facts.*field.member)));
  });
  return values;
}

// The versions table of these facts.
template <class Facts>
inline constexpr std::string_view VERSION_TABLE =
    std::is_same_v<Facts, domain::ChildFacts> ? "child_version" : "household_version";

// Facts of the record `id` from columns that follow `first`, in the order of the field table.
template <class Facts>
[[nodiscard]] Facts facts_of(Connection& connection, std::string_view id, Row row, std::size_t first) {
  const OpenedRow opened(connection, VERSION_TABLE<Facts>, id);
  Facts facts;
  std::size_t at = first;
  domain::for_each_field(facts, [&](const auto& field) {
    const Cell cell = row[at++];
    if (!cell) return;
    if (opened.is_sealed(field.key))
      MANGNON_CHECK(domain::decode_fact(opened.text(cell, field.key), facts.*field.member));
    else
      MANGNON_CHECK(domain::decode_fact(*cell, facts.*field.member));
  });
  return facts;
}

// ", t.presence, t.exit_reason, …"
template <class Facts>
[[nodiscard]] std::string fact_columns(std::string_view table) {
  std::string text;
  domain::for_each_field(Facts{},
                         [&](const auto& field) { text += ", " + std::string(table) + "." + std::string(field.key); });
  return text;
}

// Values of an action row: id, number, action id, command, kind, valid_from, recorded_at, actor, source, payload.
[[nodiscard]] Values action_values(std::string id, int number, domain::CommandId command, const domain::Action& action);
// From columns action_id, kind, valid_from, recorded_at, actor_id, source, payload at `first`.
[[nodiscard]] domain::Action action_of(Row row, std::size_t first);
// The same of a child's journal, whose payload may stand sealed.
[[nodiscard]] domain::Action child_action_of(Connection& connection, Row row, std::size_t first);
inline constexpr int ACTION_COLUMNS = 7;

}  // namespace mangnon::storage::sql
