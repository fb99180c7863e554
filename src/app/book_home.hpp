// Where a row of an exported list says that its child lives. The list showed a household, with its versions; a sheet
// that says what was shown leaves the child where it lives now, whatever became of that household since. Source:
// docs/domain/import.md IMPORT-15, finding.md LIST-9.
#pragma once

#include <optional>
#include <span>

#include "app/book_hamlets.hpp"
#include "app/book_index.hpp"
#include "base/check.hpp"

namespace mangnon::app {

struct RowContext;

// What an exported list showed of a record: its fold up to the version of the stamp. Absent without a stamp.
// `actions`: those that the actor may know of.
template <class History, class Fold>
std::optional<History> exported_of(const storage::Actions& actions, std::optional<int> version, const Fold& fold) {
  if (!version || *version < 1 || static_cast<std::size_t>(*version) > actions.size()) return std::nullopt;
  return fold(std::span(actions).first(static_cast<std::size_t>(*version)));
}

template <class Facts>
const Facts& facts_at(const domain::History<Facts>& history, base::Date on) {
  const auto* facts = history.at(on);
  return facts ? *facts : history.spans.front().facts;
}

// The value of a fact; empty when the changes do not name it.
[[nodiscard]] std::string value_in(const domain::FactChanges& changes, std::string_view key);

// What the stated facts say otherwise than `facts`.
template <class Facts>
domain::FactChanges changes_of(const Facts& facts, const domain::FactChanges& stated) {
  Facts after = facts;
  for (const auto& change : stated) MANGNON_CHECK(domain::apply_change(after, change));
  return domain::difference(facts, after);
}

// What a list shows of a household or a child, in the forms in which a row comes back: texts tidied, a birth date as
// exactly as it is said to be known.
[[nodiscard]] domain::FactChanges as_shown(const domain::HouseholdFacts& facts);
[[nodiscard]] domain::FactChanges as_shown(domain::ChildFacts facts);

// The household that the list showed, and where the sheet now says the child lives.
struct RowHome {
  enum class Place {
    as_shown,   // the child stays where it lives; what the row says of a household is of the one shown
    elsewhere,  // in `target`, or in a household that is not known yet when that is null
  };
  Place place = Place::as_shown;
  KnownHousehold* shown = nullptr;       // null: the child was in a facility, or the household is not known here
  KnownHousehold* target = nullptr;      // of a child elsewhere
  KnownHousehold* lives_in = nullptr;    // now; null: in a facility
  domain::HouseholdFacts facts_shown{};  // of `shown`
  bool is_same_family = false;           // elsewhere, under the same head
  bool stamp_fits = true;                // whether the household ever had the version of the stamp
};

// Absent for a row without a stamp, and for one whose child or version nobody knows (decide_child refuses that one).
[[nodiscard]] std::optional<RowHome> home_of_exported(const RowContext& at, const BookRow& row);

// The day of which the list is; the day of the import when nothing says it.
[[nodiscard]] base::Date shown_on(const RowContext& at, const BookRow& row);

// Where the list showed the child, and its day. The id is nil when nobody knows the child or the version. Absent for a
// row without a stamp.
[[nodiscard]] std::optional<ShownHamlet> shown_hamlet(const RowContext& at, const BookRow& row);

// Of what the row states of a household, what is not simply what the list showed of another one.
[[nodiscard]] domain::FactChanges stated_elsewhere(const BookRow& row, const RowHome& home);

}  // namespace mangnon::app
