#include "reports/group_names.hpp"

namespace mangnon::reports {

std::string group_words(const domain::CodeEntry& entry, base::Lang lang) {
  constexpr std::string_view CHILDREN = "Trẻ em ";
  std::string name = entry.name(lang);
  if (name.starts_with(CHILDREN)) return name.substr(CHILDREN.size());
  if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z')
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
  return name;
}

std::string sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string group_name(const domain::CodeEntry& entry, base::Lang lang) {
  return sentence(group_words(entry, lang));
}

}  // namespace mangnon::reports
