#include "app/bulk_queries.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/bulk_support.hpp"
#include "app/child_rows.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/round_access.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

constexpr std::size_t CHANGES_TOLD = 100;

std::string in(base::Lang lang, std::string_view vi, std::string_view en) {
  return std::string(lang == base::Lang::vi ? vi : en);
}

template <class Enum>
std::string name_of(Enum value, base::Lang lang) {
  const auto& word = domain::word_of(value);
  return in(lang, word.vi, word.en);
}

std::string label_of(domain::BulkKind kind, const std::string& key, base::Lang lang) {
  if (kind == domain::BulkKind::support) return std::string(support_fact_label(key, lang));
  const bool of_child = kind == domain::BulkKind::schooling;
  for (const auto& field : of_child ? domain::child_field_infos() : domain::household_field_infos())
    if (field.key == key) return in(lang, field.vi, field.en);
  return key;
}

std::string shown(Context& context, domain::BulkKind kind, const domain::FactChange& fact, base::Lang lang) {
  if (kind == domain::BulkKind::support) return support_fact_text(context, fact, lang);
  const auto list = list_of_field(fact.key);
  if (list.empty() || fact.value.empty()) return fact.value;
  return std::string(context.reg.reference().lists.name_of(list, fact.value, lang));
}

Json change_json(Context& context, storage::Transaction& transaction, const LoadedBulkChange& loaded, base::Lang lang) {
  const auto& change = loaded.change;
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  const auto by = transaction.users().by_id(change.made_by);
  Json json = Json::object();
  json.set("id", change.id.text());
  json.set("kind", domain::code_of(change.kind));
  json.set("kind_name", name_of(change.kind, lang));
  json.set("on", base::format_iso(change.on));
  json.set("unit", unit_json(*tree, unit_on(*tree, change.unit, today), today));
  json.set("made_at", base::format_moment(change.made_at));
  json.set("made_by", by ? by->full_name : std::string());
  json.set("records", static_cast<std::int64_t>(transaction.bulk_changes().entry_count(change.id)));
  json.set("version", loaded.version());
  json.set("undone_at", loaded.undoing ? Json(base::format_moment(loaded.undoing->made_at)) : Json());
  return json;
}

void add_undoing(Json& json, storage::Transaction& transaction, const LoadedBulkChange& loaded) {
  if (!loaded.undoing) return;
  const auto by = transaction.users().by_id(loaded.undoing->made_by);
  json.set("reason", loaded.undoing->reason.reveal());
  json.set("undone_by", by ? by->full_name : std::string());
}

// The rows of the page after the number; how many of the whole change may still be written, and put back.
void add_rows(Json& json, Context& context, storage::Transaction& transaction, const LoadedBulkChange& loaded,
              int after, base::Lang lang) {
  const auto& change = loaded.change;
  Json rows = Json::array();
  Json next;
  std::int64_t waiting = 0;
  std::int64_t applied = 0;
  const auto all = static_cast<int>(transaction.bulk_changes().entry_count(change.id));
  for (const auto& entry : transaction.bulk_changes().entries(change.id, 0, all)) {
    const auto row = kept_row(context, transaction, change, entry, loaded.undoing.has_value());
    waiting += row.state == BulkRowState::ready ? 1 : 0;
    applied += row.state == BulkRowState::applied && row.reasons.empty() ? 1 : 0;
    if (entry.number <= after || static_cast<int>(rows.items().size()) == BULK_AT_ONCE) continue;
    rows.push(bulk_row_json(context, row, change.kind, change.on, lang));
    if (static_cast<int>(rows.items().size()) == BULK_AT_ONCE && entry.number < all) next = Json(entry.number);
  }
  json.set("rows", std::move(rows));
  json.set("next", std::move(next));
  json.set("waiting", waiting);
  json.set("applied", applied);
}

std::vector<domain::BulkChange> changes_of(Context& context, storage::Transaction& transaction) {
  const auto tree = context.reg.units();
  const auto today = today_in_viet_nam(context);
  auto units = communes_in_scope(*tree, context.actor, today);
  units.insert(scope_on(*tree, context.actor, today));
  auto changes = transaction.bulk_changes().of_units(std::vector(units.begin(), units.end()));
  for (auto& own : transaction.bulk_changes().of_maker(context.actor.id))
    if (std::find(changes.begin(), changes.end(), own) == changes.end()) changes.push_back(std::move(own));
  // Of a commune that was divided, only who may open the change is told of it.
  std::erase_if(changes, [&](const auto& each) { return !load_bulk_change(context, transaction, each.id); });
  std::sort(changes.begin(), changes.end(), [](const auto& left, const auto& right) {
    return std::tie(right.made_at, right.id) < std::tie(left.made_at, left.id);
  });
  if (changes.size() > CHANGES_TOLD) changes.resize(CHANGES_TOLD);
  return changes;
}

}  // namespace

Json bulk_row_json(Context& context, const BulkRow& row, domain::BulkKind kind, base::Date on, base::Lang lang) {
  Json changes = Json::array();
  for (std::size_t i = 0; i < row.facts.size(); ++i) {
    const auto& fact = row.facts[i];
    const auto before = i < row.before.size() ? row.before[i].value : std::string();
    if (before == fact.value) continue;
    Json each = Json::object();
    each.set("key", fact.key);
    each.set("label", label_of(kind, fact.key, lang));
    each.set("from", before);
    each.set("to", fact.value);
    each.set("from_text", shown(context, kind, {fact.key, before}, lang));
    each.set("to_text", shown(context, kind, fact, lang));
    changes.push(std::move(each));
  }
  const bool is_of_child = std::any_of(row.reasons.begin(), row.reasons.end(), [](const auto& each) {
    return each.type == &BULK_NO_HOUSEHOLD || each.type == &CHILD_MERGED;
  });
  const bool is_household = kind == domain::BulkKind::poverty && !is_of_child;
  const auto* hamlet = row.name.empty() ? nullptr : context.reg.units()->find(row.hamlet, on);
  Json json = Json::object();
  json.set("record", base::format_uuid(row.record));
  json.set("record_kind", is_household ? "household" : "child");
  json.set("version", row.version);
  json.set("name", row.name);
  json.set("hamlet", hamlet == nullptr ? std::string() : hamlet->name);
  json.set("household_number", row.household_number ? Json(*row.household_number) : Json());
  json.set("state", domain::code_of(row.state));
  json.set("state_name", name_of(row.state, lang));
  json.set("changes", std::move(changes));
  json.set("reasons", findings_json(row.reasons, lang));
  return json;
}

Outcome<Json> list_bulk_changes(Context& context, base::Lang lang) {
  if (!may(context.actor.role, Permission::write_register)) return refuse(NOT_PERMITTED);
  Json list = Json::array();
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& change : changes_of(context, transaction))
      list.push(change_json(context, transaction,
                            {.change = change, .undoing = transaction.bulk_changes().undoing(change.id)}, lang));
  });
  note_reading(context, "list_bulk_changes", "unit", context.actor.scope.text(),
               "changes=" + std::to_string(list.items().size()));
  Json answer = Json::object();
  answer.set("on", base::format_iso(today_in_viet_nam(context)));
  answer.set("changes", std::move(list));
  return answer;
}

Outcome<Json> show_bulk_change(Context& context, domain::BulkChangeId id, int after, base::Lang lang) {
  if (!may(context.actor.role, Permission::write_register)) return refuse(NOT_PERMITTED);
  Outcome<Json> answer = Json::object();
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto loaded = load_bulk_change(context, transaction, id);
    if (!loaded) {
      answer = refuse(loaded.error());
      return;
    }
    Json json = change_json(context, transaction, *loaded, lang);
    add_undoing(json, transaction, *loaded);
    add_rows(json, context, transaction, *loaded, after, lang);
    answer = std::move(json);
  });
  note_reading(context, "show_bulk_change", "bulk_change", id.text(), "after=" + std::to_string(after),
               answer ? "done" : std::string(answer.error().front().type->id));
  return answer;
}

}  // namespace mangnon::app
