// A household comes apart, together with another, or to its end; its head changes (docs/domain/household.md HOME-3 …
// HOME-7). Each is one command over the household and the children it concerns, kept or refused together.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/command.hpp"
#include "domain/facts.hpp"

namespace mangnon::app {

struct SplitHousehold {
  domain::HouseholdId household{};
  int version = 0;
  domain::HouseholdId made{};  // the new one
  base::Date on{};
  domain::FactChanges facts{};              // of the new one: number, head_name, address … without hamlet
  std::vector<domain::ChildId> children{};  // who go with it; at least one
};

struct MergeHouseholds {
  domain::HouseholdId household{};  // the one that stays
  int version = 0;
  domain::HouseholdId other{};         // the one that ends
  std::optional<int> other_version{};  // as the sender saw it; absent: not looked at
  base::Date on{};
};

struct EndHousehold {
  domain::HouseholdId household{};
  int version = 0;
  base::Date on{};
};

struct RestoreHousehold {
  domain::HouseholdId household{};
  int version = 0;
};

struct ChangeHead {
  domain::HouseholdId household{};
  int version = 0;
  base::Date on{};
  std::string head_name{};
  std::string head_id{};
  std::vector<std::pair<domain::ChildId, std::string>> relations{};  // list RELATION; of the others it is not stated
};

// RETURNS {"id": of the new household, "version", "findings"}. FAILS CHILD_NOT_IN_HOUSEHOLD, HOUSEHOLD_NUMBER_TAKEN and
// what register_household does.
[[nodiscard]] Outcome<wire::Json> split_household(Context& context, const Envelope& envelope,
                                                  const SplitHousehold& command);
// The others RETURN {"id": of the household, "version", "findings"}. FAILS SAME_HOUSEHOLD, HOUSEHOLD_ENDED.
[[nodiscard]] Outcome<wire::Json> merge_households(Context& context, const Envelope& envelope,
                                                   const MergeHouseholds& command);
// FAILS HOUSEHOLD_HAS_CHILDREN.
[[nodiscard]] Outcome<wire::Json> dissolve_household(Context& context, const Envelope& envelope,
                                                     const EndHousehold& command);
// FAILS HOUSEHOLD_NOT_ENDED, HOUSEHOLD_NUMBER_TAKEN.
[[nodiscard]] Outcome<wire::Json> restore_household(Context& context, const Envelope& envelope,
                                                    const RestoreHousehold& command);
[[nodiscard]] Outcome<wire::Json> change_head(Context& context, const Envelope& envelope, const ChangeHead& command);

}  // namespace mangnon::app
