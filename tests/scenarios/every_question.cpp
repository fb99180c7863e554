#include "scenarios/every_question.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "http/route.hpp"
#include "reports/catalogue.hpp"
#include "scenarios/http_client.hpp"

namespace mangnon::scenarios {

namespace {

constexpr std::size_t OF_EACH_KIND = 1, CHILDREN = 2;  // two to lay beside each other
constexpr std::string_view WARD = "21025";
constexpr std::string_view LISTS[] = {"no_id_number", "proposals", "warnings", "all"};

template <class Map, class IdText>
void add_some(std::vector<std::string>& ids, const Map& map, const IdText& text, std::size_t most = OF_EACH_KIND) {
  std::size_t taken = 0;
  for (const auto& [name, value] : map)
    if (taken++ < most) ids.push_back(text(value));
}

// What to ask a query field with; empty: leave it out.
std::string value_of(World& world, std::string_view name, const std::vector<std::string>& ids) {
  const std::map<std::string_view, std::string> known = {{"unit", std::string(WARD)},
                                                         {"parent", std::string(WARD)},
                                                         {"on", base::format_iso(world.today())},
                                                         {"from", "2018-01-01"},
                                                         {"q", "h"},
                                                         {"by", "hamlet"},
                                                         {"measure", "children"},
                                                         {"check", "yes"},
                                                         {"format", "json"},
                                                         {"first", ids.front()},
                                                         {"second", ids[ids.size() > 1 ? 1 : 0]},
                                                         {"job", ids.front()}};
  const auto found = known.find(name);
  return found == known.end() ? std::string() : found->second;
}

std::vector<std::string> fillings(std::string_view brace, const std::vector<std::string>& ids) {
  if (brace == "id") return ids;
  if (brace == "unit") return {std::string(WARD)};
  if (brace == "username") return {"binh"};
  if (brace == "name") return {std::begin(LISTS), std::end(LISTS)};
  std::vector<std::string> codes;
  for (const auto& report : reports::reports()) codes.emplace_back(report.code);
  return codes;
}

// The paths of a pattern: each brace filled in every way.
std::vector<Question> filled(std::string_view pattern, const std::vector<std::string>& ids) {
  std::vector<Question> some = {{pattern, std::string(pattern)}};
  for (auto open = some.front().target.find('{'); open != std::string::npos; open = some.front().target.find('{')) {
    std::vector<Question> more;
    for (const auto& each : some) {
      const auto at = each.target.find('{');
      const auto end = each.target.find('}', at);
      const auto brace = each.target.substr(at + 1, end - at - 1);
      for (const auto& value : fillings(brace, ids)) {
        auto one = each;
        one.target.replace(at, end - at + 1, value);
        if (brace == "id") one.about = value;
        more.push_back(std::move(one));
      }
    }
    some = std::move(more);
  }
  return some;
}

}  // namespace

std::vector<Question> every_question(World& world, const std::vector<std::string>& ids) {
  std::vector<Question> all;
  for (const auto& route : http::routes()) {
    if (route.method != http::Method::get || route.access != http::Access::session) continue;
    std::string query;
    for (const auto& field : route.query)
      if (const auto value = value_of(world, field.name, ids); !value.empty())
        query += (query.empty() ? "?" : "&") + std::string(field.name) + "=" + escape_query(value);
    for (auto& each : filled(route.pattern, ids)) {
      each.target += query;
      all.push_back(std::move(each));
    }
  }
  return all;
}

std::vector<std::string> ids_of(World& world) {
  std::vector<std::string> ids;
  const auto typed = [](const auto& id) { return id.text(); };
  const auto as_is = [](const std::string& id) { return id; };
  add_some(ids, world.children, typed, CHILDREN);
  add_some(ids, world.households, typed);
  for (const auto* map : {&world.transfers, &world.rounds, &world.batches, &world.assignments, &world.books,
                          &world.people, &world.gifts, &world.documents, &world.consents, &world.layouts})
    add_some(ids, *map, as_is);
  add_some(ids, world.imports, [](const DoneImport& each) { return each.id.text(); });
  ids.push_back(world.hamlet_ids().empty() ? std::string("nobody") : world.hamlet_ids().front());
  return ids;
}

std::vector<std::string> people_of(World& world) {
  std::set<std::string> texts;
  world.store().read([&](storage::Transaction& transaction) {
    transaction.projection().each_known_row([&](const storage::KnownRow& row) {
      for (const auto* text : {&row.full_name, &row.mother_name, &row.father_name, &row.head_name, &row.id_number,
                               &row.phone, &row.insurance_no})
        if (text->size() > 5) texts.insert(*text);
    });
  });
  return {texts.begin(), texts.end()};
}

}  // namespace mangnon::scenarios
