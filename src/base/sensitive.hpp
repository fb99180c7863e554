// A value that tells who somebody is or what happened to them: a name, an ID number, an address, a narrative.
// It has no stream operator and no formatter, so that writing it into a log or an error does not compile;
// reading it is the visible word reveal().
#pragma once

#include <compare>
#include <utility>

namespace mangnon::base {

template <class T>
class Sensitive {
 public:
  Sensitive() = default;
  explicit Sensitive(T value) : value_(std::move(value)) {}

  [[nodiscard]] const T& reveal() const { return value_; }
  [[nodiscard]] bool empty() const { return value_.empty(); }

  bool operator==(const Sensitive&) const = default;

 private:
  T value_{};
};

}  // namespace mangnon::base
