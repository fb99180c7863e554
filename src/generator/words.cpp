#include "generator/words.hpp"

#include <fmt/format.h>

#include "base/csv.hpp"

namespace mangnon::generator {

Words::Words(const ReferenceTexts& texts) {
  const auto lists = base::parse_csv(texts.code_lists);
  const auto list = lists.column("list"), code = lists.column("code"), name = lists.column("name_vi");
  for (const auto& row : lists.rows) names_.emplace(row[list] + " " + row[code], row[name]);
  const auto groups = base::parse_csv(texts.ethnic_groups);
  for (const auto& row : groups.rows)
    names_.emplace("ETHNIC " + row[groups.column("code")], row[groups.column("name_vi")]);
  const auto codebook = base::parse_csv(texts.codebook);
  for (const auto& row : codebook.rows)
    names_.emplace("GROUP " + row[codebook.column("code")], row[codebook.column("name_vi")]);
}

std::string Words::of_list(std::string_view list, std::string_view code) const {
  const auto found = names_.find(fmt::format("{} {}", list, code));
  return found == names_.end() ? std::string(code) : found->second;
}

}  // namespace mangnon::generator
