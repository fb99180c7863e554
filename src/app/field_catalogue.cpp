#include "app/field_catalogue.hpp"

#include <algorithm>
#include <array>

#include "app/child_commands.hpp"
#include "app/household_keeping.hpp"
#include "app/record_keeping.hpp"
#include "app/sight.hpp"
#include "domain/fields.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

// How one type of value is typed, and the list it is chosen from when its key names none.
struct Form {
  std::string_view kind;
  std::string_view list;
  Json options = Json::array();
};

template <class Value>
struct FormOf {
  static Form make() { return {"code", ""}; }
};
template <class Enum>
Json options_of() {
  Json options = Json::array();
  for (const auto& word : words_of(Enum{})) {
    Json each = Json::object();
    each.set("code", word.code);
    each.set("vi", word.vi);
    each.set("en", word.en);
    options.push(std::move(each));
  }
  return options;
}
template <class Enum>
struct FormOf<std::optional<Enum>> {
  static Form make() { return {"code", "", options_of<Enum>()}; }
};
template <>
struct FormOf<domain::Presence> {
  static Form make() { return {"code", "", options_of<domain::Presence>()}; }
};
template <>
struct FormOf<std::optional<int>> {
  static Form make() { return {"number", ""}; }
};
template <>
struct FormOf<std::optional<bool>> {
  static Form make() { return {"flag", ""}; }
};
template <>
struct FormOf<std::optional<base::Date>> {
  static Form make() { return {"date", ""}; }
};
template <>
struct FormOf<domain::SensitiveText> {
  static Form make() { return {"text", ""}; }
};
template <>
struct FormOf<std::string> {
  static Form make() { return {"text", ""}; }
};
template <>
struct FormOf<domain::ParentStates> {
  static Form make() { return {"states", "PARENT_STATUS"}; }
};
template <>
struct FormOf<domain::DisabilityTypes> {
  static Form make() { return {"codes", "DISABILITY_TYPE"}; }
};
template <>
struct FormOf<domain::HouseholdId> {
  static Form make() { return {"reference", ""}; }
};
template <>
struct FormOf<domain::UnitId> {
  static Form make() { return {"reference", ""}; }
};

std::string_view word_of_privacy(domain::Privacy privacy) {
  switch (privacy) {
    case domain::Privacy::open:
      return "open";
    case domain::Privacy::personal:
      return "personal";
    case domain::Privacy::sensitive:
      return "sensitive";
  }
  return "sensitive";
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& fixed, std::string_view key) {
  return std::find(fixed.begin(), fixed.end(), key) != fixed.end();
}

template <class Record, class Value>
Json field_json(const domain::Field<Record, Value>& field, bool fixed) {
  auto form = FormOf<Value>::make();
  auto list = list_of_field(field.key);
  if (list.empty() && field.key == "disability_degree") list = "DISABILITY_DEGREE";
  if (!list.empty()) form.kind = "code";
  Json json = Json::object();
  json.set("key", field.key);
  json.set("vi", field.vi);
  json.set("en", field.en);
  json.set("kind", form.kind);
  json.set("list", list.empty() ? form.list : list);
  json.set("options", std::move(form.options));
  json.set("privacy", word_of_privacy(field.privacy));
  json.set("fixed", fixed);
  json.set("most", static_cast<std::int64_t>(most_characters(field.key)));
  return json;
}

}  // namespace

Json field_catalogue(const Context& context) {
  Json child = Json::array();
  domain::for_each_field(domain::ChildFacts{}, [&](const auto& field) {
    if (may_read(context, field.key)) child.push(field_json(field, is_one_of(FIXED_CHILD_FIELDS, field.key)));
  });
  Json household = Json::array();
  domain::for_each_field(domain::HouseholdFacts{}, [&](const auto& field) {
    household.push(field_json(field, is_one_of(FIXED_HOUSEHOLD_FIELDS, field.key)));
  });
  Json json = Json::object();
  json.set("child", std::move(child));
  json.set("household", std::move(household));
  return json;
}

}  // namespace mangnon::app
