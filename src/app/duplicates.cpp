#include "app/duplicates.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "base/limits.hpp"

namespace mangnon::app {

namespace {

using matching::Pair;
using matching::Record;
using wire::Json;

constexpr std::size_t CANDIDATES = 500;  // records that a new one is held against
constexpr std::size_t SHOWN_AT_ENTRY = 5;
constexpr int CHILD_YEARS = 16;

Record record_of(const storage::KnownRow& row) {
  return {.id = row.child,
          .household = row.household,
          .hamlet = row.hamlet,
          .full_name = row.full_name,
          .birth_date = row.birth_date,
          .birth_precision = row.birth_precision.value_or(domain::BirthPrecision::day),
          .sex = row.sex,
          .father_name = row.father_name,
          .mother_name = row.mother_name,
          .id_number = row.id_number,
          .phone = row.phone};
}

Record record_of(const domain::ChildFacts& facts, domain::HouseholdId household) {
  return {.household = household,
          .hamlet = facts.hamlet,
          .full_name = facts.full_name.reveal(),
          .birth_date = facts.birth_date,
          .birth_precision = facts.birth_precision.value_or(domain::BirthPrecision::day),
          .sex = facts.sex,
          .father_name = facts.father_name.reveal(),
          .mother_name = facts.mother_name.reveal(),
          .id_number = facts.id_number.reveal()};
}

Json reasons_json(const matching::Likeness& likeness, base::Lang lang) {
  Json reasons = Json::array();
  for (const auto& evidence : likeness.evidence) {
    const auto& word = domain::word_of(evidence.reason);
    Json each = Json::object();
    each.set("code", word.code);
    each.set("text", lang == base::Lang::vi ? word.vi : word.en);
    each.set("points", evidence.points);
    reasons.push(std::move(each));
  }
  return reasons;
}

void set_likeness(Json& json, const matching::Likeness& likeness, base::Lang lang) {
  const auto& word = domain::word_of(likeness.verdict);
  json.set("points", likeness.points);
  json.set("verdict", word.code);
  json.set("verdict_name", lang == base::Lang::vi ? word.vi : word.en);
  json.set("reasons", reasons_json(likeness, lang));
}

// Children of the same year: first those of the same words of name anywhere within the scope, the nearest before all
// others; then, while there is room, those of the same commune.
std::vector<domain::ChildId> candidates_of(Context& context, const domain::ChildFacts& facts, base::Date on) {
  std::vector<domain::ChildId> ids;
  if (!facts.birth_date) return ids;
  const auto tree = context.reg.units();
  const auto scope = scope_on(*tree, context.actor, on);
  const auto near = tree->parent_of(facts.hamlet, on).value_or(scope);
  const auto near_hamlets = hamlets_of(*tree, in_scope(*tree, context.actor, near, on) ? near : scope, on);
  const auto text = tabulation::read_search(facts.full_name.reveal(), on);
  if (text.is_empty() || text.size() > tabulation::SearchText::WORDS) return ids;
  const tabulation::Question question{.on = on, .hamlets = hamlets_of(*tree, scope, on)};
  std::vector<std::pair<tabulation::Nearness, domain::ChildId>> alike;
  std::vector<domain::ChildId> neighbours;
  context.reg.with_words([&](const tabulation::Population& population, const tabulation::SearchIndex& words) {
    const tabulation::Search search(words, text);
    tabulation::each_child(population, context.reg.reference().groups, question, [&](const tabulation::ChildAt& at) {
      if (base::Date::from_days(at.span->birth).year() != facts.birth_date->year()) return;
      const auto place = static_cast<std::size_t>(at.child - population.children().data());
      const bool is_near = at.span->hamlet < near_hamlets.size() && near_hamlets[at.span->hamlet];
      if (const auto nearness = search.nearness(place, *at.span))
        alike.emplace_back(*nearness, at.child->id);
      else if (is_near && neighbours.size() < CANDIDATES)
        neighbours.push_back(at.child->id);
    });
  });
  std::stable_sort(alike.begin(), alike.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [nearness, id] : alike) ids.push_back(id);
  ids.insert(ids.end(), neighbours.begin(), neighbours.end());
  if (ids.size() > CANDIDATES) ids.resize(CANDIDATES);
  return ids;
}

std::set<std::pair<domain::ChildId, domain::ChildId>> judged_pairs(Context& context) {
  std::set<std::pair<domain::ChildId, domain::ChildId>> pairs;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& verdict : transaction.verdicts().all_different()) pairs.insert({verdict.first, verdict.second});
  });
  return pairs;
}

matching::Roll roll_of(Context& context, domain::UnitId unit, base::Date on) {
  const auto tree = context.reg.units();
  const auto asked = hamlets_of(*tree, unit, on);
  const auto too_old = base::birthday(on, -CHILD_YEARS);
  matching::Roll roll;
  context.reg.store().read([&](storage::Transaction& transaction) {
    transaction.projection().each_known_row([&](const storage::KnownRow& row) {
      const auto ordinal = tree->hamlet_ordinal(row.hamlet);
      if (row.presence != domain::Presence::present || !ordinal || *ordinal >= asked.size() || !asked[*ordinal]) return;
      if (row.birth_date && *row.birth_date <= too_old) return;
      roll.add(record_of(row));
    });
  });
  return roll;
}

Json pair_json(const Pair& pair) {
  Json reasons = Json::array();
  for (const auto& evidence : pair.likeness.evidence) {
    Json each = Json::object();
    each.set("code", domain::code_of(evidence.reason));
    each.set("points", evidence.points);
    reasons.push(std::move(each));
  }
  Json json = Json::object();
  json.set("first", pair.first.text());
  json.set("second", pair.second.text());
  json.set("points", pair.likeness.points);
  json.set("verdict", domain::code_of(pair.likeness.verdict));
  json.set("reasons", std::move(reasons));
  return json;
}

matching::Likeness likeness_in(const Json& pair) {
  matching::Likeness likeness{
      .points = static_cast<int>(pair["points"].whole().value_or(0)),
      .verdict = domain::from_code<matching::Verdict>(pair.text_or("verdict")).value_or(matching::Verdict::possible)};
  for (const auto& each : pair["reasons"].items())
    if (const auto reason = domain::from_code<matching::Reason>(each.text_or("code")))
      likeness.evidence.push_back({*reason, static_cast<int>(each["points"].whole().value_or(0))});
  return likeness;
}

// A row of a pair; null when it is no longer to be shown to the actor.
Json row_of(Context& context, storage::Transaction& transaction, const domain::UnitTree& tree, domain::ChildId id,
            base::Date on, base::Lang lang) {
  const std::array<domain::ChildId, 1> ids = {id};
  const auto rows = transaction.children().rows(ids, on);
  if (rows.empty() || rows.front().facts.presence != domain::Presence::present ||
      !in_scope(tree, context.actor, rows.front().facts.hamlet, on))
    return {};
  return row_json(context, tree, rows.front(), version_seen(context, transaction, rows.front(), on), on, lang);
}

Json head_json(const Json& page) {
  Json head = Json::object();
  for (const char* key : {"id", "version"}) head.set(key, page[key]);
  head.set("full_name", page["facts"].text_or("full_name"));
  head.set("place", page.text_or("unit_path"));
  head.set("merged", page["facts"].text_or("presence") == "merged");
  return head;
}

Json fields_beside(const Json& first, const Json& second) {
  Json fields = Json::array();
  const auto& left = first["fields"].items();
  const auto& right = second["fields"].items();
  for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
    if (left[i].text_or("key") == "household") continue;  // an id; number, head and hamlet stand in the heads
    if (left[i].text_or("value").empty() && right[i].text_or("value").empty()) continue;
    Json each = Json::object();
    each.set("key", left[i].text_or("key"));
    each.set("label", left[i].text_or("label"));
    each.set("first", left[i].text_or("display"));
    each.set("second", right[i].text_or("display"));
    each.set("same", left[i].text_or("value") == right[i].text_or("value"));
    fields.push(std::move(each));
  }
  return fields;
}

}  // namespace

Json records_like(Context& context, domain::HouseholdId household, const domain::FactChanges& facts, base::Date on,
                  base::Lang lang) {
  Json found = Json::array();
  domain::ChildFacts stated;
  for (const auto& change : facts)
    if (!domain::apply_change(stated, change)) return found;
  const auto tree = context.reg.units();
  storage::Actions home;
  context.reg.store().read([&](auto& transaction) { home = transaction.households().actions(household); });
  if (home.empty()) return found;
  stated.hamlet = domain::fold_household(home).latest().hamlet;
  if (!in_scope(*tree, context.actor, stated.hamlet, on)) return found;

  const auto candidates = candidates_of(context, stated, on);
  matching::Roll roll;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& id : candidates)
      transaction.projection().known_row(id, [&](const storage::KnownRow& row) { roll.add(record_of(row)); });
  });
  roll.add(record_of(stated, household));
  const auto pairs = roll.like_last();
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (std::size_t i = 0; i < std::min(pairs.size(), SHOWN_AT_ENTRY); ++i) {
      const auto known = pairs[i].first == domain::ChildId{} ? pairs[i].second : pairs[i].first;
      Json row = row_of(context, transaction, *tree, known, on, lang);
      if (row.is_null()) continue;
      Json each = Json::object();
      for (const char* key : {"id", "full_name", "birth_date", "hamlet", "head_name"}) each.set(key, row[key]);
      set_likeness(each, pairs[i].likeness, lang);
      found.push(std::move(each));
    }
  });
  return found;
}

Outcome<Json> scan_duplicates(Context& context, const ScanDuplicates& query, const matching::Progress& progress) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  const auto unit = query.unit.empty()
                        ? Outcome<domain::UnitId>(scope_on(*context.reg.units(), context.actor, query.on))
                        : find_unit(context, query.unit, query.on);
  if (!unit) return refuse(unit.error());
  const auto roll = roll_of(context, *unit, query.on);
  const auto judged = judged_pairs(context);
  auto scan = roll.scan({.pairs = DUPLICATE_PAIRS + judged.size()}, progress);
  const auto known = std::erase_if(scan.pairs, [&](const Pair& pair) {
    return judged.contains({pair.first, pair.second});
  });
  if (scan.pairs.size() > DUPLICATE_PAIRS) scan.pairs.resize(DUPLICATE_PAIRS);
  Json pairs = Json::array();
  for (const auto& pair : scan.pairs) pairs.push(pair_json(pair));
  Json answer = Json::object();
  answer.set("unit", unit->text());
  answer.set("on", base::format_iso(query.on));
  answer.set("children", static_cast<std::int64_t>(roll.size()));
  answer.set("compared", static_cast<std::int64_t>(scan.compared));
  answer.set("found", static_cast<std::int64_t>(scan.found - known));
  answer.set("cancelled", scan.cancelled);
  answer.set("pairs", std::move(pairs));
  note_reading(context, "scan_duplicates", "unit", unit->text(), "found=" + std::to_string(scan.found));
  return answer;
}

Outcome<Json> show_duplicates(Context& context, const Json& scan, const std::string& cursor, int limit,
                              base::Lang lang) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  const auto offset = offset_of(cursor);
  if (!offset) return refuse(offset.error());
  const auto on = base::parse_iso_date(scan.text_or("on")).value_or(base::Date{});
  const auto most = static_cast<std::size_t>(std::clamp(limit, 1, static_cast<int>(base::limits::PAGE_ROWS)));
  const auto judged = judged_pairs(context);
  const auto tree = context.reg.units();
  const auto& pairs = scan["pairs"].items();
  Json rows = Json::array();
  std::size_t at = *offset;
  std::size_t shown = 0;
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (; at < pairs.size() && shown < most; ++at) {
      const auto first = base::parse_id<domain::ChildId>(pairs[at].text_or("first"));
      const auto second = base::parse_id<domain::ChildId>(pairs[at].text_or("second"));
      if (!first || !second || judged.contains({*first, *second})) continue;
      Json left = row_of(context, transaction, *tree, *first, on, lang);
      Json right = row_of(context, transaction, *tree, *second, on, lang);
      if (left.is_null() || right.is_null()) continue;
      Json row = Json::object();
      row.set("first", std::move(left));
      row.set("second", std::move(right));
      set_likeness(row, likeness_in(pairs[at]), lang);
      rows.push(std::move(row));
      ++shown;
    }
  });
  Json answer = Json::object();
  answer.set("on", scan.text_or("on"));
  answer.set("children", scan["children"]);
  answer.set("total", scan["found"]);
  answer.set("rows", std::move(rows));
  answer.set("next_cursor", at < pairs.size() ? Json(std::to_string(at)) : Json());
  note_reading(context, "show_duplicates", "unit", scan.text_or("unit"), "rows=" + std::to_string(shown));
  return answer;
}

Outcome<Json> compare_children(Context& context, domain::ChildId first, domain::ChildId second, base::Date on,
                               base::Lang lang) {
  const auto left = show_child(context, first, on, lang);
  if (!left) return refuse(left.error());
  const auto right = show_child(context, second, on, lang);
  if (!right) return refuse(right.error());
  matching::Roll roll;
  bool different = false;
  // What is known today of a child that somebody else has now is not told by its likeness either (ACCESS-13).
  const bool is_past = (*left)["past"].truth().value_or(false) || (*right)["past"].truth().value_or(false);
  context.reg.store().read([&](storage::Transaction& transaction) {
    for (const auto& id : {first, second})
      if (!is_past)
        transaction.projection().known_row(id, [&](const storage::KnownRow& row) { roll.add(record_of(row)); });
    for (const auto& verdict : transaction.verdicts().of_child(first))
      if (verdict.first == second || verdict.second == second) different = verdict.different;
  });
  Json answer = Json::object();
  answer.set("on", base::format_iso(on));
  answer.set("first", head_json(*left));
  answer.set("second", head_json(*right));
  answer.set("judged_different", different);
  if (roll.size() == 2) set_likeness(answer, roll.compare(0, 1), lang);
  answer.set("fields", fields_beside(*left, *right));
  return answer;
}

}  // namespace mangnon::app
