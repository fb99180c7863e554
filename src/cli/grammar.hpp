// The words of the command line: every command with its options and their help, and what the user's words mean.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/session.hpp"

namespace mangnon::cli {

struct Parsed {
  std::function<Done(const Session&)> command{};  // empty: there is only something to print
  std::string text{};                             // help, or what was wrong
  Exit exit = Exit::done;
};

// Sets the session's place and output form. REQUIRES session.lang.
[[nodiscard]] Parsed parse_words(Session& session, const std::vector<std::string>& words);

}  // namespace mangnon::cli
