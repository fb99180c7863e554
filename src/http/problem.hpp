// A refusal as a problem document (RFC 9457): its code, a title in the reader's language, and every field that was
// wrong. One table maps the kind of a failure to a status. Nothing of the sender's data is repeated, except the present
// values of a record that somebody else changed meanwhile.
#pragma once

#include "base/result.hpp"
#include "http/message.hpp"
#include "wire/json.hpp"

namespace mangnon::http {

[[nodiscard]] int status_of(const base::FailureType& type);
// The document itself, with every error. REQUIRES at least one failure.
[[nodiscard]] wire::Json problem_json(const base::Failures& failures, base::Lang lang);
// REQUIRES at least one failure; the first names code, title and status.
[[nodiscard]] Response problem(const base::Failures& failures, base::Lang lang);
[[nodiscard]] Response problem(const base::FailureType& type, base::Lang lang, std::vector<std::string> params = {});
// 500 with the number under which the log tells more.
[[nodiscard]] Response incident(const std::string& number, base::Lang lang);

}  // namespace mangnon::http
