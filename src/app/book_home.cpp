#include "app/book_home.hpp"

#include <algorithm>

#include "app/book_decision.hpp"
#include "app/book_return.hpp"
#include "app/record_keeping.hpp"
#include "domain/exactness.hpp"
#include "names/fold.hpp"

namespace mangnon::app {

namespace {

std::string number_of(const domain::HouseholdFacts& facts) {
  return facts.number ? std::to_string(*facts.number) : std::string();
}

// Which of the three that name a household the sheet says as the list showed them; an empty cell says nothing.
struct Sameness {
  bool hamlet = false;
  bool number = false;
  bool head = false;

  [[nodiscard]] bool whole() const { return hamlet && number && head; }
};

// A child's household as the list showed it.
struct Shown {
  domain::UnitId hamlet{};
  KnownHousehold* household = nullptr;
  domain::HouseholdFacts facts{};
  bool stamp_fits = true;
};

Sameness sameness(const RowContext& at, const BookRow& row, const Shown& shown) {
  const auto number = value_in(row.household, "number");
  const auto head = names::fold(value_in(row.household, "head_name"));
  return {.hamlet = shown.hamlet == at.hamlet,
          .number = number.empty() || number == number_of(shown.facts),
          .head = head.empty() || head == names::fold(shown.facts.head_name.reveal())};
}

Shown shown_by_list(const RowContext& at, const BookRow& row, const domain::ChildHistory& child) {
  const auto day = shown_on(at, row);
  const auto& facts = facts_at(child, day);
  Shown shown{.hamlet = facts.hamlet, .household = at.index.find_household(facts.household)};
  if (shown.household == nullptr) return shown;
  const auto history = exported_of<domain::HouseholdHistory>(
      shown.household->actions, row.seen->household, [](auto actions) { return domain::fold_household(actions); });
  shown.stamp_fits = history.has_value();
  if (history) shown.facts = facts_at(*history, day);
  return shown;
}

// Who else goes by what the sheet says; null when nobody does.
KnownHousehold* named_in_sheet(const RowContext& at, const BookRow& row, const Shown& shown) {
  const auto number = value_in(row.household, "number");
  const auto head = names::fold(value_in(row.household, "head_name"));
  return at.index.find_household(at.hamlet, number.empty() ? number_of(shown.facts) : number,
                                 head.empty() ? names::fold(shown.facts.head_name.reveal()) : head);
}

}  // namespace

std::string value_in(const domain::FactChanges& changes, std::string_view key) {
  const auto found = std::find_if(changes.begin(), changes.end(), [&](const auto& each) { return each.key == key; });
  return found == changes.end() ? std::string() : found->value;
}

base::Date shown_on(const RowContext& at, const BookRow& row) {
  return row.seen && row.seen->on ? *row.seen->on : at.on;
}

std::optional<ShownHamlet> shown_hamlet(const RowContext& at, const BookRow& row) {
  if (!row.seen) return std::nullopt;
  const auto day = shown_on(at, row);
  const auto exported = shown_child(at, row);
  return ShownHamlet{.id = exported ? facts_at(*exported, day).hamlet : domain::UnitId{}, .on = day};
}

std::optional<RowHome> home_of_exported(const RowContext& at, const BookRow& row) {
  const auto* known = at.index.find_child(row.child_code);
  const auto exported = shown_child(at, row);
  if (!exported) return std::nullopt;
  const auto shown = shown_by_list(at, row, *exported);
  RowHome home{.shown = shown.household,
               .lives_in = at.index.find_household(facts_at(known->history, at.on).household),
               .facts_shown = shown.facts,
               .stamp_fits = shown.stamp_fits};
  const auto same = sameness(at, row, shown);
  if (same.whole()) return home;
  const bool has_number = shown.facts.number.has_value();
  if (same.hamlet && same.number && has_number) return home;  // its head alone is put right
  auto* other = named_in_sheet(at, row, shown);
  const bool is_another = other != nullptr && other != shown.household;
  // Nobody else goes by it: the head of a household without a number, or the number of one with this head, is put
  // right.
  const bool is_put_right = same.hamlet && shown.household != nullptr && (same.head || same.number);
  if (!is_another && (is_put_right || other != nullptr)) return home;
  home.place = RowHome::Place::elsewhere;
  home.target = other;
  home.is_same_family = same.head;
  return home;
}

domain::FactChanges as_shown(const domain::HouseholdFacts& facts) {
  return tidy_changes(domain::difference({}, facts));
}
domain::FactChanges as_shown(domain::ChildFacts facts) {
  if (facts.birth_date)
    facts.birth_date =
        domain::first_day_of(*facts.birth_date, facts.birth_precision.value_or(domain::BirthPrecision::day));
  return tidy_changes(domain::difference({}, facts));
}

domain::FactChanges stated_elsewhere(const BookRow& row, const RowHome& home) {
  const auto shown = as_shown(home.facts_shown);
  const bool family_moves = home.target == nullptr && home.is_same_family;
  auto changes = row.household;
  std::erase_if(changes, [&](const domain::FactChange& change) {
    const bool names_it = change.key == "number" || change.key == "head_name";
    if (home.target == nullptr && (family_moves || names_it)) return false;
    return value_in(shown, change.key) == change.value;
  });
  return changes;
}

}  // namespace mangnon::app
