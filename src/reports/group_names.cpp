#include "reports/group_names.hpp"

namespace mangnon::reports {

std::string group_words(const domain::CodeEntry& entry, base::Lang lang) {
  constexpr std::string_view CHILDREN = "Trẻ em ";
  const std::string& name = entry.name(lang);
  return name.starts_with(CHILDREN) ? name.substr(CHILDREN.size()) : name;
}

std::string sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string group_name(const domain::CodeEntry& entry, base::Lang lang) { return sentence(group_words(entry, lang)); }

}  // namespace mangnon::reports
