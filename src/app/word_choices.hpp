// The words of a closed list in the language of the context: one by its value, or all of them for choosing from.
#pragma once

#include <string>

#include "app/context.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

template <class Enum>
[[nodiscard]] std::string name_of(const Context& context, Enum value) {
  const auto& word = domain::word_of(value);
  return std::string(context.lang == base::Lang::vi ? word.vi : word.en);
}

// [{"code", "name"}], in the order of the list.
template <class Enum>
[[nodiscard]] wire::Json choices(const Context& context) {
  wire::Json list = wire::Json::array();
  for (const auto& word : domain::words_of(Enum{})) {
    wire::Json each = wire::Json::object();
    each.set("code", std::string(word.code));
    each.set("name", name_of(context, word.value));
    list.push(std::move(each));
  }
  return list;
}

}  // namespace mangnon::app
