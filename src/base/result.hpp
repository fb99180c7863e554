// What can go wrong, as values. An expected refusal ("no such child in your area", "31/02 is not a date") is a Failure:
// a type from a catalogue, the field it concerns and its parameters, never free text. Exceptions are for a broken
// world.
//
// Every area declares its failure types in its own `failures.hpp`, each once, with both texts:
//   inline constexpr FailureType CHILD_NOT_FOUND{"CHILD_NOT_FOUND", FailureKind::not_found, Level::error, "…", "…",
//   "…"};
// and lists them in an array `FAILURES`; app/failure_catalogue gathers all lists, and tests see that none is forgotten.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "base/lang.hpp"

namespace mangnon::base {

// What a caller may do about it; the edges map the kind to an HTTP status or an exit code.
enum class FailureKind {
  invalid,          // the input is wrong: correct it
  not_found,        // no such thing within the actor's scope (says nothing about other scopes)
  forbidden,        // the actor's role does not hold this permission at all
  conflict,         // stale version, same id with other content, duplicate
  unauthenticated,  // sign in (again)
  too_large,        // a limit of base/limits.hpp
  unavailable,      // busy or locked: try again later
  broken            // the world is broken (disk, database); an incident number is logged
};

// E refuses a record, W is accepted and shown (docs/domain: checks).
enum class Level { error, warning };

struct FailureType {
  std::string_view id;  // upper snake case, stable from release to release
  FailureKind kind;
  Level level;
  std::string_view vi;  // message with {0}, {1} … for the parameters; says what to do
  std::string_view en;
  std::string_view source;  // law and article, REQ-n, or check number (L1 …)
};

struct Failure {
  const FailureType* type = nullptr;
  std::string field = {};                // path of the field in the input: "children[3].birth_date", "G7"; may be empty
  std::vector<std::string> params = {};  // in the order of {0}, {1}, … Never personal data.

  bool operator==(const Failure&) const = default;
};

using Failures = std::vector<Failure>;

template <class T>
using Result = tl::expected<T, Failure>;

[[nodiscard]] inline auto fail(const FailureType& type, std::string field = {}, std::vector<std::string> params = {}) {
  return tl::make_unexpected(Failure{&type, std::move(field), std::move(params)});
}

// The message in one language, parameters filled in. A missing parameter prints as nothing.
[[nodiscard]] std::string message_of(const Failure& failure, Lang lang);

}  // namespace mangnon::base

// Evaluates an expression of Result<T>; on failure returns it from the enclosing function, else declares `name`.
#define MANGNON_TRY(name, expression)                                    \
  auto name##_result = (expression);                                     \
  if (!name##_result) return tl::make_unexpected(name##_result.error()); \
  auto& name = *name##_result

// The same for an expression whose value is not needed.
#define MANGNON_CHECKED(expression)                                                                              \
  do {                                                                                                           \
    if (auto checked_result = (expression); !checked_result) return tl::make_unexpected(checked_result.error()); \
  } while (false)
