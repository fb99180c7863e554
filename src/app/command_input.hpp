// The JSON of a command read into its value: every problem at once, and ids that follow from the command's own.
#pragma once

#include <limits>
#include <set>
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "app/failures.hpp"
#include "base/limits.hpp"
#include "crypto/secrets.hpp"
#include "wire/action_json.hpp"

namespace mangnon::app {

// Reads members and gathers every problem, so that the sender learns all at once: at most limits::PROBLEMS of them. A
// member of another kind than asked is malformed, never as if it were absent.
class Reader {
 public:
  // `at`: before the names of members in problems, such as "answers[3].".
  explicit Reader(const wire::Json& input, std::string at = "") : input_(input), at_(std::move(at)) {}

  template <class IdType>
  IdType id(std::string_view key) {
    const auto found = base::parse_id<IdType>(input_.text_or(key));
    if (!found) note(FIELD_MISSING, key);
    return found.value_or(IdType{});
  }
  base::Date date(std::string_view key) {
    const auto found = base::parse_iso_date(input_.text_or(key));
    if (!found) problem({&DATE_MISSING, at_ + std::string(key)});
    return found.value_or(base::Date{});
  }
  int number(std::string_view key) {
    if (input_[key].is_null()) note(FIELD_MISSING, key);
    return static_cast<int>(whole(key, 0, std::numeric_limits<int>::max()).value_or(0));
  }
  // Absent when it is left out or malformed.
  std::optional<std::int64_t> whole(std::string_view key, std::int64_t least, std::int64_t most);
  bool truth(std::string_view key, bool otherwise) {
    const auto found = input_[key].truth();
    if (!found && !input_[key].is_null()) note(FIELD_MALFORMED, key);
    return found.value_or(otherwise);
  }
  std::string text(std::string_view key, bool required = true);
  // Absent when not stated; an empty text is the end of time where `none` is FOREVER.
  std::optional<base::Date> date_if(std::string_view key, std::optional<base::Date> none = std::nullopt);
  std::optional<std::string> text_if(std::string_view key);
  // Whole đồng.
  std::optional<std::int64_t> amount_if(std::string_view key);
  [[nodiscard]] bool states(std::string_view key) const { return !input_[key].is_null(); }
  domain::FactChanges facts(std::string_view key);
  // The elements of a list that may be left out; none when there are more than `most`.
  const wire::JsonArray& list(std::string_view key, std::size_t most);
  // Each once, in the order given. FAILS once for the whole list.
  std::vector<std::string> texts(std::string_view key, std::size_t most) {
    return each_once<std::string>(key, most, [](const wire::Json& item) { return item.text(); });
  }
  template <class IdType>
  std::vector<IdType> ids(std::string_view key, std::size_t most) {
    return each_once<IdType>(key, most,
                             [](const wire::Json& item) { return base::parse_id<IdType>(item.text().value_or("")); });
  }
  std::vector<domain::Evidence> papers(std::string_view key);
  const wire::Json& raw(std::string_view key) const { return input_[key]; }
  [[nodiscard]] const base::Failures& problems() const { return problems_; }

  void problem(base::Failure found) {
    if (problems_.size() < base::limits::PROBLEMS) problems_.push_back(std::move(found));
  }
  void note(const base::FailureType& type, std::string_view key) {
    problem({&type, at_ + std::string(key), {std::string(key)}});
  }
  // What is wrong with a part.
  void take(const base::Failures& found) {
    for (const auto& each : found) problem(each);
  }

 private:
  template <class Value, class Parse>
  std::vector<Value> each_once(std::string_view key, std::size_t most, Parse parse) {
    std::vector<Value> values;
    std::set<Value> known;
    bool is_whole = true;
    for (const auto& item : list(key, most)) {
      const auto value = parse(item);
      is_whole = is_whole && value.has_value();
      if (value && known.insert(*value).second) values.push_back(*value);
    }
    if (!is_whole) note(FIELD_MALFORMED, key);
    return values;
  }

  const wire::Json& input_;
  std::string at_;
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
