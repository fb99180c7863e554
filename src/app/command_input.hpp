// The JSON of a command read into its value: every problem at once, and ids that follow from the command's own.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "app/failures.hpp"
#include "crypto/secrets.hpp"
#include "wire/action_json.hpp"

namespace mangnon::app {

// Reads members and gathers every problem, so that the sender learns all at once.
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

inline Envelope envelope_of(domain::CommandId id, std::string_view name, const wire::Json& input) {
  return {.id = id, .name = std::string(name), .digest = crypto::digest(wire::format_json(input))};
}

// Input that cannot be read is refused through the one door too: permission first, and an audit line.
inline Outcome<wire::Json> refuse_input(Context& context, domain::CommandId id, std::string_view name,
                                        const wire::Json& input, const base::Failures& problems) {
  return run_command(context, envelope_of(id, name, input), find_operation(name)->permission,
                     [&](storage::Transaction&, base::Moment) -> Outcome<Done> { return refuse(problems); });
}

// The ids of new things follow from the command's id, so that a repeated command makes the same thing.
template <class IdType>
IdType made_by(domain::CommandId id, std::string_view what) {
  return {base::make_named_uuid(what, id.text())};
}

}  // namespace mangnon::app
