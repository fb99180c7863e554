// What commands on children and households share: loading with the scope judged first, the version seen, fields that a
// person may set, and the answer.
#pragma once

#include <span>
#include <vector>

#include "app/command.hpp"
#include "domain/check.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

// A record loaded for change, or refused as not found (also when it lies outside the actor's scope today).
template <class History>
struct Loaded {
  storage::Actions actions;
  History history;  // whole: what is decided rests on all that is true
  int version = 0;  // as the actor sees the record: what a command names
};
using LoadedChild = Loaded<domain::ChildHistory>;
using LoadedHousehold = Loaded<domain::HouseholdHistory>;

// The source of what a merger wrote, of two records or two households: this, and the id of the other.
inline constexpr std::string_view MERGE_SOURCE = "merge:";

[[nodiscard]] Outcome<LoadedChild> load_child(Context& context, storage::Transaction& transaction, domain::ChildId id,
                                              base::Moment now);
[[nodiscard]] Outcome<LoadedHousehold> load_household(Context& context, storage::Transaction& transaction,
                                                      domain::HouseholdId id, base::Moment now);

// The record that this one was merged into; absent while it stands for itself.
[[nodiscard]] std::optional<domain::ChildId> merged_into(const LoadedChild& child);

// As load_child; one that was merged into another is refused: CHILD_MERGED (DUP-12).
[[nodiscard]] Outcome<LoadedChild> load_kept_child(Context& context, storage::Transaction& transaction,
                                                   domain::ChildId id, base::Moment now);

// Nobody else writes the household, nor moves a child into it or out of it by a command on it, until the transaction
// ends. THROWS StoreBusy when it was written since it was loaded; the work is then done anew.
void hold_household(storage::Transaction& transaction, domain::HouseholdId id, const LoadedHousehold& loaded);

// As load_household, and held; one that ended is refused: HOUSEHOLD_ENDED (HOME-6).
[[nodiscard]] Outcome<LoadedHousehold> load_open_household(Context& context, storage::Transaction& transaction,
                                                           domain::HouseholdId id, base::Moment now);

// STALE_VERSION names, for each field of `wanted`, the value that is now there (errors[].params[0] = key, [1] = value).
[[nodiscard]] base::Failures stale_failures(const domain::FactChanges& wanted, const domain::FactChanges& current);

// Every unknown, fixed, malformed or too long field at once. `fixed`: keys that this operation may not set.
[[nodiscard]] base::Failures check_changes(std::span<const domain::FieldInfo> fields,
                                           const domain::FactChanges& changes, std::span<const std::string_view> fixed);

// The code list that a field's value is taken from; empty when it has none.
[[nodiscard]] std::string_view list_of_field(std::string_view key);
// How many characters a text fact may have.
[[nodiscard]] std::size_t most_characters(std::string_view key);
// FIELD_MALFORMED for every code that its list does not have on the date.
[[nodiscard]] base::Failures check_list_codes(const domain::CodeLists& lists, const domain::FactChanges& changes,
                                              base::Date on);

// DATE_IN_FUTURE for every fact that says that something has happened on a day that has not come (CHECK-36).
[[nodiscard]] base::Failures check_past_dates(const domain::FactChanges& changes, base::Date today);
// FAILS DATE_IN_FUTURE at `field`.
[[nodiscard]] Outcome<bool> check_not_future(base::Date on, std::string_view field, base::Moment now);

// FAILS DATE_BEFORE_RECORD: what is stated of a day before the record's first would stand there alone.
[[nodiscard]] Outcome<bool> check_begun(base::Date first, base::Date on);

// The day since which the child is no longer present; absent while it is.
[[nodiscard]] std::optional<base::Date> left_on(const domain::ChildHistory& history);

// Whenever the child was not present, until it came back.
[[nodiscard]] std::vector<base::Interval> absences(const domain::ChildHistory& history);

// Facts as the register keeps them, through whichever door they come: text in NFC with single blanks (a note keeps its
// lines); ID numbers, telephones and nationalities in one form; each of several values once.
[[nodiscard]] domain::FactChanges tidy_changes(domain::FactChanges changes);

// Free words about a circumstance, a proposal or an exit, as the register keeps text; failures name `field`.
[[nodiscard]] Outcome<std::string> accepted_note(const std::string& text, const std::string& field);

[[nodiscard]] domain::Action new_action(Context& context, domain::ActionKind kind, base::Date valid_from,
                                        base::Moment now);

// A child and its household as they are at a date; the first facts known stand for a date before them.
struct RecordOn {
  domain::ChildFacts child{};
  std::optional<base::Date> left_on{};
  std::vector<base::Interval> absences{};
  domain::HouseholdHistory household_history{};  // empty when the child has none
  domain::HouseholdFacts household{};
};
[[nodiscard]] RecordOn record_on(storage::Transaction& transaction, const domain::ChildHistory& history, base::Date on);
// Refers to the record and the history.
[[nodiscard]] domain::CheckInput check_input(Context& context, const RecordOn& record,
                                             const domain::ChildHistory& history, base::Date on);

// What the record would say at the date after the actions: the findings, or the errors that refuse them (REG-6). Judged
// of what the actor may know; a contradiction with anything else waits for who may see it (ACCESS-12).
[[nodiscard]] Outcome<base::Failures> judge_child(Context& context, storage::Transaction& transaction,
                                                  const LoadedChild* before, const domain::ChildHistory& after,
                                                  std::span<const domain::Action> actions, base::Date on);
// FAILS ID_NUMBER_TAKEN at `field`. THROWS StoreBusy when the record was written meanwhile.
[[nodiscard]] Outcome<bool> write_child(storage::Transaction& transaction, const storage::ChildWrite& write,
                                        const std::string& field);

// Appends and answers. Refuses what domain::refusing says of the record as it would be at the date (REG-6);
// STALE_VERSION or ID_NUMBER_TAKEN when the store says so.
[[nodiscard]] Outcome<Done> append_child(Context& context, storage::Transaction& transaction, domain::CommandId command,
                                         domain::ChildId id, const LoadedChild* before,
                                         std::vector<domain::Action> actions, base::Date on);

[[nodiscard]] wire::Json findings_json(const base::Failures& findings, base::Lang lang);

}  // namespace mangnon::app
