// A fact as a person reads it beside a cell: the word of its code list, dd/mm/yyyy, a household by number and head, a
// place by its name. Source: docs/domain/import.md IMPORT-15.
#pragma once

#include <functional>
#include <string>

#include "app/context.hpp"
#include "domain/fields.hpp"

namespace mangnon::app {

class FactWords {
 public:
  // How a household is called; asked only for the fact that names one.
  using CallHousehold = std::function<std::string(domain::HouseholdId)>;
  // In the language of the context; places as they are called on the day.
  FactWords(const Context& context, base::Date on, CallHousehold household)
      : context_(context), on_(on), household_(std::move(household)) {}

  // `value` encoded, as in a change; what the actor may not read is left out. Of nothing: "(trống)".
  [[nodiscard]] std::string of_child(const std::string& key, const std::string& value) const;
  [[nodiscard]] std::string of_household(const std::string& key, const std::string& value) const;

 private:
  template <class Facts>
  [[nodiscard]] std::string told(const std::string& key, const std::string& value) const;
  [[nodiscard]] std::string name_in(std::string_view list, const std::string& code) const;
  [[nodiscard]] std::string words(std::string_view key, const domain::SensitiveText& text) const;
  [[nodiscard]] std::string words(std::string_view key, const std::string& code) const;
  [[nodiscard]] std::string words(std::string_view key, domain::UnitId unit) const;
  [[nodiscard]] std::string words(std::string_view key, domain::HouseholdId household) const;
  [[nodiscard]] std::string words(std::string_view key, base::Date day) const;
  [[nodiscard]] std::string words(std::string_view key, int number) const;
  [[nodiscard]] std::string words(std::string_view key, bool flag) const;
  [[nodiscard]] std::string words(std::string_view key, const domain::ParentStates& states) const;
  [[nodiscard]] std::string words(std::string_view key, const domain::DisabilityTypes& types) const;
  template <class Enum>
  requires std::is_enum_v<Enum>
  [[nodiscard]] std::string words(std::string_view key, Enum value) const;
  template <class Value>
  [[nodiscard]] std::string words(std::string_view key, const std::optional<Value>& value) const;

  const Context& context_;
  base::Date on_;
  CallHousehold household_;
};

}  // namespace mangnon::app
