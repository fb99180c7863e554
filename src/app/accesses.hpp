// Access that can be explained: who has seen a child's record ("ai đã xem"), and what an account may see and do ("ai
// thấy được gì"). Source: docs/domain/access.md ACCESS-18, ACCESS-19; domain.md 10.5.
#pragma once

#include <string>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/lang.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// RETURNS {"child", "accesses": [{"at", "by", "role", "operation", "label", "outcome"}]}, the latest first: every
// reading, print and change of this record; what was changed is not told, so that no circumstance shows by it. And
// "lists": [{… "first", "times"}]: who had lists, books and papers before them that may have named the child.
// FAILS NOT_PERMITTED; CHILD_NOT_FOUND for another unit's child too.
[[nodiscard]] Outcome<wire::Json> list_accesses(Context& context, domain::ChildId child, base::Lang lang);

// RETURNS {"username", "name", "role", "role_label", "unit", "knows": [{"class", "label", "yes"}], "may":
// [{"permission", "label", "yes"}], "operations": [names], "codes": [{"code", "name", "class"}] of codes beyond the
// ordinary that the account may know of}. Of oneself always; of others within scope with manage_users or see_accesses.
// FAILS NOT_PERMITTED, USER_NOT_FOUND.
[[nodiscard]] Outcome<wire::Json> describe_rights(Context& context, const std::string& username, base::Lang lang);

}  // namespace mangnon::app
