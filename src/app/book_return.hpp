// A row of an exported list that comes back, beside what the list showed: what the sheet truly says otherwise, what was
// changed in both places, and what is answered of a record that is no longer the commune's to write. Source:
// docs/domain/import.md IMPORT-15, IMPORT-21; finding.md LIST-9, DUP-12.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/book_home.hpp"

namespace mangnon::app {

// The child as the list showed it; absent when nobody knows the code or the version.
[[nodiscard]] std::optional<domain::ChildHistory> shown_child(const RowContext& at, const BookRow& row);

// A circumstance in force on the day whose code fits; null when there is none.
[[nodiscard]] const domain::Episode* held_at(const domain::ChildHistory& history, base::Date on,
                                             const std::function<bool(const std::string& code)>& fits);

// Of the changes that a row would make, those that its sheet truly says otherwise than was exported; what the register
// and the sheet both changed is a conflict (IMPORT_CONFLICT), told in words.
void keep_own_changes(const RowContext& at, const domain::ChildFacts& exported, const domain::ChildFacts& now,
                      domain::FactChanges& changes, base::Failures& conflicts);
void keep_own_changes(const RowContext& at, const domain::HouseholdFacts& exported, const domain::HouseholdFacts& now,
                      domain::FactChanges& changes, base::Failures& conflicts);

// What the row states of its household otherwise than the list showed.
[[nodiscard]] domain::FactChanges edited_of_household(const BookRow& row, const domain::HouseholdFacts& shown);

// A row of an exported list names its child and the versions it showed; both must be as they were given. FAILS (in the
// result) IMPORT_CODE_UNKNOWN, IMPORT_STAMP_WRONG.
[[nodiscard]] base::Failures check_stamp(const RowContext& at, const BookRow& row, const KnownChild* known,
                                         bool household_fits);

// Of a row that names a record which is of another commune now or was merged into another: nothing when the sheet was
// not touched, else IMPORT_CODE_UNKNOWN as of a child that there is not, or CHILD_MERGED. Absent: the row is decided.
[[nodiscard]] std::optional<base::Failures> answer_of_closed_record(const RowContext& at, const BookRow& row);

}  // namespace mangnon::app
