// Failures as a job keeps them until somebody asks: by their codes, told in the reader's language later.
#pragma once

#include "base/result.hpp"
#include "wire/json.hpp"

namespace mangnon::http {

[[nodiscard]] wire::Json failures_json(const base::Failures& failures);
// A code that is not known any more is SERVER_BROKEN.
[[nodiscard]] base::Failures failures_in(const wire::Json& list);

}  // namespace mangnon::http
