// The JSON of a command read into its value: every problem at once, and ids that follow from the command's own.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "app/failures.hpp"
#include "base/limits.hpp"
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
  // Absent when not stated; an empty text is the end of time where `none` is FOREVER.
  std::optional<base::Date> date_if(std::string_view key, std::optional<base::Date> none = std::nullopt) {
    const auto& value = input_[key];
    if (value.is_null()) return std::nullopt;
    if (value.text() == "") return none;
    const auto found = base::parse_iso_date(value.text().value_or(""));
    if (!found) problems_.push_back({&DATE_MISSING, std::string(key)});
    return found;
  }
  std::optional<std::string> text_if(std::string_view key) {
    const auto& value = input_[key];
    if (!value.is_null() && !value.text())
      problems_.push_back({&FIELD_MALFORMED, std::string(key), {std::string(key)}});
    return value.text();
  }
  // Whole đồng.
  std::optional<std::int64_t> amount_if(std::string_view key) {
    const auto& value = input_[key];
    const auto amount = value.whole();
    const bool fits = amount && *amount >= 0 && *amount <= base::limits::MOST_DONG;
    if (!value.is_null() && !fits)
      problems_.push_back({&AMOUNT_WRONG, std::string(key), {std::to_string(base::limits::MOST_DONG)}});
    return amount;
  }
  [[nodiscard]] bool states(std::string_view key) const { return !input_[key].is_null(); }
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
    if (!input_[key].is_null() && !input_[key].is_array())
      problems_.push_back({&FIELD_MALFORMED, std::string(key), {std::string(key)}});
    for (const auto& each : input_[key].items()) {
      const std::string path = std::string(key) + '[' + std::to_string(papers.size()) + "].";
      const auto day = [&](const std::string& member) {
        const auto text = each.text_or(member);
        const auto found = base::parse_iso_date(text);
        if (!text.empty() && !found) problems_.push_back({&DATE_MISSING, path + member});
        return found;
      };
      papers.push_back({.type = each.text_or("type"),
                        .number = each.text_or("number"),
                        .issued_on = day("issued_on"),
                        .issuer = each.text_or("issuer"),
                        .valid_until = day("valid_until")});
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
