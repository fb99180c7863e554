// The lists that wait ready for the officer: who has no ID number, who turns six, of whom a paper is missing … One
// table names them all; the list, its figure, the page and `mangnon lists` read it. Source: docs/domain/finding.md
// LIST-4 … LIST-8.
#pragma once

#include <span>

#include "app/child_rows.hpp"

namespace mangnon::app {

struct ReadyList {
  std::string_view name;  // "no_id_number"
  std::string_view vi;
  std::string_view en;
  std::string_view todo_vi;  // what to do about it
  std::string_view todo_en;
  bool by_record = false;  // looked up record by record: at most READY_LIST_CHILDREN children
};
inline constexpr std::size_t READY_LIST_CHILDREN = 5'000;

[[nodiscard]] std::span<const ReadyList> ready_lists();

struct AskReadyList {
  std::string name{};
  std::string unit{};  // code, uid:… or id; empty: the actor's own scope
  base::Date on{};
  std::string cursor{};
  int limit = 50;
};
// As list_children, with "list" and "title", and for the list of warnings "findings" of each row.
// FAILS LIST_UNKNOWN, LIST_TOO_WIDE, UNIT_OUTSIDE_SCOPE, FIELD_MALFORMED, NOT_PERMITTED.
[[nodiscard]] Outcome<wire::Json> show_ready_list(Context& context, const AskReadyList& query, base::Lang lang);

// Who stands in a list, in the order of lists; an empty name is everybody of the unit. At most READY_LIST_CHILDREN.
struct ListMembers {
  domain::UnitId unit{};
  std::vector<domain::ChildId> ids{};
};
[[nodiscard]] Outcome<ListMembers> list_members(Context& context, const AskReadyList& query);

// {"on", "unit", "lists": [{"name", "title", "todo", "count"}]}; count is null where the unit is too wide.
[[nodiscard]] Outcome<wire::Json> count_ready_lists(Context& context, const std::string& unit, base::Date on,
                                                    base::Lang lang);

}  // namespace mangnon::app
