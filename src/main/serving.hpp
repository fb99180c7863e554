// The server behind `mangnon serve`.
#pragma once

#include "cli/session.hpp"

namespace mangnon::main {

[[nodiscard]] cli::Done serve(app::Register& reg, const cli::StoreLocation& location, const cli::ServeOptions& options);

}  // namespace mangnon::main
