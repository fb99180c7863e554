#include "app/child_queries.hpp"

#include <algorithm>
#include <functional>

#include "app/child_rows.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/field_catalogue.hpp"
#include "app/named_changes.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "app/unit_queries.hpp"
#include "base/limits.hpp"
#include "domain/purpose.hpp"
#include "tabulation/movement.hpp"
#include "tabulation/search_text.hpp"
#include "tabulation/summary.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

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

// Of each child the last day until `on` on which it was in one of the hamlets.
std::vector<base::Date> last_days_in(const tabulation::Population& population,
                                     const std::vector<domain::ChildId>& children, const std::vector<bool>& hamlets,
                                     base::Date on) {
  std::vector<base::Date> days;
  for (const auto id : children) {
    const auto& child = population.children()[population.place_of(id).value()];
    auto last = on.plus_days(-1);
    const auto* spans = population.spans_of(child);
    for (std::size_t i = 0; i < child.spans; ++i) {
      const bool is_there = spans[i].present && spans[i].hamlet < hamlets.size() && hamlets[spans[i].hamlet];
      if (is_there && spans[i].from <= on.days()) last = std::min(on, base::Date::from_days(spans[i].to - 1));
    }
    days.push_back(last);
  }
  return days;
}

// What a list shows, and of children who moved when each was last there.
struct FoundPage {
  tabulation::Page page{};
  std::vector<base::Date> last_days{};
};

// The page of a list, searched when there is text.
Outcome<FoundPage> page_of(Context& context, const ListChildren& query, tabulation::Question& question,
                           std::size_t offset) {
  const auto limit = static_cast<std::size_t>(std::clamp(query.limit, 1, static_cast<int>(base::limits::PAGE_ROWS)));
  const auto& groups = context.reg.reference().groups;
  const auto text = tabulation::read_search(query.text, query.on);
  if (text.size() > tabulation::SearchText::WORDS)
    return refuse(SEARCH_TOO_MANY_WORDS, "q", {std::to_string(tabulation::SearchText::WORDS)});
  std::optional<AskedMovement> moved;
  if (!query.movement.empty()) {
    const auto asked = movement_of(context, query, question);
    if (!asked) return refuse(asked.error());
    moved = *asked;
  }
  FoundPage found;
  const auto list = [&](const tabulation::Population& population) {
    if (!moved) {
      found.page = tabulation::list_children(population, groups, question, offset, limit);
      return;
    }
    found.page =
        tabulation::list_moved(population, groups, moved->question, moved->line, moved->filter, offset, limit);
    found.last_days = last_days_in(population, found.page.ids, moved->question.hamlets, query.on);
  };
  if (text.is_empty()) {
    context.reg.with_population(std::nullopt, [&](const auto& population, const auto&) { list(population); });
    return found;
  }
  context.reg.with_words([&](const auto& population, const auto& words) {
    const tabulation::Search search(words, text);
    question.search = &search;
    list(population);
    question.search = nullptr;
  });
  return found;
}

}  // namespace

Outcome<Json> list_children(Context& context, const ListChildren& query, base::Lang lang) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  auto unit = query.unit.empty() ? Outcome<domain::UnitId>(scope_on(*context.reg.units(), context.actor, query.on))
                                 : find_unit(context, query.unit, query.on);
  if (!unit) return refuse(unit.error());
  auto question = question_of(context, query, *unit);
  if (!question) return refuse(question.error());
  const auto offset = offset_of(query.cursor);
  if (!offset) return refuse(offset.error());
  auto found = page_of(context, query, *question, *offset);
  if (!found) return refuse(found.error());
  const PageOf of{.unit = *unit,
                  .on = query.on,
                  .offset = *offset,
                  .lang = lang,
                  .last_days = std::move(found->last_days)};
  auto answer = page_json(context, of, found->page);
  note_reading(context, "list_children", "unit", unit->text(), "rows=" + std::to_string(found->page.ids.size()));
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
  const bool is_commune = tree->find(*unit, on)->level == domain::UnitLevel::commune;
  answer.set("closed", is_commune ? closed_units_json(*tree, *unit, on) : Json::array());
  return answer;
}

namespace {

// What the actor could not read is offered to them nowhere.
bool may_choose(const Context& context, std::string_view list, std::string_view code) {
  if (list == "SUPPORT") return may_see_support(context, code);
  return list != "LIVING_WITH" || may_set(context, {"living_with", std::string(code)});
}

}  // namespace

Json list_codes(Context& context, base::Date on) {
  const auto& reference = context.reg.reference();
  Json lists = Json::object();
  for (const auto& name : reference.lists.names()) {
    Json entries = Json::array();
    for (const auto& entry : reference.lists.entries(name)) {
      if (!entry.valid.contains(on) || !may_choose(context, name, entry.code)) continue;
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
  Json purposes = Json::array();
  for (const auto& word : domain::PURPOSE_WORDS) {
    Json each = Json::object();
    each.set("code", word.code);
    each.set("vi", word.vi);
    each.set("en", word.en);
    purposes.push(std::move(each));
  }
  lists.set("DISCLOSURE_PURPOSE", std::move(purposes));
  Json answer = Json::object();
  const Json ethnic_groups = lists[domain::ETHNIC_GROUPS];
  answer.set("lists", std::move(lists));
  answer.set("circumstances", std::move(codes));
  answer.set("ethnic_groups", ethnic_groups);
  answer.set("fields", field_catalogue(context));
  answer.set("named_changes", named_changes_json());
  return answer;
}

}  // namespace mangnon::app
