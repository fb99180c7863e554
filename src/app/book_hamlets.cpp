#include "app/book_hamlets.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/local_unit.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

BookHamlets::BookHamlets(domain::UnitTreePtr tree, domain::UnitId commune, base::Date on)
    : tree_(std::move(tree)), commune_(commune), on_(on) {
  for (std::uint32_t i = 0; i < tree_->hamlet_count(); ++i) {
    const auto id = tree_->hamlet_at(i);
    const auto versions = tree_->versions_of(id);
    const bool here = std::any_of(versions.begin(), versions.end(), [&](const auto& version) {
      return tree_->successor_of(version.parent, on_) == commune_;
    });
    if (!here) continue;
    ever_here_.push_back(id);
    for (const auto& version : versions) ever_called_.emplace(names::fold(version.name), id);
  }
}

std::vector<domain::UnitId> BookHamlets::places() const {
  std::vector<domain::UnitId> places;
  for (const auto id : ever_here_) {
    const auto& last = *tree_->find_latest(id);
    const bool ended_here = last.valid.to <= on_ && tree_->successor_of(last.parent, on_) == commune_;
    if (ended_here || lies_here(id)) places.push_back(id);
  }
  return places;
}

// By the whole name or the local code, else by the short name; of names that differ by their marks alone, the one that
// is written.
std::vector<domain::UnitId> BookHamlets::called(const std::string& name, base::Date day) const {
  const auto key = names::fold(name);
  std::vector<domain::UnitId> whole;
  std::vector<domain::UnitId> shortened;
  std::vector<domain::UnitId> exact;
  for (const auto id : tree_->children_of(commune_, day)) {
    const auto* unit = tree_->find(id, day);
    if (!domain::is_leaf_level(unit->level)) continue;
    if (names::exact_key(unit->name) == names::exact_key(name)) exact.push_back(id);
    if (names::fold(unit->name) == key || names::fold(unit->code) == key)
      whole.push_back(id);
    else if (names::fold(unit->short_name) == key)
      shortened.push_back(id);
  }
  if (exact.size() == 1) return exact;
  return whole.empty() ? shortened : whole;
}

bool BookHamlets::lies_here(domain::UnitId id) const {
  return tree_->parent_of(id, on_) == commune_;
}

base::Failure BookHamlets::unclear(const std::string& name, const std::vector<domain::UnitId>& meant) const {
  std::vector<std::string> units;
  for (const auto id : meant) {
    const auto* unit = tree_->find(id, on_);
    units.push_back(unit->name + " (" + unit->code + ')');
  }
  return {&IMPORT_HAMLET_UNCLEAR, "hamlet", {name, base::join(units, ", ")}};
}

// From the day on which it is no more of the commune.
base::Failure BookHamlets::ended(domain::UnitId id, const std::string& name) const {
  base::Date day = on_;
  for (const auto& version : tree_->versions_of(id))
    if (tree_->successor_of(version.parent, on_) == commune_ && version.valid.to != base::FOREVER)
      day = version.valid.to;
  return {&IMPORT_HAMLET_ENDED, "hamlet", {name, base::format_vi(day)}};
}

HamletChoice BookHamlets::find(const std::string& name, const std::optional<ShownHamlet>& shown) {
  if (shown) {
    const auto* unit = tree_->find(shown->id, shown->on);
    if (unit != nullptr && names::fold(unit->name) == names::fold(name)) return {.id = shown->id};
    const auto then = called(name, shown->on);
    if (then.size() == 1) return {.id = then.front()};
  }
  const auto known = found_.find(name);
  if (known != found_.end()) return known->second;
  auto choice = find_today(name);
  if (!choice.fresh) found_[name] = choice;
  return choice;
}

HamletChoice BookHamlets::find_today(const std::string& name) const {
  const auto today = called(name, on_);
  if (today.size() == 1) return {.id = today.front()};
  if (today.size() > 1) return {.findings = {unclear(name, today)}};
  auto choice = find_over_time(name);
  if (!choice.id.is_nil() || !choice.findings.empty()) return choice;
  const domain::UnitId id{base::make_named_uuid("hamlet", commune_.text() + '/' + names::fold(name))};
  if (!tree_->versions_of(id).empty()) return {.findings = {ended(id, name)}};
  return {.id = id, .fresh = new_local_unit(*tree_, domain::UnitLevel::hamlet, id, commune_, name, on_)};
}

HamletChoice BookHamlets::find_over_time(const std::string& name) const {
  std::vector<domain::UnitId> here;
  std::vector<domain::UnitId> gone;
  const auto [first, last] = ever_called_.equal_range(names::fold(name));
  for (auto each = first; each != last; ++each) {
    auto& among = lies_here(each->second) ? here : gone;
    if (std::find(among.begin(), among.end(), each->second) == among.end()) among.push_back(each->second);
  }
  if (here.size() > 1) return {.findings = {unclear(name, here)}};
  if (here.size() == 1) {
    const auto* unit = tree_->find(here.front(), on_);
    return {.id = here.front(), .findings = {{&IMPORT_HAMLET_RENAMED, "hamlet", {name, unit->name}}}};
  }
  if (!gone.empty()) return {.findings = {ended(gone.back(), name)}};
  return {};
}

base::Failures BookHamlets::check_open(const HamletChoice& choice, const std::string& name) const {
  const bool is_open =
      choice.fresh || (lies_here(choice.id) && tree_->find_latest(choice.id)->valid.to == base::FOREVER);
  if (is_open) return {};
  return {ended(choice.id, name)};
}

void BookHamlets::add(const HamletChoice& choice) {
  const auto grown = tree_->with_hamlet(*choice.fresh);
  MANGNON_CHECK(grown.has_value());
  tree_ = *grown;
}

void BookHamlets::write(Register& reg, storage::Transaction& transaction, std::span<const domain::UnitVersion> fresh) {
  if (fresh.empty()) return;
  auto tree = stored_units(reg, transaction);
  std::vector<domain::UnitVersion> renumbered;
  for (const auto& each : fresh) {
    const auto* stored = tree->find_latest(each.id);
    const auto hamlet =
        stored != nullptr ? *stored : new_local_unit(*tree, each.level, each.id, commune_, each.name, on_);
    if (stored == nullptr) {
      const auto grown = tree->with_hamlet(hamlet);
      MANGNON_CHECK(grown.has_value());
      tree = *grown;
      transaction.units().add_local(hamlet, Register::closure_of(*tree, hamlet.id));
    }
    auto known = *tree_->find_latest(each.id);
    if (known.code == hamlet.code) continue;
    known.code = hamlet.code;
    renumbered.push_back(std::move(known));
  }
  if (renumbered.empty()) return;
  tree_ = tree_->with_changes(std::move(renumbered), {});
  found_.clear();
}

}  // namespace mangnon::app
