// The catalogue's entries of questions and reminders.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

[[nodiscard]] std::vector<Operation> round_message_operations();

}  // namespace mangnon::app
