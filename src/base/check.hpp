// Assertions that stay on in release: a broken invariant of ours stops the request (a 500 with an incident number),
// never a wrong input of a user.
#pragma once

#include <stdexcept>
#include <string>

namespace mangnon::base {

struct BrokenInvariant : std::logic_error {
  using std::logic_error::logic_error;
};

[[noreturn]] inline void broken_invariant(const char* condition, const char* file, int line) {
  throw BrokenInvariant(std::string(file) + ":" + std::to_string(line) + ": " + condition);
}

}  // namespace mangnon::base

#define MANGNON_CHECK(condition) \
  ((condition) ? void(0) : ::mangnon::base::broken_invariant(#condition, __FILE__, __LINE__))
