#include <algorithm>
#include <map>
#include <unordered_set>

#include "app/command.hpp"
#include "app/dimension.hpp"
#include "app/failures.hpp"
#include "app/figures.hpp"
#include "app/scope.hpp"
#include "app/tabulate_filter.hpp"
#include "base/text.hpp"
#include "domain/code_list.hpp"

namespace mangnon::app {

namespace {

using domain::HamletRows;
using domain::UnitLevel;
using tabulation::ChildAt;
using tabulation::Population;

constexpr std::uint32_t LAST = UINT32_MAX;  // sorts behind every other value

// One code in which a child stands, for the dimensions that count episodes.
struct Standing {
  std::uint32_t group = LAST;  // bit of Groups
  std::uint32_t code = LAST;   // place in the codebook
  auto operator<=>(const Standing&) const = default;
};

// A dimension as numbers while counting, and its words afterwards.
struct Dimension {
  By by{};
  HamletRows table{};  // of a place
};

struct Tally {
  std::int64_t children = 0;
  std::unordered_set<std::uint32_t> households{};
};
using Tallies = std::map<std::vector<std::uint32_t>, Tally>;

class Counting {
 public:
  Counting(Context& context, const TabulateQuery& query, std::vector<By> by, const Population& population,
           const domain::UnitTree& units)
      : context_(context),
        query_(query),
        population_(population),
        units_(units),
        ethnicities_(population.ethnicity_codes()) {
    std::sort(ethnicities_.begin(), ethnicities_.end());
    for (const By each : by) {
      dimensions_.push_back({.by = each, .table = level_of(each) ? places(*level_of(each)) : HamletRows{}});
      by_group_ = by_group_ || each == By::group;
      by_code_ = by_code_ || each == By::code;
    }
  }

  [[nodiscard]] std::vector<TabulateRow> count(Filter filter) {
    hamlets_asked(filter);
    hidden_ = filter.question.hidden;
    tabulation::each_child(population_, groups(), filter.question, [&](const ChildAt& at) {
      if (filter.ethnicity && population_.ethnicity_codes()[at.span->ethnicity] != *filter.ethnicity) return;
      for (const auto& standing : standings(at)) add(at, standing);
    });
    std::vector<TabulateRow> rows;
    for (const auto& [key, tally] : tallies_) rows.push_back({.keys = words(key), .count = measured(tally)});
    return rows;
  }

 private:
  [[nodiscard]] const tabulation::Groups& groups() const { return context_.reg.reference().groups; }
  [[nodiscard]] const std::vector<domain::CodeEntry>& entries() const {
    return context_.reg.reference().codebook.entries();
  }
  [[nodiscard]] std::int64_t measured(const Tally& tally) const {
    return query_.measure == "households" ? static_cast<std::int64_t>(tally.households.size()) : tally.children;
  }

  // The units of a level under the asked one; above it, the one in which it lies.
  [[nodiscard]] HamletRows places(UnitLevel level) const {
    const auto on = query_.at.geography_on;
    const auto* asked = units_.find(query_.at.unit, on);
    HamletRows table = units_.hamlet_rows(query_.at.unit, level, on);
    if (asked == nullptr || asked->level <= level) return table;
    const auto above = units_.ancestor_at_level(query_.at.unit, level, on);
    if (above) table.rows = {*above};
    return table;
  }

  void hamlets_asked(Filter& filter) const {
    const auto on = query_.at.geography_on;
    filter.within.push_back(query_.at.unit);
    filter.question.hamlets.assign(units_.hamlet_count(), true);
    for (const auto& unit : filter.within) {
      const HamletRows table = units_.hamlet_rows(unit, UnitLevel::hamlet, on);
      for (std::size_t i = 0; i < table.row_of.size(); ++i)
        if (table.row_of[i] == HamletRows::NO_ROW) filter.question.hamlets[i] = false;
    }
  }

  // One for a count of persons; of episodes, each group (code) that the actor may know of once.
  [[nodiscard]] std::vector<Standing> standings(const ChildAt& at) const {
    if (!by_group_ && !by_code_) return {Standing{}};
    std::vector<Standing> all;
    const auto* episodes = population_.episodes_of(*at.child);
    const std::int32_t day = query_.at.on.days();
    for (std::size_t i = 0; i < at.child->episodes; ++i) {
      if (episodes[i].from > day || day >= episodes[i].to) continue;
      const auto bit = groups().bit_of_place(episodes[i].code);
      if (bit == 0 || hidden_[episodes[i].code]) continue;
      const std::uint32_t code = by_code_ ? episodes[i].code : LAST;
      all.push_back({.group = static_cast<std::uint32_t>(__builtin_ctzll(bit)), .code = code});
    }
    if (all.empty()) return {Standing{}};
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::erase_if(all, [&](const Standing& each) { return !is_visible(each); });
    return all;
  }
  [[nodiscard]] bool is_visible(const Standing& standing) const {
    const auto* entry = standing.code == LAST ? context_.reg.reference().codebook.find(groups().codes()[standing.group])
                                              : &entries()[standing.code];
    return entry != nullptr && may_see(context_.actor, *entry);
  }

  void add(const ChildAt& at, const Standing& standing) {
    std::vector<std::uint32_t> key;
    key.reserve(dimensions_.size());
    for (const auto& dimension : dimensions_) key.push_back(number_of(dimension, at, standing));
    Tally& tally = tallies_[std::move(key)];
    ++tally.children;
    if (query_.measure == "households") tally.households.insert(at.span->household);
  }

  [[nodiscard]] std::uint32_t number_of(const Dimension& dimension, const ChildAt& at, const Standing& standing) const {
    const auto& codes = population_.ethnicity_codes();
    switch (dimension.by) {
      case By::province:
      case By::district:
      case By::commune:
      case By::hamlet:
        return static_cast<std::uint32_t>(dimension.table.row_of[at.span->hamlet]);
      case By::sex:
        return at.span->sex == 0 ? LAST : at.span->sex;
      case By::age:
        return static_cast<std::uint32_t>(tabulation::age_of(*at.span, query_.at.on));
      case By::age_band:
        return band_of(tabulation::age_of(*at.span, query_.at.on));
      case By::ethnicity:
        return rank_of_ethnicity(codes[at.span->ethnicity]);
      case By::minority:
        return at.span->minority ? 1 : 0;
      case By::group:
        return standing.group;
      case By::code:
        return standing.code;
      case By::assisted:
        return at.assisted ? 1 : 0;
    }
    return LAST;
  }
  [[nodiscard]] static std::string_view sex_word(std::uint32_t number) {
    return number == LAST ? NOT_STATED : domain::code_of(number == 1 ? domain::Sex::male : domain::Sex::female);
  }
  [[nodiscard]] std::uint32_t rank_of_ethnicity(const std::string& code) const {
    const auto place = std::lower_bound(ethnicities_.begin(), ethnicities_.end(), code) - ethnicities_.begin();
    return code.empty() ? LAST : static_cast<std::uint32_t>(place);
  }
  [[nodiscard]] static std::uint32_t band_of(int age) {
    std::uint32_t band = 0;
    while (age > AGE_BANDS[band].to) ++band;
    return band;
  }

  [[nodiscard]] std::vector<std::string> words(const std::vector<std::uint32_t>& key) const {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < key.size(); ++i) texts.push_back(word_of(dimensions_[i], key[i]));
    return texts;
  }
  [[nodiscard]] std::string word_of(const Dimension& dimension, std::uint32_t number) const {
    switch (dimension.by) {
      case By::province:
      case By::district:
      case By::commune:
      case By::hamlet: {
        const auto place = dimension.table.rows[number];
        const auto* unit = units_.find(place, query_.at.geography_on);
        return unit != nullptr ? unit->code : units_.find_latest(place)->code;
      }
      case By::sex:
        return std::string(sex_word(number));
      case By::age:
        return std::to_string(number);
      case By::age_band:
        return std::string(AGE_BANDS[number].word);
      case By::ethnicity:
        return number == LAST ? std::string(NOT_STATED) : ethnicities_[number];
      case By::minority:
      case By::assisted:
        return number == 1 ? "yes" : "no";
      case By::group:
        return number == LAST ? std::string(NONE) : groups().codes()[number];
      case By::code:
        return number == LAST ? std::string(NONE) : entries()[number].code;
    }
    return {};
  }

  Context& context_;
  const TabulateQuery& query_;
  const Population& population_;
  const domain::UnitTree& units_;
  std::vector<std::string> ethnicities_;  // in order of code
  std::vector<Dimension> dimensions_{};
  std::vector<bool> hidden_{};
  bool by_group_ = false;
  bool by_code_ = false;
  Tallies tallies_{};
};

}  // namespace

Outcome<std::vector<TabulateRow>> tabulate(Context& context, const TabulateQuery& query) {
  if (!may(context.actor.role, Permission::read_reports)) return refuse(NOT_PERMITTED);
  if (!in_scope(*context.reg.units(), context.actor, query.at.unit, query.at.geography_on))
    return refuse(UNIT_OUTSIDE_SCOPE, "unit");
  base::Failures failures;
  std::vector<By> by;
  for (const auto& name : query.by) {
    const auto found = find_dimension(name);
    if (found)
      by.push_back(*found);
    else
      failures.push_back({&FIELD_UNKNOWN, "by", {name}});
  }
  const auto filter = read_filter(context, query.at, query.where);
  if (!filter) failures.insert(failures.end(), filter.error().begin(), filter.error().end());
  if (query.measure != "children" && query.measure != "households")
    failures.push_back({&FIELD_MALFORMED, "measure", {"measure"}});
  if (!failures.empty()) return refuse(std::move(failures));

  std::vector<TabulateRow> rows;
  context.reg.with_population(query.at.known_at, [&](const Population& population, const domain::UnitTree& units) {
    rows = Counting(context, query, by, population, units).count(*filter);
  });
  note_reading(context, "tabulate", "unit", query.at.unit.text(),
               base::join(query.by, ",") + " rows=" + std::to_string(rows.size()));
  return rows;
}

}  // namespace mangnon::app
