// `mangnon …`: understands what was typed, runs the one command it names and gives the exit code. 0 done, 1 refused
// (the reason named by its failure code), 2 wrong usage, 3 broken world. Help in Vietnamese, in English with --lang en.
// Source: contract, command line.
#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"

namespace mangnon::cli {

// `words` without the program's name. Nothing escapes as an exception.
[[nodiscard]] int run(const World& world, const std::vector<std::string>& words);

}  // namespace mangnon::cli
