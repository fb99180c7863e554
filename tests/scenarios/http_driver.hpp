// The scenarios over HTTP: a server of this process on a free port, asked by a client through a socket.
#pragma once

#include <memory>

#include "scenarios/driver.hpp"

namespace mangnon::scenarios {

[[nodiscard]] std::unique_ptr<Driver> drive_http(app::Register& reg);

}  // namespace mangnon::scenarios
