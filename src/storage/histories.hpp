// The repositories of the two aggregates that have a journal. Appending writes, in the caller's transaction: the
// actions, the rows that the new history says otherwise than the old (old rows are marked superseded, never changed),
// and the table of unique identifiers.
//
// Contracts
// 1. (id, action number) is unique: of two writers who saw the same version, one gets `stale`.
// 2. An identifier (a personal ID number) names one child that is not merged; a second gets `identifier_taken`.
// 3. An append that is not `appended` has written nothing; the work may go on.
// 4. Rows equal the fold of the actions at any moment (doctor compares).
//
// REQUIRES of a write: at least one action; all with one recorded_at, later than any action of the record before.
// A new record whose id is already there is `stale`, or StoreBusy where rows travel in bulk (PostgreSQL).
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/projection.hpp"
#include "storage/records.hpp"

namespace mangnon::storage {

enum class AppendOutcome { appended, stale, identifier_taken };

template <class IdType, class Facts>
struct HistoryWrite {
  IdType id{};
  domain::CommandId command{};
  const domain::History<Facts>* before = nullptr;  // null for a new record
  const domain::History<Facts>& after;
  std::span<const domain::Action> actions;  // the new ones
};
using ChildWrite = HistoryWrite<domain::ChildId, domain::ChildFacts>;
using HouseholdWrite = HistoryWrite<domain::HouseholdId, domain::HouseholdFacts>;

using Actions = std::vector<domain::Action>;

// What a list shows of a child at a date, from the rows.
struct ChildRow {
  domain::ChildId id{};
  int version = 0;
  domain::ChildFacts facts{};
  std::vector<std::string> codes{};  // in force at the date, in order
  domain::HouseholdFacts home{};     // its household at the date; empty when it has none
};

class Children {
 public:
  virtual ~Children() = default;
  // Empty when there is no such child.
  [[nodiscard]] virtual Actions actions(domain::ChildId id) = 0;
  [[nodiscard]] virtual AppendOutcome append(const ChildWrite& write) = 0;
  // The only kind today is "id_number".
  [[nodiscard]] virtual std::optional<domain::ChildId> by_identifier(std::string_view kind, std::string_view value) = 0;
  // Children who, as known now, are or were in one of the hamlets at any date, each with the whole journal.
  [[nodiscard]] virtual std::unordered_map<domain::ChildId, Actions> journals_in(
      std::span<const domain::UnitId> hamlets) = 0;
  // Children of a household at a date, present or not, in the order of their ids.
  [[nodiscard]] virtual std::vector<domain::ChildId> members(domain::HouseholdId household, base::Date on) = 0;
  // Children who are in the household on the date or on a later one, present or not, in the order of their ids.
  [[nodiscard]] virtual std::vector<domain::ChildId> members_since(domain::HouseholdId household, base::Date on) = 0;
  // The rows of these children at a date, in the order asked; children without a row at the date are left out.
  [[nodiscard]] virtual std::vector<ChildRow> rows(std::span<const domain::ChildId> ids, base::Date on) = 0;
};

// A household as it is at a date.
struct HomeRow {
  domain::HouseholdId id{};
  domain::HouseholdFacts facts{};
};

class Households {
 public:
  virtual ~Households() = default;
  [[nodiscard]] virtual Actions actions(domain::HouseholdId id) = 0;
  [[nodiscard]] virtual AppendOutcome append(const HouseholdWrite& write) = 0;
  // Keeps others from changing the household until the transaction ends; what is read after this is what they left.
  // RETURNS false when it was changed while this waited: look again. REQUIRES a household that there is.
  [[nodiscard]] virtual bool hold(domain::HouseholdId id) = 0;
  // Households that, as known now, are or were in one of the hamlets at any date.
  [[nodiscard]] virtual std::unordered_map<domain::HouseholdId, Actions> journals_in(
      std::span<const domain::UnitId> hamlets) = 0;
  // Those in one of the hamlets at a date, in the order of their ids.
  [[nodiscard]] virtual std::vector<HomeRow> rows_in(std::span<const domain::UnitId> hamlets, base::Date on) = 0;
};

// What the stored rows say of a record, read back without the journal: for doctor.
class StoredRows {
 public:
  virtual ~StoredRows() = default;
  // As a history: version is the number of actions; episodes and supports in order of their ids, declined proposals of
  // kind and code (a fold has them in the order recorded). Of a record not known at that moment: an empty history.
  [[nodiscard]] virtual domain::ChildHistory child(domain::ChildId id, KnownAt known_at) = 0;
  [[nodiscard]] virtual domain::HouseholdHistory household(domain::HouseholdId id, KnownAt known_at) = 0;
  [[nodiscard]] virtual std::vector<std::string>
  broken_references() = 0;  // identifiers, closure, orphans: one line each, sorted
};

}  // namespace mangnon::storage
