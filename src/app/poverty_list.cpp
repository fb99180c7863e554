#include "app/poverty_list.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/audited.hpp"
#include "app/child_rows.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

namespace {

using domain::HouseholdId;
using storage::HomeRow;
using wire::Json;
using Places = std::vector<std::size_t>;  // of households, in their order

std::string key_of(const domain::SensitiveText& name) {
  return names::fold(name.reveal());
}

// Whether the words stand in the text one behind the other: "to 1" in "xom 2 to 1", not in "to 10".
bool says(const std::string& text, const std::string& words) {
  return !words.empty() && (" " + text + " ").find(" " + words + " ") != std::string::npos;
}

// The households of a commune on a day, and the ways to find them.
class Homes {
 public:
  Homes(Context& context, storage::Transaction& transaction, domain::UnitId commune, base::Date on)
      : transaction_(transaction), on_(on) {
    const auto tree = context.reg.units();
    for (auto& home : transaction.households().rows_in(tree->hamlets_under(commune, on), on))
      if (!home.facts.ended) homes_.push_back(std::move(home));
    for (std::size_t i = 0; i < homes_.size(); ++i) {
      const auto& facts = homes_[i].facts;
      const auto* hamlet = tree->find(facts.hamlet, on);
      hamlets_.push_back(hamlet == nullptr ? std::string() : hamlet->name);
      places_[homes_[i].id] = i;
      if (!facts.head_name.empty()) by_name_[key_of(facts.head_name)].push_back(i);
      if (!facts.head_id.empty()) by_head_id_[facts.head_id.reveal()].push_back(i);
    }
  }

  [[nodiscard]] const std::vector<HomeRow>& all() const { return homes_; }
  [[nodiscard]] const std::string& hamlet(std::size_t at) const { return hamlets_[at]; }

  [[nodiscard]] Places of_number(const std::string& number) const {
    Places found;
    if (number.empty()) return found;
    if (const auto heads = by_head_id_.find(number); heads != by_head_id_.end()) found = heads->second;
    if (const auto child = transaction_.children().by_identifier("id_number", number)) {
      const auto history = transaction_.stored_rows().child(*child, std::nullopt);
      const auto* facts = history.at(on_);
      const auto home = facts == nullptr ? places_.end() : places_.find(facts->household);
      if (home != places_.end() && std::find(found.begin(), found.end(), home->second) == found.end())
        found.push_back(home->second);
    }
    return found;
  }
  [[nodiscard]] Places of_name(const domain::SensitiveText& name) const {
    const auto found = by_name_.find(key_of(name));
    return name.empty() || found == by_name_.end() ? Places() : found->second;
  }
  [[nodiscard]] bool has_name(std::size_t at, const domain::SensitiveText& name) const {
    return key_of(homes_[at].facts.head_name) == key_of(name);
  }
  // Whether the place names the household's hamlet.
  [[nodiscard]] bool lies_in(std::size_t at, const domain::SensitiveText& place) const {
    return says(key_of(place), names::fold(hamlets_[at]));
  }

 private:
  storage::Transaction& transaction_;
  base::Date on_;
  std::vector<HomeRow> homes_{};
  std::vector<std::string> hamlets_{};
  std::map<HouseholdId, std::size_t> places_{};
  std::map<std::string, Places> by_name_{};
  std::map<std::string, Places> by_head_id_{};
};

struct Match {
  PovertyVerdict verdict{};
  Places candidates{};
};

// By ID number; absent when no household has it.
std::optional<Match> match_number(const Homes& homes, const PovertyListRow& row) {
  auto found = homes.of_number(row.id_number.reveal());
  if (found.empty()) return std::nullopt;
  const bool agrees = row.head_name.empty() || homes.has_name(found.front(), row.head_name);
  if (found.size() == 1 && agrees) return Match{PovertyVerdict::one, std::move(found)};
  for (const auto at : homes.of_name(row.head_name))
    if (std::find(found.begin(), found.end(), at) == found.end()) found.push_back(at);
  return Match{PovertyVerdict::choose, std::move(found)};
}

Match match_name(const Homes& homes, const PovertyListRow& row) {
  auto named = homes.of_name(row.head_name);
  if (named.empty()) return {.verdict = PovertyVerdict::none};
  Places near;
  for (const auto at : named)
    if (homes.lies_in(at, row.place)) near.push_back(at);
  if (near.empty()) return {PovertyVerdict::choose, std::move(named)};
  const auto& head_id = homes.all()[near.front()].facts.head_id;
  const bool is_other = !head_id.empty() && !row.id_number.empty() && head_id != row.id_number;
  return {near.size() == 1 && !is_other ? PovertyVerdict::one : PovertyVerdict::choose, std::move(near)};
}

Match match(const Homes& homes, const PovertyListRow& row) {
  if (auto found = match_number(homes, row)) return *std::move(found);
  return match_name(homes, row);
}

std::string name_of(const std::optional<domain::Poverty>& poverty, base::Lang lang) {
  if (!poverty) return {};
  const auto& word = domain::word_of(*poverty);
  return std::string(lang == base::Lang::vi ? word.vi : word.en);
}

Json home_json(const Homes& homes, std::size_t at, base::Lang lang) {
  const auto& home = homes.all()[at];
  Json json = Json::object();
  json.set("record", home.id.text());
  json.set("name", home.facts.head_name.reveal());
  json.set("number", home.facts.number ? Json(*home.facts.number) : Json());
  json.set("hamlet", homes.hamlet(at));
  json.set("poverty", home.facts.poverty ? std::string(domain::code_of(*home.facts.poverty)) : std::string());
  json.set("poverty_name", name_of(home.facts.poverty, lang));
  json.set("poverty_year", home.facts.poverty_year ? Json(*home.facts.poverty_year) : Json());
  return json;
}

// Rows of the list, each household once.
class Matching {
 public:
  Matching(const Homes& homes, base::Lang lang) : homes_(homes), lang_(lang) {}

  Json row_json(const PovertyListRow& row) {
    auto found = match(homes_, row);
    if (!row.wrong.empty()) {
      // Which household it means is for who mends the cell to say; none of them counts as not on the list.
      named_.insert(found.candidates.begin(), found.candidates.end());
      found = {.verdict = PovertyVerdict::wrong};
    }
    Json twice_of;
    if (found.verdict == PovertyVerdict::one) {
      const auto [first, is_new] = row_of_.try_emplace(found.candidates.front(), row.row);
      if (!is_new) {
        found.verdict = PovertyVerdict::twice;
        twice_of = Json(static_cast<std::int64_t>(first->second));
      }
    }
    Json candidates = Json::array();
    for (const auto at : found.candidates) candidates.push(home_json(homes_, at, lang_));
    const auto& word = domain::word_of(found.verdict);
    Json json = Json::object();
    json.set("row", static_cast<std::int64_t>(row.row));
    json.set("name", row.head_name.reveal());
    json.set("place", row.place.reveal());
    json.set("poverty", row.poverty ? std::string(domain::code_of(*row.poverty)) : std::string());
    json.set("poverty_name", name_of(row.poverty, lang_));
    json.set("verdict", word.code);
    json.set("verdict_name", lang_ == base::Lang::vi ? word.vi : word.en);
    json.set("twice_of", std::move(twice_of));
    json.set("candidates", std::move(candidates));
    json.set("reasons", findings_json(row.wrong, lang_));
    return json;
  }

  // Those that no row speaks of: who was poor or near-poor until now first, then by hamlet and number.
  [[nodiscard]] Json others_json() const {
    Places others;
    for (std::size_t at = 0; at < homes_.all().size(); ++at)
      if (!row_of_.contains(at) && !named_.contains(at)) others.push_back(at);
    const auto rank = [&](std::size_t at) {
      return std::make_tuple(!was_poor(at), homes_.hamlet(at), homes_.all()[at].facts.number.value_or(0), at);
    };
    std::sort(others.begin(), others.end(),
              [&](std::size_t left, std::size_t right) { return rank(left) < rank(right); });
    Json list = Json::array();
    for (const auto at : others) list.push(home_json(homes_, at, lang_));
    return list;
  }

 private:
  [[nodiscard]] bool was_poor(std::size_t at) const {
    const auto& poverty = homes_.all()[at].facts.poverty;
    return poverty == domain::Poverty::poor || poverty == domain::Poverty::near_poor;
  }

  const Homes& homes_;
  base::Lang lang_;
  std::map<std::size_t, std::size_t> row_of_{};  // by household
  std::set<std::size_t> named_{};                // by rows that are wrong
};

}  // namespace

Outcome<domain::UnitId> check_poverty_list(Context& context, const std::string& unit, base::Date on) {
  const auto found = [&]() -> Outcome<domain::UnitId> {
    if (!may(context.actor.role, Permission::import_files) || !may(context.actor.role, Permission::write_register))
      return refuse(NOT_PERMITTED);
    const auto commune = find_unit(context, unit, on);
    if (!commune) return commune;
    const auto* version = context.reg.units()->find(*commune, on);
    if (version == nullptr || version->level != domain::UnitLevel::commune) return refuse(IMPORT_NOT_A_COMMUNE, "unit");
    return commune;
  }();
  if (!found)
    note_reading(context, "match_poverty_list", "unit", unit_asked(context, unit), "",
                 std::string(found.error().front().type->id));
  return found;
}

Json match_poverty_list(Context& context, domain::UnitId commune, base::Date on, const PovertyList& list,
                        base::Lang lang) {
  Json rows = Json::array();
  Json others;
  context.reg.store().read([&](storage::Transaction& transaction) {
    const Homes homes(context, transaction, commune, on);
    Matching matching(homes, lang);
    for (const auto& row : list.rows) rows.push(matching.row_json(row));
    others = matching.others_json();
  });
  note_reading(context, "match_poverty_list", "unit", commune.text(), "rows=" + std::to_string(list.rows.size()));
  Json answer = Json::object();
  answer.set("unit", unit_json(*context.reg.units(), commune, on));
  answer.set("on", base::format_iso(on));
  answer.set("decision", list.decision);
  answer.set("decided_on", list.decided_on ? Json(base::format_iso(*list.decided_on)) : Json());
  answer.set("year", list.year ? Json(*list.year) : Json());
  answer.set("rows", std::move(rows));
  answer.set("others", std::move(others));
  return answer;
}

}  // namespace mangnon::app
