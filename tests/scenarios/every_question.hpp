// Every question that the server's table of routes holds, asked with the things of a world: what a new route forgets to
// ask of the reader's area is told by it to somebody who should not hear it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "scenarios/world.hpp"

namespace mangnon::scenarios {

struct Question {
  std::string_view pattern;  // of the table
  std::string target{};
  std::string about{};  // the id that fills the braces; empty where there is none
};

// Each route once for each id that fits its braces, its query filled with places and days of the world.
[[nodiscard]] std::vector<Question> every_question(World& world, const std::vector<std::string>& ids);

// Some ids of everything that the scenario made.
[[nodiscard]] std::vector<std::string> ids_of(World& world);

// The names, numbers and telephones of all people in the register, which no stranger may read.
[[nodiscard]] std::vector<std::string> people_of(World& world);

}  // namespace mangnon::scenarios
