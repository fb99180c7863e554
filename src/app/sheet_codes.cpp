#include "app/sheet_codes.hpp"

#include <algorithm>
#include <tuple>

#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "app/sheet_failures.hpp"
#include "app/sight.hpp"
#include "domain/sheet_code.hpp"
#include "domain/slip.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

// Whether an action changes what a sheet tells to whoever holds it.
bool is_on_sheet(const domain::Action& action) {
  if (action.kind == domain::ActionKind::support_given || action.kind == domain::ActionKind::support_withdrawn ||
      action.kind == domain::ActionKind::proposal_declined)
    return false;
  const auto* changes = std::get_if<domain::FactChanges>(&action.content);
  const auto is_printed = [](const domain::FactChange& change) {
    return std::find(domain::RESTRICTED_FACTS.begin(), domain::RESTRICTED_FACTS.end(), change.key) ==
           domain::RESTRICTED_FACTS.end();
  };
  return changes == nullptr || std::any_of(changes->begin(), changes->end(), is_printed);
}

using FirstChange = std::optional<base::Moment>;

void take_changes(std::span<const domain::Action> actions, base::Moment printed_at, FirstChange& first) {
  for (const auto& action : actions)
    if (action.recorded_at > printed_at && is_on_sheet(action) && (!first || action.recorded_at < *first))
      first = action.recorded_at;
}

// The first change of the household, or of a child who lives there or did when the sheet was printed. Of secret groups
// a sheet says nothing (REPORT-21): whoever scans one must not learn that something of them changed.
FirstChange first_change(Context& context, storage::Transaction& transaction, const storage::Actions& household,
                         const domain::SheetCode& code) {
  const auto printed_at = *code.printed_at;
  const domain::Sight printed = [&](std::string_view group) {
    const auto* entry = context.reg.reference().codebook.find(group);
    return entry != nullptr && entry->secrecy != domain::Secrecy::secret;
  };
  FirstChange first;
  take_changes(household, printed_at, first);
  for (const auto& child : transaction.children().members_since(code.household, base::date_in_viet_nam(printed_at)))
    take_changes(domain::actions_seen(transaction.children().actions(child), printed), printed_at, first);
  return first;
}

// The slip line by line, in the order in which it is printed; facts that the actor may not read are left out.
template <std::size_t N>
Json lines_json(Context& context, const std::array<domain::SlipLine, N>& lines) {
  Json list = Json::array();
  for (const auto& line : lines) {
    Json keys = Json::array();
    for (const auto key : line.keys)
      if (!key.empty() && may_read(context, key)) keys.push(key);
    Json each = Json::object();
    each.set("vi", line.vi);
    each.set("en", line.en);
    each.set("keys", std::move(keys));
    list.push(std::move(each));
  }
  return list;
}

Json sheet_json(Context& context, storage::Transaction& transaction, const LoadedHousehold& household,
                const domain::SheetCode& code, base::Date today) {
  Json json = Json::object();
  const auto facts = household.history.latest();
  json.set("household", code.household.text());
  json.set("hamlet", context.reg.units()->full_name(facts.hamlet, today));
  json.set("number", facts.number ? Json(std::int64_t{*facts.number}) : Json());
  json.set("state", "unknown");
  if (code.printed_at) {
    const auto change = first_change(context, transaction, household.actions, code);
    json.set("printed_at", base::format_moment(*code.printed_at));
    json.set("state", change ? "superseded" : "current");
    if (change) json.set("superseded_on", base::format_iso(base::date_in_viet_nam(*change)));
  }
  Json children = Json::array();
  const auto ids = transaction.children().members(code.household, today);
  auto rows = transaction.children().rows(ids, today);
  std::stable_sort(rows.begin(), rows.end(), [](const storage::ChildRow& left, const storage::ChildRow& right) {
    return std::tie(left.facts.relation_to_head, left.facts.birth_date) <
           std::tie(right.facts.relation_to_head, right.facts.birth_date);  // as sheets and slips list them
  });
  for (const auto& row : rows) {
    if (row.facts.presence != domain::Presence::present) continue;
    Json child = Json::object();
    child.set("id", row.id.text());
    child.set("full_name", row.facts.full_name.reveal());
    children.push(std::move(child));
  }
  json.set("children", std::move(children));
  Json lines = Json::object();
  lines.set("household", lines_json(context, domain::SLIP_HOUSEHOLD_LINES));
  lines.set("child", lines_json(context, domain::SLIP_CHILD_LINES));
  json.set("lines", std::move(lines));
  return json;
}

}  // namespace

Outcome<Json> find_sheet(Context& context, std::string_view text) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  const auto code = domain::parse_sheet_code(text);
  if (!code) return refuse(SHEET_CODE_MISREAD, "code");
  const auto now = context.reg.clock().now();
  Outcome<Json> outcome = refuse(SHEET_NOT_OURS, "code");
  context.reg.store().read([&](storage::Transaction& transaction) {
    if (const auto household = load_household(context, transaction, code->household, now))
      outcome = sheet_json(context, transaction, *household, *code, base::date_in_viet_nam(now));
  });
  note_reading(context, "find_sheet", "household", code->household.text(), "",
               outcome ? "done" : std::string(SHEET_NOT_OURS.id));
  return outcome;
}

}  // namespace mangnon::app
