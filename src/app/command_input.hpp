// The JSON of a command read into values: every problem of the input is gathered, so that the sender learns all at
// once.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "app/failures.hpp"
#include "domain/action.hpp"
#include "wire/action_json.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

// FAILS (in problems) FIELD_MISSING, FIELD_MALFORMED, DATE_MISSING.
class Reader {
 public:
  explicit Reader(const wire::Json& input) : input_(input) {}

  template <class IdType>
  IdType id(std::string_view key) {
    const auto found = base::parse_id<IdType>(input_.text_or(key));
    if (!found) problems_.push_back({&FIELD_MISSING, std::string(key), {std::string(key)}});
    return found.value_or(IdType{});
  }
  base::Date date(std::string_view key) {
    const auto found = base::parse_iso_date(input_.text_or(key));
    if (!found) problems_.push_back({&DATE_MISSING, std::string(key)});
    return found.value_or(base::Date{});
  }
  int number(std::string_view key) {
    const auto found = input_[key].whole();
    if (!found) problems_.push_back({&FIELD_MISSING, std::string(key), {std::string(key)}});
    const bool fits = found.value_or(0) >= 0 && found.value_or(0) <= std::numeric_limits<int>::max();
    if (!fits) problems_.push_back({&FIELD_MALFORMED, std::string(key), {std::string(key)}});
    return fits ? static_cast<int>(found.value_or(0)) : 0;
  }
  std::string text(std::string_view key, bool required = true) {
    const auto found = input_[key].text();
    if (required && (!found || found->empty()))
      problems_.push_back({&FIELD_MISSING, std::string(key), {std::string(key)}});
    return found.value_or("");
  }
  domain::FactChanges facts(std::string_view key) {
    const auto& object = input_[key];
    if (!object.is_object()) problems_.push_back({&FIELD_MISSING, std::string(key), {std::string(key)}});
    for (const auto& [name, value] : object.members())
      if (!value.text() && !value.is_null())
        problems_.push_back({&FIELD_MALFORMED, std::string(key) + '.' + name, {name}});
    return wire::changes_from_json(object);
  }
  std::vector<domain::Evidence> papers(std::string_view key) {
    std::vector<domain::Evidence> papers;
    for (const auto& each : input_[key].items()) {
      const auto issued = each.text_or("issued_on");
      papers.push_back({.type = each.text_or("type"),
                        .number = each.text_or("number"),
                        .issued_on = base::parse_iso_date(issued),
                        .issuer = each.text_or("issuer")});
      if (!issued.empty() && !papers.back().issued_on)
        problems_.push_back(
            {&DATE_MISSING, std::string(key) + '[' + std::to_string(papers.size() - 1) + "].issued_on"});
    }
    return papers;
  }
  const wire::Json& raw(std::string_view key) const { return input_[key]; }
  [[nodiscard]] const base::Failures& problems() const { return problems_; }

 private:
  const wire::Json& input_;
  base::Failures problems_;
};

}  // namespace mangnon::app
