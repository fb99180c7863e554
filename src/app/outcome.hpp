// The answer of a command: a value, or all that was wrong at once.
#pragma once

#include <tl/expected.hpp>

#include "base/result.hpp"

namespace mangnon::app {

template <class T>
using Outcome = tl::expected<T, base::Failures>;

[[nodiscard]] inline auto refuse(const base::FailureType& type, std::string field = {},
                                 std::vector<std::string> params = {}) {
  return tl::make_unexpected(base::Failures{{&type, std::move(field), std::move(params)}});
}
[[nodiscard]] inline auto refuse(base::Failures failures) {
  return tl::make_unexpected(std::move(failures));
}
[[nodiscard]] inline auto refuse(base::Failure failure) {
  return tl::make_unexpected(base::Failures{std::move(failure)});
}

// A Result as an Outcome.
template <class T>
[[nodiscard]] Outcome<T> outcome_of(base::Result<T> result) {
  if (!result) return refuse(result.error());
  return *std::move(result);
}

}  // namespace mangnon::app
