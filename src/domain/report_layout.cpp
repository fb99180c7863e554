#include "domain/report_layout.hpp"

namespace mangnon::domain {

namespace {

template <class Value>
bool join(std::optional<Value>& held, const std::optional<Value>& more) {
  if (held && more) return false;
  if (more) held = more;
  return true;
}

bool join(std::string& held, const std::string& more) {
  if (!held.empty() && !more.empty()) return false;
  held += more;
  return true;
}

std::string yes_or_no(bool value) {
  return value ? "yes" : "no";
}

}  // namespace

std::string text_of(const LayoutFilter& filter) {
  std::string text;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!text.empty()) text += '&';
    text += std::string(name) + '=' + value;
  };
  if (filter.sex) add("sex", std::string(code_of(*filter.sex)));
  if (filter.age_from) add("age_from", std::to_string(*filter.age_from));
  if (filter.age_to) add("age_to", std::to_string(*filter.age_to));
  if (filter.minority) add("minority", yes_or_no(*filter.minority));
  if (!filter.group.empty()) add("group", filter.group);
  if (!filter.without_group.empty()) add("without_group", filter.without_group);
  if (filter.assisted) add("assisted", yes_or_no(*filter.assisted));
  return text;
}

std::optional<LayoutFilter> both(const LayoutFilter& left, const LayoutFilter& right) {
  auto joined = left;
  const bool fits = join(joined.sex, right.sex) && join(joined.age_from, right.age_from) &&
                    join(joined.age_to, right.age_to) && join(joined.minority, right.minority) &&
                    join(joined.assisted, right.assisted) && join(joined.group, right.group) &&
                    join(joined.without_group, right.without_group);
  return fits ? std::optional(joined) : std::nullopt;
}

}  // namespace mangnon::domain
