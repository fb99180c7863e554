#include "app/tabulate_filter.hpp"

#include <algorithm>
#include <charconv>

#include "app/dimension.hpp"
#include "app/failures.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

std::optional<bool> yes_or_no(std::string_view text) {
  if (text == "yes") return true;
  if (text == "no") return false;
  return std::nullopt;
}

std::optional<int> age_from_text(std::string_view text) {
  int age = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), age);
  if (error != std::errc() || end != text.data() + text.size() || age < 0 || age > 15) return std::nullopt;
  return age;
}

class FilterReader {
 public:
  FilterReader(Context& context, const FiguresQuery& at) : context_(context), at_(at) {
    filter_.question.on = at.on;
    filter_.question.hidden = hidden_codes(context);
  }

  // FAILS FIELD_UNKNOWN, FIELD_MALFORMED, GROUP_CONFIDENTIAL.
  [[nodiscard]] std::optional<base::Failure> take(const std::string& name, const std::string& value) {
    const auto by = find_dimension(name);
    if (!by) return base::Failure{&FIELD_UNKNOWN, "where", {name}};
    const bool again = std::find(taken_.begin(), taken_.end(), *by) != taken_.end();
    taken_.push_back(*by);
    if (*by == By::group || *by == By::code) {
      const auto* entry = context_.reg.reference().codebook.find(value);
      if (entry != nullptr && !may_see(context_.actor, *entry)) return base::Failure{&GROUP_CONFIDENTIAL, "where", {}};
    }
    if (again || !set(*by, value)) return base::Failure{&FIELD_MALFORMED, "where", {name}};
    return std::nullopt;
  }
  [[nodiscard]] Filter done() { return std::move(filter_); }

 private:
  bool set(By by, const std::string& value) {
    auto& question = filter_.question;
    switch (by) {
      case By::province:
      case By::district:
      case By::commune:
      case By::hamlet:
        return set_place(value);
      case By::sex:
        return set_to(question.sex, domain::from_code<domain::Sex>(value == NOT_STATED ? "undetermined" : value));
      case By::age:
        return set_ages(age_from_text(value), age_from_text(value));
      case By::age_band:
        return set_band(value);
      case By::ethnicity:
        return set_to(filter_.ethnicity, std::optional(value == NOT_STATED ? std::string() : value));
      case By::minority:
        return set_to(question.minority, yes_or_no(value));
      case By::group:
      case By::code:
        return set_group(value);
      case By::assisted:
        return set_to(question.assisted, yes_or_no(value));
    }
    return false;
  }

  template <class Value>
  static bool set_to(std::optional<Value>& place, std::optional<Value> value) {
    place = std::move(value);
    return place.has_value();
  }
  bool set_ages(std::optional<int> from, std::optional<int> to) {
    if (!from || !to) return false;
    filter_.question.age_from = std::max(filter_.question.age_from, *from);
    filter_.question.age_to = std::min(filter_.question.age_to, *to);
    return true;
  }
  bool set_band(std::string_view value) {
    for (const auto& band : AGE_BANDS)
      if (band.word == value) return set_ages(band.from, band.to);
    return false;
  }
  bool set_place(const std::string& value) {
    const auto unit = context_.reg.units()->resolve(value, at_.geography_on);
    if (unit) filter_.within.push_back(*unit);
    return unit.has_value();
  }
  bool set_group(const std::string& value) {
    const auto& groups = context_.reg.reference().groups;
    if (!filter_.question.group.empty() || (value != NONE && groups.mask_of(value) == 0)) return false;
    filter_.question.group = value;
    return true;
  }

  Context& context_;
  const FiguresQuery& at_;
  Filter filter_{};
  std::vector<By> taken_{};
};

}  // namespace

Outcome<Filter> read_filter(Context& context, const FiguresQuery& at,
                            const std::vector<std::pair<std::string, std::string>>& where) {
  FilterReader reader(context, at);
  base::Failures failures;
  for (const auto& [name, value] : where)
    if (auto failure = reader.take(name, value)) failures.push_back(*std::move(failure));
  if (!failures.empty()) return refuse(std::move(failures));
  return reader.done();
}

}  // namespace mangnon::app
