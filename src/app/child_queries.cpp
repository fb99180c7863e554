#include "app/child_queries.hpp"

#include <algorithm>
#include <charconv>
#include <functional>

#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/field_catalogue.hpp"
#include "app/scope.hpp"
#include "base/limits.hpp"
#include "names/fold.hpp"
#include "tabulation/movement.hpp"
#include "tabulation/summary.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Outcome<std::size_t> offset_of(const std::string& cursor) {
  std::size_t offset = 0;
  if (cursor.empty()) return offset;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), offset);
  if (error != std::errc() || end != cursor.data() + cursor.size())
    return refuse(FIELD_MALFORMED, "cursor", {"cursor"});
  return offset;
}

// A group that may be asked for: known, and open to the actor.
Outcome<bool> check_group(Context& context, const std::string& group) {
  if (group.empty() || group == "none") return true;
  const auto* entry = context.reg.reference().codebook.find(group);
  if (entry == nullptr || context.reg.reference().groups.mask_of(group) == 0)
    return refuse(CODE_UNKNOWN, "group", {group});
  if (!entry->is_tier() && !may_see(context.actor, *entry)) return refuse(GROUP_CONFIDENTIAL, "group");
  return true;
}

Outcome<tabulation::Question> question_of(Context& context, const ListChildren& query, domain::UnitId unit) {
  const auto tree = context.reg.units();
  if (const auto known = check_group(context, query.group); !known) return refuse(known.error());
  if (const auto known = check_group(context, query.without_group); !known) return refuse(known.error());
  tabulation::Question question{.on = query.on,
                                .name = names::fold(query.text),
                                .age_from = std::clamp(query.age_from, 0, 15),
                                .age_to = std::clamp(query.age_to, 0, 15),
                                .group = query.group,
                                .without_group = query.without_group,
                                .minority = query.minority,
                                .assisted = query.assisted,
                                .hidden = hidden_codes(context)};
  if (!query.sex.empty()) {
    question.sex = domain::from_code<domain::Sex>(query.sex);
    if (!question.sex) return refuse(FIELD_MALFORMED, "sex", {"sex"});
  }
  domain::UnitId place = unit;
  if (!query.hamlet.empty()) {
    const auto hamlet = base::parse_id<domain::UnitId>(query.hamlet);
    if (!hamlet || !tree->is_within(*hamlet, unit, query.on)) return refuse(UNIT_OUTSIDE_SCOPE, "hamlet");
    place = *hamlet;
  }
  question.hamlets = hamlets_of(*tree, place, query.on);
  return question;
}

// Which page of which movement; absent when the question is no such one.
struct AskedMovement {
  tabulation::MovementQuestion question{};
  std::size_t line = 0;
  tabulation::MovementFilter filter{};
};

Outcome<AskedMovement> movement_of(const Context& context, const ListChildren& query, tabulation::Question question) {
  const auto line = tabulation::line_of(context.reg.reference().groups, query.group);
  const auto filter = tabulation::parse_movement(query.movement);
  if (!filter) return refuse(FIELD_MALFORMED, "movement", {"movement"});
  if (!line) return refuse(FIELD_MALFORMED, "group", {"group"});
  if (!query.from || *query.from > query.on) return refuse(FIELD_MALFORMED, "from", {"from"});
  return AskedMovement{.question = {.period = {*query.from, query.on},
                                    .hamlets = std::move(question.hamlets),
                                    .hidden = std::move(question.hidden)},
                       .line = *line,
                       .filter = *filter};
}

Outcome<tabulation::Page> page_of(Context& context, const ListChildren& query, const tabulation::Question& question,
                                  std::size_t offset) {
  const auto limit = static_cast<std::size_t>(std::clamp(query.limit, 1, static_cast<int>(base::limits::PAGE_ROWS)));
  const auto& groups = context.reg.reference().groups;
  tabulation::Page page;
  std::function<void(const tabulation::Population&)> ask = [&](const auto& population) {
    page = tabulation::list_children(population, groups, question, offset, limit);
  };
  if (!query.movement.empty()) {
    const auto asked = movement_of(context, query, question);
    if (!asked) return refuse(asked.error());
    ask = [&, movement = *asked](const auto& population) {
      page =
          tabulation::list_moved(population, groups, movement.question, movement.line, movement.filter, offset, limit);
    };
  }
  context.reg.with_population(
      std::nullopt, [&](const tabulation::Population& population, const domain::UnitTree&) { ask(population); });
  return page;
}

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

}  // namespace

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

Outcome<Json> list_children(Context& context, const ListChildren& query, base::Lang lang) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  auto unit = query.unit.empty() ? Outcome<domain::UnitId>(scope_on(*context.reg.units(), context.actor, query.on))
                                 : find_unit(context, query.unit, query.on);
  if (!unit) return refuse(unit.error());
  auto question = question_of(context, query, *unit);
  if (!question) return refuse(question.error());
  const auto offset = offset_of(query.cursor);
  if (!offset) return refuse(offset.error());
  const auto found = page_of(context, query, *question, *offset);
  if (!found) return refuse(found.error());
  const auto& page = *found;
  const domain::UnitTreePtr tree = context.reg.units();
  std::vector<storage::ChildRow> rows;
  std::vector<int> versions;
  context.reg.store().read([&](storage::Transaction& transaction) {
    rows = transaction.children().rows(page.ids, query.on);
    for (const auto& row : rows) versions.push_back(version_seen(context, transaction, row));
  });

  Json answer = Json::object();
  answer.set("on", base::format_iso(query.on));
  answer.set("unit", unit_json(*tree, *unit, query.on));
  answer.set("total", static_cast<std::int64_t>(page.total));
  Json list = Json::array();
  for (std::size_t i = 0; i < rows.size(); ++i)
    list.push(row_json(context, *tree, rows[i], versions[i], query.on, lang));
  answer.set("rows", std::move(list));
  const std::size_t next = *offset + page.ids.size();
  answer.set("next_cursor", next < page.total ? Json(std::to_string(next)) : Json());
  note_reading(context, "list_children", "unit", unit->text(), "rows=" + std::to_string(rows.size()));
  return answer;
}

Outcome<Json> list_units(Context& context, const std::string& parent, base::Date on, base::Lang) {
  const auto tree = context.reg.units();
  auto unit =
      parent.empty() ? Outcome<domain::UnitId>(scope_on(*tree, context.actor, on)) : find_unit(context, parent, on);
  if (!unit) return refuse(unit.error());
  const auto below = tree->children_of(*unit, on);
  std::vector<std::int32_t> row_of(tree->hamlet_count(), -1);
  for (std::size_t i = 0; i < below.size(); ++i) {
    const auto hamlets = hamlets_of(*tree, below[i], on);
    for (std::size_t ordinal = 0; ordinal < hamlets.size(); ++ordinal)
      if (hamlets[ordinal]) row_of[ordinal] = static_cast<std::int32_t>(i);
  }
  std::vector<tabulation::Figures> figures;
  context.reg.with_population(std::nullopt, [&](const tabulation::Population& population, const domain::UnitTree&) {
    figures = tabulation::summarise(population, context.reg.reference().groups,
                                    {.on = on, .row_of = row_of, .rows = below.size()});
  });

  Json answer = Json::object();
  answer.set("on", base::format_iso(on));
  answer.set("parent", unit_json(*tree, *unit, on));
  Json ancestors = Json::array();
  auto line = tree->ancestors_of(*unit, on);
  std::reverse(line.begin(), line.end());
  for (const auto& ancestor : line)
    if (in_scope(*tree, context.actor, ancestor, on)) ancestors.push(unit_json(*tree, ancestor, on));
  answer.set("ancestors", std::move(ancestors));
  Json units = Json::array();
  for (std::size_t i = 0; i < below.size(); ++i) {
    Json each = unit_json(*tree, below[i], on);
    each.set("children", figures[i].children);
    units.push(std::move(each));
  }
  answer.set("units", std::move(units));
  return answer;
}

Json list_codes(Context& context, base::Date on) {
  const auto& reference = context.reg.reference();
  Json lists = Json::object();
  for (const auto& name : reference.lists.names()) {
    Json entries = Json::array();
    for (const auto& entry : reference.lists.entries(name)) {
      if (!entry.valid.contains(on)) continue;
      Json each = Json::object();
      each.set("code", entry.code);
      each.set("vi", entry.name_vi);
      each.set("en", entry.name_en);
      entries.push(std::move(each));
    }
    lists.set(name, std::move(entries));
  }
  Json codes = Json::array();
  for (const auto& entry : reference.codebook.entries()) {
    if (!entry.valid.contains(on) || entry.tier == domain::Tier::legacy || !may_see(context.actor, entry)) continue;
    Json each = Json::object();
    each.set("code", entry.code);
    each.set("parent", entry.parent);
    each.set("vi", entry.name_vi);
    each.set("en", entry.name_en);
    each.set("confidential", entry.confidential);
    codes.push(std::move(each));
  }
  Json answer = Json::object();
  const Json ethnic_groups = lists[domain::ETHNIC_GROUPS];
  answer.set("lists", std::move(lists));
  answer.set("circumstances", std::move(codes));
  answer.set("ethnic_groups", ethnic_groups);
  answer.set("fields", field_catalogue());
  return answer;
}

}  // namespace mangnon::app
