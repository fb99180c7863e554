#include "app/place_search.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <tuple>

#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/scope.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

constexpr std::size_t MOST = 20;
constexpr std::size_t HAMLETS_AT_ONCE = 50;

bool has_every_word(const std::string& key, const std::vector<std::string_view>& words) {
  return std::all_of(words.begin(), words.end(),
                     [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

bool has_number(const storage::HomeRow& home, const std::string& wanted) {
  return home.facts.number && std::to_string(*home.facts.number) == wanted;
}

// "017" and "17" are one number.
std::string without_zeros(std::string text) {
  text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
  return text;
}

Json home_json(const domain::UnitTree& tree, const storage::HomeRow& home, base::Date on) {
  Json json = Json::object();
  json.set("id", home.id.text());
  json.set("number", home.facts.number ? Json(*home.facts.number) : Json());
  json.set("head_name", home.facts.head_name.reveal());
  json.set("address", home.facts.address.reveal());
  json.set("hamlet", unit_json(tree, home.facts.hamlet, on));
  return json;
}

// In the order of the hamlets, some hamlets at a time until there are enough. RETURNS whether there are more.
bool each_home(Context& context, std::span<const domain::UnitId> hamlets, const FindHouseholds& query,
               const std::function<void(storage::HomeRow&)>& visit) {
  std::size_t looked_at = 0;
  context.reg.store().read([&](storage::Transaction& transaction) {
    while (!hamlets.empty() && looked_at < query.most_homes) {
      const auto some = hamlets.first(std::min(hamlets.size(), HAMLETS_AT_ONCE));
      hamlets = hamlets.subspan(some.size());
      for (auto& home : transaction.households().rows_in(some, query.on)) {
        ++looked_at;
        visit(home);
      }
    }
  });
  return !hamlets.empty();
}

}  // namespace

Outcome<Json> find_households(Context& context, const FindHouseholds& query) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  const auto tree = context.reg.units();
  const auto unit = query.unit.empty() ? Outcome<domain::UnitId>(scope_on(*tree, context.actor, query.on))
                                       : find_unit(context, query.unit, query.on);
  if (!unit) return refuse(unit.error());
  const auto key = names::fold(query.text);
  const auto words = names::tokens(key);
  const auto number = without_zeros(key);
  const auto fits = [&](const storage::HomeRow& home) {
    if (home.facts.ended) return false;
    const auto said = names::fold(home.facts.head_name.reveal() + " " + home.facts.address.reveal());
    return has_number(home, number) || has_every_word(said, words);
  };
  std::vector<storage::HomeRow> found;
  bool has_more = false;
  const auto hamlets = tree->hamlets_under(*unit, query.on);
  if (!words.empty())
    has_more = each_home(context, hamlets, query, [&](storage::HomeRow& home) {
      if (fits(home)) found.push_back(std::move(home));
    });
  std::sort(found.begin(), found.end(), [&](const auto& left, const auto& right) {
    const auto rank = [&](const auto& home) {
      return std::make_tuple(!has_number(home, number), home.facts.number.value_or(0), home.id);
    };
    return rank(left) < rank(right);
  });
  Json list = Json::array();
  for (std::size_t i = 0; i < std::min(found.size(), MOST); ++i) list.push(home_json(*tree, found[i], query.on));
  note_reading(context, "find_households", "unit", unit->text(), "rows=" + std::to_string(list.items().size()));
  Json answer = Json::object();
  answer.set("households", std::move(list));
  answer.set("more", has_more || found.size() > MOST);
  return answer;
}

Outcome<Json> find_communes(Context& context, const std::string& text) {
  const auto tree = context.reg.units();
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto key = names::fold(text);
  const auto words = names::tokens(key);
  struct Found {
    bool begins;
    std::string name;
    domain::UnitId unit;
  };
  std::vector<Found> found;
  if (!words.empty())
    for (const auto& id : tree->descendants(tree->nation(), domain::UnitLevel::commune, today)) {
      const auto* commune = tree->find(id, today);
      const auto name = names::fold(commune->name);
      const bool begins = names::fold(commune->short_name).starts_with(key) || commune->code == key;
      if (begins || has_every_word(name + " " + names::fold(tree->full_name(id, today)), words))
        found.push_back({begins, name, id});
    }
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::make_tuple(!left.begins, left.name, left.unit) < std::make_tuple(!right.begins, right.name, right.unit);
  });
  Json list = Json::array();
  for (std::size_t i = 0; i < std::min(found.size(), MOST); ++i) list.push(unit_json(*tree, found[i].unit, today));
  Json answer = Json::object();
  answer.set("communes", std::move(list));
  answer.set("more", found.size() > MOST);
  return answer;
}

}  // namespace mangnon::app
