// The field tables as forms need them: for each fact its labels, how it is typed, from which list it is chosen, and
// whether a form may change it at all. Pages draw their forms and the grid its columns from this, so that a fact added
// to a table is on the screen at once (docs/domain/register.md REG-2).
#pragma once

#include "app/context.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// {"child": [FIELD], "household": [FIELD]} in the order of the book. FIELD = {"key", "vi", "en", "kind", "list",
// "options": [{code, vi, en}], "privacy", "fixed", "most"}:
// kind is text, number, date, flag, code (one of `options` or of `list`), codes (several of `list`), states (a parent's
// dated states, of `list`) or reference (another record: by other means than a form); fixed: only operations of its own
// change it; most: characters at most. Fields that the actor may not read are none of theirs (ACCESS-29).
[[nodiscard]] wire::Json field_catalogue(const Context& context);

}  // namespace mangnon::app
