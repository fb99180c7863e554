// For whom a job works: kept with what it was asked for, and read again when it begins.
#pragma once

#include "app/context.hpp"
#include "storage/records.hpp"
#include "wire/json.hpp"

namespace mangnon::http {

inline constexpr std::string_view SENDING_JOB = "sending";  // the kind of job

template <class IdType>
IdType id_in(const wire::Json& json, std::string_view key) {
  return base::parse_id<IdType>(json.text_or(key)).value_or(IdType{});
}

// `asked` has "role" and "scope".
inline app::Context context_of(app::Register& reg, const storage::JobRecord& job, const wire::Json& asked) {
  return {.reg = reg,
          .actor = {.id = job.actor,
                    .role = domain::from_code<app::Role>(asked.text_or("role")).value_or(app::Role::reader),
                    .scope = id_in<domain::UnitId>(asked, "scope")}};
}

}  // namespace mangnon::http
