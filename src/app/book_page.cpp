#include "app/book_page.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "base/limits.hpp"
#include "tabulation/summary.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

constexpr int UNNUMBERED = std::numeric_limits<int>::max();  // after every numbered household

Outcome<std::size_t> place_of(const std::string& cursor) {
  std::size_t place = 0;
  if (cursor.empty()) return place;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), place);
  if (error != std::errc() || end != cursor.data() + cursor.size())
    return refuse(FIELD_MALFORMED, "cursor", {"cursor"});
  return place;
}

// The hamlets whose pages make the book, in order.
Outcome<std::vector<domain::UnitId>> places_of(const domain::UnitTree& tree, domain::UnitId unit, base::Date on) {
  const auto* known = tree.find(unit, on);
  if (known != nullptr && domain::is_leaf_level(known->level)) return std::vector{unit};
  if (known == nullptr || known->level != domain::UnitLevel::commune) return refuse(BOOK_TOO_WIDE, "unit");
  return tree.children_of(unit, on);
}

// Children of one hamlet who count on the date, in the order of the book.
struct ReadRow {
  storage::ChildRow row{};
  int version = 0;  // as the actor sees the record
};
std::vector<ReadRow> page_of(Context& context, domain::UnitId hamlet, base::Date on) {
  const auto tree = context.reg.units();
  const tabulation::Question question{
      .on = on, .hamlets = hamlets_of(*tree, hamlet, on), .hidden = hidden_codes(context)};
  tabulation::Page page;
  context.reg.with_population(std::nullopt, [&](const tabulation::Population& population, const domain::UnitTree&) {
    page = tabulation::list_children(population, context.reg.reference().groups, question, 0,
                                     std::numeric_limits<std::size_t>::max());
  });
  std::vector<ReadRow> rows;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (auto& row : transaction.children().rows(page.ids, on)) {
      const int version = version_seen(context, transaction, row, on);
      rows.push_back({std::move(row), version});
    }
  });
  // Stable: children of one birth date stay in the order of their names.
  std::stable_sort(rows.begin(), rows.end(), [](const auto& left, const auto& right) {
    const auto place = [](const ReadRow& each) {
      const auto& facts = each.row.facts;
      return std::tuple(each.row.home.number.value_or(UNNUMBERED), facts.household, facts.birth_date);
    };
    return place(left) < place(right);
  });
  return rows;
}

Json facts_json(Context& context, domain::ChildFacts facts) {
  hide_facts(context, facts);
  Json json = Json::object();
  domain::for_each_field(facts, [&](const auto& field) {
    auto value = domain::encode_fact(facts.*field.member);
    if (!value.empty()) json.set(field.key, std::move(value));
  });
  return json;
}

void set_groups(Context& context, Json& json, const std::vector<std::string>& codes) {
  Json groups = Json::array();
  bool confidential = false;
  for (const auto& code : codes) {
    const auto* entry = context.reg.reference().codebook.find(code);
    if (entry == nullptr) continue;
    if (may_see(context.actor, *entry))
      groups.push(code);
    else
      confidential = confidential || entry->secrecy == domain::Secrecy::restricted;
  }
  json.set("groups", std::move(groups));
  json.set("confidential", confidential);
}

Json row_json(Context& context, const domain::UnitTree& tree, const ReadRow& read, base::Date on) {
  const auto& row = read.row;
  Json json = Json::object();
  json.set("id", row.id.text());
  json.set("version", read.version);
  json.set("household", row.facts.household.text());
  json.set("household_number", row.home.number ? Json(*row.home.number) : Json());
  json.set("head_name", row.home.head_name.reveal());
  const auto* hamlet = tree.find(row.facts.hamlet, on);
  json.set("hamlet", hamlet ? hamlet->name : std::string());
  json.set("facts", facts_json(context, row.facts));
  set_groups(context, json, row.codes);
  return json;
}

}  // namespace

Outcome<Json> list_book(Context& context, const AskBook& query) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  const auto tree = context.reg.units();
  const auto unit = query.unit.empty() ? Outcome<domain::UnitId>(scope_on(*tree, context.actor, query.on))
                                       : find_unit(context, query.unit, query.on);
  if (!unit) return refuse(unit.error());
  const auto places = places_of(*tree, *unit, query.on);
  if (!places) return refuse(places.error());
  const auto first = place_of(query.cursor);
  if (!first) return refuse(first.error());
  Json rows = Json::array();
  std::size_t next = *first;
  while (next < places->size() && rows.items().size() < base::limits::PAGE_ROWS)
    for (const auto& row : page_of(context, (*places)[next++], query.on))
      rows.push(row_json(context, *tree, row, query.on));
  Json answer = Json::object();
  answer.set("on", base::format_iso(query.on));
  answer.set("unit", unit_json(*tree, *unit, query.on));
  note_reading(context, "list_book", "unit", unit->text(), "rows=" + std::to_string(rows.items().size()));
  answer.set("rows", std::move(rows));
  answer.set("next_cursor", next < places->size() ? Json(std::to_string(next)) : Json());
  return answer;
}

}  // namespace mangnon::app
