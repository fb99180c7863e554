#include "app/list_accesses.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/scope.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

namespace {

constexpr std::string_view LISTS[] = {"list_children", "list_book", "show_ready_list", "export_list",
                                      "match_poverty_list"};
constexpr std::string_view PAPERS[] = {"PL03", "SO", "PHIEU", "LS-A", "LS-B", "LS-C", "PT"};  // that name children

// Where the child was on the days of a span: its hamlet and all that it lies in.
struct Stay {
  base::Interval days{};
  domain::HouseholdId household{};
  std::set<domain::UnitId> units{};
  std::set<std::string> codes{};
};

class Gatherer {
 public:
  Gatherer(Context& context, storage::Transaction& transaction, const storage::Actions& actions)
      : transaction_(transaction), since_(actions.front().recorded_at) {
    const auto tree = context.reg.units();
    for (const auto& span : domain::fold_child(actions).spans) {
      Stay stay{.days = span.valid, .household = span.facts.household};
      const auto add = [&](domain::UnitId unit) {
        stay.units.insert(unit);
        if (const auto* version = tree->find(unit, span.valid.from)) stay.codes.insert(version->code);
      };
      add(span.facts.hamlet);
      for (const auto above : tree->ancestors_of(span.facts.hamlet, span.valid.from)) add(above);
      stays_.push_back(std::move(stay));
    }
  }

  std::vector<ListAccess> gather() {
    std::set<domain::UnitId> units;
    std::set<domain::HouseholdId> homes;
    for (const auto& stay : stays_) {
      units.insert(stay.units.begin(), stay.units.end());
      if (!stay.household.is_nil()) homes.insert(stay.household);
    }
    for (const auto& home : homes)
      each("household", home.text(), [&](const Stay& stay, const auto&) { return stay.household == home; });
    for (const auto& unit : units)
      each("unit", unit.text(), [&](const Stay& stay, const storage::AuditRecord& line) {
        return stay.units.contains(unit) && std::ranges::find(LISTS, line.operation) != std::end(LISTS);
      });
    for (const auto paper : PAPERS)
      each("report", std::string(paper), [&](const Stay& stay, const storage::AuditRecord& line) {
        return stay.codes.contains(line.detail.substr(0, line.detail.find(' ')));
      });
    std::vector<ListAccess> all;
    for (auto& [key, access] : found_) all.push_back(std::move(access));
    std::sort(all.begin(), all.end(), [](const auto& left, const auto& right) { return left.last > right.last; });
    return all;
  }

 private:
  template <class Fits>
  void each(std::string_view kind, const std::string& subject, const Fits& fits) {
    for (const auto& line : transaction_.audit().of_subject(kind, subject)) {
      if (line.outcome != "done" || line.at < since_) continue;
      const auto day = base::date_in_viet_nam(line.at);
      const bool was_there = std::any_of(stays_.begin(), stays_.end(),
                                         [&](const Stay& stay) { return stay.days.contains(day) && fits(stay, line); });
      if (was_there) note(kind == "report" ? subject : line.operation, line);
    }
  }
  void note(const std::string& operation, const storage::AuditRecord& line) {
    auto& access = found_[{line.actor, operation}];
    if (access.times++ == 0) access = {line.actor, operation, 1, line.at, line.at};
    access.first = std::min(access.first, line.at);
    access.last = std::max(access.last, line.at);
  }

  storage::Transaction& transaction_;
  base::Moment since_{};
  std::vector<Stay> stays_{};
  std::map<std::pair<domain::UserId, std::string>, ListAccess> found_{};
};

}  // namespace

std::vector<ListAccess> list_accesses_of(Context& context, storage::Transaction& transaction,
                                         const storage::Actions& actions) {
  if (actions.empty()) return {};
  return Gatherer(context, transaction, actions).gather();
}

}  // namespace mangnon::app
