// The words an officer writes for a code: "Tiểu học (lớp 1-5)" for TH, "Hrê" for 19, "Trẻ em khuyết tật" for S04.2.
// Source: data/code_lists.csv, ethnic_groups.csv, codebook_circumstances.csv.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "generator/reference.hpp"

namespace mangnon::generator {

class Words {
 public:
  explicit Words(const ReferenceTexts& texts);

  // The Vietnamese name of a code of a list ("SCHOOLING", "TH"); the code itself when the list does not have it.
  [[nodiscard]] std::string of_list(std::string_view list, std::string_view code) const;
  [[nodiscard]] std::string of_ethnic_group(std::string_view code) const { return of_list("ETHNIC", code); }
  // The name of the group to which a circumstance belongs.
  [[nodiscard]] std::string of_group(std::string_view code) const { return of_list("GROUP", code.substr(0, 3)); }

 private:
  std::map<std::string, std::string, std::less<>> names_{};  // by "LIST code"
};

}  // namespace mangnon::generator
