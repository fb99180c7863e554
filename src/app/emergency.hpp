// Opening a child's record in an emergency ("break-glass"): somebody who may see children, but not this one or not all
// of it, opens it for an hour with a reason. It is read only, stands on the audit trail, and is reviewed by another
// person who has the child in scope. Source: docs/domain/access.md ACCESS-20; domain.md 10.4.
#pragma once

#include <optional>
#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

inline constexpr int EMERGENCY_MINUTES = 60;
inline constexpr int EMERGENCIES_A_DAY = 5;  // of one account
inline constexpr std::size_t EMERGENCY_REASON_CHARS = 15;

struct OpenInEmergency {
  std::string child{};      // its id, or
  std::string id_number{};  // its personal number, whole
  std::string reason{};
  std::optional<base::Uuid> key{};  // its sender's: the same asked for once more is the first opening
};
// RETURNS {"id", "child", "until"}. FAILS NOT_PERMITTED, EMERGENCY_REASON_MISSING, EMERGENCY_TOO_MANY, CHILD_NOT_FOUND
// (which an attempt with a made-up number counts towards the limit too).
[[nodiscard]] Outcome<wire::Json> open_in_emergency(Context& context, const OpenInEmergency& asked);

// Until when the actor has this record open; absent when they have not, or the hour is over.
[[nodiscard]] std::optional<base::Moment> open_in_emergency_until(storage::Transaction& transaction, const Actor& actor,
                                                                  domain::ChildId child, base::Moment now);

// RETURNS {"emergencies": [{"child", "reason", "until"}], "left"}: what the actor has open now, and how many more they
// may open within the 24 hours. FAILS NOT_PERMITTED.
[[nodiscard]] Outcome<wire::Json> list_own_emergencies(Context& context);

// RETURNS {"emergencies": [{"id", "kind": opened or disclosed, "child", "by", "reason", "at", "until", "verdict",
// "reviewer", "own"; of a disclosure "receiver"}]} of the children in scope, the latest first: records opened, and
// facts given to others in an emergency (DISC-9). FAILS NOT_PERMITTED.
[[nodiscard]] Outcome<wire::Json> list_emergencies(Context& context);
// `verdict`: justified or unjustified. FAILS NOT_PERMITTED (also one's own), EMERGENCY_NOT_FOUND, FIELD_MALFORMED.
[[nodiscard]] Outcome<bool> review_emergency(Context& context, base::Uuid id, const std::string& verdict);

}  // namespace mangnon::app
