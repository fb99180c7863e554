// One object of a layout's file, with its place there: reads members, and notes what is unknown, missing or wrong.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "app/outcome.hpp"
#include "app/report_layout_failures.hpp"
#include "base/text.hpp"
#include "domain/report_layout.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

class LayoutPart {
 public:
  // `at`: "" of the file itself. Members that are not among `known` are noted.
  LayoutPart(const wire::Json& json, std::string at, base::Failures& problems,
             std::initializer_list<std::string_view> known);

  [[nodiscard]] bool states(std::string_view key) const { return !json_[key].is_null(); }
  [[nodiscard]] const wire::Json& raw(std::string_view key) const { return json_[key]; }
  [[nodiscard]] std::string place(std::string_view key) const;

  [[nodiscard]] domain::LayoutText words(std::string_view key, bool required) const;
  [[nodiscard]] static domain::LayoutText words_from(const wire::Json& json, const std::string& at,
                                                     base::Failures& problems);
  [[nodiscard]] std::string text(std::string_view key, bool required, std::size_t most) const;
  [[nodiscard]] std::vector<std::string> texts(std::string_view key, std::size_t most) const;
  [[nodiscard]] std::optional<base::Date> date(std::string_view key) const;
  [[nodiscard]] std::optional<int> number(std::string_view key, int least, int most) const;
  [[nodiscard]] std::optional<bool> truth(std::string_view key) const;
  [[nodiscard]] const wire::JsonArray& list(std::string_view key, std::size_t most) const;
  // A word of a closed list; `otherwise` when it is not stated.
  template <class Enum>
  [[nodiscard]] Enum word(std::string_view key, Enum otherwise) const {
    if (!states(key)) return otherwise;
    if (const auto found = domain::from_code<Enum>(json_.text_or(key))) return *found;
    std::vector<std::string> codes;
    for (const auto& each : words_of(otherwise)) codes.emplace_back(each.code);
    wrong(key, base::join(codes, " | "));
    return otherwise;
  }

  void wrong(std::string_view key, const std::string& wanted) const;
  void missing(std::string_view key) const;
  void problem(const base::FailureType& type, std::string_view key, std::vector<std::string> params) const;

 private:
  const wire::Json& json_;
  std::string at_;
  base::Failures& problems_;
};

}  // namespace mangnon::app
