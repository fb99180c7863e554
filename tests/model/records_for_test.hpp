// Children and households written step by step, for the tests that compare engines: each record knows its own journal,
// so that the fold of it is the expectation.
#pragma once

#include <string>
#include <vector>

#include "storage/store.hpp"

namespace mangnon::testing {

// Ids and moments that differ and rise; the same in every run.
class Sequence {
 public:
  explicit Sequence(std::string space) : space_(std::move(space)) {}

  template <class IdType>
  [[nodiscard]] IdType id() {
    return IdType{base::make_named_uuid(space_, std::to_string(++count_))};
  }
  [[nodiscard]] base::Moment moment() {
    return base::Moment{1'546'300'800'000'000 + 1'000'003 * ++count_};
  }  // from 2019-01-01

 private:
  std::string space_;
  std::int64_t count_ = 0;
};

[[nodiscard]] base::Date day(const std::string& iso);

// A record with its journal, as a command would hold it.
template <class IdType, class Facts>
struct Record {
  IdType id{};
  storage::Actions actions{};
  domain::History<Facts> history{};
};
using ChildRecord = Record<domain::ChildId, domain::ChildFacts>;
using HouseholdRecord = Record<domain::HouseholdId, domain::HouseholdFacts>;

[[nodiscard]] domain::Action make_action(Sequence& sequence, domain::ActionKind kind, base::Date valid_from,
                                         base::Moment at, decltype(domain::Action::content) content);

// Appends to the store and, when that is `appended`, to the record.
[[nodiscard]] storage::AppendOutcome append(storage::Transaction& transaction, Sequence& sequence, ChildRecord& record,
                                            std::vector<domain::Action> actions);
[[nodiscard]] storage::AppendOutcome append(storage::Transaction& transaction, Sequence& sequence,
                                            HouseholdRecord& record, std::vector<domain::Action> actions);

// A new record in its own write, with the facts given, true from 2015-01-01 on.
[[nodiscard]] ChildRecord registered_child(storage::Store& store, Sequence& sequence, domain::FactChanges facts);
[[nodiscard]] HouseholdRecord registered_household(storage::Store& store, Sequence& sequence,
                                                   domain::FactChanges facts);

// Facts of one date in their own write.
storage::AppendOutcome change(storage::Store& store, Sequence& sequence, ChildRecord& record, base::Date from,
                              domain::FactChanges facts);
storage::AppendOutcome change(storage::Store& store, Sequence& sequence, HouseholdRecord& record, base::Date from,
                              domain::FactChanges facts);

// As StoredRows gives them: episodes and supports by id.
[[nodiscard]] domain::ChildHistory by_id(domain::ChildHistory history);
// The fold of what was recorded by a moment; empty when nothing was.
[[nodiscard]] domain::ChildHistory known_by(const storage::Actions& actions, base::Moment moment);

}  // namespace mangnon::testing
