#include "generator/reference.hpp"

#include <fstream>
#include <iterator>
#include <utility>

#include "generator/failures.hpp"

namespace mangnon::generator {

base::Result<ReferenceTexts> load_reference_texts(const std::filesystem::path& data_folder) {
  ReferenceTexts texts;
  const std::pair<const char*, std::string*> files[] = {
      {"units_history.csv", &texts.units},
      {"population_districts_2019.csv", &texts.district_population},
      {"population_children.csv", &texts.province_children},
      {"names_family.csv", &texts.family_names},
      {"names_middle_m.csv", &texts.middle_names_male},
      {"names_middle_f.csv", &texts.middle_names_female},
      {"names_given_m.csv", &texts.given_names_male},
      {"names_given_f.csv", &texts.given_names_female},
      {"names_ethnic.csv", &texts.ethnic_family_names},
      {"ethnic_groups.csv", &texts.ethnic_groups},
      {"codebook_circumstances.csv", &texts.codebook},
      {"code_lists.csv", &texts.code_lists},
  };
  for (const auto& [name, text] : files) {
    std::ifstream file(data_folder / name, std::ios::binary);
    if (!file) return base::fail(DEMO_REFERENCE_MISSING, {}, {name});
    text->assign(std::istreambuf_iterator<char>(file), {});
  }
  return texts;
}

}  // namespace mangnon::generator
