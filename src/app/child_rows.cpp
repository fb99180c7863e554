#include "app/child_rows.hpp"

#include <algorithm>
#include <charconv>

#include "app/failures.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

// Codes the actor may know; `confidential` tells that there is something restricted besides. Secret codes leave no
// trace.
struct VisibleCodes {
  Json codes = Json::array();
  bool confidential = false;
};

VisibleCodes visible_codes(Context& context, const std::vector<std::string>& codes) {
  VisibleCodes visible;
  for (const auto& code : codes) {
    const auto* entry = context.reg.reference().codebook.find(code);
    if (entry == nullptr) continue;
    if (may_see(context.actor, *entry))
      visible.codes.push(code);
    else
      visible.confidential = visible.confidential || entry->secrecy == domain::Secrecy::restricted;
  }
  return visible;
}

std::string school_text(const domain::CodeLists& lists, const domain::ChildFacts& facts, base::Lang lang) {
  std::string text;
  if (facts.grade) text = (lang == base::Lang::vi ? "Lớp " : "Grade ") + std::to_string(*facts.grade);
  if (text.empty() && !facts.school_status.empty()) text = lists.name_of("SCHOOLING", facts.school_status, lang);
  if (!facts.school.empty()) text += (text.empty() ? "" : ", ") + facts.school.reveal();
  return text;
}

}  // namespace

Json row_json(Context& context, const domain::UnitTree& tree, const storage::ChildRow& row, int version, base::Date on,
              base::Lang lang) {
  const auto& facts = row.facts;
  const auto& lists = context.reg.reference().lists;
  Json json = Json::object();
  json.set("id", row.id.text());
  json.set("version", version);
  json.set("full_name", facts.full_name.reveal());
  json.set("birth_date", facts.birth_date ? Json(base::format_iso(*facts.birth_date)) : Json());
  json.set("birth_precision", facts.birth_precision ? Json(domain::code_of(*facts.birth_precision)) : Json());
  json.set("sex", facts.sex ? Json(domain::code_of(*facts.sex)) : Json());
  json.set("age", facts.birth_date ? Json(base::completed_years(*facts.birth_date, on)) : Json());
  json.set("ethnicity", facts.ethnicity);
  json.set("ethnicity_name", facts.ethnicity.empty()
                                 ? std::string()
                                 : std::string(lists.name_of(domain::ETHNIC_GROUPS, facts.ethnicity, lang)));
  json.set("hamlet", unit_json(tree, facts.hamlet, on));
  const auto commune = tree.parent_of(facts.hamlet, on);
  json.set("commune", commune ? unit_json(tree, *commune, on) : Json());
  json.set("household", facts.household.text());
  json.set("household_number", row.home.number ? Json(*row.home.number) : Json());
  json.set("head_name", row.home.head_name.reveal());
  auto visible = visible_codes(context, row.codes);
  json.set("groups", std::move(visible.codes));
  json.set("confidential", visible.confidential);
  json.set("id_number_state", facts.id_number.empty()
                                  ? "none"
                                  : std::string(domain::code_of(facts.id_state.value_or(domain::IdState::unverified))));
  json.set("school", school_text(lists, facts, lang));
  return json;
}

Json unit_json(const domain::UnitTree& units, domain::UnitId unit, base::Date on) {
  const auto* version = units.find(unit, on);
  if (version == nullptr) version = units.find_latest(unit);
  Json json = Json::object();
  if (version == nullptr) return json;
  json.set("id", unit.text());
  json.set("code", version->code);
  json.set("level", domain::code_of(version->level));
  json.set("name", version->name);
  json.set("short_name", version->short_name);
  json.set("kind", version->kind);
  json.set("children_known", !domain::is_leaf_level(version->level));
  const auto parent = units.parent_of(unit, on);
  json.set("path", parent && *parent != units.nation() ? units.full_name(*parent, on) : std::string());
  return json;
}

Outcome<std::size_t> offset_of(const std::string& cursor) {
  std::size_t offset = 0;
  if (cursor.empty()) return offset;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), offset);
  if (error != std::errc() || end != cursor.data() + cursor.size())
    return refuse(FIELD_MALFORMED, "cursor", {"cursor"});
  return offset;
}

namespace {

// A child as a list shows it: on its day, with the version that a command names.
struct Shown {
  storage::ChildRow row{};
  int version = 0;
  base::Date on{};
};

std::vector<Shown> shown_rows(Context& context, storage::Transaction& transaction, const PageOf& of,
                              const std::vector<domain::ChildId>& ids) {
  const auto tree = context.reg.units();
  std::vector<Shown> shown;
  for (auto& row : transaction.children().rows(ids, of.on)) {
    const auto place = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), row.id) - ids.begin());
    const bool has_moved = place < of.last_days.size() && !in_scope(*tree, context.actor, row.facts.hamlet, of.on);
    if (!has_moved) {
      const int version = version_seen(context, transaction, row, of.on);
      shown.push_back({.row = std::move(row), .version = version, .on = of.on});
      continue;
    }
    const auto day = of.last_days[place];
    for (auto& then : transaction.children().rows({&ids[place], 1}, day))
      shown.push_back({.row = std::move(then), .on = day});
  }
  return shown;
}

}  // namespace

Json page_json(Context& context, const PageOf& of, const tabulation::Page& page) {
  const auto tree = context.reg.units();
  std::vector<Shown> rows;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { rows = shown_rows(context, transaction, of, page.ids); });
  Json answer = Json::object();
  answer.set("on", base::format_iso(of.on));
  answer.set("unit", unit_json(*tree, of.unit, of.on));
  answer.set("total", static_cast<std::int64_t>(page.total));
  Json list = Json::array();
  for (const auto& each : rows) list.push(row_json(context, *tree, each.row, each.version, each.on, of.lang));
  answer.set("rows", std::move(list));
  const std::size_t next = of.offset + page.ids.size();
  answer.set("next_cursor", next < page.total ? Json(std::to_string(next)) : Json());
  return answer;
}

}  // namespace mangnon::app
