// The public tables from which a demo province is drawn: units with their dates, census figures, parts of names with
// their frequencies, the names of ethnic groups and of circumstance groups (data/README.md names each source).
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace mangnon::generator {

// The text of each CSV file as it lies in data/.
struct ReferenceTexts {
  std::string units{};                // units_history.csv
  std::string district_population{};  // population_districts_2019.csv
  std::string province_children{};    // population_children.csv
  std::string family_names{};         // names_family.csv
  std::string middle_names_male{};    // names_middle_m.csv
  std::string middle_names_female{};  // names_middle_f.csv
  std::string given_names_male{};     // names_given_m.csv
  std::string given_names_female{};   // names_given_f.csv
  std::string ethnic_family_names{};  // names_ethnic.csv
  std::string ethnic_groups{};        // ethnic_groups.csv
  std::string codebook{};             // codebook_circumstances.csv
  std::string code_lists{};           // code_lists.csv
};

// FAILS with DEMO_REFERENCE_MISSING naming the first file that cannot be read.
[[nodiscard]] base::Result<ReferenceTexts> load_reference_texts(const std::filesystem::path& data_folder);

}  // namespace mangnon::generator
