// The description of the API (OpenAPI 3.1), put together from the route table and the catalogue of operations, so that
// it cannot say otherwise than the server does.
#pragma once

#include "wire/json.hpp"

namespace mangnon::http {

[[nodiscard]] wire::Json describe_api();

}  // namespace mangnon::http
