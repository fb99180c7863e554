#include "app/fact_words.hpp"

#include "app/record_keeping.hpp"
#include "app/sight.hpp"
#include "base/text.hpp"
#include "domain/rule_facts.hpp"

namespace mangnon::app {

std::string FactWords::name_in(std::string_view list, const std::string& code) const {
  return std::string(context_.reg.reference().lists.name_of(list, code, context_.lang));
}

std::string FactWords::words(std::string_view, const domain::SensitiveText& text) const {
  return text.reveal();
}

std::string FactWords::words(std::string_view key, const std::string& code) const {
  if (key.ends_with("nationality")) return std::string(domain::nationality_name(code, context_.lang));
  const auto list = list_of_field(key);
  return list.empty() ? code : name_in(list, code);
}

std::string FactWords::words(std::string_view, domain::UnitId unit) const {
  const auto units = context_.reg.units();
  const auto* found = units->find(unit, on_);
  if (found == nullptr) found = units->find_latest(unit);
  return found == nullptr ? std::string() : found->name;
}

std::string FactWords::words(std::string_view, domain::HouseholdId household) const {
  return household_(household);
}

std::string FactWords::words(std::string_view, base::Date day) const {
  return base::format_vi(day);
}

std::string FactWords::words(std::string_view key, int number) const {
  return key == "disability_degree" ? name_in("DISABILITY_DEGREE", std::to_string(number)) : std::to_string(number);
}

std::string FactWords::words(std::string_view, bool flag) const {
  return name_in("YES_NO", flag ? "C" : "K");
}

std::string FactWords::words(std::string_view, const domain::ParentStates& states) const {
  const bool vi = context_.lang == base::Lang::vi;
  std::vector<std::string> parts;
  for (const auto& state : states) {
    auto text = name_in("PARENT_STATUS", std::string(domain::code_of(state.status)));
    if (state.since) text += (vi ? " từ " : " from ") + base::format_vi(*state.since);
    if (state.until) text += (vi ? " đến " : " until ") + base::format_vi(*state.until);
    parts.push_back(std::move(text));
  }
  return base::join(parts, "; ");
}

std::string FactWords::words(std::string_view, const domain::DisabilityTypes& types) const {
  std::vector<std::string> parts;
  for (const int type : types) parts.push_back(name_in("DISABILITY_TYPE", std::to_string(type)));
  return base::join(parts, "; ");
}

template <class Enum>
requires std::is_enum_v<Enum> std::string FactWords::words(std::string_view key, Enum value)
const {
  if (const auto list = list_of_field(key); !list.empty()) return name_in(list, std::string(domain::code_of(value)));
  const auto& word = domain::word_of(value);
  return std::string(context_.lang == base::Lang::vi ? word.vi : word.en);
}

template <class Value>
std::string FactWords::words(std::string_view key, const std::optional<Value>& value) const {
  return value ? words(key, *value) : std::string();
}

template <class Facts>
std::string FactWords::told(const std::string& key, const std::string& value) const {
  const auto seen = value_seen(context_, key, value);
  std::string text;
  Facts facts;
  if (!seen.empty() && domain::apply_change(facts, {key, seen}))
    domain::for_each_field(facts, [&](const auto& field) {
      if (field.key == key) text = words(field.key, facts.*field.member);
    });
  if (!text.empty()) return text;
  return context_.lang == base::Lang::vi ? "(trống)" : "(nothing)";
}

std::string FactWords::of_child(const std::string& key, const std::string& value) const {
  return told<domain::ChildFacts>(key, value);
}

std::string FactWords::of_household(const std::string& key, const std::string& value) const {
  return told<domain::HouseholdFacts>(key, value);
}

}  // namespace mangnon::app
