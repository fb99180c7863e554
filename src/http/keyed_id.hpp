// The id of what a request makes, from its Idempotency-Key and who sent it: the same request again means the same
// thing, and nobody meets another's.
#pragma once

#include "app/failures.hpp"
#include "app/register.hpp"
#include "http/route.hpp"

namespace mangnon::http {

// FAILS FIELD_MALFORMED when the key is none; without one every request makes its own.
inline app::Outcome<base::Uuid> keyed_id(const Call& call, std::string_view kind) {
  const auto text = call.request.header("idempotency-key");
  const auto key = text.empty() ? call.services.reg.new_uuid() : base::parse_uuid(text);
  if (!key) return app::refuse(app::FIELD_MALFORMED, "Idempotency-Key", {"Idempotency-Key"});
  return base::make_named_uuid(kind, base::format_uuid(*key) + '/' + call.context.actor.id.text());
}

}  // namespace mangnon::http
