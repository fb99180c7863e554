#include "base/result.hpp"

#include <cctype>

namespace mangnon::base {

std::string message_of(const Failure& failure, Lang lang) {
  if (failure.type == nullptr) return {};
  const std::string_view pattern = lang == Lang::vi ? failure.type->vi : failure.type->en;
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                         std::isdigit(static_cast<unsigned char>(pattern[i + 1])) != 0;
    if (!is_slot) {
      text += pattern[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (index < failure.params.size()) text += failure.params[index];
    i += 2;
  }
  return text;
}

}  // namespace mangnon::base
