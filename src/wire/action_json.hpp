// The journal's payload: an action's content as JSON. The keys of facts are those of domain/fields.hpp; what is written
// here is read for ever, so forms are only ever added.
#pragma once

#include <string>
#include <string_view>

#include "domain/action.hpp"
#include "wire/json.hpp"

namespace mangnon::wire {

[[nodiscard]] std::string encode_content(const domain::Action& action);
// Sets action.content according to action.kind. FAILS with JSON_MALFORMED.
[[nodiscard]] base::Result<domain::Action> decode_content(domain::Action action, std::string_view payload);

[[nodiscard]] Json to_json(const domain::Episode& episode);
[[nodiscard]] base::Result<domain::Episode> episode_from_json(const Json& json);
[[nodiscard]] Json to_json(const domain::FactChanges& changes);
[[nodiscard]] domain::FactChanges changes_from_json(const Json& json);

}  // namespace mangnon::wire
